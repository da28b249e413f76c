// The dateline before an article's first sentence.
#pragma once

#include <cstddef>
#include <string_view>

namespace truceline {

/// The bytes of the dateline that `paragraph` begins with, its dash included: "AMMAN, Aug 5 (Agency) - ",
/// "BOGOTÁ — ". 0 when it begins with none.
[[nodiscard]] std::size_t dateline_length(std::string_view paragraph);

}  // namespace truceline
