// Actors and places.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/base/ids.hpp"
#include "truceline/model/interval.hpp"
#include "truceline/model/vocabulary.hpp"

namespace truceline {

/// For whom an actor acts, in what office and when (no interval: at all known times).
struct ActsFor {
  ActorId principal;
  std::string office;
  std::optional<EdtfInterval> when;
  friend bool operator==(const ActsFor&, const ActsFor&) = default;
};

/// A state, body, organ, group, people or person. `key` is unique and readable: "state:ARM",
/// "person:charles-michel", "text:armenian separatists" for one known only from text.
struct Actor {
  ActorId id;  ///< ActorId::of(key)
  std::string key;
  std::string name;
  ActorKind kind = ActorKind::organisation;
  std::vector<std::string> aliases;
  std::vector<ActsFor> acts_for;
  friend bool operator==(const Actor&, const Actor&) = default;
};

struct PlaceParent {
  PlaceId parent;
  ParentKind kind = ParentKind::geographic;
  std::optional<EdtfInterval> when;
  friend bool operator==(const PlaceParent&, const PlaceParent&) = default;
};

/// When a name of a place is in use.
struct NamePeriod {
  std::string name;
  EdtfInterval when;
  friend bool operator==(const NamePeriod&, const NamePeriod&) = default;
};

/// A place of the gazetteer, or one known only from text ("text:…"). Places form a directed acyclic graph.
struct Place {
  PlaceId id;  ///< PlaceId::of(key)
  std::string key;
  std::string name;
  PlaceKind kind = PlaceKind::site;
  std::vector<std::string> aliases;
  std::vector<PlaceParent> parents;
  std::optional<double> latitude;   ///< degrees north
  std::optional<double> longitude;  ///< degrees east
  /// Of `name` and the aliases those that were not always in use, in that order.
  std::vector<NamePeriod> periods = {};
  friend bool operator==(const Place&, const Place&) = default;
};

/// The interval of a name of the place; null where it has none.
[[nodiscard]] const EdtfInterval* period_of(const Place& place, std::string_view name);
/// The name of the place that was in use at `when`: the first dated alias whose time holds all of it, unless
/// `name` is dated and can be meant; else `name`.
[[nodiscard]] const std::string& name_at(const Place& place, const std::optional<EdtfInterval>& when);

/// A named umbrella over events: region, parties and time. Events between its parties count as events of its
/// region.
struct Conflict {
  ConflictId id;  ///< ConflictId::of(key)
  std::string key;
  std::string name;
  PlaceId region;
  std::vector<ActorId> parties;
  std::optional<EdtfInterval> when;
  std::vector<std::string> aliases;  ///< other names of the conflict
  friend bool operator==(const Conflict&, const Conflict&) = default;
};

}  // namespace truceline
