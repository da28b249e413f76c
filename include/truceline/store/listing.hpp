// What a database is about, counted: places, actors, outlets.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "truceline/base/ids.hpp"
#include "truceline/model/interval.hpp"
#include "truceline/model/vocabulary.hpp"

namespace truceline {

/// A place with events there or below it. An event counts once, however many ways lead up to the place.
struct RegionCount {
  PlaceId id;
  std::string key;
  std::string name;
  PlaceKind kind = PlaceKind::site;
  std::vector<PlaceId> parents;  ///< in the order of the place's own list
  std::size_t events = 0;
  DayBounds days;  ///< first and last day of the dated events' known ends
};

/// An actor that takes part in events, itself or by one who acts for it in them.
struct ActorCount {
  ActorId id;
  std::string key;
  std::string name;
  std::vector<std::string> aliases;
  ActorKind kind = ActorKind::organisation;
  std::size_t events = 0;
  std::vector<std::pair<Role, std::size_t>> roles;  ///< in how many events as what; by role
};

/// A source of documents.
struct OutletCount {
  std::string name;
  std::size_t documents = 0, claims = 0, events = 0;
  std::size_t shared = 0;  ///< events that another outlet tells too
  DayBounds published;     ///< first and last day of known publication dates
};

}  // namespace truceline
