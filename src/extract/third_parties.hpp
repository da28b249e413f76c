// Mediators, hosts and observers that the tree does not hang on the event they belong to: "a treaty in
// Washington on Monday that had been mediated by X", "It was arranged by X", "X is the facilitator".
#pragma once

#include <vector>

#include "extract/assertion.hpp"
#include "extract/trigger_finder.hpp"

namespace truceline {

struct ThirdParty {
  std::vector<std::size_t> who;  ///< heads of the phrases that name them
  Role role = Role::mediator;
  std::size_t word = 0;  ///< the word that says so
  bool before = false;   ///< of what an earlier sentence tells: "It was the work of X"
  bool sitting = false;  ///< of a meeting rather than of what came of it: "X was in the chair"
};

/// Those of a sentence that no event has through its own operators.
[[nodiscard]] std::vector<ThirdParty> find_third_parties(const SentenceView& view,
                                                         const std::vector<TriggerHit>& hits,
                                                         const std::vector<Assertion>& assertions);

/// The meeting or agreement nearest to the word, one before it first; nothing when the sentence tells of
/// none.
[[nodiscard]] std::optional<std::size_t> nearest_meeting(const SentenceView& view,
                                                         const std::vector<TriggerHit>& hits,
                                                         const std::vector<bool>& consumed, std::size_t word);

}  // namespace truceline
