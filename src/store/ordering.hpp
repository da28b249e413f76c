// Things that point to others of their kind, each after those it points to.
#pragma once

#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace truceline {

/// Calls `take(thing)` once for each of `things`, targets first. `links_of(thing)` gives the ids it points
/// to; ids that are not among the things are passed over.
template <class T, class LinksOf, class Take>
void targets_first(const std::vector<T*>& things, LinksOf links_of, Take take) {
  using Id = std::decay_t<decltype(things.front()->id)>;
  std::unordered_map<Id, T*> by_id;
  for (auto* thing : things) by_id.emplace(thing->id, thing);
  std::unordered_set<Id> seen;
  const auto unseen_target = [&](const T& thing) -> T* {
    for (const auto id : links_of(thing)) {
      const auto at = by_id.find(id);
      if (at != by_id.end() && seen.insert(id).second) return at->second;
    }
    return nullptr;
  };
  for (auto* start : things) {
    if (!seen.insert(start->id).second) continue;
    std::vector<T*> path{start};
    while (!path.empty()) {
      auto* const thing = path.back();
      if (auto* const target = unseen_target(*thing)) {
        path.push_back(target);
      } else {
        path.pop_back();
        take(*thing);
      }
    }
  }
}

/// The ids that actors and places point to.
inline constexpr auto kPrincipalsOf = [](const auto& actor) {
  std::vector<std::decay_t<decltype(actor.id)>> ids;
  for (const auto& link : actor.acts_for) ids.push_back(link.principal);
  return ids;
};
inline constexpr auto kParentsOf = [](const auto& place) {
  std::vector<std::decay_t<decltype(place.id)>> ids;
  for (const auto& link : place.parents) ids.push_back(link.parent);
  return ids;
};

}  // namespace truceline
