#include "temporal/relative_dates.hpp"

#include "temporal/calendar.hpp"
#include "temporal/timex_value.hpp"

namespace truceline {
namespace {

using Form = TimeReading::Form;
using Base = TimeReading::Base;

class RelativeDates {
 public:
  RelativeDates(const TimeReading& reading, const TimeContext& context, TimeMention& mention)
      : r_(reading), c_(context), m_(mention) {}

  void weekday();
  void day_word();
  void unit_at();
  void ago();
  void shift();
  void following();
  void stretch();
  void duration();
  void clock();
  void story_time();
  void set();

 private:
  bool same_day();
  void from_publication() {
    m_.anchor = TimeAnchor::publication;
    m_.anchor_text = "publication " + c_.publication_text;
  }
  void from_story() { from(*story()); }
  void from(const Story::Told& told) {
    m_.anchor = TimeAnchor::story;
    m_.anchor_text = "story " + told.date.str();
    m_.counted_from = told.mention;
  }
  [[nodiscard]] const std::optional<Story::Told>& story() const { return c_.story->nearest(c_.sentence); }
  [[nodiscard]] bool story_near() const { return story() && story()->paragraph == c_.paragraph; }
  /// First or last day of the story's date.
  [[nodiscard]] std::optional<DayNumber> story_day(bool end) const {
    const auto& last = story();
    if (!last) return std::nullopt;
    const auto day = end ? last->date.latest() : last->date.earliest();
    return day ? day : last->date.earliest();
  }
  void set_day(DayNumber day) {
    m_.value = day_value(day);
    m_.date = EdtfInterval::of_day(day);
  }
  void set_distance(std::int64_t steps, bool at_least = false);

  const TimeReading& r_;
  const TimeContext& c_;
  TimeMention& m_;
};

/// Days that `steps` units may be, by the unit's precision: "two days" is two, "a month" 28 to 31 and a
/// little slack, as people count months.
void RelativeDates::set_distance(std::int64_t steps, bool at_least) {
  const UnitDays unit = days_of(r_.unit);
  const DayNumber slack = r_.unit == 'D' || r_.unit == 'I' ? 0 : unit.most / 2;
  const DayNumber a = steps * (steps < 0 ? unit.most : unit.least) - slack;
  const DayNumber b = steps * (steps < 0 ? unit.least : unit.most) + slack;
  m_.distance.least = a;
  if (!at_least) m_.distance.most = b;
}

void RelativeDates::weekday() {
  if (c_.publication && r_.base != Base::story) {
    from_publication();
    if (c_.not_before && !r_.direction) return set_day(weekday_near(*c_.not_before - 1, r_.weekday, 1));
    const bool ahead = looks_ahead(c_.tense) || (c_.until && !r_.direction);
    const int direction = r_.direction ? r_.direction : ahead ? 1 : 0;
    const DayNumber monday = *c_.publication - static_cast<DayNumber>((weekday_of(*c_.publication) + 6) % 7);
    const DayNumber of_this_week = monday + (r_.weekday + 6) % 7;
    // "this Sunday" is of the week of publication.
    if (r_.year_offset == 0 && c_.tense != Tense::past) return set_day(of_this_week);
    // "meets on Friday" on a Friday is today.
    if (direction > 0 && of_this_week == *c_.publication && !r_.direction) return set_day(*c_.publication);
    // "next Monday" is one of the next week.
    if (r_.direction > 0) return set_day(of_this_week + 7);
    return set_day(weekday_near(*c_.publication, r_.weekday, direction));
  }
  const auto base = story_day(false);
  const bool day_known = base && story()->date.is_day();
  if (!day_known) {
    m_.value = "XXXX-WXX-" + std::to_string(r_.weekday ? r_.weekday : 7);
    return;
  }
  from_story();
  constexpr DayNumber kHalfWeek = 3;
  const DayNumber day = r_.direction ? weekday_near(*base, r_.weekday, r_.direction)
                                     : weekday_near(*base + kHalfWeek, r_.weekday, 0);
  set_day(day);
}

void RelativeDates::day_word() {
  if (c_.publication) {
    from_publication();
    return set_day(*c_.publication + r_.amount);
  }
  m_.value = r_.amount == 0 && r_.day_part.empty() ? "PRESENT_REF" : unknown_value('D');
}

/// "the same day", "that night" behind a month told in passing: the last day told.
bool RelativeDates::same_day() {
  const bool asked = r_.base == Base::story && r_.direction == 0 && (r_.unit == 'D' || r_.unit == 'I');
  const Story::Told* day = asked ? c_.story->last_day(c_.sentence) : nullptr;
  if (!day) return false;
  from(*day);
  m_.date = day->date;
  m_.value = unit_value(*day->date.earliest(), 'D') + (r_.unit == 'I' ? "TNI" : "");
  if (r_.unit == 'I') m_.type = TimexType::time;
  return true;
}

void RelativeDates::unit_at() {
  // "the next day", "by the end of the month" go with a date told just before; "next week" with publication.
  const bool of_story =
      r_.base == Base::story || !c_.publication || (r_.base == Base::either && story_near());
  // "that night" and "the same month" are the story's own unit; the next one begins behind its end.
  std::optional<DayNumber> base = of_story ? story_day(r_.direction > 0) : c_.publication;
  if (!base && r_.base == Base::story && r_.direction == 0 && c_.publication && !r_.day_part.empty())
    base = c_.publication;
  if (!base) {
    m_.value = r_.base == Base::publication && r_.direction == 0 && !c_.publication && r_.unit != 'Y'
                   ? "PRESENT_REF"
                   : unknown_value(r_.unit);
    return;
  }
  if (of_story && story()) {
    from_story();
    set_distance(r_.direction);
  } else {
    from_publication();
  }
  // A day cannot be counted from a month or a year.
  const bool fine = r_.unit == 'D' || r_.unit == 'I' || r_.unit == 'W' || r_.unit == 'E';
  if (of_story && fine && story() && !story()->date.is_day() &&
      *story()->date.latest() - *story()->date.earliest() > 6) {
    if (same_day()) return;
    m_.value = unknown_value(r_.unit);
    m_.anchor_text.clear();
    m_.anchor = TimeAnchor::none;
    return;
  }
  int steps = r_.direction;
  // "over the weekend", told from Monday on, was the one before.
  const bool past_weekend = r_.unit == 'E' && !steps && !of_story && !looks_ahead(c_.tense) &&
                            r_.rule == std::string_view("weekend") && weekday_of(*base) >= 1 &&
                            weekday_of(*base) <= 5;
  if (past_weekend) steps = -1;
  m_.date = unit_around(*base, r_.unit, steps);
  m_.value = unit_value(moved(*base, r_.unit, steps), r_.unit);
  if (r_.unit == 'I') {
    m_.value += "TNI";
    m_.type = TimexType::time;
  }
}

void RelativeDates::ago() {
  if (!r_.amount) {
    m_.value = r_.direction < 0 ? "PAST_REF" : "FUTURE_REF";
    return;
  }
  const bool hours = r_.unit == 'H' || r_.unit == 'N' || r_.unit == 'S';
  if (!c_.publication || hours) {
    m_.value = hours ? duration_value(r_.unit, r_.amount) : unknown_value(r_.unit);
    return;
  }
  from_publication();
  const std::int64_t steps = r_.direction * r_.amount;
  m_.date = unit_around(*c_.publication, r_.unit, steps);
  m_.value = unit_value(moved(*c_.publication, r_.unit, steps), r_.unit);
}

void RelativeDates::shift() {
  const auto base = story_day(r_.direction > 0);
  const bool hours = r_.unit == 'H' || r_.unit == 'N' || r_.unit == 'S';
  if (base) {
    m_.counted_from = story()->mention;
    if (hours) {
      m_.distance = {r_.direction > 0 ? 0 : -1, r_.direction > 0 ? 1 : 0};
    } else if (r_.amount) {
      set_distance(r_.direction * r_.amount);
    } else {
      m_.distance = r_.direction > 0 ? DayDistance{1, std::nullopt} : DayDistance{std::nullopt, -1};
    }
  }
  const bool day_known = base && story()->date.is_day();
  if (hours) {
    m_.type = TimexType::time;
    m_.value = (day_known ? day_value(*base) : unknown_value('D')) + "TXX";
    if (day_known) from_story();
    return;
  }
  const bool fine = r_.unit == 'D' || r_.unit == 'W';
  if (!base || !r_.amount || (fine && *story()->date.latest() - *story()->date.earliest() > 31)) {
    m_.value = !r_.amount && r_.unit == 'Y' ? (r_.direction > 0 ? "FUTURE_REF" : "PAST_REF")
                                            : unknown_value(r_.unit);
    return;
  }
  from_story();
  const std::int64_t steps = r_.direction * r_.amount;
  m_.date = unit_around(*base, r_.unit, steps);
  m_.value = unit_value(moved(*base, r_.unit, steps), r_.unit);
}

/// "the following days": from the next day on; the end is not said, so it is only approximate.
void RelativeDates::following() {
  m_.type = TimexType::duration;
  m_.value = duration_value(r_.unit, r_.amount);
  const bool of_story = r_.base == Base::story || story_near() || !c_.publication;
  const auto base = of_story ? story_day(true) : c_.publication;
  if (!base || r_.unit == 'H' || r_.unit == 'N' || r_.unit == 'S') return;
  if (of_story && !story()->date.is_day() && r_.unit == 'D') return;
  if (of_story) {
    from_story();
    m_.distance.least = 1;
    if (r_.amount) m_.distance.most = r_.amount * days_of(r_.unit).most;
  } else {
    from_publication();
  }
  if (r_.unit == 'Y' || r_.unit == 'X' || r_.unit == 'C') {
    if (!r_.amount) return;
    m_.date = EdtfInterval(EdtfDate::of_day(*base + 1), EdtfDate::of_day(moved(*base, r_.unit, r_.amount)));
    return;
  }
  if (r_.amount) {
    m_.date = EdtfInterval(EdtfDate::of_day(*base + 1), EdtfDate::of_day(moved(*base, r_.unit, r_.amount)));
    return;
  }
  const DayNumber end = *base + (r_.unit == 'D' ? 7 : r_.unit == 'W' ? 28 : 90);
  m_.date = EdtfInterval(EdtfDate::of_day(*base + 1), EdtfDate::of_day(end).as_approximate());
}

void RelativeDates::stretch() {
  m_.type = TimexType::duration;
  m_.value = duration_value(r_.unit, r_.amount);
  if (!r_.amount || r_.unit == 'H' || r_.unit == 'N' || r_.unit == 'S') return;
  const bool of_story = r_.base == Base::story || !c_.publication;
  const auto base = of_story ? story_day(r_.direction > 0) : c_.publication;
  if (!base) return;
  if (of_story) {
    from_story();
  } else {
    from_publication();
  }
  const DayNumber other = moved(*base, r_.unit, r_.direction * r_.amount);
  m_.date = EdtfInterval(EdtfDate::of_day(std::min(other, *base)), EdtfDate::of_day(std::max(other, *base)));
}

void RelativeDates::duration() {
  m_.type = TimexType::duration;
  m_.value = duration_value(r_.unit, r_.amount,
                            r_.mod == "HALF" || r_.mod == "AND_HALF" ? r_.mod : std::string_view());
  if (r_.base != Base::story || !r_.amount || !story()) return;
  // "after two days of fighting": it is a length, and counts on from the story's date.
  m_.counted_from = story()->mention;
  set_distance(r_.amount);
  if (!story()->date.is_day()) return;
  from_story();
  m_.date = unit_around(*story()->date.latest(), r_.unit, r_.amount);
}

/// A time of day without a day: the story's where it is at a day just told.
void RelativeDates::clock() {
  m_.type = TimexType::time;
  const auto& last = story();
  const bool told = last && last->date.is_day() && (last->sentence == c_.sentence || !c_.publication);
  // "at night" is any night, "at dawn" in the news a certain one.
  const bool definite = r_.last - r_.first > 1 || r_.hour >= 0 || (c_.publication && r_.day_part == "MO");
  if (told && definite) {
    from_story();
    m_.distance = {0, 0};
    return set_day(*last->date.earliest());
  }
  if (c_.publication && definite) {
    from_publication();
    return set_day(*c_.publication);
  }
  m_.value = unknown_value('D');
}

void RelativeDates::story_time() {
  const auto& last = story();
  if (!last || last->date.kind() != EdtfInterval::Kind::date) {
    m_.value = "PAST_REF";
    return;
  }
  from_story();
  m_.date = last->date;
  const EdtfDate& date = last->date.dates().front();
  const char unit = date.precision() == Precision::day     ? 'D'
                    : date.precision() == Precision::month ? 'M'
                                                           : 'Y';
  m_.value = unit_value(date.earliest(), unit);
}

void RelativeDates::set() {
  m_.type = TimexType::set;
  if (!r_.value.empty()) {
    m_.value = r_.value;
  } else if (r_.weekday < 7) {
    m_.value = "XXXX-WXX-" + std::to_string(r_.weekday ? r_.weekday : 7);
  } else if (!r_.day_part.empty()) {
    m_.value = unknown_value('D') + "T" + std::string(r_.day_part);
  } else {
    m_.value = duration_value(r_.unit, r_.amount);
  }
}

}  // namespace

void place_relative(const TimeReading& r, const TimeContext& c, TimeMention& m) {
  RelativeDates dates(r, c, m);
  switch (r.form) {
    case Form::weekday:
      return dates.weekday();
    case Form::day_word:
      return dates.day_word();
    case Form::unit_at:
      return dates.unit_at();
    case Form::ago:
      return dates.ago();
    case Form::shift:
      return dates.shift();
    case Form::following:
      return dates.following();
    case Form::stretch:
      return dates.stretch();
    case Form::duration:
      return dates.duration();
    case Form::clock:
      return dates.clock();
    case Form::story:
      return dates.story_time();
    case Form::set:
      return dates.set();
    default:
      m.value = r.value;
  }
}

}  // namespace truceline
