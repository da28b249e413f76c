// What a period after a word means: abbreviation, initial or plain stop.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "truceline/lexicon/word_lists.hpp"

namespace truceline {

enum class Abbreviation : std::uint8_t {
  none,
  name,     ///< stands before a name: "Gen."
  number,   ///< stands before a figure: "No."
  date,     ///< stands before a figure or ends its phrase: "Nov."
  time,     ///< "p.m."
  end,      ///< may end a sentence: "Inc.", "U.S."
  last,     ///< usually ends its phrase: "etc."
  initial,  ///< one capital letter: "F."
};

class Abbreviations {
 public:
  /// Reads the list "abbreviation". Throws std::logic_error when its values are of no known kind.
  explicit Abbreviations(const WordLists& lists);
  /// The kind of `word`, given without its last period. Letters with periods between them ("U.S") that are
  /// not listed count as `end`.
  [[nodiscard]] Abbreviation kind(std::string_view word) const;

 private:
  std::unordered_map<std::string, Abbreviation> kinds_;
  std::size_t longest_ = 0;
};

}  // namespace truceline
