#include "truceline/graph/views.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <tuple>

#include "graph/random_graph.hpp"

namespace truceline {
namespace {

using Row = std::tuple<std::string, Role, std::string>;

// What a view must show, straight from the events' own lists.
bool shows(const ViewFilter& filter, const Event& event) {
  const auto among = [](const auto& values, const auto& value) {
    return values.empty() || std::count(values.begin(), values.end(), value) > 0;
  };
  if (filter.during) {
    if (!event.when.date) return false;
    if (event.when.date->earliest().value_or(kDistantPast) > filter.during->last) return false;
    if (event.when.date->latest().value_or(kDistantFuture) < filter.during->first) return false;
  }
  bool in_role = filter.roles.empty();
  for (const auto& participant : event.participants)
    in_role = in_role || among(filter.roles, participant.role);
  return in_role && among(filter.statuses, event.status) && among(filter.types, event.type);
}

std::vector<Row> expected_rows(const KnowledgeGraph& graph, const ViewFilter& filter) {
  std::vector<Row> result;
  for (const auto* event : graph.events()) {
    if (!shows(filter, *event)) continue;
    std::vector<Row> rows;
    for (const auto& participant : event->participants) {
      if (!filter.roles.empty() &&
          std::find(filter.roles.begin(), filter.roles.end(), participant.role) == filter.roles.end()) {
        continue;
      }
      rows.emplace_back(to_hex(event->id.value()), participant.role, graph.actor(participant.actor)->key);
    }
    std::sort(rows.begin(), rows.end());
    result.insert(result.end(), rows.begin(), rows.end());
  }
  return result;
}

std::vector<Row> rows_of(const GraphView& view) {
  std::vector<Row> result;
  for (const auto& edge : view.participations()) {
    result.emplace_back(to_hex(edge.event->id.value()), edge.role, edge.actor->key);
  }
  return result;
}

ViewFilter random_filter(std::mt19937_64& random) {
  ViewFilter filter;
  const auto first = static_cast<DayNumber>(random() % 25000) - 3000;
  if (random() % 2 == 0) filter.during = DaySpan{first, first + static_cast<DayNumber>(random() % 3000)};
  while (random() % 2 == 0) filter.roles.push_back(static_cast<Role>(random() % 11));
  while (random() % 3 == 0) filter.statuses.push_back(static_cast<Status>(random() % 9));
  if (random() % 3 == 0) filter.types = {"talks", "clash"};
  return filter;
}

TEST(GraphView, shows_what_a_plain_loop_finds) {
  std::mt19937_64 random(20231120);
  std::size_t shown = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const auto graph = test::random_graph(seed, 1 + seed % 25);
    const auto filter = random_filter(random);
    const GraphView view(graph, filter);
    std::vector<const Event*> expected;
    for (const auto* event : graph.events()) {
      if (shows(filter, *event)) expected.push_back(event);
    }
    ASSERT_EQ(view.events(), expected) << "seed " << seed;
    ASSERT_EQ(rows_of(view), expected_rows(graph, filter)) << "seed " << seed;
    shown += expected.size();
  }
  EXPECT_GT(shown, 200U) << "the filters let too little through to test anything";
}

TEST(GraphView, an_empty_filter_shows_everything) {
  const auto graph = test::random_graph(11, 30);
  EXPECT_EQ(GraphView(graph, {}).events(), graph.events());
}

TEST(GraphView, a_role_leaves_the_other_roles_of_its_events_out) {
  KnowledgeGraph graph;
  for (const auto* key : {"a", "b"}) {
    Actor actor;
    actor.id = ActorId::of(key);
    actor.key = key;
    graph.add(actor);
  }
  Event event;
  event.id = EventId::of("e");
  event.participants = {{ActorId::of("a"), "a", Role::participant, {}, ""},
                        {ActorId::of("b"), "b", Role::mediator, {}, ""}};
  graph.add(event);
  ViewFilter filter;
  filter.roles = {Role::mediator};
  const auto rows = GraphView(graph, filter).participations();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].actor->key, "b");
  EXPECT_EQ(rows[0].role, Role::mediator);
}

}  // namespace
}  // namespace truceline
