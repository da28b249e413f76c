// The calendar beneath EdtfDate: Howard Hinnant's date library, which knows the years ±32767, moved by whole
// cycles of 400 years (146097 days) to reach every year.
#include <date/date.h>

#include "truceline/model/date.hpp"

namespace truceline {
namespace {

constexpr std::int64_t kCycleYears = 400;
constexpr std::int64_t kCycleDays = 146097;

constexpr date::year year_in_cycle(std::int64_t year) {
  return date::year(static_cast<int>(year % kCycleYears));
}

constexpr date::sys_days day_in_cycle(DayNumber day) {
  return date::sys_days(date::days(static_cast<int>(day % kCycleDays)));
}

}  // namespace

std::optional<DayNumber> day_number(std::int64_t year, unsigned month, unsigned day) noexcept {
  if (year < -kLastYear || year > kLastYear || month > 12 || day > 31) return std::nullopt;
  const date::year_month_day ymd(year_in_cycle(year), date::month(month), date::day(day));
  if (!ymd.ok()) return std::nullopt;
  return date::sys_days(ymd).time_since_epoch().count() + year / kCycleYears * kCycleDays;
}

CivilDay civil_day(DayNumber day) noexcept {
  const date::year_month_day ymd{day_in_cycle(day)};
  return {static_cast<int>(ymd.year()) + day / kCycleDays * kCycleYears, static_cast<unsigned>(ymd.month()),
          static_cast<unsigned>(ymd.day())};
}

unsigned weekday_of(DayNumber day) noexcept {
  // A cycle of 400 years is a whole number of weeks.
  return date::weekday(day_in_cycle(day)).c_encoding();
}

unsigned last_day_of_month(std::int64_t year, unsigned month) noexcept {
  if (month < 1 || month > 12) return 0;
  const date::year_month_day_last last(year_in_cycle(year), date::month_day_last(date::month(month)));
  return static_cast<unsigned>(last.day());
}

}  // namespace truceline
