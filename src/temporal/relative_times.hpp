// Expressions that need something to count from, durations, and vague ones.
// Each method reads one form at a token and gives nothing when it is not there.
#pragma once

#include <optional>

#include "temporal/calendar_times.hpp"
#include "temporal/time_words.hpp"

namespace truceline {

class RelativeTimes {
 public:
  RelativeTimes(const TimeWords& words, const CalendarTimes& calendar) : w_(words), calendar_(calendar) {}

  [[nodiscard]] std::optional<TimeReading> weekday(std::size_t at) const;
  [[nodiscard]] std::optional<TimeReading> day_word(std::size_t at) const;
  /// "two months ago", "three days later", "the last two months", "for three decades".
  [[nodiscard]] std::optional<TimeReading> counted(std::size_t at) const;
  /// "last week", "this year", "the same day", "that month".
  [[nodiscard]] std::optional<TimeReading> unit_at(std::size_t at) const;
  /// "the following days".
  [[nodiscard]] std::optional<TimeReading> following(std::size_t at) const;
  /// "the end of the year": only after a part word, which read_at has read.
  [[nodiscard]] std::optional<TimeReading> part_of_unit(std::size_t at) const;
  [[nodiscard]] std::optional<TimeReading> fixed_words(std::size_t at) const;

 private:
  const TimeWords& w_;
  const CalendarTimes& calendar_;
};

}  // namespace truceline
