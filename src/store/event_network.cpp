#include "store/event_network.hpp"

#include <map>
#include <tuple>
#include <vector>

#include "store/event_rows.hpp"
#include "store/picked.hpp"
#include "truceline/resolve/network.hpp"

namespace truceline {
namespace {

/// Events whose bounds hang on those of the given ones: through any chain of relations that say something of
/// order.
constexpr auto kConnected = R"(
WITH RECURSIVE part (id) AS (
  SELECT id FROM temp.network_seed
  UNION SELECT r.to_event FROM part JOIN relation r ON r.from_event = part.id
    WHERE r.kind IN ('before', 'part_of', 'causes', 'responds_to')
  UNION SELECT r.from_event FROM part JOIN relation r ON r.to_event = part.id
    WHERE r.kind IN ('before', 'part_of', 'causes', 'responds_to'))
SELECT id FROM part WHERE id IN (SELECT id FROM event))";

/// The claim that the shown date is from: the first one that gives it, else the first.
constexpr auto kTimedEvents = R"(
SELECT e.id, e.status,
       coalesce((SELECT ec.claim FROM event_claim ec JOIN claim c ON c.id = ec.claim
                 WHERE ec.event = e.id AND c.date IS e.date ORDER BY ec.ordinal LIMIT 1),
                (SELECT ec.claim FROM event_claim ec WHERE ec.event = e.id ORDER BY ec.ordinal LIMIT 1), 0),
       e.date, e.date_basis, e.date_anchor, e.date_words, e.date_rule, e.bound_min_day, e.bound_max_day,
       e.bounds_from
FROM event e WHERE e.id IN (SELECT id FROM temp.network_event) ORDER BY e.id)";

constexpr auto kStatements = R"(
SELECT f.event, t.event, r.from_claim, r.to_claim, r.kind, r.words, r.rule, r.least, r.most
FROM temp.network_event n JOIN event_claim f ON f.event = n.id
JOIN claim_relation r ON r.from_claim = f.claim
JOIN event_claim t ON t.claim = r.to_claim
WHERE t.event <> f.event ORDER BY 3, 4, 5, 6, 7)";

/// Bounds that a claim's own document gives come first; the network's are put beside them where they are
/// tighter.
constexpr auto kOwnBounds = R"(
SELECT c.bound_min_day, c.bound_max_day, c.bounds_from FROM event e
JOIN event_claim ec ON ec.event = e.id JOIN claim c ON c.id = ec.claim
WHERE e.id = ? AND c.date IS e.date AND c.bounds_from <> '' ORDER BY ec.ordinal LIMIT 1)";

struct Stored {
  std::vector<TimedEvent> events;
  std::vector<OrderStatement> statements;
};

Stored read(Statements& sql) {
  Stored stored;
  {
    auto rows = sql.rows(kTimedEvents);
    while (rows.next()) {
      stored.events.push_back({rows.id<EventId>(0), rows.name<Status>(1), {}, rows.id<ClaimId>(2)});
      stored.events.back().when = {rows.date(3), rows.name<DateBasis>(4),
                                   rows.text(5), rows.text(6),
                                   rows.text(7), {rows.optional_integer(8), rows.optional_integer(9)},
                                   rows.text(10)};
    }
  }
  auto rows = sql.rows(kStatements);
  while (rows.next()) {
    stored.statements.push_back({rows.id<EventId>(0),
                                 rows.id<EventId>(1),
                                 {rows.id<ClaimId>(2),
                                  rows.id<ClaimId>(3),
                                  rows.name<RelationKind>(4),
                                  rows.text(5),
                                  rows.text(6),
                                  {rows.optional_integer(7), rows.optional_integer(8)}}});
  }
  return stored;
}

TightenedBounds own_bounds(Statements& sql, EventId event) {
  auto rows = sql.rows(kOwnBounds, event);
  if (!rows.next()) return {};
  return {{rows.optional_integer(0), rows.optional_integer(1)}, rows.text(2)};
}

/// The tighter end of each; the reasons of both where both give one.
TightenedBounds joined(const TightenedBounds& own, const TightenedBounds& network) {
  TightenedBounds result = own;
  const auto& n = network.bounds;
  const bool later = n.first && (!own.bounds.first || *n.first > *own.bounds.first);
  const bool sooner = n.last && (!own.bounds.last || *n.last < *own.bounds.last);
  if (!later && !sooner) return result;
  if (later) result.bounds.first = n.first;
  if (sooner) result.bounds.last = n.last;
  if (!network.from.empty()) result.from += (result.from.empty() ? "" : "; ") + network.from;
  return result;
}

void write_contradictions(Statements& sql, const std::vector<std::vector<ClaimId>>& contradictions) {
  sql.run(
      "DELETE FROM order_conflict WHERE conflict IN (SELECT o.conflict FROM order_conflict o"
      " JOIN event_claim c ON c.claim = o.claim WHERE c.event IN (SELECT id FROM temp.network_event))");
  for (const auto& claims : contradictions) {
    std::string content;
    for (const ClaimId claim : claims) content += to_hex(claim.value());
    const auto id = static_cast<std::int64_t>(stable_hash(content));
    for (std::size_t i = 0; i < claims.size(); ++i) {
      sql.run("INSERT OR IGNORE INTO order_conflict (conflict, ordinal, claim) VALUES (?, ?, ?)", id, i,
              claims[i]);
    }
  }
}

}  // namespace

void tighten(Statements& sql, const std::string& event_table) {
  static const PickedIds seed("network_seed");
  static const PickedIds part("network_event");
  seed.add(sql, "SELECT id FROM " + event_table);
  part.clear(sql);
  part.add(sql, kConnected);
  const Stored stored = read(sql);
  const Tightening found = tighten(stored.events, stored.statements);
  for (const TimedEvent& event : stored.events) {
    const auto at = found.bounds.find(event.id);
    const TightenedBounds now =
        joined(own_bounds(sql, event.id), at == found.bounds.end() ? TightenedBounds{} : at->second);
    if (now.bounds == event.when.bounds && now.from == event.when.bounds_from) continue;
    sql.run("UPDATE event SET bound_min_day = ?, bound_max_day = ?, bounds_from = ? WHERE id = ?",
            now.bounds.first, now.bounds.last, now.from, event.id);
  }
  write_contradictions(sql, found.contradictions);
}

}  // namespace truceline
