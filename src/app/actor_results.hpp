// The profile of an actor as text and JSON.
#pragma once

#include <iosfwd>
#include <optional>

#include "app/terminal.hpp"
#include "exchange/json_values.hpp"
#include "truceline/query/actor_profile.hpp"
#include "truceline/query/chronology.hpp"

namespace truceline::app {

struct ActorDetails {
  ActorProfile profile;
  std::optional<ChronologyEntry> first;  ///< of its dated events that took place
  std::optional<ChronologyEntry> last;
};

void print_actor(std::ostream& out, const ActorDetails& details, const Terminal& terminal);
[[nodiscard]] Json actor_json(const ActorDetails& details);

}  // namespace truceline::app
