#include "temporal/calendar_times.hpp"

namespace truceline {

using Form = TimeReading::Form;

std::optional<TimeReading> CalendarTimes::iso_date(std::size_t at) const {
  const auto year = at < w_.tokens.size() ? w_.year_at(at) : std::nullopt;
  if (!year || w_.word(at + 1) != "-" || w_.word(at + 3) != "-") return std::nullopt;
  const auto month = to_number(w_.word(at + 2));
  const unsigned day = w_.day_at(at + 4);
  if (!month || *month < 1 || *month > 12 || !day) return std::nullopt;
  TimeReading r = w_.make(Form::calendar, at, at + 5, "iso_date");
  r.year = year;
  r.month = static_cast<unsigned>(*month);
  r.day = day;
  return r;
}

std::optional<TimeReading> CalendarTimes::day_month(std::size_t at) const {
  const unsigned day = w_.day_at(at);
  if (!day) return std::nullopt;
  const std::size_t month_index = w_.word(at + 1) == "of" ? at + 2 : at + 1;
  // "20-21 November": the first half of a range takes the month of the second.
  if ((w_.word(at + 1) == "-" || w_.word(at + 1) == "and" || w_.word(at + 1) == "to") && w_.day_at(at + 2) &&
      at + 3 < w_.tokens.size() && w_.month_at(at + 3, true)) {
    TimeReading r = w_.make(Form::calendar, at, at + 1, "day_of_range");
    r.day = day;
    return r;
  }
  if (month_index >= w_.tokens.size() || !w_.month_at(month_index, true)) return std::nullopt;
  TimeReading r = w_.make(Form::calendar, at, month_index + 1, "day_month");
  r.day = day;
  r.month = w_.month_at(month_index, true);
  std::size_t next = month_index + 1;
  w_.read_year(next, r);
  return r;
}

std::optional<TimeReading> CalendarTimes::month_day(std::size_t at) const {
  if (at >= w_.tokens.size() || !w_.months.contains(w_.word(at))) return std::nullopt;
  std::size_t next = at + 1;
  if (w_.word(next) == ".") ++next;  // "Sept. 30"
  const unsigned day = w_.year_at(next) ? 0 : w_.day_at(next);
  const bool beside_number = day != 0 || w_.year_at(next) || (w_.word(next) == "," && w_.year_at(next + 1));
  const unsigned month = w_.month_at(at, beside_number);
  if (!month) return std::nullopt;
  TimeReading r = w_.make(Form::calendar, at, at + 1, day ? "month_day" : "month");
  r.month = month;
  if (day && !w_.words["unit"].contains(w_.word(next + 1))) {
    r.day = day;
    r.last = ++next;
  } else {
    next = at + 1;
  }
  w_.read_year(next, r);
  if (!r.day && !r.year) w_.read_direction(at, r);
  return r;
}

std::optional<TimeReading> CalendarTimes::season(std::size_t at) const {
  const auto season = at < w_.tokens.size() ? w_.seasons.number(w_.word(at)) : std::nullopt;
  if (!season) return std::nullopt;
  std::size_t next = at + 1;
  if (w_.word(next) == "of") ++next;
  const auto year = next < w_.tokens.size() ? w_.year_at(next) : std::nullopt;
  const bool of_season =
      at >= 2 && w_.word(at - 1) == "the" && w_.words["time_preposition"].contains(w_.word(at - 2));
  if (!year && !of_season && !(at && w_.word(at - 1) == "last")) return std::nullopt;
  TimeReading r = w_.make(Form::season, at, year ? next + 1 : at + 1, "season");
  r.season = static_cast<unsigned>(*season);
  r.year = year;
  return r;
}

std::optional<TimeReading> CalendarTimes::decade(std::size_t at) const {
  std::string_view text = w_.word(at);
  if (const auto tens = w_.words["decade_word"].number(text);
      tens && at && (w_.word(at - 1) == "the" || w_.parts.contains(w_.word(at - 1)))) {
    TimeReading r = w_.make(Form::decade, at, at + 1, "decade_word");
    r.year = 1900 + *tens;
    return r;
  }
  if (!text.ends_with('s')) return std::nullopt;
  text.remove_suffix(1);
  if (text.ends_with('\'')) text.remove_suffix(1);
  const auto year = to_number(text);
  if (!year || (text.size() != 4 && text.size() != 2) || *year % 10 || (text.size() == 2 && *year < 20))
    return std::nullopt;
  TimeReading r = w_.make(Form::decade, at, at + 1, "decade");
  r.year = text.size() == 4 ? *year : 1900 + *year;
  if (*r.year < 1000 || *r.year > 2190) return std::nullopt;
  return r;
}

std::optional<TimeReading> CalendarTimes::century(std::size_t at) const {
  if (w_.word(at + 1) != "century") return std::nullopt;
  long long n = 0;
  if (const auto ordinal = w_.ordinals.number(w_.word(at)))
    n = *ordinal;
  else if (w_.word(at).size() > 2)
    n = to_number(w_.word(at).substr(0, w_.word(at).size() - 2)).value_or(0);
  if (n < 1 || n > 22) return std::nullopt;
  TimeReading r = w_.make(Form::century, at, at + 2, "century");
  r.year = (n - 1) * 100;
  return r;
}

std::optional<TimeReading> CalendarTimes::year_only(std::size_t at) const {
  const auto year = at < w_.tokens.size() ? w_.year_at(at) : std::nullopt;
  if (!year) {
    return bc_year(at);
  }
  if (w_.is(at + 1, w_.words["year_blocker"]) || w_.word(at + 1) == "%" ||
      (at && (w_.word(at - 1) == "$" || w_.word(at - 1) == "no"))) {
    return std::nullopt;
  }
  const std::string_view before = at ? w_.word(at - 1) : std::string_view();
  const bool led = w_.words["time_preposition"].contains(before) || w_.parts.contains(before) ||
                   before == "(" || before == "-" || before == "," || before == "the" || before == "and" ||
                   before == "or" || before == "a";
  if (!led && *year < 1700) return std::nullopt;
  // "1000 hours", "of 1200": far years are rare, round numbers are not.
  if (*year < 1500 && before != "in" && before != "since" && before != "until") return std::nullopt;
  TimeReading r = w_.make(Form::calendar, at, at + 1, "year");
  r.year = year;
  std::size_t next = at + 1;
  w_.read_era(next, r);
  r.last = next;
  return r;
}

std::optional<TimeReading> CalendarTimes::bc_year(std::size_t at) const {
  if (at >= w_.tokens.size() || w_.tokens[at].kind != TokenKind::number || w_.word(at).size() > 4)
    return std::nullopt;
  if (!w_.is(at + 1, w_.words["era_before"])) return std::nullopt;
  const auto year = to_number(w_.word(at));
  if (!year || *year < 1) return std::nullopt;
  TimeReading r = w_.make(Form::calendar, at, at + 2, "year_bc");
  r.year = 1 - *year;
  return r;
}

}  // namespace truceline
