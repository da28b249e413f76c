// Days as the tests of dates write them.
#pragma once

#include <optional>
#include <string>

#include "truceline/model/date.hpp"

namespace truceline {

/// Year, month and day without leading zeros: "2008-1-31"; "none".
inline std::string day_text(const std::optional<DayNumber>& day) {
  if (!day) return "none";
  const CivilDay c = civil_day(*day);
  return std::to_string(c.year) + '-' + std::to_string(c.month) + '-' + std::to_string(c.day);
}

}  // namespace truceline
