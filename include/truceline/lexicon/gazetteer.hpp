// Names of actors and places: a trie over folded tokens, longest match.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/lexicon/lexicon_files.hpp"
#include "truceline/model/entity.hpp"

namespace truceline {

/// What a name means. One name may mean several things ("Georgia", "Washington").
enum class NameSense : std::uint8_t {
  actor,    ///< the name of an actor
  place,    ///< the name of a place
  demonym,  ///< adjective or people of an actor: "Armenian", "the Azerbaijanis"
  metonym,  ///< a capital or seat that can stand for the government of an actor: "Baku", "the Kremlin"
};

struct NameEntry {
  NameSense sense = NameSense::actor;
  ActorId actor;  ///< for actor, demonym and metonym
  PlaceId place;  ///< for place (and metonym: the town itself)
  /// When the name means this; null = always. The gazetteer's own.
  const EdtfInterval* when = nullptr;
  bool case_sensitive = false;  ///< the name is written in capitals ("US", "WHO") and matches only so
  bool town = false;            ///< from the table of towns, not from the project's own places
  /// Towns only: also a person's name, a word or that of a small town, so it counts only where the text
  /// speaks of a place ("in Lincoln", "Lincoln, Nebraska").
  bool weak = false;
  /// Towns only: a place of the project's own has the name, too, so it counts only where the text says in
  /// what state or province ("Tripoli, Lebanon").
  bool behind = false;
  bool user = false;             ///< of a user's file: it stands before built-in meanings of the name
  std::uint32_t population = 0;  ///< towns only; 0 = not known
};

/// A match over tokens [first, last).
struct NameMatch {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<const NameEntry*> entries;
};

class Gazetteer {
 public:
  /// Reads data/lexicon/{states,actors,persons,places,conflicts}.tsv through `read`, which gives a file's
  /// layers by path. Built-in rows that refer to what a user's file took away lose that reference. Throws
  /// FormatError when a row is malformed, a key stands twice, a reference names nothing or places form a
  /// circle.
  using FileReader = std::function<TsvSource(std::string_view path)>;
  /// `towns` are the bytes of data/gazetteer/towns.bin, which must live as long as the gazetteer; without
  /// them it knows only the project's own places. They are looked up where they lie.
  explicit Gazetteer(const FileReader& read, std::string_view towns = {});
  explicit Gazetteer(const LexiconFiles& files);
  ~Gazetteer();
  Gazetteer(Gazetteer&&) noexcept;

  /// Longest matches from left to right, not overlapping. `folded` are Token::folded of one sentence;
  /// `capitalised[i]` says whether token i starts with an upper-case letter: the first of a name must, unless
  /// the lexicon writes it otherwise ("al-Qaeda"). `all_caps` are Token::all_caps, by which "US" is not taken
  /// for "Us"; without them a capital first letter is enough for such names. Throws std::logic_error when the
  /// sizes differ. Meanings of a user's file come before the built-in ones. Names of towns never take the
  /// place of others, but that a longer one which is not weak may hold shorter names ("San Salvador de
  /// Jujuy"); the largest town of a name comes first.
  [[nodiscard]] std::vector<NameMatch> match(std::span<const std::string> folded,
                                             const std::vector<bool>& capitalised,
                                             const std::vector<bool>& all_caps = {}) const;
  /// Everything that `name` (any case) can mean; towns come last, the largest first.
  [[nodiscard]] std::vector<const NameEntry*> lookup(std::string_view name) const;

  [[nodiscard]] const Actor* actor(ActorId id) const;
  /// All persons whose name ends in the folded word `surname`, in the order of the lexicon.
  [[nodiscard]] std::vector<const Actor*> persons_called(std::string_view surname) const;
  /// Where a body or group is at home by the note of its row ("Nagorno-Karabakh"); empty when none is given.
  [[nodiscard]] std::string_view home(ActorId actor) const;
  /// A place of the project's own or a town; its address stays good. Any thread may ask at any time.
  [[nodiscard]] const Place* place(PlaceId id) const;
  [[nodiscard]] const std::vector<Actor>& actors() const;
  /// The project's own places, without the towns of the table.
  [[nodiscard]] const std::vector<Place>& places() const;
  [[nodiscard]] const std::vector<Conflict>& conflicts() const;
  /// How many towns and divisions the table has.
  [[nodiscard]] std::size_t town_count() const;

  /// The state or body for which `actor` acts on that day, following offices upwards ("Charles Michel" →
  /// European Union); none when it acts for itself or the lexicon does not know. With no day, an office
  /// without interval or the only one.
  [[nodiscard]] ActorId principal(ActorId actor, std::optional<DayNumber> day) const;
  /// The state whose territory `place` is in by its nearest country parent; none for regions of several.
  [[nodiscard]] ActorId state_of(PlaceId place) const;
  /// `place` and all its ancestors, nearest first.
  [[nodiscard]] std::vector<PlaceId> ancestors(PlaceId place) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace truceline
