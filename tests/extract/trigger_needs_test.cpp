// What frames ask of the sentence (needs=… in data/lexicon/frames.tsv): one verb, several readings.
#include <gtest/gtest.h>

#include "extract/cases.hpp"
#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

class Needs : public testing::TestWithParam<ClaimCase> {};

TEST_P(Needs, DecideWhatTheVerbTells) {
  const ExtractedText reading(GetParam().text);
  const Claim* claim = reading.claim(GetParam().type);
  ASSERT_TRUE(claim);
  EXPECT_EQ(ExtractedText::roles(claim), GetParam().expected) << claim->rule;
}

INSTANTIATE_TEST_SUITE_P(
    Objects, Needs,
    testing::Values(ClaimCase{"Rebels seized three engineers in Chad.", "detention",
                              "Rebels/initiator; engineers/victim"},
                    ClaimCase{"Sudan suspended aid to Chad.", "sanction", "Sudan/initiator; Chad/target"},
                    ClaimCase{"Kurds crossed into Chad.", "displacement", "Kurds/victim; Chad/host"},
                    ClaimCase{"Ethiopian tanks rolled into Eritrea.", "offensive",
                              "Ethiopian tanks/initiator:Ethiopia"}));

INSTANTIATE_TEST_SUITE_P(
    Speech, Needs,
    testing::Values(
        ClaimCase{"Kenya said Sudan must withdraw its troops.", "demand", "Kenya/initiator; Sudan/target"},
        ClaimCase{"Sudan should free the prisoners, Kenya said.", "demand", "Kenya/initiator; Sudan/target"},
        ClaimCase{"Kenya insists that Sudan apologise.", "demand", "Kenya/initiator; Sudan/target"},
        ClaimCase{"Kenya said Sudan was behind the attack.", "accusation", "Kenya/initiator; Sudan/target"},
        ClaimCase{"Kenya said it would not give up the island.", "refusal", "Kenya/decliner"},
        ClaimCase{"France will not hear of a truce.", "refusal", "France/decliner"}));

TEST(NeedsOfSpeech, AreNotMetByTheWrongSubject) {
  EXPECT_FALSE(ExtractedText("Kenya said it must withdraw its troops.").claim("demand"));
  EXPECT_FALSE(ExtractedText("Kenya said Sudan would not give up the island.").claim("refusal"));
  EXPECT_FALSE(ExtractedText("Kenya insists that Sudan withdrew in May.").claim("demand"));
  EXPECT_FALSE(ExtractedText("Kenya said it would not attack Sudan.").claim("threat"));
}

TEST(NeedsOfSpeech, GiveWayToWhatIsRefused) {
  const ExtractedText reading("Sudan said it would not attend the talks with Chad.");
  EXPECT_FALSE(reading.claim("refusal"));
  ASSERT_TRUE(reading.claim("talks"));
  EXPECT_EQ(reading.claim("talks")->status, Status::cancelled);
}

TEST(NeedsOfObjects, SeizedThingsAreNoPrisoners) {
  EXPECT_FALSE(ExtractedText("Rebels seized the symbol of his rule.").claim("detention"));
}

TEST(Predicates, HaveTheSubjectOfTheirClause) {
  const ExtractedText reading("Sudan and Chad are in talks.");
  EXPECT_EQ(ExtractedText::roles(reading.claim("talks")), "Sudan/participant; Chad/participant");
}

TEST(Needs, NobodysDeedIsNoEvent) {
  for (const char* text :
       {"Turkey was hit by an earthquake on Monday.", "Hurricane Mitch struck Honduras.",
        "The crisis has hit Greece.", "A bus crash killed 12 people in Peru.",
        "The film captured the mood of France.", "The minister fired off a letter to Chad."}) {
    EXPECT_TRUE(ExtractedText(text).claims.empty()) << text;
  }
  EXPECT_TRUE(ExtractedText("Sudan hit Geneina overnight.").claim("strike"));
}

}  // namespace
}  // namespace truceline
