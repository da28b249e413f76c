#include "temporal/unit_reader.hpp"

namespace truceline {

using Form = TimeReading::Form;
using Base = TimeReading::Base;
using C = TimeClass;

UnitReader::Found UnitReader::read(std::size_t at) const {
  using Reader = Found (UnitReader::*)(std::size_t) const;
  static constexpr Reader kReaders[] = {
      &UnitReader::repeated, &UnitReader::day_beside,  &UnitReader::directed, &UnitReader::of_stretch,
      &UnitReader::counted,  &UnitReader::of_the_unit, &UnitReader::unit_end, &UnitReader::bare_plural};
  for (const Reader reader : kReaders) {
    if (Found r = (this->*reader)(at)) return r;
  }
  return std::nullopt;
}

std::optional<char> UnitReader::unit_of(std::size_t at) const {
  if (const TimeValue* one = t_.value(at, C::unit)) return one->text.front();
  if (const TimeValue* many = t_.value(at, C::units)) return many->text.front();
  return std::nullopt;
}

/// "three bloody days", "four full years": one adjective may stand before the unit.
std::size_t UnitReader::skip_adjective(std::size_t at) const {
  const TimeToken& token = t_[at];
  const bool adjective = token.wordlike && token.number < 0 && !token.word->any() && t_.is(at + 1, C::units);
  return adjective ? at + 1 : at;
}

std::optional<UnitReader::Amount> UnitReader::amount(std::size_t at) const {
  Amount a;
  if (t_.text(at) == "half" && (t_.text(at + 1) == "a" || t_.text(at + 1) == "an") && unit_of(at + 2)) {
    a.end = at + 3;
    a.unit = *unit_of(at + 2);
    a.half = true;
    return a;
  }
  std::size_t end = at;
  if (const auto count = t_.count(at, end)) {
    if (*count > 100000) return std::nullopt;
    a.count = *count;
    if (*count == 1 && (t_.text(at) == "a" || t_.text(at) == "an") && t_.is(end, C::indefinite_count)) {
      a.count = 0;
      ++end;
    }
    if (t_.text(end) == "and" && t_.text(end + 1) == "a" && t_.text(end + 2) == "half") {
      a.half = true;
      end += 3;
    } else if (t_.text(end) == "to" || t_.text(end) == "or") {
      // "two to three weeks": the larger is kept.
      std::size_t second_end = 0;
      const auto second = t_.count(end + 1, second_end);
      if (second && *second > *count && unit_of(second_end)) {
        a.count = *second;
        end = second_end;
      }
    } else if (t_.dash(end) && t_[end + 1].digits && unit_of(end + 2)) {
      a.count = t_[end + 1].number;
      end += 2;
    }
  } else if (t_.is(at, C::indefinite_count) && t_.is(at + 1, C::units)) {
    end = at + 1;
  } else {
    return std::nullopt;
  }
  if (t_.dash(end) && unit_of(end + 1)) {
    a.hyphenated = true;
    ++end;
  }
  if (!a.hyphenated) end = t_.is(end, C::single) && unit_of(end + 1) ? end + 1 : skip_adjective(end);
  const auto unit = unit_of(end);
  // "a second", "one second round": seldom the unit of time.
  if (!unit || (*unit == 'S' && !t_.is(end, C::units) && a.count < 2)) return std::nullopt;
  if (t_.text(end) == "quarter" && !t_.is(end, C::units)) return std::nullopt;
  const bool singular_count = a.count > 1 && !a.hyphenated && !t_.is(end, C::units);
  if (singular_count && t_.text(end) == "second") return std::nullopt;
  a.unit = *unit;
  a.end = end + 1;
  if (t_.text(a.end) == "and" && t_.text(a.end + 1) == "a" && t_.text(a.end + 2) == "half") {
    a.half = true;
    a.end += 3;
  }
  // "eight-day-old", "25-year-old", "nine day long"
  if (a.hyphenated || t_.is(end, C::unit)) {
    const std::size_t next = t_.dash(a.end) ? a.end + 1 : a.end;
    if (t_.text(next) == "long" || (t_.text(next) == "old" && next > a.end)) a.end = next + 1;
  }
  return a;
}

/// What stands behind an amount: "ago", "later", "earlier", "before".
void UnitReader::read_behind(TimeReading& r) const {
  if (t_.is(r.last, C::ago) && (t_.text(r.last) != "back" || t_.before(r.first) != "for")) {
    if (t_.text(r.last) == "back" && t_.is(r.last + 1, C::time_preposition)) return;
    r.form = Form::ago;
    r.direction = -1;
    r.rule = "ago";
    ++r.last;
    return;
  }
  const TimeValue* later = t_.value(r.last, C::later);
  if (later) {
    const std::string_view word = t_.text(r.last);
    const TimeToken& next = t_[r.last + 1];
    const bool open = !next.wordlike || t_.is(r.last + 1, C::past_auxiliary) || next.text == "and";
    // "two days after the raid" counts from what follows; "on" needs "two days on,".
    if ((word == "after" || word == "following" || word == "on" || word == "before") && !open) return;
    if (word == "on" && t_.text(r.last + 1) != ",") return;
    r.form = Form::shift;
    r.base = Base::story;
    r.direction = static_cast<int>(later->number);
    r.rule = "shift";
    ++r.last;
    return;
  }
  if (t_.text(r.last) == "from" && t_.text(r.last + 1) == "now") {
    r.form = Form::ago;
    r.direction = 1;
    r.rule = "from_now";
    r.last += 2;
  }
}

UnitReader::Found UnitReader::counted(std::size_t at) const {
  const auto a = amount(at);
  if (!a) return std::nullopt;
  TimeReading r = make_reading(Form::duration, at, a->end, "duration");
  r.amount = a->count;
  r.unit = a->unit;
  if (a->half && !a->count) r.mod = "HALF";
  if (a->half && a->count) r.mod = "AND_HALF";
  if (a->unit == 'E' || a->unit == 'I') {
    if (r.amount == 1) return std::nullopt;
  }
  // "600 barrels a day" is a rate; "a day after", "for a day" are lengths.
  const bool article = t_.text(at) == "a" || t_.text(at) == "an";
  const std::string_view before = t_.before(at);
  const bool placed = t_.is(a->end, C::ago) || t_.is(a->end, C::later);
  if (article && !placed && a->end == at + 2 && at > 0 && !t_[at - 1].capitalised &&
      (t_.is(at - 1, C::units) || t_.is(at - 1, C::times) ||
       (before.size() > 3 && before.ends_with('s') && !t_.is(at - 1, C::time_preposition)) ||
       before == "twice" || t_[at - 1].number >= 0 || before == "%" || before == "million" ||
       before == "billion")) {
    TimeReading set = make_reading(Form::set, at, a->end, "rate");
    set.unit = a->unit;
    set.amount = 1;
    return set;
  }
  if (!a->hyphenated) read_behind(r);
  // "after just one day of fighting": that long after the story's date.
  const std::size_t adverb = at > 0 && t_.is(at - 1, C::approx) ? 1 : 0;
  if (r.form == Form::duration && r.amount && at > adverb && t_.text(at - 1 - adverb) == "after" &&
      !a->hyphenated && a->unit != 'H' && a->unit != 'N' && a->unit != 'S') {
    r.base = Base::story;
    r.rule = "after_duration";
  }
  return r;
}

/// "last week", "the next six months", "the following day", "that month".
UnitReader::Found UnitReader::directed(std::size_t at) const {
  const std::size_t from = t_.skip_determiner(at);
  const TimeValue* direction = t_.value(from, C::direction);
  if (!direction && from > at) return counted_direction(at, from);
  if (!direction) return std::nullopt;
  const auto d = static_cast<int>(direction->number);
  const std::size_t next = from + 1;
  if (t_.is(next, C::unit) && !t_.dash(next + 1)) return directed_unit(at, from, d);
  return directed_amount(at, from, d);
}

/// "in the four previous weeks"
UnitReader::Found UnitReader::counted_direction(std::size_t at, std::size_t from) const {
  std::size_t end = from;
  const auto count = t_.count(from, end);
  const TimeValue* behind = count ? t_.value(end, C::direction) : nullptr;
  if (!behind || behind->number == 0 || !t_.is(end + 1, C::units)) return std::nullopt;
  TimeReading r = make_reading(Form::stretch, at, end + 2, "stretch");
  r.amount = *count;
  r.unit = *unit_of(end + 1);
  r.direction = behind->number < 0 ? -1 : 1;
  r.base = behind->number == -1 || behind->number == 1 ? Base::publication : Base::story;
  return r;
}

/// "last week", "that month"; `d` is the value of the word of direction at `from`.
UnitReader::Found UnitReader::directed_unit(std::size_t at, std::size_t from, int d) const {
  const char unit = *unit_of(from + 1);
  const bool short_unit = unit == 'H' || unit == 'N' || unit == 'S';
  if (short_unit && d != -1 && d != 1 && d != 2) return std::nullopt;
  const bool article = t_.text(at) == "the" && from > at;
  if (t_.text(from) == "past" && !article) return std::nullopt;
  TimeReading r = make_reading(Form::unit_at, at, from + 2, "unit");
  r.unit = unit;
  r.direction = d == 3 ? 0 : d > 0 ? 1 : d < 0 ? -1 : 0;
  // "next month" is seen from publication, "the next month" from the story.
  const bool of_story = d == 3 || d == 2 || d == -2 || (article && d == 1);
  const bool of_now = t_.text(from) == "current" || t_.text(from) == "upcoming";
  r.base = of_story && !of_now ? Base::story : Base::publication;
  // "the past year" is a length.
  if (article && d == -1 && unit != 'D' && unit != 'E' && unit != 'I') {
    r.form = Form::stretch;
    r.amount = 1;
    r.rule = "stretch";
  }
  return r;
}

/// "the next six months", "the last few days", "the following weeks"
UnitReader::Found UnitReader::directed_amount(std::size_t at, std::size_t from, int d) const {
  const std::size_t next = from + 1;
  std::size_t end = next;
  const auto count = t_.is(next, C::units) ? std::optional<std::int64_t>(0) : t_.count(next, end);
  bool few = false;
  if (!count && t_.is(next, C::indefinite_count)) {
    few = true;
    end = next + 1;
  }
  if (!count && !few) return std::nullopt;
  end = skip_adjective(end);
  if (!t_.is(end, C::units)) return std::nullopt;
  // "quit, following weeks of protests": after them.
  if (from == at && t_.text(from) == "following" && t_.text(end + 1) == "of") return std::nullopt;
  TimeReading r = make_reading(Form::stretch, at, end + 1, "stretch");
  r.amount = count.value_or(0);
  r.unit = *unit_of(end);
  if (d == 3 && t_.text(from) == "that") return std::nullopt;  // "said that ten years of war"
  if (d == 3) {                                                // "the same 28-day period"
    r.form = Form::duration;
    r.rule = "duration";
    return r;
  }
  r.direction = d < 0 || d == 0 ? -1 : 1;
  r.base = d == -2 || d == 2 ? Base::story : Base::publication;
  if (d == 2 || (d == 1 && from > at)) {
    r.form = Form::following;
    // "the following days" go on from the story, "the next days" may be those ahead of publication.
    r.base = d == 2 ? Base::story : Base::either;
    r.rule = "following";
  }
  return r;
}

/// "the day before", "the day after", "the night before": beside the story's day.
UnitReader::Found UnitReader::day_beside(std::size_t at) const {
  if (t_.text(at) != "the" || !t_.is(at + 1, C::unit)) return std::nullopt;
  const char unit = *unit_of(at + 1);
  const TimeValue* later = t_.value(at + 2, C::later);
  const std::string_view word = t_.text(at + 2);
  if (!later || (word != "before" && word != "after" && word != "following" && word != "previously"))
    return std::nullopt;
  if (t_.text(at + 3) == "yesterday" || t_.text(at + 3) == "tomorrow") {
    TimeReading r = make_reading(Form::day_word, at, at + 4, "day_word");
    r.amount = word == "before" ? -2 : 2;
    return r;
  }
  TimeReading r = make_reading(Form::shift, at, at + 3, "day_beside");
  r.unit = unit == 'I' ? 'D' : unit;
  if (unit == 'I') r.day_part = "NI";
  r.amount = 1;
  r.direction = static_cast<int>(later->number);
  r.base = Base::story;
  // "the day before the vote": beside an event, which the words alone do not date.
  if (t_[at + 3].wordlike && !t_.is(at + 3, C::past_auxiliary) && !t_.is(at + 3, C::time_preposition)) {
    r.last = at + 2;
    r.rule = "day_beside_event";
  }
  return r;
}

/// "the first two months of 1939", "the last three weeks of the war".
UnitReader::Found UnitReader::of_stretch(std::size_t at) const {
  const std::size_t from = t_.text(at) == "the" ? at + 1 : at;
  const bool last = t_.text(from) == "last" || t_.text(from) == "final";
  std::size_t end = from + 1;
  const auto ordinal = last ? std::optional<std::int64_t>(-1) : t_.ordinal(from, end);
  if (!ordinal) return std::nullopt;
  const auto a = amount(end);
  if (a && *ordinal <= 1 && a->count != 1) {
    TimeReading r = make_reading(Form::duration, at, a->end, "part_of_stretch");
    r.amount = a->count;
    r.unit = a->unit;
    return r;
  }
  const std::size_t unit_at = t_.dash(end) ? end + 1 : end;
  if (from > at && t_.is(unit_at, C::unit) && t_.text(unit_at) != "quarter" &&
      t_.text(unit_at) != "century" && t_.text(unit_at) != "second") {
    const char unit = *unit_of(unit_at);
    if (unit == 'D' || unit == 'W' || unit == 'M' || unit == 'Y' || unit == 'X') {
      TimeReading r = make_reading(Form::duration, at, unit_at + 1, "ordinal_unit");
      r.amount = 1;
      r.unit = unit;
      return r;
    }
  }
  return std::nullopt;
}

/// "days of fighting", "for years", "hours later".
UnitReader::Found UnitReader::bare_plural(std::size_t at) const {
  if (!t_.is(at, C::units) || t_.before(at) == "those" || t_.before(at) == "these") return std::nullopt;
  if (*unit_of(at) == 'Q') return std::nullopt;  // "winter quarters"
  TimeReading r = make_reading(Form::duration, at, at + 1, "duration");
  r.unit = *unit_of(at);
  const std::size_t dash = t_.dash(at + 1) ? at + 2 : at + 1;
  if (dash > at + 1 && (t_.text(dash) == "long" || t_.text(dash) == "old")) r.last = dash + 1;
  read_behind(r);
  return r;
}

/// "month's end", "the year's end": the end of the one that the text is at.
UnitReader::Found UnitReader::unit_end(std::size_t at) const {
  const std::size_t from = t_.text(at) == "the" ? at + 1 : at;
  if (!t_.is(from, C::unit) || t_.text(from + 2) != "end" ||
      (t_.text(from + 1) != "'s" && t_.text(from + 1) != "\u2019s"))
    return std::nullopt;
  const char unit = *unit_of(from);
  if (unit != 'M' && unit != 'Y' && unit != 'W') return std::nullopt;
  TimeReading r = make_reading(Form::unit_at, at, from + 3, "unit_end");
  r.unit = unit;
  r.base = Base::either;
  r.mod = "END";
  return r;
}

/// "later in the year", "by the end of the month": "the year" that the text is at.
UnitReader::Found UnitReader::of_the_unit(std::size_t at) const {
  if (t_.text(at) != "the" || !t_.is(at + 1, C::unit)) return std::nullopt;
  const char unit = *unit_of(at + 1);
  const std::string_view before = t_.before(at);
  if (t_.text(at + 1) == "weekend") {
    TimeReading r = make_reading(Form::unit_at, at, at + 2, "weekend");
    r.unit = 'E';
    return r;
  }
  const bool part_of = before == "of" || before == "in" || before == "during" || before == "throughout";
  if (!part_of || (unit != 'Y' && unit != 'M' && unit != 'W' && unit != 'X')) return std::nullopt;
  if (before == "of" &&
      !(at > 1 && (t_.is(at - 2, C::part_noun) || t_.is(at - 2, C::unit) || t_.is(at - 2, C::season) ||
                   t_.text(at - 2) == "half" || t_.text(at - 2) == "rest")))
    return std::nullopt;
  if (before == "in" && !(at > 1 && t_.is(at - 2, C::later)) && !t_.is(at - 2, C::part)) return std::nullopt;
  TimeReading r = make_reading(Form::unit_at, at, at + 2, "the_unit");
  r.unit = unit;
  r.base = Base::either;
  return r;
}

}  // namespace truceline
