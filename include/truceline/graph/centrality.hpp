// How central each mediator is among those who mediate and those between whom it is done.
#pragma once

#include <cstddef>
#include <vector>

#include "truceline/graph/knowledge_graph.hpp"

namespace truceline {

/// A mediator at the level of principals: a state or body, or one who acted for nobody.
struct MediatorCentrality {
  ActorId actor;
  std::size_t events = 0;            ///< mediated events that took place
  std::size_t parties = 0;           ///< different parties met as mediator in these
  std::size_t fellow_mediators = 0;  ///< others who mediated in one of these
  /// Parties and fellow mediators (each once) as a share of all others in the graph: 0 to 1.
  double degree = 0;
  /// On what share of the shortest paths between two others it lies: 0 to 1.
  double betweenness = 0;
  friend bool operator==(const MediatorCentrality&, const MediatorCentrality&) = default;
};

/// Every mediator of `graph`, by betweenness, then degree, then events (most first), then key.
///
/// The vertices are the mediators of events that took place and the parties of these events, all as
/// principals. A mediator is joined to each party and to each fellow mediator of an event; parties are not
/// joined to each other, because the mediator is what stands between them. Whoever only planned to mediate,
/// or was refused, is listed with zeros. Pass a graph loaded for one period, dyad or region for the
/// centrality in it. Time in vertices times edges.
[[nodiscard]] std::vector<MediatorCentrality> mediator_centrality(const KnowledgeGraph& graph);

}  // namespace truceline
