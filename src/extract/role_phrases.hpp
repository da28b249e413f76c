// Phrases that give a role in a meeting to those who stand beside them.
#pragma once

#include <vector>

#include "extract/arguments.hpp"

namespace truceline {

/// Is the hit a meeting, or what comes of one: something that has mediators, hosts and observers?
[[nodiscard]] bool speaks_of_meeting(const SentenceView& view, const TriggerHit& hit);

/// "under the auspices of X", "with X as mediators", "X adjourned talks between A and B": changes the roles
/// in `found`, the arguments of `hits[index]`, which must speak of a meeting.
void read_role_phrases(const SentenceView& view, const std::vector<TriggerHit>& hits, std::size_t index,
                       Arguments& found);

}  // namespace truceline
