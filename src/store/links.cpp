// Events around actors, as a search for chains reads them.
#include <unordered_map>

#include "graph/principals.hpp"
#include "store/errors.hpp"
#include "store/operations.hpp"

namespace truceline {
namespace {

/// Enough to tell the great from the small; counting all would take longer than some searches.
constexpr std::int64_t kMostCounted = 4000;

/// Events of ?1 and of those below it, of one of the statuses ?2 (with a comma around each; "" for all) that
/// can touch the days ?3 to ?4 (NULL for all).
const std::string& select_links() {
  static const std::string sql =
      std::string(kAgents) + ", of_agent (event) AS (" + std::string(kEventsOfAgents) +
      ") SELECT e.id, e.date IS NULL, coalesce(e.min_day, ?5), coalesce(e.max_day, ?6), p.actor, p.acts_for"
      " FROM of_agent CROSS JOIN event e ON e.id = of_agent.event CROSS JOIN participant p ON p.event = e.id"
      " WHERE (?2 = '' OR instr(?2, ',' || e.status || ',') > 0)"
      " AND (?3 IS NULL OR (e.date IS NOT NULL AND coalesce(e.min_day <= ?4, 1) AND coalesce(e.max_day >= "
      "?3, 1)))"
      " ORDER BY of_agent.event";
  return sql;
}

class StoreLinks : public LinkSource {
 public:
  StoreLinks(Connection& connection, const LinkSelection& selection)
      : connection_(connection), moment_(connection.database()) {
    for (const Status status : selection.statuses) statuses_ += std::string(to_string(status)) + ',';
    if (!statuses_.empty()) statuses_.insert(0, ",");
    if (selection.during) {
      first_ = selection.during->first;
      last_ = selection.during->last;
    }
  }

  std::vector<LinkingEvent> events_of(ActorId actor) override {
    return guarded(connection_.path(), [&] { return read(actor); });
  }

  std::size_t effort(ActorId actor) override {
    return guarded(connection_.path(), [&] {
      const auto count = connection_.sql().integer(
          "SELECT (SELECT count(*) FROM (SELECT 1 FROM participant WHERE actor = ?1 LIMIT ?2))"
          " + (SELECT count(*) FROM (SELECT 1 FROM participant WHERE acts_for = ?1 LIMIT ?2))",
          actor, kMostCounted);
      return static_cast<std::size_t>(count.value_or(0));
    });
  }

 private:
  std::vector<LinkingEvent> read(ActorId actor) {
    std::vector<LinkingEvent> events;
    std::vector<std::pair<ActorId, ActorId>> parts;
    LinkingEvent event;
    const auto finish = [&] {
      if (parts.empty()) return;
      event.present = presences([this](ActorId id) { return actor_of(id); }, parts, event.days);
      parts.clear();
      // Those below it are read whenever they acted; not all acted for it then.
      for (const Presence& presence : event.present) {
        if (presence.actor == actor) {
          events.push_back(std::move(event));
          return;
        }
      }
    };
    auto rows =
        connection_.sql().rows(select_links(), actor, statuses_, first_, last_, kDistantPast, kDistantFuture);
    while (rows.next()) {
      if (const auto id = rows.id<EventId>(0); parts.empty() || id != event.id) {
        finish();
        event = {id, std::nullopt, {}};
        if (rows.integer(1) == 0) event.days = DaySpan{rows.integer(2), rows.integer(3)};
      }
      parts.emplace_back(rows.id<ActorId>(4), rows.id<ActorId>(5));
    }
    finish();
    return events;
  }

  /// Kind and offices, which is all that tells for whom it acts.
  const Actor* actor_of(ActorId id) {
    const auto [at, unread] = actors_.try_emplace(id);
    if (!unread) return &at->second;
    auto& sql = connection_.sql();
    Actor& actor = at->second;
    actor.id = id;
    auto kinds = sql.rows("SELECT kind FROM actor WHERE id = ?", id);
    if (kinds.next()) actor.kind = kinds.name<ActorKind>(0);
    auto offices = sql.rows("SELECT principal, date FROM acts_for WHERE actor = ? ORDER BY ordinal", id);
    while (offices.next()) actor.acts_for.push_back({offices.id<ActorId>(0), "", offices.date(1)});
    return &actor;
  }

  Connection& connection_;
  SQLite::Transaction moment_;
  std::string statuses_;
  std::optional<DayNumber> first_, last_;
  std::unordered_map<ActorId, Actor> actors_;
};

}  // namespace

std::unique_ptr<LinkSource> open_links(Connection& connection, const LinkSelection& selection) {
  return std::make_unique<StoreLinks>(connection, selection);
}

}  // namespace truceline
