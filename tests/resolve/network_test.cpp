// What the order of events says of their dates.
#include "truceline/resolve/network.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace truceline {
namespace {

TimedEvent event(const char* name, const char* date, DateBasis basis = DateBasis::stated) {
  TimedEvent timed;
  timed.id = EventId::of(name);
  timed.dated_by = ClaimId::of(name);
  if (*date) {
    timed.when.date = EdtfInterval::parse(date);
    timed.when.basis = basis;
  }
  return timed;
}

OrderStatement statement(const char* from, RelationKind kind, const char* to, DayDistance distance = {}) {
  return {EventId::of(from),
          EventId::of(to),
          {ClaimId::of(from), ClaimId::of(to), kind, "after", "after", distance}};
}

DayNumber day(const char* text) {
  return EdtfInterval::parse(text)->earliest().value();
}

TEST(Network, WhatFollowsADatedEventCannotBeEarlier) {
  const auto found = tighten({event("truce", "2010-01-15"), event("talks", "2010")},
                             {statement("truce", RelationKind::before, "talks")});
  const auto& bounds = found.bounds.at(EventId::of("talks"));
  EXPECT_EQ(bounds.bounds.first, day("2010-01-15"));
  EXPECT_EQ(bounds.bounds.last, day("2010-12-31"));
  EXPECT_NE(bounds.from.find("“after”"), std::string::npos);
  EXPECT_NE(bounds.from.find("2010-01-15"), std::string::npos);
  EXPECT_FALSE(found.bounds.contains(EventId::of("truce")));
}

TEST(Network, DaysBetweenAreCounted) {
  const auto found = tighten({event("truce", "2010-01-15"), event("talks", "")},
                             {statement("truce", RelationKind::before, "talks", {3, 3})});
  const auto& bounds = found.bounds.at(EventId::of("talks")).bounds;
  EXPECT_EQ(bounds.first, day("2010-01-18"));
  EXPECT_EQ(bounds.last, day("2010-01-18"));
}

TEST(Network, ChainsReachAcrossUndatedEvents) {
  const auto found =
      tighten({event("a", "2010-01-15"), event("b", ""), event("c", "2010-01-20"), event("d", "")},
              {statement("a", RelationKind::before, "b"), statement("b", RelationKind::before, "c"),
               statement("d", RelationKind::part_of, "b")});
  EXPECT_EQ(found.bounds.at(EventId::of("b")).bounds, (DayBounds{day("2010-01-15"), day("2010-01-20")}));
  EXPECT_EQ(found.bounds.at(EventId::of("d")).bounds, (DayBounds{day("2010-01-15"), day("2010-01-20")}));
}

TEST(Network, ACauseBeginsNoLaterThanItsEffect) {
  const auto found =
      tighten({event("flight", "2010-01-15"), event("attack", "../2010-03-01", DateBasis::inferred)},
              {statement("attack", RelationKind::causes, "flight")});
  EXPECT_EQ(found.bounds.count(EventId::of("flight")), 0U);
  EXPECT_TRUE(found.contradictions.empty());
}

TEST(Network, AContradictionNamesItsClaimsAndIsLeftOut) {
  const auto found =
      tighten({event("a", "2010-01-15"), event("b", "2010-01-10"), event("c", "")},
              {statement("a", RelationKind::before, "b"), statement("b", RelationKind::before, "c")});
  ASSERT_EQ(found.contradictions.size(), 1U);
  std::vector<ClaimId> expected{ClaimId::of("a"), ClaimId::of("b")};
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(found.contradictions[0], expected);
  EXPECT_EQ(found.bounds.at(EventId::of("c")).bounds.first, day("2010-01-10")) << "the rest still holds";
}

TEST(Network, WhatWasCalledOffHasNoPlaceInIt) {
  TimedEvent off = event("summit", "2010-01-15");
  off.status = Status::cancelled;
  const auto found =
      tighten({off, event("talks", "2010")}, {statement("summit", RelationKind::before, "talks")});
  EXPECT_TRUE(found.bounds.empty());
}

}  // namespace
}  // namespace truceline
