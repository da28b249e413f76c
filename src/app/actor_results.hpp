// The profile of an actor as text and JSON.
#pragma once

#include <iosfwd>
#include <optional>

#include "app/terminal.hpp"
#include "exchange/json_values.hpp"
#include "truceline/query/actor_profile.hpp"
#include "truceline/query/chronology.hpp"
#include "truceline/store/store.hpp"

namespace truceline::app {

struct ActorDetails {
  ActorProfile profile;
  std::optional<ChronologyEntry> first;  ///< of its dated events that took place
  std::optional<ChronologyEntry> last;
  std::vector<StoredActorLink> links;  ///< what is taken for it in a document, and it for others
};

void print_actor(std::ostream& out, const ActorDetails& details, const Terminal& terminal);
[[nodiscard]] Json actor_json(const ActorDetails& details);

}  // namespace truceline::app
