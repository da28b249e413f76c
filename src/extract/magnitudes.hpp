// Numbers of people and things that an event is told with.
#pragma once

#include <vector>

#include "extract/trigger_finder.hpp"
#include "truceline/model/claim.hpp"

namespace truceline {

/// The magnitudes in the reach of the hit: "more than 100,000 people", "32 prisoners", "tens of thousands of
/// lives".
[[nodiscard]] std::vector<Magnitude> find_magnitudes(const SentenceView& view,
                                                     const std::vector<TriggerHit>& hits, std::size_t index);

}  // namespace truceline
