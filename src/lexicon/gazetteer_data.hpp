// What the gazetteer holds, and the reading of its files.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/name_trie.hpp"
#include "truceline/lexicon/gazetteer.hpp"

namespace truceline {

struct GazetteerData {
  std::vector<Actor> actors;
  std::vector<Place> places;
  std::vector<Conflict> conflicts;
  std::vector<NameEntry> entries;
  NameTrie names;
  std::unordered_map<ActorId, std::size_t> actor_index;
  std::unordered_map<PlaceId, std::size_t> place_index;
  std::unordered_map<PlaceId, ActorId> state_of_country;

  /// Makes `name` mean `meaning` in all its variants. A meaning that the name has already is widened, not
  /// doubled.
  void add_name(std::string_view name, const NameEntry& meaning);
  /// The leaves of the whole name; nothing when no such name is known.
  [[nodiscard]] const std::vector<NameTrie::Leaf>* find_name(std::string_view name) const;
};

/// Reads the five files of the gazetteer. Throws FormatError at the first fault.
[[nodiscard]] GazetteerData load_gazetteer(Gazetteer::FileReader read);

/// The state of the nearest country that `place` lies in, `place` itself included. Parents by law or on the
/// map go before parents by control; none when two states are equally near.
[[nodiscard]] ActorId nearest_state(const GazetteerData& data, PlaceId place);

}  // namespace truceline
