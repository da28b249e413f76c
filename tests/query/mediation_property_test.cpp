// The mediator table against a slow, obvious count.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "query/graph_builder.hpp"
#include "truceline/query/mediators.hpp"

namespace truceline {
namespace {

using test::GraphBuilder;
using test::Taking;

const char* const kNames[] = {"A", "B", "C", "D", "E"};

void add_random_events(GraphBuilder& builder, std::mt19937_64& random) {
  for (int i = 0; i < 40; ++i) {
    std::vector<Taking> parts;
    for (const char* name : kNames) {
      if (random() % 2) parts.push_back({name, static_cast<Role>(random() % 11), ""});
    }
    if (random() % 3 == 0) parts.push_back({"Envoy of A", Role::mediator, "A"});
    const std::string date = random() % 4
                                 ? EdtfDate::of_day(10000 + static_cast<DayNumber>(random() % 4000)).str()
                                 : std::string();
    builder.event("talks", static_cast<Status>(random() % 9), date, parts);
  }
}

TEST(MediatorsProperty, CountsAgreeWithPlainCounting) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 25; ++round) {
    GraphBuilder builder;
    add_random_events(builder, random);
    std::map<std::string, std::map<MediationOutcome, std::set<EventId>>> expected;
    for (const Event* event : builder.graph().events()) {
      for (const Participation& p : event->participants) {
        if (p.role != Role::mediator) continue;
        expected[p.acts_for_name.empty() ? p.name : p.acts_for_name][outcome_of(event->status)].insert(
            event->id);
      }
    }
    const auto result = mediators(builder.graph());
    ASSERT_EQ(result.size(), expected.size());
    for (const Mediator& mediator : result) {
      auto& of = expected[mediator.actor.name];
      EXPECT_EQ(mediator.counts.held, of[MediationOutcome::held].size());
      EXPECT_EQ(mediator.counts.planned, of[MediationOutcome::planned].size());
      EXPECT_EQ(mediator.counts.cancelled, of[MediationOutcome::cancelled].size());
      EXPECT_EQ(mediator.counts.failed, of[MediationOutcome::failed].size());
      EXPECT_EQ(mediator.counts.denied, of[MediationOutcome::denied].size());
    }
  }
}

TEST(MediatorsProperty, SpellsPartitionTheDatedEventsInOrder) {
  std::mt19937_64 random(8);
  for (int round = 0; round < 25; ++round) {
    GraphBuilder builder;
    add_random_events(builder, random);
    for (const Mediator& mediator : mediators(builder.graph())) {
      for (const MediationRow& row : mediator.rows) {
        std::size_t events = row.undated.size();
        std::string last;
        for (const MediationSpell& spell : row.spells) {
          EXPECT_LE(spell.first, spell.last);
          EXPECT_LT(last, spell.first);
          EXPECT_EQ(spell.counts.total(), spell.events.size());
          last = spell.last;
          events += spell.events.size();
        }
        EXPECT_EQ(events, row.counts.total());
      }
    }
  }
}

}  // namespace
}  // namespace truceline
