// Times that come again and again.
#include "temporal/unit_reader.hpp"

namespace truceline {

using Form = TimeReading::Form;
using C = TimeClass;

/// "daily", "every day", "every Friday", "twice a week".
UnitReader::Found UnitReader::repeated(std::size_t at) const {
  if (const TimeValue* word = t_.value(at, C::set_word)) {
    if (t_[at].capitalised && at > 0 && !t_[at].all_caps) return std::nullopt;  // "the Daily Star"
    TimeReading r = make_reading(Form::set, at, at + 1, "set");
    r.value = word->text;
    return r;
  }
  if (t_.is(at, C::weekdays)) {
    TimeReading r = make_reading(Form::set, at, at + 1, "weekdays");
    r.weekday = static_cast<unsigned>(t_.value(at, C::weekdays)->number);
    return r;
  }
  std::size_t from = at;
  if (t_.is(at, C::times)) {
    from = at + 1;
    if (t_.text(from) != "a" && t_.text(from) != "an" && !t_.is(from, C::each)) return std::nullopt;
  } else if (!t_.is(at, C::each)) {
    std::size_t end = at;
    const auto count = t_.count(at, end);
    if (!count || t_.text(end) != "times") return std::nullopt;
    from = end + 1;
    if (t_.text(from) != "a" && t_.text(from) != "an" && !t_.is(from, C::each)) return std::nullopt;
  }
  std::size_t next = from + 1;
  std::int64_t amount = 1;
  if (t_.is(from, C::each)) {
    std::size_t end = next;
    if (const auto count = t_.count(next, end)) {
      amount = *count;
      next = end;
    } else if (t_.text(next) == "other") {
      amount = 2;
      ++next;
    }
  }
  TimeReading r = make_reading(Form::set, at, next + 1, "set");
  if (const TimeValue* day = t_.value(next, C::weekday)) {
    r.weekday = static_cast<unsigned>(day->number);
    return r;
  }
  if (const TimeValue* part = t_.value(next, C::day_part)) {
    r.unit = 'D';
    r.amount = 1;
    r.day_part = part->text;
    return r;
  }
  const auto unit = unit_of(next);
  if (!unit) return std::nullopt;
  r.unit = *unit;
  r.amount = amount;
  return r;
}

}  // namespace truceline
