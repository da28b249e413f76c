// Which events a selection means, worked out in the database.
#include <string>
#include <string_view>

#include "store/operations.hpp"

namespace truceline {
namespace {

/// Those in which the actor takes part, itself or by one who acts for it.
constexpr std::string_view kOfActor =
    "SELECT event FROM participant WHERE actor = ?1 UNION SELECT event FROM participant WHERE acts_for = ?1";

/// Those in the region or below it; those between two parties of a conflict there, while it can have lasted
/// (an undated one can); and those between two who fought each other there.
constexpr std::string_view kOfRegion = R"(
WITH umbrella AS (
  SELECT id, coalesce(min_day, ?2) AS first, coalesce(max_day, ?3) AS last
  FROM conflict WHERE region IN (SELECT place FROM place_anc WHERE anc = ?1)),
fighter (event, actor) AS (
  SELECT p.event, p.actor FROM event_region r JOIN participant p ON p.event = r.event
  WHERE r.place = ?1 AND p.role = 'belligerent'
  UNION
  SELECT p.event, p.acts_for FROM event_region r JOIN participant p ON p.event = r.event
  WHERE r.place = ?1 AND p.role = 'belligerent' AND p.acts_for IS NOT NULL),
foes (a, b) AS (
  SELECT DISTINCT x.actor, y.actor FROM fighter x JOIN fighter y ON y.event = x.event AND x.actor < y.actor
  WHERE NOT EXISTS (SELECT 1 FROM participant p WHERE p.event = x.event
                    AND ((p.actor = x.actor AND p.acts_for = y.actor) OR (p.actor = y.actor AND p.acts_for = x.actor))))
SELECT event FROM event_region WHERE place = ?1
UNION
SELECT q.event FROM umbrella c
JOIN conflict_party u ON u.conflict = c.id
JOIN conflict_party v ON v.conflict = c.id
CROSS JOIN pair q ON q.a = u.actor AND q.b = v.actor
JOIN event e ON e.id = q.event
WHERE coalesce(e.min_day, ?2) <= c.last AND coalesce(e.max_day, ?3) >= c.first
UNION
SELECT q.event FROM foes f CROSS JOIN pair q ON q.a = f.a AND q.b = f.b)";

constexpr std::string_view kDuring =
    "CASE WHEN e.date IS NULL THEN ? ELSE coalesce(e.min_day <= ?, 1) AND coalesce(e.max_day >= ?, 1) END";

/// Narrows kPickedEvents step by step.
class Picker {
 public:
  explicit Picker(Statements& sql) : sql_(sql) {
    sql_.run("CREATE TEMP TABLE IF NOT EXISTS picked_event (id INTEGER PRIMARY KEY)");
    sql_.run("CREATE TEMP TABLE IF NOT EXISTS wanted_name (name TEXT PRIMARY KEY)");
    sql_.run("DELETE FROM temp.picked_event");
  }

  /// Keeps those that `select` gives.
  template <class... Values>
  void keep_listed(std::string_view select, const Values&... values) {
    const std::string list(select);
    if (started_) {
      sql_.run("DELETE FROM temp.picked_event WHERE id NOT IN (" + list + ")", values...);
    } else {
      sql_.run("INSERT INTO temp.picked_event SELECT * FROM (" + list + ")", values...);
    }
    started_ = true;
  }

  /// Keeps those whose row `e` of event meets the condition.
  template <class... Values>
  void keep_if(std::string_view condition, const Values&... values) {
    const std::string test(condition);
    if (started_) {
      sql_.run(
          "DELETE FROM temp.picked_event WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.id = "
          "picked_event.id AND " +
              test + ")",
          values...);
    } else {
      sql_.run("INSERT INTO temp.picked_event SELECT e.id FROM event e WHERE " + test, values...);
    }
    started_ = true;
  }

  template <class Names>
  void keep_named(std::string_view column, const Names& names) {
    if (names.empty()) return;
    sql_.run("DELETE FROM temp.wanted_name");
    for (const auto& name : names) sql_.run("INSERT OR IGNORE INTO temp.wanted_name VALUES (?)", name);
    keep_if(std::string(column) + " IN (SELECT name FROM temp.wanted_name)");
  }

 private:
  Statements& sql_;
  bool started_ = false;
};

}  // namespace

bool selects_all(const EventSelection& s) {
  return !s.region && !s.during && !s.actor && s.between.empty() && s.types.empty() && s.statuses.empty() &&
         !s.mediated && !s.contested && !s.event;
}

void pick_events(Connection& connection, const EventSelection& selection) {
  Picker picker(connection.sql());
  if (selection.event) picker.keep_listed("SELECT id FROM event WHERE id = ?", *selection.event);
  for (const auto actor : selection.between) picker.keep_listed(kOfActor, actor);
  if (selection.actor) picker.keep_listed(kOfActor, *selection.actor);
  if (selection.region) picker.keep_listed(kOfRegion, *selection.region, kDistantPast, kDistantFuture);
  if (selection.during) {
    picker.keep_if(kDuring, selection.undated, selection.during->last, selection.during->first);
  }
  picker.keep_named("e.type", selection.types);
  picker.keep_named("e.status", selection.statuses);
  if (selection.mediated) {
    picker.keep_if("EXISTS (SELECT 1 FROM participant p WHERE p.event = e.id AND p.role = 'mediator')");
  }
  if (selection.contested) picker.keep_listed("SELECT DISTINCT event FROM dissent");
  picker.keep_if("1");
}

}  // namespace truceline
