// The mediator table against a slow, obvious count.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <tuple>

#include "query/graph_builder.hpp"
#include "truceline/query/mediation_course.hpp"

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

/// Adds what the random events lack: conflicts, wide and open dates.
void add_wide_events(GraphBuilder& builder, std::mt19937_64& random) {
  static const char* const kDates[] = {"1999",          "199X",          "2000-03/2000-09",
                                       "../2001-05-01", "2003-02-01/..", ""};
  for (int i = 0; i < 15; ++i) {
    builder.event("talks", static_cast<Status>(random() % 9), kDates[random() % 6],
                  {{"A", Role::participant, ""},
                   {"B", Role::participant, ""},
                   {random() % 2 ? "C" : "D", Role::mediator, ""}});
  }
  builder.conflict("First", {ActorId::of("test:A"), ActorId::of("test:B")}, {}, "1990/2002");
  builder.conflict("Second", {ActorId::of("test:A"), ActorId::of("test:C")}, {});
}

GraphBuilder random_mediation(std::mt19937_64& random) {
  GraphBuilder builder;
  for (const char* name : kNames) builder.actor(name);
  add_random_events(builder, random);
  add_wide_events(builder, random);
  return builder;
}

MediationCounts& operator+=(MediationCounts& sum, const MediationCounts& part) {
  sum.held += part.held;
  sum.planned += part.planned;
  sum.cancelled += part.cancelled;
  sum.failed += part.failed;
  sum.denied += part.denied;
  return sum;
}

TEST(MediatorsProperty, EveryEventIsInExactlyOneCellAndCellsAddUp) {
  std::mt19937_64 random(9);
  for (int round = 0; round < 10; ++round) {
    const GraphBuilder builder = random_mediation(random);
    const auto plain = mediators(builder.graph());
    for (const auto by : {PeriodStep::none, PeriodStep::month, PeriodStep::year}) {
      for (const auto per :
           {MediationPer::dyad, MediationPer::conflict, MediationPer::region, MediationPer::all}) {
        const auto result = mediators(builder.graph(), {{}, by, per});
        ASSERT_EQ(result.size(), plain.size());
        for (std::size_t m = 0; m < result.size(); ++m) {
          EXPECT_EQ(result[m].counts, plain[m].counts) << "however it is cut, the sum is the same";
          std::set<EventId> seen;
          MediationCounts sum;
          for (const MediationRow& row : result[m].rows) {
            EXPECT_EQ(row.group.per, per);
            for (const MediatedEvent& event : row.undated) {
              EXPECT_TRUE(seen.insert(event.id).second);
              sum.add(event.outcome);
            }
            std::string before;
            for (const MediationSpell& spell : row.spells) {
              EXPECT_EQ(spell.period.empty(), by == PeriodStep::none);
              EXPECT_TRUE(by == PeriodStep::none || before < spell.period);
              before = spell.period;
              sum += spell.counts;
              EXPECT_EQ(spell.counts.total(), spell.events.size());
              for (const MediatedEvent& event : spell.events) EXPECT_TRUE(seen.insert(event.id).second);
            }
          }
          EXPECT_EQ(sum, result[m].counts);
        }
      }
    }
  }
}

TEST(MediatorsProperty, EveryEventBelongsToOneCourse) {
  std::mt19937_64 random(10);
  for (int round = 0; round < 10; ++round) {
    const GraphBuilder builder = random_mediation(random);
    std::size_t mediated = 0;
    for (const Event* event : builder.graph().events()) {
      mediated += std::any_of(event->participants.begin(), event->participants.end(),
                              [](const Participation& p) { return p.role == Role::mediator; });
    }
    for (const auto per :
         {MediationPer::dyad, MediationPer::conflict, MediationPer::region, MediationPer::all}) {
      std::size_t total = 0;
      for (const auto& course : mediation_courses(builder.graph(), {{}, PeriodStep::none, per}))
        total += course.counts.total();
      EXPECT_EQ(total, mediated);
    }
  }
}

/// One meeting of one mediator, held or failed, on days that are known.
struct Held {
  std::string mediator;
  DayNumber first, last;
};

std::vector<Held> held_meetings(const KnowledgeGraph& graph) {
  std::vector<Held> all;
  for (const Event* event : graph.events()) {
    const auto& when = event->when.date;
    const bool mediated = took_place(event->status) || event->status == Status::failed;
    if (!mediated || !when || !when->earliest()) continue;
    std::set<std::string> names;
    for (const Participation& p : event->participants) {
      if (p.role == Role::mediator) names.insert(p.acts_for_name.empty() ? p.name : p.acts_for_name);
    }
    const DayNumber last = when->latest().value_or(when->dates().front().latest());
    for (const std::string& name : names) all.push_back({name, *when->earliest(), last});
  }
  return all;
}

/// Does the mediator have another meeting that begins at most a longest gap after this one ends, and goes on
/// beyond it?
bool goes_on(const std::vector<Held>& all, const Held& x) {
  return std::any_of(all.begin(), all.end(), [&](const Held& other) {
    return other.mediator == x.mediator && other.last > x.last &&
           other.first - x.last <= kLongestMediationGap;
  });
}

/// Does the mediator have an earlier meeting that this one follows?
bool follows(const std::vector<Held>& all, const Held& y) {
  return std::any_of(all.begin(), all.end(), [&](const Held& other) {
    return other.mediator == y.mediator && other.first < y.first &&
           y.first - other.last <= kLongestMediationGap;
  });
}

using Change = std::tuple<std::string, DayNumber, std::string, DayNumber>;

std::set<Change> slow_hand_overs(const KnowledgeGraph& graph) {
  const auto all = held_meetings(graph);
  std::set<Change> changes;
  for (const Held& x : all) {
    if (goes_on(all, x)) continue;
    std::optional<DayNumber> next;
    const auto may = [&](const Held& y) {
      return y.mediator != x.mediator && y.first > x.last && y.first - x.last <= kLongestHandOver &&
             !follows(all, y);
    };
    for (const Held& y : all) {
      if (may(y) && (!next || y.first < *next)) next = y.first;
    }
    for (const Held& y : all) {
      if (may(y) && y.first == *next) changes.emplace(x.mediator, x.last, y.mediator, y.first);
    }
  }
  return changes;
}

/// Few days far apart, in one dyad, so that mediators do take over.
GraphBuilder sparse_mediation(std::mt19937_64& random) {
  GraphBuilder builder;
  for (const char* name : kNames) builder.actor(name);
  for (int i = 0; i < 14; ++i) {
    const auto day = static_cast<DayNumber>(random() % 5000);
    const auto length = random() % 3 ? 0 : static_cast<DayNumber>(random() % 500);
    const EdtfInterval when(EdtfDate::of_day(day), EdtfDate::of_day(day + length));
    const Status other = random() % 2 ? Status::planned : Status::failed;
    builder.event("talks", random() % 5 ? Status::occurred : other, when.str(),
                  {{"A", Role::participant, ""},
                   {"B", Role::participant, ""},
                   {kNames[2 + random() % 3], Role::mediator, ""},
                   {"Envoy of C", random() % 6 ? Role::observer : Role::mediator, "C"}});
  }
  builder.event("talks", Status::ongoing, "1975/..",
                {{"A", Role::participant, ""}, {"B", Role::participant, ""}, {"D", Role::mediator, ""}});
  builder.event("talks", Status::occurred, "../1980",
                {{"A", Role::participant, ""}, {"B", Role::participant, ""}, {"D", Role::mediator, ""}});
  return builder;
}

TEST(MediatorsProperty, HandOversAreThoseOfTheSlowSearch) {
  std::mt19937_64 random(12);
  std::size_t found = 0;
  for (int round = 0; round < 150; ++round) {
    const GraphBuilder builder = sparse_mediation(random);
    const auto courses = mediation_courses(builder.graph(), {});
    ASSERT_EQ(courses.size(), 1U);
    std::set<Change> changes;
    for (const HandOver& h : courses[0].hand_overs) {
      const auto day = [](const std::string& text) { return EdtfDate::parse(text)->earliest(); };
      EXPECT_EQ(day(h.began) - day(h.ended), h.days);
      EXPECT_TRUE(changes.emplace(h.from.name, day(h.ended), h.to.name, day(h.began)).second);
    }
    EXPECT_EQ(changes, slow_hand_overs(builder.graph()));
    found += changes.size();
  }
  EXPECT_GT(found, 200U) << "the sample must have hand-overs";
}

TEST(MediatorsProperty, GapsAreTheDaysOnWhichNothingCanHaveBeenHeld) {
  std::mt19937_64 random(13);
  for (int round = 0; round < 60; ++round) {
    const GraphBuilder builder = sparse_mediation(random);
    const auto all = held_meetings(builder.graph());
    std::set<DayNumber> busy;
    for (const Held& meeting : all) {
      for (DayNumber day = meeting.first; day <= meeting.last; ++day) busy.insert(day);
    }
    std::vector<std::pair<DayNumber, DayNumber>> expected;
    for (auto day = busy.begin(); day != busy.end() && std::next(day) != busy.end(); ++day) {
      if (*std::next(day) - *day > kLongestMediationGap) expected.emplace_back(*day + 1, *std::next(day) - 1);
    }
    std::vector<std::pair<DayNumber, DayNumber>> gaps;
    const auto courses = mediation_courses(builder.graph(), {});
    for (const MediationGap& gap : courses.at(0).gaps) {
      gaps.emplace_back(EdtfDate::parse(gap.first)->earliest(), EdtfDate::parse(gap.last)->earliest());
      EXPECT_EQ(gap.days, gaps.back().second - gaps.back().first + 1);
    }
    EXPECT_EQ(gaps, expected);
  }
}

}  // namespace
}  // namespace truceline
