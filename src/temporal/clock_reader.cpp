#include "temporal/clock_reader.hpp"

namespace truceline {

using Form = TimeReading::Form;
using C = TimeClass;

namespace {

TimeReading at_clock(std::size_t first, std::size_t last, std::int64_t hour, std::int64_t minute) {
  TimeReading r = make_reading(Form::clock, first, last, "clock");
  r.hour = static_cast<int>(hour);
  r.minute = static_cast<int>(minute);
  return r;
}

}  // namespace

std::optional<TimeReading> ClockReader::read(std::size_t at) const {
  if (auto r = clock(at)) return r;
  return part_of_day(at);
}

std::optional<TimeReading> ClockReader::clock(std::size_t at) const {
  auto r = half_day_clock(at);
  if (!r) r = full_day_clock(at);
  if (r) r->last = zone_end(r->last);
  return r;
}

/// Past "local time", "GMT", "(UTC)".
std::size_t ClockReader::zone_end(std::size_t at) const {
  if (const auto zone = t_.match(at, C::zone)) return at + zone.length;
  if (t_.text(at) == "(") {
    if (const auto zone = t_.match(at + 1, C::zone); zone && t_.text(at + 1 + zone.length) == ")")
      return at + zone.length + 2;
  }
  // "5:34 AM Baghdad time"
  if (t_[at].capitalised && t_.text(at + 1) == "time") return at + 2;
  return at;
}

/// "5 p.m.", "10:30 am", "five o'clock".
std::optional<TimeReading> ClockReader::half_day_clock(std::size_t at) const {
  std::size_t end = at;
  std::int64_t minute = -1;
  std::optional<std::int64_t> hour;
  if (t_[at].digits >= 1 && t_[at].digits <= 2) {
    hour = t_[at].number;
    end = at + 1;
    if ((t_.text(end) == ":" || t_.text(end) == ".") && t_[end + 1].digits == 2 && t_.joined(end) &&
        t_.joined(end + 1)) {
      minute = t_[end + 1].number;
      end += 2;
    }
  } else if (const std::string_view text = t_.text(at);
             text.size() >= 4 && text.size() <= 5 && text[text.size() - 3] == '.') {
    // "9.30 p.m." is one token
    std::int64_t n = 0;
    for (const char c : text) {
      if (c != '.' && (c < '0' || c > '9')) return std::nullopt;
      if (c != '.') n = n * 10 + (c - '0');
    }
    hour = n / 100;
    minute = n % 100;
    end = at + 1;
  } else if (const TimeValue* word = t_.value(at, C::number_word)) {
    hour = word->number;
    end = at + 1;
  } else {
    // "7am", "11pm" in one token
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits == 0 || digits > 2 || digits == std::string_view::npos) return std::nullopt;
    const std::string_view half = text.substr(digits);
    if (half != "am" && half != "pm") return std::nullopt;
    std::int64_t n = 0;
    for (const char c : text.substr(0, digits)) n = n * 10 + (c - '0');
    if (n < 1 || n > 12) return std::nullopt;
    return at_clock(at, at + 1, n % 12 + (half == "pm" ? 12 : 0), -1);
  }
  if (t_.text(end) == "o'clock") return oclock(at, end + 1, *hour, minute);
  const TimeValue* half = t_.value(end, C::half_day);
  if (!half || *hour < 1 || *hour > 12 || minute > 59) return std::nullopt;
  // "I am": a pronoun and a verb are no time.
  if (t_.text(end) == "am" && !t_[at].digits) return std::nullopt;
  std::size_t last = end + 1;
  if (t_.text(last) == "." && t_.text(end).size() == 3) ++last;
  return at_clock(at, last, *hour % 12 + half->number, minute);
}

/// "nine o'clock", "nine o'clock in the evening".
std::optional<TimeReading> ClockReader::oclock(std::size_t at, std::size_t end, std::int64_t hour,
                                               std::int64_t minute) const {
  if (hour > 12) return std::nullopt;
  const bool in_the = t_.text(end) == "in" && t_.text(end + 1) == "the";
  const std::size_t part_at = in_the ? end + 2 : t_.text(end) == "at" ? end + 1 : end;
  const TimeValue* part = part_at > end ? t_.value(part_at, C::day_part) : nullptr;
  if (!part) return at_clock(at, end, hour, minute);
  return at_clock(at, part_at + 1, hour_in(part->text, hour), minute);
}

std::int64_t hour_in(std::string_view day_part, std::int64_t hour) {
  constexpr std::int64_t kHalfDay = 12, kEvening = 6;
  const bool second = day_part == "AF" || day_part == "EV" || (day_part == "NI" && hour >= kEvening);
  return second && hour >= 0 && hour < kHalfDay ? hour + kHalfDay : hour;
}

/// "19:00", "06:00 GMT", "0600 hours", "03:00hrs".
std::optional<TimeReading> ClockReader::full_day_clock(std::size_t at) const {
  const TimeToken& token = t_[at];
  if (!token.digits) return std::nullopt;
  if (token.digits <= 2 && token.number <= 24 && t_.text(at + 1) == ":" && t_.joined(at + 1) &&
      t_.joined(at + 2)) {
    std::size_t end = at + 3;
    std::int64_t minute = t_[at + 2].number;
    if (t_[at + 2].digits != 2) {
      const std::string_view tail = t_.text(at + 2);
      if (tail != "00hrs" && !(tail.size() == 5 && tail.ends_with("hrs"))) return std::nullopt;
      minute = (tail[0] - '0') * 10 + (tail[1] - '0');
    }
    if (minute > 59) return std::nullopt;
    if (t_.text(end) == ":" && t_[end + 1].digits == 2 && t_.joined(end)) end += 2;
    // Scores and ratios ("a 3:12 vote") have no second figure below 60 with two digits often; a preposition
    // or zone helps.
    if (t_.is(end, C::clock_unit)) ++end;
    return at_clock(at, end, token.number, minute);
  }
  if (token.digits == 4 && token.number % 100 < 60 && token.number < 2400) {
    const bool named = t_.match(at + 1, C::zone) || t_.is(at + 1, C::clock_unit);
    if (!named || t_.text(at + 1) == "h") return std::nullopt;
    const std::size_t end = t_.is(at + 1, C::clock_unit) ? at + 2 : at + 1;
    return at_clock(at, end, token.number / 100, token.number % 100);
  }
  return std::nullopt;
}

/// "night", "the morning", "the early hours", "midnight".
std::optional<TimeReading> ClockReader::part_of_day(std::size_t at) const {
  const bool article = t_.text(at) == "the";
  std::size_t from = article ? at + 1 : at;
  TimeReading r;
  r.form = Form::clock;
  r.first = at;
  r.rule = "part_of_day";
  if (const auto part = t_.match(from, C::part); part && t_.text(from + part.length) == "hours" &&
                                                 (t_.text(from) == "early" || t_.text(from) == "small")) {
    r.day_part = "MO";
    r.mod = "START";
    r.last = from + part.length + 1;
    return r;
  }
  if (!article) {
    if (const TimeValue* point = t_.value(from, C::day_point)) {
      r.hour = static_cast<int>(point->text == "T24:00" ? 24 : 12);
      r.minute = 0;
      r.last = zone_end(from + 1);
      return r;
    }
  }
  const TimeValue* part = t_.value(from, C::day_part);
  if (!part || t_[from].all_caps != t_[at].all_caps) return std::nullopt;
  r.day_part = part->text;
  r.last = from + 1;
  return r;
}

}  // namespace truceline
