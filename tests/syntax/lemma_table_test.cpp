#include "syntax/lemma_table.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <string>

namespace truceline {
namespace {

TEST(LemmaTable, FindsByTagAndByStemWithEnding) {
  LemmaTable table;
  EXPECT_EQ(table.find("VBD", "went"), std::nullopt);
  table.add("VBD", "went", "go");
  table.add("verb", "went", "wend");
  table.add("VBD", "went", "wend");
  EXPECT_EQ(table.find("VBD", "went"), "go");
  EXPECT_EQ(table.find("VBD", "we", "nt"), "go");
  EXPECT_EQ(table.find("verb", "went"), "wend");
  EXPECT_FALSE(table.contains("noun", "went"));
  EXPECT_FALSE(table.contains("VBD", "wen"));
  EXPECT_FALSE(table.contains("", "went"));
}

TEST(LemmaTable, GrowsWithOrWithoutRoomMadeForIt) {
  std::deque<std::string> words;
  for (int i = 0; i < 5000; ++i) words.push_back("w" + std::to_string(i));
  LemmaTable grown, reserved;
  reserved.reserve(words.size());
  for (const std::string& word : words) {
    grown.add("base noun", word, word);
    reserved.add("base noun", word, word);
  }
  for (const std::string& word : words) {
    EXPECT_EQ(grown.find("base noun", word), word);
    EXPECT_EQ(reserved.find("base noun", word), word);
  }
  EXPECT_FALSE(grown.contains("base noun", "w5000"));
}

TEST(LemmaTable, TheProgramsOwnKnowsItsThreeFiles) {
  const LemmaTable& table = builtin_lemma_table();
  EXPECT_TRUE(table.contains("base noun", "accoucheuse"));
  EXPECT_TRUE(table.contains("base verb", "abandon"));
  EXPECT_EQ(table.find("noun", "men"), "man");
}

}  // namespace
}  // namespace truceline
