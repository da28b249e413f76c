// TIMEX3 values.
#pragma once

#include <string>
#include <string_view>

#include "truceline/model/interval.hpp"

namespace truceline {

[[nodiscard]] std::string padded(std::int64_t value, int width);
/// "1945", "BC0490"; the year is astronomical.
[[nodiscard]] std::string year_value(std::int64_t year);
[[nodiscard]] std::string day_value(DayNumber day);
/// The unit that the day lies in: "2014-W11", "199", "2014-Q1", "2014-W11-WE".
[[nodiscard]] std::string unit_value(DayNumber day, char unit);
/// What stands for an unknown one: "XXXX-XX-XX", "XXXX-WXX", "XXXX".
[[nodiscard]] std::string unknown_value(char unit);
/// "P3D", "PT30M", "P1DE", "PXY" for amount 0. `half`: "HALF" of a unit, "AND_HALF" a half more, or neither.
[[nodiscard]] std::string duration_value(char unit, std::int64_t amount, std::string_view half = {});

}  // namespace truceline
