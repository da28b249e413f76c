// The largest of a row of scores.
#pragma once

#include <cstddef>

namespace truceline {

/// Index of the first of the largest numbers; `count` is 1 or more, none is NaN.
[[nodiscard]] std::size_t index_of_largest(const float* values, std::size_t count);

}  // namespace truceline
