#include "extract/length_of.hpp"

#include <charconv>

namespace truceline {
namespace {

constexpr std::size_t kBetween = 3;  // words between "of" and the noun: "of fierce street fighting"

struct Length {
  int count = 0;
  char unit = 0;  ///< D, W, M or Y
};

/// "P2D" → 2 days, "P4DE" → 40 years; nothing for "PXD", hours and lengths of two units.
std::optional<Length> length_in(const std::string& value) {
  if (value.size() < 3 || value.front() != 'P') return std::nullopt;
  Length length;
  const bool decades = value.ends_with("DE");
  const char* end = value.data() + value.size() - (decades ? 2 : 1);
  const auto [read, error] = std::from_chars(value.data() + 1, end, length.count);
  length.unit = decades ? 'Y' : value.back();
  if (decades) length.count *= 10;
  const bool unit = length.unit == 'D' || length.unit == 'W' || length.unit == 'M' || length.unit == 'Y';
  if (error != std::errc() || read != end || !unit || length.count < 1) return std::nullopt;
  return length;
}

std::optional<Length> length_before(const SentenceView& view, const TriggerHit& hit) {
  for (const TimeMention* time : view.times) {
    const bool near = time->last_token < hit.first && time->last_token + 1 + kBetween >= hit.first;
    if (time->type == TimexType::duration && near && view.word(time->last_token) == "of")
      return length_in(time->value);
  }
  return std::nullopt;
}

EdtfDate start_of(const Length& length, DayNumber day) {
  if (length.unit == 'D') return EdtfDate::of_day(day - length.count + 1);
  if (length.unit == 'W') return EdtfDate::of_day(day - 7 * length.count + 1).as_approximate();
  const CivilDay end = civil_day(day);
  if (length.unit == 'Y') return EdtfDate::of_year(end.year - length.count).as_approximate();
  const auto months = end.year * 12 + static_cast<std::int64_t>(end.month) - 1 - length.count;
  return EdtfDate::of_month(months / 12, static_cast<unsigned>(months % 12 + 1)).as_approximate();
}

}  // namespace

std::optional<EdtfInterval> stretch_of_length(const SentenceView& view, const TriggerHit& hit, DayNumber day,
                                              bool opens) {
  const auto length = length_before(view, hit);
  if (!length) return std::nullopt;
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
