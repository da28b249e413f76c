// A whole graph into the database.
#include "store/claim_rows.hpp"
#include "store/document_rows.hpp"
#include "store/entity_rows.hpp"
#include "store/event_rows.hpp"
#include "store/operations.hpp"
#include "store/ordering.hpp"

namespace truceline {

void save_graph(Connection& connection, const KnowledgeGraph& graph) {
  auto& sql = connection.sql();
  WriteTransaction transaction(connection);
  for (const auto* document : graph.documents()) write_document(sql, *document, "");
  targets_first(graph.actors(), kPrincipalsOf, [&](const Actor& actor) { write_actor(sql, actor); });
  targets_first(graph.places(), kParentsOf, [&](const Place& place) { write_place(sql, place); });
  for (const auto* conflict : graph.conflicts()) write_conflict(sql, *conflict);
  for (const auto* claim : graph.claims()) write_claim(sql, *claim);
  for (const auto* event : graph.events()) write_event(sql, *event);
  for (const auto& relation : graph.relations()) write_relation(sql, relation);
  transaction.commit();
}

}  // namespace truceline
