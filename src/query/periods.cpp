#include "truceline/query/periods.hpp"

#include <stdexcept>

namespace truceline {
namespace {

constexpr std::int64_t kMonths = 12;
/// EDTF writes days and months of the years from −9999 to 9999 only.
constexpr std::int64_t kLastYearWithMonths = 9999;

bool has_months(std::int64_t year) {
  return year >= -kLastYearWithMonths && year <= kLastYearWithMonths;
}

}  // namespace

std::string_view to_string(PeriodStep step) noexcept {
  switch (step) {
    case PeriodStep::month:
      return "month";
    case PeriodStep::year:
      return "year";
    case PeriodStep::none:
      break;
  }
  return "none";
}

std::optional<PeriodStep> parse_period_step(std::string_view name) noexcept {
  for (const PeriodStep step : {PeriodStep::none, PeriodStep::month, PeriodStep::year}) {
    if (name == to_string(step)) return step;
  }
  return std::nullopt;
}

std::optional<DayNumber> first_known_day(const EdtfInterval& when) noexcept {
  return when.earliest() ? when.earliest() : when.latest();
}

std::optional<DayNumber> last_known_day(const EdtfInterval& when) noexcept {
  return when.latest() ? when.latest() : when.earliest();
}

std::int64_t period_number(DayNumber day, PeriodStep step) {
  const CivilDay civil = civil_day(day);
  switch (step) {
    case PeriodStep::month:
      return civil.year * kMonths + static_cast<std::int64_t>(civil.month) - 1;
    case PeriodStep::year:
      return civil.year;
    case PeriodStep::none:
      break;
  }
  throw std::logic_error("period_number: there are no periods without a step");
}

std::string period_text(std::int64_t number, PeriodStep step) {
  if (step == PeriodStep::none) throw std::logic_error("period_text: there are no periods without a step");
  if (step == PeriodStep::year) return EdtfDate::of_year(number).str();
  const std::int64_t month = (number % kMonths + kMonths) % kMonths;
  const std::int64_t year = (number - month) / kMonths;
  if (!has_months(year)) return EdtfDate::of_year(year).str();
  return EdtfDate::of_month(year, static_cast<unsigned>(month + 1)).str();
}

std::string day_text(DayNumber day) {
  const std::int64_t year = civil_day(day).year;
  return (has_months(year) ? EdtfDate::of_day(day) : EdtfDate::of_year(year)).str();
}

std::optional<PeriodOfDate> period_of(const std::optional<EdtfInterval>& when, PeriodStep step) {
  if (!when) return std::nullopt;
  const auto first = first_known_day(*when);
  if (!first) return std::nullopt;
  PeriodOfDate place{period_number(*first, step), true};
  if (when->earliest() && when->latest()) place.spans = period_number(*when->latest(), step) != place.number;
  return place;
}

}  // namespace truceline
