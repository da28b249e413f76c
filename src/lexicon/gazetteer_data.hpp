// What the gazetteer holds, and the reading of its files.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <span>
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
  std::deque<EdtfInterval> intervals;  ///< that entries point to
  NameTrie names;
  std::unordered_map<ActorId, std::size_t> actor_index;
  std::unordered_map<PlaceId, std::size_t> place_index;
  std::unordered_map<PlaceId, ActorId> state_of_country;
  std::unordered_map<std::string, std::vector<std::size_t>> surnames;  ///< folded, with indices of persons
  std::unordered_map<ActorId, std::string> homes;                      ///< notes of bodies and groups

  /// Makes `name` mean `meaning` in all its variants. A meaning that the name has already is widened, not
  /// doubled.
  void add_name(std::string_view name, const NameEntry& meaning);
  /// The place of the project's own layer, or null.
  [[nodiscard]] const Place* place(PlaceId id) const;
  /// The node of the whole name; 0 when no such name is known.
  [[nodiscard]] NameTrie::NodeId find_name(std::string_view name) const;

 private:
  void add_tokens(std::span<const std::string_view> tokens, const NameEntry& meaning, bool capitals,
                  bool needs_capital);
  std::uint32_t entry_of(const NameEntry& meaning, bool capitals);

  std::vector<std::string_view> name_tokens_;  ///< of the name that is being added
};

/// Reads the five files of the gazetteer. Throws FormatError at the first fault, unless the files gather
/// theirs.
[[nodiscard]] GazetteerData load_gazetteer(const Gazetteer::FileReader& read);

/// The state of the nearest country that `place` lies in, `place` itself included. Parents by law or on the
/// map go before parents by control; none when two states are equally near. `find` gives any place by its id.
using PlaceFinder = std::function<const Place*(PlaceId)>;
[[nodiscard]] ActorId nearest_state(const GazetteerData& data, const PlaceFinder& find, PlaceId place);

}  // namespace truceline
