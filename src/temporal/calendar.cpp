#include "temporal/calendar.hpp"

#include <algorithm>

namespace truceline {
namespace {

std::int64_t floor_to(std::int64_t value, std::int64_t step) {
  const std::int64_t rest = value % step;
  return value - (rest < 0 ? rest + step : rest);
}

EdtfInterval week_around(DayNumber day) {
  const DayNumber monday = day - static_cast<DayNumber>((weekday_of(day) + 6) % 7);
  return EdtfInterval(EdtfDate::of_day(monday), EdtfDate::of_day(monday + 6));
}

}  // namespace

DayNumber moved(DayNumber day, char unit, std::int64_t amount) {
  switch (unit) {
    case 'D':
      return day + amount;
    case 'W':
      return day + 7 * amount;
    case 'F':
      return day + 14 * amount;
    case 'X':
      return moved(day, 'M', 120 * amount);
    case 'C':
      return moved(day, 'M', 1200 * amount);
    case 'Y':
      return moved(day, 'M', 12 * amount);
    case 'M':
      break;
    default:
      return day;
  }
  const CivilDay civil = civil_day(day);
  const std::int64_t months = civil.year * 12 + civil.month - 1 + amount;
  const std::int64_t year = floor_to(months, 12) / 12;
  const auto month = static_cast<unsigned>(months - year * 12 + 1);
  return day_number(year, month, std::min(civil.day, last_day_of_month(year, month))).value_or(day);
}

EdtfInterval unit_around(DayNumber day, char unit, std::int64_t steps) {
  const DayNumber there = moved(day, unit, steps);
  const CivilDay civil = civil_day(there);
  switch (unit) {
    case 'W':
    case 'F':
      return week_around(there);
    case 'M':
      return EdtfInterval(EdtfDate::of_month(civil.year, civil.month));
    case 'Y':
      return EdtfInterval(EdtfDate::of_year(civil.year));
    case 'X':
      if (civil.year >= 0 && civil.year < 10000)
        return EdtfInterval(EdtfDate::of_decade(floor_to(civil.year, 10)));
      return EdtfInterval(EdtfDate::of_year(civil.year));
    case 'C':
      if (civil.year >= 0 && civil.year < 10000)
        return EdtfInterval(EdtfDate::of_century(floor_to(civil.year, 100)));
      return EdtfInterval(EdtfDate::of_year(civil.year));
    default:
      return EdtfInterval::of_day(there);
  }
}

DayNumber weekday_near(DayNumber from, unsigned weekday, int direction) {
  const auto today = weekday_of(from);
  if (direction > 0) {
    const unsigned ahead = (weekday + 7 - today) % 7;
    return from + (ahead ? ahead : 7);
  }
  const unsigned back = (today + 7 - weekday) % 7;
  return from - (back == 0 && direction < 0 ? 7 : back);
}

}  // namespace truceline
