// Free text made safe for Graphviz. boost::escape_dot_string is not: it leaves keywords bare and backslashes
// single.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace truceline {

/// One line of valid XML characters: bad bytes become U+FFFD, control characters and runs of spaces one
/// space.
[[nodiscard]] std::string clean_line(std::string_view text);

/// A quoted DOT string that shows `text` as it is. Keeps line breaks, drops other control characters.
[[nodiscard]] std::string dot_quote(std::string_view text);

/// Text for inside an HTML-like label; never empty, as Graphviz refuses empty elements.
[[nodiscard]] std::string dot_html(std::string_view text);

/// At most `most` code points, the last one "…" when something was cut; cut between words where that loses
/// little.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t most);

/// Lines of at most `width` code points, broken at spaces where there are any.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

}  // namespace truceline
