#include "truceline/temporal/constraint_network.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <limits>
#include <stdexcept>

namespace truceline {

/// An edge a → b of weight w says b − a ≤ w.
struct ConstraintEdge {
  DayNumber weight = 0;
  ConstraintNetwork::Label label = 0;
};

namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property,
                                    ConstraintEdge>;
using Vertex = boost::graph_traits<Graph>::vertex_descriptor;

constexpr Vertex kOrigin = 0;  // day number 0
constexpr DayNumber kFar = std::numeric_limits<DayNumber>::max() / 4;

struct Paths {
  std::vector<DayNumber> distances;
  std::vector<Vertex> before;
  bool consistent = true;
};

/// Adds, with "no path" staying that.
struct Sum {
  DayNumber operator()(DayNumber a, DayNumber b) const { return a >= kFar || b >= kFar ? kFar : a + b; }
};

template <class G>
Paths shortest_paths(const G& graph, bool everywhere) {
  const std::size_t n = num_vertices(graph);
  Paths paths{std::vector<DayNumber>(n, everywhere ? 0 : kFar), std::vector<Vertex>(n), true};
  for (Vertex v = 0; v < n; ++v) paths.before[v] = v;
  paths.distances[kOrigin] = 0;
  paths.consistent = boost::bellman_ford_shortest_paths(graph, static_cast<int>(n),
                                                        boost::weight_map(get(&ConstraintEdge::weight, graph))
                                                            .distance_map(paths.distances.data())
                                                            .predecessor_map(paths.before.data())
                                                            .distance_combine(Sum())
                                                            .distance_compare(std::less<>()));
  return paths;
}

/// The label of the tightest statement from `from` to `to`, which has one.
ConstraintNetwork::Label tightest_label(const Graph& graph, Vertex from, Vertex to) {
  const auto [edges_begin, edges_end] = out_edges(from, graph);
  const auto tightest = std::min_element(edges_begin, edges_end, [&](auto a, auto b) {
    const auto weight = [&](auto e) { return target(e, graph) == to ? graph[e].weight : kFar; };
    return weight(a) < weight(b);
  });
  return graph[*tightest].label;
}

/// The labels along a cycle of the predecessors; there is one where the paths are inconsistent.
std::vector<ConstraintNetwork::Label> labels_of_cycle(const Graph& graph, const Paths& paths) {
  const std::size_t n = num_vertices(graph);
  std::vector<std::size_t> seen(n, 0);
  for (Vertex start = 0; start < n; ++start) {
    Vertex v = start;
    while (seen[v] == 0 && paths.before[v] != v) {
      seen[v] = start + 1;
      v = paths.before[v];
    }
    if (seen[v] != start + 1) continue;  // ends at a root or at a path walked before
    std::vector<ConstraintNetwork::Label> labels;
    const Vertex first = v;
    do {
      const Vertex from = paths.before[v];
      labels.push_back(tightest_label(graph, from, v));
      v = from;
    } while (v != first);
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    return labels;
  }
  return {};
}

}  // namespace

struct ConstraintNetwork::Impl {
  Graph graph{1};
  std::vector<DayBounds> stated;

  void bound(Vertex from, Vertex to, const std::optional<DayNumber>& least,
             const std::optional<DayNumber>& most, Label label) {
    if (most) add_edge(from, to, ConstraintEdge{*most, label}, graph);
    if (least) add_edge(to, from, ConstraintEdge{-*least, label}, graph);
  }
};

ConstraintNetwork::ConstraintNetwork() : impl_(std::make_unique<Impl>()) {}
ConstraintNetwork::~ConstraintNetwork() = default;
ConstraintNetwork::ConstraintNetwork(ConstraintNetwork&&) noexcept = default;
ConstraintNetwork& ConstraintNetwork::operator=(ConstraintNetwork&&) noexcept = default;

ConstraintNetwork::Node ConstraintNetwork::add(const DayBounds& stated, Label label) {
  const Vertex v = add_vertex(impl_->graph);
  impl_->stated.push_back(stated);
  impl_->bound(kOrigin, v, stated.first, stated.last, label);
  return v - 1;
}

void ConstraintNetwork::constrain(Node from, Node to, const DayDistance& distance, Label label) {
  if (from >= impl_->stated.size() || to >= impl_->stated.size())
    throw std::logic_error("ConstraintNetwork: no such node");
  impl_->bound(from + 1, to + 1, distance.least, distance.most, label);
}

ConstraintNetwork::Result ConstraintNetwork::propagate() const {
  const Graph& graph = impl_->graph;
  Result result;
  result.bounds = impl_->stated;
  // From everywhere at once, so that a contradiction among undated events is found too.
  const Paths all = shortest_paths(graph, true);
  if (!all.consistent) {
    result.consistent = false;
    result.contradiction = labels_of_cycle(graph, all);
    return result;
  }
  const Paths forth = shortest_paths(graph, false);
  const Paths back = shortest_paths(boost::make_reverse_graph(graph), false);
  result.because.resize(result.bounds.size());
  for (std::size_t i = 0; i < result.bounds.size(); ++i) {
    const Vertex v = i + 1;
    if (forth.distances[v] < kFar / 2) {
      result.bounds[i].last = forth.distances[v];
      if (const Vertex from = forth.before[v]; from != kOrigin && from != v)
        result.because[i].last = tightest_label(graph, from, v);
    }
    if (back.distances[v] < kFar / 2) {
      result.bounds[i].first = -back.distances[v];
      if (const Vertex to = back.before[v]; to != kOrigin && to != v)
        result.because[i].first = tightest_label(graph, v, to);
    }
  }
  return result;
}

}  // namespace truceline
