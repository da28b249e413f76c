// Expressions that name a stretch of the calendar: days, months, years, seasons, decades, centuries.
// Each method reads one form at a token and gives nothing when it is not there.
#pragma once

#include <optional>

#include "temporal/time_words.hpp"

namespace truceline {

class CalendarTimes {
 public:
  explicit CalendarTimes(const TimeWords& words) : w_(words) {}

  [[nodiscard]] std::optional<TimeReading> iso_date(std::size_t at) const;
  [[nodiscard]] std::optional<TimeReading> day_month(std::size_t at) const;
  [[nodiscard]] std::optional<TimeReading> month_day(std::size_t at) const;
  [[nodiscard]] std::optional<TimeReading> season(std::size_t at) const;
  [[nodiscard]] std::optional<TimeReading> decade(std::size_t at) const;
  [[nodiscard]] std::optional<TimeReading> century(std::size_t at) const;
  [[nodiscard]] std::optional<TimeReading> year_only(std::size_t at) const;
  /// "499 BC".
  [[nodiscard]] std::optional<TimeReading> bc_year(std::size_t at) const;

 private:
  const TimeWords& w_;
};

}  // namespace truceline
