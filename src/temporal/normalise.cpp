#include "temporal/normalise.hpp"

#include "temporal/calendar.hpp"
#include "temporal/relative_dates.hpp"
#include "temporal/timex_value.hpp"

namespace truceline {
namespace {

using Form = TimeReading::Form;
using Base = TimeReading::Base;

/// Places readings that name something of the calendar, filling in what they leave out.
class CalendarDates {
 public:
  CalendarDates(const TimeReading& reading, const TimeContext& context, TimeMention& mention)
      : r_(reading), c_(context), m_(mention) {}

  void date() {
    std::optional<std::int64_t> year = r_.short_year ? full_year(*r_.year) : r_.year;
    unsigned month = r_.month;
    if (!month && r_.day) {
      day_alone();
      return;
    }
    if (!year) year = year_from_context(month);
    const std::string y = year ? year_value(*year) : "XXXX";
    if (r_.fiscal) {
      m_.value = "FY" + y;
      return;
    }
    m_.value = y;
    if (r_.part_unit) m_.value += std::string("-") + r_.part_unit + std::to_string(r_.part);
    if (month) m_.value += '-' + padded(month, 2);
    if (r_.day) m_.value += '-' + padded(r_.day, 2);
    if (!year) return;
    if (r_.part_unit) {
      const unsigned length = r_.part_unit == 'Q' ? 3 : 6;
      const unsigned last = r_.part * length;
      m_.date = EdtfInterval(EdtfDate::of_month(*year, last - length + 1), EdtfDate::of_month(*year, last));
    } else if (!month) {
      m_.date = EdtfInterval(EdtfDate::of_year(*year));
    } else if (!r_.day) {
      m_.date = EdtfInterval(EdtfDate::of_month(*year, month));
    } else if (const auto day = day_number(*year, month, r_.day)) {
      m_.date = EdtfInterval::of_day(*day);
    }
  }

  void season() {
    static constexpr const char* kCodes[] = {"SP", "SU", "FA", "WI"};
    const unsigned begins = (r_.season - 20) * 3;  // its first month
    const std::optional<std::int64_t> year = r_.year ? r_.year : year_from_context(begins);
    m_.value = (year ? year_value(*year) : "XXXX") + '-' + kCodes[r_.season - 21];
    if (year) m_.date = EdtfInterval(EdtfDate::of_season(*year, r_.season));
  }

  void holiday() {
    // A month near it stands in for the search of its year; movable feasts lie in spring.
    const std::string_view rule = r_.value;
    const unsigned month =
        rule.starts_with("easter") ? 4 : static_cast<unsigned>((rule[0] - '0') * 10 + rule[1] - '0');
    const std::optional<std::int64_t> year = r_.year ? r_.year : year_from_context(month);
    const auto day = year ? holiday_in(*year, rule) : std::nullopt;
    if (!day) {
      m_.value = rule.size() == 5 ? "XXXX-" + std::string(rule) : unknown_value('D');
      return;
    }
    m_.value = day_value(*day);
    m_.date = EdtfInterval::of_day(*day);
  }

 private:
  void from_publication() {
    m_.anchor = TimeAnchor::publication;
    m_.anchor_text = "publication " + c_.publication_text;
  }
  void from_story(const Story::Told& told) {
    m_.anchor = TimeAnchor::story;
    m_.anchor_text = "story " + told.date.str();
  }

  /// "'89" in the century of the story or of publication.
  [[nodiscard]] std::int64_t full_year(std::int64_t two_digits) const {
    const Story::Told* const told = c_.story->dated(c_.paragraph);
    const std::optional<DayNumber> base = told ? told->date.earliest() : c_.publication;
    if (!base) return (two_digits >= 30 ? 1900 : 2000) + two_digits;
    const std::int64_t year = civil_day(*base).year;
    const std::int64_t same = year - year % 100 + two_digits;
    return same > year + 20 ? same - 100 : same;
  }

  /// The year of a month or day without one: the story's, else near publication.
  std::optional<std::int64_t> year_from_context(unsigned month) {
    if (!month && !r_.part_unit) return std::nullopt;
    if (c_.publication && (r_.year_offset || r_.direction) && r_.base == Base::publication) {
      from_publication();
      const CivilDay today = civil_day(*c_.publication);
      if (r_.year_offset) return today.year + *r_.year_offset;
      return r_.direction < 0 ? today.year - (month >= today.month) : today.year + (month <= today.month);
    }
    if (c_.publication && c_.still && month) {
      from_publication();
      const CivilDay today = civil_day(*c_.publication);
      return month > today.month ? today.year - 1 : today.year;
    }
    if (const auto year = year_of_story(month)) return year;
    if (c_.publication) {
      from_publication();
      return year_near(month);
    }
    return std::nullopt;
  }

  std::optional<std::int64_t> year_of_story(unsigned month) {
    const bool ahead = c_.publication && (c_.tense == Tense::future || c_.tense == Tense::expected_past);
    if (ahead && !r_.year_of_story) return std::nullopt;
    const auto& last = c_.story->last();
    if (r_.year_of_story && last && last->date.earliest()) {
      from_story(*last);
      return civil_day(*last->date.earliest()).year;
    }
    const auto year =
        c_.story->year_of(month ? month : r_.part * (r_.part_unit == 'Q' ? 3 : 6), r_.day, c_.paragraph);
    if (!year) return std::nullopt;
    const Story::Told* const told = c_.story->source(c_.paragraph);
    // News may go on from a date of the past only up to the day of publication.
    if (c_.publication) {
      const auto day = day_number(*year, month ? month : 1, r_.day ? r_.day : 1);
      if (!day || *day > *c_.publication) return std::nullopt;
    }
    from_story(*told);
    if (r_.form == Form::season && r_.base == Base::story && r_.direction > 0) {
      const CivilDay from = civil_day(*told->date.earliest());
      return month <= from.month ? from.year + 1 : from.year;
    }
    return year;
  }

  [[nodiscard]] std::int64_t year_near(unsigned month) const {
    const CivilDay today = civil_day(*c_.publication);
    if (r_.part_unit) return year_of_part(today);
    if (!month) return today.year;
    const unsigned day = r_.day ? r_.day : 1;
    const bool ahead = month > today.month || (month == today.month && r_.day && day > today.day);
    if (c_.tense == Tense::expected && lately(today, month)) return ahead ? today.year - 1 : today.year;
    if (just_past(today, month)) return today.year;
    if (looks_ahead(c_.tense))
      return ahead || (month == today.month && !r_.day) || (month == today.month && day == today.day)
                 ? today.year
                 : today.year + 1;
    if (!ahead) return today.year;
    // A bound ("until 20 June"), or what was due, may lie a little ahead.
    const auto there = day_number(today.year, month, day);
    constexpr DayNumber kSoon = 45;
    const bool open = c_.tense == Tense::expected_past || c_.bound || (c_.tense == Tense::unknown && r_.day);
    if (open && there && *there - *c_.publication <= kSoon) return today.year;
    return today.year - 1;
  }

  /// "was to meet on 4 November", published on the 7th: nobody means a day almost a year ahead without saying
  /// so.
  [[nodiscard]] bool just_past(const CivilDay& today, unsigned month) const {
    constexpr DayNumber kFortnight = 14;
    const auto there = r_.day ? day_number(today.year, month, r_.day) : std::nullopt;
    return there && *there < *c_.publication && *c_.publication - *there <= kFortnight;
  }

  /// "the third quarter": the last one that has begun, or the next one to come.
  [[nodiscard]] std::int64_t year_of_part(const CivilDay& today) const {
    const unsigned length = r_.part_unit == 'Q' ? 3 : 6;
    const unsigned now = (today.month - 1) / length + 1;
    if (looks_ahead(c_.tense)) return r_.part >= now ? today.year : today.year + 1;
    // What is told of a quarter that has hardly begun is of the year before.
    const bool nearly_over = (today.month - 1) % length == length - 1;
    if (r_.part == now && c_.tense == Tense::past && !nearly_over) return today.year - 1;
    return r_.part <= now ? today.year : today.year - 1;
  }

  /// What was due in a month that is just over was due then, not nearly a year from now.
  [[nodiscard]] static bool lately(const CivilDay& today, unsigned month) {
    constexpr unsigned kLately = 2;
    const unsigned ago = (today.month + 12 - month) % 12;
    return ago > 0 && ago <= kLately;
  }

  /// "the 13th": the month of the story, or the latest past one.
  void day_alone() {
    const auto& last = c_.story->last();
    std::optional<CivilDay> from;
    if (last && last->date.earliest() && (!c_.publication || last->paragraph == c_.paragraph)) {
      from = civil_day(*last->date.earliest());
      from_story(*last);
    } else if (c_.publication) {
      from = civil_day(*c_.publication);
      from_publication();
      if (r_.day > from->day && !looks_ahead(c_.tense)) from = civil_day(moved(*c_.publication, 'M', -1));
    }
    const auto day = from ? day_number(from->year, from->month, r_.day) : std::nullopt;
    m_.value = day ? day_value(*day) : "XXXX-XX-" + padded(r_.day, 2);
    if (day) m_.date = EdtfInterval::of_day(*day);
  }

  const TimeReading& r_;
  const TimeContext& c_;
  TimeMention& m_;
};

void decade(const TimeReading& r, TimeMention& m) {
  m.value = padded(*r.year / 10, 3);
  m.date = EdtfInterval(EdtfDate::of_decade(*r.year));
}

void century(const TimeReading& r, TimeMention& m) {
  if (*r.year < 0) {
    m.value = "BC" + padded((1 - *r.year) / 100 - 1, 2);
    m.date = EdtfInterval(EdtfDate::of_year(*r.year), EdtfDate::of_year(*r.year + 99));
    return;
  }
  m.value = padded(*r.year / 100, 2);
  m.date = EdtfInterval(EdtfDate::of_century(*r.year));
}

void place(const TimeReading& r, const TimeContext& c, TimeMention& m) {
  CalendarDates calendar(r, c, m);
  switch (r.form) {
    case Form::calendar:
      return calendar.date();
    case Form::season:
      return calendar.season();
    case Form::holiday:
      return calendar.holiday();
    case Form::decade:
      return decade(r, m);
    case Form::century:
      return century(r, m);
    default:
      return place_relative(r, c, m);
  }
}

/// Adds the time of day to a day's value.
void add_time(const TimeReading& r, TimeMention& m) {
  if (!r.has_time() || m.value.empty() || m.type == TimexType::set) return;
  m.type = TimexType::time;
  if (r.hour >= 0) {
    m.value += 'T' + padded(r.hour, 2) + ':' + padded(r.minute < 0 ? 0 : r.minute, 2);
  } else {
    m.value += 'T';
    m.value += r.day_part;
  }
}

/// A modified date is only about then: "late July", "about 1910". EDTF has no such mark for decades,
/// centuries and seasons.
bool is_loose(const TimeMention& mention) {
  if (mention.date->kind() != EdtfInterval::Kind::date) return false;
  const Precision precision = mention.date->dates().front().precision();
  if (precision == Precision::year || precision == Precision::month) return true;
  return precision == Precision::day && mention.mod == "APPROX";
}

}  // namespace

void normalise(const TimeReading& reading, const TimeContext& context, TimeMention& mention) {
  mention.rule = reading.rule;
  mention.mod = reading.mod == "HALF" || reading.mod == "AND_HALF" ? "" : reading.mod;
  place(reading, context, mention);
  add_time(reading, mention);
  if (!mention.mod.empty() && mention.date && is_loose(mention))
    mention.date = EdtfInterval(mention.date->dates().front().as_approximate());
}

}  // namespace truceline
