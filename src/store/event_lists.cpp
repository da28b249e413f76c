#include "store/event_lists.hpp"

#include <map>
#include <string>

namespace truceline {

const std::string_view kOfMembers = R"(
SELECT s.event FROM temp.wanted_member m
CROSS JOIN event_actor s ON s.actor = m.actor AND s.own AND s.min_day <= m.last AND s.max_day >= m.first
UNION
SELECT event FROM event_actor WHERE actor = ?1)";

const std::string_view kOfRegion = R"(
SELECT event FROM event_region WHERE place = ?1
UNION
SELECT q.event FROM conflict c
CROSS JOIN conflict_party u ON u.conflict = c.id
CROSS JOIN conflict_party v ON v.conflict = c.id
CROSS JOIN pair q ON q.a = u.actor AND q.b = v.actor
WHERE EXISTS (SELECT 1 FROM place_anc WHERE place = c.region AND anc = ?1)
  AND q.min_day <= coalesce(c.max_day, ?3) AND q.max_day >= coalesce(c.min_day, ?2)
UNION
SELECT q.event FROM foe f CROSS JOIN pair q ON q.a = f.a AND q.b = f.b WHERE f.place = ?1)";

const std::string_view kOfConflict = R"(
SELECT event FROM event_region WHERE place = ?1 AND min_day <= ?3 AND max_day >= ?2
UNION
SELECT q.event FROM temp.wanted_party u
CROSS JOIN temp.wanted_party v
CROSS JOIN pair q ON q.a = u.actor AND q.b = v.actor
WHERE q.min_day <= ?3 AND q.max_day >= ?2)";

const std::string_view kOfOutlets = R"(
SELECT ec.event FROM document d
CROSS JOIN claim c ON c.document = d.id
CROSS JOIN event_claim ec ON ec.claim = c.id
WHERE d.outlet IN (SELECT name FROM temp.wanted_outlet))";

const std::string_view kOfText = R"(
WITH hit (id) AS MATERIALIZED (SELECT rowid FROM search WHERE search MATCH ?1)
SELECT r.event FROM hit CROSS JOIN search_row r ON r.id = hit.id WHERE r.event IS NOT NULL
UNION
SELECT ec.event FROM hit
CROSS JOIN search_row r ON r.id = hit.id
CROSS JOIN claim c ON c.document = r.document AND c.sentence = r.sentence
CROSS JOIN event_claim ec ON ec.claim = c.id)";

namespace {

constexpr std::string_view kOutletsOfEvent =
    "(SELECT count(DISTINCT d.outlet) FROM event_claim ec JOIN claim c ON c.id = ec.claim"
    " JOIN document d ON d.id = c.document WHERE ec.event = e.id)";

using Spans = std::vector<DaySpan>;

bool covered(const Spans& spans, DaySpan days) {
  for (const auto& known : spans) {
    if (known.first <= days.first && days.last <= known.last) return true;
  }
  return false;
}

struct Member {
  ActorId actor;
  DaySpan days;
};

/// Those who act for `principal` directly, while they do within its own days.
std::vector<Member> direct_members(Statements& sql, const Member& principal) {
  std::vector<Member> members;
  auto rows = sql.rows("SELECT actor, date FROM acts_for WHERE principal = ?", principal.actor);
  while (rows.next()) {
    const auto when = rows.date(1);
    auto days = when ? day_span(*when) : DaySpan{kDistantPast, kDistantFuture};
    days = {std::max(days.first, principal.days.first), std::min(days.last, principal.days.last)};
    if (days.first <= days.last) members.push_back({rows.id<ActorId>(0), days});
  }
  return members;
}

}  // namespace

void want_members(Statements& sql, ActorId actor) {
  sql.run("CREATE TEMP TABLE IF NOT EXISTS wanted_member (actor INTEGER, first INTEGER, last INTEGER)");
  sql.run("DELETE FROM temp.wanted_member");
  std::map<ActorId, Spans> seen;
  std::vector<Member> open{{actor, {kDistantPast, kDistantFuture}}};
  while (!open.empty()) {
    const Member member = open.back();
    open.pop_back();
    if (covered(seen[member.actor], member.days)) continue;
    seen[member.actor].push_back(member.days);
    for (const auto& below : direct_members(sql, member)) open.push_back(below);
  }
  for (const auto& [id, spans] : seen) {
    for (const auto& days : spans) {
      sql.run("INSERT INTO temp.wanted_member VALUES (?, ?, ?)", id, days.first, days.last);
    }
  }
}

void want_names(Statements& sql, std::string_view table, const std::vector<std::string>& names) {
  const std::string name(table);
  sql.run("CREATE TEMP TABLE IF NOT EXISTS " + name + " (name TEXT PRIMARY KEY)");
  sql.run("DELETE FROM temp." + name);
  for (const auto& wanted : names) sql.run("INSERT OR IGNORE INTO temp." + name + " VALUES (?)", wanted);
}

void want_actors(Statements& sql, std::string_view table, const std::vector<ActorId>& actors) {
  const std::string name(table);
  sql.run("CREATE TEMP TABLE IF NOT EXISTS " + name + " (actor INTEGER PRIMARY KEY)");
  sql.run("DELETE FROM temp." + name);
  for (const auto actor : actors) sql.run("INSERT OR IGNORE INTO temp." + name + " VALUES (?)", actor);
}

std::string event_condition(Statements& sql, const EventSelection& s) {
  std::string condition;
  if (!s.types.empty()) {
    want_names(sql, "wanted_type", s.types);
    condition += " AND e.type IN (SELECT name FROM temp.wanted_type)";
  }
  if (!s.statuses.empty()) {
    std::vector<std::string> names;
    for (const auto status : s.statuses) names.emplace_back(to_string(status));
    want_names(sql, "wanted_status", names);
    condition += " AND e.status IN (SELECT name FROM temp.wanted_status)";
  }
  if (s.core) condition += " AND e.core";
  if (s.contested) condition += " AND EXISTS (SELECT 1 FROM dissent x WHERE x.event = e.id)";
  if (s.mediated)
    condition += " AND EXISTS (SELECT 1 FROM participant p WHERE p.event = e.id AND p.role = 'mediator')";
  if (s.least_sources > 0) {
    condition.append(" AND ").append(kOutletsOfEvent).append(" >= ").append(std::to_string(s.least_sources));
  }
  return condition;
}

}  // namespace truceline
