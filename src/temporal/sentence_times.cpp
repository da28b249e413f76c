#include "temporal/sentence_times.hpp"

#include <array>
#include <charconv>

namespace truceline {
namespace {

using Form = TimeReading::Form;
using Found = std::optional<TimeReading>;

std::optional<long long> to_number(std::string_view text) {
  long long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

class SentenceTimes {
 public:
  SentenceTimes(const Sentence& sentence, const WordLists& words)
      : tokens_(sentence.tokens),
        months_(words["month"]),
        ambiguous_months_(words["ambiguous_month"]),
        weekdays_(words["weekday"]),
        short_weekdays_(words["short_weekday"]),
        seasons_(words["season"]),
        units_(words["unit"]),
        numbers_(words["number_word"]),
        ordinals_(words["ordinal_word"]),
        parts_(words["part"]),
        words_(words) {
    for (const Token& token : tokens_) folded_.push_back(token.folded);
  }

  std::vector<TimeReading> run() {
    std::vector<TimeReading> found;
    for (std::size_t at = 0; at < tokens_.size();) {
      if (Found reading = read_at(at)) {
        at = reading->last;
        found.push_back(std::move(*reading));
      } else {
        ++at;
      }
    }
    return found;
  }

 private:
  Found read_at(std::size_t at) {
    using Reader = Found (SentenceTimes::*)(std::size_t) const;
    static constexpr std::array<Reader, 14> kReaders = {
        &SentenceTimes::iso_date,  &SentenceTimes::day_month,   &SentenceTimes::month_day,
        &SentenceTimes::season,    &SentenceTimes::decade,      &SentenceTimes::century,
        &SentenceTimes::weekday,   &SentenceTimes::day_word,    &SentenceTimes::counted,
        &SentenceTimes::unit_at,   &SentenceTimes::following,   &SentenceTimes::part_of_unit,
        &SentenceTimes::year_only, &SentenceTimes::fixed_words};
    const WordList::PhraseMatch part = parts_.match(folded_, at);
    if (part.length && at + part.length < tokens_.size()) {
      std::size_t from = at + part.length;
      if (word(from) == "-" || word(from) == "the") ++from;
      for (const Reader reader : kReaders) {
        if (Found reading = (this->*reader)(from); reading && takes_part(*reading)) {
          reading->first = at;
          reading->mod = part.value;
          return reading;
        }
      }
    }
    for (const Reader reader : kReaders) {
      if (Found reading = (this->*reader)(at)) return reading;
    }
    return std::nullopt;
  }

  /// Can be early, mid or late. "end of 3 March" cannot.
  static bool takes_part(const TimeReading& r) {
    return (r.form == Form::calendar && !r.day) || r.form == Form::decade || r.form == Form::century ||
           r.form == Form::season || r.form == Form::unit_at;
  }

  [[nodiscard]] std::string_view word(std::size_t at) const {
    return at < folded_.size() ? std::string_view(folded_[at]) : std::string_view();
  }
  [[nodiscard]] bool is(std::size_t at, const WordList& list) const {
    return at < folded_.size() && list.contains(folded_[at]);
  }

  TimeReading make(Form form, std::size_t first, std::size_t last, const char* rule) const {
    TimeReading r;
    r.form = form;
    r.first = first;
    r.last = last;
    r.rule = rule;
    return r;
  }

  /// A day of the month: "7", "7th", "21st".
  [[nodiscard]] unsigned day_at(std::size_t at) const {
    std::string_view text = word(at);
    if (text.size() >= 3 && (text.ends_with("st") || text.ends_with("nd") || text.ends_with("rd") || text.ends_with("th"))) {
      text.remove_suffix(2);
    }
    if (text.empty() || text.size() > 2) return 0;
    const auto value = to_number(text);
    return value && *value >= 1 && *value <= 31 ? static_cast<unsigned>(*value) : 0;
  }

  /// The month at `at`; 0 when there is none or the word is more likely something else.
  [[nodiscard]] unsigned month_at(std::size_t at, bool beside_number) const {
    const auto month = months_.number(word(at));
    if (!month) return 0;
    if (!tokens_[at].capitalised) return 0;
    if (!beside_number && ambiguous_months_.contains(word(at)) && !after_preposition(at)) return 0;
    return static_cast<unsigned>(*month);
  }

  [[nodiscard]] bool after_preposition(std::size_t at) const {
    return at > 0 && (words_["time_preposition"].contains(word(at - 1)) || words_["last"].contains(word(at - 1)) ||
                      parts_.contains(word(at - 1)) || word(at - 1) == "next" || word(at - 1) == "this");
  }

  /// A year of four digits at `at`.
  [[nodiscard]] std::optional<std::int64_t> year_at(std::size_t at) const {
    if (word(at).size() != 4 || tokens_[at].kind != TokenKind::number) return std::nullopt;
    const auto value = to_number(word(at));
    if (!value || *value < 1000 || *value > 2199) return std::nullopt;
    return *value;
  }

  /// The year after a day or month, with an optional comma: "7 May 1945", "May 7, 1945", "1 Sep 88". Moves `at` past it.
  void read_year(std::size_t& at, TimeReading& r) const {
    const std::size_t from = word(at) == "," || word(at) == "." || word(at) == "of" ? at + 1 : at;
    if (const auto year = year_at(from)) {
      r.year = year;
      at = from + 1;
    } else if (from == at && r.day && word(at).size() == 2 && tokens_[at].kind == TokenKind::number) {
      if (const auto year2 = to_number(word(at)); year2 && !words_["year_blocker"].contains(word(at + 1))) {
        r.year = *year2 + (*year2 >= 30 ? 1900 : 2000);
        r.two_digit = true;
        ++at;
      }
    }
    read_era(at, r);
    r.last = at;
  }

  void read_era(std::size_t& at, TimeReading& r) const {
    if (r.year && is(at, words_["era_before"])) {
      r.year = 1 - *r.year;
      ++at;
    } else if (r.year && is(at, words_["era_after"])) {
      ++at;
    }
  }

  Found iso_date(std::size_t at) const {
    const auto year = at < tokens_.size() ? year_at(at) : std::nullopt;
    if (!year || word(at + 1) != "-" || word(at + 3) != "-") return std::nullopt;
    const auto month = to_number(word(at + 2));
    const unsigned day = day_at(at + 4);
    if (!month || *month < 1 || *month > 12 || !day) return std::nullopt;
    TimeReading r = make(Form::calendar, at, at + 5, "iso_date");
    r.year = year;
    r.month = static_cast<unsigned>(*month);
    r.day = day;
    return r;
  }

  Found day_month(std::size_t at) const {
    const unsigned day = day_at(at);
    if (!day) return std::nullopt;
    const std::size_t month_index = word(at + 1) == "of" ? at + 2 : at + 1;
    // "20-21 November": the first half of a range takes the month of the second.
    if ((word(at + 1) == "-" || word(at + 1) == "and") && day_at(at + 2) && at + 3 < tokens_.size() &&
        month_at(at + 3, true)) {
      TimeReading r = make(Form::calendar, at, at + 1, "day_of_range");
      r.day = day;
      return r;
    }
    if (month_index >= tokens_.size() || !month_at(month_index, true)) return std::nullopt;
    TimeReading r = make(Form::calendar, at, month_index + 1, "day_month");
    r.day = day;
    r.month = month_at(month_index, true);
    std::size_t next = month_index + 1;
    read_year(next, r);
    return r;
  }

  Found month_day(std::size_t at) const {
    if (at >= tokens_.size() || !months_.contains(word(at))) return std::nullopt;
    std::size_t next = at + 1;
    if (word(next) == "." ) ++next;  // "Sept. 30"
    const unsigned day = year_at(next) ? 0 : day_at(next);
    const bool beside_number = day != 0 || year_at(next) || (word(next) == "," && year_at(next + 1));
    const unsigned month = month_at(at, beside_number);
    if (!month) return std::nullopt;
    TimeReading r = make(Form::calendar, at, at + 1, day ? "month_day" : "month");
    r.month = month;
    if (day && !words_["unit"].contains(word(next + 1))) {
      r.day = day;
      r.last = ++next;
    } else {
      next = at + 1;
    }
    read_year(next, r);
    if (!r.day && !r.year) read_direction(at, r);
    return r;
  }

  /// "last September", "next May".
  void read_direction(std::size_t at, TimeReading& r) const {
    if (!at) return;
    if (is(at - 1, words_["last_one"])) r.direction = -1;
    else if (word(at - 1) == "next") r.direction = 1;
    if (r.direction) r.first = at - 1;
  }

  Found season(std::size_t at) const {
    const auto season = at < tokens_.size() ? seasons_.number(word(at)) : std::nullopt;
    if (!season) return std::nullopt;
    std::size_t next = at + 1;
    if (word(next) == "of") ++next;
    const auto year = next < tokens_.size() ? year_at(next) : std::nullopt;
    const bool of_season = at >= 2 && word(at - 1) == "the" && words_["time_preposition"].contains(word(at - 2));
    if (!year && !of_season && !(at && word(at - 1) == "last")) return std::nullopt;
    TimeReading r = make(Form::season, at, year ? next + 1 : at + 1, "season");
    r.season = static_cast<unsigned>(*season);
    r.year = year;
    return r;
  }

  Found decade(std::size_t at) const {
    std::string_view text = word(at);
    if (const auto tens = words_["decade_word"].number(text); tens && at && (word(at - 1) == "the" || parts_.contains(word(at - 1)))) {
      TimeReading r = make(Form::decade, at, at + 1, "decade_word");
      r.year = 1900 + *tens;
      return r;
    }
    if (!text.ends_with('s')) return std::nullopt;
    text.remove_suffix(1);
    if (text.ends_with('\'')) text.remove_suffix(1);
    const auto year = to_number(text);
    if (!year || (text.size() != 4 && text.size() != 2) || *year % 10 || (text.size() == 2 && *year < 20)) return std::nullopt;
    TimeReading r = make(Form::decade, at, at + 1, "decade");
    r.year = text.size() == 4 ? *year : 1900 + *year;
    if (*r.year < 1000 || *r.year > 2190) return std::nullopt;
    return r;
  }

  Found century(std::size_t at) const {
    if (word(at + 1) != "century") return std::nullopt;
    long long n = 0;
    if (const auto ordinal = ordinals_.number(word(at))) n = *ordinal;
    else if (word(at).size() > 2) n = to_number(word(at).substr(0, word(at).size() - 2)).value_or(0);
    if (n < 1 || n > 22) return std::nullopt;
    TimeReading r = make(Form::century, at, at + 2, "century");
    r.year = (n - 1) * 100;
    return r;
  }

  Found weekday(std::size_t at) const {
    const auto day = at < tokens_.size() ? weekdays_.number(word(at)) : std::nullopt;
    if (!day || !tokens_[at].capitalised || (short_weekdays_.contains(word(at)) && word(at + 1) != ",")) return std::nullopt;
    TimeReading r = make(Form::weekday, at, at + 1, "weekday");
    r.weekday = static_cast<unsigned>(*day);
    read_direction(at, r);
    if (const auto part = words_["day_part"].find(word(at + 1))) {
      r.day_part = *part;
      ++r.last;
    }
    // "Thursday, 7 December" and "early Tuesday morning [20 Dec]" are one day: the date says it.
    const std::size_t next = word(r.last) == "," || word(r.last) == "[" || word(r.last) == "(" ? r.last + 1 : r.last;
    Found date = day_month(next);
    if (!date) date = month_day(next);
    if (date && date->day && date->month) {
      date->first = r.first;
      date->day_part = r.day_part;
      if (word(date->last) == "]" || word(date->last) == ")") ++date->last;
      return date;
    }
    return r;
  }

  Found day_word(std::size_t at) const {
    const auto days = words_["day_word"].number(word(at));
    if (!days) return std::nullopt;
    TimeReading r = make(Form::day_word, at, at + 1, "day_word");
    r.amount = *days;
    if (const auto part = words_["day_part"].find(word(at + 1))) {
      r.day_part = *part;
      ++r.last;
    }
    return r;
  }

  /// A number in digits or words at `at`; nothing for none.
  [[nodiscard]] std::optional<long long> count_at(std::size_t at) const {
    if (at >= tokens_.size()) return std::nullopt;
    if (tokens_[at].kind == TokenKind::number) return to_number(word(at));
    if (const auto n = numbers_.number(word(at))) return n;
    if (word(at) == "several" || word(at) == "some" || word(at) == "few" || word(at) == "many") return 0;
    return std::nullopt;
  }

  /// "two months ago", "three days later", "the last two months", "for three decades".
  Found counted(std::size_t at) const {
    std::size_t from = at;
    const bool past = is(from, words_["last"]);
    const bool coming = is(from, words_["following_word"]);
    if (past || coming) ++from;
    const auto count = count_at(from);
    if (!count) return std::nullopt;
    if (word(from) == "a" && word(from + 1) == "few") ++from;
    const auto unit = units_.find(word(from + 1));
    if (!unit || *count > 10000) return std::nullopt;
    TimeReading r = make(Form::duration, at, from + 2, "duration");
    r.amount = *count;
    r.unit = unit->front();
    if (past) return with(r, Form::stretch, -1, "stretch_past");
    if (coming) return with(r, Form::stretch, 1, "stretch_coming");
    if (is(r.last, words_["ago_word"])) return with_word(r, Form::ago, -1, "ago");
    if (const auto direction = words_["later_word"].number(word(r.last)); direction && !(word(r.last) == "after" || word(r.last) == "before")) {
      return with_word(r, Form::shift, static_cast<int>(*direction), "shift");
    }
    return r;
  }

  static Found with(TimeReading r, Form form, int direction, const char* rule) {
    r.form = form;
    r.direction = direction;
    r.rule = rule;
    return r;
  }
  static Found with_word(TimeReading r, Form form, int direction, const char* rule) {
    ++r.last;
    return with(std::move(r), form, direction, rule);
  }

  /// "last week", "this year", "the same day", "that month".
  Found unit_at(std::size_t at) const {
    const auto unit = units_.find(word(at + 1));
    if (!unit || word(at + 1).ends_with('s') || unit->front() == 'H' || unit->front() == 'N') return std::nullopt;
    TimeReading r = make(Form::unit_at, at, at + 2, "unit");
    r.unit = unit->front();
    if (is(at, words_["last_one"])) r.direction = -1;
    else if (word(at) == "next" || word(at) == "coming") r.direction = 1;
    else if (word(at) == "following") r.direction = 1, r.story = true;
    else if (word(at) == "that" || word(at) == "same") r.story = true;
    else if (word(at) != "this" && word(at) != "current") return std::nullopt;
    return r;
  }

  /// "the following days".
  Found following(std::size_t at) const {
    if (!is(at, words_["following_word"])) return std::nullopt;
    const auto unit = units_.find(word(at + 1));
    if (!unit || !word(at + 1).ends_with('s')) return std::nullopt;
    TimeReading r = make(Form::following, at, at + 2, "following");
    r.unit = unit->front();
    r.direction = 1;
    r.story = true;
    return r;
  }

  /// "the end of the year": only after a part word, which read_at has read.
  Found part_of_unit(std::size_t at) const {
    if (at < 2 || word(at - 1) != "the" || word(at - 2) != "of") return std::nullopt;
    const auto unit = units_.find(word(at));
    if (!unit || (unit->front() != 'Y' && unit->front() != 'M' && unit->front() != 'W')) return std::nullopt;
    TimeReading r = make(Form::unit_at, at, at + 1, "part_of_unit");
    r.unit = unit->front();
    return r;
  }

  Found year_only(std::size_t at) const {
    const auto year = at < tokens_.size() ? year_at(at) : std::nullopt;
    if (!year) {
      return bc_year(at);
    }
    if (is(at + 1, words_["year_blocker"]) || word(at + 1) == "%" || (at && (word(at - 1) == "$" || word(at - 1) == "no"))) {
      return std::nullopt;
    }
    const std::string_view before = at ? word(at - 1) : std::string_view();
    const bool led = words_["time_preposition"].contains(before) || parts_.contains(before) || before == "(" || before == "-" ||
                     before == "," || before == "the" || before == "and" || before == "or" || before == "a";
    if (!led && *year < 1700) return std::nullopt;
    TimeReading r = make(Form::calendar, at, at + 1, "year");
    r.year = year;
    std::size_t next = at + 1;
    read_era(next, r);
    r.last = next;
    return r;
  }

  /// "499 BC".
  Found bc_year(std::size_t at) const {
    if (at >= tokens_.size() || tokens_[at].kind != TokenKind::number || word(at).size() > 4) return std::nullopt;
    if (!is(at + 1, words_["era_before"])) return std::nullopt;
    const auto year = to_number(word(at));
    if (!year || *year < 1) return std::nullopt;
    TimeReading r = make(Form::calendar, at, at + 2, "year_bc");
    r.year = 1 - *year;
    return r;
  }

  Found fixed_words(std::size_t at) const {
    for (const char* list : {"vague_now", "vague_past", "vague_future"}) {
      if (const auto match = words_[list].match(folded_, at); match.length) {
        TimeReading r = make(Form::vague, at, at + match.length, "vague");
        r.value = match.value;
        return r;
      }
    }
    if (const auto match = words_["set_word"].match(folded_, at); match.length) {
      TimeReading r = make(Form::set, at, at + match.length, "set");
      r.value = match.value;
      return r;
    }
    return std::nullopt;
  }

  const std::vector<Token>& tokens_;
  const WordList& months_;
  const WordList& ambiguous_months_;
  const WordList& weekdays_;
  const WordList& short_weekdays_;
  const WordList& seasons_;
  const WordList& units_;
  const WordList& numbers_;
  const WordList& ordinals_;
  const WordList& parts_;
  const WordLists& words_;
  std::vector<std::string> folded_;
};

}  // namespace

std::vector<TimeReading> read_times(const Sentence& sentence, const WordLists& words) {
  return SentenceTimes(sentence, words).run();
}

}  // namespace truceline
