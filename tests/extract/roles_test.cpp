// Who is what in an event, and what became of it: sentences that say the same in many ways.
#include <gtest/gtest.h>

#include "extract/cases.hpp"
#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

class Event : public testing::TestWithParam<StatusAndRolesCase> {};

TEST_P(Event, HasItsStatusAndRoles) {
  const ExtractedText reading(GetParam().text);
  const Claim* claim = reading.claim(GetParam().type);
  ASSERT_TRUE(claim);
  EXPECT_EQ(to_string(claim->status), GetParam().status) << claim->rule;
  EXPECT_EQ(ExtractedText::roles(claim), GetParam().roles) << claim->rule;
}

TEST(Event, WhoEndsASiegeDidNotLayIt) {
  const ExtractedText reading("The army of Chad stormed the plant, ending a siege by rebels.");
  const Claim* siege = reading.claim("siege");
  EXPECT_TRUE(!siege || ExtractedText::roles(siege).find("Chad/initiator") == std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(StruckDown, Event,
                         testing::Values(StatusAndRolesCase{
                             "A deal between Sudan and Chad was struck down by the court.", "agreement",
                             "failed", "Sudan/participant; Chad/participant"}));

INSTANTIATE_TEST_SUITE_P(NoDeedOfTheirs, Event,
                         testing::Values(
                             StatusAndRolesCase{
                                 "Kenya's plan collapsed after a massacre in Abeche in which 20 people died.",
                                 "killing", "occurred", "people/victim"},
                             StatusAndRolesCase{"A Sudanese jet violated Chad's airspace.", "deployment",
                                                "occurred", "Sudan/initiator; Chad/target"}));

TEST(Event, WhoWasKilledByShellingDidNotShell) {
  const ExtractedText reading("In Abeche 18 people were killed by snipers and shelling on Tuesday.");
  EXPECT_EQ(ExtractedText::roles(reading.claim("strike")).find("people/initiator"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Told, Event,
                         testing::Values(StatusAndRolesCase{"Sudan told the rebels to lay down their arms.",
                                                            "surrender", "proposed", "rebels/initiator"}));

INSTANTIATE_TEST_SUITE_P(
    Sent, Event,
    testing::Values(StatusAndRolesCase{"France sent 2,000 soldiers to Mali on Monday.", "deployment",
                                       "occurred", "France/initiator"},
                    StatusAndRolesCase{"Rebels attacked Abeche in Chad. A curfew was imposed on Monday.",
                                       "crackdown", "occurred", "Chad/initiator"}));

INSTANTIATE_TEST_SUITE_P(
    Owners, Event,
    testing::Values(StatusAndRolesCase{"Russia sank Georgian boats at Poti.", "strike", "occurred",
                                       "Russia/initiator; Georgia/target"},
                    StatusAndRolesCase{"Chad bombed Sudan's airfields on Monday.", "strike", "occurred",
                                       "Chad/initiator; Sudan/target"},
                    StatusAndRolesCase{"Sudan accepted Chad's plan.", "endorsement", "occurred",
                                       "Sudan/initiator; Chad/beneficiary"}));

INSTANTIATE_TEST_SUITE_P(
    Verbs, Event,
    testing::Values(StatusAndRolesCase{"Eritrea was attacked by Ethiopia in May.", "offensive", "occurred",
                                       "Ethiopia/initiator; Eritrea/target"},
                    StatusAndRolesCase{"On 5 April 2011 Ethiopian troops invaded Eritrea.", "offensive",
                                       "occurred", "Ethiopian troops/initiator:Ethiopia; Eritrea/target"},
                    StatusAndRolesCase{"Ethiopia denied attacking Eritrea.", "offensive", "denied",
                                       "Ethiopia/initiator; Eritrea/target"},
                    StatusAndRolesCase{"Ethiopia threatened to attack Eritrea.", "threat", "occurred",
                                       "Ethiopia/initiator; Eritrea/target"},
                    StatusAndRolesCase{"Sudan accused Chad of arming rebels.", "accusation", "occurred",
                                       "Sudan/initiator; Chad/target"},
                    StatusAndRolesCase{"Sudan demanded that Chad withdraw.", "demand", "occurred",
                                       "Sudan/initiator; Chad/target"},
                    StatusAndRolesCase{"Gunmen abducted four engineers in Chad.", "detention", "occurred",
                                       "Gunmen/initiator; engineers/victim"}));

INSTANTIATE_TEST_SUITE_P(
    Talks, Event,
    testing::Values(StatusAndRolesCase{"Sudan and Chad held talks in Libya.", "talks", "occurred",
                                       "Sudan/participant; Chad/participant"},
                    StatusAndRolesCase{"Kenya mediated talks between Sudan and Uganda.", "talks", "occurred",
                                       "Sudan/participant; Uganda/participant; Kenya/mediator"},
                    StatusAndRolesCase{"Kenya hosted talks between Sudan and Uganda.", "talks", "occurred",
                                       "Sudan/participant; Uganda/participant; Kenya/host"},
                    StatusAndRolesCase{"Talks between Sudan and Uganda mediated by Kenya collapsed.", "talks",
                                       "failed", "Sudan/participant; Uganda/participant; Kenya/mediator"},
                    StatusAndRolesCase{"Sudan boycotted talks with Uganda.", "talks", "cancelled",
                                       "Uganda/participant; Sudan/decliner"},
                    StatusAndRolesCase{"Talks between Sudan and Uganda were postponed.", "talks", "postponed",
                                       "Sudan/participant; Uganda/participant"},
                    StatusAndRolesCase{"Sudan will meet Uganda next week.", "talks", "planned",
                                       "Sudan/participant; Uganda/participant"},
                    StatusAndRolesCase{"Talks between Sudan and Uganda were called off.", "talks",
                                       "cancelled", "Sudan/participant; Uganda/participant"}));

TEST(Frames, ThatNeedPeopleTakeNoPlaces) {
  const ExtractedText people("Gunmen have held three engineers in Chad since May.");
  EXPECT_TRUE(people.claim("detention"));
  const ExtractedText place("Rebels hold Abeche.");
  EXPECT_FALSE(place.claim("detention"));
}

TEST(ThirdParties, APronounTakesUpTheTalksBefore) {
  const ExtractedText reading("Sudan and Uganda signed a truce in May. It was brokered by Kenya.");
  const Claim* truce = reading.claim("ceasefire");
  ASSERT_TRUE(truce);
  EXPECT_EQ(ExtractedText::roles(truce), "Sudan/signatory; Uganda/signatory; Kenya/mediator");
}

TEST(ThirdParties, WhoeverWalksOutDeclines) {
  const ExtractedText reading("Talks between Sudan and Uganda broke up in Nairobi when Sudan walked out.");
  EXPECT_NE(ExtractedText::roles(reading.claim("talks")).find("Sudan/decliner"), std::string::npos)
      << ExtractedText::roles(reading.claim("talks"));
}

TEST(ImpliedParties, AClashHasTheOpponentsOfTheText) {
  const ExtractedText reading("Ethiopia attacked Eritrea in May. Fighting went on in June.");
  const Claim* clash = reading.claim("clash");
  ASSERT_TRUE(clash);
  EXPECT_EQ(clash->participants.size(), 2U) << ExtractedText::roles(clash);
}

TEST(SentenceEvents, ATollBelongsToItsAttack) {
  const ExtractedText reading("Ethiopian troops shelled a town in Eritrea, killing 12 people.");
  EXPECT_FALSE(reading.claim("killing"));
  const Claim* strike = reading.claim("strike");
  ASSERT_TRUE(strike);
  ASSERT_EQ(strike->magnitudes.size(), 1U);
  EXPECT_EQ(strike->magnitudes[0].value, "12");
}

INSTANTIATE_TEST_SUITE_P(
    WhoActs, Event,
    testing::Values(
        StatusAndRolesCase{"Fighters of the Free Syrian Army overran the town of Azaz on Tuesday.", "capture",
                           "occurred", "Free Syrian Army/initiator"},
        StatusAndRolesCase{"The commander said that the rebels had freed the town of Abeche on Monday.",
                           "capture", "occurred", "rebels/initiator"},
        StatusAndRolesCase{"Chad freed the prisoners on Monday.", "release", "occurred",
                           "Chad/initiator; prisoners/beneficiary"},
        StatusAndRolesCase{"Kenya suggested that Chad had shelled the town on Monday.", "strike", "occurred",
                           "Chad/initiator; town/target"},
        StatusAndRolesCase{"The president of Chad cut short a visit to Kenya on Monday.", "talks",
                           "cancelled", "Kenya/host; Idriss Déby/decliner:Chad"}));

TEST(Event, WhoStopsAWarDoesNotFightIt) {
  const ExtractedText reading(
      "Kenya, which stopped the war between Sudan and Chad in 2010, has offered help.");
  EXPECT_EQ(ExtractedText::roles(reading.claim("war")), "Sudan/belligerent; Chad/belligerent");
}

TEST(Event, VisitorIsNotWhomTheHostFights) {
  const ExtractedText reading(
      "The army of Chad launched an offensive on Monday. Kenya's foreign minister is expected in N'Djamena "
      "on "
      "Saturday for talks with Chad.");
  EXPECT_EQ(ExtractedText::roles(reading.claim("offensive")), "Chad/initiator");
}

TEST(Event, PeacekeepersAreNoneOfTheTwoSides) {
  const ExtractedText reading(
      "Sudan's army attacked Chad on Monday. The Kenyan peacekeeping contingent saw it.\n\n"
      "Delegates of the two sides met on Friday.");
  EXPECT_EQ(ExtractedText::roles(reading.claim("talks")), "Sudan/participant; Chad/participant");
}

TEST(Event, DealIsToldByItsDateAlone) {
  const ExtractedText reading("It was the worst incident since the ceasefire of 5 May 2014.");
  ASSERT_TRUE(reading.claim("ceasefire"));
  EXPECT_EQ(reading.claim("ceasefire")->when.date->str(), "2014-05-05");
}

}  // namespace
}  // namespace truceline
