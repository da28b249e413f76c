#include "temporal/calendar.hpp"

#include <algorithm>
#include <array>
#include <charconv>

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
    case 'I':
      return day + amount;
    case 'E':
    case 'W':
      return day + 7 * amount;
    case 'F':
      return day + 14 * amount;
    case 'Q':
      return moved(day, 'M', 3 * amount);
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
    case 'E': {
      const DayNumber monday = there - static_cast<DayNumber>((weekday_of(there) + 6) % 7);
      return EdtfInterval(EdtfDate::of_day(monday + 5), EdtfDate::of_day(monday + 6));
    }
    case 'Q': {
      const unsigned first = (civil.month - 1) / 3 * 3 + 1;
      return EdtfInterval(EdtfDate::of_month(civil.year, first), EdtfDate::of_month(civil.year, first + 2));
    }
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

namespace {

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 1876).
DayNumber easter(std::int64_t year) {
  const std::int64_t a = year % 19;
  const std::int64_t b = year / 100;
  const std::int64_t c = year % 100;
  const std::int64_t d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const std::int64_t e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const std::int64_t f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return day_number(year, static_cast<unsigned>(f / 31), static_cast<unsigned>(f % 31 + 1)).value_or(0);
}

/// The numbers of "11-4-4"; those that are missing stay 0.
std::array<unsigned, 3> numbers_of(std::string_view rule) {
  std::array<unsigned, 3> numbers{};
  std::size_t at = 0;
  for (unsigned& number : numbers) {
    if (at >= rule.size()) break;
    const char* const end = std::from_chars(rule.data() + at, rule.data() + rule.size(), number).ptr;
    at = static_cast<std::size_t>(end - rule.data()) + 1;
  }
  return numbers;
}

}  // namespace

std::optional<DayNumber> holiday_in(std::int64_t year, std::string_view rule) {
  constexpr std::string_view kEaster = "easter";
  if (rule.starts_with(kEaster)) {
    if (year < 1583) return std::nullopt;  // before the Gregorian calendar
    std::string_view offset = rule.substr(kEaster.size());
    if (offset.starts_with('+')) offset.remove_prefix(1);
    int days = 0;
    std::from_chars(offset.data(), offset.data() + offset.size(), days);
    return easter(year) + days;
  }
  const auto [month, which, weekday] = numbers_of(rule);
  if (std::count(rule.begin(), rule.end(), '-') < 2) return day_number(year, month, which);
  const auto first = day_number(year, month, 1);
  if (!first) return std::nullopt;
  return *first + (weekday + 7 - weekday_of(*first)) % 7 + 7 * (which - 1);
}

UnitDays days_of(char unit) {
  switch (unit) {
    case 'W':
    case 'E':
      return {7, 7};
    case 'F':
      return {14, 14};
    case 'M':
      return {28, 31};
    case 'Q':
      return {90, 92};
    case 'Y':
      return {365, 366};
    case 'X':
      return {3652, 3653};
    case 'C':
      return {36524, 36525};
    default:
      return {1, 1};
  }
}

}  // namespace truceline
