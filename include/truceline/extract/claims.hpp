// From sentences, times and mentions to claims: triggers, roles, status, magnitudes.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "truceline/extract/claim_rules.hpp"
#include "truceline/extract/explanation.hpp"
#include "truceline/extract/mention.hpp"
#include "truceline/model/claim.hpp"
#include "truceline/syntax/tree.hpp"
#include "truceline/temporal/time_mention.hpp"

namespace truceline {

/// Claims whose dates cannot all be right, by their indices, with what they say.
struct DateContradiction {
  std::vector<std::size_t> claims;
  std::string words;
};

/// The claims of a document in text order, sealed, with the actors and places they name in ids. `text_actors`
/// are those that find_mentions made; claims may add to them. A sentence without a useful tree in `trees`
/// (parallel to the sentences, or empty) is read by the order of its words. Dates are tightened by what the
/// text says of the days between events (Dating::bounds); `contradictions`, where given, receives what does
/// not fit together; `relations`, where given, what the text says of how the claims hang together, sorted, no
/// claim with itself; `explanations` what became of every word that tells of an event.
[[nodiscard]] std::vector<Claim> extract_claims(
    const Document& document, const std::vector<Sentence>& sentences, const std::vector<TimeMention>& times,
    const std::vector<Mention>& mentions, const Lexicon& lexicon, std::vector<Actor>& text_actors,
    std::vector<DateContradiction>* contradictions = nullptr, std::span<const Tree> trees = {},
    std::vector<ClaimRelation>* relations = nullptr, std::vector<Explanation>* explanations = nullptr,
    const ClaimRules& rules = {});

}  // namespace truceline
