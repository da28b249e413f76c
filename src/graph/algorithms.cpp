#include "truceline/graph/algorithms.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <cmath>
#include <limits>

#include "graph/actor_graph_builder.hpp"
#include "graph/principals.hpp"

namespace truceline {
namespace {

using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

Undirected undirected(const ActorGraph& graph) {
  Undirected result(graph.actors.size());
  for (const ActorGraph::Edge& edge : graph.edges) boost::add_edge(edge.a, edge.b, result);
  return result;
}

template <class T>
auto by_vertex(std::vector<T>& values, const Undirected& graph) {
  return boost::make_iterator_property_map(values.begin(), boost::get(boost::vertex_index, graph));
}

/// The actors of `event` that pass, ascending, each once.
std::vector<ActorId> passing(const KnowledgeGraph& graph, const Event& event, const std::vector<Role>& roles,
                             ActorLevel level) {
  std::vector<ActorId> actors;
  for (const Participation& p : event.participants) {
    if (!roles.empty() && std::find(roles.begin(), roles.end(), p.role) == roles.end()) continue;
    actors.push_back(level == ActorLevel::named ? p.actor : principal_id(graph, event, p));
  }
  std::sort(actors.begin(), actors.end());
  actors.erase(std::unique(actors.begin(), actors.end()), actors.end());
  return actors;
}

constexpr double kDecimals = 1e12;
constexpr std::size_t kFar = std::numeric_limits<std::size_t>::max();

/// Edges from `from` to each vertex; kFar where no path leads.
std::vector<std::size_t> distances(const Undirected& graph, std::size_t from) {
  std::vector<std::size_t> result(boost::num_vertices(graph), kFar);
  result[from] = 0;
  boost::breadth_first_search(graph, from,
                              boost::visitor(boost::make_bfs_visitor(
                                  boost::record_distances(by_vertex(result, graph), boost::on_tree_edge()))));
  return result;
}

}  // namespace

ActorGraph ActorGraphBuilder::build() const {
  ActorGraph graph;
  graph.actors.assign(actors_.begin(), actors_.end());
  for (const auto& [pair, events] : events_) {
    graph.edges.push_back({*graph.index_of(pair.first), *graph.index_of(pair.second), events});
  }
  return graph;
}

std::optional<std::size_t> ActorGraph::index_of(ActorId actor) const {
  const auto at = std::lower_bound(actors.begin(), actors.end(), actor);
  if (at == actors.end() || *at != actor) return std::nullopt;
  return static_cast<std::size_t>(at - actors.begin());
}

ActorGraph co_participation(const KnowledgeGraph& graph, const ViewFilter& filter, ActorLevel level) {
  ActorGraphBuilder builder;
  for (const Event* event : GraphView(graph, filter).events()) {
    const auto actors = passing(graph, *event, filter.roles, level);
    for (std::size_t i = 0; i < actors.size(); ++i) {
      builder.add(actors[i]);
      for (std::size_t j = i + 1; j < actors.size(); ++j) builder.join(actors[i], actors[j]);
    }
  }
  return builder.build();
}

std::vector<double> degree_centrality(const ActorGraph& graph) {
  std::vector<double> result(graph.actors.size());
  for (const ActorGraph::Edge& edge : graph.edges) {
    ++result[edge.a];
    ++result[edge.b];
  }
  const double others = static_cast<double>(result.size()) - 1;
  for (double& value : result) value = others > 0 ? value / others : 0;
  return result;
}

std::vector<double> betweenness_centrality(const ActorGraph& graph) {
  const Undirected edges = undirected(graph);
  std::vector<double> result(graph.actors.size());
  if (result.size() < 3) return result;
  boost::brandes_betweenness_centrality(edges, by_vertex(result, edges));
  const double n = static_cast<double>(result.size());
  const double most = (n - 1) * (n - 2) / 2;
  // Shares are added up in floating point: rounded, so that what is equal comes out equal.
  for (double& value : result) value = std::round(value / most * kDecimals) / kDecimals;
  return result;
}

std::vector<std::size_t> connected_components(const ActorGraph& graph) {
  const Undirected edges = undirected(graph);
  std::vector<std::size_t> result(graph.actors.size());
  boost::connected_components(edges, by_vertex(result, edges));
  return result;
}

std::vector<ActorId> shortest_path(const ActorGraph& graph, ActorId from, ActorId to) {
  const auto start = graph.index_of(from);
  const auto end = graph.index_of(to);
  if (!start || !end) return {};
  const Undirected edges = undirected(graph);
  const auto distance = distances(edges, *start);
  if (distance[*end] == kFar) return {};
  std::vector<ActorId> path{to};
  for (std::size_t at = *end; at != *start;) {
    std::size_t best = kFar;
    for (const auto near : boost::make_iterator_range(boost::adjacent_vertices(at, edges))) {
      if (distance[near] + 1 == distance[at]) best = std::min(best, near);
    }
    at = best;
    path.push_back(graph.actors[at]);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

}  // namespace truceline
