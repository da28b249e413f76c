#include "store/derived.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "store/days.hpp"

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

/// Every two who take part, themselves or by one who acts for them; but not a man and whom he acts for.
/// Ordered as SQLite orders them.
std::set<ActorPair> pairs(const Event& event) {
  std::set<std::int64_t> present;
  std::set<ActorPair> bonds;
  for (const auto& p : event.participants) {
    present.insert(signed_id(p.actor));
    if (!p.acts_for) continue;
    present.insert(signed_id(p.acts_for));
    bonds.insert(std::minmax({signed_id(p.actor), signed_id(p.acts_for)}));
  }
  std::set<ActorPair> result;
  for (auto a = present.begin(); a != present.end(); ++a) {
    for (auto b = std::next(a); b != present.end(); ++b) {
      if (!bonds.contains({*a, *b})) result.emplace(*a, *b);
    }
  }
  return result;
}

}  // namespace

void write_derived(Statements& sql, const Event& event) {
  const auto days = derived_days(event.when.date);
  if (event.place) {
    sql.run(
        "INSERT INTO event_region (place, span_class, min_day, event, max_day)"
        " SELECT DISTINCT anc, ?, ?, ?, ? FROM place_anc WHERE place = ? AND min_day <= ? AND max_day >= ?",
        span_class(event.when.date), days.first, event.id, days.last, event.place, days.last, days.first);
  }
  for (const auto actor : mediators(event)) {
    sql.run("INSERT INTO mediation (actor, min_day, event, max_day) VALUES (?, ?, ?, ?)", actor, days.first,
            event.id, days.last);
  }
  for (const auto& [a, b] : pairs(event)) {
    sql.run("INSERT INTO pair (a, b, min_day, event) VALUES (?, ?, ?, ?)", a, b, days.first, event.id);
  }
}

void erase_derived(Statements& sql, const Event& event) {
  const auto days = derived_days(event.when.date);
  if (event.place) {
    sql.run(
        "DELETE FROM event_region WHERE place IN (SELECT anc FROM place_anc WHERE place = ?)"
        " AND span_class = ? AND min_day = ? AND event = ?",
        event.place, span_class(event.when.date), days.first, event.id);
  }
  for (const auto actor : mediators(event)) {
    sql.run("DELETE FROM mediation WHERE actor = ? AND min_day = ? AND event = ?", actor, days.first,
            event.id);
  }
  for (const auto& [a, b] : pairs(event)) {
    sql.run("DELETE FROM pair WHERE a = ? AND b = ? AND min_day = ? AND event = ?", a, b, days.first,
            event.id);
  }
}

}  // namespace truceline
