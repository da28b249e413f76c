// Points of time with what stands right beside them: weekdays, day words, directions, times of day.
#include "temporal/time_reader.hpp"

namespace truceline {

using Form = TimeReading::Form;
using Base = TimeReading::Base;
using C = TimeClass;

TimeReader::Found TimeReader::point(std::size_t at) const {
  if (Found r = weekday(at)) return r;
  if (Found r = day_word(at)) return r;
  if (Found r = directed_name(at)) return r;
  if (Found r = dates_.read(at)) {
    add_time(*r);
    return r;
  }
  return std::nullopt;
}

/// "Monday", "Thursday, 7 December", "Tuesday night".
TimeReader::Found TimeReader::weekday(std::size_t at) const {
  const TimeValue* value = t_.value(at, C::weekday);
  const TimeToken& token = t_[at];
  if (!value || !token.capitalised) return std::nullopt;
  const bool abbreviated = t_.is(at, C::weekday_or_word);
  std::size_t end = at + 1;
  if (abbreviated && t_.text(end) == "." && t_[end + 1].wordlike) ++end;
  if (abbreviated && t_.text(at + 1) != "," && t_.text(at + 1) != "." && !t_.is(at + 1, C::day_part) &&
      !t_[at + 1].digits)
    return std::nullopt;
  TimeReading r;
  r.form = Form::weekday;
  r.first = at;
  r.last = end;
  r.weekday = static_cast<unsigned>(value->number);
  r.rule = "weekday";
  add_time(r);
  // "Thursday, 7 December" and "early Tuesday morning [20 Dec]" are one day: the date says it.
  std::size_t next = r.last;
  const std::string_view link = t_.text(next);
  if (link == "," || link == "[" || link == "(") ++next;
  if (Found date = dates_.day(next); date && !date->day_of_range) {
    date->first = at;
    date->day_part = r.day_part;
    date->hour = r.hour;
    date->minute = r.minute;
    if (link == "[" || link == "(") {
      if (t_.text(date->last) != "]" && t_.text(date->last) != ")") return r;
      ++date->last;
    }
    add_time(*date);
    return date;
  }
  // "Monday week", and a name before a capital: "Tuesday Movement".
  if (abbreviated && r.last == at + 1 && t_.text(at + 1) != "," && t_.text(at + 1) != ".")
    return std::nullopt;
  return r;
}

TimeReader::Found TimeReader::day_word(std::size_t at) const {
  const TimeValue* value = t_.value(at, C::day_word);
  TimeReading r;
  r.form = Form::day_word;
  r.first = at;
  r.last = at + 1;
  r.rule = "day_word";
  if (!value) {
    value = t_.value(at, C::night_word);
    if (!value) return std::nullopt;
    r.day_part = "NI";
    r.rule = "night_word";
  }
  r.amount = value->number;
  if (t_.text(r.last) == "'s" && t_.text(at) == "today") return r;
  add_time(r);
  return r;
}

/// "last Monday", "next March", "this summer", "the following winter", "last Christmas".
TimeReader::Found TimeReader::directed_name(std::size_t at) const {
  const std::size_t from = t_.text(at) == "the" ? at + 1 : at;
  const TimeValue* direction = t_.value(from, C::direction);
  if (!direction) {
    // "the spring of 1776", "the winter"
    if (from == at || !t_.is(from, C::season)) return std::nullopt;
    Found r = dates_.read(from);
    if (!r) return std::nullopt;
    r->first = at;
    return r;
  }
  Found r = weekday(from + 1);
  if (!r && (t_.is(from + 1, C::month) || t_.is(from + 1, C::season) || t_.is(from + 1, C::holiday)))
    r = dates_.read(from + 1);
  if (!r || r->year || (r->form == Form::calendar && r->day)) return std::nullopt;
  if (t_.text(from) == "past" && from == at) return std::nullopt;
  r->first = at;
  const auto d = direction->number;
  r->direction = d == 3 || d == 0 ? 0 : d > 0 ? 1 : -1;
  const bool story = d == 2 || d == -2 || d == 3 || (d == 1 && from > at);
  r->base = story ? Base::story : Base::publication;
  if (d == 0) r->year_offset = 0;
  return r;
}

/// A part of the day or a clock time behind its day: "Monday night", "7 May at 10:30", "tomorrow morning".
void TimeReader::add_time(TimeReading& r) const {
  if (r.has_time() || !r.is_day()) return;
  if (const TimeValue* part = t_.value(r.last, C::day_part);
      part && (r.form == Form::weekday || r.form == Form::day_word || r.form == Form::holiday)) {
    r.day_part = part->text;
    if (t_.is(r.last, C::day_point) && t_.text(r.last) != "night") {
      r.day_part = "";
      r.hour = 12;
      r.minute = 0;
    }
    ++r.last;
    return;
  }
  if (r.form == Form::weekday && t_.value(r.last, C::day_point)) {
    r.hour = t_.value(r.last, C::day_point)->text == "T24:00" ? 24 : 12;
    r.minute = 0;
    ++r.last;
    return;
  }
  const std::size_t next = t_.text(r.last) == "at" || t_.text(r.last) == "," ? r.last + 1 : r.last;
  if (next == r.last) return;
  const Found clock = t_.text(r.last) == "at" ? clocks_.clock(next) : std::nullopt;
  if (!clock) return;
  r.hour = clock->hour;
  r.minute = clock->minute;
  r.last = clock->last;
}

}  // namespace truceline
