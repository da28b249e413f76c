// From sentences, times and mentions to claims: triggers, roles, status, magnitudes.
#pragma once

#include <vector>

#include "truceline/extract/mention.hpp"
#include "truceline/model/claim.hpp"
#include "truceline/temporal/time_mention.hpp"

namespace truceline {

/// The claims of a document in text order, sealed, with the actors and places they name in ids. `text_actors`
/// are those that find_mentions made; claims may add to them.
[[nodiscard]] std::vector<Claim> extract_claims(const Document& document,
                                                const std::vector<Sentence>& sentences,
                                                const std::vector<TimeMention>& times,
                                                const std::vector<Mention>& mentions, const Lexicon& lexicon,
                                                std::vector<Actor>& text_actors);

}  // namespace truceline
