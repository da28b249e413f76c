#include "temporal/time_tokens.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace truceline {
namespace {

const TimeWord kNoWord;

/// The classes that a sentence without any word of them has no expression.
bool is_core(const TimeWord& word) {
  for (const TimeClass c :
       {TimeClass::month, TimeClass::weekday, TimeClass::weekdays, TimeClass::season, TimeClass::unit,
        TimeClass::units, TimeClass::decade_word, TimeClass::day_word, TimeClass::night_word,
        TimeClass::day_part, TimeClass::day_point, TimeClass::half_day, TimeClass::vague,
        TimeClass::vague_history, TimeClass::story_time, TimeClass::set_word, TimeClass::holiday,
        TimeClass::era_before}) {
    if (word.starts(c)) return true;
  }
  return false;
}

}  // namespace

const TimeToken TimeTokens::kNothing{{}, {}, 0, &kNoWord, -1, 0, false, false, false, false};

TimeTokens::TimeTokens(std::string_view text, const Sentence& sentence, const TimeLexicon& lexicon)
    : text_(text), lexicon_(lexicon) {
  tokens_.reserve(sentence.tokens.size() + 4);
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) add(sentence.tokens[i], i);
  texts_.reserve(tokens_.size());
  for (const TimeToken& token : tokens_) texts_.push_back(token.text);
}

void TimeTokens::add(const Token& token, std::size_t index) {
  const std::string_view folded = token.folded;
  const std::size_t hyphen = folded.find('-');
  const bool plain = folded.size() == token.span.size();  // offsets in the folded form are those in the text
  if (token.kind == TokenKind::punctuation || hyphen == std::string_view::npos || !plain ||
      lexicon_.find(folded).any()) {
    // Curly apostrophes and long dashes keep their bytes in the folded form; the token is what it is.
    add_part(folded.empty() ? token.span.of(text_) : folded, token.span, token, index);
    return;
  }
  for (std::size_t from = 0; from < folded.size();) {
    const std::size_t next = std::min(folded.find('-', from), folded.size());
    if (next > from) {
      add_part(folded.substr(from, next - from), {token.span.begin + from, token.span.begin + next}, token,
               index);
    }
    if (next < folded.size())
      add_part(folded.substr(next, 1), {token.span.begin + next, token.span.begin + next + 1}, token, index);
    from = next + 1;
  }
}

void TimeTokens::add_part(std::string_view folded, ByteSpan span, const Token& token, std::size_t index) {
  TimeToken& part = tokens_.emplace_back();
  part.text = folded;
  part.span = span;
  part.token = index;
  part.word = &lexicon_.find(folded);
  // A part of a hyphenated token has its own capital: "mid-February".
  part.capitalised = span.begin == token.span.begin ? token.capitalised
                                                    : text_[span.begin] >= 'A' && text_[span.begin] <= 'Z';
  part.all_caps = token.all_caps;
  part.wordlike = token.kind != TokenKind::punctuation && folded != "-";
  if (folded == ")" && brackets_ > 0) --brackets_;
  part.bracketed = brackets_ > 0;
  if (folded == "(") ++brackets_;
  promising_ = promising_ || is_core(*part.word);
  if (folded.empty() || !ascii::is_digit(folded.front())) return;
  promising_ = true;
  std::int64_t number = 0;
  unsigned digits = 0;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (ascii::is_digit(folded[i]) && digits < 9) {
      number = number * 10 + (folded[i] - '0');
      ++digits;
    } else if (folded[i] != ',' || i + 4 > folded.size()) {
      return;
    }
  }
  part.number = number;
  part.digits = digits == folded.size() ? digits : 0;
}

bool TimeTokens::dash(std::size_t at) const noexcept {
  const std::string_view t = text(at);
  return t == "-" || t == "\u2013" || t == "\u2014" || t == "\u2010" || t == "\u2011" || t == "\u2012";
}

bool TimeTokens::joined(std::size_t at) const noexcept {
  return at > 0 && at < tokens_.size() && tokens_[at - 1].span.end == tokens_[at].span.begin;
}

std::optional<std::int64_t> TimeTokens::count(std::size_t at, std::size_t& end) const {
  const TimeToken& first = (*this)[at];
  if (first.number >= 0) {
    end = at + 1;
    return first.number;
  }
  const TimeValue* word = value(at, TimeClass::number_word);
  if (!word) return std::nullopt;
  std::int64_t sum = word->number;
  end = at + 1;
  if (first.text == "a" && text(end) == "couple") sum = 2, ++end;
  if (end > at + 1 || first.text == "couple") {
    if (text(end) == "of") ++end;
    return sum;
  }
  for (;;) {
    const std::size_t next = dash(end) || (text(end) == "and" && sum >= 100) ? end + 1 : end;
    const TimeValue* more = value(next, TimeClass::number_word);
    if (!more || text(next) == "a" || text(next) == "an") return sum;
    if (more->number == 100 && sum < 100) {
      sum *= 100;
    } else if (sum % 10 == 0 && sum >= 20 && more->number < (sum % 100 == 0 ? 100 : 10)) {
      sum += more->number;
    } else {
      return sum;
    }
    end = next + 1;
  }
}

std::optional<std::int64_t> TimeTokens::ordinal(std::size_t at, std::size_t& end) const {
  end = at + 1;
  if (const TimeValue* word = value(at, TimeClass::ordinal_word)) return word->number;
  if (const TimeValue* tens = value(at, TimeClass::number_word); tens && tens->number % 10 == 0) {
    const std::size_t next = dash(at + 1) ? at + 2 : at + 1;
    const TimeValue* ones = value(next, TimeClass::ordinal_word);
    if (!ones || ones->number > 9) return std::nullopt;
    end = next + 1;
    return tens->number + ones->number;
  }
  const std::string_view t = text(at);
  if (t.size() < 3 || t.size() > 5 || !ascii::is_digit(t.front())) return std::nullopt;
  const std::string_view suffix = t.substr(t.size() - 2);
  if (suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th") return std::nullopt;
  std::int64_t number = 0;
  for (const char c : t.substr(0, t.size() - 2)) {
    if (!ascii::is_digit(c)) return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

}  // namespace truceline
