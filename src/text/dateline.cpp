// The publication date from the article's own words. Only what leaves no doubt counts.
#include "text/dateline.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/page_metadata.hpp"
#include "text/paragraphs.hpp"
#include "text/written_date.hpp"
#include "truceline/text/publication.hpp"

namespace truceline {
namespace {

/// A dateline stands above the text or at its beginning; a few lines of navigation may come first.
constexpr std::size_t kTopLines = 8;
constexpr std::size_t kLongestPlace = 60;

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; });
}

bool is_dash(std::string_view text) {
  return starts_with_any(text, {"--", "\u2013", "\u2014", "- "}) || text == "-";
}

/// "GENEVA", "Managua (Nicaragua)", "San Salvador": capitalised words, then a comma, bracket or dash.
bool is_place(std::string_view prefix) {
  prefix = ascii::trimmed(prefix);
  if (prefix.size() < 3 || prefix.size() > kLongestPlace || !ascii::is_upper(prefix[0])) return false;
  if (std::string_view(",)-/").find(prefix.back()) == std::string_view::npos) return false;
  if (prefix.find_first_of(".;:!?[\"") != std::string_view::npos) return false;
  for (std::size_t at = 0; at < prefix.size();) {
    const std::size_t end = std::min(prefix.find_first_of(" ,()/-", at), prefix.size());
    const std::string_view word = prefix.substr(at, end - at);
    const bool lower = !word.empty() && word[0] >= 'a' && word[0] <= 'z';
    if (is_weekday_name(word)) return false;
    if (lower && word.size() > 3) return false;  // "de", "del", "al" may be part of a name
    at = end + 1;
  }
  return true;
}

/// What follows the date of a dateline: a dash, or the agency in brackets and a dash; or nothing.
bool ends_dateline(std::string_view rest) {
  rest = ascii::trimmed(rest);
  if (rest.empty() || is_dash(rest) || starts_with_any(rest, {"[", ": "})) return true;
  if (rest[0] != '(') return false;
  const std::size_t close = rest.find(')');
  if (close == std::string_view::npos || close > 80) return false;
  rest = ascii::trimmed(rest.substr(close + 1));
  return is_dash(rest) || starts_with_any(rest, {":", "["});
}

std::optional<DayNumber> dateline(std::string_view line) {
  const std::size_t limit = std::min(line.size(), kLongestPlace + 2);
  for (std::size_t at = 1; at < limit; ++at) {
    if (!ascii::is_alnum(line[at]) || ascii::is_alnum(line[at - 1])) continue;
    const auto date = match_written_date(line, at);
    if (!date) continue;
    if (is_place(line.substr(0, at)) && ends_dateline(line.substr(at + date->length))) return date->day;
    return std::nullopt;
  }
  return std::nullopt;
}

/// A time of day and nothing else: ", 10:45 pm GMT".
bool is_time_of_day(std::string_view rest) {
  std::size_t letters = 0;
  for (const char c : rest) {
    letters = ascii::is_alpha(c) ? letters + 1 : 0;
    if (letters > 4 ||
        !(ascii::is_alnum(c) || std::string_view(" :.,|-+()").find(c) != std::string_view::npos)) {
      return false;
    }
  }
  return rest.size() <= 30;
}

bool is_label(std::string_view prefix) {
  std::string label = ascii::lowered(ascii::trimmed(prefix));
  while (!label.empty() && (label.back() == ':' || label.back() == ' ')) label.pop_back();
  return label.empty() || PublicationNames::builtin().contains("label", label) || label.substr(0, 3) == "by ";
}

std::optional<DayNumber> date_alone(std::string_view line) {
  if (line.size() > 100) return std::nullopt;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (!ascii::is_alnum(line[at]) || (at > 0 && ascii::is_alnum(line[at - 1]))) continue;
    const auto date = match_written_date(line, at);
    if (!date) continue;
    const bool alone = is_label(line.substr(0, at)) && is_time_of_day(line.substr(at + date->length));
    return alone ? std::optional(date->day) : std::nullopt;
  }
  return std::nullopt;
}

/// "today, 14 March 2011" or "today (14 March 2011)".
std::optional<DayNumber> date_of_today(std::string_view text) {
  const std::string lower = ascii::lowered(text);
  for (const std::string& word : PublicationNames::builtin().of("today")) {
    for (std::size_t at = lower.find(word); at != std::string::npos; at = lower.find(word, at + 1)) {
      if (at > 0 && ascii::is_alnum(lower[at - 1])) continue;
      const std::size_t start = lower.find_first_not_of(" ,(", at + word.size());
      if (start == std::string::npos || start == at + word.size()) continue;
      if (const auto date = match_written_date(text, start)) return date->day;
    }
  }
  return std::nullopt;
}

Publication inferred(DayNumber day, const char* evidence) {
  return {EdtfInterval::of_day(day), PublicationBasis::inferred, evidence};
}

/// The bytes of a dash at text[at] that stands between spaces; 0 for none.
std::size_t dash_length(std::string_view text, std::size_t at) {
  for (const std::string_view dash : {"--", "-", "\u2013", "\u2014"}) {
    if (text.substr(at, dash.size()) == dash && text.substr(at + dash.size(), 1) == " ") return dash.size();
  }
  return 0;
}

/// "AMMAN", "GORI, Georgia", "Baghdad (Agency)": a place in capitals, or any name with an agency behind it.
bool names_place(std::string_view text) {
  text = ascii::trimmed(text);
  if (text.size() < 3 || !ascii::is_upper(text[0])) return false;
  const std::size_t first_end = std::min(text.find_first_of(" ,(/"), text.size());
  const std::string_view first = text.substr(0, first_end);
  const bool capitals = first.size() >= 3 && ascii::lowered(first) != first &&
                        std::none_of(first.begin(), first.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!capitals && text.back() != ')') return false;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '(') {
      at = std::min(text.find(')', at), text.size() - 1) + 1;
      continue;
    }
    const std::size_t end = std::min(text.find_first_of(" ,(/-", at), text.size());
    const bool lower = end > at && text[at] >= 'a' && text[at] <= 'z';
    if (lower && end - at > 3) return false;
    at = end + (end < text.size() && text[end] != '(' ? 1 : 0);
  }
  return true;
}

}  // namespace

std::size_t dateline_length(std::string_view paragraph) {
  constexpr std::size_t kLongest = 100;
  for (std::size_t at = 1; at < std::min(paragraph.size(), kLongest); ++at) {
    if (paragraph[at - 1] != ' ') continue;
    const std::size_t dash = dash_length(paragraph, at);
    if (!dash) continue;
    const std::size_t end = paragraph.find_first_not_of(' ', at + dash);
    if (end == std::string_view::npos || !names_place(paragraph.substr(0, at))) return 0;
    const bool opens = std::string_view("\"'[").find(paragraph[end]) != std::string_view::npos ||
                       static_cast<unsigned char>(paragraph[end]) >= 0x80;
    return ascii::is_upper(paragraph[end]) || opens ? end : 0;
  }
  return 0;
}

Publication infer_publication(std::string_view title, std::string_view text) {
  if (const auto day = dateline(title)) return inferred(*day, "dateline in the title");
  std::vector<Line> lines = lines_of(text);
  lines.resize(std::min(lines.size(), kTopLines));
  for (const Line& line : lines) {
    if (const auto day = date_alone(line.span.of(text))) return inferred(*day, "date line");
    if (const auto day = dateline(line.span.of(text))) return inferred(*day, "dateline");
  }
  if (const auto day = date_of_today(text)) return inferred(*day, "date of \"today\"");
  return {};
}

}  // namespace truceline
