// What a deed is, and is not, by the words around its verb.
#include <gtest/gtest.h>

#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

struct Case {
  const char* text;
  const char* claims;  ///< type and status of each
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.text;
}

class Deeds : public testing::TestWithParam<Case> {};

TEST_P(Deeds, AreToldByTheirWords) {
  const ExtractedText reading(GetParam().text);
  std::string claims;
  for (const Claim& claim : reading.claims)
    claims += (claims.empty() ? "" : "; ") + claim.type + ' ' + std::string(to_string(claim.status));
  EXPECT_EQ(claims, GetParam().claims);
}

INSTANTIATE_TEST_SUITE_P(
    Told, Deeds,
    testing::Values(Case{"Prisoners were exchanged on 8 May.", "release occurred"},
                    Case{"Sudan moved two brigades to the border on Tuesday.", "deployment occurred"},
                    Case{"Sudanese warships are due to sail to Libya on Friday.", "deployment planned"},
                    Case{"The Sudanese blockade of Juba is in its sixth month.", "siege ongoing"},
                    Case{"Tripoli fell late on Monday.", "capture occurred"},
                    Case{"Rebels were shot at on Wednesday near Juba.", "clash occurred"}));

INSTANTIATE_TEST_SUITE_P(
    NotTold, Deeds,
    testing::Values(Case{"More than 200 people died in the tsunami in Indonesia.", ""},
                    Case{"The flood killed 20 people in Chad.", ""},
                    Case{"Shells fell on the town on Monday.", ""}, Case{"Japan fell to third place.", ""},
                    Case{"Sudan keeps its troops away from the line of the truce with Chad.", ""}));

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
