// Figures and web addresses inside a stretch without white space.
#pragma once

#include <string_view>

#include "text/words_tables.hpp"

namespace truceline {

/// Bytes of the figure that `chunk` begins with (a digit): "3,000", "5.45", "10:30", "1/2/2003",
/// "713-853-1696", without a unit. Ranges ("5-10") and fractions ("1/2") are cut.
[[nodiscard]] std::size_t number_length(std::string_view chunk);

/// Bytes of the web or mail address, or file name, that `chunk` begins with; 0 when there is none.
/// Punctuation that closes the sentence is not counted.
[[nodiscard]] std::size_t address_length(std::string_view chunk, const WordTables& tables);

}  // namespace truceline
