#include "temporal/relative_times.hpp"

namespace truceline {

using Form = TimeReading::Form;

namespace {

std::optional<TimeReading> with(TimeReading r, Form form, int direction, const char* rule) {
  r.form = form;
  r.direction = direction;
  r.rule = rule;
  return r;
}

/// The same, one word longer: the word that says the direction.
std::optional<TimeReading> with_word(TimeReading r, Form form, int direction, const char* rule) {
  ++r.last;
  return with(std::move(r), form, direction, rule);
}

}  // namespace

std::optional<TimeReading> RelativeTimes::weekday(std::size_t at) const {
  const auto day = at < w_.tokens.size() ? w_.weekdays.number(w_.word(at)) : std::nullopt;
  if (!day || !w_.tokens[at].capitalised ||
      (w_.short_weekdays.contains(w_.word(at)) && w_.word(at + 1) != ","))
    return std::nullopt;
  TimeReading r = w_.make(Form::weekday, at, at + 1, "weekday");
  r.weekday = static_cast<unsigned>(*day);
  w_.read_direction(at, r);
  if (const auto part = w_.words["day_part"].find(w_.word(at + 1))) {
    r.day_part = *part;
    ++r.last;
  }
  // "Thursday, 7 December" and "early Tuesday morning [20 Dec]" are one day: the date says it.
  const std::size_t next =
      w_.word(r.last) == "," || w_.word(r.last) == "[" || w_.word(r.last) == "(" ? r.last + 1 : r.last;
  std::optional<TimeReading> date = calendar_.day_month(next);
  if (!date) date = calendar_.month_day(next);
  if (date && date->day && date->month) {
    date->first = r.first;
    date->day_part = r.day_part;
    if (w_.word(date->last) == "]" || w_.word(date->last) == ")") ++date->last;
    return date;
  }
  return r;
}

std::optional<TimeReading> RelativeTimes::day_word(std::size_t at) const {
  const auto days = w_.words["day_word"].number(w_.word(at));
  if (!days) return std::nullopt;
  TimeReading r = w_.make(Form::day_word, at, at + 1, "day_word");
  r.amount = *days;
  if (const auto part = w_.words["day_part"].find(w_.word(at + 1))) {
    r.day_part = *part;
    ++r.last;
  }
  return r;
}

std::optional<TimeReading> RelativeTimes::counted(std::size_t at) const {
  std::size_t from = at;
  const bool past = w_.is(from, w_.words["last"]);
  const bool coming = w_.is(from, w_.words["following_word"]);
  if (past || coming) ++from;
  const auto count = w_.count_at(from);
  if (!count) return std::nullopt;
  if (w_.word(from) == "a" && w_.word(from + 1) == "few") ++from;
  const auto unit = w_.units.find(w_.word(from + 1));
  if (!unit || *count > 10000) return std::nullopt;
  TimeReading r = w_.make(Form::duration, at, from + 2, "duration");
  r.amount = *count;
  r.unit = unit->front();
  // "after just one day of fighting": that long after the story's date.
  const bool only =
      at && (w_.word(at - 1) == "just" || w_.word(at - 1) == "only" || w_.word(at - 1) == "barely");
  if (r.amount && at > (only ? 1U : 0U) && w_.word(at - (only ? 2 : 1)) == "after" &&
      w_.word(r.last) == "of") {
    return with(r, Form::shift, 1, "after_duration");
  }
  if (past) return with(r, Form::stretch, -1, "stretch_past");
  if (coming) return with(r, Form::stretch, 1, "stretch_coming");
  if (w_.is(r.last, w_.words["ago_word"])) return with_word(r, Form::ago, -1, "ago");
  if (const auto direction = w_.words["later_word"].number(w_.word(r.last));
      direction && !(w_.word(r.last) == "after" || w_.word(r.last) == "before")) {
    return with_word(r, Form::shift, static_cast<int>(*direction), "shift");
  }
  return r;
}

std::optional<TimeReading> RelativeTimes::unit_at(std::size_t at) const {
  const auto unit = w_.units.find(w_.word(at + 1));
  if (!unit || w_.word(at + 1).ends_with('s') || unit->front() == 'H' || unit->front() == 'N')
    return std::nullopt;
  TimeReading r = w_.make(Form::unit_at, at, at + 2, "unit");
  r.unit = unit->front();
  if (w_.is(at, w_.words["last_one"]))
    r.direction = -1;
  else if (w_.word(at) == "next" || w_.word(at) == "coming")
    r.direction = 1, r.near_story = at > 0 && w_.word(at - 1) == "the";
  else if (w_.word(at) == "following")
    r.direction = 1, r.story = true;
  else if (w_.word(at) == "that" || w_.word(at) == "same")
    r.story = true;
  else if (w_.word(at) != "this" && w_.word(at) != "current")
    return std::nullopt;
  return r;
}

std::optional<TimeReading> RelativeTimes::following(std::size_t at) const {
  if (!w_.is(at, w_.words["following_word"])) return std::nullopt;
  const auto unit = w_.units.find(w_.word(at + 1));
  if (!unit || !w_.word(at + 1).ends_with('s')) return std::nullopt;
  TimeReading r = w_.make(Form::following, at, at + 2, "following");
  r.unit = unit->front();
  r.direction = 1;
  r.story = true;
  return r;
}

std::optional<TimeReading> RelativeTimes::part_of_unit(std::size_t at) const {
  if (at < 2 || w_.word(at - 1) != "the" || w_.word(at - 2) != "of") return std::nullopt;
  const auto unit = w_.units.find(w_.word(at));
  if (!unit || (unit->front() != 'Y' && unit->front() != 'M' && unit->front() != 'W')) return std::nullopt;
  TimeReading r = w_.make(Form::unit_at, at, at + 1, "part_of_unit");
  r.unit = unit->front();
  r.near_story = true;
  return r;
}

std::optional<TimeReading> RelativeTimes::fixed_words(std::size_t at) const {
  for (const char* list : {"vague_now", "vague_past", "vague_future"}) {
    if (const auto match = w_.words[list].match(w_.folded, at); match.length) {
      TimeReading r = w_.make(Form::vague, at, at + match.length, "vague");
      r.value = match.value;
      return r;
    }
  }
  if (const auto match = w_.words["set_word"].match(w_.folded, at); match.length) {
    TimeReading r = w_.make(Form::set, at, at + match.length, "set");
    r.value = match.value;
    return r;
  }
  return std::nullopt;
}

}  // namespace truceline
