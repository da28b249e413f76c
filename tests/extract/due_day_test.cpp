// What was called off or put off: the day it was due, and the plan for a new day.
#include <gtest/gtest.h>

#include "extract/cases.hpp"
#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

constexpr const char* kFriday = "2015-06-12";

/// "postponed 2015-06-20; planned 2015-07-10": the talks of the text with their dates, "" where none is told.
std::string talks_of(const ExtractedText& reading) {
  std::string text;
  for (const Claim& claim : reading.claims) {
    if (claim.type != "talks") continue;
    text += (text.empty() ? "" : "; ") + std::string(to_string(claim.status)) + ' ' +
            (claim.when.date ? claim.when.date->str() : "");
  }
  return text;
}

class OffDays : public testing::TestWithParam<TextCase> {};

TEST_P(OffDays, AreThoseOnWhichItWasDue) {
  EXPECT_EQ(talks_of(ExtractedText(GetParam().text, kFriday)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Postponed, OffDays,
    testing::Values(
        TextCase{"The summit between Sudan and Chad planned for June 20 has been postponed to July 10.",
                 "postponed 2015-06-20; planned 2015-07-10"},
        TextCase{"Talks between Sudan and Chad were put back from June 20 until July 10.",
                 "postponed 2015-06-20; planned 2015-07-10"},
        TextCase{"The peace talks between Sudan and Chad have been rescheduled for July 10.",
                 "postponed ; planned 2015-07-10"},
        TextCase{"Sudan and Chad have moved their talks from June 20 to July 10.",
                 "postponed 2015-06-20; planned 2015-07-10"},
        TextCase{"The talks between Sudan and Chad, due on Monday, were postponed on Thursday to July 10.",
                 "postponed 2015-06-15; planned 2015-07-10"},
        TextCase{"Sudan and Chad moved their talks to Geneva.", "occurred ../2015-06-12"}));

INSTANTIATE_TEST_SUITE_P(
    CalledOff, OffDays,
    testing::Values(
        TextCase{
            "Sudan on Thursday called off the summit with Chad that was due to be held in Vienna on July 10.",
            "cancelled 2015-07-10"},
        TextCase{"The summit between Sudan and Chad planned for July 10 was called off on Thursday.",
                 "cancelled 2015-07-10"},
        TextCase{"Sudan called off a summit with Chad on Thursday.", "cancelled 2015-06-11"}));

TEST(OffDays, PlanForTheNewDayTakesUpTheCourse) {
  const ExtractedText reading("The summit between Sudan and Chad planned for June 20 was moved to July 10.");
  ASSERT_EQ(reading.claims.size(), 2U);
  ASSERT_EQ(reading.relations.size(), 1U);
  const ClaimRelation& relation = reading.relations.front();
  EXPECT_EQ(to_string(relation.kind), "fulfils");
  EXPECT_EQ(relation.rule, "life cycle");
  EXPECT_EQ(relation.words, "moved to July 10");
  EXPECT_EQ(relation.from, reading.claims[1].id);
  EXPECT_EQ(relation.to, reading.claims[0].id);
}

}  // namespace
}  // namespace truceline
