// Periods that have names or numbers: decades, centuries, seasons, quarters, holidays.
#include "temporal/date_reader.hpp"

namespace truceline {

using Form = TimeReading::Form;
using C = TimeClass;

DateReader::Found DateReader::season(std::size_t at) const {
  const TimeValue* value = t_.value(at, C::season);
  if (!value) return std::nullopt;
  TimeReading r = make_reading(Form::season, at, at + 1, "season");
  r.season = static_cast<unsigned>(value->number);
  std::size_t end = at + 1;
  const bool year = year_behind(at + 1, end, r);
  r.last = end;
  // "1776-77": one winter.
  if (r.year && t_.dash(end) && (t_[end + 1].digits == 2 || t_[end + 1].digits == 4) &&
      t_[end + 1].number % 100 == (*r.year + 1) % 100)
    r.last = end + 2;
  const std::string_view word = t_.text(at);
  const bool other_word = word == "fall" || word == "spring";
  const std::string_view before = t_.before(at);
  const bool led = at > 0 && (t_.is(at - 1, C::season_lead) || t_.is(at - 1, C::part) ||
                              t_.is(at - 1, C::direction) || t_.dash(at - 1));
  if (year) return r;
  if (word == "fall" && (!led || before == "that" || t_.text(at + 1) == "of" || t_.text(at + 1) == "in"))
    return std::nullopt;
  if (other_word && !led && !t_[at].capitalised) return std::nullopt;
  return r;
}

/// "the 1990s", "1990's", "the '90s", "the nineties".
DateReader::Found DateReader::decade(std::size_t at) const {
  const std::size_t from = skip_article(at);
  if (const TimeValue* tens = t_.value(from, C::decade_word);
      tens && (from > at || (at > 0 && t_.is(at - 1, C::part)))) {
    TimeReading r = make_reading(Form::decade, at, from + 1, "decade_word");
    r.year = 1900 + tens->number;
    return r;
  }
  std::size_t number_at = from;
  if ((t_.text(from) == "'" || t_.text(from) == "\u2019" || t_.text(from) == "\u2018") && t_.joined(from + 1))
    number_at = from + 1;
  std::string_view text = t_.text(number_at);
  std::size_t end = number_at + 1;
  if (t_[number_at].digits && (t_.text(end) == "'s" || t_.text(end) == "\u2019s")) {
    ++end;
  } else if (text.size() > 2 && text.ends_with('s')) {
    text.remove_suffix(1);
    if (text.ends_with('\'')) text.remove_suffix(1);
  } else {
    return std::nullopt;
  }
  if (text.size() != 4 && text.size() != 2) return std::nullopt;
  std::int64_t year = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    year = year * 10 + (c - '0');
  }
  if (year % 10 || (text.size() == 2 && year < 20)) return std::nullopt;
  if (text.size() == 2) year += 1900;
  if (!is_likely_year(year)) return std::nullopt;
  TimeReading r = make_reading(Form::decade, at, end, "decade");
  r.year = year;
  return r;
}

DateReader::Found DateReader::century(std::size_t at) const {
  const std::size_t from = skip_article(at);
  std::size_t end = from;
  const auto n = t_.ordinal(from, end);
  if (!n || *n < 1 || *n > 22) return std::nullopt;
  const std::size_t noun = t_.dash(end) ? end + 1 : end;
  if (t_.text(noun) != "century" && t_.text(noun) != "centuries") return std::nullopt;
  TimeReading r = make_reading(Form::century, at, noun + 1, "century");
  r.year = (*n - 1) * 100;
  if (t_.is(noun + 1, C::era_before)) {
    r.year = -*n * 100 + 1;
    ++r.last;
  } else if (t_.is(noun + 1, C::era_after)) {
    ++r.last;
  }
  return r;
}

/// "the first quarter of 2008", "the second half of the year".
DateReader::Found DateReader::year_part(std::size_t at) const {
  const std::size_t from = skip_article(at);
  std::size_t end = from;
  TimeReading r = make_reading(Form::calendar, at, at, "half");
  if (const auto half = t_.match(from, C::half_word)) {
    r.part_unit = 'H';
    r.part = static_cast<unsigned>(half.value->number);
    end = from + half.length;
  } else if (const auto n = t_.ordinal(from, end)) {
    const std::size_t noun = t_.dash(end) ? end + 1 : end;
    if (*n < 1 || *n > 4 || t_.text(noun) != "quarter") return std::nullopt;
    r.part_unit = 'Q';
    r.part = static_cast<unsigned>(*n);
    r.rule = "quarter";
    end = noun + 1;
  } else {
    return std::nullopt;
  }
  const bool year = year_behind(end, end, r);
  if (!year && r.part_unit == 'H') {
    // Halves are of a year only where one is named.
    const std::size_t noun = t_.text(end) == "of" && t_.text(end + 1) == "the" ? end + 2 : 0;
    if (!noun || t_.text(noun) != "year") return std::nullopt;
    end = noun + 1;
  }
  r.last = end;
  return r;
}

DateReader::Found DateReader::fiscal_year(std::size_t at) const {
  if (t_.text(at) != "fiscal" && t_.text(at) != "financial") return std::nullopt;
  const std::size_t from = t_.text(at + 1) == "year" ? at + 2 : at + 1;
  const auto year = year_at(from);
  if (!year) return std::nullopt;
  TimeReading r = make_reading(Form::calendar, at, from + 1, "fiscal_year");
  r.year = year;
  r.fiscal = true;
  return r;
}

/// "9/11": a day that is called by a date without its year.
DateReader::Found DateReader::day_of_name(std::size_t first, std::size_t last,
                                          const EdtfInterval& day) const {
  if (t_.text(last) == "/") return std::nullopt;
  const CivilDay civil = civil_day(*day.earliest());
  TimeReading r = make_reading(Form::calendar, first, last, "named_day");
  r.year = civil.year;
  r.month = civil.month;
  r.day = civil.day;
  return r;
}

DateReader::Found DateReader::holiday(std::size_t at) const {
  const auto match = t_.match(at, C::holiday);
  if (!match) return std::nullopt;
  if (const auto day = EdtfInterval::parse(match.value->text); day && day->is_day())
    return day_of_name(at, at + match.length, *day);
  const bool name = t_[at].capitalised || t_[at + match.length - 1].capitalised;
  if (!name) return std::nullopt;
  TimeReading r = make_reading(Form::holiday, at, at + match.length, "holiday");
  r.value = match.value->text;
  std::size_t end = r.last;
  if (year_behind(end, end, r)) r.last = end;
  return r;
}

}  // namespace truceline
