// Calendar arithmetic for relative dates.
#pragma once

#include "truceline/model/interval.hpp"

namespace truceline {

/// A stretch of the calendar of one unit (D W M Y X C) that contains `day`, moved by `steps` units.
/// Weeks run from Monday to Sunday.
[[nodiscard]] EdtfInterval unit_around(DayNumber day, char unit, std::int64_t steps);

/// `day` moved by `amount` units; months and years keep the day of the month where there is one.
[[nodiscard]] DayNumber moved(DayNumber day, char unit, std::int64_t amount);

/// The nearest `weekday` (0 = Sunday) to `from`: on or before it, or for direction 1 after it. Direction −1:
/// strictly before.
[[nodiscard]] DayNumber weekday_near(DayNumber from, unsigned weekday, int direction);

}  // namespace truceline
