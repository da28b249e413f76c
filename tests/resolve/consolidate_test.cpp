#include "truceline/resolve/consolidate.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "resolve/support.hpp"

namespace truceline {
namespace {

Claim make_claim(const char* document, const char* type, Status status, const char* date,
                 std::vector<std::pair<const char*, Role>> parties, std::size_t at = 0) {
  Claim claim;
  claim.document = DocumentId::of(document);
  claim.type = type;
  claim.status = status;
  if (*date) {
    claim.when.date = EdtfInterval::parse(date);
    claim.when.basis = DateBasis::stated;
  }
  for (const auto& [name, role] : parties)
    claim.participants.push_back({ActorId::of(name), name, role, {}, ""});
  claim.evidence.span = {at, at + 5};
  claim.evidence.words = "words";
  seal(claim);
  return claim;
}

TEST(Consolidate, ASecondMentionWithoutADateIsTheSameMeeting) {
  const auto events = consolidate({make_claim("a", "talks", Status::occurred, "2010-01-15", kBoth),
                                   make_claim("a", "talks", Status::occurred, "", kBoth, 9)});
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].claims.size(), 2U);
}

TEST(Consolidate, MeetingsOfDifferentDaysStayTwo) {
  EXPECT_EQ(consolidate({make_claim("a", "talks", Status::occurred, "2010-01-15", kBoth),
                         make_claim("a", "talks", Status::occurred, "2010-01-22", kBoth, 9)})
                .size(),
            2U);
}

TEST(Consolidate, AMentionWithoutAPlaceMakesNoEventOfTwoPlaces) {
  const auto meeting = [](const char* date, const char* place, std::size_t at) {
    Claim claim = make_claim("a", "talks", Status::occurred, date, kBoth, at);
    if (*place) claim.place = PlaceId::of(place);
    seal(claim);
    return claim;
  };
  EXPECT_EQ(consolidate({meeting("2010-01-15", "Dakar", 0), meeting("", "", 9)}).size(), 1U);
  EXPECT_EQ(
      consolidate({meeting("2010-01-15", "Dakar", 0), meeting("", "", 9), meeting("", "Abeche", 18)}).size(),
      2U);
}

TEST(Consolidate, TalksLedBySomebodyAreThoseOfTheSameTwo) {
  const Parties led = {{"Chad", Role::participant}, {"Sudan", Role::participant}, {"Kenya", Role::mediator}};
  EXPECT_EQ(consolidate({make_claim("a", "talks", Status::occurred, "2010-01-15", kBoth),
                         make_claim("a", "talks", Status::occurred, "", led, 9)})
                .size(),
            1U);
}

TEST(Consolidate, TollsFarApartAreTwo) {
  const Parties victims = {{"people", Role::victim}};
  const auto killing = [&](const char* date, std::int64_t dead, std::size_t at) {
    Claim claim = make_claim("a", "killing", Status::occurred, date, victims, at);
    claim.magnitudes = {{"killed", std::to_string(dead), "", dead, dead}};
    return claim;
  };
  EXPECT_EQ(consolidate({killing("2012-12-23", 40, 0), killing("", 44000, 9)}).size(), 2U);
  EXPECT_EQ(consolidate({killing("2012-12-23", 40, 0), killing("", 50, 9)}).size(), 1U);
}

TEST(Consolidate, CancelledAndHeldAreNeverOne) {
  EXPECT_EQ(consolidate({make_claim("a", "talks", Status::cancelled, "2010-01-15", kBoth),
                         make_claim("a", "talks", Status::occurred, "2010-01-15", kBoth, 9)})
                .size(),
            2U);
}

TEST(Consolidate, ContradictingRolesAreNotMerged) {
  EXPECT_EQ(consolidate({make_claim("a", "offensive", Status::occurred, "2010-01-15",
                                    {{"Chad", Role::initiator}, {"Sudan", Role::target}}),
                         make_claim("a", "offensive", Status::occurred, "2010-01-15",
                                    {{"Sudan", Role::initiator}, {"Chad", Role::target}})})
                .size(),
            2U);
}

TEST(Consolidate, WhoFightsCanLosePeopleInTheSameFight) {
  const Parties fight = {{"Chad", Role::belligerent}, {"Sudan", Role::belligerent}};
  const Parties losses = {{"Chad", Role::victim}, {"Sudan", Role::victim}};
  EXPECT_EQ(consolidate({make_claim("a", "clash", Status::occurred, "2010-01-15/2010-01-16", fight),
                         make_claim("a", "clash", Status::occurred, "2010-01-15/2010-01-16", losses, 9)})
                .size(),
            1U);
}

TEST(Consolidate, TheMorePreciseDateIsShownAndTheOtherIsNoContradiction) {
  const auto events = consolidate({make_claim("a", "talks", Status::occurred, "2010-01", kBoth),
                                   make_claim("a", "talks", Status::occurred, "2010-01-15", kBoth, 9)});
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].when.date->str(), "2010-01-15");
  EXPECT_TRUE(events[0].dissents.empty());
}

TEST(ConsolidateProperty, OrderOfClaimsDoesNotMatter) {
  static const char* kActors[] = {"Chad", "Sudan", "Libya", "Kenya"};
  static const char* kDates[] = {"2010-01-15", "2010-01", "2010", "", "2010-01-10/2010-01-20", "2010-02-03"};
  static const char* kTypes[] = {"talks", "war", "agreement"};
  std::mt19937_64 random(3);
  for (int round = 0; round < 60; ++round) {
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < 25; ++i) {
      Parties parties;
      for (const char* actor : kActors) {
        if (random() % 2) parties.emplace_back(actor, random() % 4 ? Role::participant : Role::mediator);
      }
      claims.push_back(make_claim("a", kTypes[random() % 3], static_cast<Status>(random() % 9),
                                  kDates[random() % 6], parties, i));
    }
    const auto expected = consolidate(claims);
    std::size_t members = 0;
    for (const Event& event : expected) members += event.claims.size();
    EXPECT_EQ(members, claims.size());
    std::shuffle(claims.begin(), claims.end(), random);
    EXPECT_EQ(consolidate(claims), expected);
  }
}

TEST(SameHappeningProperty, IsSymmetric) {
  const std::vector<Claim> claims = {
      make_claim("a", "talks", Status::occurred, "2010-01", kBoth),
      make_claim("b", "talks", Status::occurred, "2010-01-15", kBoth),
      make_claim("a", "talks", Status::occurred, "", {{"Chad", Role::participant}}),
      make_claim("b", "talks", Status::cancelled, "2010-01-15", kBoth),
      make_claim("a", "talks", Status::planned, "", {})};
  for (const Claim& a : claims) {
    for (const Claim& b : claims) EXPECT_EQ(same_happening(a, b), same_happening(b, a));
  }
}

}  // namespace
}  // namespace truceline
