#include "app/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "truceline/base/utf8.hpp"

namespace truceline::app {
namespace {

constexpr std::size_t kNarrowest = 60;
constexpr std::size_t kWidest = 160;

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value && *value;
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
}

std::string_view code_of(Style style) {
  switch (style) {
    case Style::bold:
      return "\x1b[1m";
    case Style::dim:
      return "\x1b[2m";
    case Style::red:
      return "\x1b[31m";
    case Style::yellow:
      return "\x1b[33m";
    case Style::green:
      return "\x1b[32m";
    case Style::cyan:
      return "\x1b[36m";
    case Style::plain:
      break;
  }
  return "";
}

}  // namespace

Terminal Terminal::of_stdout() {
  Terminal terminal;
  const bool is_terminal = isatty(STDOUT_FILENO) == 1;
  winsize size{};
  if (is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    terminal.width = std::clamp<std::size_t>(size.ws_col, kNarrowest, kWidest);
  }
  const bool forced = is_set("CLICOLOR_FORCE") && std::string_view(std::getenv("CLICOLOR_FORCE")) != "0";
  terminal.colour = (is_terminal || forced) && !is_set("NO_COLOR");
  return terminal;
}

std::string Terminal::styled(std::string_view text, Style style) const {
  if (!colour || style == Style::plain || text.empty()) return std::string(text);
  return std::string(code_of(style)) + std::string(text) + "\x1b[0m";
}

bool stderr_is_terminal() {
  return isatty(STDERR_FILENO) == 1;
}

std::size_t text_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size(); at += decode_utf8(text, at).length) ++width;
  return width;
}

std::string on_one_line(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    at += point.length;
    const bool space = point.value == ' ' || point.value == 0xa0 || is_control(point.value);
    if (!space) {
      append_utf8(line, point.value);
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

std::string shortened(std::string_view text, std::size_t width) {
  if (text_width(text) <= width) return std::string(text);
  std::string cut;
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < width; ++i) {
    const CodePoint point = decode_utf8(text, at);
    append_utf8(cut, point.value);
    at += point.length;
  }
  while (cut.ends_with(' ')) cut.pop_back();
  return cut + "…";
}

}  // namespace truceline::app
