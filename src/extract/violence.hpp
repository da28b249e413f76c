// Is a word that of a violent deed?
#pragma once

#include <vector>

#include "extract/trigger_finder.hpp"

namespace truceline {

/// Does the hit tell of a fight or of force (data/lexicon/words_grammar.tsv, violent_class)?
[[nodiscard]] bool violent(const SentenceView& view, const TriggerHit& hit);
/// Does a hit of that kind stand at the word?
[[nodiscard]] bool violent_at(const SentenceView& view, const std::vector<TriggerHit>& hits,
                              std::size_t word);

/// Is the role that of whose deed is praised or condemned: "condemned the force used by the police"?
[[nodiscard]] bool speaks_of_deed(const SentenceView& view, const TriggerHit& hit, Role role);

}  // namespace truceline
