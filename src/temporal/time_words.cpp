#include "temporal/time_words.hpp"

#include <charconv>

namespace truceline {

std::optional<long long> to_number(std::string_view text) {
  long long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

TimeWords::TimeWords(const Sentence& sentence, const WordLists& lists)
    : tokens(sentence.tokens),
      words(lists),
      months(lists["month"]),
      ambiguous_months(lists["ambiguous_month"]),
      weekdays(lists["weekday"]),
      short_weekdays(lists["short_weekday"]),
      seasons(lists["season"]),
      units(lists["unit"]),
      numbers(lists["number_word"]),
      ordinals(lists["ordinal_word"]),
      parts(lists["part"]) {
  for (const Token& token : tokens) folded.push_back(token.folded);
}

std::string_view TimeWords::word(std::size_t at) const {
  return at < folded.size() ? std::string_view(folded[at]) : std::string_view();
}

bool TimeWords::is(std::size_t at, const WordList& list) const {
  return at < folded.size() && list.contains(folded[at]);
}

TimeReading TimeWords::make(TimeReading::Form form, std::size_t first, std::size_t last,
                            const char* rule) const {
  TimeReading r;
  r.form = form;
  r.first = first;
  r.last = last;
  r.rule = rule;
  return r;
}

unsigned TimeWords::day_at(std::size_t at) const {
  std::string_view text = word(at);
  if (text.size() >= 3 &&
      (text.ends_with("st") || text.ends_with("nd") || text.ends_with("rd") || text.ends_with("th"))) {
    text.remove_suffix(2);
  }
  if (text.empty() || text.size() > 2) return 0;
  const auto value = to_number(text);
  return value && *value >= 1 && *value <= 31 ? static_cast<unsigned>(*value) : 0;
}

unsigned TimeWords::month_at(std::size_t at, bool beside_number) const {
  const auto month = months.number(word(at));
  if (!month) return 0;
  if (!tokens[at].capitalised) return 0;
  if (!beside_number && ambiguous_months.contains(word(at)) && !after_preposition(at)) return 0;
  return static_cast<unsigned>(*month);
}

bool TimeWords::after_preposition(std::size_t at) const {
  return at > 0 &&
         (words["time_preposition"].contains(word(at - 1)) || words["last"].contains(word(at - 1)) ||
          parts.contains(word(at - 1)) || word(at - 1) == "next" || word(at - 1) == "this");
}

std::optional<std::int64_t> TimeWords::year_at(std::size_t at) const {
  if (word(at).size() != 4 || tokens[at].kind != TokenKind::number) return std::nullopt;
  const auto value = to_number(word(at));
  if (!value || *value < 1000 || *value > 2199) return std::nullopt;
  return *value;
}

void TimeWords::read_year(std::size_t& at, TimeReading& r) const {
  const std::size_t from = word(at) == "," || word(at) == "." || word(at) == "of" ? at + 1 : at;
  if (const auto year = year_at(from)) {
    r.year = year;
    at = from + 1;
  } else if (from == at && r.day && word(at).size() == 2 && tokens[at].kind == TokenKind::number) {
    if (const auto year2 = to_number(word(at)); year2 && !words["year_blocker"].contains(word(at + 1))) {
      r.year = *year2 + (*year2 >= 30 ? 1900 : 2000);
      ++at;
    }
  }
  if (!r.year && word(at + 1) == "year" && (word(at) == "this" || word(at) == "last" || word(at) == "next")) {
    r.year_offset = word(at) == "this" ? 0 : word(at) == "last" ? -1 : 1;
    at += 2;
  }
  read_era(at, r);
  r.last = at;
}

void TimeWords::read_era(std::size_t& at, TimeReading& r) const {
  if (r.year && is(at, words["era_before"])) {
    r.year = 1 - *r.year;
    ++at;
  } else if (r.year && is(at, words["era_after"])) {
    ++at;
  }
}

std::optional<long long> TimeWords::count_at(std::size_t at) const {
  if (at >= tokens.size()) return std::nullopt;
  if (tokens[at].kind == TokenKind::number) return to_number(word(at));
  if (const auto n = numbers.number(word(at))) return n;
  if (word(at) == "several" || word(at) == "some" || word(at) == "few" || word(at) == "many") return 0;
  return std::nullopt;
}

void TimeWords::read_direction(std::size_t at, TimeReading& r) const {
  if (!at) return;
  if (is(at - 1, words["last_one"]))
    r.direction = -1;
  else if (word(at - 1) == "next")
    r.direction = 1;
  if (r.direction) r.first = at - 1;
}

}  // namespace truceline
