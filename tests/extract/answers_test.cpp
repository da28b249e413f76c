#include <gtest/gtest.h>

#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

struct Case {
  const char* text;
  const char* type;
  const char* roles;  ///< "no such claim" where nothing is told
};

class Answer : public testing::TestWithParam<Case> {};

TEST_P(Answer, IsToTheAuthorOfTheLastProposal) {
  const Case& c = GetParam();
  EXPECT_EQ(ExtractedText::roles(ExtractedText(c.text).claim(c.type)), c.roles);
}

INSTANTIATE_TEST_SUITE_P(
    Accepted, Answer,
    testing::Values(Case{"Chad put forward a peace plan on Sunday. Sudan accepted it.", "endorsement",
                         "Sudan/initiator; Chad/beneficiary"},
                    Case{"Chad put forward a peace plan on Sunday. Sudan accepted the plan.", "endorsement",
                         "Sudan/initiator; Chad/beneficiary"},
                    Case{"Sudan accepted the peace plan of the African Union.", "endorsement",
                         "Sudan/initiator; African Union/beneficiary"},
                    Case{"Sudan built a road on Sunday. Chad accepted it.", "endorsement", "no such claim"}));

INSTANTIATE_TEST_SUITE_P(
    Rejected, Answer,
    testing::Values(Case{"Chad put forward a peace plan on Sunday. Sudan rejected it.", "refusal",
                         "Sudan/decliner; Chad/target"},
                    Case{"Chad put forward a peace plan on Sunday. Sudan rejected Kenya's offer.", "refusal",
                         "Sudan/decliner; Kenya/target"},
                    Case{"Sudan built a road on Sunday. Chad rejected it.", "refusal", "Chad/decliner"}));

TEST(Answer, WhoAcceptsAPlanIsNotItsMediator) {
  const ExtractedText reading("Sudan has accepted the peace plan of the African Union.");
  EXPECT_EQ(ExtractedText::roles(reading.claim("proposal")), "African Union/mediator");
}

}  // namespace
}  // namespace truceline
