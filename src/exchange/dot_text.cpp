#include "exchange/dot_text.hpp"

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

/// XML 1.0 has no place for these, so neither has SVG.
bool is_outside_xml(char32_t c) {
  return c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c <= 0xDFFF);
}

std::size_t length_of(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size(); at += decode_utf8(text, at).length) ++length;
  return length;
}

/// The byte where the first `count` code points end.
std::size_t byte_after(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (count > 0 && at < text.size()) {
    at += decode_utf8(text, at).length;
    --count;
  }
  return at;
}

/// Where to cut so that at most `most` code points come before: after a word if that keeps two thirds of
/// them.
std::size_t cut_before(std::string_view text, std::size_t most) {
  const auto limit = byte_after(text, most);
  const auto space = text.substr(0, limit).rfind(' ');
  return space != std::string_view::npos && 3 * space >= 2 * limit ? space : limit;
}

}  // namespace

std::string clean_line(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = decode_utf8(text, at);
    at += point.length;
    if (point.value == U' ' || is_control(point.value)) {
      if (!result.empty() && result.back() != ' ') result += ' ';
      continue;
    }
    append_utf8(result, is_outside_xml(point.value) ? kReplacement : point.value);
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

std::string dot_quote(std::string_view text) {
  std::string result = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const auto point = decode_utf8(text, at);
    at += point.length;
    if (point.value == U'\n') {
      result += "\\n";
    } else if (point.value == U'"' || point.value == U'\\') {
      result += '\\';
      result += static_cast<char>(point.value);
    } else if (point.value == U'&') {
      result += "&amp;";  // Graphviz reads entities in plain strings too
    } else if (!is_control(point.value)) {
      append_utf8(result, is_outside_xml(point.value) ? kReplacement : point.value);
    }
  }
  return result + '"';
}

std::string dot_html(std::string_view text) {
  std::string result;
  for (const char c : clean_line(text)) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\\':
        result += "\\\\";  // \N would become the name of the node in HTML-like labels too
        break;
      default:
        result += c;
    }
  }
  return result.empty() ? "&#160;" : result;
}

std::string shorten(std::string_view text, std::size_t most) {
  auto line = clean_line(text);
  if (most == 0 || length_of(line) <= most) return line;
  line.resize(cut_before(line, most - 1));
  return line + "…";
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  const auto line = clean_line(text);
  std::vector<std::string> result;
  std::string_view rest = line;
  while (length_of(rest) > width) {
    // The space that follows the last whole word may itself lie on the limit.
    const auto limit = byte_after(rest, width + 1);
    const auto space = rest.substr(0, limit).rfind(' ');
    const auto cut = space == std::string_view::npos || space == 0 ? byte_after(rest, width) : space;
    result.emplace_back(rest.substr(0, cut));
    rest.remove_prefix(cut);
    if (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  }
  if (!rest.empty()) result.emplace_back(rest);
  return result;
}

}  // namespace truceline
