#include "truceline/query/mediators.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/graph_builder.hpp"

namespace truceline {
namespace {

using test::GraphBuilder;
using test::kNorth;
using test::kSouth;
using test::Taking;
using testing::ElementsAre;

std::vector<std::string> party_names(const MediationRow& row) {
  std::vector<std::string> names;
  for (const NamedActor& party : row.parties) names.push_back(party.name);
  return names;
}

TEST(Mediators, CountsEachOutcomeApart) {
  const std::vector<std::pair<Status, MediationOutcome>> cases{
      {Status::occurred, MediationOutcome::held},       {Status::ongoing, MediationOutcome::held},
      {Status::planned, MediationOutcome::planned},     {Status::proposed, MediationOutcome::planned},
      {Status::postponed, MediationOutcome::planned},   {Status::hypothetical, MediationOutcome::planned},
      {Status::cancelled, MediationOutcome::cancelled}, {Status::failed, MediationOutcome::failed},
      {Status::denied, MediationOutcome::denied}};
  GraphBuilder builder;
  for (const auto& [status, outcome] : cases) {
    EXPECT_EQ(outcome_of(status), outcome) << to_string(status);
    builder.event("talks", status, "2023-01-01", {kNorth, kSouth, {"Union", Role::mediator, ""}});
  }
  const auto result = mediators(builder.graph());
  ASSERT_EQ(result.size(), 1u);
  EXPECT_EQ(result[0].counts, (MediationCounts{2, 4, 1, 1, 1}));
}

TEST(Mediators, APersonCountsForTheOneItActsFor) {
  GraphBuilder builder;
  builder.event("talks", Status::occurred, "2022-08-31",
                {kNorth, kSouth, {"President", Role::mediator, "Union"}, {"Union", Role::mediator, ""}});
  builder.event("talks", Status::cancelled, "2022-10-05",
                {kNorth, kSouth, {"President", Role::mediator, "Union"}});
  builder.event("talks", Status::occurred, "2022-12-05", {kNorth, kSouth, {"Union", Role::mediator, ""}});
  const auto result = mediators(builder.graph());
  ASSERT_EQ(result.size(), 1u);
  EXPECT_EQ(result[0].actor.name, "Union");
  EXPECT_EQ(result[0].counts, (MediationCounts{2, 0, 1, 0, 0}));
  ASSERT_EQ(result[0].persons.size(), 1u);
  EXPECT_EQ(result[0].persons[0].person.name, "President");
  EXPECT_EQ(result[0].persons[0].counts, (MediationCounts{1, 0, 1, 0, 0}));
}

TEST(Mediators, PartiesAreStatesAndNeverTheMediatorsOwnSide) {
  GraphBuilder builder;
  builder.event("talks", Status::cancelled, "2023-10",
                {{"Leader", Role::decliner, "Northland"},
                 {"Southland", Role::participant, ""},
                 {"Union", Role::participant, ""},
                 {"Host", Role::host, ""},
                 {"Watcher", Role::observer, ""},
                 {"People", Role::victim, ""},
                 {"President", Role::mediator, "Union"}});
  const auto result = mediators(builder.graph());
  ASSERT_EQ(result.size(), 1u);
  ASSERT_EQ(result[0].rows.size(), 1u);
  EXPECT_THAT(party_names(result[0].rows[0]), ElementsAre("Northland", "Southland"));
}

TEST(Mediators, SpellsEndAfterAYearWithoutEvents) {
  GraphBuilder builder;
  const Taking union_{"Union", Role::mediator, ""};
  builder.event("talks", Status::occurred, "2020-01-01", {kNorth, kSouth, union_});
  builder.event("talks", Status::occurred, "2021-01-01",
                {kNorth, kSouth, union_});  // 366 days later: the same spell
  builder.event("talks", Status::planned, "2022-01-03",
                {kNorth, kSouth, union_});  // 367 days later: the next
  builder.event("talks", Status::occurred, "", {kNorth, kSouth, union_});
  const auto result = mediators(builder.graph());
  const MediationRow& row = result.at(0).rows.at(0);
  ASSERT_EQ(row.spells.size(), 2u);
  EXPECT_EQ(row.spells[0].first, "2020-01-01");
  EXPECT_EQ(row.spells[0].last, "2021-01-01");
  EXPECT_EQ(row.spells[0].date_text, "2020-01-01 – 2021-01-01");
  EXPECT_EQ(row.spells[0].counts.held, 2u);
  EXPECT_EQ(row.spells[1].date_text, "2022-01-03");
  EXPECT_EQ(row.spells[1].counts.planned, 1u);
  EXPECT_EQ(row.undated.size(), 1u);
  EXPECT_EQ(row.counts, (MediationCounts{3, 1, 0, 0, 0}));
}

TEST(Mediators, OpenEndsDoNotSwallowLaterSpells) {
  GraphBuilder builder;
  const Taking union_{"Union", Role::mediator, ""};
  builder.event("talks", Status::planned, "2010-01-01/..", {kNorth, kSouth, union_});
  builder.event("talks", Status::occurred, "2020-01-01", {kNorth, kSouth, union_});
  builder.event("mediation", Status::occurred, "../2020-02-01", {kNorth, kSouth, union_});
  const auto result = mediators(builder.graph());
  const auto& spells = result.at(0).rows.at(0).spells;
  ASSERT_EQ(spells.size(), 2u);
  EXPECT_EQ(spells[0].date_text, "from 2010-01-01");
  EXPECT_EQ(spells[1].events.size(), 2u);
}

TEST(Mediators, BetweenKeepsOnlyEventsOfBothParties) {
  GraphBuilder builder;
  const Taking union_{"Union", Role::mediator, ""};
  builder.event("talks", Status::occurred, "2020-01-01", {kNorth, union_});
  builder.event("talks", Status::occurred, "2020-02-01",
                {{"Leader", Role::participant, "Northland"}, kSouth, union_});
  builder.event("talks", Status::occurred, "2020-03-01",
                {kNorth, kSouth, {"Westland", Role::participant, ""}, union_});
  builder.event("talks", Status::occurred, "2020-04-01", {kNorth, {"Southland", Role::host, ""}, union_});
  const std::vector<ActorId> both{ActorId::of("test:Northland"), ActorId::of("test:Southland")};
  const auto result = mediators(builder.graph(), both);
  ASSERT_EQ(result.size(), 1u);
  ASSERT_EQ(result[0].rows.size(), 1u);
  EXPECT_THAT(party_names(result[0].rows[0]), ElementsAre("Northland", "Southland"));
  EXPECT_EQ(result[0].counts.held, 2u);
}

TEST(Mediators, OrderIsHeldThenAllThenName) {
  GraphBuilder builder;
  builder.event("talks", Status::cancelled, "2020",
                {kNorth, kSouth, {"Zed", Role::mediator, ""}, {"Abe", Role::mediator, ""}});
  builder.event("talks", Status::occurred, "2021", {kNorth, kSouth, {"Mid", Role::mediator, ""}});
  builder.event("talks", Status::planned, "2021", {kNorth, kSouth, {"Zed", Role::mediator, ""}});
  std::vector<std::string> names;
  for (const Mediator& mediator : mediators(builder.graph())) names.push_back(mediator.actor.name);
  EXPECT_THAT(names, ElementsAre("Mid", "Zed", "Abe"));
}

TEST(Mediators, EventsWithoutMediatorAreNoMediation) {
  GraphBuilder builder;
  builder.event("talks", Status::occurred, "2020", {kNorth, kSouth});
  EXPECT_TRUE(mediators(builder.graph()).empty());
}

}  // namespace
}  // namespace truceline
