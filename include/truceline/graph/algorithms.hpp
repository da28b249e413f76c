// Algorithms over who takes part with whom: the projection of a knowledge graph onto its actors, and what
// Boost.Graph finds in it. For whole graphs in memory; graph/chains.hpp searches a database piece by piece.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "truceline/graph/knowledge_graph.hpp"
#include "truceline/graph/views.hpp"

namespace truceline {

/// Actors joined by the events in which they take part together. Undirected; what an actor is called inside
/// it is its index in `actors`.
struct ActorGraph {
  struct Edge {
    std::size_t a = 0;  ///< the smaller index
    std::size_t b = 0;
    std::size_t events = 0;  ///< in how many events both take part
    friend bool operator==(const Edge&, const Edge&) = default;
  };
  std::vector<ActorId> actors;  ///< ascending
  std::vector<Edge> edges;      ///< ascending by a, then b; each two actors at most once
  /// Where `actor` stands in `actors`; nothing where it does not.
  [[nodiscard]] std::optional<std::size_t> index_of(ActorId actor) const;
};

/// Whom a participation stands for in a projection.
enum class ActorLevel {
  named,     ///< whoever is named in it
  principal  ///< the state, body or group for which that one acted then; itself when for nobody
};

/// The actors of the participations that pass `filter` (mediators alone with roles = {mediator}, a period
/// with `during`), joined where two different ones pass in one event. Who passes alone is a vertex without
/// edges. An event of n actors makes n·(n − 1)/2 edges.
[[nodiscard]] ActorGraph co_participation(const KnowledgeGraph& graph, const ViewFilter& filter = {},
                                          ActorLevel level = ActorLevel::principal);

/// How many neighbours each actor has, as a share of all others: 0 to 1, in the order of `actors`.
[[nodiscard]] std::vector<double> degree_centrality(const ActorGraph& graph);

/// On what share of the shortest paths between two others each actor lies, paths counted in edges: 0 to 1, in
/// the order of `actors`, rounded to twelve digits; all 0 with fewer than three actors. Brandes' algorithm:
/// time in actors times edges, so meant for some thousand actors.
[[nodiscard]] std::vector<double> betweenness_centrality(const ActorGraph& graph);

/// The number of the part that each actor is in, in the order of `actors`. Two are in one part when events
/// lead from one to the other: with roles = {belligerent} the parts are systems of conflicts. Parts are
/// numbered from 0 by their first actor.
[[nodiscard]] std::vector<std::size_t> connected_components(const ActorGraph& graph);

/// The actors on a path with fewest edges, both ends included; empty when there is none or an end is not in
/// the graph. Of several such paths the one whose actors come first, compared from `to` backwards.
[[nodiscard]] std::vector<ActorId> shortest_path(const ActorGraph& graph, ActorId from, ActorId to);

/// An actor as a search forward in time reaches it.
struct Arrival {
  ActorId actor;
  DayNumber day = 0;  ///< kDistantPast where the events' beginnings are open
  EventId by;         ///< the event that brings there; none for the start
  ActorId before;     ///< with whom it is reached; none for the start
  friend bool operator==(const Arrival&, const Arrival&) = default;
};

/// Whoever can be reached from `from` through events in non-decreasing time, each at the earliest day
/// possible, by actor. An event may follow another if it can be later: its last day is not before the
/// earliest day so far, which then becomes its first day where that is later. So a coarse date does not rule
/// a path out that it does not contradict. Undated events are on no path. Dijkstra's algorithm over actors
/// and events: time in participations times their logarithm. Empty when `from` takes part in nothing that
/// passes.
[[nodiscard]] std::vector<Arrival> earliest_arrivals(const KnowledgeGraph& graph, ActorId from,
                                                     const ViewFilter& filter = {},
                                                     ActorLevel level = ActorLevel::principal);

}  // namespace truceline
