// Who says so, case by case.
#include <gtest/gtest.h>

#include "extract/cases.hpp"
#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

std::string says(const Claim& claim) {
  const auto& a = claim.attribution;
  if (!a) return "";
  return a->name + (a->acts_for_name.empty() ? "" : ":" + a->acts_for_name) + " " +
         std::string(to_string(a->kind)) + " " + a->words;
}

/// Expected: "name:principal kind words", "" when the article says it itself.
class AttributionOf : public testing::TestWithParam<ClaimCase> {};

TEST_P(AttributionOf, IsKept) {
  const ClaimCase& c = GetParam();
  const ExtractedText reading(c.text);
  const Claim* claim = reading.claim(c.type);
  ASSERT_TRUE(claim) << c.text;
  EXPECT_EQ(says(*claim), c.expected) << c.text;
}

INSTANTIATE_TEST_SUITE_P(
    Ways, AttributionOf,
    testing::Values(
        ClaimCase{"Kyiv said Russia had shelled the town.", "strike", "Ukraine said said"},
        ClaimCase{"Russia had shelled the town, Ukraine said.", "strike", "Ukraine said said"},
        ClaimCase{"According to the United Nations, rebels shelled Bria.", "strike",
                  "United Nations according_to According to"},
        ClaimCase{"Rebels shelled Bria, according to residents.", "strike",
                  "residents according_to according to"},
        ClaimCase{"Ukraine accused Russia of shelling a hospital in Mariupol.", "strike",
                  "Ukraine accused accused"},
        ClaimCase{"Russia denied that it had shelled Mariupol.", "strike", "Russia denied denied"},
        ClaimCase{"Russia shelled Mariupol on Monday.", "strike", ""},
        ClaimCase{"Sudan shelled Kadugli before Chad said it would close the border.", "strike", ""},
        ClaimCase{
            "Manuel Costa spoke to reporters in Bogota. He said that Colombia had shelled a rebel camp.",
            "strike", "Manuel Costa said said"},
        ClaimCase{"“The rebels shelled our base,” said Ali Haddad.", "strike", "Ali Haddad said said"}));

TEST(Attribution, SpeakersAreNoParticipants) {
  const ExtractedText reading("Chad said Sudan had shelled Bria.");
  const Claim* strike = reading.claim("strike");
  ASSERT_TRUE(strike);
  EXPECT_EQ(ExtractedText::roles(strike).find("Chad"), std::string::npos);
}

TEST(Attribution, IsPartOfTheId) {
  Claim claim;
  seal(claim);
  const ClaimId own = claim.id;
  claim.attribution = Attribution{{}, "residents", {}, "", SayingKind::said, "said"};
  seal(claim);
  EXPECT_NE(claim.id, own);
}

}  // namespace
}  // namespace truceline
