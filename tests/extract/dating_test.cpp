// Which of the times in a sentence dates which of its events.
#include <gtest/gtest.h>

#include "extract/cases.hpp"
#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

class Sentence12June2015 : public testing::TestWithParam<ClaimCase> {};  // a Friday

TEST_P(Sentence12June2015, DatesItsEvent) {
  const ExtractedText reading(GetParam().text);
  const Claim* claim = reading.claim(GetParam().type);
  ASSERT_TRUE(claim);
  ASSERT_TRUE(claim->when.date);
  EXPECT_EQ(claim->when.date->str(), GetParam().expected) << claim->when.rule;
}

INSTANTIATE_TEST_SUITE_P(
    Dates, Sentence12June2015,
    testing::Values(
        ClaimCase{"Sudan said on Tuesday it would release prisoners and meet Chad.", "talks",
                  "2015-06-09/.."},
        ClaimCase{"Sudan shelled the town on 20 and 21 May.", "strike", "2015-05-20/2015-05-21"},
        ClaimCase{"Sudan and Chad signed the truce of 2015 on May 12.", "ceasefire", "2015-05-12"},
        ClaimCase{"The truce between Sudan and Chad collapsed in May, when war broke out on 26 May.",
                  "ceasefire", "2015-05"},
        ClaimCase{"Sudan and Chad met in Geneva on May 3 and 4.", "talks", "2015-05-03/2015-05-04"},
        ClaimCase{"About 100 people have been killed in clashes in Sudan so far this year.", "clash",
                  "2015-01-01/2015-06-12"},
        ClaimCase{"Rebels drove Sudanese troops from the town on Monday after two days of fighting.", "clash",
                  "2015-06-07/2015-06-08"},
        ClaimCase{"Sudan urged its supporters to demonstrate on Saturday.", "demand", "2015-06-12"},
        ClaimCase{"Sudan called for a vote on the pact, promised for 30 July.", "demand", "2015-06-12"},
        ClaimCase{"The Sudanese envoy presented his plan to the rebels on Wednesday.", "proposal",
                  "2015-06-10/.."},
        ClaimCase{"The deposed president of Egypt was sentenced on Monday.", "coup", "../2015-06-12"}));

INSTANTIATE_TEST_SUITE_P(
    Lengths, Sentence12June2015,
    testing::Values(
        ClaimCase{"Three days of talks between Sudan and Chad in Geneva ended on Thursday.", "talks",
                  "2015-06-09/2015-06-11"},
        ClaimCase{"Sudan and Chad signed a truce on Tuesday in Geneva after four days of talks.", "talks",
                  "2015-06-06/2015-06-09"},
        // Published on the 12th: almost a year ahead would be said.
        ClaimCase{"Talks between Sudan and Chad that were to be held on 9 June did not take place.", "talks",
                  "2015-06-09"},
        ClaimCase{"A new bridge was opened on Tuesday, four months after the accord between Sudan and Chad.",
                  "agreement", "2015-02"},
        ClaimCase{"Two days of talks between Sudan and Chad ended in Juba on Wednesday.", "talks",
                  "2015-06-09/2015-06-10"},
        ClaimCase{"Two days of talks between Sudan and Chad began in Juba on Wednesday.", "talks",
                  "2015-06-10/2015-06-11"},
        ClaimCase{"A week of talks between Sudan and Chad ended in Juba on Wednesday.", "talks",
                  "2015-06-04~/2015-06-10"},
        ClaimCase{"After eight months of Kenyan mediation, Sudan and Chad signed accords on Thursday.",
                  "mediation", "2014-10~/2015-06-11"},
        ClaimCase{"Sudan and Chad signed a deal on Monday, ending two decades of fighting.", "clash",
                  "1995~/2015-06-08"},
        ClaimCase{"Chad honours a general who killed 300 people in Sudan.", "killing", "../2015-06-12"},
        ClaimCase{"Two days of talks between Sudan and Chad will begin on Monday.", "talks", "2015-06-15"},
        ClaimCase{"Three days of talks between Sudan and Chad will end on Monday.", "talks",
                  "2015-06-13/2015-06-15"}));

INSTANTIATE_TEST_SUITE_P(
    OtherClauses, Sentence12June2015,
    testing::Values(ClaimCase{"Kenya, which has led a force in Chad since March, welcomed the deal.",
                              "endorsement", "2015-06-12"},
                    ClaimCase{"Sudan has attacked Chad, and on Tuesday Kenya withdrew its envoy.",
                              "offensive", "../2015-06-12"},
                    ClaimCase{"On Tuesday Sudan attacked Chad and Kenya withdrew its envoy.", "offensive",
                              "2015-06-09"}));

INSTANTIATE_TEST_SUITE_P(
    Announced, Sentence12June2015,
    testing::Values(ClaimCase{"Chad put a peace plan to Sudan on Monday.", "proposal", "2015-06-08/.."},
                    ClaimCase{"Kenya was named on Monday as mediator between Sudan and Chad.", "mediation",
                              "2015-06-08/.."},
                    ClaimCase{"Sudan and Chad were expected to meet on Thursday.", "talks", "2015-06-11"},
                    ClaimCase{"Sudan and Chad will meet on Monday.", "talks", "2015-06-15"}));

INSTANTIATE_TEST_SUITE_P(
    StoryDays, Sentence12June2015,
    testing::Values(
        ClaimCase{"Sudanese troops entered Abeche on Monday. They arrested 30 people.", "detention",
                  "2015-06-08"},
        ClaimCase{"Sudanese troops entered Abeche on Monday. They had arrested 30 people.", "detention",
                  "../2015-06-12"},
        ClaimCase{"Sudanese troops entered Abeche on Monday.\nSudanese soldiers arrested 30 people.",
                  "detention", "../2015-06-12"},
        ClaimCase{"Sudanese troops entered Abeche on Wednesday.\nSudanese soldiers arrested 30 people.",
                  "detention", "2015-06-10"},
        ClaimCase{"Sudanese troops entered Abeche in May. They arrested 30 people.", "detention",
                  "../2015-06-12"},
        ClaimCase{"Chad shelled Adre on Thursday, as it has done since May. Sudan that day froze the "
                  "assets of Chad.",
                  "sanction", "2015-06-11"}));

TEST(DateOf, NounBehindSinceIsWhatThePrepositionGoesWith) {
  const ExtractedText reading("The rebels have governed it since last year's ceasefire with Sudan.");
  ASSERT_TRUE(reading.claim("ceasefire"));
  EXPECT_EQ(reading.claim("ceasefire")->when.date->str(), "2014");
}

TEST(DateOf, WhatIsToldBehindSinceTakesNoLaterDay) {
  const ExtractedText reading(
      "Kenya was silent on Monday. Sudan and Chad met on Tuesday, the first summit since the rebels took up "
      "arms.");
  ASSERT_TRUE(reading.claim("war"));
  EXPECT_EQ(reading.claim("war")->when.date->str(), "../2015-06-12");
}

}  // namespace
}  // namespace truceline
