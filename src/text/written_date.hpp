// Full dates (day, month, year) as people and protocols write them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "truceline/model/date.hpp"

namespace truceline {

struct WrittenDate {
  DayNumber day = 0;
  std::size_t length = 0;  ///< bytes, from the weekday or the first number on
};

/// The date that begins at `text[at]`; nothing when there is none, no such day, or its weekday is another.
[[nodiscard]] std::optional<WrittenDate> match_written_date(std::string_view text, std::size_t at);

/// "Thursday", "Thu", "THURS" …
[[nodiscard]] bool is_weekday_name(std::string_view word) noexcept;

}  // namespace truceline
