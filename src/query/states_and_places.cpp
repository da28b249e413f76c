#include "query/states_and_places.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "query/parties.hpp"

namespace truceline {
namespace {

constexpr std::string_view kStateKey = "state:";
constexpr std::string_view kPlaceKey = "place:";

/// The parents that hold at the time of `event`; those by law only where none holds by control.
std::vector<PlaceId> holding_parents(const Place& place, const Event& event) {
  std::vector<PlaceId> parents;
  std::vector<PlaceId> by_law;
  bool controlled = false;
  for (const PlaceParent& parent : place.parents) {
    if (parent.when && event.when.date && !compatible(*parent.when, *event.when.date)) continue;
    (parent.kind == ParentKind::de_jure ? by_law : parents).push_back(parent.parent);
    controlled |= parent.kind == ParentKind::de_facto;
  }
  if (!controlled) parents.insert(parents.end(), by_law.begin(), by_law.end());
  return parents;
}

}  // namespace

NamedActor state_of_country(const KnowledgeGraph& graph, const Place& country) {
  std::string_view code = country.key;
  if (code.starts_with(kPlaceKey)) code.remove_prefix(kPlaceKey.size());
  const ActorId id = ActorId::of(std::string(kStateKey).append(code));
  return {id, actor_name(graph, id, country.name)};
}

const Place* country_of_state(const KnowledgeGraph& graph, ActorId state) {
  const Actor* actor = graph.actor(state);
  if (!actor || !actor->key.starts_with(kStateKey)) return nullptr;
  return graph.place(PlaceId::of(std::string(kPlaceKey) + actor->key.substr(kStateKey.size())));
}

std::vector<const Place*> countries_of(const KnowledgeGraph& graph, PlaceId place, const Event& event) {
  std::vector<const Place*> countries;
  std::vector<PlaceId> open{place};
  std::set<PlaceId> seen{place};
  for (std::size_t i = 0; i < open.size(); ++i) {
    const Place* here = graph.place(open[i]);
    if (!here) continue;
    if (here->kind == PlaceKind::country) {
      countries.push_back(here);
      continue;
    }
    for (const PlaceId parent : holding_parents(*here, event)) {
      if (seen.insert(parent).second) open.push_back(parent);
    }
  }
  std::sort(countries.begin(), countries.end(), [](const Place* a, const Place* b) {
    return std::tie(a->name, a->id) < std::tie(b->name, b->id);
  });
  return countries;
}

const Place* world_region_of(const KnowledgeGraph& graph, PlaceId place) {
  for (const PlaceId id : graph.place_and_ancestors(place)) {
    const Place* known = graph.place(id);
    if (known && known->kind == PlaceKind::world_region) return known;
  }
  return nullptr;
}

bool lies_within(const KnowledgeGraph& graph, PlaceId place, PlaceId region) {
  if (!place || !region) return false;
  const auto around = graph.place_and_ancestors(place);
  return std::find(around.begin(), around.end(), region) != around.end();
}

}  // namespace truceline
