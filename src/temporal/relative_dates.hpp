// Dates that are counted from publication or from the story.
#pragma once

#include "temporal/normalise.hpp"

namespace truceline {

/// Value, date, anchor and distance of a reading of any form that is not of the calendar itself.
void place_relative(const TimeReading& reading, const TimeContext& context, TimeMention& mention);

}  // namespace truceline
