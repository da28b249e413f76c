#include <map>

#include "exchange/diagram.hpp"

namespace truceline {
namespace {

constexpr std::size_t kManyEventsInYear = 4;

/// A date of an event and the day of it at which the event stands in the diagram.
struct Placing {
  const EdtfDate* date = nullptr;
  DayNumber day = kDistantPast;
};

/// Its start; with an open start its end if it is still to come ("by the end of the year"), for a reader
/// would look for it there, and else the distant past.
Placing placing_of(const Event& event) {
  const auto& when = event.when.date;
  if (!when || when->dates().empty()) return {};
  if (when->earliest()) return {&when->dates().front(), *when->earliest()};
  if (!took_place(event.status) && when->latest()) return {&when->dates().back(), *when->latest()};
  return {};
}

std::int64_t year_of(const Placing& placing) {
  return civil_day(placing.day).year;
}

std::string label_of(const Placing& placing, bool by_month) {
  const auto precision = placing.date->precision();
  if (precision < Precision::year) return placing.date->str();
  const auto day = civil_day(placing.day);
  if (!by_month || precision == Precision::year) return EdtfDate::of_year(day.year).str();
  return EdtfDate::of_month(day.year, day.month).str();
}

std::string label_of_open_start(const EdtfInterval& when) {
  if (!when.latest()) return "any time";
  return "until " + EdtfDate::of_year(civil_day(*when.latest()).year).str();
}

}  // namespace

bool placed_before(const Event& a, const Event& b) {
  if (!a.when.date || !b.when.date) return earlier(a, b);
  const auto a_day = placing_of(a).day;
  const auto b_day = placing_of(b).day;
  return a_day == b_day ? earlier(a, b) : a_day < b_day;
}

std::vector<std::string> period_labels(const std::vector<const Event*>& events) {
  std::map<std::int64_t, std::size_t> events_in_year;
  for (const auto* event : events) {
    if (const auto placing = placing_of(*event); placing.date != nullptr) ++events_in_year[year_of(placing)];
  }
  std::vector<std::string> labels;
  for (const auto* event : events) {
    const auto placing = placing_of(*event);
    if (!event->when.date) {
      labels.emplace_back("no date");
    } else if (placing.date != nullptr) {
      labels.push_back(label_of(placing, events_in_year[year_of(placing)] > kManyEventsInYear));
    } else {
      labels.push_back(label_of_open_start(*event->when.date));
    }
  }
  return labels;
}

}  // namespace truceline
