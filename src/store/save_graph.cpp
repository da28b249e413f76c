// A whole graph into the database.
#include <map>
#include <vector>

#include "store/claim_rows.hpp"
#include "store/document_rows.hpp"
#include "store/entity_rows.hpp"
#include "store/event_rows.hpp"
#include "store/operations.hpp"
#include "store/ordering.hpp"
#include "store/report_rows.hpp"

namespace truceline {

void save_graph(Connection& connection, const KnowledgeGraph& graph) {
  auto& sql = connection.sql();
  WriteTransaction transaction(connection);
  for (const auto* document : graph.documents()) write_document(sql, *document, "");
  targets_first(graph.actors(), kPrincipalsOf, [&](const Actor& actor) { write_actor(sql, actor); });
  targets_first(graph.places(), kParentsOf, [&](const Place& place) { write_place(sql, place); });
  for (const auto* conflict : graph.conflicts()) write_conflict(sql, *conflict);
  std::map<DocumentId, std::vector<Claim>> written;
  for (const auto* claim : graph.claims()) {
    if (write_claim(sql, *claim)) written[claim->document].push_back(*claim);
  }
  for (const auto& [document, claims] : written) write_reports(sql, document, claims, false);
  for (const auto* event : graph.events()) write_event(sql, *event);
  for (const auto& relation : graph.relations()) {
    write_relation(sql, relation);
    // Events can be merged later; what ties them stays with their claims.
    const auto* from = graph.event(relation.from);
    const auto* to = graph.event(relation.to);
    if (!from->claims.empty() && !to->claims.empty())
      write_claim_relation(sql, {from->claims.front(), to->claims.front(), relation.kind, "", ""});
  }
  transaction.commit();
}

}  // namespace truceline
