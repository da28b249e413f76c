// Reports of several documents into events.
#include "truceline/resolve/merge.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "resolve/support.hpp"
#include "truceline/base/resources.hpp"

namespace truceline {
namespace {

const Parties kAttack = {{"Chad", Role::initiator}, {"Sudan", Role::target}};

/// Claims of small articles, told in one line each.
class MergeTest : public testing::Test {
 protected:
  MergeTest() {
    corpus_.ontology = &types();
    const auto around = [&](const char* place, const char* in) {
      corpus_.around[PlaceId::of(place)] = {PlaceId::of(in)};
    };
    around("Adre", "Ouaddai");
    around("Biltine", "Ouaddai");
  }

  static const Ontology& types() {
    static const Ontology ontology(TsvSource(resource("data/lexicon/event_types.tsv")));
    return ontology;
  }

  /// A document published on `day` by an outlet of its own.
  void published(const char* document, const char* day) {
    corpus_.documents[DocumentId::of(document)] = {document, EdtfInterval::parse(day)};
  }

  Claim& tell(const char* document, const char* type, Status status, const char* date, const Parties& parties,
              const char* place = "", DateBasis basis = DateBasis::stated) {
    Claim claim;
    claim.document = DocumentId::of(document);
    claim.type = type;
    claim.status = status;
    if (*date) {
      claim.when.date = EdtfInterval::parse(date);
      claim.when.basis = basis;
    }
    if (*place) {
      claim.place = PlaceId::of(place);
      claim.place_name = place;
    }
    for (const auto& [name, role] : parties)
      claim.participants.push_back({ActorId::of(name), name, role, {}, ""});
    claim.core = types().find(type)->core;
    claim.evidence.span = {claims_.size() * 10, claims_.size() * 10 + 5};
    claim.evidence.words = "words";
    claims_.push_back(std::move(claim));
    return claims_.back();
  }

  void dead(std::int64_t count) {
    claims_.back().magnitudes.push_back({"killed", std::to_string(count), "", count, count});
  }

  /// By date, then id.
  std::vector<Event> events() {
    for (Claim& claim : claims_) seal(claim);
    auto made = merge(claims_, corpus_);
    std::sort(made.begin(), made.end(), [](const Event& a, const Event& b) {
      const auto text = [](const Event& e) { return e.when.date ? e.when.date->str() : "~"; };
      return std::tuple(text(a), a.id) < std::tuple(text(b), b.id);
    });
    return made;
  }

  std::vector<Claim> claims_;
  Corpus corpus_;
};

bool dissents_about(const Event& event, const char* field) {
  return std::any_of(event.dissents.begin(), event.dissents.end(),
                     [&](const Dissent& dissent) { return dissent.field == field; });
}

TEST_F(MergeTest, TheSameTalksOfFiveSourcesAreOneEvent) {
  for (const char* source : {"a", "b", "c", "d", "e"})
    tell(source, "talks", Status::occurred, "2010-01-15", kBoth, "Adre");
  const auto made = events();
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].claims.size(), 5U);
  EXPECT_EQ(made[0].merges.size(), 4U);
  EXPECT_EQ(made[0].merges[0].rule, "same day");
}

TEST_F(MergeTest, TwoOffensivesAWeekApartStayTwo) {
  tell("a", "offensive", Status::occurred, "2010-01-15", kAttack, "Adre");
  tell("b", "offensive", Status::occurred, "2010-01-22", kAttack, "Adre");
  EXPECT_EQ(events().size(), 2U);
}

TEST_F(MergeTest, AVagueDateDoesNotJoinTwoOffensives) {
  tell("a", "offensive", Status::occurred, "2010-01-15", kAttack, "Adre");
  tell("b", "offensive", Status::occurred, "2010-01-22", kAttack, "Adre");
  tell("c", "offensive", Status::occurred, "2010-01", kAttack, "Adre");
  EXPECT_EQ(events().size(), 3U) << "it could be either";
}

TEST_F(MergeTest, AVagueDateGoesToTheOnlyEventItCanBe) {
  tell("a", "offensive", Status::occurred, "2010-01-15", kAttack, "Adre");
  tell("c", "offensive", Status::occurred, "2010-01", kAttack, "Adre");
  const auto made = events();
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].when.date->str(), "2010-01-15");
  EXPECT_FALSE(dissents_about(made[0], "date"));
}

TEST_F(MergeTest, NewsWithoutADateIsThatOfTheDayBefore) {
  tell("a", "bombing", Status::occurred, "2010-01-15", kAttack, "Adre");
  tell("b", "strike", Status::occurred, "2010-01-16", kAttack, "Adre", DateBasis::inferred);
  const auto made = events();
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].when.date->str(), "2010-01-15");
  EXPECT_FALSE(dissents_about(made[0], "date")) << "a day that nobody stated contradicts nothing";
  EXPECT_TRUE(dissents_about(made[0], "type"));
}

TEST_F(MergeTest, OneDayApartIsADisagreementWhenAllElseFits) {
  tell("a", "talks", Status::occurred, "2010-01-15", kBoth, "Adre");
  tell("b", "talks", Status::occurred, "2010-01-15", kBoth, "Adre");
  tell("c", "talks", Status::occurred, "2010-01-16", kBoth, "Adre");
  const auto made = events();
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].when.date->str(), "2010-01-15") << "what most sources say";
  EXPECT_TRUE(dissents_about(made[0], "date"));
}

TEST_F(MergeTest, TalksOnThreeDaysRunningAreNotOne) {
  tell("a", "talks", Status::occurred, "2010-01-15", kBoth, "Adre");
  tell("b", "talks", Status::occurred, "2010-01-16", kBoth, "Adre");
  tell("c", "talks", Status::occurred, "2010-01-17", kBoth, "Adre");
  EXPECT_EQ(events().size(), 3U);
}

TEST_F(MergeTest, OneDocumentThatTellsOfBothDaysKeepsThemApart) {
  tell("a", "talks", Status::occurred, "2010-01-15", kBoth, "Adre");
  tell("a", "talks", Status::occurred, "2010-01-16", kBoth, "Adre");
  EXPECT_EQ(events().size(), 2U);
}

TEST_F(MergeTest, ATownAndItsProvinceAreNoContradiction) {
  tell("a", "strike", Status::occurred, "2010-01-15", kAttack, "Adre");
  tell("b", "strike", Status::occurred, "2010-01-15", kAttack, "Ouaddai");
  const auto made = events();
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].place_name, "Adre");
  EXPECT_TRUE(made[0].dissents.empty());
}

TEST_F(MergeTest, StrikesOnTwoTownsAreTwoMeetingsInTwoTownsADisagreement) {
  tell("a", "strike", Status::occurred, "2010-01-15", kAttack, "Adre");
  tell("b", "strike", Status::occurred, "2010-01-15", kAttack, "Biltine");
  EXPECT_EQ(events().size(), 2U);
  claims_.clear();
  tell("a", "talks", Status::occurred, "2010-01-15", kBoth, "Adre");
  tell("b", "talks", Status::occurred, "2010-01-15", kBoth, "Biltine");
  const auto made = events();
  ASSERT_EQ(made.size(), 1U);
  EXPECT_TRUE(dissents_about(made[0], "place"));
}

TEST_F(MergeTest, WhoAttacksMustNotBeWhoIsAttacked) {
  tell("a", "offensive", Status::occurred, "2010-01-15", kAttack);
  tell("b", "offensive", Status::occurred, "2010-01-15",
       {{"Sudan", Role::initiator}, {"Chad", Role::target}});
  EXPECT_EQ(events().size(), 2U);
}

TEST_F(MergeTest, CrowdsWithoutANameNeedThePlace) {
  const Parties crowd = {{"soldiers", Role::victim}};
  tell("a", "bombing", Status::occurred, "2010-01-15", crowd, "Adre");
  tell("b", "bombing", Status::occurred, "2010-01-15", crowd);
  tell("c", "bombing", Status::occurred, "2010-01-15", crowd, "Biltine");
  EXPECT_EQ(events().size(), 3U);
  tell("d", "bombing", Status::occurred, "2010-01-15", crowd, "Adre");
  EXPECT_EQ(events().size(), 3U);
}

TEST_F(MergeTest, DifferentTollsOfOneAttackAreListed) {
  published("a", "2010-01-16");
  published("b", "2010-01-17");
  tell("a", "bombing", Status::occurred, "2010-01-15", kAttack, "Adre");
  dead(12);
  tell("b", "bombing", Status::occurred, "2010-01-15", kAttack, "Adre");
  dead(15);
  const auto made = events();
  ASSERT_EQ(made.size(), 1U);
  ASSERT_EQ(made[0].magnitudes.size(), 1U);
  EXPECT_EQ(made[0].magnitudes[0].value, "15") << "the later count";
  EXPECT_TRUE(dissents_about(made[0], "magnitude"));
}

TEST_F(MergeTest, TwoMediatorsOfOneMeetingAreADisagreement) {
  Parties with_libya = kBoth;
  with_libya.emplace_back("Libya", Role::mediator);
  Parties with_egypt = kBoth;
  with_egypt.emplace_back("Egypt", Role::mediator);
  tell("a", "talks", Status::occurred, "2010-01-15", with_libya, "Adre");
  tell("b", "talks", Status::occurred, "2010-01-15", with_egypt, "Adre");
  const auto made = events();
  ASSERT_EQ(made.size(), 1U);
  EXPECT_TRUE(dissents_about(made[0], "mediator"));
}

TEST_F(MergeTest, TheSameWarInTheBackgroundOfTwoArticlesIsOne) {
  const Parties foes = {{"Chad", Role::belligerent}, {"Sudan", Role::belligerent}};
  tell("a", "war", Status::occurred, "2005/2010", foes);
  tell("b", "war", Status::occurred, "2005/2010", foes);
  tell("c", "war", Status::occurred, "2003", foes);
  EXPECT_EQ(events().size(), 2U);
}

TEST_F(MergeTest, WhatIsToldByItsYearGoesToTheOnlyEventOfIt) {
  const Parties foes = {{"Chad", Role::belligerent}, {"Sudan", Role::belligerent}};
  const Parties signers = {{"Chad", Role::signatory}, {"Sudan", Role::signatory}};
  published("a", "2010-02-06");
  published("b", "2014-05-01");
  tell("a", "ceasefire", Status::occurred, "2010-02-05", signers, "Adre");
  tell("b", "ceasefire", Status::occurred, "2010", signers);
  tell("b", "ceasefire", Status::occurred, "2011", signers);
  tell("b", "clash", Status::occurred, "2010", foes);
  const auto made = events();
  ASSERT_EQ(made.size(), 3U);
  EXPECT_EQ(made[1].when.date->str(), "2010-02-05");
  EXPECT_EQ(made[1].claims.size(), 2U);
  EXPECT_EQ(made[1].merges.at(0).rule, "the only one of that time");
}

TEST_F(MergeTest, OfTwoEventsOfAYearItsNameSaysNone) {
  const Parties signers = {{"Chad", Role::signatory}, {"Sudan", Role::signatory}};
  published("b", "2014-05-01");
  published("c", "2010-03-01");
  tell("a", "ceasefire", Status::occurred, "2010-02-05", signers);
  tell("a", "ceasefire", Status::occurred, "2010-08-05", signers);
  tell("b", "ceasefire", Status::occurred, "2010", signers);
  EXPECT_EQ(events().size(), 3U);
  claims_.pop_back();
  tell("c", "ceasefire", Status::occurred, "2010", signers);
  EXPECT_EQ(events().size(), 2U) << "what was still to come is not meant";
}

TEST_F(MergeTest, APlanIsHeldOnAnotherDay) {
  published("a", "2010-01-01");
  published("b", "2010-01-17");
  tell("a", "talks", Status::planned, "2010-01-20", kBoth, "Adre");
  tell("b", "talks", Status::occurred, "2010-01-16", kBoth, "Adre");
  const auto made = events();
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].status, Status::occurred);
  EXPECT_EQ(made[0].when.date->str(), "2010-01-16");
  EXPECT_EQ(made[0].history.size(), 2U);
  EXPECT_EQ(made[0].merges.at(0).rule, "held on another day");
  tell("b", "talks", Status::occurred, "2010-01-10", kBoth, "Adre");
  EXPECT_EQ(events().size(), 3U) << "it may be either";
}

TEST_F(MergeTest, APlanIsNotHeldElsewhereOrMonthsLater) {
  published("a", "2010-01-01");
  published("b", "2010-03-17");
  tell("a", "talks", Status::planned, "2010-01-20", kBoth, "Adre");
  tell("b", "talks", Status::occurred, "2010-01-16", kBoth, "Biltine");
  tell("b", "talks", Status::occurred, "2010-03-16", kBoth, "Adre");
  EXPECT_EQ(events().size(), 3U);
}

TEST_F(MergeTest, ATownFallsOnce) {
  tell("a", "capture", Status::occurred, "2010-01-15", {{"Chad", Role::initiator}}, "Adre");
  dead(14);
  tell("b", "capture", Status::occurred, "2010-01-14", {}, "Adre");
  dead(31);
  const auto made = events();
  ASSERT_EQ(made.size(), 1U);
  EXPECT_TRUE(dissents_about(made[0], "date"));
  EXPECT_TRUE(dissents_about(made[0], "magnitude"));
}

TEST_F(MergeTest, ADealCalledByAnotherTypeWithoutADayIsTheOneItsDocumentTells) {
  const Parties signers = {{"Chad", Role::signatory}, {"Sudan", Role::signatory}};
  published("a", "2010-01-16");
  tell("a", "ceasefire", Status::occurred, "2010-01-15", signers);
  tell("a", "agreement", Status::occurred, "../2010-01-16", signers, "", DateBasis::inferred);
  EXPECT_EQ(events().size(), 1U);
  tell("a", "ceasefire", Status::occurred, "2010-01-12", signers);
  EXPECT_EQ(events().size(), 3U) << "now it can be either";
}

TEST_F(MergeTest, APlanPutOffAndCalledOffIsOneEventWithAHistory) {
  published("a", "2010-01-01");
  published("b", "2010-01-10");
  published("c", "2010-01-28");
  tell("a", "talks", Status::planned, "2010-01-15", kBoth, "Adre");
  tell("b", "talks", Status::postponed, "2010-01-15", kBoth, "Adre");
  tell("b", "talks", Status::planned, "2010-01-30", kBoth, "Adre");
  tell("c", "talks", Status::cancelled, "2010-01-30", kBoth, "Adre");
  for (Claim& claim : claims_) seal(claim);
  corpus_.relations.push_back(
      {claims_[2].id, claims_[1].id, RelationKind::fulfils, "", std::string(kLifeCycleRule)});
  const auto made = events();
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].status, Status::cancelled);
  EXPECT_EQ(made[0].when.date->str(), "2010-01-30");
  ASSERT_EQ(made[0].history.size(), 3U);
  EXPECT_EQ(made[0].history[0].status, Status::planned);
  EXPECT_EQ(made[0].history[1].status, Status::postponed);
  EXPECT_EQ(made[0].history[1].date->str(), "2010-01-30") << "put off to a day";
  EXPECT_EQ(made[0].history[2].status, Status::cancelled);
  EXPECT_EQ(made[0].history[2].known->str(), "2010-01-28");
  EXPECT_TRUE(made[0].dissents.empty()) << "a story, no contradiction";
}

TEST_F(MergeTest, CalledOffOnTheDayGoesToThePlanAhead) {
  published("a", "2010-01-01");
  published("b", "2010-01-12");
  tell("a", "talks", Status::planned, "2010-01-15", kBoth, "Adre");
  tell("b", "talks", Status::cancelled, "2010-01-12", kBoth);
  const auto made = events();
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].status, Status::cancelled);
  EXPECT_EQ(made[0].when.date->str(), "2010-01-15") << "the day it was to be";
}

TEST_F(MergeTest, HeldAndCalledOffByWitnessesIsAContradiction) {
  published("a", "2010-01-16");
  published("b", "2010-01-16");
  published("c", "2010-01-17");
  tell("a", "talks", Status::occurred, "2010-01-15", kBoth, "Adre");
  tell("b", "talks", Status::cancelled, "2010-01-15", kBoth, "Adre");
  tell("c", "talks", Status::occurred, "2010-01-15", kBoth, "Adre");
  const auto made = events();
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].status, Status::occurred);
  EXPECT_TRUE(dissents_about(made[0], "status"));
}

TEST_F(MergeTest, CorrectionsMergeSplitSetAndReject) {
  tell("a", "offensive", Status::occurred, "2010-01-15", kAttack, "Adre");
  tell("b", "offensive", Status::occurred, "2010-01-22", kAttack, "Adre");
  tell("c", "offensive", Status::occurred, "2010-01-22", kAttack, "Adre");
  for (Claim& claim : claims_) seal(claim);
  const auto ids = [&](std::vector<std::size_t> which) {
    std::vector<ClaimId> claims;
    for (const std::size_t i : which) claims.push_back(claims_[i].id);
    std::sort(claims.begin(), claims.end());
    return claims;
  };
  corpus_.corrections = {{CorrectionKind::merge, ids({0, 1}), "", "", "", "", "", ""}};
  ASSERT_EQ(events().size(), 1U);
  corpus_.corrections.push_back({CorrectionKind::split, ids({2}), "", "", "", "", "", ""});
  EXPECT_EQ(events().size(), 2U);
  corpus_.corrections.push_back({CorrectionKind::reject, ids({2}), "", "", "", "", "", ""});
  EXPECT_EQ(events().size(), 1U);
  corpus_.corrections.push_back({CorrectionKind::set, ids({0}), "status", "failed", "", "", "", ""});
  EXPECT_EQ(events()[0].status, Status::failed);
  EXPECT_EQ(events()[0].confidence, 1);
}

TEST_F(MergeTest, AnActorKnownByAnotherNameElsewhereCountsAsOne) {
  tell("a", "offensive", Status::occurred, "2010-01-15", {{"JEM", Role::initiator}, {"Sudan", Role::target}});
  tell("b", "offensive", Status::occurred, "2010-01-15",
       {{"Justice and Equality Movement", Role::initiator}, {"Sudan", Role::target}});
  EXPECT_EQ(events().size(), 2U);
  corpus_.actors[{DocumentId::of("a"), ActorId::of("JEM")}] = {ActorId::of("Justice and Equality Movement"),
                                                               "Justice and Equality Movement"};
  const auto made = events();
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].participants.size(), 2U);
}

}  // namespace
}  // namespace truceline
