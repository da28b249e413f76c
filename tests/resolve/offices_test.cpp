// Offices named alone: whom other documents say to hold them, and how far away these may lie.
#include <gtest/gtest.h>

#include <algorithm>

#include "resolve/support.hpp"
#include "truceline/resolve/actors.hpp"

namespace truceline {
namespace {

const ActorId kNorland = ActorId::of("state:NOR");
const ActorId kOffice = ActorId::of("text:norland president@state:NOR");

DocumentId document_of(DayNumber day, const std::string& name) {
  return DocumentId::of(name + std::to_string(day));
}

/// A document of the day calls the person president of Norland.
Sighting holder(DayNumber day, const std::string& name) {
  const std::string key = "text:" + name + "@state:NOR";
  return {document_of(day, name),
          ActorId::of(key),
          key,
          name,
          ActorKind::person,
          {},
          {kNorland},
          {kNorland},
          {{kNorland, "president", true}},
          day};
}

/// A document of the day names the Norland president without a name.
Sighting alone(DayNumber day) {
  return {document_of(day, ""),
          kOffice,
          "text:norland president@state:NOR",
          "Norland president",
          ActorKind::organ,
          {},
          {kNorland},
          {kNorland},
          {{kNorland, "president", false}},
          day};
}

/// Whom the office on `day` is taken for: key and rule; "two" where it could be several; "" where nobody.
std::string president_on(DayNumber day, std::vector<Sighting> others) {
  others.push_back(alone(day));
  const ActorResolution result = resolve_actors(std::move(others), rules());
  for (const ActorAmbiguity& doubt : result.ambiguities) {
    if (doubt.document == document_of(day, "") && doubt.candidates.size() == 2) return doubt.rule + ": two";
  }
  for (const ActorLink& link : result.links) {
    if (link.document == document_of(day, "") && link.actor == kOffice)
      return link.resolved_key + " | " + link.rule;
  }
  return "";
}

const std::string kHale = "text:Robert Hale@state:NOR | office holder";

TEST(Offices, TheOnlyHolderWithinReachIsMeant) {
  EXPECT_EQ(president_on(1000, {holder(1000 - kOfficeReach, "Robert Hale")}), kHale);
  EXPECT_EQ(president_on(1000, {holder(1000 + kOfficeReach, "Robert Hale")}), kHale);
  EXPECT_EQ(president_on(1000, {holder(1000, "Robert Hale")}), kHale);
}

TEST(Offices, BeyondReachNobodyIs) {
  EXPECT_EQ(president_on(1000, {holder(999 - kOfficeReach, "Robert Hale")}), "");
  EXPECT_EQ(president_on(1000, {holder(1001 + kOfficeReach, "Robert Hale")}), "");
  EXPECT_EQ(president_on(1000, {}), "");
  EXPECT_EQ(president_on(1000, {holder(800, "Robert Hale"), holder(1200, "Robert Hale")}), "");
}

TEST(Offices, WhereTwoAreWithinReachNeitherIs) {
  EXPECT_EQ(president_on(1000, {holder(990, "Robert Hale"), holder(1010, "Mary Lund")}),
            "office holder: two");
  EXPECT_EQ(president_on(1000, {holder(1000, "Robert Hale"), holder(1000, "Mary Lund")}),
            "office holder: two");
}

TEST(Offices, WhoIsNamedBeforeAndAfterIsMeantThoughAnotherFollows) {
  EXPECT_EQ(president_on(
                1000, {holder(990, "Robert Hale"), holder(1005, "Robert Hale"), holder(1010, "Mary Lund")}),
            kHale);
  EXPECT_EQ(
      president_on(1000, {holder(985, "Mary Lund"), holder(990, "Robert Hale"), holder(1005, "Robert Hale")}),
      kHale);
}

TEST(Offices, AHolderIsWhoeverItsNameIsTakenFor) {
  Sighting known = holder(900, "Robert Hale");
  known.key = "person:robert-hale";
  known.actor = ActorId::of(known.key);
  known.offices.clear();
  EXPECT_EQ(president_on(1000, {known, holder(990, "Robert Hale")}), "person:robert-hale | office holder");
}

TEST(Offices, AnotherOfficeOrStateSaysNothing) {
  Sighting premier = holder(1000, "Robert Hale");
  premier.offices.front().office = "premier";
  Sighting foreign = holder(1000, "Mary Lund");
  foreign.offices.front().principal = ActorId::of("state:SUD");
  EXPECT_EQ(president_on(1000, {premier, foreign}), "");
}

TEST(Offices, AllOfOneOfficeShareABlock) {
  const auto share = [](const Sighting& a, const Sighting& b) {
    const auto left = name_blocks(a, rules());
    const auto right = name_blocks(b, rules());
    return std::ranges::any_of(
        left, [&](const std::string& block) { return std::ranges::find(right, block) != right.end(); });
  };
  EXPECT_TRUE(share(alone(1000), holder(900, "Robert Hale")));
}

}  // namespace
}  // namespace truceline
