// Who an actor is in a knowledge graph: names, offices, agents, and what it does with whom.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "truceline/graph/knowledge_graph.hpp"
#include "truceline/lexicon/ontology.hpp"
#include "truceline/query/mediators.hpp"

namespace truceline {

struct ActorOffice {
  NamedActor principal;
  std::string office;                ///< "" where only the tie is known
  std::optional<EdtfInterval> when;  ///< nothing: at all known times
};

/// One who acts for the actor, by office or in an event.
struct ActorAgent {
  NamedActor actor;
  ActorKind kind = ActorKind::person;
  std::vector<ActorOffice> offices;  ///< those directly under the actor
  std::size_t events = 0;            ///< in how many it acted for the actor
};

struct RoleCount {
  Role role = Role::participant;
  std::size_t itself = 0;          ///< events in which the actor itself is named in the role
  std::size_t through_others = 0;  ///< events in which only others who acted for it are
};

/// Another side that the actor meets in events, at the level of principals.
struct ActorPartner {
  NamedActor actor;
  ActorKind kind = ActorKind::organisation;
  std::size_t events = 0;       ///< = cooperation + conflict + other
  std::size_t cooperation = 0;  ///< of a type that CAMEO counts as cooperation
  std::size_t conflict = 0;     ///< of a type that CAMEO counts as conflict, standing against each other
  std::size_t other = 0;        ///< side by side in a conflict, a third party to it, or of an unknown type
};

struct ActorProfile {
  Actor actor;
  std::vector<ActorOffice> offices;                      ///< in the order of the actor's own list
  std::vector<ActorAgent> agents;                        ///< by events (most first), name, id
  std::vector<std::pair<Status, std::size_t>> statuses;  ///< all its events, by status
  // The rest counts only events that took place.
  std::size_t events = 0;
  std::vector<RoleCount> roles;                             ///< those that occur, in the vocabulary's order
  std::vector<ActorPartner> partners;                       ///< by events (most first), name, id
  std::vector<std::pair<std::string, std::size_t>> types;   ///< by events (most first), name
  std::vector<std::pair<std::int64_t, std::size_t>> years;  ///< events whose date lies in one year, by year
  std::size_t several_years = 0;                            ///< events whose date is wider, or open at an end
  std::size_t undated = 0;
  // Of the events whose date has both ends, else of the dated ones by the end they have; none without any.
  EventId first;  ///< begins first
  EventId last;   ///< ends last
};

/// The profile of `actor` in `graph` (Store::load_activity() loads what it needs). An event is the actor's
/// when it takes part, itself or by one who acts for it then, up the offices. Throws std::logic_error when
/// the graph does not know the actor. Time in the participations of its events.
[[nodiscard]] ActorProfile actor_profile(const KnowledgeGraph& graph, ActorId actor,
                                         const Ontology& ontology);

}  // namespace truceline
