#include "truceline/lexicon/word_table.hpp"

#include <gtest/gtest.h>

#include <set>

#include "truceline/lexicon/phrase_index.hpp"

namespace truceline {
namespace {

TEST(WordTable, FindsEveryWordPutInAndNoOther) {
  WordTable<std::size_t> table;
  EXPECT_EQ(table.find(""), nullptr);
  const auto word = [](std::size_t i) { return std::string(i % 70, 'x') + std::to_string(i); };
  for (std::size_t i = 0; i < 3000; ++i) table[word(i)] = i;
  for (std::size_t i = 0; i < 3000; ++i) {
    ASSERT_NE(table.find(word(i)), nullptr) << i;
    EXPECT_EQ(*table.find(word(i)), i);
    EXPECT_EQ(table.find(word(i) + "y"), nullptr) << i;
  }
  EXPECT_EQ(table.find(std::string(500, 'x')), nullptr);
}

TEST(WordTable, KeepsTheOrderAndOneEntryAWord) {
  WordTable<int> table;
  table["b"] = 1;
  table["a"] = 2;
  table["b"] = 3;
  table[""] = 4;
  std::vector<std::pair<std::string, int>> entries;
  for (const auto& [word, value] : table) entries.emplace_back(word, value);
  EXPECT_EQ(entries, (std::vector<std::pair<std::string, int>>{{"b", 3}, {"a", 2}, {"", 4}}));
  EXPECT_EQ(*table.find(""), 4);
}

TEST(WordTable, HashesTellNeighboursApart) {
  std::set<std::uint32_t> hashes;
  for (const std::string stem : {"", "talk", "cease-fire agreement"}) {
    for (char c = 'a'; c <= 'z'; ++c) hashes.insert(word_hash(stem + c));
  }
  EXPECT_GE(hashes.size(), 77U);
}

struct Phrase {
  std::string name;
  std::vector<std::string> words;
};

TEST(PhraseIndex, GivesThePhrasesOfAFirstWordLongestFirstElseInTheirOrder) {
  std::deque<Phrase> phrases;
  for (const std::string name : {"sign deal", "lay down arm", "sign", "sign peace deal", "sign off"})
    phrases.push_back({name, phrase_words(name)});
  const PhraseIndex index(phrases);
  std::vector<std::string> found;
  for (const Phrase* phrase : index.starting_with("sign")) found.push_back(phrase->name);
  EXPECT_EQ(found, (std::vector<std::string>{"sign peace deal", "sign deal", "sign off", "sign"}));
  ASSERT_EQ(index.starting_with("lay").size(), 1U);
  EXPECT_EQ(index.starting_with("lay").front(), &phrases[1]);
  EXPECT_TRUE(index.starting_with("down").empty());
  EXPECT_TRUE(index.starting_with("").empty());
  EXPECT_TRUE(PhraseIndex<Phrase>().starting_with("sign").empty());
}

TEST(PhraseIndex, PhrasesAreCutAtWhiteSpace) {
  EXPECT_EQ(phrase_words("  lay\tdown  arm "), (std::vector<std::string>{"lay", "down", "arm"}));
  EXPECT_TRUE(phrase_words(" \t").empty());
}

}  // namespace
}  // namespace truceline
