// A look at markup before it is parsed: what would cost the parser quadratic time, its stack or all memory is
// refused.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace truceline {

/// Why `html` must not be parsed, in words for a diagnostic; nothing when it is safe. One pass, linear in its
/// size.
[[nodiscard]] std::optional<std::string> html_danger(std::string_view html);

}  // namespace truceline
