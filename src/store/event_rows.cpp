#include "store/event_rows.hpp"

#include <cstddef>

#include "store/claim_rows.hpp"
#include "store/days.hpp"
#include "store/derived.hpp"

namespace truceline {
namespace {

constexpr auto kSelectEvents =
    "SELECT id, type, status, date, date_basis, date_anchor, date_words, date_rule,"
    " bound_min_day, bound_max_day, bounds_from, place, place_name, summary,"
    " confidence, core FROM event";

Event event_of(const Rows& row) {
  Event event;
  event.id = row.id<EventId>(0);
  event.type = row.text(1);
  event.status = row.name<Status>(2);
  event.when = read_dating(row, 3, 4);
  event.place = row.id<PlaceId>(11);
  event.place_name = row.text(12);
  event.summary = row.text(13);
  event.confidence = row.real(14);
  event.core = row.integer(15) != 0;
  return event;
}

void read_participants(Statements& sql, const Scope& scope, std::vector<Event>& events) {
  deal_out(scope.rows(sql, "SELECT event, actor, name, role, acts_for, acts_for_name FROM participant",
                      "event", "event, ordinal"),
           events,
           [](Event& event, const Rows& row) { event.participants.push_back(read_participation(row, 1)); });
}

void write_parts(Statements& sql, const Event& event) {
  for (std::size_t i = 0; i < event.participants.size(); ++i) {
    const auto& p = event.participants[i];
    sql.run(
        "INSERT INTO participant (event, ordinal, actor, name, role, acts_for, acts_for_name)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        event.id, i, p.actor, p.name, p.role, p.acts_for, p.acts_for_name);
  }
  for (std::size_t i = 0; i < event.magnitudes.size(); ++i) {
    const auto& m = event.magnitudes[i];
    sql.run(
        "INSERT INTO magnitude (event, ordinal, measure, value, qualifier, least, most, counted, side,"
        " side_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        event.id, i, m.measure, m.value, m.qualifier, m.least, m.most, m.counted, m.side, m.side_name);
  }
  for (std::size_t i = 0; i < event.claims.size(); ++i) {
    sql.run("INSERT INTO event_claim (event, ordinal, claim) VALUES (?, ?, ?)", event.id, i, event.claims[i]);
  }
  for (std::size_t i = 0; i < event.dissents.size(); ++i) {
    const auto& d = event.dissents[i];
    sql.run("INSERT INTO dissent (event, ordinal, field, value, claim) VALUES (?, ?, ?, ?, ?)", event.id, i,
            d.field, d.value, d.claim);
  }
  for (std::size_t i = 0; i < event.history.size(); ++i) {
    const auto& state = event.history[i];
    sql.run("INSERT INTO event_state (event, ordinal, status, date, known, claim) VALUES (?, ?, ?, ?, ?, ?)",
            event.id, i, state.status, state.date, state.known, state.claim);
  }
  for (std::size_t i = 0; i < event.merges.size(); ++i) {
    const auto& reason = event.merges[i];
    sql.run("INSERT INTO event_merge (event, ordinal, claim, with_claim, rule) VALUES (?, ?, ?, ?, ?)",
            event.id, i, reason.claim, reason.with, reason.rule);
  }
}

}  // namespace

bool write_event(Statements& sql, const Event& event) {
  if (sql.run(
          "INSERT INTO event (id, type, status, date, min_day, max_day, date_basis, date_anchor, date_words,"
          " date_rule, bound_min_day, bound_max_day, bounds_from, place, place_name, summary, confidence, "
          "core)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
          event.id, event.type, event.status, event.when.date, min_day(event.when.date),
          max_day(event.when.date), event.when.basis, event.when.anchor, event.when.words, event.when.rule,
          event.when.bounds.first, event.when.bounds.last, event.when.bounds_from, event.place,
          event.place_name, event.summary, event.confidence, event.core) == 0) {
    return false;
  }
  write_parts(sql, event);
  write_derived(sql, event);
  return true;
}

void erase_event(Statements& sql, const Event& event) {
  erase_derived(sql, event);
  sql.run("DELETE FROM event WHERE id = ?", event.id);
}

void write_relation(Statements& sql, const EventRelation& relation) {
  sql.run("INSERT INTO relation (from_event, to_event, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
          relation.from, relation.to, relation.kind);
}

std::vector<Event> read_event_outlines(Statements& sql, const Scope& scope) {
  std::vector<Event> events;
  auto rows = scope.rows(sql, kSelectEvents, "id", "id");
  while (rows.next()) events.push_back(event_of(rows));
  read_participants(sql, scope, events);
  deal_out(scope.rows(sql, "SELECT event, claim FROM event_claim", "event", "event, ordinal"), events,
           [](Event& event, const Rows& row) { event.claims.push_back(row.id<ClaimId>(1)); });
  return events;
}

std::vector<Event> read_events(Statements& sql, const Scope& scope) {
  std::vector<Event> events = read_event_outlines(sql, scope);
  deal_out(
      scope.rows(
          sql,
          "SELECT event, measure, value, qualifier, least, most, counted, side, side_name FROM magnitude",
          "event", "event, ordinal"),
      events, [](Event& event, const Rows& row) { event.magnitudes.push_back(read_magnitude(row, 1)); });
  deal_out(scope.rows(sql, "SELECT event, field, value, claim FROM dissent", "event", "event, ordinal"),
           events, [](Event& event, const Rows& row) {
             event.dissents.push_back({row.text(1), row.text(2), row.id<ClaimId>(3)});
           });
  deal_out(
      scope.rows(sql, "SELECT event, status, date, known, claim FROM event_state", "event", "event, ordinal"),
      events, [](Event& event, const Rows& row) {
        event.history.push_back({row.name<Status>(1), row.date(2), row.date(3), row.id<ClaimId>(4)});
      });
  deal_out(
      scope.rows(sql, "SELECT event, claim, with_claim, rule FROM event_merge", "event", "event, ordinal"),
      events, [](Event& event, const Rows& row) {
        event.merges.push_back({row.id<ClaimId>(1), row.id<ClaimId>(2), row.text(3)});
      });
  return events;
}

std::vector<Event> read_event_parts(Statements& sql, const Scope& scope) {
  std::vector<Event> events;
  auto rows = scope.rows(sql, "SELECT id, type, status, date FROM event", "id", "id");
  while (rows.next()) {
    Event event;
    event.id = rows.id<EventId>(0);
    event.type = rows.text(1);
    event.status = rows.name<Status>(2);
    event.when.date = rows.date(3);
    events.push_back(std::move(event));
  }
  read_participants(sql, scope, events);
  return events;
}

void write_relations_of(Statements& sql, const std::string& event_table) {
  const std::string among = "(SELECT id FROM " + event_table + ")";
  const std::string joined =
      "INSERT OR IGNORE INTO relation (from_event, to_event, kind)"
      " SELECT f.event, t.event, r.kind FROM event_claim f JOIN claim_relation r ON r.from_claim = f.claim"
      " JOIN event_claim t ON t.claim = r.to_claim WHERE f.event <> t.event AND ";
  sql.run(joined + "f.event IN " + among);
  sql.run(joined + "t.event IN " + among);
}

}  // namespace truceline
