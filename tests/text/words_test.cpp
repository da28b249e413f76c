#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "truceline/text/sentence.hpp"

namespace truceline {
namespace {

using testing::ElementsAre;

const WordLists& lists() {
  static const WordLists kLists = WordLists::builtin();
  return kLists;
}

/// The words of a sentence; a plus stands before what continues the word before it.
std::vector<std::string> words_in(const std::string& text) {
  std::vector<std::string> out;
  for (const Word& word : words_of(text, {0, text.size()}, lists()))
    out.push_back((word.contracted ? "+" : "") + std::string(word.span.of(text)));
  return out;
}

TEST(Words, ContractionsAndPossessivesAreTwoWords) {
  EXPECT_THAT(words_in("They don't know Baku's plan"),
              ElementsAre("They", "do", "+n't", "know", "Baku", "+'s", "plan"));
  EXPECT_THAT(words_in("He’s sure we cannot"), ElementsAre("He", "+’s", "sure", "we", "can", "+not"));
  EXPECT_THAT(words_in("the rebels' camp"), ElementsAre("the", "rebels", "+'", "camp"));
}

TEST(Words, CompoundsAreSplitAtTheHyphenAndPrefixesAreNot) {
  EXPECT_THAT(words_in("a 15-year war"), ElementsAre("a", "15", "-", "year", "war"));
  EXPECT_THAT(words_in("Russian-backed forces"), ElementsAre("Russian", "-", "backed", "forces"));
  EXPECT_THAT(words_in("the co-chairs re-elected him"), ElementsAre("the", "co-chairs", "re-elected", "him"));
}

TEST(Words, NumbersKeepTheirSeparators) {
  EXPECT_THAT(words_in("12,000 people, 3.5 km, $20m"),
              ElementsAre("12,000", "people", ",", "3.5", "km", ",", "$", "20", "m"));
  EXPECT_THAT(words_in("at 10:30 on 3 May"), ElementsAre("at", "10:30", "on", "3", "May"));
}

TEST(Words, AbbreviationsKeepTheirPeriod) {
  EXPECT_THAT(words_in("The U.S. envoy met Gen. Ali."),
              ElementsAre("The", "U.S.", "envoy", "met", "Gen.", "Ali", "."));
}

TEST(WordsProperty, WordsCoverEveryVisibleByteOfAnyText) {
  std::mt19937_64 random(12);
  const std::string alphabet = "aZnt09 .,'-\"$%/\n\t\xC3\xA9\xE2\x80\x99\xFF";
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (std::size_t n = random() % 40; n > 0; --n) text += alphabet[random() % alphabet.size()];
    std::size_t at = 0;
    for (const Word& word : words_of(text, {0, text.size()}, lists())) {
      ASSERT_LE(at, word.span.begin);
      ASSERT_LT(word.span.begin, word.span.end);
      ASSERT_LE(word.span.end, text.size());
      for (; at < word.span.begin; ++at) ASSERT_LE(static_cast<unsigned char>(text[at]), ' ') << text;
      at = word.span.end;
    }
  }
}

}  // namespace
}  // namespace truceline
