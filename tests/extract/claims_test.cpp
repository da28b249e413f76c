#include <gtest/gtest.h>

#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

struct PlacedCase {
  const char* text;
  const char* type;
  const char* roles;
  const char* place;
};

class RolesOf : public testing::TestWithParam<PlacedCase> {};

TEST_P(RolesOf, AreFoundByTheOrderOfWords) {
  const PlacedCase& c = GetParam();
  const ExtractedText reading(c.text);
  EXPECT_EQ(ExtractedText::roles(reading.claim(c.type)), c.roles) << c.text;
  const Claim* claim = reading.claim(c.type);
  ASSERT_TRUE(claim);
  EXPECT_EQ(claim->place_name, c.place) << c.text;
}

INSTANTIATE_TEST_SUITE_P(
    Verbs, RolesOf,
    testing::Values(PlacedCase{"Ethiopia invaded Eritrea on 12 May 2000.", "offensive",
                               "Ethiopia/initiator; Eritrea/target", ""},
                    PlacedCase{"Kuwait was invaded by Iraq on 2 August 1990.", "offensive",
                               "Iraq/initiator; Kuwait/target", ""},
                    PlacedCase{"Rebels captured Bukavu on 2 June 2004.", "capture", "Rebels/initiator",
                               "Bukavu"},
                    PlacedCase{"Sudan and South Sudan signed an agreement in Addis Ababa.", "agreement",
                               "Sudan/signatory; South Sudan/signatory", "Addis Ababa"},
                    PlacedCase{"Kenya hosted talks between Sudan and Uganda.", "talks",
                               "Sudan/participant; Uganda/participant; Kenya/host", ""},
                    PlacedCase{"Chad accused Sudan of arming rebels.", "accusation",
                               "Chad/initiator; Sudan/target", ""}));

INSTANTIATE_TEST_SUITE_P(
    Nouns, RolesOf,
    testing::Values(PlacedCase{"Talks between Ethiopia and Eritrea mediated by Algeria ended on Monday.",
                               "talks", "Ethiopia/participant; Eritrea/participant; Algeria/mediator", ""},
                    PlacedCase{"Israel's offensive in Lebanon lasted a month.", "offensive",
                               "Israel/initiator", "Lebanon"},
                    PlacedCase{"An attack on Uganda by Tanzania followed.", "offensive",
                               "Uganda/target; Tanzania/initiator", ""},
                    PlacedCase{"Egypt and Israel signed a treaty under the auspices of the United States.",
                               "agreement", "Egypt/signatory; Israel/signatory; United States/mediator",
                               ""}));

TEST(Claims, BothSidesStandForTheTwoParties) {
  const ExtractedText reading(
      "Ethiopia and Eritrea fought again in May. The two countries signed a treaty in June.");
  EXPECT_EQ(ExtractedText::roles(reading.claim("agreement")), "Ethiopia/signatory; Eritrea/signatory");
}

TEST(Claims, DemonstrativeTakesUpTheTalksBeforeWithTheirFate) {
  const ExtractedText reading(
      "In March Sudan refused to attend talks with Chad in Libya. "
      "Kenya and Uganda had agreed to join Egypt as mediators at those talks.");
  std::vector<const Claim*> talks;
  for (const Claim& c : reading.claims) {
    if (c.type == "talks") talks.push_back(&c);
  }
  ASSERT_EQ(talks.size(), 2U);
  EXPECT_EQ(talks[0]->status, Status::cancelled);
  EXPECT_EQ(talks[1]->status, Status::cancelled);
  EXPECT_EQ(talks[1]->when.date, talks[0]->when.date);
  EXPECT_NE(ExtractedText::roles(talks[1]).find("Kenya/mediator"), std::string::npos)
      << ExtractedText::roles(talks[1]);
  EXPECT_NE(ExtractedText::roles(talks[1]).find("Sudan/decliner"), std::string::npos)
      << ExtractedText::roles(talks[1]);
}

TEST(Claims, TwoDatesOfAPluralAreTwoEvents) {
  const ExtractedText reading("India and Pakistan fought two wars in 1965 and 1971.");
  ASSERT_EQ(reading.claims.size(), 2U);
  EXPECT_EQ(reading.claims[0].when.date->str(), "1965");
  EXPECT_EQ(reading.claims[1].when.date->str(), "1971");
}

TEST(Claims, EveryClaimPointsToItsWordsAndNamesItsRule) {
  const std::string text =
      "Ethiopia invaded Eritrea on 12 May 2000. Algeria mediated between the two countries.";
  const ExtractedText reading(text);
  ASSERT_FALSE(reading.claims.empty());
  for (const Claim& c : reading.claims) {
    EXPECT_FALSE(c.rule.empty());
    EXPECT_EQ(c.evidence.span.of(text), c.evidence.words);
    EXPECT_TRUE(c.id);
    EXPECT_LT(c.evidence.sentence, reading.sentences.size());
    EXPECT_GE(c.confidence, 0.0);
    EXPECT_LE(c.confidence, 1.0);
  }
}

TEST(Claims, NoDateIsInvented) {
  const ExtractedText unknown("Ethiopia invaded Eritrea.", "");
  ASSERT_EQ(unknown.claims.size(), 1U);
  EXPECT_FALSE(unknown.claims[0].when.date);
  EXPECT_EQ(unknown.claims[0].when.basis, DateBasis::unknown);

  const ExtractedText background("The envoy spoke on Friday. Ethiopia has invaded Eritrea.");
  const Claim* claim = background.claim("offensive");
  ASSERT_TRUE(claim);
  EXPECT_EQ(claim->when.date->str(), "../2015-06-12");
  EXPECT_EQ(claim->when.basis, DateBasis::inferred);

  const ExtractedText plan("Kenya will host talks between Sudan and Uganda.");
  ASSERT_TRUE(plan.claim("talks"));
  EXPECT_EQ(plan.claim("talks")->when.date->str(), "2015-06-12/..");
}

}  // namespace
}  // namespace truceline
