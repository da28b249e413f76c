// The time of day after the T of a date-time. EDTF takes from ISO 8601-1 only the complete extended form: no
// fractions, no reduced precision.
#include "model/edtf_parser.hpp"

namespace truceline {
namespace {

constexpr std::int64_t kMinutesOfDay = 24 * 60;

// "12:34" → 754 minutes; `last_hour` is the largest hour allowed.
std::optional<std::int64_t> minutes(std::string_view text, std::int64_t last_hour) noexcept {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hour = decimal(text.substr(0, 2));
  const auto minute = decimal(text.substr(3, 2));
  if (!hour || !minute || *hour > last_hour || *minute > 59) return std::nullopt;
  return *hour * 60 + *minute;
}

// Minutes east of UTC of "Z", "±hh" or "±hh:mm". ISO 8601 writes a shift of zero with a plus sign.
std::optional<std::int64_t> time_shift(std::string_view text) noexcept {
  if (text == "Z") return 0;
  if (text.size() != 3 && text.size() != 6) return std::nullopt;
  const bool west = text[0] == '-';
  if (!west && text[0] != '+') return std::nullopt;
  std::optional<std::int64_t> shift;
  if (text.size() == 6) {
    shift = minutes(text.substr(1), 23);
  } else if (const auto hours = decimal(text.substr(1)); hours && *hours <= 23) {
    shift = *hours * 60;
  }
  if (!shift || (west && *shift == 0)) return std::nullopt;
  return west ? -*shift : *shift;
}

// A leap second is the last of a day of UTC. Without a zone the clock may stand at any quarter of an hour
// from UTC.
bool can_be_leap_second(std::int64_t minute_of_day, std::optional<std::int64_t> shift) noexcept {
  if (!shift) return minute_of_day % 15 == 14;
  const std::int64_t utc = minute_of_day - *shift + 2 * kMinutesOfDay;
  return utc % kMinutesOfDay == kMinutesOfDay - 1;
}

}  // namespace

bool is_edtf_time(std::string_view text) noexcept {
  if (text.size() < 8 || text[5] != ':') return false;
  const auto minute_of_day = minutes(text.substr(0, 5), 24);
  const auto second = decimal(text.substr(6, 2));
  const auto shift = text.size() > 8 ? time_shift(text.substr(8)) : std::nullopt;
  if (!minute_of_day || !second || (text.size() > 8 && !shift)) return false;
  if (*minute_of_day >= kMinutesOfDay) return *minute_of_day == kMinutesOfDay && *second == 0;
  return *second < 60 || (*second == 60 && can_be_leap_second(*minute_of_day, shift));
}

}  // namespace truceline
