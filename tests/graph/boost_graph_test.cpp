#include "truceline/graph/boost_graph.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/topological_sort.hpp>
#include <iterator>
#include <map>

#include "graph/random_graph.hpp"

namespace truceline {
namespace {

TEST(BoostGraph, runs_a_boost_algorithm) {
  auto parts = test::RandomParts(5).make(20);
  parts.relations.clear();  // relations among events may run in circles
  const auto graph = build(parts);
  const auto& boosted = boost_graph(graph);
  std::vector<VertexDescriptor> order;
  boost::topological_sort(boosted, std::back_inserter(order));
  ASSERT_EQ(order.size(), boost::num_vertices(boosted));
  std::map<VertexDescriptor, std::size_t> position;
  for (std::size_t i = 0; i < order.size(); ++i) position[order[i]] = i;
  for (const auto edge : boost::make_iterator_range(boost::edges(boosted))) {
    EXPECT_GT(position[boost::source(edge, boosted)], position[boost::target(edge, boosted)]);
  }
}

TEST(BoostGraph, participation_edges_lead_to_their_details) {
  const auto graph = test::random_graph(8, 25);
  const auto& boosted = boost_graph(graph);
  std::size_t participations = 0;
  for (const auto edge : boost::make_iterator_range(boost::edges(boosted))) {
    const auto* participation = std::get_if<ParticipatesEdge>(&boosted[edge]);
    if (participation == nullptr) continue;
    ++participations;
    const auto& event = std::get<Event>(boosted[boost::source(edge, boosted)]);
    const auto& actor = std::get<Actor>(boosted[boost::target(edge, boosted)]);
    const auto& details = event.participants.at(participation->index);
    EXPECT_EQ(details.actor, actor.id);
    EXPECT_EQ(details.role, participation->role);
  }
  EXPECT_GT(participations, 10U);
}

TEST(BoostGraph, place_and_office_edges_lead_to_their_details) {
  const auto graph = test::random_graph(9, 25);
  const auto& boosted = boost_graph(graph);
  std::size_t seen = 0;
  for (const auto edge : boost::make_iterator_range(boost::edges(boosted))) {
    const auto& source = boosted[boost::source(edge, boosted)];
    const auto& target = boosted[boost::target(edge, boosted)];
    if (const auto* lies_in = std::get_if<LiesInEdge>(&boosted[edge])) {
      const auto& parent = std::get<Place>(source).parents.at(lies_in->index);
      EXPECT_EQ(parent.parent, std::get<Place>(target).id);
      EXPECT_EQ(parent.kind, lies_in->kind);
      ++seen;
    } else if (const auto* acts_for = std::get_if<ActsForEdge>(&boosted[edge])) {
      EXPECT_EQ(std::get<Actor>(source).acts_for.at(acts_for->index).principal, std::get<Actor>(target).id);
      ++seen;
    } else if (const auto* evidence = std::get_if<EvidenceEdge>(&boosted[edge])) {
      EXPECT_EQ(graph.claim(evidence->claim)->document, std::get<DocumentSummary>(target).id);
      ++seen;
    }
  }
  EXPECT_GT(seen, 30U);
}

TEST(BoostGraph, in_edges_of_an_actor_are_its_events) {
  const auto graph = test::random_graph(12, 25);
  const auto reversed = boost::make_reverse_graph(boost_graph(graph));
  for (const auto& [id, vertex] : graph.impl().actors) {
    std::vector<const Event*> events;
    for (const auto next : boost::make_iterator_range(boost::adjacent_vertices(vertex, reversed))) {
      if (const auto* event = std::get_if<Event>(&boost_graph(graph)[next])) events.push_back(event);
    }
    std::sort(events.begin(), events.end());
    events.erase(std::unique(events.begin(), events.end()), events.end());
    EXPECT_EQ(events.size(), graph.events_of(id).size());
  }
}

}  // namespace
}  // namespace truceline
