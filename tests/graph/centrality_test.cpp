// Centrality of mediators: by hand, and against plain counting.
#include "truceline/graph/centrality.hpp"

#include <gtest/gtest.h>

#include <set>

#include "graph/random_graph.hpp"
#include "graph/slow_paths.hpp"

namespace truceline {
namespace {

class Mediation : public ::testing::Test {
 protected:
  ActorId actor(const std::string& key, ActorKind kind = ActorKind::state,
                std::vector<ActsFor> offices = {}) {
    graph_.add(Actor{ActorId::of(key), key, key, kind, {}, std::move(offices)});
    return ActorId::of(key);
  }

  void talks(Status status, const std::vector<std::pair<ActorId, Role>>& parts) {
    Event event;
    event.id = EventId::of("talks " + std::to_string(++count_));
    event.status = status;
    for (const auto& [id, role] : parts) event.participants.push_back({id, "", role, {}, ""});
    graph_.add(event);
  }

  KnowledgeGraph graph_;
  int count_ = 0;
};

TEST_F(Mediation, AMediatorStandsBetweenTheParties) {
  const ActorId a = actor("A"), b = actor("B"), c = actor("C"), m = actor("M"), n = actor("N");
  const ActorId envoy = actor("envoy", ActorKind::person, {{m, "envoy", {}}});
  talks(Status::occurred, {{envoy, Role::mediator}, {a, Role::participant}, {b, Role::participant}});
  talks(Status::ongoing, {{m, Role::mediator}, {n, Role::mediator}, {c, Role::signatory}});
  talks(Status::planned, {{n, Role::mediator}, {a, Role::participant}, {b, Role::participant}});
  talks(Status::occurred, {{a, Role::belligerent}, {b, Role::belligerent}});
  const auto found = mediator_centrality(graph_);
  ASSERT_EQ(found.size(), 2U);
  // Vertices A, B, C, M, N; edges M-A, M-B, M-N, M-C, N-C. Six pairs of others for M, all but N-C through it.
  EXPECT_EQ(found[0].actor, m);
  EXPECT_EQ(found[0].events, 2U);
  EXPECT_EQ(found[0].parties, 3U);
  EXPECT_EQ(found[0].fellow_mediators, 1U);
  EXPECT_DOUBLE_EQ(found[0].degree, 1);
  EXPECT_NEAR(found[0].betweenness, 5.0 / 6, 1e-11);
  EXPECT_EQ(found[1].actor, n);
  EXPECT_EQ(found[1].events, 1U);
  EXPECT_DOUBLE_EQ(found[1].degree, 0.5);
  EXPECT_DOUBLE_EQ(found[1].betweenness, 0);
}

TEST_F(Mediation, WhoOnlyPlannedIsListedWithZeros) {
  const ActorId a = actor("A"), m = actor("M");
  talks(Status::cancelled, {{m, Role::mediator}, {a, Role::participant}});
  const auto found = mediator_centrality(graph_);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0], (MediatorCentrality{m, 0, 0, 0, 0, 0}));
  EXPECT_TRUE(mediator_centrality(KnowledgeGraph()).empty());
}

TEST(MediatorCentralityProperty, AgreesWithPlainCounting) {
  const std::set<Role> sides{Role::belligerent, Role::initiator, Role::target,
                             Role::participant, Role::signatory, Role::decliner};
  std::size_t checked = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const KnowledgeGraph graph = test::random_graph(seed, 5 + seed);
    std::map<ActorId, std::set<ActorId>> parties, fellows;
    std::map<ActorId, std::size_t> events;
    std::set<std::pair<ActorId, ActorId>> edges;
    std::set<ActorId> vertices;
    for (const Event* event : graph.events()) {
      std::set<ActorId> mediators, named, others;
      for (const Participation& p : event->participants) {
        if (p.role == Role::mediator) named.insert(p.actor);
        if (p.role == Role::mediator) mediators.insert(test::slow_principal(graph, *event, p));
      }
      for (const Participation& p : event->participants) {
        const ActorId principal = test::slow_principal(graph, *event, p);
        if (sides.contains(p.role) && !mediators.contains(principal) && !named.contains(principal))
          others.insert(principal);
      }
      for (const ActorId m : mediators) {
        events[m] += took_place(event->status);
        if (!took_place(event->status)) continue;
        vertices.insert(m);
        for (const ActorId p : others) vertices.insert(p);
        for (const ActorId p : others) edges.insert(std::minmax(m, p));
        for (const ActorId f : mediators) {
          if (f != m) edges.insert(std::minmax(m, f));
          if (f != m) fellows[m].insert(f);
        }
        parties[m].insert(others.begin(), others.end());
      }
    }
    ActorGraph actors{{vertices.begin(), vertices.end()}, {}};
    for (const auto& [a, b] : edges)
      actors.edges.push_back({actors.index_of(a).value(), actors.index_of(b).value(), 1});
    const auto betweenness = test::slow_betweenness(actors);
    const auto found = mediator_centrality(graph);
    ASSERT_EQ(found.size(), events.size());
    for (const MediatorCentrality& m : found) {
      EXPECT_EQ(m.events, events[m.actor]);
      EXPECT_EQ(m.parties, parties[m.actor].size());
      EXPECT_EQ(m.fellow_mediators, fellows[m.actor].size());
      std::size_t degree = 0;
      for (const auto& [a, b] : edges) degree += a == m.actor || b == m.actor;
      EXPECT_NEAR(m.degree * static_cast<double>(std::max<std::size_t>(vertices.size(), 1) - 1),
                  static_cast<double>(degree), 1e-9);
      const auto at = actors.index_of(m.actor);
      EXPECT_NEAR(m.betweenness, at ? betweenness[*at] : 0, 1e-11);
      ++checked;
    }
  }
  EXPECT_GT(checked, 200U);
}

}  // namespace
}  // namespace truceline
