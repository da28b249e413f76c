// Calendar arithmetic for relative dates.
#pragma once

#include <optional>
#include <string_view>

#include "truceline/model/interval.hpp"

namespace truceline {

/// A stretch of the calendar of one unit (D W M Q Y X C, E = weekend, I = night) that contains `day`, moved
/// by `steps` units. Weeks run from Monday to Sunday.
[[nodiscard]] EdtfInterval unit_around(DayNumber day, char unit, std::int64_t steps);

/// `day` moved by `amount` units; months and years keep the day of the month where there is one.
[[nodiscard]] DayNumber moved(DayNumber day, char unit, std::int64_t amount);

/// The nearest `weekday` (0 = Sunday) to `from`: on or before it, or for direction 1 after it. Direction −1:
/// strictly before.
[[nodiscard]] DayNumber weekday_near(DayNumber from, unsigned weekday, int direction);

/// Day of a holiday by its rule: "12-25", "11-4-4" (month, which, weekday), "easter-2". Nothing for a rule
/// that is none.
[[nodiscard]] std::optional<DayNumber> holiday_in(std::int64_t year, std::string_view rule);

/// Days that one unit has at least and at most: month 28 and 31.
struct UnitDays {
  DayNumber least = 1, most = 1;
};
[[nodiscard]] UnitDays days_of(char unit);

}  // namespace truceline
