#include "truceline/query/dyad.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <set>
#include <stdexcept>

#include "query/graph_builder.hpp"

namespace truceline {
namespace {

using test::GraphBuilder;
using test::Taking;
using testing::ElementsAre;
using testing::IsEmpty;

const ActorId kA = ActorId::of("test:A");
const ActorId kB = ActorId::of("test:B");

class Dyads : public testing::Test {
 protected:
  Dyads() {
    builder_.actor("A");
    builder_.actor("B");
  }
  Dyad of(PeriodStep by = PeriodStep::month) {
    return dyad(builder_.graph(), test::event_types(), kA, kB, by);
  }

  /// What becomes of one event that took place on a day.
  DyadEvent one(const std::string& type, const std::vector<Taking>& parts) {
    GraphBuilder builder;
    builder.actor("A");
    builder.actor("B");
    builder.event(type, Status::occurred, "2020-01-01", parts);
    const Dyad result = dyad(builder.graph(), test::event_types(), kA, kB, PeriodStep::year);
    EXPECT_EQ(result.periods.size(), 1U) << type;
    return result.periods.at(0).events.at(0);
  }
  std::string judged(const std::string& type, const std::vector<Taking>& parts) {
    const DyadEvent event = one(type, parts);
    return std::string(event.use == DyadUse::counted ? to_string(event.direction) : to_string(event.use));
  }
  GraphBuilder builder_;
};

Taking as(const std::string& who, Role role) {
  return {who, role, ""};
}

TEST_F(Dyads, RolesTellWhoActsOnWhom) {
  using enum Role;
  EXPECT_EQ(judged("strike", {as("A", initiator), as("B", target)}), "a_to_b");
  EXPECT_EQ(judged("strike", {as("B", initiator), as("A", victim)}), "b_to_a");
  EXPECT_EQ(judged("aid", {as("A", initiator), as("B", beneficiary)}), "a_to_b");
  EXPECT_EQ(judged("offensive", {as("B", belligerent), as("A", target)}), "b_to_a");
  EXPECT_EQ(judged("clash", {as("A", belligerent), as("B", belligerent)}), "mutual");
  EXPECT_EQ(judged("talks", {as("A", initiator), as("B", participant)}), "mutual");
  EXPECT_EQ(judged("agreement", {as("A", signatory), as("B", signatory), as("C", signatory)}), "mutual");
}

TEST_F(Dyads, WhatIsNotBetweenThemIsListedButNotCounted) {
  using enum Role;
  EXPECT_EQ(judged("strike", {as("A", initiator), as("B", initiator), as("C", target)}), "same_side");
  EXPECT_EQ(judged("strike", {as("A", initiator), as("B", participant), as("C", target)}), "same_side");
  EXPECT_EQ(judged("sanction", {as("C", initiator), as("A", target), as("B", target)}), "same_side");
  EXPECT_EQ(judged("talks", {as("A", mediator), as("B", participant), as("C", participant)}), "third_party");
  EXPECT_EQ(judged("talks", {as("A", host), as("B", participant)}), "third_party");
  EXPECT_EQ(judged("talks", {as("A", decliner), as("B", participant)}), "stayed_away");
}

TEST_F(Dyads, AlliesInAWarAreNotTakenForFoes) {
  using enum Role;
  const std::vector<Taking> war{as("A", belligerent), as("B", belligerent), as("C", belligerent)};
  EXPECT_EQ(judged("war", war), "sides_unknown");
  builder_.event("war", Status::ongoing, "2020", war);
  builder_.event("strike", Status::occurred, "2020-02-01", {as("A", initiator), as("B", target)});
  EXPECT_EQ(of().balance.all.events, 2U) << "they fight each other elsewhere";
}

TEST_F(Dyads, OnlyWhatTookPlaceCounts) {
  for (int i = 0; i <= static_cast<int>(Status::hypothetical); ++i) {
    builder_.event("talks", static_cast<Status>(i), "2020-01-01",
                   {as("A", Role::participant), as("B", Role::participant)});
  }
  const Dyad result = of();
  EXPECT_EQ(result.balance.all.events, 2U);
  EXPECT_DOUBLE_EQ(result.balance.all.sum(), 6.0);
  ASSERT_EQ(result.periods.size(), 1U);
  EXPECT_EQ(result.periods[0].events.size(), 9U);
}

TEST_F(Dyads, PersonsAndOrgansCountForTheirState) {
  builder_.actor("Minister", ActorKind::person, {{kB, "minister", EdtfInterval::parse("2019/2021")}});
  const auto add = [&](const std::string& date) {
    builder_.event("talks", Status::occurred, date,
                   {{"President", Role::participant, "A"}, {"Minister", Role::participant, ""}});
  };
  add("2020-05-01");
  add("2023-05-01");  // out of office
  builder_.event("talks", Status::occurred, "2020-06-01",
                 {{"President", Role::participant, "A"}, as("A", Role::participant)});
  const Dyad result = of(PeriodStep::year);
  ASSERT_EQ(result.periods.size(), 1U);
  EXPECT_EQ(result.periods[0].period, "2020");
  EXPECT_EQ(result.balance.all.events, 1U);
}

TEST_F(Dyads, PeriodsAddUpByDirectionAndKind) {
  using enum Role;
  builder_.event("strike", Status::occurred, "2020-01-05", {as("A", initiator), as("B", target)});
  builder_.event("accusation", Status::occurred, "2020-01-06", {as("B", initiator), as("A", target)});
  builder_.event("talks", Status::occurred, "2020-01", {as("A", participant), as("B", participant)});
  builder_.event("talks", Status::occurred, "2020", {as("A", participant), as("B", participant)});
  builder_.event("release", Status::occurred, "", {as("A", initiator), as("B", beneficiary)});
  const Dyad result = of();
  ASSERT_EQ(result.periods.size(), 1U);
  const DyadBalances& january = result.periods[0].balance;
  EXPECT_DOUBLE_EQ(january.from_a.conflict, -9.0);
  EXPECT_DOUBLE_EQ(january.from_b.conflict, -3.0);
  EXPECT_DOUBLE_EQ(january.mutual.cooperation, 6.0);
  EXPECT_DOUBLE_EQ(january.all.sum(), -6.0);
  EXPECT_DOUBLE_EQ(*january.all.mean(), -1.5);
  EXPECT_THAT(january.all.quads, ElementsAre(2, 0, 1, 1));
  std::size_t wide = 0;
  for (const DyadEvent& event : result.periods[0].events) wide += event.spans;
  EXPECT_EQ(wide, 1U) << "the talks of 2020";
  EXPECT_EQ(result.undated.events.size(), 1U);
  EXPECT_EQ(result.balance.all.events, 5U);
}

TEST_F(Dyads, ATurnIsExplainedByItsEvents) {
  using enum Role;
  for (const char* date : {"2020-01-05", "2020-02-05", "2020-03-05"})
    builder_.event("clash", Status::occurred, date, {as("A", belligerent), as("B", belligerent)});
  const EventId truce =
      builder_.event("ceasefire", Status::occurred, "2020-06-05", {as("A", signatory), as("B", signatory)});
  builder_.event("agreement", Status::planned, "2020-06-08", {as("A", signatory), as("B", signatory)});
  for (const char* date : {"2020-08-05", "2020-09-05"})
    builder_.event("talks", Status::occurred, date, {as("A", participant), as("B", participant)});
  const Dyad result = of();
  ASSERT_EQ(result.turns.size(), 1U);
  EXPECT_EQ(result.turns[0].last + " " + result.turns[0].period, "2020-03 2020-06");
  EXPECT_DOUBLE_EQ(result.turns[0].before, -8.5);
  EXPECT_DOUBLE_EQ(result.turns[0].after, 13.0 / 3);
  ASSERT_EQ(result.turns[0].events_after.size(), 1U);
  EXPECT_EQ(result.turns[0].events_after[0].id, truce);
  ASSERT_EQ(result.turns[0].events_before.size(), 1U);
  EXPECT_EQ(result.turns[0].events_before[0].date, "2020-03-05");
}

TEST_F(Dyads, WrongUseAndNothingFound) {
  EXPECT_THROW((void)of(PeriodStep::none), std::logic_error);
  EXPECT_THROW((void)dyad(builder_.graph(), test::event_types(), kA, kA, PeriodStep::year), std::logic_error);
  EXPECT_THAT(of().periods, IsEmpty());
  EXPECT_THAT(of().turns, IsEmpty());
}

void add_random_encounters(GraphBuilder& builder, std::mt19937_64& random) {
  for (int i = 0; i < 60; ++i) {
    std::vector<Taking> parts;
    for (const char* name : {"A", "B", "C"}) {
      if (random() % 4) parts.push_back({name, static_cast<Role>(random() % 11), ""});
    }
    if (random() % 3 == 0) parts.push_back({"Envoy of A", static_cast<Role>(random() % 11), "A"});
    static const char* const kDates[] = {"", "2020", "2020-05/2020-07", "../2020-04-01", "2021-01-01/.."};
    const std::string date = random() % 3
                                 ? EdtfDate::of_day(18000 + static_cast<DayNumber>(random() % 900)).str()
                                 : std::string(kDates[random() % 5]);
    const auto& all = test::event_types().types();
    builder.event(all[random() % all.size()].name, static_cast<Status>(random() % 9), date, parts);
  }
}

bool stands_for(const Participation& p, ActorId actor) {
  return p.actor == actor || p.acts_for == actor;
}

/// The ids of the events in which both take part, by two who are not the same.
std::set<EventId> events_of_both(const KnowledgeGraph& graph) {
  std::set<EventId> ids;
  for (const Event* event : graph.events()) {
    for (const Participation& x : event->participants) {
      for (const Participation& y : event->participants) {
        if (stands_for(x, kA) && !stands_for(x, kB) && stands_for(y, kB) && !stands_for(y, kA))
          ids.insert(event->id);
      }
    }
  }
  return ids;
}

TEST(DyadProperty, EveryEventIsInOneCellAndCellsAddUp) {
  std::mt19937_64 random(21);
  for (int round = 0; round < 30; ++round) {
    GraphBuilder builder;
    builder.actor("A");
    builder.actor("B");
    add_random_encounters(builder, random);
    for (const PeriodStep by : {PeriodStep::month, PeriodStep::year}) {
      Dyad result = dyad(builder.graph(), test::event_types(), kA, kB, by);
      std::multiset<EventId> seen;
      double sum = 0;
      std::size_t counted = 0;
      std::array<std::size_t, 3> directed{};
      result.periods.push_back(result.undated);
      for (const DyadPeriod& period : result.periods) {
        double of_period = 0;
        for (const DyadEvent& event : period.events) {
          seen.insert(event.id);
          if (event.use != DyadUse::counted) continue;
          const Event& told = *builder.graph().event(event.id);
          EXPECT_TRUE(told.status == Status::occurred || told.status == Status::ongoing);
          ++counted;
          ++directed[static_cast<std::size_t>(event.direction)];
          of_period += test::event_types().find(told.type)->intensity.value();
        }
        EXPECT_DOUBLE_EQ(period.balance.all.sum(), of_period);
        sum += of_period;
      }
      const auto expected = events_of_both(builder.graph());
      EXPECT_EQ(seen, std::multiset<EventId>(expected.begin(), expected.end()));
      EXPECT_DOUBLE_EQ(result.balance.all.sum(), sum);
      EXPECT_EQ(result.balance.all.events, counted);
      EXPECT_EQ(result.balance.from_a.events, directed[0]);
      EXPECT_EQ(result.balance.from_b.events, directed[1]);
      EXPECT_EQ(result.balance.mutual.events, directed[2]);
    }
  }
}

TEST(DyadProperty, TheOtherWayRoundIsTheMirror) {
  std::mt19937_64 random(22);
  for (int round = 0; round < 20; ++round) {
    GraphBuilder builder;
    builder.actor("A");
    builder.actor("B");
    add_random_encounters(builder, random);
    const Dyad there = dyad(builder.graph(), test::event_types(), kA, kB, PeriodStep::month);
    const Dyad back = dyad(builder.graph(), test::event_types(), kB, kA, PeriodStep::month);
    EXPECT_EQ(there.balance.all, back.balance.all);
    EXPECT_EQ(there.balance.from_a, back.balance.from_b);
    EXPECT_EQ(there.balance.mutual, back.balance.mutual);
    EXPECT_EQ(there.turns.size(), back.turns.size());
  }
}

}  // namespace
}  // namespace truceline
