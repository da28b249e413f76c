#include <gtest/gtest.h>

#include "extract/cases.hpp"
#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

/// Expected: "no such claim" where nothing is told.
class Answer : public testing::TestWithParam<ClaimCase> {};

TEST_P(Answer, IsToTheAuthorOfTheLastProposal) {
  const ClaimCase& c = GetParam();
  EXPECT_EQ(ExtractedText::roles(ExtractedText(c.text).claim(c.type)), c.expected);
}

INSTANTIATE_TEST_SUITE_P(
    Accepted, Answer,
    testing::Values(ClaimCase{"Chad put forward a peace plan on Sunday. Sudan accepted it.", "endorsement",
                              "Sudan/initiator; Chad/beneficiary"},
                    ClaimCase{"Chad put forward a peace plan on Sunday. Sudan accepted the plan.",
                              "endorsement", "Sudan/initiator; Chad/beneficiary"},
                    ClaimCase{"Sudan accepted the peace plan of the African Union.", "endorsement",
                              "Sudan/initiator; African Union/beneficiary"},
                    ClaimCase{"Sudan built a road on Sunday. Chad accepted it.", "endorsement",
                              "no such claim"}));

INSTANTIATE_TEST_SUITE_P(
    Rejected, Answer,
    testing::Values(ClaimCase{"Chad put forward a peace plan on Sunday. Sudan rejected it.", "refusal",
                              "Sudan/decliner; Chad/target"},
                    ClaimCase{"Chad put forward a peace plan on Sunday. Sudan rejected Kenya's offer.",
                              "refusal", "Sudan/decliner; Kenya/target"},
                    ClaimCase{"Sudan built a road on Sunday. Chad rejected it.", "refusal",
                              "Chad/decliner"}));

TEST(Answer, WhoAcceptsAPlanIsNotItsMediator) {
  const ExtractedText reading("Sudan has accepted the peace plan of the African Union.");
  EXPECT_EQ(ExtractedText::roles(reading.claim("proposal")), "African Union/mediator");
}

}  // namespace
}  // namespace truceline
