// What a deed is, and is not, by the words around its verb.
#include <gtest/gtest.h>

#include "extract/cases.hpp"
#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

/// Expected: type and status of each.
class Deeds : public testing::TestWithParam<TextCase> {};

TEST_P(Deeds, AreToldByTheirWords) {
  const ExtractedText reading(GetParam().text);
  std::string claims;
  for (const Claim& claim : reading.claims)
    claims += (claims.empty() ? "" : "; ") + claim.type + ' ' + std::string(to_string(claim.status));
  EXPECT_EQ(claims, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Told, Deeds,
    testing::Values(TextCase{"Prisoners were exchanged on 8 May.", "release occurred"},
                    TextCase{"Sudan moved two brigades to the border on Tuesday.", "deployment occurred"},
                    TextCase{"Sudanese warships are due to sail to Libya on Friday.", "deployment planned"},
                    TextCase{"The Sudanese blockade of Juba is in its sixth month.", "siege ongoing"},
                    TextCase{"Tripoli fell late on Monday.", "capture occurred"},
                    TextCase{"Rebels were shot at on Wednesday near Juba.", "clash occurred"}));

INSTANTIATE_TEST_SUITE_P(
    NotTold, Deeds,
    testing::Values(TextCase{"More than 200 people died in the tsunami in Indonesia.", ""},
                    TextCase{"The flood killed 20 people in Chad.", ""},
                    TextCase{"Shells fell on the town on Monday.", ""},
                    TextCase{"Japan fell to third place.", ""},
                    TextCase{"Sudan keeps its troops away from the line of the truce with Chad.", ""}));

TEST(Deeds, DeathsOfFightingAreItsToll) {
  const ExtractedText reading("Fighting between Sudan and Chad on April 10 left 15 soldiers dead.");
  ASSERT_EQ(reading.claims.size(), 1U);
  EXPECT_EQ(reading.claims[0].type, "clash");
  ASSERT_EQ(reading.claims[0].magnitudes.size(), 1U);
  EXPECT_EQ(reading.claims[0].magnitudes[0].value, "15");
}

TEST(Deeds, ExiledLeadersTakePartInTheTalks) {
  const ExtractedText reading(
      "Three days of talks between Indonesia and exiled leaders of the Free Aceh Movement ended near "
      "Helsinki on "
      "Saturday.");
  EXPECT_EQ(ExtractedText::roles(reading.claim("talks")),
            "Indonesia/participant; Free Aceh Movement/participant");
}

}  // namespace
}  // namespace truceline
