#include "truceline/resolve/relate.hpp"

#include <gtest/gtest.h>

namespace truceline {
namespace {

Event event_of(const char* name, std::vector<const char*> claims) {
  Event event;
  event.id = EventId::of(name);
  for (const char* claim : claims) event.claims.push_back(ClaimId::of(claim));
  return event;
}

ClaimRelation relation(const char* from, RelationKind kind, const char* to, const char* words = "") {
  return {ClaimId::of(from), ClaimId::of(to), kind, words, "rule"};
}

const std::vector<Event>& events() {
  static const std::vector<Event> kEvents{event_of("talks", {"a", "b"}), event_of("war", {"c"})};
  return kEvents;
}

TEST(Relate, GoesFromClaimsToTheEventsThatHoldThem) {
  const auto found = relate(events(), {relation("c", RelationKind::before, "b")});
  EXPECT_EQ(found,
            (std::vector<EventRelation>{{EventId::of("war"), EventId::of("talks"), RelationKind::before}}));
}

TEST(Relate, KeepsOneOfTwoAndDropsThoseWithinOneEventAndOfUnknownClaims) {
  const auto found = relate(
      events(), {relation("a", RelationKind::causes, "c", "because of"),
                 relation("b", RelationKind::causes, "c", "due to"), relation("a", RelationKind::before, "b"),
                 relation("a", RelationKind::before, "elsewhere")});
  EXPECT_EQ(found,
            (std::vector<EventRelation>{{EventId::of("talks"), EventId::of("war"), RelationKind::causes}}));
}

TEST(Relate, HasOneOrder) {
  const auto one = relation("a", RelationKind::causes, "c");
  const auto two = relation("c", RelationKind::before, "a");
  EXPECT_EQ(relate(events(), {one, two}), relate(events(), {two, one}));
  EXPECT_EQ(relate(events(), {one, two}).size(), 2U);
}

}  // namespace
}  // namespace truceline
