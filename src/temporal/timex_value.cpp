#include "temporal/timex_value.hpp"

#include <cstdio>

namespace truceline {
namespace {

struct DurationUnit {
  std::string_view prefix, suffix;
  std::int64_t factor = 1;
};

DurationUnit duration_unit(char unit) {
  switch (unit) {
    case 'F':
      return {"P", "W", 2};
    case 'X':
      return {"P", "DE"};
    case 'C':
      return {"P", "CE"};
    case 'K':
      return {"P", "ML"};
    case 'H':
      return {"PT", "H"};
    case 'N':
      return {"PT", "M"};
    case 'S':
      return {"PT", "S"};
    case 'E':
      return {"P", "WE"};
    case 'I':
      return {"P", "NI"};
    case 'W':
      return {"P", "W"};
    case 'M':
      return {"P", "M"};
    case 'Q':
      return {"P", "Q"};
    case 'Y':
      return {"P", "Y"};
    default:
      return {"P", "D"};
  }
}

/// A unit in halves of a smaller one: half a year is six months.
struct Smaller {
  char unit;
  std::int64_t count;
};

Smaller smaller(char unit) {
  switch (unit) {
    case 'H':
      return {'N', 60};
    case 'D':
      return {'H', 24};
    case 'Y':
      return {'M', 12};
    case 'X':
      return {'Y', 10};
    case 'C':
      return {'Y', 100};
    case 'N':
      return {'S', 60};
    default:
      return {0, 0};
  }
}

}  // namespace

std::string padded(std::int64_t value, int width) {
  char buffer[24];
  std::snprintf(buffer, sizeof buffer, "%0*lld", width, static_cast<long long>(value));
  return buffer;
}

std::string year_value(std::int64_t year) {
  return year > 0 ? padded(year, 4) : "BC" + padded(1 - year, 4);
}

std::string day_value(DayNumber day) {
  const CivilDay c = civil_day(day);
  return year_value(c.year) + '-' + padded(c.month, 2) + '-' + padded(c.day, 2);
}

std::string unit_value(DayNumber day, char unit) {
  const CivilDay c = civil_day(day);
  switch (unit) {
    case 'Y':
      return year_value(c.year);
    case 'M':
      return year_value(c.year) + '-' + padded(c.month, 2);
    case 'Q':
      return year_value(c.year) + "-Q" + std::to_string((c.month - 1) / 3 + 1);
    case 'X':
      return padded(c.year / 10, 3);
    case 'C':
      return padded(c.year / 100, 2);
    case 'W':
    case 'F':
    case 'E': {
      // ISO week: the week of its Thursday.
      const DayNumber thursday = day - static_cast<DayNumber>((weekday_of(day) + 6) % 7) + 3;
      const std::int64_t year = civil_day(thursday).year;
      return year_value(year) + "-W" + padded((thursday - *day_number(year, 1, 1)) / 7 + 1, 2) +
             (unit == 'E' ? "-WE" : "");
    }
    default:
      return day_value(day);
  }
}

std::string unknown_value(char unit) {
  switch (unit) {
    case 'Y':
    case 'X':
    case 'C':
      return "XXXX";
    case 'M':
    case 'Q':
      return "XXXX-XX";
    case 'W':
    case 'F':
      return "XXXX-WXX";
    case 'E':
      return "XXXX-WXX-WE";
    default:
      return "XXXX-XX-XX";
  }
}

std::string duration_value(char unit, std::int64_t amount, std::string_view half) {
  if (!half.empty() && smaller(unit).unit) {
    const Smaller part = smaller(unit);
    const std::int64_t count = part.count / 2 + (half == "AND_HALF" ? amount * part.count : 0);
    return duration_value(part.unit, count);
  }
  const DurationUnit u = duration_unit(unit);
  return std::string(u.prefix) + (amount ? std::to_string(amount * u.factor) : "X") + std::string(u.suffix);
}

}  // namespace truceline
