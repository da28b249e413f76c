// The lists by which syntactic words are cut, in the form the word reader wants them.
#pragma once

#include <bitset>
#include <string_view>

#include "text/abbreviations.hpp"
#include "truceline/lexicon/word_lists.hpp"

namespace truceline {

/// Holds references into the word lists, which must outlive it.
class WordTables {
 public:
  explicit WordTables(const WordLists& lists);

  /// For two words written as one ("cannot"): the bytes of the first; 0 for every other word.
  [[nodiscard]] std::size_t fused(std::string_view word) const {
    if (word.size() < 2 || word.size() >= kLongest || !may_be_fused_[slot(word)]) return 0;
    return fused_length(word);
  }

  Abbreviations abbreviations;
  const WordList& clitic;
  const WordList& hyphen_prefix;
  const WordList& hyphen_suffix;
  const WordList& hyphen_whole;
  const WordList& apostrophe_word;
  const WordList& currency_prefix;
  const WordList& currency_code;
  const WordList& number_ending;
  const WordList& number_unit;
  const WordList& slash_word;
  const WordList& web_ending;
  const WordList& emoticon;

 private:
  static constexpr std::size_t kLongest = 12;
  /// First letter, last letter and length, whatever the case.
  static std::size_t slot(std::string_view word) {
    const auto letter = [](char c) { return static_cast<std::size_t>(static_cast<unsigned char>(c) & 31U); };
    return (letter(word.front()) * 32 + letter(word.back())) * kLongest + word.size();
  }
  [[nodiscard]] std::size_t fused_length(std::string_view word) const;

  const WordList& fused_;
  std::bitset<32 * 32 * kLongest> may_be_fused_;
};

}  // namespace truceline
