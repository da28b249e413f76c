// The events of one sentence: which triggers tell one, what is said of it and who stands in it.
#pragma once

#include <optional>
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

/// Why a trigger tells no event of its own.
enum class DismissalReason {
  toll,       ///< deaths of an attack that the sentence tells, too
  carrier,    ///< used as the operator of another event
  qualifier,  ///< says of what kind another noun is
};
struct Dismissal {
  std::size_t hit = 0;  ///< index of the trigger
  DismissalReason reason = DismissalReason::carrier;
  std::optional<std::size_t> by;  ///< index of the trigger whose event it is
};

struct SentenceEvents {
  std::vector<TriggerHit> hits;
  std::vector<Dismissal> dismissed;
  std::vector<SentenceEvent> events;
  std::vector<ThirdParty> loose;  ///< third parties of an event that an earlier sentence tells
};

[[nodiscard]] SentenceEvents find_events(const SentenceView& view);

}  // namespace truceline
