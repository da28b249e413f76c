// Which events a selection means, worked out in the database.
#include <string>
#include <string_view>

#include "store/event_lists.hpp"
#include "store/operations.hpp"
#include "store/search_rows.hpp"

namespace truceline {
namespace {

constexpr std::string_view kDuring =
    " AND CASE WHEN e.date IS NULL THEN ? ELSE e.first_day <= ? AND e.last_day >= ? END";

/// Narrows kPickedEvents step by step.
class Picker {
 public:
  explicit Picker(Statements& sql) : sql_(sql) { clear_picked_events(sql); }

  /// Keeps those that `select` gives.
  template <class... Values>
  void keep_listed(std::string_view select, const Values&... values) {
    const std::string list(select);
    if (started_) {
      sql_.run("DELETE FROM temp.picked_event WHERE id NOT IN (" + list + ")", values...);
    } else {
      sql_.run("INSERT OR IGNORE INTO temp.picked_event SELECT * FROM (" + list + ")", values...);
    }
    started_ = true;
  }

  /// Where there is no list yet: begins with a short one, instead of all events.
  void begin_with(std::string_view select) {
    if (!started_) keep_listed(select);
  }

  /// Keeps those whose row `e` of event meets the condition, which begins with AND.
  template <class... Values>
  void keep_if(std::string_view condition, const Values&... values) {
    const std::string test(condition);
    if (started_ && test.empty()) return;
    if (started_) {
      sql_.run(
          "DELETE FROM temp.picked_event WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.id = "
          "picked_event.id" +
              test + ")",
          values...);
    } else {
      sql_.run("INSERT INTO temp.picked_event SELECT e.id FROM event e WHERE 1" + test, values...);
    }
    started_ = true;
  }

 private:
  Statements& sql_;
  bool started_ = false;
};

std::string json_array(const std::vector<EventId>& ids) {
  std::string text = "[";
  for (const EventId id : ids) text += (text.size() > 1 ? "," : "") + std::to_string(id.value());
  return text + "]";
}

void keep_conflict(Picker& picker, Statements& sql, const Conflict& conflict) {
  want_actors(sql, "wanted_party", conflict.parties);
  const auto days = conflict.when ? day_span(*conflict.when) : DaySpan{kDistantPast, kDistantFuture};
  picker.keep_listed(kOfConflict, conflict.region, days.first, days.last);
}

}  // namespace

void clear_picked_events(Statements& sql) {
  sql.run("CREATE TEMP TABLE IF NOT EXISTS picked_event (id INTEGER PRIMARY KEY)");
  sql.run("DELETE FROM temp.picked_event");
}

bool names_actors(const EventSelection& s) {
  return s.actor || !s.between.empty();
}

bool lists_events(const EventSelection& s) {
  const int kinds = s.region.has_value() + s.conflict.has_value() + names_actors(s);
  return s.event || !s.events.empty() || !s.text.empty() || !s.outlets.empty() || kinds > 1;
}

bool selects_all(const EventSelection& s) {
  return !lists_events(s) && !names_actors(s) && !s.region && !s.conflict && !s.during && s.types.empty() &&
         s.statuses.empty() && !s.mediated && !s.contested && !s.core && s.least_sources == 0;
}

void pick_events(Connection& connection, const EventSelection& selection) {
  auto& sql = connection.sql();
  Picker picker(sql);
  if (selection.event) picker.keep_listed("SELECT id FROM event WHERE id = ?", *selection.event);
  if (!selection.text.empty()) {
    // A match for nothing is an error to FTS5.
    const auto expression = match_expression(selection.text);
    if (expression.empty()) {
      picker.keep_listed("SELECT id FROM event WHERE 0");
    } else {
      picker.keep_listed(kOfText, expression);
    }
  }
  if (!selection.events.empty())
    picker.keep_listed("SELECT DISTINCT value FROM json_each(?)", json_array(selection.events));
  for (const auto actor : selection.between) picker.keep_listed(kOfActor, actor);
  if (selection.actor && selection.with_members) {
    want_members(sql, *selection.actor);
    picker.keep_listed(kOfMembers, *selection.actor);
  } else if (selection.actor) {
    picker.keep_listed(kOfActor, *selection.actor);
  }
  if (!selection.outlets.empty()) {
    want_names(sql, "wanted_outlet", selection.outlets);
    picker.keep_listed(kOfOutlets);
  }
  if (selection.conflict) keep_conflict(picker, sql, *selection.conflict);
  if (selection.region) picker.keep_listed(kOfRegion, *selection.region, kDistantPast, kDistantFuture);
  if (selection.mediated) picker.begin_with("SELECT DISTINCT event FROM mediation");
  if (selection.during) {
    picker.keep_if(kDuring, selection.undated, selection.during->last, selection.during->first);
  }
  picker.keep_if(event_condition(sql, selection));
}

std::size_t count_events(Connection& connection, const EventSelection& selection) {
  auto& sql = connection.sql();
  SQLite::Transaction moment(connection.database());
  const bool all = selects_all(selection);
  if (!all) pick_events(connection, selection);
  const auto count =
      sql.integer(all ? "SELECT count(*) FROM event" : "SELECT count(*) FROM temp.picked_event");
  moment.commit();
  return static_cast<std::size_t>(count.value_or(0));
}

}  // namespace truceline
