// Places time readings on the calendar.
#pragma once

#include <optional>
#include <string>

#include "temporal/time_reading.hpp"
#include "truceline/temporal/time_mention.hpp"

namespace truceline {

/// What relative expressions are counted from, kept up to date while the text is read.
struct TimeContext {
  std::optional<DayNumber> publication;
  std::string publication_text;             ///< EDTF of the publication date
  std::optional<EdtfInterval> story;        ///< the latest date of the text itself
  std::optional<EdtfInterval> dated_story;  ///< the latest date with its year told, when it stands near
  bool story_near = false;                  ///< the story's date stands in the same paragraph
  bool future = false;                      ///< the words around speak of what is to come
  bool expected = false;                    ///< it is something due or scheduled, perhaps seen from the past
};

/// Fills in value, modifier, date, anchor and rule of the mention of `reading`. A reading that needs an
/// anchor that is not there stays without a date.
void normalise(const TimeReading& reading, const TimeContext& context, TimeMention& mention);

}  // namespace truceline
