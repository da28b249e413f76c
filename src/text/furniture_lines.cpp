#include "text/furniture_lines.hpp"

#include <algorithm>
#include <set>

#include "text/ascii.hpp"
#include "text/cues.hpp"
#include "text/paragraphs.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

constexpr std::string_view kDashes[] = {"--", "\u2013", "\u2014", "-", "|"};

bool is_year(std::string_view folded) {
  return folded.find("19") != std::string_view::npos || folded.find("20") != std::string_view::npos;
}

std::size_t count_words(std::string_view line) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    words += !ascii::is_space(line[i]) && (i == 0 || ascii::is_space(line[i - 1]));
  }
  return words;
}

bool has_word_character(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint c = decode_utf8(line, at);
    if (is_word_code_point(c.value)) return true;
    at += c.length;
  }
  return false;
}

/// "www.example.org", "example.com/news", "https://…" and nothing beside it.
bool is_web_address(std::string_view line) {
  if (line.find_first_of(" \t\"'()") != std::string_view::npos) return false;
  const std::string lower = ascii::lowered(line);
  if (lower.substr(0, 7) == "http://" || lower.substr(0, 8) == "https://") return true;
  const std::string host = lower.substr(0, lower.find('/'));
  const std::size_t dot = host.find_last_of('.');
  if (dot == std::string::npos || !ascii::is_alpha(host[0])) return false;
  const std::string top = host.substr(dot + 1);
  const bool letters = std::all_of(top.begin(), top.end(), ascii::is_alpha);
  const bool plain = std::all_of(host.begin(), host.end(),
                                 [](char c) { return ascii::is_alnum(c) || c == '.' || c == '-'; });
  // A full stop without a blank after it ("end.The") is no address: its parts are not in lower case.
  const bool typed_lower = line.substr(0, host.size()) == host;
  return letters && plain && top.size() >= 2 && top.size() <= 4 && typed_lower;
}

/// "– Stalled talks –": a heading between dashes.
bool is_dashed_heading(std::string_view line) {
  for (const std::string_view dash : kDashes) {
    if (line.size() > 2 * dash.size() && line.size() <= 80 && line.substr(0, dash.size()) == dash &&
        line.substr(line.size() - dash.size()) == dash) {
      return true;
    }
  }
  return false;
}

bool is_rights_line(const FurnitureLine& line, const FurnitureCues& cues) {
  if (cues.anywhere("rights_anywhere", line.folded)) return line.words <= 60;
  if (!cues.beginning("rights", line.folded)) return false;
  return line.words <= 8 ? !line.sentence || is_year(line.folded) : line.words <= 20 && is_year(line.folded);
}

bool is_credit_line(const FurnitureLine& line, const FurnitureCues& cues) {
  return line.words <= 12 && !(line.sentence && line.words > 8) && cues.beginning("credit", line.folded);
}

/// Names and other words with a capital, the first word of the line aside.
std::set<std::string> capitalised_words(const FurnitureLine& line) {
  std::set<std::string> words;
  bool first = true;
  for (std::size_t at = 0; at < line.raw.size();) {
    const std::size_t end = std::min(line.raw.find_first_of(" \t,.;:\"()", at), line.raw.size());
    const std::string_view word = line.raw.substr(at, end - at);
    if (word.size() >= 4 && !first && is_upper_code_point(decode_utf8(word, 0).value))
      words.insert(fold(word));
    if (!word.empty()) first = false;
    at = end + 1;
  }
  return words;
}

/// A full paragraph on what the article was about before.
bool is_on_topic(const FurnitureLine& line, const std::set<std::string>& topic) {
  if (!line.sentence || line.words < 12) return false;
  const std::set<std::string> words = capitalised_words(line);
  return std::count_if(words.begin(), words.end(), [&](const std::string& w) { return topic.contains(w); }) >=
         2;
}

}  // namespace

std::vector<FurnitureLine> view_lines(std::string_view text, std::string_view title) {
  const std::string folded_title = fold(ascii::trimmed(title));
  std::vector<FurnitureLine> lines;
  for (const Line& line : lines_of(text)) {
    FurnitureLine view;
    view.span = line.span;
    view.raw = line.span.of(text);
    view.folded = fold(view.raw);
    const auto is_edge = [](char c) { return static_cast<unsigned char>(c) < 0x80 && !ascii::is_alnum(c); };
    const auto begin = std::find_if_not(view.folded.begin(), view.folded.end(), is_edge);
    const auto end = std::find_if_not(view.folded.rbegin(), view.folded.rend(), is_edge).base();
    view.bare = begin < end ? std::string(begin, end) : std::string();
    view.words = count_words(view.raw);
    view.sentence = ends_sentence(view.raw) &&
                    view.raw.substr(view.raw.size() - std::min<std::size_t>(3, view.raw.size())) != "...";
    view.is_title = !folded_title.empty() && view.folded == folded_title;
    lines.push_back(std::move(view));
  }
  return lines;
}

std::string reason_of_line(const FurnitureLine& line, const FurnitureCues& cues) {
  constexpr std::size_t kShortLine = 80;
  constexpr std::size_t kLongestNotice = 240;
  if (!has_word_character(line.raw)) return "rule";
  if (is_web_address(line.raw)) return "web address";
  if (is_dashed_heading(line.raw)) return "heading";
  if (const Cue* cue = cues.whole("line", line.bare)) return cue->reason;
  if (line.raw.size() <= kShortLine) {
    if (const Cue* cue = cues.anywhere("short", line.folded)) return cue->reason;
  }
  if (line.raw.size() <= kLongestNotice) {
    if (const Cue* cue = cues.beginning("start", line.folded)) return cue->reason;
    if (const Cue* cue = cues.beginning("link", line.folded)) return cue->reason;
    if (const Cue* cue = cues.beginning("report", line.folded)) return cue->reason;
  }
  if (is_rights_line(line, cues)) return "copyright line";
  if (is_credit_line(line, cues)) return "photo credit";
  return {};
}

bool is_credit_tail(std::string_view folded, const FurnitureCues& cues) {
  folded = ascii::trimmed(folded);
  bool opened = false;
  for (const std::string_view opener : {"--", "\u2013", "\u2014", "-", "|", "/", "(", "["}) {
    if (opened || folded.substr(0, opener.size()) != opener) continue;
    folded = ascii::trimmed(folded.substr(opener.size()));
    opened = true;
  }
  return cues.beginning("credit_tail", folded) != nullptr;
}

ByteSpan credit_tail_of(std::string_view text, const FurnitureLine& line, const FurnitureCues& cues) {
  constexpr std::size_t kLongest = 80;
  const std::size_t first = line.span.size() > kLongest ? line.span.end - kLongest : line.span.begin + 1;
  for (std::size_t at = first; at < line.span.end; ++at) {
    const char c = text[at];
    const bool opener =
        (ascii::is_space(text[at - 1]) && (c == '-' || c == '|' || c == '\xE2' || c == '/')) || c == '(' ||
        c == '[' || c == '\xC2';
    if (!opener) continue;
    const std::string folded = fold(ByteSpan{at, line.span.end}.of(text));
    if (!is_credit_tail(folded, cues)) continue;
    // A sentence that goes on after the bracket is article.
    const bool bracket = c == '(' || c == '[';
    const std::size_t close = folded.find(c == '(' ? ')' : ']');
    if (bracket && (close == std::string::npos || close + 2 < folded.size())) continue;
    return {at, line.span.end};
  }
  return {};
}

ByteSpan repetition_in(const FurnitureLine& line, const FurnitureCues& cues) {
  constexpr std::size_t kStart = 30;
  if (line.raw.size() < 2 * kStart) return {};
  const std::size_t second = line.raw.find(line.raw.substr(0, kStart), kStart);
  if (second == std::string_view::npos) return {};
  const std::string_view first_telling = ascii::trimmed(line.raw.substr(0, second));
  const std::string_view rest = line.raw.substr(second);
  if (rest.substr(0, first_telling.size()) != first_telling) return {};
  const std::string_view after = rest.substr(first_telling.size());
  const bool whole = after.empty() || (after.size() <= 100 && is_credit_tail(fold(after), cues));
  return whole ? ByteSpan{line.span.begin + second, line.span.end} : ByteSpan{};
}

bool is_byline(const FurnitureLine& line) {
  if (line.sentence || line.is_title || line.words < 2 || line.words > 10) return false;
  if (!ascii::starts_with_any_case(line.raw, "by ")) return false;
  for (std::size_t at = 3; at < line.raw.size();) {
    const std::size_t end = std::min(line.raw.find(' ', at), line.raw.size());
    const std::string_view word = line.raw.substr(at, end - at);
    const bool small = word.size() <= 3;  // "and", "of", "for"
    if (!word.empty() && !small && word[0] >= 'a' && word[0] <= 'z') return false;
    at = end + 1;
  }
  return true;
}

bool looks_like_menu_item(const FurnitureLine& line) {
  if (line.is_title || line.sentence || line.words > 3 || line.raw.size() > 28) return false;
  // Numbers and colons belong to lists, datelines and tables of the article.
  return line.raw.find_first_of("0123456789:,\"[") == std::string_view::npos;
}

std::size_t end_of_teasers(const std::vector<FurnitureLine>& lines, std::size_t first) {
  std::set<std::string> topic;
  for (std::size_t i = 0; i + 1 < first; ++i) topic.merge(capitalised_words(lines[i]));
  for (std::size_t i = first; i < lines.size(); ++i) {
    const bool two_in_a_row = i + 1 < lines.size() && is_on_topic(lines[i + 1], topic);
    if (two_in_a_row && is_on_topic(lines[i], topic)) return i;
  }
  return lines.size();
}

}  // namespace truceline
