#include <gtest/gtest.h>

#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

struct StatusCase {
  const char* text;
  const char* type;
  Status status;
};

class StatusOf : public testing::TestWithParam<StatusCase> {};

TEST_P(StatusOf, FollowsTheWordsAround) {
  const StatusCase& c = GetParam();
  const ExtractedText reading(c.text);
  const Claim* claim = reading.claim(c.type);
  ASSERT_TRUE(claim) << c.text;
  EXPECT_EQ(to_string(claim->status), to_string(c.status)) << c.text << " [" << claim->rule << ']';
}

INSTANTIATE_TEST_SUITE_P(
    Talks, StatusOf,
    testing::Values(
        StatusCase{"Sudan and Chad held talks in Libya on Monday.", "talks", Status::occurred},
        StatusCase{"Sudan will hold talks with Chad on Monday.", "talks", Status::planned},
        StatusCase{"Sudan refused to take part in talks with Chad.", "talks", Status::cancelled},
        StatusCase{"Talks between Sudan and Chad were called off.", "talks", Status::cancelled},
        StatusCase{"Talks between Sudan and Chad were postponed.", "talks", Status::postponed},
        StatusCase{"Talks between Sudan and Chad collapsed on Monday.", "talks", Status::failed},
        StatusCase{"Sudan offered to hold talks with Chad.", "talks", Status::proposed},
        StatusCase{"Sudan did not meet Chad.", "talks", Status::cancelled},
        StatusCase{"Libya will no longer host the talks between Sudan and Chad.", "talks", Status::cancelled},
        StatusCase{"Sudan and Chad agreed on Monday to halt hostilities.", "ceasefire", Status::occurred},
        StatusCase{"Sudan and Chad agreed on Monday to meet in May.", "talks", Status::planned},
        StatusCase{"Sudan hopes to meet Chad in Libya.", "talks", Status::hypothetical},
        StatusCase{"Omar al-Bashir scrapped his trip to Chad.", "talks", Status::cancelled},
        StatusCase{"Chad has agreed to a truce with Sudan after talks in Libya.", "talks", Status::occurred},
        StatusCase{"Sudan and Chad planned talks in Libya.", "talks", Status::planned}));

INSTANTIATE_TEST_SUITE_P(
    Sieges, StatusOf,
    testing::Values(StatusCase{"Chad will lift its siege of Adre.", "siege", Status::ongoing},
                    StatusCase{"Chad lifted its siege of Adre on Monday.", "siege", Status::occurred},
                    StatusCase{"Chad pulled back on Monday, ending its siege of Adre.", "siege",
                               Status::occurred}));

TEST(Status, ARoundIsAMeetingOnlyAfterOne) {
  const ExtractedText reading(
      "Sudan and Chad met in Geneva on Monday. The round had been planned for 20 May.");
  ASSERT_EQ(reading.claims.size(), 2U);
  EXPECT_EQ(reading.claims[1].type, "talks");
  EXPECT_EQ(reading.claims[1].status, Status::planned);
  const ExtractedText body("A session of the African Union did not take place on Monday.");
  ASSERT_TRUE(body.claim("talks"));
  EXPECT_EQ(body.claim("talks")->status, Status::cancelled);
  EXPECT_FALSE(ExtractedText("Sudan paid for drinks. The round had been planned for 20 May.").claim("talks"));
}

INSTANTIATE_TEST_SUITE_P(
    Deeds, StatusOf,
    testing::Values(StatusCase{"Chad invaded Sudan.", "offensive", Status::occurred},
                    StatusCase{"Chad could invade Sudan.", "offensive", Status::hypothetical},
                    StatusCase{"Chad is shelling towns in Sudan.", "strike", Status::ongoing},
                    StatusCase{"Chad failed to capture Abeche.", "capture", Status::failed},
                    StatusCase{"Sudan agreed to release prisoners from Chad.", "release", Status::planned}));

INSTANTIATE_TEST_SUITE_P(
    JoinedVerbs, StatusOf,
    testing::Values(
        StatusCase{"A summit of Sudan and Chad was planned for Monday but was called off.", "talks",
                   Status::cancelled},
        StatusCase{"Talks between Sudan and Chad were to have resumed on Monday but were put off.", "talks",
                   Status::postponed},
        StatusCase{"Talks between Sudan and Chad began on Monday but broke down on Tuesday.", "talks",
                   Status::failed},
        StatusCase{"Talks between Sudan and Chad began on Monday but did not break down.", "talks",
                   Status::occurred},
        StatusCase{"The truce between Kenya and Chad took effect on Monday but collapsed within hours.",
                   "ceasefire", Status::failed},
        StatusCase{"Talks between Sudan and Chad began on Monday and the truce collapsed.", "talks",
                   Status::occurred}));

INSTANTIATE_TEST_SUITE_P(
    StillTrue, StatusOf,
    testing::Values(
        StatusCase{"Chad attacked Adre on Monday. Sudan insists that Chad withdraw its troops.", "demand",
                   Status::ongoing},
        StatusCase{"Chad attacked Adre on Monday. Sudan demanded that Chad withdraw.", "demand",
                   Status::occurred},
        StatusCase{"Sudan said that Chadian troops were arresting students in Darfur.", "detention",
                   Status::ongoing},
        StatusCase{"Sudan said that Chadian troops were arresting students on Monday.", "detention",
                   Status::occurred},
        StatusCase{"About 3,000 people have fled Darfur since the war began.", "displacement",
                   Status::ongoing},
        StatusCase{"The UN said 3,000 people had crossed into Chad since the war began last year.",
                   "displacement", Status::ongoing},
        StatusCase{"About 3,000 people fled Darfur on Monday.", "displacement", Status::occurred}));

TEST(Status, RefuserIsDeclinerAndHisRefusalNoEventOfItsOwn) {
  const ExtractedText reading("Sudan refused to attend talks with Chad in Tripoli on 3 May.");
  ASSERT_EQ(reading.claims.size(), 1U);
  EXPECT_EQ(ExtractedText::roles(&reading.claims[0]), "Chad/participant; Sudan/decliner");
}

TEST(Status, RefusalGovernsTheJourneyAndTheTalksItWasFor) {
  const ExtractedText reading("Sudan refused to travel to Libya for talks due on 23 May.");
  ASSERT_FALSE(reading.claims.empty());
  for (const Claim& claim : reading.claims) EXPECT_EQ(to_string(claim.status), "cancelled") << claim.rule;
}

TEST(Status, FateBehindAParticipleIsFound) {
  const ExtractedText reading(
      "A summit between Sudan and Chad planned in Brussels for 7 May 2014 was called off.");
  ASSERT_TRUE(reading.claim("talks"));
  EXPECT_EQ(to_string(reading.claim("talks")->status), "cancelled");
}

TEST(Status, OfferToHostNamesTheMediator) {
  const ExtractedText reading("Sudan welcomed the offer of Kenya to organise talks with Chad.");
  const Claim* talks = reading.claim("talks");
  ASSERT_TRUE(talks);
  EXPECT_EQ(to_string(talks->status), "proposed");
  EXPECT_NE(ExtractedText::roles(talks).find("Kenya/mediator"), std::string::npos)
      << ExtractedText::roles(talks);
}

TEST(Status, WhatDidNotHappenIsNotTold) {
  const ExtractedText reading("Chad has not invaded Sudan.");
  EXPECT_TRUE(reading.claims.empty());
}

}  // namespace
}  // namespace truceline
