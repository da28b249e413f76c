// States as actors and the countries they are on the map.
#pragma once

#include <vector>

#include "truceline/query/mediators.hpp"

namespace truceline {

/// The state that a country is: the lexicon calls them state:CODE and place:CODE. Named as the graph names
/// the actor, else as the country.
[[nodiscard]] NamedActor state_of_country(const KnowledgeGraph& graph, const Place& country);

/// The country of a state; null when the graph has no such place.
[[nodiscard]] const Place* country_of_state(const KnowledgeGraph& graph, ActorId state);

/// The countries that `place` lies in at the time of `event`, itself if it is one, by name and id. A
/// disputed place lies in the country that controls it, else in the one it belongs to by law.
[[nodiscard]] std::vector<const Place*> countries_of(const KnowledgeGraph& graph, PlaceId place,
                                                     const Event& event);

/// The nearest world region that `place` is or lies in; null when there is none.
[[nodiscard]] const Place* world_region_of(const KnowledgeGraph& graph, PlaceId place);

/// Is `place` the same as `region`, or does it lie in it?
[[nodiscard]] bool lies_within(const KnowledgeGraph& graph, PlaceId place, PlaceId region);

}  // namespace truceline
