// Closed word classes as data: months, number words, abbreviations, titles, auxiliaries, …
// (data/lexicon/words_*.tsv).
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "truceline/lexicon/lexicon_files.hpp"
#include "truceline/lexicon/word_table.hpp"

namespace truceline {

/// Words and phrases with a value each ("march" → "3"). Phrases are folded tokens joined by one space.
class WordList {
 public:
  [[nodiscard]] bool contains(std::string_view word) const { return entries_.find(word) != nullptr; }
  /// The value of `word`, or nothing; "" for a word listed without a value.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view word) const;
  /// The value as a number; nothing when the word is not listed or its value is no number.
  [[nodiscard]] std::optional<long long> number(std::string_view word) const;

  struct PhraseMatch {
    std::size_t length = 0;  ///< in tokens
    std::string_view value;
  };
  /// The longest phrase of the list that starts at `words[at]`; length 0 when there is none.
  [[nodiscard]] PhraseMatch match(std::span<const std::string> words, std::size_t at) const;

  void add(std::string_view phrase, std::string_view value);

  /// Phrases with their values, in no order that may show in any output: for building tables.
  [[nodiscard]] auto begin() const noexcept { return entries_.begin(); }
  [[nodiscard]] auto end() const noexcept { return entries_.end(); }

 private:
  WordTable<std::string> entries_;
  WordTable<std::size_t> longest_from_;  ///< of phrases of several words: by the first, in words
};

class WordLists {
 public:
  /// Reads every data/lexicon/words_*.tsv (columns: list, word, value). Throws FormatError.
  [[nodiscard]] static WordLists builtin() { return load(LexiconFiles()); }
  /// The same with a user's words, whose values go before the built-in ones.
  [[nodiscard]] static WordLists load(const LexiconFiles& files);
  /// A user's rows may add to the lists of this file, not make new ones.
  void read(const std::string& name, const TsvSource& tsv);
  /// Throws std::logic_error when there is no such list.
  [[nodiscard]] const WordList& operator[](std::string_view list) const;

 private:
  WordTable<WordList> lists_;
};

}  // namespace truceline
