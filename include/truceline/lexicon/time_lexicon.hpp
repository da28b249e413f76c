// What kinds of time word a word is (data/lexicon/words_time.tsv), found with one look-up.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/lexicon/word_lists.hpp"

namespace truceline {

/// The lists of words_time.tsv, by the names they have there.
enum class TimeClass : std::uint8_t {
  month,
  month_or_word,
  weekday,
  weekdays,
  weekday_or_word,
  season,
  unit,
  units,
  number_word,
  indefinite_count,
  ordinal_word,
  decade_word,
  day_word,
  night_word,
  day_part,
  day_point,
  half_day,
  zone,
  clock_unit,
  part,
  part_noun,
  half_word,
  approx,
  direction,
  later,
  ago,
  event_after,
  vague,
  vague_history,
  vague_loose,
  story_time,
  set_word,
  each,
  times,
  era_before,
  era_after,
  holiday,
  not_time,
  date_name_noun,
  time_preposition,
  year_preposition,
  year_blocker,
  number_label,
  future_modal,
  future_phrase,
  expected,
  plan_verb,
  present_schedule,
  past_auxiliary,
  past_verb,
  not_past,
  clause_word,
  recounted,
  comparing,
  single,
  determiner,
  bound_preposition,
  moment_preposition,
  season_lead,
  opener,
  so_far
};

/// What a word means in one class: "may" as a month is 5.
struct TimeValue {
  std::string text;         ///< the third column
  std::int64_t number = 0;  ///< the same where it is a number
};

/// The classes of one word.
class TimeWord {
 public:
  [[nodiscard]] bool is(TimeClass c) const noexcept {
    return (classes_ >> static_cast<unsigned>(c) & 1U) != 0;
  }
  /// Begins a phrase of the class, or is a word of it.
  [[nodiscard]] bool starts(TimeClass c) const noexcept {
    return (starts_ >> static_cast<unsigned>(c) & 1U) != 0;
  }
  [[nodiscard]] bool any() const noexcept { return (classes_ | starts_) != 0; }
  /// Null when the word is not of the class.
  [[nodiscard]] const TimeValue* value(TimeClass c) const noexcept;

 private:
  friend class TimeLexicon;
  std::uint64_t classes_ = 0, starts_ = 0;
  std::vector<std::pair<TimeClass, TimeValue>> values_;
};

class TimeLexicon {
 public:
  /// Throws std::logic_error when a list is missing.
  explicit TimeLexicon(const WordLists& words);

  /// A word without classes for one that is no time word.
  [[nodiscard]] const TimeWord& find(std::string_view folded) const;

  struct Match {
    std::size_t length = 0;  ///< in words; 0 for none
    const TimeValue* value = nullptr;
    explicit operator bool() const noexcept { return length > 0; }
  };
  /// The longest entry of the class, of one word or more, at words[at].
  [[nodiscard]] Match match(std::span<const std::string_view> words, std::size_t at, TimeClass c) const;

 private:
  struct Phrase {
    std::vector<std::string> rest;  ///< the words behind the first
    TimeClass of{};
    TimeValue value;
  };
  struct Entry {
    TimeWord word;
    std::vector<Phrase> phrases;  ///< longest first
  };
  void add(TimeClass c, std::string_view phrase, std::string_view value);

  WordTable<Entry> entries_;
};

}  // namespace truceline
