#include "store/derived.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "store/days.hpp"
#include "store/search_rows.hpp"

namespace truceline {
namespace {

using ActorPair = std::pair<std::int64_t, std::int64_t>;

std::int64_t signed_id(ActorId id) {
  return static_cast<std::int64_t>(id.value());
}

std::set<ActorId> mediators(const Event& event) {
  std::set<ActorId> actors;
  for (const auto& p : event.participants) {
    if (p.role == Role::mediator) actors.insert(p.actor);
  }
  return actors;
}

/// Who takes part, and whether it does itself or is acted for; false: it is only there for others.
std::map<ActorId, bool> takers(const Event& event) {
  std::map<ActorId, bool> actors;
  for (const auto& p : event.participants) {
    actors[p.actor] |= !p.acts_for;
    if (p.acts_for) actors[p.acts_for] = true;
  }
  return actors;
}

/// What undated events are ordered by.
std::string undated_type(const Event& event) {
  return event.when.date ? "" : event.type;
}

/// Those who act, and whom they act for, by the participants with a role that `counts`.
template <class Counts>
std::set<std::int64_t> present(const Event& event, Counts counts) {
  std::set<std::int64_t> actors;
  for (const auto& p : event.participants) {
    if (!counts(p.role)) continue;
    actors.insert(signed_id(p.actor));
    if (p.acts_for) actors.insert(signed_id(p.acts_for));
  }
  return actors;
}

/// Every two of `actors`, but not a man and whom he acts for in the event. Ordered as SQLite orders them.
std::set<ActorPair> pairs(const Event& event, const std::set<std::int64_t>& actors) {
  std::set<ActorPair> bonds;
  for (const auto& p : event.participants) {
    if (p.acts_for) bonds.insert(std::minmax({signed_id(p.actor), signed_id(p.acts_for)}));
  }
  std::set<ActorPair> result;
  for (auto a = actors.begin(); a != actors.end(); ++a) {
    for (auto b = std::next(a); b != actors.end(); ++b) {
      if (!bonds.contains({*a, *b})) result.emplace(*a, *b);
    }
  }
  return result;
}

std::set<ActorPair> all_pairs(const Event& event) {
  return pairs(event, present(event, [](Role) { return true; }));
}

std::set<ActorPair> foes(const Event& event) {
  if (!event.place) return {};
  return pairs(event, present(event, [](Role role) { return role == Role::belligerent; }));
}

}  // namespace

void write_derived(Statements& sql, const Event& event) {
  const auto days = derived_days(event.when.date);
  if (event.place) {
    sql.run(
        "INSERT OR IGNORE INTO event_region (place, span_class, min_day, event, max_day)"
        " SELECT anc, ?, ?, ?, ? FROM place_anc WHERE place = ? AND min_day <= ? AND max_day >= ?",
        span_class(event.when.date), days.first, event.id, days.last, event.place, days.last, days.first);
  }
  for (const auto actor : mediators(event)) {
    sql.run("INSERT INTO mediation (actor, min_day, event, max_day) VALUES (?, ?, ?, ?)", actor, days.first,
            event.id, days.last);
  }
  for (const auto& [actor, own] : takers(event)) {
    sql.run(
        "INSERT INTO event_actor (actor, span_class, undated_type, min_day, event, max_day, own)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        actor, span_class(event.when.date), undated_type(event), days.first, event.id, days.last, own);
  }
  for (const auto& [a, b] : all_pairs(event)) {
    sql.run("INSERT INTO pair (a, b, span_class, min_day, event, max_day) VALUES (?, ?, ?, ?, ?, ?)", a, b,
            span_class(event.when.date), days.first, event.id, days.last);
  }
  for (const auto& [a, b] : foes(event)) {
    sql.run(
        "INSERT INTO foe (place, a, b, fights) SELECT DISTINCT anc, ?, ?, 1 FROM place_anc WHERE place = ?"
        " AND min_day <= ? AND max_day >= ? ON CONFLICT (place, a, b) DO UPDATE SET fights = fights + 1",
        a, b, event.place, days.last, days.first);
  }
  index_event(sql, event.id, event.summary);
}

void erase_derived(Statements& sql, const Event& event) {
  const auto days = derived_days(event.when.date);
  if (event.place) {
    sql.run(
        "DELETE FROM event_region WHERE place IN (SELECT anc FROM place_anc WHERE place = ?)"
        " AND span_class = ? AND min_day = ? AND max_day = ? AND event = ?",
        event.place, span_class(event.when.date), days.first, days.last, event.id);
  }
  for (const auto actor : mediators(event)) {
    sql.run("DELETE FROM mediation WHERE actor = ? AND min_day = ? AND event = ?", actor, days.first,
            event.id);
  }
  for (const auto& [actor, own] : takers(event)) {
    sql.run(
        "DELETE FROM event_actor WHERE actor = ? AND span_class = ? AND undated_type = ? AND min_day = ?"
        " AND max_day = ? AND event = ?",
        actor, span_class(event.when.date), undated_type(event), days.first, days.last, event.id);
  }
  for (const auto& [a, b] : all_pairs(event)) {
    sql.run(
        "DELETE FROM pair WHERE a = ? AND b = ? AND span_class = ? AND min_day = ? AND max_day = ? AND event "
        "= ?",
        a, b, span_class(event.when.date), days.first, days.last, event.id);
  }
  for (const auto& [a, b] : foes(event)) {
    static constexpr auto kThere =
        " WHERE place IN (SELECT anc FROM place_anc WHERE place = ? AND min_day <= ? AND max_day >= ?)"
        " AND a = ? AND b = ?";
    static const std::string kOneLess = std::string("UPDATE foe SET fights = fights - 1") + kThere;
    static const std::string kNoMore = std::string("DELETE FROM foe") + kThere + " AND fights = 0";
    sql.run(kOneLess, event.place, days.last, days.first, a, b);
    sql.run(kNoMore, event.place, days.last, days.first, a, b);
  }
  forget_event(sql, event.id, event.summary);
}

}  // namespace truceline
