// An event among others in a row of a table: when, what and where, with the marks that a legend explains.
#pragma once

#include <string>
#include <string_view>

#include "truceline/query/chronology.hpp"

namespace truceline::app {

constexpr std::string_view kInferredMark = "*";  ///< of a date that the text does not give
constexpr std::string_view kWideMark = "†";      ///< of a wide or open date

[[nodiscard]] std::string date_cell(const ChronologyEntry& entry);
/// The type, below it the status where it did not simply occur.
[[nodiscard]] std::string event_cell(const ChronologyEntry& entry);
[[nodiscard]] std::string place_cell(const ChronologyEntry& entry);

}  // namespace truceline::app
