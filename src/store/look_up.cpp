// Names, ids, sentences and counts.
#include <algorithm>

#include "store/claim_rows.hpp"
#include "store/document_rows.hpp"
#include "store/entity_rows.hpp"
#include "store/operations.hpp"
#include "store/picked.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

constexpr std::size_t kHexDigits = 16;

template <class Id>
std::vector<Id> ids(Rows rows) {
  std::vector<Id> result;
  while (rows.next()) result.push_back(rows.id<Id>(0));
  return result;
}

std::vector<std::string> texts(Rows rows) {
  std::vector<std::string> result;
  while (rows.next()) result.push_back(rows.text(0));
  return result;
}

std::size_t count(Statements& sql, std::string_view query) {
  return static_cast<std::size_t>(sql.integer(query).value_or(0));
}

std::vector<std::pair<std::string, std::size_t>> counts_by_name(Rows rows) {
  std::vector<std::pair<std::string, std::size_t>> result;
  while (rows.next()) result.emplace_back(rows.text(0), rows.size(1));
  return result;
}

constexpr std::string_view kLinks =
    "SELECT l.document, l.actor, a.name, l.resolved, r.name, l.rule, l.because FROM actor_link l"
    " JOIN actor a ON a.id = l.actor JOIN actor r ON r.id = l.resolved";

std::vector<StoredActorLink> links(Rows rows) {
  std::vector<StoredActorLink> result;
  while (rows.next()) {
    result.push_back({rows.id<DocumentId>(0), rows.id<ActorId>(1), rows.text(2), rows.id<ActorId>(3),
                      rows.text(4), rows.text(5), rows.text(6)});
  }
  return result;
}

}  // namespace

std::vector<PlaceId> find_places(Statements& sql, const std::string& name) {
  return ids<PlaceId>(sql.rows(
      "SELECT id FROM place WHERE id IN (SELECT place FROM place_name WHERE folded = ?) ORDER BY key",
      fold(name)));
}

std::vector<ActorId> find_actors(Statements& sql, const std::string& name) {
  return ids<ActorId>(sql.rows(
      "SELECT id FROM actor WHERE id IN (SELECT actor FROM actor_name WHERE folded = ?) ORDER BY key",
      fold(name)));
}

std::vector<std::string> all_place_names(Statements& sql) {
  return texts(sql.rows("SELECT DISTINCT name FROM place_name WHERE form <> 'key' ORDER BY name"));
}

std::vector<std::string> all_actor_names(Statements& sql) {
  return texts(sql.rows("SELECT DISTINCT name FROM actor_name WHERE form <> 'key' ORDER BY name"));
}

std::vector<Conflict> find_conflicts(Statements& sql, const std::string& name) {
  const auto found =
      ids<ConflictId>(sql.rows("SELECT id FROM conflict WHERE id IN (SELECT conflict FROM conflict_name "
                               "WHERE folded = ?) ORDER BY key",
                               fold(name)));
  std::vector<Conflict> conflicts;
  for (const auto id : found) conflicts.push_back(std::move(read_conflicts(sql, Scope::one(id)).at(0)));
  return conflicts;
}

std::vector<std::string> all_conflict_names(Statements& sql) {
  return texts(sql.rows("SELECT DISTINCT name FROM conflict_name WHERE form <> 'key' ORDER BY name"));
}

std::vector<std::string> all_outlets(Statements& sql) {
  return texts(sql.rows("SELECT DISTINCT outlet FROM document ORDER BY outlet"));
}

std::vector<EventId> find_events(Statements& sql, const std::string& prefix) {
  const auto digits = fold(prefix);
  const auto first = from_hex(digits + std::string(kHexDigits - std::min(kHexDigits, digits.size()), '0'));
  const auto last = from_hex(digits + std::string(kHexDigits - std::min(kHexDigits, digits.size()), 'f'));
  if (digits.empty() || !first || !last) return {};
  return ids<EventId>(sql.rows("SELECT id FROM event WHERE id BETWEEN ? AND ? ORDER BY id",
                               static_cast<std::int64_t>(*first), static_cast<std::int64_t>(*last)));
}

std::vector<std::string> texts_of_sentences(Statements& sql, DocumentId document) {
  return texts(sql.rows("SELECT text FROM sentence WHERE document = ? ORDER BY ordinal", document));
}

std::vector<Claim> find_claims(Statements& sql, DocumentId document) {
  static const PickedIds picked("claim_of_document");
  picked.clear(sql);
  picked.add(sql, "SELECT id FROM claim WHERE document = ?", document);
  return read_claims(sql, Scope::picked(picked.table()));
}

std::vector<StoredActorLink> all_doubts(Statements& sql) {
  return links(
      sql.rows("SELECT l.document, l.actor, a.name, l.candidate, r.name, l.rule, '' FROM actor_doubt l"
               " JOIN actor a ON a.id = l.actor JOIN actor r ON r.id = l.candidate ORDER BY 1, 2, 4"));
}

std::vector<EventRelation> find_relations(Statements& sql, EventId event) {
  std::vector<EventRelation> relations;
  auto rows = sql.rows(
      "SELECT from_event, to_event, kind FROM relation WHERE from_event = ?1 OR to_event = ?1 ORDER BY 1, 2, "
      "3",
      event);
  while (rows.next())
    relations.push_back({rows.id<EventId>(0), rows.id<EventId>(1), rows.name<RelationKind>(2)});
  return relations;
}

std::vector<StoredActorLink> find_links(Statements& sql, EventId event) {
  return links(sql.rows(std::string(kLinks) +
                            " WHERE (l.document, l.actor) IN (SELECT c.document, p.actor FROM event_claim e"
                            " JOIN claim c ON c.id = e.claim JOIN claim_participant p ON p.claim = c.id"
                            " WHERE e.event = ?1 UNION SELECT c.document, p.acts_for FROM event_claim e"
                            " JOIN claim c ON c.id = e.claim JOIN claim_participant p ON p.claim = c.id"
                            " WHERE e.event = ?1) ORDER BY 1, 2",
                        event));
}

std::vector<StoredActorLink> find_links(Statements& sql, ActorId actor) {
  return links(sql.rows(std::string(kLinks) + " WHERE l.actor = ?1 OR l.resolved = ?1 ORDER BY 1, 2", actor));
}

std::vector<std::vector<StoredClaim>> all_order_conflicts(Statements& sql) {
  std::vector<std::pair<std::int64_t, ClaimId>> members;
  {
    auto rows = sql.rows("SELECT conflict, claim FROM order_conflict ORDER BY conflict, ordinal");
    while (rows.next()) members.emplace_back(rows.integer(0), rows.id<ClaimId>(1));
  }
  std::vector<std::vector<StoredClaim>> result;
  std::optional<std::int64_t> last;
  for (const auto& [conflict, id] : members) {
    if (conflict != last) result.emplace_back();
    last = conflict;
    auto claim = std::move(read_claims(sql, Scope::one(id)).at(0));
    auto document = std::move(read_documents(sql, Scope::one(claim.document)).at(0));
    result.back().push_back({std::move(claim), std::move(document)});
  }
  return result;
}

StoreStatistics count_all(Connection& connection) {
  auto& sql = connection.sql();
  SQLite::Transaction moment(connection.database());
  StoreStatistics s;
  s.documents = count(sql, "SELECT count(*) FROM document");
  s.sentences = count(sql, "SELECT count(*) FROM sentence");
  s.claims = count(sql, "SELECT count(*) FROM claim");
  s.events = count(sql, "SELECT count(*) FROM event");
  s.actors = count(sql, "SELECT count(*) FROM actor");
  s.places = count(sql, "SELECT count(*) FROM place");
  s.conflicts = count(sql, "SELECT count(*) FROM conflict");
  s.dated_events = count(sql, "SELECT count(*) FROM event WHERE date IS NOT NULL");
  s.mediated_events = count(sql, "SELECT count(DISTINCT event) FROM mediation");
  s.events_by_type =
      counts_by_name(sql.rows("SELECT type, count(*) FROM event GROUP BY 1 ORDER BY 2 DESC, 1"));
  s.events_by_status =
      counts_by_name(sql.rows("SELECT status, count(*) FROM event GROUP BY 1 ORDER BY 2 DESC, 1"));
  s.first_day = sql.integer("SELECT min(min_day) FROM event");
  s.last_day = sql.integer("SELECT max(max_day) FROM event");
  s.file_bytes = sql.integer("PRAGMA page_count").value_or(0) * sql.integer("PRAGMA page_size").value_or(0);
  s.schema_version = connection.schema_version();
  moment.commit();
  return s;
}

}  // namespace truceline
