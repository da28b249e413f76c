// The days of a date as the tables hold them.
#pragma once

#include <optional>

#include "truceline/model/interval.hpp"

namespace truceline {

/// Columns min_day and max_day beside a date: NULL for no date and for an open or unknown end.
[[nodiscard]] inline std::optional<DayNumber> min_day(const std::optional<EdtfInterval>& when) {
  return when ? when->earliest() : std::nullopt;
}
[[nodiscard]] inline std::optional<DayNumber> max_day(const std::optional<EdtfInterval>& when) {
  return when ? when->latest() : std::nullopt;
}

/// The same in the derived tables, which have no NULL: everything from kDistantPast to kDistantFuture when
/// undated.
[[nodiscard]] inline DaySpan derived_days(const std::optional<EdtfInterval>& when) {
  return when ? day_span(*when) : DaySpan{kDistantPast, kDistantFuture};
}

/// Most days a stretch of span class 0 has.
inline constexpr DayNumber kMonthDays = 31;
inline constexpr DayNumber kYearDays = 366;

/// How long something may have lasted: 0 up to 31 days, 1 up to 366, 2 longer or open, 3 undated.
[[nodiscard]] inline int span_class(const std::optional<EdtfInterval>& when) {
  if (!when) return 3;
  const auto days = day_span(*when);
  const auto length = days.last - days.first + 1;
  if (length <= kMonthDays) return 0;
  return length <= kYearDays ? 1 : 2;
}

}  // namespace truceline
