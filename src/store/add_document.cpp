// One document into the database, and the events that its claims make or change.
#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "store/claim_rows.hpp"
#include "store/document_rows.hpp"
#include "store/entity_rows.hpp"
#include "store/event_rows.hpp"
#include "store/operations.hpp"
#include "truceline/resolve/consolidate.hpp"

namespace truceline {
namespace {

/// What is stored of the happenings that a new document tells of, too.
struct Touched {
  std::map<EventId, Event> events;
  std::map<ClaimId, Claim> claims;  ///< all claims of these events
};

void write_record(Statements& sql, const DocumentRecord& record) {
  write_document(sql, summarise(record.document), record.document.publication.evidence);
  write_text(sql, record.document, record.sentences);
  for (const auto& actor : record.actors) write_actor(sql, actor);
  for (const auto& place : record.places) write_place(sql, place);
  for (const auto& conflict : record.conflicts) write_conflict(sql, conflict);
}

/// The claims without repeats, written.
std::vector<Claim> write_claims(Statements& sql, const std::vector<Claim>& claims) {
  std::vector<Claim> written;
  for (const auto& claim : claims) {
    if (write_claim(sql, claim)) written.push_back(claim);
  }
  return written;
}

/// Longest date, last day minus first, that same_happening lets vouch across documents.
constexpr DayNumber kSharpDays = 31;

/// Claims of other documents with the type of `claim` and days in common with it: all that can be of the same
/// happening, for a claim that is undated or vague is matched within its own document only.
std::vector<ClaimId> neighbours(Statements& sql, const Claim& claim) {
  std::vector<ClaimId> ids;
  if (!claim.when.date) return ids;
  const auto days = day_span(*claim.when.date);
  if (days.last - days.first > kSharpDays) return ids;
  auto rows = sql.rows(
      "SELECT id FROM claim WHERE type = ? AND min_day BETWEEN ? AND ? AND max_day >= ? AND max_day - "
      "min_day <= ?"
      " AND document <> ? ORDER BY id",
      claim.type, days.first - kSharpDays, days.last, days.first, kSharpDays, claim.document);
  while (rows.next()) ids.push_back(rows.id<ClaimId>(0));
  return ids;
}

/// The stored claims that are of the same happening as one of `claims`.
std::map<ClaimId, Claim> matches(Statements& sql, const std::vector<Claim>& claims) {
  std::map<ClaimId, Claim> seen;
  std::map<ClaimId, Claim> matching;
  for (const auto& claim : claims) {
    for (const auto id : neighbours(sql, claim)) {
      if (matching.contains(id)) continue;
      auto at = seen.find(id);
      if (at == seen.end()) at = seen.emplace(id, std::move(read_claims(sql, Scope::one(id)).at(0))).first;
      if (same_happening(claim, at->second)) matching.emplace(id, at->second);
    }
  }
  return matching;
}

Touched find_touched(Statements& sql, const std::vector<Claim>& claims) {
  Touched touched;
  touched.claims = matches(sql, claims);
  std::set<EventId> events;
  for (const auto& [id, claim] : touched.claims) {
    for (const auto event : events_of_claim(sql, id)) events.insert(event);
  }
  for (const auto id : events) {
    auto event = std::move(read_events(sql, Scope::one(id)).at(0));
    for (const auto claim : event.claims) {
      if (touched.claims.contains(claim)) continue;
      touched.claims.emplace(claim, std::move(read_claims(sql, Scope::one(claim)).at(0)));
    }
    touched.events.emplace(id, std::move(event));
  }
  return touched;
}

std::set<EventRelation> relations_of(Statements& sql, EventId event) {
  std::set<EventRelation> relations;
  auto rows = sql.rows(
      "SELECT from_event, to_event, kind FROM relation WHERE from_event = ?1 OR to_event = ?1", event);
  while (rows.next()) {
    relations.insert({rows.id<EventId>(0), rows.id<EventId>(1), rows.name<RelationKind>(2)});
  }
  return relations;
}

/// Puts `fresh` in the place of the stored events; relations move with the claims.
void replace_events(Statements& sql, const std::map<EventId, Event>& stored,
                    const std::vector<Event>& fresh) {
  std::map<ClaimId, EventId> event_of;
  for (const auto& event : fresh) {
    for (const auto claim : event.claims) event_of.emplace(claim, event.id);
  }
  std::set<EventRelation> relations;
  for (const auto& [id, event] : stored) {
    relations.merge(relations_of(sql, id));
    if (std::find(fresh.begin(), fresh.end(), event) == fresh.end()) erase_event(sql, event);
  }
  for (const auto& event : fresh) write_event(sql, event);
  const auto moved = [&](EventId id) {
    const auto at = stored.find(id);
    return at == stored.end() || at->second.claims.empty() ? id : event_of.at(at->second.claims.front());
  };
  for (const auto& relation : relations) {
    const EventRelation now{moved(relation.from), moved(relation.to), relation.kind};
    if (now.from != now.to || relation.from == relation.to) write_relation(sql, now);
  }
}

/// The relations that a document tells, between the events that hold its claims now.
void write_relations(Statements& sql, const std::vector<ClaimRelation>& relations) {
  for (const auto& relation : relations) {
    for (const auto from : events_of_claim(sql, relation.from)) {
      for (const auto to : events_of_claim(sql, relation.to)) {
        if (from != to) write_relation(sql, {from, to, relation.kind});
      }
    }
  }
}

}  // namespace

bool add_document(Connection& connection, const DocumentRecord& record) {
  auto& sql = connection.sql();
  WriteTransaction transaction(connection);
  if (has_document(sql, record.document.id)) return false;
  write_record(sql, record);
  auto claims = write_claims(sql, record.claims);
  const auto touched = find_touched(sql, claims);
  for (const auto& [id, claim] : touched.claims) claims.push_back(claim);
  replace_events(sql, touched.events, consolidate(std::move(claims)));
  write_relations(sql, record.relations);
  transaction.commit();
  return true;
}

}  // namespace truceline
