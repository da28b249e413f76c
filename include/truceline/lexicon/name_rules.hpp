// How names are compared: spellings of one sound, and the words that a name may leave out.
// Rules are data (data/lexicon/transliteration.tsv).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "truceline/lexicon/tsv.hpp"
#include "truceline/lexicon/word_lists.hpp"

namespace truceline {

/// A name as it is compared.
struct NameForm {
  /// Folded words, without titles, initials and articles; of a group also without the words that only
  /// describe it ("rebels of the …") and in the singular.
  std::vector<std::string> words;
  /// `words` in the spelling that all transliterations share, joined by spaces. Equal skeletons can be one
  /// name.
  std::string skeleton;
  /// Groups: the skeleton without nouns that a short form leaves out ("X Front" → that of "X").
  std::string core;
  /// Groups: the first letters of the words ("National Liberation Front" → "nlf"), with and without "of the".
  std::vector<std::string> initials;
  bool acronym = false;  ///< written in capitals alone: "NLF"
  bool proper = false;   ///< has a capital letter: "rebels" has none
};

class NameRules {
 public:
  /// Reads transliteration.tsv (list, from, to); titles come from `words`, and are copied. Throws FormatError
  /// for a list of an unknown name, an empty `from`, or a spelling whose `to` holds its `from`.
  NameRules(const TsvSource& tsv, const WordLists& words);

  [[nodiscard]] NameForm person(std::string_view name) const;
  [[nodiscard]] NameForm group(std::string_view name) const;
  /// The name with the letters that other alphabets write with two ("Šeremet" → "Sheremet"); the name itself
  /// where it has none.
  [[nodiscard]] std::string spelled_out(std::string_view name) const;
  /// The spelling that all transliterations of `folded` (words joined by spaces) share. Doubled letters count
  /// once. "mohammed" and "muhammad" have the same.
  [[nodiscard]] std::string skeleton(std::string_view folded) const;

 private:
  using Change = std::pair<std::string, std::string>;  ///< from, to; a space is the edge of a word
  void read(const TsvRow& row);
  void add_letter(const TsvRow& row);
  void add_change(const TsvRow& row, std::vector<Change>& changes) const;
  [[nodiscard]] std::vector<std::string> words_of(std::string_view name) const;
  void drop_titles(std::vector<std::string>& words) const;
  void drop_descriptions(std::vector<std::string>& words) const;
  [[nodiscard]] std::string singular(const std::string& word) const;

  std::vector<Change> letters_;
  std::vector<Change> spellings_;  ///< in the order of the file
  std::vector<Change> endings_;
  WordList titles_;
  WordList articles_;
  WordList describers_;
  WordList heads_;
  WordList joiners_;
};

}  // namespace truceline
