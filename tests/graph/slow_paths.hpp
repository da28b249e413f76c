// Slow, obvious answers to compare the graph algorithms with.
#pragma once

#include <map>
#include <random>
#include <vector>

#include "truceline/graph/algorithms.hpp"

namespace truceline::test {

/// `count` actors with ids 10, 20, …, each two joined with a chance of `percent`.
inline ActorGraph random_actor_graph(std::mt19937_64& random, std::size_t count, std::size_t percent) {
  ActorGraph graph;
  for (std::size_t i = 0; i < count; ++i) graph.actors.push_back(ActorId(10 * (i + 1)));
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = a + 1; b < count; ++b) {
      if (random() % 100 < percent) graph.edges.push_back({a, b, 1 + random() % 5});
    }
  }
  return graph;
}

/// Walks of every length between every two vertices: walks[k][s][t]. Those of the least length are the
/// shortest paths.
class Walks {
 public:
  explicit Walks(const ActorGraph& graph) : n_(graph.actors.size()) {
    Matrix none(n_, std::vector<double>(n_, 0));
    Matrix adjacent = none;
    for (const ActorGraph::Edge& edge : graph.edges) adjacent[edge.a][edge.b] = adjacent[edge.b][edge.a] = 1;
    walks_.push_back(none);
    for (std::size_t i = 0; i < n_; ++i) walks_[0][i][i] = 1;
    for (std::size_t k = 1; k < n_; ++k) {
      walks_.push_back(none);
      for (std::size_t s = 0; s < n_; ++s) {
        for (std::size_t u = 0; u < n_; ++u) {
          for (std::size_t t = 0; t < n_; ++t) walks_[k][s][t] += walks_[k - 1][s][u] * adjacent[u][t];
        }
      }
    }
  }

  /// Edges of a shortest path; n where there is none.
  [[nodiscard]] std::size_t distance(std::size_t s, std::size_t t) const {
    for (std::size_t k = 0; k < n_; ++k) {
      if (walks_[k][s][t] > 0) return k;
    }
    return n_;
  }
  [[nodiscard]] double shortest_paths(std::size_t s, std::size_t t) const {
    const std::size_t k = distance(s, t);
    return k == n_ ? 0 : walks_[k][s][t];
  }

 private:
  using Matrix = std::vector<std::vector<double>>;
  std::size_t n_;
  std::vector<Matrix> walks_;
};

/// By its definition: the shares of shortest paths between all others, added up.
inline std::vector<double> slow_betweenness(const ActorGraph& graph) {
  const Walks walks(graph);
  const std::size_t n = graph.actors.size();
  std::vector<double> result(n, 0);
  for (std::size_t v = 0; v < n; ++v) {
    for (std::size_t s = 0; s < n; ++s) {
      for (std::size_t t = s + 1; t < n; ++t) {
        if (s == v || t == v || walks.distance(s, t) == n) continue;
        if (walks.distance(s, v) + walks.distance(v, t) != walks.distance(s, t)) continue;
        result[v] += walks.shortest_paths(s, v) * walks.shortest_paths(v, t) / walks.shortest_paths(s, t);
      }
    }
    if (n > 2) result[v] /= static_cast<double>((n - 1) * (n - 2)) / 2;
  }
  return result;
}

/// For whom somebody acted at the time: the documented rule, step by step.
inline ActorId slow_principal(const KnowledgeGraph& graph, const Event& event, const Participation& p) {
  ActorId id = p.acts_for ? p.acts_for : p.actor;
  for (bool moved = true; moved;) {
    moved = false;
    const Actor& actor = *graph.actor(id);
    if (actor.kind != ActorKind::person && actor.kind != ActorKind::organ) break;
    for (const ActsFor& office : actor.acts_for) {
      if (office.when && event.when.date && !compatible(*office.when, *event.when.date)) continue;
      id = office.principal;
      moved = true;
      break;
    }
  }
  return id;
}

}  // namespace truceline::test
