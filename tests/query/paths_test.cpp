// Chains between actors as they are shown, out of a database.
#include "truceline/query/paths.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/random_graph.hpp"
#include "query/graph_builder.hpp"
#include "temporary_folder.hpp"

namespace truceline {
namespace {

using test::GraphBuilder;
using test::took;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Paths : public ::testing::Test {
 protected:
  std::vector<Path> between(const std::string& a, const std::string& b, LinkSelection events = {},
                            ChainOptions options = {}) {
    store_.save(builder_.graph());
    return paths(store_, {ActorId::of("test:" + a), ActorId::of("test:" + b), std::move(events), options});
  }

  static std::vector<std::string> route(const Path& path) {
    std::vector<std::string> names{path.steps.front().from.actor.name};
    for (const PathStep& step : path.steps) names.push_back(step.to.actor.name);
    return names;
  }

  GraphBuilder builder_;
  test::TemporaryFolder folder_;
  Store store_ = Store::open(folder_.file("paths.db"), Store::Mode::write);
};

TEST_F(Paths, StepsShowThroughWhomTheActorsWereThere) {
  builder_.event("talks", Status::occurred, "2020-05-01",
                 {took("Alma", Role::participant, "Aland"), took("Borland")});
  builder_.event("agreement", Status::occurred, "2021",
                 {took("Bo", Role::signatory, "Borland"), took("Cesia")});
  const auto found = between("Aland", "Cesia");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(route(found[0]), ElementsAre("Aland", "Borland", "Cesia"));
  EXPECT_FALSE(found[0].earliest_end);
  const PathStep& first = found[0].steps[0];
  EXPECT_EQ(first.event.type, "talks");
  EXPECT_EQ(first.event.sources.size(), 1U);
  ASSERT_EQ(first.from.as.size(), 1U);
  EXPECT_EQ(first.from.as[0].name, "Alma");
  EXPECT_EQ(first.from.as[0].acts_for_name, "Aland");
  EXPECT_EQ(first.to.as[0].name, "Borland");
  EXPECT_EQ(found[0].steps[1].from.as[0].name, "Bo");
}

TEST_F(Paths, OnlyEventsOfTheSelectionLink) {
  builder_.event("talks", Status::cancelled, "2020-05-01", {took("Aland"), took("Borland")});
  builder_.event("talks", Status::occurred, "2015", {took("Aland"), took("Borland")});
  const DaySpan later{day_number(2019, 1, 1).value(), kDistantFuture};
  EXPECT_EQ(between("Aland", "Borland").size(), 1U);
  EXPECT_EQ(between("Aland", "Borland", {later, {}}).at(0).steps.at(0).event.status, Status::cancelled);
  EXPECT_EQ(between("Aland", "Borland", {{}, {Status::occurred}}).at(0).steps.at(0).event.date_text, "2015");
  EXPECT_THAT(between("Aland", "Borland", {later, {Status::occurred}}), IsEmpty());
}

TEST_F(Paths, TimeRunsOneWay) {
  builder_.event("talks", Status::occurred, "2020-05-01", {took("Aland"), took("Borland")});
  builder_.event("talks", Status::occurred, "2020", {took("Borland"), took("Cesia")});
  builder_.event("talks", Status::occurred, "2019", {took("Cesia"), took("Dorn")});
  const auto found = between("Aland", "Cesia", {}, {true, 3});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].earliest_end, day_number(2020, 5, 1));
  EXPECT_FALSE(found[0].steps[1].surely_later);
  EXPECT_THAT(between("Aland", "Dorn", {}, {true, 3}), IsEmpty());
  EXPECT_EQ(between("Dorn", "Aland", {}, {true, 3}).size(), 1U);
  EXPECT_EQ(between("Aland", "Dorn").size(), 1U);
}

TEST_F(Paths, AreThoseOfTheGraphInMemory) {
  const KnowledgeGraph graph = test::random_graph(3, 60);
  store_.save(graph);
  const auto actors = graph.actors();
  std::size_t compared = 0;
  for (std::size_t i = 0; i + 1 < actors.size(); i += 3) {
    for (const bool timed : {false, true}) {
      const ChainOptions options{timed, 3};
      GraphLinks links(graph);
      const auto expected = find_chains(links, actors[i]->id, actors[i + 1]->id, options);
      const auto found = paths(store_, {actors[i]->id, actors[i + 1]->id, {}, options});
      ASSERT_EQ(found.size(), expected.size());
      for (std::size_t k = 0; k < found.size(); ++k) {
        ASSERT_EQ(found[k].steps.size(), expected[k].steps.size());
        for (std::size_t s = 0; s < found[k].steps.size(); ++s, ++compared) {
          const PathStep& step = found[k].steps[s];
          const ChainStep& other = expected[k].steps[s];
          EXPECT_EQ(step.event.id, other.event);
          EXPECT_EQ(step.from.actor.id, other.from);
          EXPECT_EQ(step.to.actor.id, other.to);
          EXPECT_EQ(step.events, other.events);
          EXPECT_FALSE(step.from.as.empty());
          EXPECT_FALSE(step.to.as.empty());
        }
      }
    }
  }
  EXPECT_GT(compared, 50U);
}

}  // namespace
}  // namespace truceline
