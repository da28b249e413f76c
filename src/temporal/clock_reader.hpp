// Times of day: "10:30 p.m. local time", "0600 GMT", "noon", "the early hours", "Monday night".
#pragma once

#include <optional>

#include "temporal/time_reading.hpp"
#include "temporal/time_tokens.hpp"

namespace truceline {

/// The hour of the day that `hour` (1 to 12, or -1) is in a part of the day, a TIMEX3 code: 8 in the "EV"
/// is 20.
[[nodiscard]] std::int64_t hour_in(std::string_view day_part, std::int64_t hour);

class ClockReader {
 public:
  explicit ClockReader(const TimeTokens& tokens) : t_(tokens) {}

  /// A clock time or a part of the day at `at`, without its day.
  [[nodiscard]] std::optional<TimeReading> read(std::size_t at) const;
  /// A clock time alone.
  [[nodiscard]] std::optional<TimeReading> clock(std::size_t at) const;

 private:
  [[nodiscard]] std::optional<TimeReading> half_day_clock(std::size_t at) const;
  [[nodiscard]] std::optional<TimeReading> oclock(std::size_t at, std::size_t end, std::int64_t hour,
                                                  std::int64_t minute) const;
  [[nodiscard]] std::optional<TimeReading> full_day_clock(std::size_t at) const;
  [[nodiscard]] std::optional<TimeReading> part_of_day(std::size_t at) const;
  [[nodiscard]] std::size_t zone_end(std::size_t at) const;

  const TimeTokens& t_;
};

}  // namespace truceline
