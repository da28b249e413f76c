#include "temporal/date_reader.hpp"

namespace truceline {

using Form = TimeReading::Form;
using C = TimeClass;

std::size_t DateReader::skip_article(std::size_t at) const {
  return t_.text(at) == "the" ? at + 1 : at;
}

DateReader::Found DateReader::read(std::size_t at) const {
  using Reader = Found (DateReader::*)(std::size_t) const;
  static constexpr Reader kReaders[] = {
      &DateReader::iso,    &DateReader::with_slashes, &DateReader::day_month,  &DateReader::month_first,
      &DateReader::decade, &DateReader::century,      &DateReader::year_part,  &DateReader::fiscal_year,
      &DateReader::season, &DateReader::holiday,      &DateReader::short_year, &DateReader::bare_day};
  for (const Reader reader : kReaders) {
    if (Found r = (this->*reader)(at); r && !is_name(r->last)) return r;
  }
  return std::nullopt;
}

DateReader::Found DateReader::day(std::size_t at) const {
  for (const auto reader :
       {&DateReader::iso, &DateReader::with_slashes, &DateReader::day_month, &DateReader::month_first}) {
    if (Found r = (this->*reader)(at); r && r->day && r->month) return r;
  }
  return std::nullopt;
}

/// "the 14 February Coalition" is a name.
bool DateReader::is_name(std::size_t end) const {
  return (t_[end].capitalised && t_.is(end, C::date_name_noun)) ||
         (t_[end].capitalised && t_[end + 1].capitalised && t_.is(end + 1, C::date_name_noun) &&
          !t_.is(end, C::month));
}

unsigned DateReader::day_number_at(std::size_t at, std::size_t& end) const {
  const TimeToken& token = t_[at];
  end = at + 1;
  if (token.digits == 1 || token.digits == 2)
    return token.number >= 1 && token.number <= 31 ? static_cast<unsigned>(token.number) : 0;
  if (token.digits) return 0;
  const auto ordinal = t_.ordinal(at, end);
  return ordinal && *ordinal >= 1 && *ordinal <= 31 ? static_cast<unsigned>(*ordinal) : 0;
}

unsigned DateReader::month_at(std::size_t at, bool beside_number) const {
  const TimeValue* month = t_.value(at, C::month);
  if (!month) return 0;
  const TimeToken& token = t_[at];
  const bool other_word = t_.is(at, C::month_or_word);
  if (!token.capitalised && (other_word || !beside_number)) return 0;
  if (other_word && !beside_number) {
    const std::string_view before = t_.before(at);
    const bool led =
        at > 0 && (t_.is(at - 1, C::year_preposition) || t_.is(at - 1, C::direction) ||
                   t_.is(at - 1, C::part) || t_.dash(at - 1) || before == "the" || before == "a");
    if (!led || before == "to" || before == "and" || before == "or" || (before == "by" && token.all_caps))
      return 0;
  }
  return static_cast<unsigned>(month->number);
}

std::optional<std::int64_t> DateReader::year_at(std::size_t at) const {
  const TimeToken& token = t_[at];
  if (token.digits != 4 || !is_likely_year(token.number)) return std::nullopt;
  return token.number;
}

void DateReader::add_era(std::size_t& end, TimeReading& r) const {
  if (r.year && t_.is(end, C::era_before)) {
    r.year = 1 - *r.year;
    ++end;
  } else if (r.year && t_.is(end, C::era_after)) {
    ++end;
  }
}

/// "of that year", "of the same year", "last year" behind a month or day.
bool DateReader::add_relative_year(std::size_t& end, TimeReading& r) const {
  std::size_t at = t_.text(end) == "of" ? end + 1 : end;
  const bool of = at > end;
  if (of && t_.text(at) == "the") ++at;
  const TimeValue* direction = t_.value(at, C::direction);
  const bool year = t_.text(at + 1) == "year";
  if (!direction || !year) {
    // "July of the year": rare; "the 28th of that month" is read elsewhere.
    return false;
  }
  switch (direction->number) {
    case -1:
    case 0:
    case 1:
      r.year_offset = static_cast<int>(direction->number);
      break;
    case 3:
      if (!of) return false;
      r.year_of_story = true;
      break;
    default:
      return false;
  }
  end = at + 2;
  return true;
}

void DateReader::add_year(std::size_t& end, TimeReading& r) const {
  const std::size_t comma =
      t_.text(end) == "," || t_.text(end) == "of" || (t_.text(end) == "." && t_[end - 1].text.size() <= 4)
          ? end + 1
          : end;
  const auto year = year_at(comma);
  // "in May, 1990 people": a number that counts what follows.
  const bool counts = year && comma > end && t_.text(end) == "," && t_.is(comma + 1, C::year_blocker);
  if (year && !counts) {
    r.year = year;
    end = comma + 1;
    add_era(end, r);
    return;
  }
  if (add_era_year(end, r)) return;
  const TimeToken& short_form = t_[end];
  const bool agency = t_[end - 1].all_caps || t_[end - 1].text.size() <= 3;
  if (r.day && r.month && short_form.digits == 2 && agency && !t_.is(end + 1, C::year_blocker) &&
      t_.text(end + 1) != ":" && t_.text(end + 1) != "-" && !t_.is(end + 1, C::units)) {
    r.year = short_form.number + (short_form.number >= 30 ? 1900 : 2000);
    ++end;
    return;
  }
  if (!r.day && r.month && short_form.digits == 2 && agency && t_[end - 1].all_caps &&
      short_form.number > 31) {
    r.year = 1900 + short_form.number;
    ++end;
    return;
  }
  add_relative_year(end, r);
}

/// "7 May 476 AD", "15 March 44 BC", "7 May AD 476": years of any length where their era is told.
bool DateReader::add_era_year(std::size_t& end, TimeReading& r) const {
  const std::size_t at = t_.text(end) == "," ? end + 1 : end;
  const bool era_first = t_.is(at, C::era_after) && t_[at + 1].digits && t_[at + 1].digits <= 4;
  const TimeToken& token = t_[era_first ? at + 1 : at];
  const bool before = t_.is(at + 1, C::era_before);
  if (!token.digits || token.digits > 4 || token.number < 1) return false;
  if (!era_first && !before && !t_.is(at + 1, C::era_after)) return false;
  r.year = before ? 1 - token.number : token.number;
  end = at + 2;
  return true;
}

bool DateReader::year_behind(std::size_t at, std::size_t& end, TimeReading& r) const {
  const std::size_t from = t_.text(at) == "of" || t_.text(at) == "in" || t_.text(at) == "," ? at + 1 : at;
  const auto year = year_at(from);
  if (year) {
    r.year = year;
    end = from + 1;
    add_era(end, r);
    return true;
  }
  std::size_t next = at;
  if (t_.text(at) == "of" && add_relative_year(next, r)) {
    end = next;
    return true;
  }
  return false;
}

DateReader::Found DateReader::iso(std::size_t at) const {
  const auto year = t_[at].digits == 4 ? std::optional(t_[at].number) : std::nullopt;
  if (!year || !t_.dash(at + 1) || t_[at + 2].digits != 2 || !t_.dash(at + 3) || t_[at + 4].digits != 2)
    return std::nullopt;
  TimeReading r = make_reading(Form::calendar, at, at + 5, "iso_date");
  r.year = year;
  r.month = static_cast<unsigned>(t_[at + 2].number);
  r.day = static_cast<unsigned>(t_[at + 4].number);
  if (r.month < 1 || r.month > 12 || !day_number(*r.year, r.month, r.day)) return std::nullopt;
  return r;
}

/// "31/12/2014", "12/31/2014"; what could be either is left alone.
DateReader::Found DateReader::with_slashes(std::size_t at) const {
  if (t_.text(at + 1) != "/" || !t_[at].digits) return std::nullopt;
  const auto year = year_at(at + 4);
  if (t_.text(at + 3) != "/" || !year || t_[at].digits > 2 || !t_[at + 2].digits || t_[at + 2].digits > 2)
    return std::nullopt;
  auto day = static_cast<unsigned>(t_[at].number);
  auto month = static_cast<unsigned>(t_[at + 2].number);
  if (day <= 12 && month <= 12 && day != month) return std::nullopt;
  if (month > 12) std::swap(day, month);
  if (!day_number(*year, month, day)) return std::nullopt;
  TimeReading r = make_reading(Form::calendar, at, at + 5, "slashed_date");
  r.year = year;
  r.month = month;
  r.day = day;
  return r;
}

DateReader::Found DateReader::day_month(std::size_t at) const {
  const std::size_t from = skip_article(at);
  std::size_t end = from;
  const unsigned day = day_number_at(from, end);
  if (!day) return std::nullopt;
  const std::size_t of = t_.text(end) == "of" || (t_.dash(end) && t_.joined(end)) ? end + 1 : end;
  if (const unsigned month = month_at(of, true)) {
    TimeReading r = make_reading(Form::calendar, at, of + 1, "day_month");
    r.day = day;
    r.month = month;
    end = of + 1;
    if (t_.text(end) == "." && t_[of].text.size() <= 4 && year_at(end + 1)) ++end;
    add_year(end, r);
    r.last = end;
    return r;
  }
  // "20-21 November", "3 and 9 May", "from 3 to 9 May": the first half takes the month of the second.
  const std::string_view link = t_.text(end);
  if (!t_.dash(end) && link != "and" && link != "to" && link != "," && link != "or" && link != "until")
    return std::nullopt;
  std::size_t second_end = 0;
  const unsigned second = day_number_at(end + 1, second_end);
  const std::size_t month_at_second = t_.text(second_end) == "of" ? second_end + 1 : second_end;
  if (!second || second == day || !month_at(month_at_second, true)) {
    // "3, 5 and 9 May"
    std::size_t third_end = 0;
    const bool list = link == "," && second && t_.text(second_end) == "and" &&
                      day_number_at(second_end + 1, third_end) && month_at(third_end, true);
    if (!list) return std::nullopt;
  }
  TimeReading r = make_reading(Form::calendar, at, end, "day_of_range");
  r.day = day;
  r.day_of_range = true;
  return r;
}

DateReader::Found DateReader::month_first(std::size_t at) const {
  if (!t_.is(at, C::month)) return std::nullopt;
  std::size_t end = at + 1;
  if (t_.text(end) == "." && t_[at].text.size() <= 4) ++end;
  const std::size_t period_end = end;
  std::size_t day_end = end;
  if (t_.text(end) == "the") ++end;
  unsigned day = year_at(end) ? 0 : day_number_at(end, day_end);
  // "May 20 people", "March 3 weeks": the number counts what follows. "June 15:30" is a time.
  if (day && (t_.is(day_end, C::year_blocker) || t_.is(day_end, C::units) || t_.text(day_end) == ":" ||
              t_.text(day_end) == "%" || t_.text(day_end) == "percent"))
    day = 0;
  if (!day && end > period_end) end = period_end;
  const std::size_t next = day ? day_end : end;
  const bool comma = t_.text(next) == ",";
  const bool beside_number = day || year_at(next) || (comma && year_at(next + 1));
  const unsigned month = month_at(at, beside_number);
  if (!month) return std::nullopt;
  TimeReading r = make_reading(Form::calendar, at, at + 1, day ? "month_day" : "month");
  r.month = month;
  r.day = day;
  end = day ? day_end : period_end;
  const std::size_t before_year = end;
  add_year(end, r);
  // "Sept. 30": the full stop belongs to the month only when something follows it.
  r.last = !day && end == before_year && !r.year && !r.year_offset && !r.year_of_story ? at + 1 : end;
  return r;
}

/// "the 13th", "the 28th of that month": an ordinal in digits alone.
DateReader::Found DateReader::bare_day(std::size_t at) const {
  if (t_.text(at) != "the" || !t_[at + 1].text.size() || t_[at + 1].digits) return std::nullopt;
  const char first = t_.text(at + 1).front();
  if (first < '0' || first > '9') return std::nullopt;
  std::size_t end = at + 1;
  const unsigned day = day_number_at(at + 1, end);
  if (!day) return std::nullopt;
  TimeReading r = make_reading(Form::calendar, at, end, "day_of_month");
  r.day = day;
  if (t_.text(end) == "of" && (t_.text(end + 1) == "that" || t_.text(end + 1) == "the") &&
      (t_.text(end + 2) == "month" || (t_.text(end + 2) == "same" && t_.text(end + 3) == "month"))) {
    r.last = t_.text(end + 2) == "same" ? end + 4 : end + 3;
    return r;
  }
  // An ordinal before a noun counts something: "the 38th parallel".
  const TimeToken& next = t_[end];
  if (next.wordlike && !t_.is(end, C::time_preposition) && !t_.is(end, C::clause_word) &&
      next.text != "and" && next.text != "or" && !t_.is(end, C::past_auxiliary))
    return std::nullopt;
  return r;
}

/// "'89"
DateReader::Found DateReader::short_year(std::size_t at) const {
  const std::string_view mark = t_.text(at);
  if (mark != "'" && mark != "\u2019" && mark != "\u2018") return std::nullopt;
  if (t_[at + 1].digits != 2 || !t_.joined(at + 1) || t_.joined(at)) return std::nullopt;
  TimeReading r = make_reading(Form::calendar, at, at + 2, "short_year");
  r.year = t_[at + 1].number;
  r.short_year = true;
  return r;
}

DateReader::Found DateReader::year_only(std::size_t at) const {
  const TimeToken& token = t_[at];
  if (!token.digits) return std::nullopt;
  TimeReading r = make_reading(Form::calendar, at, at + 1, "year");
  if (t_.is(at + 1, C::era_before)) {
    if (token.number < 1) return std::nullopt;
    r.year = 1 - token.number;
    ++r.last;
    return r;
  }
  if (t_.is(at + 1, C::era_after) && token.digits <= 4 && token.number > 0) {
    r.year = token.number;
    ++r.last;
    return r;
  }
  const std::string_view before = t_.before(at);
  if ((before == "ad" || before == "a.d" || before == "a.d.") && token.number > 0) {
    r.year = token.number;
    r.first = at - 1;
    return r;
  }
  const auto year = year_at(at);
  if (!year) return std::nullopt;
  r.year = year;
  const bool led = at > 0 && (t_.is(at - 1, C::year_preposition) || t_.is(at - 1, C::part) ||
                              t_.is(at - 1, C::part_noun) || before == "(" || before == "[");
  // "more than 1990 men", but "worse than 1991."
  const bool compared = before == "than" && (!t_[at + 1].wordlike || t_.is(at + 1, C::time_preposition));
  if (at > 0 && t_.is(at - 1, C::number_label) && !compared && !t_.is(at - 1, C::year_preposition))
    return std::nullopt;
  const bool counts = t_.is(at + 1, C::year_blocker) || t_.is(at + 1, C::units) || t_.text(at + 1) == "%" ||
                      (t_.text(at + 1) == "of" && !led);
  if (counts) return std::nullopt;
  const bool ranged = t_.dash(at + 1) || t_.dash(at - 1) || before == "/" || t_.text(at + 1) == ")";
  const bool strong = before == "in" || before == "since" || before == "until" || ranged || before == "(";
  // Far years are rare, round numbers are not.
  if (!history_ && *year < 1700 && !strong) return std::nullopt;
  if (*year < 1500 && !strong && !led) return std::nullopt;
  if (!led && !ranged) {
    // A number before a plural counts it: "2014 rebels". "the 1992 elections" are of that year.
    const TimeToken& next = t_[at + 1];
    const bool plural =
        next.wordlike && !next.capitalised && next.text.size() > 3 && next.text.ends_with('s');
    if (plural && !t_.is(at - 1, C::determiner) && before != ",") return std::nullopt;
  }
  return r;
}

}  // namespace truceline
