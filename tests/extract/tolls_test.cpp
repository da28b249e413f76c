// Numbers of dead: of which fight they are the toll.
#include <gtest/gtest.h>

#include "extract/cases.hpp"
#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

/// "strike 9; killing 3": the fights of the text with their dead.
std::string fights_of(const ExtractedText& reading) {
  std::string text;
  for (const Claim& claim : reading.claims) {
    if (test_lexicon().ontology.find(claim.type)->event_class != "fight") continue;
    text += (text.empty() ? "" : "; ") + claim.type;
    for (const Magnitude& m : claim.magnitudes) text += ' ' + m.value;
  }
  return text;
}

class Tolls : public testing::TestWithParam<TextCase> {};

TEST_P(Tolls, BelongToTheirFight) {
  EXPECT_EQ(fights_of(ExtractedText(GetParam().text)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    OneSentence, Tolls,
    testing::Values(
        TextCase{"Seven people died when rockets hit the port of Latakia on Monday.", "strike 7"},
        TextCase{"At least 11 people were killed when shells struck a school in Homs.", "strike 11"},
        TextCase{"Lebanon condemned the bombing of Tyre in May, in which nine people died.", "bombing 9"}));

INSTANTIATE_TEST_SUITE_P(
    NextSentence, Tolls,
    testing::Values(
        TextCase{"Rebels attacked Homs on Monday. Eleven soldiers were killed.", "offensive; offensive 11"},
        TextCase{"Sudan shelled Adre on Monday. The ministry said that twelve people had died.",
                 "strike; strike 12"},
        TextCase{"Sudan shelled Adre on Monday. Officials put the death toll at 40.", "strike; strike 40"},
        TextCase{"Sudan shelled Adre on Monday. Doctors put the number of dead at 200.",
                 "strike; strike 200"},
        // A day or a place of its own, or other sides, make it another one.
        TextCase{"Sudan shelled Adre on Monday. Twelve people were killed on Thursday.",
                 "strike; killing 12"},
        TextCase{"Sudan shelled Adre on Monday. Twelve people were killed in Homs.", "strike; killing 12"},
        TextCase{"Chad attacked Sudan on Monday. Four Lebanese soldiers were killed.",
                 "offensive; killing 4"}));

TEST(Toll, TheDeadAreVictimsOfTheFightNotItsAuthors) {
  const ExtractedText reading("At least 11 people were killed when shells struck a school in Homs.");
  EXPECT_EQ(ExtractedText::roles(reading.claim("strike")).find("people/initiator"), std::string::npos);
  EXPECT_NE(ExtractedText::roles(reading.claim("strike")).find("people/victim"), std::string::npos);
}

TEST(Toll, HasTheDateOfItsFight) {
  const ExtractedText reading("Rebels attacked Homs on Monday. Eleven soldiers were killed.");
  ASSERT_EQ(reading.claims.size(), 2U);
  EXPECT_EQ(reading.claims[1].when.date->str(), "2015-06-08");
  EXPECT_EQ(reading.claims[1].when.basis, DateBasis::relative_to_event);
}

}  // namespace
}  // namespace truceline
