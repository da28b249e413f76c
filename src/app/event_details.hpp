// Everything that is known of one event.
#pragma once

#include <string>
#include <vector>

#include "truceline/graph/knowledge_graph.hpp"
#include "truceline/query/chronology.hpp"
#include "truceline/store/store.hpp"

namespace truceline::app {

struct ClaimDetails {
  Claim claim;
  DocumentSummary document;
  std::string sentence;  ///< the whole sentence; the claim's words when the store does not keep it
};

struct RelatedEvent {
  RelationKind kind = RelationKind::part_of;
  bool outgoing = true;  ///< the event is the relation's first part
  ChronologyEntry other;
};

struct EventDetails {
  Event event;
  ChronologyEntry entry;
  std::vector<ClaimDetails> claims;  ///< by document, then place in its text
  std::vector<RelatedEvent> related;
  std::vector<StoredActorLink> links;  ///< actors of its claims that are taken for others
};

/// The event of `graph` with this id, sentences from `store`. Throws std::logic_error when it is not in the
/// graph.
[[nodiscard]] EventDetails event_details(const KnowledgeGraph& graph, const Store& store, EventId id);

}  // namespace truceline::app
