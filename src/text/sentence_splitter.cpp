#include "text/sentence_splitter.hpp"

#include "text/words_chars.hpp"

namespace truceline {
namespace {

constexpr std::string_view kEllipsis = "\u2026";

bool is_stop_mark(char c) {
  return c == '.' || c == '!' || c == '?';
}

ByteSpan trimmed(std::string_view text, ByteSpan span) {
  while (!span.empty()) {
    const std::size_t space = space_length(text, span.begin);
    if (!space) break;
    span.begin += space;
  }
  while (!span.empty() && ascii::is_space(text[span.end - 1])) --span.end;
  return span;
}

/// Bytes of closing quotes and brackets at `at`.
std::size_t closers(std::string_view text, std::size_t at, std::size_t end) {
  const std::size_t begin = at;
  while (at < end) {
    const char c = text[at];
    const std::string_view three = text.substr(at, 3);
    if (c == '"' || c == '\'' || c == ')' || c == ']')
      at += 1;
    else if (three == "\u201d" || three == "\u2019")
      at += 3;
    else if (text.substr(at, 2) == "\u00bb")
      at += 2;
    else
      break;
  }
  return at - begin;
}

/// Bytes of references like "[12]" at `at`, each with a blank before it or not.
std::size_t references(std::string_view text, std::size_t at, std::size_t end) {
  const std::size_t begin = at;
  while (at < end) {
    std::size_t p = at + (text[at] == ' ');
    if (p >= end || text[p] != '[') break;
    const std::size_t digits = ++p;
    while (p < end && ascii::is_digit(text[p])) ++p;
    if (p == digits || p - digits > 3 || p >= end || text[p] != ']') break;
    at = p + 1;
  }
  return at - begin;
}

/// Bytes of an opening quote or bracket at `at`.
std::size_t opener(std::string_view text, std::size_t at, bool& quoted) {
  const char c = text[at];
  if (c == '(' || c == '[') return 1;
  const std::string_view three = text.substr(at, 3);
  const bool two_ticks = c == '`' && at + 1 < text.size() && text[at + 1] == '`';
  std::size_t length = 0;
  if (c == '"' || c == '\'') length = 1;
  if (two_ticks || text.substr(at, 2) == "\u00ab") length = 2;
  if (three == "\u201c" || three == "\u2018") length = 3;
  quoted = quoted || length;
  return length;
}

}  // namespace

SentenceSplitter::SentenceSplitter(std::string_view text, const WordLists& lists,
                                   const Abbreviations& abbreviations)
    : text_(text),
      abbreviations_(abbreviations),
      starters_(lists["sentence_starter"]),
      time_followers_(lists["time_follower"]),
      speech_verbs_(lists["speech_verb"]),
      particles_(lists["name_particle"]),
      states_(lists["state_name"]) {}

std::vector<ByteSpan> SentenceSplitter::split(ByteSpan paragraph) const {
  std::vector<ByteSpan> sentences;
  const auto add = [&](ByteSpan span) {
    span = trimmed(text_, span);
    if (!span.empty()) sentences.push_back(span);
  };
  std::size_t begin = paragraph.begin;
  for (std::size_t at = paragraph.begin; at < paragraph.end; ++at) {
    const char c = text_[at];
    if (!is_stop_mark(c) && (c != kEllipsis[0] || text_.substr(at, 3) != kEllipsis)) continue;
    const Stop stop = stop_at(at, paragraph.end);
    at = stop.after - 1;
    if (!ends_sentence(begin, stop, paragraph.end)) continue;
    add({begin, stop.after});
    begin = stop.after;
  }
  add({begin, paragraph.end});
  return sentences;
}

SentenceSplitter::Stop SentenceSplitter::stop_at(std::size_t at, std::size_t end) const {
  std::size_t p = at;
  while (p < end) {
    if (is_stop_mark(text_[p]))
      p += 1;
    else if (text_.substr(p, kEllipsis.size()) == kEllipsis)
      p += kEllipsis.size();
    else
      break;
  }
  const std::size_t closed = p + closers(text_, p, end);
  return {at, p - 1, closed + references(text_, closed, end)};
}

SentenceSplitter::Start SentenceSplitter::start_at(std::size_t at, std::size_t end) const {
  Start start;
  while (at < end && space_length(text_, at)) at += space_length(text_, at);
  const std::size_t dash = text_.find_first_not_of('-', at);
  start.dashed = dash < end && dash > at && text_[dash] == ' ';
  if (start.dashed) at = dash + 1;
  while (at < end) {
    const std::size_t length = opener(text_, at, start.quoted);
    if (!length) break;
    start.opened = true;
    at += length;
  }
  start.at = std::min(at, end);
  if (at >= end) return start;
  start.digit = ascii::is_digit(text_[at]);
  start.capital = is_upper_code_point(decode_utf8(text_, at).value) || is_small_name(at, end);
  return start;
}

bool SentenceSplitter::ends_sentence(std::size_t begin, const Stop& stop, std::size_t end) const {
  const Start next = start_at(stop.after, end);
  if (next.at >= end) return true;
  const bool quote_closes = stop.after > stop.last + 1;
  if (!space_length(text_, stop.after)) return false;
  if (!next.capital && !next.digit)
    return !quote_closes && !next.opened && ends_without_capital(begin, stop, next);
  if (next.dashed && (quote_closes || !next.capital)) return false;
  if (text_[stop.last] != '.') {
    return !quote_closes || !reports_speech(next.at, end);
  }
  if (stop.last > stop.first) return !next.digit || next.opened;
  return ends_behind_word(begin, stop.first, next, end);
}

/// Whether the period at `at`, behind a word, ends the sentence.
bool SentenceSplitter::ends_behind_word(std::size_t begin, std::size_t at, const Start& next,
                                        std::size_t end) const {
  std::size_t from = at;
  while (from > begin && (word_char_length(text_, from - 1) || text_[from - 1] == '.' ||
                          class_of(text_[from - 1]) == CharClass::high))
    --from;
  const std::string_view word = text_.substr(from, at - from);
  if (word.empty()) return true;
  const bool first_word = trimmed(text_, {begin, from}).empty();
  // "1. …", "A. …": items of a list.
  if (first_word && (ascii::is_digit(word[0]) || word.size() == 1)) return false;
  switch (abbreviations_.kind(word)) {
    case Abbreviation::none:
    case Abbreviation::last:
      return true;
    case Abbreviation::name:
      return next.quoted && is_starter(next, end);
    case Abbreviation::number:
      if (next.digit || (next.opened && !next.quoted)) return false;
      return first_word || !ascii::is_upper(word[0]) || is_starter(next, end);
    case Abbreviation::date:
      return !next.digit && (!next.opened || next.quoted);
    case Abbreviation::time:
      return !time_followers_.contains(fold(word_at(next.at, end)));
    case Abbreviation::end:
      return is_starter(next, end) || states_.contains(fold(word_at(next.at, end)));
    case Abbreviation::initial:
      return is_starter(next, end);
  }
  return true;
}

/// "they left. nobody came": careless writing, where a plain word in small letters is before the stop and
/// behind it.
bool SentenceSplitter::ends_without_capital(std::size_t begin, const Stop& stop, const Start& next) const {
  constexpr std::size_t kShortest = 3;
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  if (!small(text_[next.at]) || (text_[stop.last] == '.' && stop.last > stop.first)) return false;
  std::size_t from = stop.first;
  while (from > begin && small(text_[from - 1])) --from;
  const std::string_view word = text_.substr(from, stop.first - from);
  const bool whole = from == begin || space_length(text_, from - 1);
  return whole && word.size() >= kShortest && abbreviations_.kind(word) == Abbreviation::none;
}

/// "al-Shabaab", "de Gaulle", "iPhone".
bool SentenceSplitter::is_small_name(std::size_t at, std::size_t end) const {
  const std::string_view word = word_at(at, end);
  if (word.empty() || !(word[0] >= 'a' && word[0] <= 'z')) return false;
  if (word.size() > 2 && ascii::is_upper(word[1])) return true;
  const std::size_t next = at + word.size() + 1;
  if (next >= end || (text_[next - 1] != '-' && text_[next - 1] != ' ')) return false;
  if (!is_upper_code_point(decode_utf8(text_, next).value)) return false;
  const auto particle = particles_.find(word);
  return particle && (text_[next - 1] == '-' || *particle == "free");
}

/// A word that begins sentences and no names: "The", "He"; or a quotation.
bool SentenceSplitter::is_starter(const Start& next, std::size_t end) const {
  if (next.digit || (next.opened && !next.quoted)) return false;
  if (next.quoted) return true;
  const std::string_view word = word_at(next.at, end);
  const std::size_t after = next.at + word.size();
  const bool initial = word.size() == 1 && after < end && text_[after] == '.';
  const auto starter = initial ? std::nullopt : starters_.find(fold(word));
  const bool capitals = word.size() > 1 && ascii::is_upper(word[1]);
  return starter && (!capitals || *starter == "strong");
}

/// "Smith asked", "President Ali Khan said": up to four capitalised words and a verb of speech.
bool SentenceSplitter::reports_speech(std::size_t at, std::size_t end) const {
  for (int words = 0; words < 5 && at < end; ++words) {
    const std::string_view word = word_at(at, end);
    if (word.empty()) return false;
    if (words && speech_verbs_.contains(fold(word))) return true;
    if (!is_upper_code_point(decode_utf8(word, 0).value)) return false;
    at += word.size();
    while (at < end && (text_[at] == ' ' || text_[at] == '-' || text_[at] == '.')) ++at;
  }
  return false;
}

std::string_view SentenceSplitter::word_at(std::size_t at, std::size_t end) const {
  std::size_t p = at;
  while (p < end) {
    const std::size_t length = word_char_length(text_, p);
    if (!length) break;
    p += length;
  }
  return text_.substr(at, p - at);
}

}  // namespace truceline
