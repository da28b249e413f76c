// "Two days of talks ended on Wednesday": an event with its length and the day on which it was over.
#pragma once

#include <optional>
#include <string_view>

#include "extract/trigger_finder.hpp"

namespace truceline {

/// A TIMEX3 duration of one unit.
struct Length {
  int count = 0;  ///< 1 to 999
  char unit = 0;  ///< H, D, W, M, Y, or E: decades
};

/// "P2D" → 2 days, "PT48H" → 48 hours, "P4DE" → 4 decades; nothing for "PXD" and lengths of two units.
[[nodiscard]] std::optional<Length> length_in(std::string_view value);

/// The stretch that ends with `day`, or begins with it where `opens`, for a length told before the noun of
/// the hit ("two days of", "a week of", "eight months of"). Days are counted with the day itself; the start
/// of weeks, months and years is approximate (2015-06-02~/2015-06-08, 2014-10~/2015-06-11). Nothing without a
/// length, or where it is no more than the day.
[[nodiscard]] std::optional<EdtfInterval> stretch_of_length(const SentenceView& view, const TriggerHit& hit,
                                                            DayNumber day, bool opens);

}  // namespace truceline
