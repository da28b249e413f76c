// One document into the database.
#include <set>
#include <vector>

#include "store/claim_rows.hpp"
#include "store/corpus.hpp"
#include "store/document_rows.hpp"
#include "store/entity_rows.hpp"
#include "store/event_rows.hpp"
#include "store/operations.hpp"
#include "store/picked.hpp"
#include "store/report_rows.hpp"
#include "store/resolution.hpp"
#include "truceline/resolve/merge.hpp"

namespace truceline {
namespace {

void write_record(Statements& sql, const DocumentRecord& record) {
  write_document(sql, summarise(record.document), record.document.publication.evidence);
  write_text(sql, record.document, record.sentences);
  for (const auto& actor : record.actors) write_actor(sql, actor);
  for (const auto& actor : record.named) write_actor(sql, actor);
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

/// What the document tells by itself, until it is merged with the others.
void write_events(Statements& sql, const std::vector<Claim>& claims) {
  static const PickedIds own_claims("own_claim");
  static const PickedIds own_events("own_event");
  own_claims.clear(sql);
  for (const auto& claim : claims) own_claims.add_id(sql, claim.id);
  own_events.clear(sql);
  for (const auto& event : merge(claims, read_corpus(sql, own_claims.table()))) {
    write_event(sql, event);
    own_events.add_id(sql, event.id);
  }
  write_relations_of(sql, own_events.table());
}

}  // namespace

bool add_document(Connection& connection, const DocumentRecord& record) {
  auto& sql = connection.sql();
  WriteTransaction transaction(connection);
  if (has_document(sql, record.document.id)) {
    transaction.commit();
    return false;
  }
  write_record(sql, record);
  const auto claims = write_claims(sql, record.claims);
  write_reports(sql, record.document.id, claims, true);
  write_sightings(sql, record);
  for (const auto& relation : record.relations) write_claim_relation(sql, relation);
  if (!connection.in_batch()) write_events(sql, claims);
  transaction.commit();
  return true;
}

}  // namespace truceline
