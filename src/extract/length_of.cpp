#include "extract/length_of.hpp"

#include <charconv>

namespace truceline {
namespace {

constexpr std::size_t kBetweenOfAndNoun = 3;  // words between "of" and the noun: "of fierce street fighting"

std::optional<Length> length_before(const SentenceView& view, const TriggerHit& hit) {
  for (const TimeMention* time : view.times) {
    const bool near = time->last_token < hit.first && time->last_token + 1 + kBetweenOfAndNoun >= hit.first;
    if (time->type == TimexType::duration && near && view.word(time->last_token) == "of")
      return length_in(time->value);
  }
  return std::nullopt;
}

/// Of a length of days or more.
EdtfDate start_of(const Length& length, DayNumber day) {
  if (length.unit == 'D') return EdtfDate::of_day(day - length.count + 1);
  if (length.unit == 'W') return EdtfDate::of_day(day - 7 * length.count + 1).as_approximate();
  const CivilDay end = civil_day(day);
  const int years = length.unit == 'E' ? 10 * length.count : length.count;
  if (length.unit != 'M') return EdtfDate::of_year(end.year - years).as_approximate();
  const auto months = end.year * 12 + static_cast<std::int64_t>(end.month) - 1 - length.count;
  return EdtfDate::of_month(months / 12, static_cast<unsigned>(months % 12 + 1)).as_approximate();
}

}  // namespace

std::optional<Length> length_in(std::string_view value) {
  constexpr int kMost = 999;
  const bool hours = value.starts_with("PT");
  const bool decades = value.ends_with("DE");
  if (value.size() < 3 || value.front() != 'P') return std::nullopt;
  Length length;
  const char* end = value.data() + value.size() - (decades ? 2 : 1);
  const auto [read, error] = std::from_chars(value.data() + (hours ? 2 : 1), end, length.count);
  length.unit = value.back();
  const bool unit = hours ? length.unit == 'H'
                          : std::string_view("DWMY").find(length.unit) != std::string_view::npos || decades;
  const bool number = error == std::errc() && read == end && length.count >= 1 && length.count <= kMost;
  return unit && number ? std::optional(length) : std::nullopt;
}

std::optional<EdtfInterval> stretch_of_length(const SentenceView& view, const TriggerHit& hit, DayNumber day,
                                              bool opens) {
  const auto length = length_before(view, hit);
  if (!length || length->unit == 'H') return std::nullopt;
  if (!opens) {
    const EdtfDate start = start_of(*length, day);
    if (start.earliest() >= day) return std::nullopt;
    return EdtfInterval(start, EdtfDate::of_day(day));
  }
  const bool days = length->unit == 'D' && length->count > 1;
  return days ? std::optional(EdtfInterval(EdtfDate::of_day(day), EdtfDate::of_day(day + length->count - 1)))
              : std::nullopt;
}

}  // namespace truceline
