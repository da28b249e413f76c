// The events of one sentence: which triggers tell one, what is said of it and who stands in it.
#pragma once

#include <vector>

#include "extract/arguments.hpp"
#include "extract/assertion.hpp"
#include "extract/third_parties.hpp"
#include "extract/trigger_finder.hpp"

namespace truceline {

struct SentenceEvent {
  std::size_t hit = 0;  ///< index of the trigger
  Assertion assertion;
  Arguments arguments;
  std::vector<std::size_t> tolls;  ///< triggers that tell its deaths: "shelled Homs, killing 20"
  bool told = true;                ///< false: only the CAMEO view has it
};

struct SentenceEvents {
  std::vector<TriggerHit> hits;
  std::vector<SentenceEvent> events;
  std::vector<ThirdParty> loose;  ///< third parties of an event that an earlier sentence tells
};

[[nodiscard]] SentenceEvents find_events(const SentenceView& view);

}  // namespace truceline
