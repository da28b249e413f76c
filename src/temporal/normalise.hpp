// Places time readings on the calendar.
#pragma once

#include <optional>
#include <string>

#include "temporal/clause_tense.hpp"
#include "temporal/story.hpp"
#include "temporal/time_reading.hpp"
#include "truceline/temporal/time_mention.hpp"

namespace truceline {

/// What relative expressions are counted from where the reading stands.
struct TimeContext {
  std::optional<DayNumber> publication;  ///< nothing in narratives
  std::string publication_text;          ///< EDTF of the publication date
  const Story* story = nullptr;          ///< never null when used
  std::size_t sentence = 0, paragraph = 0;
  bool bound = false;  ///< behind "until", "by" and the like
  bool until = false;  ///< behind "until" or "till"
  bool still = false;  ///< "has been closed since": it goes on as this is written
  Tense tense = Tense::unknown;
  std::optional<DayNumber> not_before;  ///< the day that the first half of a range gave
};

/// Fills in type, value, modifier, date, anchor, distance and rule of the mention of `reading`. A reading
/// that needs an anchor that is not there stays without a date.
void normalise(const TimeReading& reading, const TimeContext& context, TimeMention& mention);

}  // namespace truceline
