// The shipped gazetteer, loaded once for all tests, and short ways to ask it.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/base/resources.hpp"
#include "truceline/lexicon/gazetteer.hpp"

namespace truceline {

inline const Gazetteer& shipped_gazetteer() {
  static const Gazetteer gazetteer(resource, resource("data/gazetteer/towns.bin"));
  return gazetteer;
}

inline ActorId actor_id(std::string_view key) {
  return ActorId::of(key);
}
inline PlaceId place_id(std::string_view key) {
  return PlaceId::of(key);
}
inline DayNumber day_of(int year, unsigned month, unsigned day) {
  return day_number(year, month, day).value();
}

/// "sense actor-key place-key" of every meaning of `name`, sorted.
inline std::vector<std::string> meanings(const Gazetteer& gazetteer, std::string_view name) {
  static constexpr std::string_view kSenses[] = {"actor", "place", "demonym", "metonym"};
  std::vector<std::string> out;
  for (const NameEntry* entry : gazetteer.lookup(name)) {
    std::string text(kSenses[static_cast<std::size_t>(entry->sense)]);
    if (const Actor* actor = gazetteer.actor(entry->actor)) text += " " + actor->key;
    if (const Place* place = gazetteer.place(entry->place)) text += " " + place->key;
    out.push_back(text);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace truceline
