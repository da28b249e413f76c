// Third parties that are told beside the event, or only follow from what the document says elsewhere.
#include <gtest/gtest.h>

#include "extract/cases.hpp"
#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

/// Expected: among those of the first claim of that type.
/// Expected: not among those of the first claim of that type.
class ToldBeside : public testing::TestWithParam<ClaimCase> {};

TEST_P(ToldBeside, AreAmongTheParticipants) {
  const ExtractedText reading(GetParam().text);
  const std::string roles = ExtractedText::roles(reading.claim(GetParam().type));
  EXPECT_NE((roles + ";").find(std::string(GetParam().expected) + ";"), std::string::npos) << roles;
}

INSTANTIATE_TEST_SUITE_P(
    OfTheSentence, ToldBeside,
    testing::Values(
        ClaimCase{"Chad and Mali signed an accord in Rome on Friday that was brokered by Ghana.", "agreement",
                  "Ghana/mediator"},
        ClaimCase{"Ghana has often carried messages between Chad and Mali.", "mediation", "Mali/participant"},
        ClaimCase{"Ghana obtained a truce between Chad and Mali in May.", "ceasefire", "Ghana/mediator"},
        ClaimCase{"Chad and Mali resumed talks in Rome on Monday under the patronage of Ghana.", "talks",
                  "Ghana/mediator"},
        ClaimCase{"Pope Francis helped to bring about the talks between Chad and Mali.", "talks",
                  "Pope Francis/mediator:Holy See"},
        ClaimCase{
            "Chad and Mali signed an accord on Friday in the presence of the mediator, Kofi Annan, and of "
            "priests.",
            "agreement", "Kofi Annan/mediator"},
        ClaimCase{"Chad's minister, Moussa Faki, acted as a go-between for Niger and Mali this year.",
                  "mediation", "Niger/participant; Mali/participant"},
        ClaimCase{"Chad and Mali have signed a paper entrusting Ghana with the settlement of their dispute.",
                  "mediation", "Ghana/mediator"},
        ClaimCase{"Ghana will convene the parties in May.", "talks", "Ghana/mediator"},
        ClaimCase{"Kofi Annan had spent two weeks trying to bring Chad and Mali together.", "mediation",
                  "Kofi Annan/mediator"},
        ClaimCase{"Ghana and Togo, guarantors of the pact, got Chad and Mali to sign a truce on Friday.",
                  "ceasefire", "Ghana/mediator; Togo/mediator"},
        ClaimCase{
            "Secretary of State John Kerry's shuttle diplomacy between Chad and Mali collapsed in March.",
            "mediation", "John Kerry/mediator:United States"},
        ClaimCase{"With the help of Oman, Chad and Mali signed a truce on Monday.", "ceasefire",
                  "Oman/mediator"}));

INSTANTIATE_TEST_SUITE_P(
    OfSentencesBefore, ToldBeside,
    testing::Values(
        ClaimCase{
            "Chad and Mali agreed a truce on Sunday. It was the work of the envoy Kofi Annan and of Ghana.",
            "ceasefire", "Ghana/mediator"},
        ClaimCase{"Chad and Mali met in Rome on Monday. Kofi Annan was in the chair.", "talks",
                  "Kofi Annan/mediator"},
        ClaimCase{"Chad and Mali met in Rome on Monday. Kofi Annan presided.", "talks",
                  "Kofi Annan/mediator"},
        ClaimCase{
            "Chad and Mali met in Rome on Monday. They were the first talks since those of May 2014. The "
            "host "
            "and mediator was Kofi Annan.",
            "talks", "Kofi Annan/mediator"},
        ClaimCase{
            "Chad and Mali held talks in Rome on Monday. Mediators from Ghana and Togo kept them apart.",
            "talks", "Ghana/mediator; Togo/mediator"},
        ClaimCase{"Chad and Mali signed a treaty on Monday. Kofi Annan had negotiated the deal.", "agreement",
                  "Kofi Annan/mediator"}));

INSTANTIATE_TEST_SUITE_P(
    OfTheDocument, ToldBeside,
    testing::Values(
        ClaimCase{
            "Chad and Mali have been at war since May. Chad fought Mali at the border. The leaders of Chad "
            "and "
            "Mali met in Rome on Monday with Angela Merkel of Germany.",
            "talks", "Angela Merkel/mediator:Germany"},
        ClaimCase{"Chad fought Mali in May. Ghana put a plan to Chad and Mali on Sunday.", "proposal",
                  "Ghana/mediator"},
        ClaimCase{"Chad and Mali fought for two days. On Friday a truce brokered by Ghana took effect.",
                  "ceasefire", "Mali/signatory; Chad/signatory"},
        ClaimCase{
            "After talks between Chad and Mali mediated by Ghana, Chad and Mali signed a truce on Monday.",
            "ceasefire", "Ghana/mediator"}));

class NoneOfThem : public testing::TestWithParam<ClaimCase> {};

TEST_P(NoneOfThem, AreSidesHostsOrSpeakers) {
  const ExtractedText reading(GetParam().text);
  ASSERT_TRUE(reading.claim(GetParam().type));
  const std::string roles = ExtractedText::roles(reading.claim(GetParam().type));
  EXPECT_EQ(roles.find(GetParam().expected), std::string::npos) << roles;
}

INSTANTIATE_TEST_SUITE_P(
    Precision, NoneOfThem,
    testing::Values(
        ClaimCase{"Ghana has offered to host a meeting between Chad and Mali.", "talks", "Ghana/mediator"},
        ClaimCase{"Ghana has offered to host a meeting between Chad and Mali.", "talks", "Ghana/participant"},
        ClaimCase{"Chad fought Mali in May. The council urged Chad, Mali and Ghana to return to talks.",
                  "talks", "Ghana/mediator"},
        ClaimCase{"Rebels attacked a village. President Idriss Deby will present his government's peace plan "
                  "tonight.",
                  "proposal", "government/mediator"},
        ClaimCase{"The guerrillas pressured the government to begin talks on Monday.", "talks",
                  "guerrillas/mediator"},
        ClaimCase{"Petra Lund of Norway and Jan Smit of Kenya met the two sides on Monday.", "talks",
                  "Norway/participant"}));

TEST(ToldBeside, EnvoyNamedBehindHisOfficeIsHeAndGoesOnAsHe) {
  const ExtractedText reading(
      "The envoy of the African Union for the Sahel, Pierre Buyoya, met Idriss Deby in Rome on Thursday. He "
      "will travel to Bamako on Sunday.");
  EXPECT_NE(ExtractedText::roles(reading.claim("talks")).find("Pierre Buyoya/mediator"), std::string::npos)
      << ExtractedText::roles(reading.claim("talks"));
}

TEST(ToldBeside, MediationWithATimeOfItsOwnIsToldApart) {
  const ExtractedText reading(
      "The talks between Chad and Mali were chaired by Ghana, which had mediated since 2000.");
  const Claim* mediation = reading.claim("mediation");
  ASSERT_TRUE(mediation);
  EXPECT_EQ(mediation->when.date->str(), "2000/..");
  EXPECT_NE(ExtractedText::roles(mediation).find("Ghana/mediator"), std::string::npos);
}

TEST(ToldBeside, PlanBrokeredBySomebodyIsMediationThatTookPlace) {
  const ExtractedText reading("Chad and Mali accepted a French-brokered plan on Monday.");
  const Claim* mediation = reading.claim("mediation");
  ASSERT_TRUE(mediation);
  EXPECT_EQ(to_string(mediation->status), "occurred");
  EXPECT_NE(ExtractedText::roles(mediation).find("France/mediator"), std::string::npos);
}

TEST(ToldBeside, TheFirstAccordSinceAWarIsNotOfItsYear) {
  const ExtractedText reading(
      "Chad and Mali signed a deal on Friday. It is the first accord between them since rebels took up arms "
      "in "
      "1976.");
  for (const Claim& claim : reading.claims) {
    if (claim.type != "agreement" || !claim.when.date) continue;
    EXPECT_NE(claim.when.date->str(), "1976");
  }
}

TEST(ToldBeside, TheGovernmentInACapitalIsItsState) {
  const ExtractedText reading("The government in Khartoum signed a truce with Chad on Monday.");
  EXPECT_NE(ExtractedText::roles(reading.claim("ceasefire")).find("Sudan/signatory"), std::string::npos);
}

}  // namespace
}  // namespace truceline
