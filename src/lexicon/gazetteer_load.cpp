#include <algorithm>
#include <array>
#include <charconv>

#include "lexicon/folder.hpp"
#include "lexicon/gazetteer_data.hpp"
#include "truceline/base/utf8.hpp"
#include "truceline/lexicon/tsv.hpp"

namespace truceline {
namespace {

/// The reading of the five files. References are checked last, because rows may refer forward.
class GazetteerLoader {
 public:
  explicit GazetteerLoader(const Gazetteer::FileReader& read)
      : states_(open(
            read, "states.tsv",
            {"code", "name", "official", "aliases", "demonyms", "capital", "metonyms", "when", "parents"})),
        actors_(open(read, "actors.tsv", {"key", "name", "kind", "aliases", "acts_for", "when", "note"})),
        persons_(open(read, "persons.tsv", {"key", "name", "aliases", "offices"})),
        places_(open(read, "places.tsv", {"key", "name", "kind", "aliases", "parents", "lat", "lon"})),
        conflicts_(open(read, "conflicts.tsv", {"key", "name", "region", "parties", "when", "aliases"})) {
    for (const std::string_view name : {"states.tsv", "actors.tsv", "persons.tsv", "places.tsv"})
      replaced_ = replaced_ || source_of(read, name).replaces;
  }

  GazetteerData load() {
    reserve();
    states_.for_each([&](const TsvRow& row) { add_state(row); });
    actors_.for_each([&](const TsvRow& row) { add_actor(row); });
    persons_.for_each([&](const TsvRow& row) { add_person(row); });
    places_.for_each([&](const TsvRow& row) { add_place(row); });
    conflicts_.for_each([&](const TsvRow& row) { add_conflict(row); });
    check_references();
    drop_missing();
    check_acyclic();
    for (const TsvRow& row : states_.rows()) add_metonyms(row);
    return std::move(data_);
  }

 private:
  struct ActorReference {
    const TsvRow* row;
    std::string_view key;
    ActorId id;
  };
  struct PlaceReference {
    const TsvRow* row;
    std::string_view key;  ///< without "place:"
    PlaceId id;
  };

  void reserve() {
    const std::size_t actors = states_.rows().size() + actors_.rows().size() + persons_.rows().size();
    const std::size_t places = states_.rows().size() + places_.rows().size();
    data_.actors.reserve(actors);
    data_.actor_index.reserve(actors);
    data_.places.reserve(places);
    data_.place_index.reserve(places);
    data_.entries.reserve(2 * (actors + places));
    place_references_.reserve(2 * places);
  }

  static TsvSource source_of(const Gazetteer::FileReader& read, std::string_view name) {
    return read(std::string(kLexiconFolder).append(name));
  }

  /// The first column is the key.
  static TsvFile open(const Gazetteer::FileReader& read, std::string_view name,
                      const std::vector<std::string>& columns) {
    return TsvFile(std::string(kLexiconFolder).append(name), source_of(read, name), columns,
                   {columns.front()});
  }

  static std::string_view filled(const TsvRow& row, std::string_view column) {
    const std::string_view cell = row[column];
    if (cell.empty()) row.fail("the cell \"" + std::string(column) + "\" is empty");
    return cell;
  }

  static std::optional<EdtfInterval> interval(const TsvRow& row, std::string_view text) {
    if (text.empty()) return std::nullopt;
    auto parsed = EdtfInterval::parse(text);
    if (!parsed) row.report("\"" + std::string(text) + "\" is not an EDTF date or interval");
    return parsed;
  }

  /// For entries of names.
  const EdtfInterval* kept_interval(const TsvRow& row, std::string_view column) {
    auto when = interval(row, row[column]);
    return when ? &data_.intervals.emplace_back(*std::move(when)) : nullptr;
  }

  template <class Kind>
  static Kind kind_of(const TsvRow& row, std::string_view name) {
    const auto kind = parse_name<Kind>(name);
    if (!kind) row.fail("\"" + std::string(name) + "\" is not a known kind");
    return *kind;
  }

  static std::optional<double> degrees(const TsvRow& row, std::string_view column, double limit) {
    const std::string_view text = row[column];
    if (text.empty()) return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < -limit || value > limit) {
      row.fail("\"" + std::string(text) + "\" is not a number of degrees");
    }
    return value;
  }

  /// Splits "a|b|c" into exactly three parts, the last ones empty when absent.
  static std::array<std::string_view, 3> fields(const TsvRow& row, std::string_view text) {
    std::array<std::string_view, 3> parts;
    std::string_view rest = text;
    std::size_t count = 0;
    for (bool more = true; more; ++count) {
      const std::size_t end = rest.find('|');
      more = end != std::string_view::npos;
      if (count < parts.size()) parts[count] = rest.substr(0, end);
      if (more) rest.remove_prefix(end + 1);
    }
    if (count > parts.size() || parts.front().empty())
      row.fail("\"" + std::string(text) + "\" is not of the form a|b|c");
    return parts;
  }

  Actor& new_actor(const TsvRow& row, const std::string& key, ActorKind kind) {
    Actor actor;
    actor.id = ActorId::of(key);
    actor.key = key;
    actor.name = filled(row, "name");
    actor.kind = kind;
    actor.aliases = row.list("aliases");
    if (!data_.actor_index.emplace(actor.id, data_.actors.size()).second)
      row.fail("actor " + key + " stands twice");
    return data_.actors.emplace_back(std::move(actor));
  }

  PlaceId refer_to_place(const TsvRow& row, std::string_view key) {
    const auto id = PlaceId::of(std::string("place:").append(key));
    place_references_.push_back({&row, key, id});
    return id;
  }

  ActorId refer_to_actor(const TsvRow& row, std::string_view key) {
    const auto id = ActorId::of(key);
    actor_references_.push_back({&row, key, id});
    return id;
  }

  Place& new_place(const TsvRow& row, const std::string& key, PlaceKind kind) {
    Place place;
    place.id = PlaceId::of(key);
    place.key = key;
    place.name = filled(row, "name");
    place.kind = kind;
    place.aliases = row.list("aliases");
    for (const std::string_view text : row.views("parents")) {
      const auto parts = fields(row, text);
      const auto relation = parts[1].empty() ? ParentKind::geographic : kind_of<ParentKind>(row, parts[1]);
      place.parents.push_back({refer_to_place(row, parts[0]), relation, interval(row, parts[2])});
    }
    if (!data_.place_index.emplace(place.id, data_.places.size()).second)
      row.fail("place " + key + " stands twice");
    return data_.places.emplace_back(std::move(place));
  }

  static NameEntry meaning(const TsvRow& row, NameSense sense, ActorId actor, PlaceId place,
                           const EdtfInterval* when) {
    NameEntry entry{sense, actor, place, when};
    entry.user = row.user();
    return entry;
  }

  void add_names(std::string_view name, const std::vector<std::string>& aliases, const NameEntry& meaning) {
    data_.add_name(name, meaning);
    for (const std::string& alias : aliases) data_.add_name(alias, meaning);
  }

  void add_state(const TsvRow& row) {
    const std::string code(filled(row, "code"));
    Actor& actor = new_actor(row, "state:" + code, ActorKind::state);
    const std::string official(row["official"]);
    if (!official.empty()) actor.aliases.insert(actor.aliases.begin(), official);
    Place& place = new_place(row, "place:" + code, PlaceKind::country);
    place.aliases = actor.aliases;
    data_.state_of_country.emplace(place.id, actor.id);
    const EdtfInterval* when = kept_interval(row, "when");
    add_names(actor.name, actor.aliases, meaning(row, NameSense::actor, actor.id, {}, when));
    add_names(place.name, place.aliases, meaning(row, NameSense::place, {}, place.id, when));
    for (const std::string& demonym : row.list("demonyms"))
      data_.add_name(demonym, meaning(row, NameSense::demonym, actor.id, {}, when));
  }

  void add_actor(const TsvRow& row) {
    Actor& actor =
        new_actor(row, std::string(filled(row, "key")), kind_of<ActorKind>(row, filled(row, "kind")));
    for (const std::string_view principal : row.views("acts_for"))
      actor.acts_for.push_back({refer_to_actor(row, principal), "", std::nullopt});
    if (!row["note"].empty()) data_.homes.emplace(actor.id, row["note"]);
    add_names(actor.name, actor.aliases,
              meaning(row, NameSense::actor, actor.id, {}, kept_interval(row, "when")));
  }

  void add_person(const TsvRow& row) {
    Actor& actor = new_actor(row, "person:" + std::string(filled(row, "key")), ActorKind::person);
    for (const std::string_view text : row.views("offices")) {
      const auto parts = fields(row, text);
      actor.acts_for.push_back(
          {refer_to_actor(row, parts[1]), std::string(parts[0]), interval(row, parts[2])});
    }
    const std::string folded = fold(actor.name);
    data_.surnames[folded.substr(folded.rfind(' ') + 1)].push_back(data_.actors.size() - 1);
    add_names(actor.name, actor.aliases, meaning(row, NameSense::actor, actor.id, {}, nullptr));
  }

  void add_place(const TsvRow& row) {
    Place& place = new_place(row, "place:" + std::string(filled(row, "key")),
                             kind_of<PlaceKind>(row, filled(row, "kind")));
    place.latitude = degrees(row, "lat", 90);
    place.longitude = degrees(row, "lon", 180);
    if (place.latitude.has_value() != place.longitude.has_value())
      row.fail("only one of lat and lon is given");
    date_names(row, place);
    add_names(place.name, place.aliases, meaning(row, NameSense::place, {}, place.id, nullptr));
  }

  /// Takes the intervals off names of the form "name|EDTF interval".
  static void date_names(const TsvRow& row, Place& place) {
    const auto take = [&](std::string& name) {
      const std::size_t bar = name.find('|');
      if (bar == std::string::npos) return;
      const auto when = interval(row, std::string_view(name).substr(bar + 1));
      name.resize(bar);
      if (name.empty()) row.fail("an interval stands without a name");
      if (when && !period_of(place, name)) place.periods.push_back({name, *when});
    };
    take(place.name);
    for (std::string& alias : place.aliases) take(alias);
  }

  void add_conflict(const TsvRow& row) {
    Conflict conflict;
    conflict.key = "conflict:" + std::string(filled(row, "key"));
    conflict.id = ConflictId::of(conflict.key);
    conflict.name = filled(row, "name");
    conflict.aliases = row.list("aliases");
    conflict.when = interval(row, row["when"]);
    conflict.region = refer_to_place(row, filled(row, "region"));
    for (const std::string_view party : row.views("parties"))
      conflict.parties.push_back(refer_to_actor(row, party));
    const auto same = [&](const Conflict& other) { return other.id == conflict.id; };
    if (std::any_of(data_.conflicts.begin(), data_.conflicts.end(), same)) {
      row.fail(conflict.key + " stands twice");
    }
    data_.conflicts.push_back(std::move(conflict));
  }

  /// A built-in row may miss what a user's file took away.
  void check_references() const {
    const auto may_miss = [&](const TsvRow& row) { return replaced_ && !row.user(); };
    for (const ActorReference& reference : actor_references_) {
      if (!data_.actor_index.contains(reference.id) && !may_miss(*reference.row))
        reference.row->report("there is no actor \"" + std::string(reference.key) + "\"");
    }
    for (const PlaceReference& reference : place_references_) {
      if (!data_.place_index.contains(reference.id) && !may_miss(*reference.row))
        reference.row->report("there is no place \"place:" + std::string(reference.key) + "\"");
    }
  }

  /// Takes out the references that name nothing.
  void drop_missing() {
    const auto no_actor = [&](ActorId id) { return !data_.actor_index.contains(id); };
    const auto no_place = [&](PlaceId id) { return !data_.place_index.contains(id); };
    for (Actor& actor : data_.actors)
      std::erase_if(actor.acts_for, [&](const ActsFor& office) { return no_actor(office.principal); });
    for (Place& place : data_.places)
      std::erase_if(place.parents, [&](const PlaceParent& parent) { return no_place(parent.parent); });
    std::erase_if(data_.conflicts, [&](const Conflict& conflict) { return no_place(conflict.region); });
    for (Conflict& conflict : data_.conflicts) std::erase_if(conflict.parties, no_actor);
  }

  /// Removes places without parents left until none is left; those that stay lie in a circle.
  void check_acyclic() const {
    std::vector<char> done(data_.places.size(), 0);
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t i = 0; i < data_.places.size(); ++i) {
        const auto finished = [&](const PlaceParent& parent) {
          return done[data_.place_index.at(parent.parent)] != 0;
        };
        const auto& parents = data_.places[i].parents;
        if (done[i] != 0 || !std::all_of(parents.begin(), parents.end(), finished)) continue;
        done[i] = 1;
        changed = true;
      }
    }
    for (const PlaceReference& reference : place_references_) {
      const auto index = data_.place_index.find(reference.id);
      if (index != data_.place_index.end() && done[index->second] == 0)
        reference.row->report("place \"place:" + std::string(reference.key) + "\" lies in itself");
    }
  }

  /// The town called `name` in the state's territory; none for a seat that is no place ("Kremlin").
  [[nodiscard]] PlaceId seat(std::string_view name, ActorId state) const {
    const NameTrie::NodeId node = data_.find_name(name);
    if (node == 0) return {};
    const PlaceFinder find = [this](PlaceId id) { return data_.place(id); };
    for (const auto* leaf = data_.names.first(node); leaf != nullptr; leaf = data_.names.after(*leaf)) {
      const NameEntry& entry = data_.entries[leaf->entry];
      const bool town = entry.sense == NameSense::place && !data_.state_of_country.contains(entry.place);
      if (town && nearest_state(data_, find, entry.place) == state) return entry.place;
    }
    return {};
  }

  void add_metonyms(const TsvRow& row) {
    const ActorId state = ActorId::of("state:" + std::string(row["code"]));
    if (!data_.actor_index.contains(state)) return;
    std::vector<std::string> seats = row.list("metonyms");
    if (!row["capital"].empty()) seats.insert(seats.begin(), std::string(row["capital"]));
    const EdtfInterval* when = kept_interval(row, "when");
    for (const std::string& name : seats) {
      data_.add_name(name, meaning(row, NameSense::metonym, state, seat(name, state), when));
    }
  }

  TsvFile states_;
  TsvFile actors_;
  TsvFile persons_;
  TsvFile places_;
  TsvFile conflicts_;
  bool replaced_ = false;  ///< a user's file stands in place of a built-in one
  GazetteerData data_;
  std::vector<ActorReference> actor_references_;
  std::vector<PlaceReference> place_references_;
};

}  // namespace

GazetteerData load_gazetteer(const Gazetteer::FileReader& read) {
  return GazetteerLoader(read).load();
}

}  // namespace truceline
