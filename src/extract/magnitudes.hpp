// Numbers of people and of money that events are told with.
#pragma once

#include <vector>

#include "extract/sentence_events.hpp"
#include "truceline/model/claim.hpp"

namespace truceline {

/// The magnitudes of each event of the sentence, parallel to `found.events`: "more than 100,000 people", "32
/// prisoners", "tens of thousands of lives". A number belongs to one event only.
[[nodiscard]] std::vector<std::vector<Magnitude>> find_magnitudes(const SentenceView& view,
                                                                  const SentenceEvents& found);

}  // namespace truceline
