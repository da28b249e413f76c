// Opt-in: the Boost graph behind a KnowledgeGraph, for running Boost algorithms on it. Costs seconds of
// compile time, so nothing else includes it; users of it need Boost 1.74 or newer on their include path.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <boost/range/iterator_range.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <variant>

#include "truceline/graph/knowledge_graph.hpp"

namespace truceline {

/// What a vertex is.
using Vertex = std::variant<Event, Actor, Place, DocumentSummary>;

// The kinds of edge. `index` tells which element of the source vertex's own list made the edge; the rest of
// its properties (names, offices, intervals) is read there.
/// Event → Actor: `index` into Event::participants.
struct ParticipatesEdge {
  Role role = Role::participant;
  std::uint32_t index = 0;
};
/// Event → Place.
struct LocatedEdge {};
/// Event → Document, one for each claim.
struct EvidenceEdge {
  ClaimId claim;
};
/// Event → Event.
struct RelatedEdge {
  RelationKind kind = RelationKind::part_of;
};
/// Place → the Place it lies in: `index` into Place::parents.
struct LiesInEdge {
  ParentKind kind = ParentKind::geographic;
  std::uint32_t index = 0;
};
/// Actor → the Actor it acts for: `index` into Actor::acts_for.
struct ActsForEdge {
  std::uint32_t index = 0;
};
using Edge = std::variant<ParticipatesEdge, LocatedEdge, EvidenceEdge, RelatedEdge, LiesInEdge, ActsForEdge>;

/// Directed, with in-edges; parallel edges are allowed (an actor can be mediator and host of one event).
using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Vertex, Edge>;
using VertexDescriptor = boost::graph_traits<BoostGraph>::vertex_descriptor;

template <class Id>
using VertexIndex = std::unordered_map<Id, VertexDescriptor>;

/// Vertices are never removed, so a descriptor stays good. Claims and conflicts lie beside the graph.
struct KnowledgeGraph::Impl {
  BoostGraph graph;
  VertexIndex<EventId> events;
  VertexIndex<ActorId> actors;
  VertexIndex<PlaceId> places;
  VertexIndex<DocumentId> documents;
  std::map<ClaimId, Claim> claims;
  std::map<ConflictId, Conflict> conflicts;
};

/// The Boost graph of `graph`, alive as long as it.
[[nodiscard]] inline const BoostGraph& boost_graph(const KnowledgeGraph& graph) noexcept {
  return graph.impl().graph;
}

}  // namespace truceline
