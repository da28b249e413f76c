// The ways in which English names a third party, a state that lasts or a side, and what became of the event.
#include <gtest/gtest.h>

#include "extract/cases.hpp"
#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

/// Expected: one of the participants with its role, as ExtractedText::roles writes it.
class Phrase : public testing::TestWithParam<StatusAndRolesCase> {};

TEST_P(Phrase, GivesItsRole) {
  const ExtractedText reading(GetParam().text);
  const Claim* claim = reading.claim(GetParam().type);
  ASSERT_TRUE(claim);
  EXPECT_EQ(to_string(claim->status), GetParam().status) << claim->rule;
  const std::string roles = ExtractedText::roles(claim);
  EXPECT_NE(roles.find(GetParam().roles), std::string::npos) << roles << "  " << claim->rule;
}

INSTANTIATE_TEST_SUITE_P(
    Mediators, Phrase,
    testing::Values(
        StatusAndRolesCase{"Talks between Sudan and Uganda resumed in Nairobi on Tuesday under UN auspices.",
                           "talks", "occurred", "UN/mediator"},
        StatusAndRolesCase{"Kenya adjourned talks between Sudan and Uganda on Tuesday.", "talks", "postponed",
                           "Kenya/mediator"},
        StatusAndRolesCase{"Sudan and Uganda accepted a Kenyan-brokered truce on Tuesday.", "ceasefire",
                           "occurred", "Kenya/mediator"},
        StatusAndRolesCase{"Sudan and Uganda accepted Kenya as a mediator on Tuesday.", "mediation",
                           "planned", "Sudan/participant"},
        StatusAndRolesCase{"Kenya persuaded Sudan to sign a ceasefire with Uganda on Tuesday.", "ceasefire",
                           "occurred", "Kenya/mediator"},
        StatusAndRolesCase{"Kenya negotiated the release of five hostages on Tuesday.", "release", "occurred",
                           "Kenya/mediator"},
        StatusAndRolesCase{
            "Sudan and Uganda are to exchange prisoners on Friday through Kenyan intermediaries.", "release",
            "planned", "Kenyan intermediaries/mediator"},
        StatusAndRolesCase{"Egyptian and Qatari mediators held talks with Hamas on Tuesday.", "talks",
                           "occurred", "Egyptian mediators/mediator:Egypt"},
        StatusAndRolesCase{"The separatists accepted a ceasefire proposed by Kenya on Tuesday.", "ceasefire",
                           "occurred", "Kenya/mediator"},
        StatusAndRolesCase{
            "A week of talks between Sudan and Uganda ended in Nairobi on Tuesday without a deal.", "talks",
            "failed", "Uganda/participant"},
        StatusAndRolesCase{"Sudan denied that it was holding talks with Uganda via Kenya.", "talks", "denied",
                           "Kenya/mediator"},
        StatusAndRolesCase{"Jan Eliasson mediated talks between Sudan and Uganda in May.", "talks",
                           "occurred", "Jan Eliasson/mediator"},
        StatusAndRolesCase{"Kenya responded to the offer of Sudan to host talks between Chad and Uganda.",
                           "talks", "proposed", "Sudan/host"},
        StatusAndRolesCase{
            "The Kenyan president, Mwai Kibaki, who was host to the meeting, had mediated between Sudan and "
            "Uganda.",
            "mediation", "occurred", "Mwai Kibaki/mediator"}));

INSTANTIATE_TEST_SUITE_P(
    Sides, Phrase,
    testing::Values(StatusAndRolesCase{"Envoys from Sudan and Uganda agreed a ceasefire on Tuesday.",
                                       "ceasefire", "occurred", "Sudan/signatory; Uganda/signatory"},
                    StatusAndRolesCase{
                        "At talks in Nairobi on Monday and Tuesday, Sudan and Uganda promised to disarm.",
                        "talks", "occurred", "Sudan/participant; Uganda/participant"},
                    StatusAndRolesCase{"Sudan was the first country to recognise Kosovo, in March.",
                                       "recognition", "occurred", "Sudan/initiator"},
                    StatusAndRolesCase{"Supporters of the president attacked the embassy of Chad on Tuesday.",
                                       "protest", "occurred", "Supporters of president/participant"},
                    StatusAndRolesCase{"The rebel council freed five soldiers on Tuesday.", "release",
                                       "occurred", "rebel council/initiator"},
                    StatusAndRolesCase{"Rockets were fired at Chad on Tuesday by Sudan.", "strike",
                                       "occurred", "Sudan/initiator"},
                    StatusAndRolesCase{"Sudan refused to attend a summit with Chad, accusing Uganda of bias.",
                                       "accusation", "occurred", "Uganda/target"}));

INSTANTIATE_TEST_SUITE_P(
    Places, Phrase,
    testing::Values(StatusAndRolesCase{"Ethiopian troops entered Mogadishu on Thursday.", "deployment",
                                       "occurred", "Ethiopian troops/initiator:Ethiopia"},
                    StatusAndRolesCase{"British troops captured French outposts in 1779.", "capture",
                                       "occurred", "France/target"},
                    StatusAndRolesCase{"Bombs were dropped on Hiroshima in August 1945.", "strike",
                                       "occurred", "Japan/target"}));

INSTANTIATE_TEST_SUITE_P(
    Fates, Phrase,
    testing::Values(
        StatusAndRolesCase{"Sudan did not turn up on Tuesday to sign a truce with Uganda as planned.",
                           "ceasefire", "cancelled", "Uganda/signatory"},
        StatusAndRolesCase{
            "The resolution, proposed by Kenya, was adopted by the Security Council on Tuesday.",
            "resolution", "occurred", "Security Council/initiator"},
        StatusAndRolesCase{"Sudan proposed a plan to end the war with Uganda.", "war", "ongoing",
                           "Sudan/belligerent"},
        StatusAndRolesCase{"Sudan called on Uganda to cease fire at once.", "ceasefire", "proposed",
                           "Uganda/participant"},
        StatusAndRolesCase{"Envoys met the jailed rebels on Tuesday.", "detention", "ongoing",
                           "rebels/victim"},
        StatusAndRolesCase{"Ukraine proposed to give up its bid to join NATO.", "proposal", "proposed",
                           "Ukraine/initiator"}));

TEST(Mission, AnEnvoyMediatesInEveryMeeting) {
  const ExtractedText reading(
      "Ramtane Lamamra of Algeria mediated between Sudan and Uganda in May. In June Lamamra met the foreign "
      "minister "
      "of Chad.");
  std::size_t meetings = 0;
  for (const Claim& claim : reading.claims) {
    if (claim.type != "talks") continue;
    ++meetings;
    EXPECT_NE(ExtractedText::roles(&claim).find("Ramtane Lamamra/mediator"), std::string::npos)
        << ExtractedText::roles(&claim);
  }
  EXPECT_EQ(meetings, 1U);
}

TEST(Mission, WhoPutsAPlanToTheSidesMediates) {
  const ExtractedText reading(
      "Sudan attacked Uganda in May. Uganda attacked Sudan in June. On Monday Kenya presented Sudan and "
      "Uganda "
      "with a draft settlement.");
  const Claim* plan = reading.claim("proposal");
  ASSERT_TRUE(plan);
  EXPECT_NE(ExtractedText::roles(plan).find("Kenya/mediator"), std::string::npos)
      << ExtractedText::roles(plan);
}

TEST(Descriptions, AGroupKeepsTheWordsOfTheText) {
  const ExtractedText reading("Libyan rebels stormed the compound in Tripoli on Tuesday.");
  const Claim* claim = reading.claim("offensive");
  ASSERT_TRUE(claim);
  EXPECT_NE(ExtractedText::roles(claim).find("Libyan rebels/initiator"), std::string::npos)
      << ExtractedText::roles(claim);
}

TEST(Opponents, WhoCondemnsAWarIsNoSideOfIt) {
  const ExtractedText reading(
      "Kenya condemned Sudan on Monday. Kenya accused Sudan of murder. Sudan launched an offensive on "
      "Tuesday.");
  const Claim* offensive = reading.claim("offensive");
  ASSERT_TRUE(offensive);
  EXPECT_EQ(ExtractedText::roles(offensive), "Sudan/initiator");
}

}  // namespace
}  // namespace truceline
