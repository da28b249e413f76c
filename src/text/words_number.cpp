#include "text/words_number.hpp"

#include <algorithm>

#include "text/words_chars.hpp"

namespace truceline {
namespace {

std::size_t digits(std::string_view s, std::size_t at) {
  std::size_t n = 0;
  while (at + n < s.size() && ascii::is_digit(s[at + n])) ++n;
  return n;
}

std::size_t value(std::string_view s) {
  std::size_t v = 0;
  for (const char c : s.substr(0, 6)) v = v * 10 + static_cast<std::size_t>(c - '0');
  return v;
}

/// Groups of digits parted by `mark`: bytes and count, and the sizes of the first and last.
struct Groups {
  std::size_t length = 0;
  std::size_t count = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

Groups groups_of(std::string_view s, char mark) {
  Groups g;
  g.length = g.first = g.last = digits(s, 0);
  g.count = 1;
  while (g.length < s.size() && s[g.length] == mark) {
    const std::size_t n = digits(s, g.length + 1);
    if (!n) break;
    g.length += 1 + n;
    g.last = n;
    ++g.count;
  }
  return g;
}

/// "1/2/2003", "2003/1/2", "9/11" but not "1/2" and "2001/02".
std::size_t slashed_date_length(std::string_view s) {
  const Groups g = groups_of(s, '/');
  if (g.count == 3 && g.first <= 4 && g.last <= 4) return g.length;
  if (g.count != 2 || g.first > 2 || g.last > 2) return 0;
  const std::size_t a = value(s.substr(0, g.first));
  const std::size_t b = value(s.substr(g.first + 1, g.last));
  const bool fraction = a < b && (b <= 5 || b == 8 || b == 10 || b == 16);
  return a >= 1 && a <= 12 && b >= 1 && b <= 31 && !fraction ? g.length : 0;
}

/// "713-853-1696", "853-1696", "2003-04-05".
std::size_t hyphened_length(std::string_view s) {
  const Groups g = groups_of(s, '-');
  if (g.count >= 3) return g.length;
  return g.count == 2 && g.last == 4 && (g.first == 3 || g.first == 5) ? g.length : 0;
}

bool closes(std::string_view chunk, std::size_t& end) {
  constexpr std::string_view kClosing = ".,;:!?)]>\"'";
  if (kClosing.find(chunk[end - 1]) != std::string_view::npos) {
    --end;
    return true;
  }
  const std::string_view tail = end >= 3 ? chunk.substr(end - 3, 3) : std::string_view();
  if (tail != "\u201d" && tail != "\u2019") return false;
  end -= 3;
  return true;
}

std::size_t without_closing(std::string_view chunk) {
  std::size_t end = chunk.size();
  while (end > 1 && closes(chunk, end)) continue;
  return end;
}

bool is_label_char(char c) {
  return ascii::is_alnum(c) || c == '-' || c == '_' || c == '%' || c == '~' || c == '#';
}

bool is_lower_word(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// "bbc.co.uk", "report.doc", with a path behind it or not.
std::size_t host_length(std::string_view chunk, const WordTables& tables) {
  std::size_t at = 0;
  std::size_t label = 0;
  std::size_t dots = 0;
  std::size_t found = 0;
  while (at < chunk.size() && is_label_char(chunk[at])) {
    label = at;
    while (at < chunk.size() && is_label_char(chunk[at])) ++at;
    const std::size_t size = at - label;
    const std::string_view ending = chunk.substr(label, size);
    const bool known = dots && size <= 5 && (size > 2 || dots > 1) &&
                       tables.web_ending.contains(fold(ending)) &&
                       (!ascii::is_upper(ending[0]) || ascii::is_upper(chunk[label - 2]));
    if (known && label >= 3) found = at;
    if (at + 1 >= chunk.size() || chunk[at] != '.' || !is_label_char(chunk[at + 1])) break;
    ++at;
    ++dots;
  }
  const std::string_view host = chunk.substr(0, at);
  const bool group = dots > 1 && is_lower_word(host.substr(0, host.find('.'))) && host.find('.') > 1 &&
                     is_lower_word(chunk.substr(label, at - label));  // "comp.sources.unix"
  if (!found && group) found = at;
  if (!found) return 0;
  return found < chunk.size() && chunk[found] == '/' ? without_closing(chunk) : found;
}

bool is_mail(std::string_view chunk) {
  const std::size_t at = chunk.find('@');
  if (at == std::string_view::npos || at == 0 || at + 1 >= chunk.size() || !ascii::is_alnum(chunk[at + 1]))
    return false;
  return std::all_of(chunk.begin(), chunk.begin() + static_cast<std::ptrdiff_t>(at),
                     [](char c) { return is_label_char(c) || c == '.' || c == '+'; });
}

}  // namespace

std::size_t number_length(std::string_view s) {
  if (const std::size_t date = slashed_date_length(s)) return date;
  if (const std::size_t code = hyphened_length(s)) return code;
  std::size_t at = digits(s, 0);
  while (at < s.size()) {
    const char c = s[at];
    const std::size_t n = digits(s, at + 1);
    const bool joins = (c == ',' && n == 3) || ((c == '.' || c == ':') && n > 0);
    if (!joins) break;
    at += 1 + n;
  }
  return at;
}

std::size_t address_length(std::string_view chunk, const WordTables& tables) {
  for (const std::string_view start : {"http://", "https://", "ftp://", "mailto:", "www."}) {
    if (ascii::starts_with_any_case(chunk, start)) return without_closing(chunk);
  }
  if (is_mail(chunk)) return without_closing(chunk);
  return host_length(chunk, tables);
}

}  // namespace truceline
