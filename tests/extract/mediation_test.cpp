// Third parties with those between whom they stand.
#include <gtest/gtest.h>

#include "extract/cases.hpp"
#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

/// Expected: all participants of the first claim of that type.
class Mediators : public testing::TestWithParam<ClaimCase> {};

TEST_P(Mediators, StandBetweenTheParties) {
  const ExtractedText reading(GetParam().text);
  EXPECT_EQ(ExtractedText::roles(reading.claim(GetParam().type)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    InTheSentence, Mediators,
    testing::Values(
        ClaimCase{"Talks brokered by the African Union between Sudan and Chad opened on Monday.", "talks",
                  "African Union/mediator; Sudan/participant; Chad/participant"},
        ClaimCase{"In January the African Union brought Sudan and Chad together in Geneva.", "mediation",
                  "African Union/mediator; Sudan/participant; Chad/participant"},
        ClaimCase{"The African Union brought the leaders of Sudan and Chad together in Geneva.", "mediation",
                  "African Union/mediator; Sudan/participant; Chad/participant"},
        ClaimCase{"Kenya laid down the task of mediating between Sudan and Chad on Monday.", "mediation",
                  "Kenya/mediator; Sudan/participant; Chad/participant"},
        ClaimCase{"After six years as mediator between Sudan and Chad, Kenya withdrew its envoy on Monday.",
                  "mediation", "Sudan/participant; Chad/participant; Kenya/mediator"},
        ClaimCase{"Kenya, mediator between Sudan and Chad, called for patience.", "mediation",
                  "Sudan/participant; Chad/participant; Kenya/mediator"},
        ClaimCase{"Kenya has taken over as mediator from Uganda.", "mediation",
                  "Uganda/mediator; Kenya/mediator"}));

INSTANTIATE_TEST_SUITE_P(
    InTheText, Mediators,
    testing::Values(
        ClaimCase{"Sudan and Chad signed a ceasefire on Monday. Kenya is mediating.", "ceasefire",
                  "Sudan/signatory; Chad/signatory; Kenya/mediator"},
        ClaimCase{
            "Sudan and Chad signed a ceasefire on Monday. Sudan and Chad will meet again in May. The two had "
            "fought since March. Observers were sent to the border. Kenya mediated.",
            "mediation", "Kenya/mediator; Sudan/participant; Chad/participant"}));

TEST(Mediators, MeetingThatIsCalledUsefulIsNotCalledFor) {
  const ExtractedText reading("Kofi Annan called the three days of talks between Sudan and Chad useful.");
  ASSERT_TRUE(reading.claim("talks"));
  EXPECT_EQ(to_string(reading.claim("talks")->status), "occurred");
}

TEST(Mediators, FreedPrisonersAreNobodysOtherSide) {
  const ExtractedText reading("Sudan freed prisoners on Monday. Sudan signed a ceasefire on Tuesday.");
  EXPECT_EQ(ExtractedText::roles(reading.claim("ceasefire")), "Sudan/signatory");
}

INSTANTIATE_TEST_SUITE_P(
    BetweenOthers, Mediators,
    testing::Values(
        ClaimCase{
            "Three days of talks between Sudan and Chad ended on Thursday. Kofi Annan opened the meeting on "
            "Tuesday and closed it with a joint session.",
            "talks", "Sudan/participant; Chad/participant; Kofi Annan/mediator"},
        ClaimCase{"Talks between Sudan and Chad ended on Thursday. Sudan opened the meeting with a demand.",
                  "talks", "Sudan/participant; Chad/participant"},
        ClaimCase{
            "Sudan and Chad met on Monday. Kenya has grown into the role of the Contact Group, whose three "
            "chairmen - France, Turkey and Uganda - mediated for almost three decades.",
            "talks",
            "Sudan/participant; Chad/participant; France/mediator; Turkey/mediator; Uganda/mediator"}));

TEST(Mediators, BrokeredAndSignedIsOneDeal) {
  const ExtractedText reading(
      "The truce between Sudan and Chad, which was brokered by the African Union and signed on 6 May, has "
      "held.");
  EXPECT_EQ(ExtractedText::roles(reading.claim("ceasefire")),
            "Sudan/signatory; Chad/signatory; African Union/mediator");
  EXPECT_EQ(reading.claim("ceasefire")->when.date->str(), "2015-05-06");
  EXPECT_FALSE(reading.claim("agreement"));
}

}  // namespace
}  // namespace truceline
