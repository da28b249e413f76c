// Places, actors and outlets with the number of their events.
#include <algorithm>
#include <map>
#include <string_view>

#include "store/operations.hpp"

namespace truceline {
namespace {

constexpr std::string_view kRegions = R"(
SELECT p.id, p.key, p.name, p.kind, count(*), min(CASE WHEN r.min_day > ?1 THEN r.min_day END),
       max(CASE WHEN r.max_day < ?2 THEN r.max_day END)
FROM event_region r JOIN place p ON p.id = r.place GROUP BY r.place ORDER BY p.key)";

/// Each actor once an event and role, itself or by one who acts for it there.
constexpr std::string_view kPresent =
    "WITH present (actor, event, role) AS (SELECT actor, event, role FROM participant"
    " UNION SELECT acts_for, event, role FROM participant WHERE acts_for IS NOT NULL) ";

constexpr std::string_view kTold = R"(
WITH told (outlet, event) AS (
  SELECT DISTINCT d.outlet, ec.event FROM event_claim ec
  JOIN claim c ON c.id = ec.claim JOIN document d ON d.id = c.document),
several (event) AS (SELECT event FROM told GROUP BY event HAVING count(*) > 1)
SELECT outlet, count(*), sum(event IN (SELECT event FROM several)) FROM told GROUP BY outlet)";

void widen(DayBounds& bounds, const EdtfInterval& when) {
  if (const auto day = when.earliest(); day && (!bounds.first || *day < *bounds.first)) bounds.first = day;
  if (const auto day = when.latest(); day && (!bounds.last || *day > *bounds.last)) bounds.last = day;
}

/// Most first, then by name; `count_of` says how many.
template <class Things, class CountOf>
void sort_by_count(Things& things, CountOf count_of) {
  std::stable_sort(things.begin(), things.end(), [&](const auto& a, const auto& b) {
    if (count_of(a) != count_of(b)) return count_of(a) > count_of(b);
    return a.name < b.name;
  });
}

template <class Things>
std::map<decltype(Things::value_type::id), std::size_t> indexes(const Things& things) {
  std::map<decltype(Things::value_type::id), std::size_t> result;
  for (std::size_t i = 0; i < things.size(); ++i) result.emplace(things[i].id, i);
  return result;
}

}  // namespace

std::vector<RegionCount> count_regions(Connection& connection) {
  auto& sql = connection.sql();
  SQLite::Transaction moment(connection.database());
  std::vector<RegionCount> regions;
  {
    auto rows = sql.rows(kRegions, kDistantPast, kDistantFuture);
    while (rows.next()) {
      regions.push_back({rows.id<PlaceId>(0),
                         rows.text(1),
                         rows.text(2),
                         rows.name<PlaceKind>(3),
                         {},
                         rows.size(4),
                         {rows.optional_integer(5), rows.optional_integer(6)}});
    }
  }
  const auto at = indexes(regions);
  auto rows = sql.rows("SELECT place, parent FROM place_parent ORDER BY place, ordinal");
  while (rows.next()) {
    const auto child = at.find(rows.id<PlaceId>(0));
    if (child != at.end()) regions[child->second].parents.push_back(rows.id<PlaceId>(1));
  }
  sort_by_count(regions, [](const RegionCount& region) { return region.events; });
  return regions;
}

std::vector<ActorCount> count_actors(Connection& connection) {
  auto& sql = connection.sql();
  SQLite::Transaction moment(connection.database());
  std::vector<ActorCount> actors;
  {
    static const std::string kEvents =
        std::string(kPresent) +
        "SELECT a.id, a.key, a.name, a.kind, count(DISTINCT t.event) FROM present t"
        " JOIN actor a ON a.id = t.actor GROUP BY a.id ORDER BY a.key";
    auto rows = sql.rows(kEvents);
    while (rows.next()) {
      actors.push_back(
          {rows.id<ActorId>(0), rows.text(1), rows.text(2), {}, rows.name<ActorKind>(3), rows.size(4), {}});
    }
  }
  const auto at = indexes(actors);
  {
    static const std::string kRoles =
        std::string(kPresent) + "SELECT actor, role, count(*) FROM present GROUP BY actor, role";
    auto rows = sql.rows(kRoles);
    while (rows.next())
      actors[at.at(rows.id<ActorId>(0))].roles.emplace_back(rows.name<Role>(1), rows.size(2));
  }
  auto rows = sql.rows("SELECT actor, name FROM actor_name WHERE form = 'alias' ORDER BY actor, ordinal");
  while (rows.next()) {
    const auto actor = at.find(rows.id<ActorId>(0));
    if (actor != at.end()) actors[actor->second].aliases.push_back(rows.text(1));
  }
  for (auto& actor : actors) std::sort(actor.roles.begin(), actor.roles.end());
  sort_by_count(actors, [](const ActorCount& actor) { return actor.events; });
  return actors;
}

std::vector<OutletCount> count_outlets(Connection& connection) {
  auto& sql = connection.sql();
  SQLite::Transaction moment(connection.database());
  std::map<std::string, OutletCount> outlets;
  {
    auto rows = sql.rows("SELECT outlet, published FROM document");
    while (rows.next()) {
      auto& outlet = outlets[rows.text(0)];
      ++outlet.documents;
      if (const auto when = rows.date(1)) widen(outlet.published, *when);
    }
  }
  {
    auto rows = sql.rows(
        "SELECT d.outlet, count(*) FROM claim c JOIN document d ON d.id = c.document GROUP BY d.outlet");
    while (rows.next()) outlets[rows.text(0)].claims = rows.size(1);
  }
  {
    auto rows = sql.rows(kTold);
    while (rows.next()) {
      auto& outlet = outlets[rows.text(0)];
      outlet.events = rows.size(1);
      outlet.shared = rows.size(2);
    }
  }
  std::vector<OutletCount> result;
  for (auto& [name, outlet] : outlets) {
    outlet.name = name;
    result.push_back(std::move(outlet));
  }
  sort_by_count(result, [](const OutletCount& outlet) { return outlet.documents; });
  return result;
}

}  // namespace truceline
