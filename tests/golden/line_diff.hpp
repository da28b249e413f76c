// What differs between two texts, line by line.
#pragma once

#include <string>

namespace truceline::golden {

/// "- " before lines that only `expected` has, "+ " before lines that only `actual` has, "  " before the two
/// common lines around them; "" when the texts are equal.
[[nodiscard]] std::string line_diff(const std::string& expected, const std::string& actual);

}  // namespace truceline::golden
