#include "text/paragraphs.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace truceline {
namespace {

/// No mailer or editor wraps beyond this many bytes; longer lines are paragraphs.
constexpr std::size_t kWidestWrap = 100;
constexpr std::size_t kLongestHeadline = 160;

std::size_t first_word_size(std::string_view line) {
  return std::min(line.find(' '), line.size());
}

/// The width to which the text is wrapped; 0 when it is not: a tenth of its lines may be longer (addresses,
/// tables).
std::size_t wrap_width(const std::vector<Line>& lines) {
  std::size_t width = 0;
  std::size_t longer = 0;
  for (const Line& line : lines) {
    if (line.span.size() > kWidestWrap) {
      ++longer;
    } else {
      width = std::max(width, line.span.size());
    }
  }
  return longer * 10 > lines.size() ? 0 : width;
}

/// Was the line end between the two put there because the next word did not fit? Wrapping is not always
/// exact, so a line that fills three quarters of the width passes.
bool is_wrap(std::string_view before, std::string_view after, std::size_t width) {
  if (!ends_sentence(before) && !after.empty() && after[0] >= 'a' && after[0] <= 'z') return true;
  return (before.size() + 1 + first_word_size(after)) * 4 > width * 3 && before.size() * 2 > width;
}

/// A text without blank lines is wrapped only if most of its line ends cut sentences at full width.
bool wrapped_without_blank_lines(std::string_view text, const std::vector<Line>& lines, std::size_t width) {
  if (lines.size() < 4) return false;
  std::size_t cuts = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::string_view before = lines[i].span.of(text);
    const std::string_view after = lines[i + 1].span.of(text);
    cuts += !ends_sentence(before) && before.size() + 1 + first_word_size(after) > width;
  }
  return cuts * 2 > lines.size() - 1;
}

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  bool after_blank = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::size_t first = at;
    std::size_t last = end;
    while (first < last && ascii::is_space(text[first])) ++first;
    while (last > first && ascii::is_space(text[last - 1])) --last;
    if (first < last) lines.push_back({{first, last}, after_blank});
    after_blank = first == last;
    at = end + 1;
  }
  return lines;
}

void clean_white_space(std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')) {
      text[i] = '\n';
    } else if ((byte < 0x20 && text[i] != '\n') || byte == 0x7f) {
      text[i] = ' ';
    }
  }
}

void join_wrapped_lines(std::string& text) {
  const std::vector<Line> lines = lines_of(text);
  const std::size_t width = wrap_width(lines);
  if (lines.size() < 2 || width < 30) return;
  const bool has_blank_lines =
      std::any_of(lines.begin() + 1, lines.end(), [](const Line& line) { return line.after_blank; });
  if (!has_blank_lines && !wrapped_without_blank_lines(text, lines, width)) return;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const Line& next = lines[i + 1];
    if (next.after_blank || !is_wrap(lines[i].span.of(text), next.span.of(text), width)) continue;
    // A paragraph may also begin with an indented line.
    const std::size_t line_end = text.find('\n', lines[i].span.end);
    if (!has_blank_lines && next.span.begin - line_end > 2) continue;
    text[line_end] = ' ';
  }
}

std::string_view headline_of(std::string_view text, const std::vector<Line>& article_lines) {
  if (article_lines.size() < 2) return {};
  const std::string_view first = article_lines[0].span.of(text);
  const std::string_view second = article_lines[1].span.of(text);
  if (first.size() > kLongestHeadline || ends_sentence(first) || first.back() == ':') return {};
  const bool set_off = article_lines[1].after_blank || second.size() > first.size() || ends_sentence(second);
  return set_off && std::any_of(first.begin(), first.end(), ascii::is_alpha) ? first : std::string_view();
}

bool ends_sentence(std::string_view line) {
  constexpr std::string_view kClosers[] = {"\"", "'", ")", "]", "\u201d", "\u2019", "\u00bb", " "};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view closer : kClosers) {
      if (line.size() <= closer.size() || line.substr(line.size() - closer.size()) != closer) continue;
      line.remove_suffix(closer.size());
      again = true;
    }
  }
  return !line.empty() && (line.back() == '.' || line.back() == '!' || line.back() == '?');
}

}  // namespace truceline
