// The words of a sentence as time expressions need them: numbers, months, years.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "temporal/time_reading.hpp"
#include "truceline/lexicon/word_lists.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {

class TimeWords {
 public:
  TimeWords(const Sentence& sentence, const WordLists& words);

  [[nodiscard]] std::size_t size() const { return tokens.size(); }
  [[nodiscard]] std::string_view word(std::size_t at) const;
  [[nodiscard]] bool is(std::size_t at, const WordList& list) const;
  [[nodiscard]] TimeReading make(TimeReading::Form form, std::size_t first, std::size_t last,
                                 const char* rule) const;
  /// A day of the month: "7", "7th", "21st".
  [[nodiscard]] unsigned day_at(std::size_t at) const;
  /// The month at `at`; 0 when there is none or the word is more likely something else.
  [[nodiscard]] unsigned month_at(std::size_t at, bool beside_number) const;
  [[nodiscard]] bool after_preposition(std::size_t at) const;
  /// A year of four digits at `at`.
  [[nodiscard]] std::optional<std::int64_t> year_at(std::size_t at) const;
  /// The year after a day or month, with an optional comma: "7 May 1945", "May 7, 1945", "1 Sep 88". Moves
  /// `at` past it.
  void read_year(std::size_t& at, TimeReading& r) const;
  void read_era(std::size_t& at, TimeReading& r) const;
  /// A number in digits or words at `at`; nothing for none.
  [[nodiscard]] std::optional<long long> count_at(std::size_t at) const;
  /// "last September", "next May".
  void read_direction(std::size_t at, TimeReading& r) const;

  const std::vector<Token>& tokens;
  const WordLists& words;
  const WordList& months;
  const WordList& ambiguous_months;
  const WordList& weekdays;
  const WordList& short_weekdays;
  const WordList& seasons;
  const WordList& units;
  const WordList& numbers;
  const WordList& ordinals;
  const WordList& parts;
  std::vector<std::string> folded;
};

/// The value of a text that is all digits.
[[nodiscard]] std::optional<long long> to_number(std::string_view text);

}  // namespace truceline
