// Every algorithm against a slow, obvious second implementation on many random graphs.
#include "truceline/graph/algorithms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>
#include <set>

#include "graph/random_graph.hpp"
#include "graph/slow_paths.hpp"

namespace truceline {
namespace {

using test::random_actor_graph;
using test::slow_principal;
using test::Walks;

/// Runs `check(graph)` on sparse and dense graphs of all small sizes.
template <class Check>
void on_random_graphs(std::uint64_t seed, Check check) {
  std::mt19937_64 random(seed);
  for (std::size_t round = 0; round < 150; ++round) {
    const std::size_t percent = std::vector<std::size_t>{5, 15, 30, 70}[round % 4];
    const ActorGraph graph = random_actor_graph(random, round % 15, percent);
    SCOPED_TRACE("round " + std::to_string(round));
    check(graph);
    if (::testing::Test::HasFailure()) return;
  }
}

TEST(GraphAlgorithms, BetweennessIsTheShareOfShortestPaths) {
  double highest = 0;
  on_random_graphs(1, [&](const ActorGraph& graph) {
    const auto expected = test::slow_betweenness(graph);
    const auto found = betweenness_centrality(graph);
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      EXPECT_NEAR(found[i], expected[i], 1e-11);
      EXPECT_GE(found[i], 0);
      EXPECT_LE(found[i], 1);
      highest = std::max(highest, found[i]);
    }
  });
  EXPECT_GT(highest, 0.5);
}

TEST(GraphAlgorithms, BetweennessOfAStarAndARing) {
  ActorGraph star{{ActorId(1), ActorId(2), ActorId(3), ActorId(4)}, {{0, 2, 1}, {1, 2, 1}, {2, 3, 1}}};
  EXPECT_THAT(betweenness_centrality(star), ::testing::ElementsAre(0, 0, 1, 0));
  ActorGraph ring{{ActorId(1), ActorId(2), ActorId(3)}, {{0, 1, 1}, {0, 2, 1}, {1, 2, 1}}};
  EXPECT_THAT(betweenness_centrality(ring), ::testing::Each(0));
  EXPECT_THAT(degree_centrality(ring), ::testing::Each(1));
}

TEST(GraphAlgorithms, DegreeCountsNeighbours) {
  on_random_graphs(2, [](const ActorGraph& graph) {
    const auto found = degree_centrality(graph);
    const Walks walks(graph);
    for (std::size_t i = 0; i < graph.actors.size(); ++i) {
      std::size_t near = 0;
      for (std::size_t j = 0; j < graph.actors.size(); ++j) near += walks.distance(i, j) == 1;
      const std::size_t others = graph.actors.size() - 1;
      EXPECT_DOUBLE_EQ(found[i], others ? static_cast<double>(near) / static_cast<double>(others) : 0);
    }
  });
}

TEST(GraphAlgorithms, ComponentsJoinWhatEdgesJoin) {
  on_random_graphs(3, [](const ActorGraph& graph) {
    // Spreads the smallest number along edges until nothing changes.
    std::vector<std::size_t> first(graph.actors.size());
    std::iota(first.begin(), first.end(), std::size_t{0});
    for (bool changed = true; changed;) {
      changed = false;
      for (const auto& edge : graph.edges) {
        const std::size_t least = std::min(first[edge.a], first[edge.b]);
        changed = changed || first[edge.a] != least || first[edge.b] != least;
        first[edge.a] = first[edge.b] = least;
      }
    }
    std::map<std::size_t, std::size_t> numbers;
    std::vector<std::size_t> expected;
    for (const std::size_t f : first) expected.push_back(numbers.emplace(f, numbers.size()).first->second);
    EXPECT_EQ(connected_components(graph), expected);
  });
}

/// All paths of `length` edges from `path`'s end on, by trying every neighbour.
void paths_of(const ActorGraph& graph, std::vector<std::size_t> path, std::size_t length,
              std::vector<std::vector<std::size_t>>& found) {
  if (path.size() == length + 1) {
    found.push_back(path);
    return;
  }
  for (const auto& edge : graph.edges) {
    if (edge.a != path.back() && edge.b != path.back()) continue;
    path.push_back(edge.a == path.back() ? edge.b : edge.a);
    paths_of(graph, path, length, found);
    path.pop_back();
  }
}

TEST(GraphAlgorithms, ShortestPathIsTheFirstOfTheShortest) {
  on_random_graphs(4, [](const ActorGraph& graph) {
    const Walks walks(graph);
    const std::size_t n = graph.actors.size();
    for (std::size_t s = 0; s < n; ++s) {
      for (std::size_t t = 0; t < n; ++t) {
        const auto found = shortest_path(graph, graph.actors[s], graph.actors[t]);
        const std::size_t length = walks.distance(s, t);
        ASSERT_EQ(found.size(), length == n ? 0 : length + 1);
        if (length == n || length > 4) continue;
        std::vector<std::vector<std::size_t>> all;
        paths_of(graph, {s}, length, all);
        std::erase_if(all, [&](const auto& path) { return path.back() != t; });
        const auto least = *std::min_element(all.begin(), all.end(), [](const auto& a, const auto& b) {
          return std::lexicographical_compare(a.rbegin(), a.rend(), b.rbegin(), b.rend());
        });
        for (std::size_t i = 0; i < least.size(); ++i) EXPECT_EQ(found[i], graph.actors[least[i]]);
      }
    }
  });
  EXPECT_TRUE(shortest_path({}, ActorId(1), ActorId(1)).empty());
}

ViewFilter random_dated_filter(std::mt19937_64& random) {
  ViewFilter filter;
  if (random() % 2) filter.roles = {static_cast<Role>(random() % 11), static_cast<Role>(random() % 11)};
  if (random() % 3 == 0)
    filter.during = DaySpan{day_number(1995, 1, 1).value(), day_number(2020, 1, 1).value()};
  if (random() % 3 == 0) filter.statuses = {Status::occurred, Status::planned, Status::failed};
  if (random() % 4 == 0) filter.types = {"talks", "clash"};
  return filter;
}

bool passes(const Event& event, const ViewFilter& filter) {
  const auto has = [](const auto& list, const auto& value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
  };
  if (!has(filter.statuses, event.status) || !has(filter.types, event.type)) return false;
  if (!filter.during) return true;
  if (!event.when.date) return false;
  const DaySpan days = day_span(*event.when.date);
  return days.first <= filter.during->last && filter.during->first <= days.last;
}

std::set<ActorId> present(const KnowledgeGraph& graph, const Event& event, const ViewFilter& filter,
                          ActorLevel level) {
  std::set<ActorId> result;
  for (const Participation& p : event.participants) {
    const auto& roles = filter.roles;
    if (!roles.empty() && std::find(roles.begin(), roles.end(), p.role) == roles.end()) continue;
    result.insert(level == ActorLevel::named ? p.actor : slow_principal(graph, event, p));
  }
  return result;
}

/// Runs `check(graph, filter, level)` on random knowledge graphs.
template <class Check>
void on_knowledge_graphs(Check check) {
  std::mt19937_64 random(5);
  for (std::size_t round = 0; round < 60; ++round) {
    const KnowledgeGraph graph = test::random_graph(round, 4 + round % 40);
    const ViewFilter filter = random_dated_filter(random);
    SCOPED_TRACE("round " + std::to_string(round));
    check(graph, filter, round % 2 ? ActorLevel::named : ActorLevel::principal);
    if (::testing::Test::HasFailure()) return;
  }
}

TEST(GraphAlgorithms, CoParticipationCountsCommonEvents) {
  std::size_t edges = 0;
  on_knowledge_graphs([&](const KnowledgeGraph& graph, const ViewFilter& filter, ActorLevel level) {
    std::set<ActorId> actors;
    std::map<std::pair<ActorId, ActorId>, std::size_t> events;
    for (const Event* event : graph.events()) {
      if (!passes(*event, filter)) continue;
      for (const ActorId a : present(graph, *event, filter, level)) {
        actors.insert(a);
        for (const ActorId b : present(graph, *event, filter, level)) {
          if (a < b) ++events[{a, b}];
        }
      }
    }
    const ActorGraph found = co_participation(graph, filter, level);
    EXPECT_EQ(found.actors, std::vector<ActorId>(actors.begin(), actors.end()));
    ASSERT_EQ(found.edges.size(), events.size());
    std::size_t i = 0;
    for (const auto& [pair, count] : events) {
      EXPECT_EQ(found.actors[found.edges[i].a], pair.first);
      EXPECT_EQ(found.actors[found.edges[i].b], pair.second);
      EXPECT_EQ(found.edges[i++].events, count);
    }
    edges += found.edges.size();
  });
  EXPECT_GT(edges, 100U);
}

TEST(GraphAlgorithms, EarliestArrivalsAreThoseOfTryingEveryEventAgain) {
  std::size_t reached = 0;
  on_knowledge_graphs([&](const KnowledgeGraph& graph, const ViewFilter& filter, ActorLevel level) {
    for (const Actor* start : graph.actors()) {
      std::map<ActorId, DayNumber> expected{{start->id, kDistantPast}};
      bool takes_part = false;
      for (bool changed = true; changed;) {
        changed = false;
        for (const Event* event : graph.events()) {
          if (!passes(*event, filter) || !event->when.date) continue;
          const DaySpan days = day_span(*event->when.date);
          const auto actors = present(graph, *event, filter, level);
          takes_part = takes_part || actors.contains(start->id);
          for (const ActorId a : actors) {
            if (!expected.contains(a) || expected[a] > days.last) continue;
            const DayNumber day = std::max(expected[a], days.first);
            for (const ActorId b : actors) {
              if (expected.contains(b) && expected[b] <= day) continue;
              expected[b] = day;
              changed = true;
            }
          }
        }
      }
      const auto found = earliest_arrivals(graph, start->id, filter, level);
      ASSERT_EQ(found.size(), takes_part ? expected.size() : 0);
      for (const Arrival& arrival : found) {
        EXPECT_EQ(arrival.day, expected[arrival.actor]);
        if (arrival.actor == start->id) continue;
        ++reached;
        const Event& by = *graph.event(arrival.by);
        const auto actors = present(graph, by, filter, level);
        EXPECT_TRUE(actors.contains(arrival.actor) && actors.contains(arrival.before));
        EXPECT_GE(day_span(*by.when.date).last, expected[arrival.before]);
      }
    }
  });
  EXPECT_GT(reached, 1000U);
}

}  // namespace
}  // namespace truceline
