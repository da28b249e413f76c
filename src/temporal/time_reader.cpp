#include "temporal/time_reader.hpp"

namespace truceline {

using Form = TimeReading::Form;
using Base = TimeReading::Base;
using C = TimeClass;

namespace {

/// Can be early, mid or late. "the end of 3 March" cannot.
bool takes_part(const TimeReading& r) {
  switch (r.form) {
    case Form::calendar:
      return !r.day_of_range;
    case Form::decade:
    case Form::century:
    case Form::season:
    case Form::weekday:
    case Form::day_word:
    case Form::unit_at:
    case Form::stretch:
    case Form::clock:
      return true;
    default:
      return false;
  }
}

}  // namespace

/// Most words cannot: they are passed over with one look.
bool TimeReader::can_begin(std::size_t at) const {
  const TimeToken& token = t_[at];
  if (token.word->any()) return true;
  const char first = token.text.empty() ? ' ' : token.text.front();
  return (first >= '0' && first <= '9') || first == '\'' || static_cast<unsigned char>(first) >= 0x80;
}

std::vector<TimeReading> TimeReader::run() const {
  std::vector<TimeReading> found;
  for (std::size_t at = 0; at < t_.size();) {
    if (!can_begin(at)) {
      ++at;
      continue;
    }
    if (const auto name = t_.match(at, C::not_time)) {
      at += name.length;
      continue;
    }
    Found reading = read(at);
    if (!reading) {
      ++at;
      continue;
    }
    at = reading->last;
    found.push_back(*reading);
    if (Found end = short_second_year(*reading)) {
      at = end->last;
      found.push_back(*end);
    }
  }
  return found;
}

TimeReader::Found TimeReader::read(std::size_t at) const {
  if (Found r = reference(at)) return r;
  if (Found r = approximate(at)) return r;
  if (Found r = later_part(at)) return r;
  if (Found r = with_part(at)) return r;
  if (Found r = timed(at)) return r;
  if (Found r = that_part(at)) return r;
  if (Found r = point(at)) return r;
  if (Found r = units_.read(at)) return r;
  return dates_.year_only(at);
}

/// "now", "recently", "at that time".
TimeReader::Found TimeReader::reference(std::size_t at) const {
  TimeReading r;
  r.form = Form::vague;
  r.first = at;
  auto match = t_.match(at, C::vague);
  if (!match && history_) match = t_.match(at, C::vague_history);
  if (match) {
    r.last = at + match.length;
    r.value = match.value->text;
    r.rule = "vague";
    // "recent weeks" and "the past year" are told by their noun; "the deputies were present" tells no time.
    const std::string_view tail = t_.text(r.last - 1);
    const bool before_unit = t_.is(r.last, C::unit) || t_.is(r.last, C::units) ||
                             t_.is(r.last, C::indefinite_count) || t_.is(r.last, C::number_word) ||
                             t_[r.last].number >= 0 || t_.is(r.last, C::day_part);
    if ((t_.is(r.last - 1, C::vague_loose)) && before_unit) return std::nullopt;
    if (match.length == 1 && (tail == "past" || tail == "present")) return std::nullopt;
    if (match.length == 1 && (tail == "current" || tail == "recent") && !history_) return std::nullopt;
    if (tail == "past" || tail == "present") {
      const TimeToken& next = t_[r.last];
      if (next.wordlike && !t_.is(r.last, C::time_preposition) && !t_.is(r.last, C::past_auxiliary) &&
          next.text != "and")
        return std::nullopt;
    }
    return r;
  }
  if (history_) {
    if (const auto story = t_.match(at, C::story_time)) {
      const std::string_view next = t_.text(at + story.length);
      const std::string_view before = t_.before(at);
      const bool led = at > 0 && t_.is(at - 1, C::moment_preposition);
      const bool the_time = t_.text(at) == "the" && t_.text(at + 1) != "same";
      const bool period =
          t_.text(at + story.length - 1) == "period" || t_.text(at + story.length - 1) == "date";
      // "by the time he came", "at the time of the oath": what follows says when.
      if ((led || period) && !(the_time && (next == "of" || t_[at + story.length].wordlike)) &&
          !(the_time && before != "at")) {
        r.form = Form::story;
        r.last = at + story.length;
        r.base = Base::story;
        r.rule = "story_time";
        return r;
      }
    }
  }
  return std::nullopt;
}

/// "about three weeks", "more than 20 years", "about 1910", "at least two days".
TimeReader::Found TimeReader::approximate(std::size_t at) const {
  const auto match = t_.match(at, C::approx);
  if (!match) return std::nullopt;
  const std::size_t from = at + match.length;
  Found r = units_.read(from);
  const std::string_view mod = match.value->text;
  if (r && (r->form == Form::duration || r->form == Form::ago || r->form == Form::shift) &&
      t_.text(from) != "the") {
    // "some days", "over years": an amount that is said.
    if (!mod.empty()) {
      r->first = at;
      r->mod = mod;
    }
    return r;
  }
  if (mod != "APPROX" || t_.text(at) == "some") return std::nullopt;
  r = point(from);
  if (!r) r = clocks_.clock(from);
  if (!r) r = dates_.year_only(from);
  if (!r || r->form == Form::vague) return std::nullopt;
  if (r->form == Form::clock) add_time(*r);
  r->first = at;
  r->mod = mod;
  return r;
}

/// "later that year", "earlier this month", "later in 1792", "late in the year".
TimeReader::Found TimeReader::later_part(std::size_t at) const {
  const std::string_view word = t_.text(at);
  const bool late = word == "late" || word == "early";
  if (word != "later" && word != "earlier" && !late) return std::nullopt;
  std::size_t from = at + 1;
  const bool in = t_.text(from) == "in" || t_.text(from) == "on";
  if (in) ++from;
  if (late && !in) return std::nullopt;
  Found r = point(from);
  if (!r) r = units_.read(from);
  if (!r && in) r = dates_.year_only(from);
  if (!r || !takes_part(*r) || (r->form == Form::unit_at && r->direction != 0 && !late)) return std::nullopt;
  r->first = at;
  r->mod = word == "later" || word == "late" ? "END" : "START";
  if (!late && history_) r->mod = "";
  add_time(*r);
  return r;
}

/// "early 2012", "the end of the year", "mid-April", "late Friday".
TimeReader::Found TimeReader::with_part(std::size_t at) const {
  std::size_t from = at;
  auto part = t_.match(at, C::part);
  if (!part && t_.text(at) == "the") part = t_.match(++from, C::part);
  if (!part) return std::nullopt;
  std::size_t next = from + part.length;
  const bool noun = t_.is(next - 1, C::part_noun);
  if (noun && t_.text(next) != "of" && !t_.dash(next)) return std::nullopt;
  if (noun || t_.dash(next)) ++next;
  Found r = part_of(next);
  if (!r) {
    // "early morning", "late evening"
    r = clocks_.read(next);
    if (r && noun) return std::nullopt;
  }
  if (!r || !takes_part(*r) || !r->mod.empty() || (noun && r->is_day())) return std::nullopt;
  if (r->form == Form::stretch && noun) r->form = Form::unit_at;
  r->first = at;
  r->mod = part.value->text;
  return r;
}

/// What can have an early, middle or late part.
TimeReader::Found TimeReader::part_of(std::size_t at) const {
  if (Found r = timed(at)) return r;
  if (Found r = point(at)) return r;
  if (t_.text(at) == "the") {
    if (Found r = point(at + 1)) return r;
  }
  if (Found r = units_.read(at)) return r;
  // A year needs no preposition here.
  TimeReading year;
  std::size_t end = at;
  if (!t_[at].digits || !dates_.year_behind(at, end, year)) return std::nullopt;
  year.form = Form::calendar;
  year.rule = "year";
  year.last = end;
  return year;
}

/// A time of day with its day behind it: "10 a.m. on Monday", "the night of 20 June 1791", "noon Tuesday".
TimeReader::Found TimeReader::timed(std::size_t at) const {
  Found r = clocks_.read(at);
  if (!r) return std::nullopt;
  const bool clock = r->hour >= 0 || r->day_part == "MO";
  std::size_t next = r->last;
  const std::string_view link = t_.text(next);
  if (link == "of" || link == "on" || link == ",") ++next;
  Found day = link == "," && r->hour < 0 ? std::nullopt : point(next);
  if (!day && r->hour >= 0) day = units_.read(next);
  if (day && day->form == Form::duration) day.reset();
  const bool linked = next > r->last || clock;
  // "eight o'clock on Wednesday evening": the evening adds nothing to the hour.
  const bool whole_day = day && (!day->has_time() || (day->hour < 0 && r->hour >= 0));
  if (day && linked && day->is_day() && whole_day && !day->day_of_range) {
    day->first = r->first;
    day->hour = static_cast<int>(hour_in(day->day_part, r->hour));
    day->day_part = r->day_part;
    day->minute = r->minute;
    day->mod = r->mod;
    return day;
  }
  // "8 in the morning", "8 p.m. that day" stand alone.
  if (r->hour < 0 && t_.text(at) != "the" && r->mod.empty()) {
    // "night" alone: only where it is no part of a name or another noun.
    if (t_[r->last].wordlike && !t_.is(r->last, C::time_preposition) && t_[at].capitalised)
      return std::nullopt;
  }
  if (t_[at].capitalised && at > 0 && !t_[at].all_caps && r->hour < 0 && t_.text(at) != "the")
    return std::nullopt;
  return r;
}

/// "that night", "this morning", "the following evening".
TimeReader::Found TimeReader::that_part(std::size_t at) const {
  const std::size_t from = t_.skip_determiner(at);
  const TimeValue* direction = t_.value(from, C::direction);
  std::size_t next = from + 1;
  const auto part_mod = t_.match(next, C::part);
  if (part_mod) next += part_mod.length;
  const TimeValue* part = direction ? t_.value(next, C::day_part) : nullptr;
  if (!part) return std::nullopt;
  TimeReading r;
  r.form = Form::unit_at;
  r.unit = 'D';
  r.first = at;
  r.last = next + 1;
  r.day_part = part->text;
  if (part_mod) r.mod = part_mod.value->text;
  r.rule = "part_of_day_at";
  const auto d = direction->number;
  r.base = d == -1 || d == 0 || (d == 1 && from == at) ? Base::publication : Base::story;
  r.direction = d == 3 || d == 0 ? 0 : d > 0 ? 1 : -1;
  return r;
}

/// "2008-09", "1919-21": the second half is a year too.
TimeReader::Found TimeReader::short_second_year(const TimeReading& left) const {
  const bool year = left.form == Form::calendar && left.year && !left.month && !left.part_unit;
  if (!year || left.fiscal || !t_.dash(left.last) || *left.year < 1000) return std::nullopt;
  const TimeToken& end = t_[left.last + 1];
  if (end.digits != 2 || t_.dash(left.last + 2)) return std::nullopt;
  const std::int64_t second = *left.year / 100 * 100 + end.number;
  if (second <= *left.year) return std::nullopt;
  TimeReading r = left;
  r.first = left.last + 1;
  r.last = left.last + 2;
  r.year = second;
  r.mod = "";
  return r;
}

}  // namespace truceline
