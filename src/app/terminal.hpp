// What the output goes to: how wide it is, and whether it shows colours.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace truceline::app {

enum class Style { plain, bold, dim, red, yellow, green, cyan };

struct Terminal {
  std::size_t width = 100;  ///< columns
  bool colour = false;

  /// Standard output: its width when it is a terminal, else 100 columns. Colours on a terminal unless
  /// NO_COLOR is set, or anywhere when CLICOLOR_FORCE is set to something but "0"; NO_COLOR wins.
  [[nodiscard]] static Terminal of_stdout();
  [[nodiscard]] std::string styled(std::string_view text, Style style) const;
};

[[nodiscard]] bool stderr_is_terminal();

/// How many columns `text` takes: its code points.
[[nodiscard]] std::size_t text_width(std::string_view text);
/// `text` with control characters (which could steer the terminal) and line breaks as spaces, runs of spaces
/// as one.
[[nodiscard]] std::string on_one_line(std::string_view text);
/// At most `width` columns of `text`, "…" at the end when something was cut off.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t width);

}  // namespace truceline::app
