// Claims of sentences that have no tree.
#include <gtest/gtest.h>

#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

/// The claims of a text whose sentences are read by the order of their words.
ExtractedText without_trees(const std::string& text, const ClaimRules& rules = {}) {
  ExtractedText reading(text);
  reading.text_actors.clear();
  reading.mentions = find_mentions(reading.document, reading.sentences, test_lexicon(), reading.text_actors);
  reading.claims = extract_claims(reading.document, reading.sentences, reading.times, reading.mentions,
                                  test_lexicon(), reading.text_actors, nullptr, {}, nullptr, nullptr, rules);
  return reading;
}

std::string roles(const std::string& text, const std::string& type) {
  const ExtractedText reading = without_trees(text);
  return ExtractedText::roles(reading.claim(type));
}

TEST(LinearTree, NamesBeforeAndBehindAVerbFillItsSlots) {
  EXPECT_EQ(roles("Eritrea shelled Ethiopia on Monday.", "strike"), "Eritrea/initiator; Ethiopia/target");
  EXPECT_EQ(roles("Kenya accused Somalia of spying.", "accusation"), "Kenya/initiator; Somalia/target");
}

TEST(LinearTree, APassiveTurnsThemRound) {
  EXPECT_EQ(roles("Ethiopia was attacked by Eritrea.", "offensive"), "Eritrea/initiator; Ethiopia/target");
}

TEST(LinearTree, PrepositionsOfNounsCount) {
  EXPECT_EQ(roles("Talks between Sudan and Chad opened in Nairobi.", "talks"),
            "Sudan/participant; Chad/participant");
}

TEST(LinearTree, OperatorsStillSayWhatBecameOfIt) {
  const ExtractedText reading = without_trees("Sudan called off talks with Chad.");
  const Claim* talks = reading.claim("talks");
  ASSERT_TRUE(talks);
  EXPECT_EQ(talks->status, Status::cancelled);
}

TEST(LinearTree, StandsInForATreeOfASentenceThatIsFarTooLong) {
  std::string text = "Eritrea attacked Ethiopia";
  for (int i = 0; i < 90; ++i) text += ", item " + std::to_string(i + 1);
  const ExtractedText reading(text + ".");
  EXPECT_EQ(ExtractedText::roles(reading.claim("offensive")), "Eritrea/initiator; Ethiopia/target");
}

TEST(LinearTree, AnyWordsMakeATree) {
  for (const char* text : {"!", "the", "of of of", "to", "and and", "'s", "by", "Who?", "by Chad, and of",
                           "Chad's Chad's", "that which was to", "“", "attacked attacked attacked by by"}) {
    EXPECT_NO_THROW(without_trees(text)) << text;
  }
}

TEST(ClaimRules, WithoutStatusEverythingHasOccurred) {
  ClaimRules rules;
  rules.status = false;
  const char* const text =
      "Sudan will attack Chad. Sudan did not attack Kenya. Egypt called off talks with Sudan.";
  const ExtractedText reading = without_trees(text, rules);
  EXPECT_GE(reading.claims.size(), 3U);
  for (const Claim& claim : reading.claims) EXPECT_EQ(claim.status, Status::occurred) << claim.rule;
}

}  // namespace
}  // namespace truceline
