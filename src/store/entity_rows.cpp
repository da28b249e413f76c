#include "store/entity_rows.hpp"

#include <cstddef>
#include <string>
#include <utility>

#include "store/days.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

/// Every form a thing can be looked up by, each with its folded text.
template <class Thing>
void write_names(Statements& sql, std::string_view insert, const Thing& thing) {
  const auto write = [&](const char* form, std::size_t ordinal, const std::string& name) {
    sql.run(insert, thing.id, form, ordinal, name, fold(name));
  };
  write("name", 0, thing.name);
  write("key", 0, thing.key);
  for (std::size_t i = 0; i < thing.aliases.size(); ++i) write("alias", i, thing.aliases[i]);
}

template <class Things>
void read_aliases(Rows rows, Things& things) {
  deal_out(std::move(rows), things, [](auto& thing, const Rows& row) {
    if (row.text(1) == "alias") thing.aliases.push_back(row.text(2));
  });
}

/// A parent by control counts within its interval, the others always.
DaySpan days_of(const PlaceParent& link) {
  return derived_days(link.kind == ParentKind::de_facto ? link.when : std::nullopt);
}

void write_closure(Statements& sql, const Place& place) {
  const auto always = derived_days(std::nullopt);
  sql.run("INSERT OR IGNORE INTO place_anc (place, anc, min_day, max_day) VALUES (?, ?, ?, ?)", place.id,
          place.id, always.first, always.last);
  for (const auto& link : place.parents) {
    const DaySpan days = days_of(link);
    sql.run(
        "INSERT OR IGNORE INTO place_anc (place, anc, min_day, max_day)"
        " SELECT ?1, anc, max(min_day, ?2), min(max_day, ?3) FROM place_anc"
        " WHERE place = ?4 AND min_day <= ?3 AND max_day >= ?2",
        place.id, days.first, days.last, link.parent);
  }
}

void write_name_dates(Statements& sql, const Place& place) {
  for (const auto& period : place.periods) {
    sql.run("UPDATE place_name SET date = ? WHERE place = ? AND form <> 'key' AND name = ?", period.when,
            place.id, period.name);
  }
}

/// A row of place_name; aliases come before the place's own name, whose period goes before theirs.
void read_place_name(Place& place, const Rows& row) {
  const bool alias = row.text(1) == "alias";
  const std::string name = row.text(2);
  const auto when = row.date(3);
  if (alias) place.aliases.push_back(name);
  if (!when) return;
  if (alias) {
    if (!period_of(place, name)) place.periods.push_back({name, *when});
    return;
  }
  std::erase_if(place.periods, [&](const auto& period) { return period.name == name; });
  place.periods.insert(place.periods.begin(), {name, *when});
}

}  // namespace

bool write_actor(Statements& sql, const Actor& actor) {
  if (sql.run("INSERT INTO actor (id, key, name, kind) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
              actor.id, actor.key, actor.name, actor.kind) == 0) {
    return false;
  }
  write_names(sql, "INSERT INTO actor_name (actor, form, ordinal, name, folded) VALUES (?, ?, ?, ?, ?)",
              actor);
  for (std::size_t i = 0; i < actor.acts_for.size(); ++i) {
    const auto& link = actor.acts_for[i];
    sql.run("INSERT INTO acts_for (actor, ordinal, principal, office, date) VALUES (?, ?, ?, ?, ?)", actor.id,
            i, link.principal, link.office, link.when);
  }
  return true;
}

bool write_place(Statements& sql, const Place& place) {
  if (sql.run("INSERT INTO place (id, key, name, kind, latitude, longitude) VALUES (?, ?, ?, ?, ?, ?)"
              " ON CONFLICT (id) DO NOTHING",
              place.id, place.key, place.name, place.kind, place.latitude, place.longitude) == 0) {
    return false;
  }
  write_names(sql, "INSERT INTO place_name (place, form, ordinal, name, folded) VALUES (?, ?, ?, ?, ?)",
              place);
  write_name_dates(sql, place);
  for (std::size_t i = 0; i < place.parents.size(); ++i) {
    const auto& link = place.parents[i];
    sql.run(
        "INSERT INTO place_parent (place, ordinal, parent, kind, date, min_day, max_day)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        place.id, i, link.parent, link.kind, link.when, min_day(link.when), max_day(link.when));
  }
  write_closure(sql, place);
  return true;
}

bool write_conflict(Statements& sql, const Conflict& conflict) {
  if (sql.run(
          "INSERT INTO conflict (id, key, name, region, date, min_day, max_day) VALUES (?, ?, ?, ?, ?, ?, ?)"
          " ON CONFLICT (id) DO NOTHING",
          conflict.id, conflict.key, conflict.name, conflict.region, conflict.when, min_day(conflict.when),
          max_day(conflict.when)) == 0) {
    return false;
  }
  write_names(sql, "INSERT INTO conflict_name (conflict, form, ordinal, name, folded) VALUES (?, ?, ?, ?, ?)",
              conflict);
  for (std::size_t i = 0; i < conflict.parties.size(); ++i) {
    sql.run("INSERT INTO conflict_party (conflict, ordinal, actor) VALUES (?, ?, ?)", conflict.id, i,
            conflict.parties[i]);
  }
  return true;
}

std::vector<Actor> read_actors(Statements& sql, const Scope& scope) {
  std::vector<Actor> actors;
  auto rows = scope.rows(sql, "SELECT id, key, name, kind FROM actor", "id", "id");
  while (rows.next()) {
    actors.push_back({rows.id<ActorId>(0), rows.text(1), rows.text(2), rows.name<ActorKind>(3), {}, {}});
  }
  read_aliases(scope.rows(sql, "SELECT actor, form, name FROM actor_name", "actor", "actor, form, ordinal"),
               actors);
  deal_out(scope.rows(sql, "SELECT actor, principal, office, date FROM acts_for", "actor", "actor, ordinal"),
           actors, [](Actor& actor, const Rows& row) {
             actor.acts_for.push_back({row.id<ActorId>(1), row.text(2), row.date(3)});
           });
  return actors;
}

std::vector<Place> read_places(Statements& sql, const Scope& scope) {
  std::vector<Place> places;
  auto rows = scope.rows(sql, "SELECT id, key, name, kind, latitude, longitude FROM place", "id", "id");
  while (rows.next()) {
    places.push_back({rows.id<PlaceId>(0),
                      rows.text(1),
                      rows.text(2),
                      rows.name<PlaceKind>(3),
                      {},
                      {},
                      rows.optional_real(4),
                      rows.optional_real(5)});
  }
  deal_out(scope.rows(sql, "SELECT place, form, name, date FROM place_name", "place", "place, form, ordinal"),
           places, read_place_name);
  deal_out(scope.rows(sql, "SELECT place, parent, kind, date FROM place_parent", "place", "place, ordinal"),
           places, [](Place& place, const Rows& row) {
             place.parents.push_back({row.id<PlaceId>(1), row.name<ParentKind>(2), row.date(3)});
           });
  return places;
}

std::vector<Conflict> read_conflicts(Statements& sql, const Scope& scope) {
  std::vector<Conflict> conflicts;
  auto rows = scope.rows(sql, "SELECT id, key, name, region, date FROM conflict", "id", "id");
  while (rows.next()) {
    conflicts.push_back(
        {rows.id<ConflictId>(0), rows.text(1), rows.text(2), rows.id<PlaceId>(3), {}, rows.date(4), {}});
  }
  read_aliases(scope.rows(sql, "SELECT conflict, form, name FROM conflict_name", "conflict",
                          "conflict, form, ordinal"),
               conflicts);
  deal_out(scope.rows(sql, "SELECT conflict, actor FROM conflict_party", "conflict", "conflict, ordinal"),
           conflicts,
           [](Conflict& conflict, const Rows& row) { conflict.parties.push_back(row.id<ActorId>(1)); });
  return conflicts;
}

}  // namespace truceline
