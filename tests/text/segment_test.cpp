#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "truceline/text/lemma.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {
namespace {

const WordLists& words() {
  static const WordLists kWords = WordLists::builtin();
  return kWords;
}

std::vector<std::string> sentences_of(const std::string& text, std::vector<Furniture> furniture = {}) {
  Document document;
  document.text = text;
  document.furniture = std::move(furniture);
  std::vector<std::string> out;
  for (const Sentence& s : segment(document, words())) out.emplace_back(s.span.of(text));
  return out;
}

std::vector<std::string> tokens_of(const std::string& text) {
  std::vector<std::string> out;
  for (const Token& t : tokenize(text, {0, text.size()})) out.emplace_back(t.span.of(text));
  return out;
}

using testing::ElementsAre;

TEST(Segment, SplitsAtFullStopsAndNotAtAbbreviations) {
  EXPECT_THAT(sentences_of("Gen. Ali met Mr. Smith. They agreed."),
              ElementsAre("Gen. Ali met Mr. Smith.", "They agreed."));
  EXPECT_THAT(sentences_of("The U.S. envoy left at 3.30 p.m. on Monday. He flew home."),
              ElementsAre("The U.S. envoy left at 3.30 p.m. on Monday.", "He flew home."));
  EXPECT_THAT(sentences_of("John F. Kennedy spoke. \"We will not wait.\" He left."),
              ElementsAre("John F. Kennedy spoke.", "\"We will not wait.\"", "He left."));
}

TEST(Segment, CarelessWritingIsSplitWithoutCapitals) {
  EXPECT_THAT(sentences_of("they left the town. nobody came back? we waited"),
              ElementsAre("they left the town.", "nobody came back?", "we waited"));
  EXPECT_THAT(sentences_of("He met the dep. minister and Yahoo! staff; \"Why?\" he asked."),
              ElementsAre("He met the dep. minister and Yahoo! staff; \"Why?\" he asked."));
}

TEST(Segment, ParagraphEndsAreHardBoundaries) {
  EXPECT_THAT(sentences_of("Talks collapse\nThe sides met. Nothing came of it\n\nA third line"),
              ElementsAre("Talks collapse", "The sides met.", "Nothing came of it", "A third line"));
}

TEST(Segment, FurnitureIsLeftOut) {
  const std::string text = "Home | News\nThe town fell. More to come.\nRead more here\n";
  const std::size_t end = text.find("Read more");
  EXPECT_THAT(sentences_of(text, {{{0, 11}, "navigation"}, {{end, end + 14}, "teaser"}}),
              ElementsAre("The town fell.", "More to come."));
}

TEST(Segment, ParagraphsAreCountedWithoutGaps) {
  Document document;
  document.text = "One. Two.\n\n\nThree.\n";
  const auto sentences = segment(document, words());
  ASSERT_EQ(sentences.size(), 3U);
  EXPECT_EQ(sentences[1].paragraph, 0U);
  EXPECT_EQ(sentences[2].paragraph, 1U);
}

TEST(Tokenize, KeepsWordsTogetherAndPunctuationApart) {
  EXPECT_THAT(tokens_of("Azerbaijan's co-chair, the U.S. envoy."),
              ElementsAre("Azerbaijan", "'s", "co-chair", ",", "the", "U.S.", "envoy", "."));
  EXPECT_THAT(tokens_of("100,000 people, 20-21 May, 3.5 km"),
              ElementsAre("100,000", "people", ",", "20", "-", "21", "May", ",", "3.5", "km"));
  EXPECT_THAT(tokens_of("O’Neill’s (M-19) plan"), ElementsAre("O’Neill", "’s", "(", "M-19", ")", "plan"));
}

TEST(Tokenize, KnowsCase) {
  const std::string text = "The NATO envoy";
  const auto tokens = tokenize(text, {0, text.size()});
  EXPECT_TRUE(tokens[0].capitalised && !tokens[0].all_caps);
  EXPECT_TRUE(tokens[1].capitalised && tokens[1].all_caps);
  EXPECT_FALSE(tokens[2].capitalised);
}

TEST(TokenizeProperty, TokensCoverEveryVisibleByteOfAnyText) {
  std::mt19937_64 random(11);
  const std::string alphabet = "aZ09 .,'-\"\n\t\xC3\xA9\xE2\x80\x99\xFF";
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (std::size_t n = random() % 40; n > 0; --n) text += alphabet[random() % alphabet.size()];
    std::size_t at = 0;
    for (const Token& token : tokenize(text, {0, text.size()})) {
      ASSERT_LE(at, token.span.begin);
      ASSERT_LT(token.span.begin, token.span.end);
      ASSERT_LE(token.span.end, text.size());
      for (; at < token.span.begin; ++at) ASSERT_LE(static_cast<unsigned char>(text[at]), ' ') << text;
      at = token.span.end;
    }
  }
}

TEST(Lemma, VerbsAreUndoneBySpellingAndList) {
  const auto has = [](std::string_view word, std::string_view lemma, VerbForm form) {
    for (const auto& reading : verb_readings(word, words())) {
      if (reading.lemma == lemma && reading.form == form) return true;
    }
    return false;
  };
  EXPECT_TRUE(has("fled", "flee", VerbForm::past_or_participle));
  EXPECT_TRUE(has("began", "begin", VerbForm::past));
  EXPECT_TRUE(has("stopped", "stop", VerbForm::past_or_participle));
  EXPECT_TRUE(has("released", "release", VerbForm::past_or_participle));
  EXPECT_TRUE(has("occupied", "occupy", VerbForm::past_or_participle));
  EXPECT_TRUE(has("shelling", "shell", VerbForm::gerund));
  EXPECT_TRUE(has("seizes", "seize", VerbForm::third));
  EXPECT_FALSE(has("bed", "b", VerbForm::past_or_participle));
}

TEST(Lemma, NounsLoseTheirPlural) {
  EXPECT_THAT(noun_readings("parties", words()), testing::Contains("party"));
  EXPECT_THAT(noun_readings("clashes", words()), testing::Contains("clash"));
  EXPECT_THAT(noun_readings("gunmen", words()), testing::Contains("gunman"));
  EXPECT_THAT(noun_readings("talks", words()), testing::Contains("talks"));
}

}  // namespace
}  // namespace truceline
