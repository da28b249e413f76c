#include "temporal/normalise.hpp"

#include <cstdio>

#include "temporal/calendar.hpp"

namespace truceline {
namespace {

using Form = TimeReading::Form;

std::string padded(std::int64_t value, int width) {
  char buffer[24];
  std::snprintf(buffer, sizeof buffer, "%0*lld", width, static_cast<long long>(value));
  return buffer;
}

std::string year_value(std::int64_t year) {
  return year > 0 ? padded(year, 4) : "BC" + padded(1 - year, 4);
}

std::string day_value(DayNumber day) {
  const CivilDay c = civil_day(day);
  return year_value(c.year) + '-' + padded(c.month, 2) + '-' + padded(c.day, 2);
}

std::string unit_value(DayNumber day, char unit) {
  const CivilDay c = civil_day(day);
  if (unit == 'Y') return year_value(c.year);
  if (unit == 'M') return year_value(c.year) + '-' + padded(c.month, 2);
  if (unit == 'X') return padded(c.year / 10, 3);
  if (unit == 'C') return padded(c.year / 100, 2);
  if (unit != 'W' && unit != 'F') return day_value(day);
  // ISO week: the week of its Thursday.
  const DayNumber thursday = day - static_cast<DayNumber>((weekday_of(day) + 6) % 7) + 3;
  const std::int64_t year = civil_day(thursday).year;
  return year_value(year) + "-W" + padded((thursday - *day_number(year, 1, 1)) / 7 + 1, 2);
}

std::string duration_value(char unit, std::int64_t amount) {
  const std::string n = amount ? std::to_string(unit == 'X'   ? amount * 10
                                                : unit == 'C' ? amount * 100
                                                : unit == 'F' ? amount * 2
                                                              : amount)
                               : "X";
  const bool time = unit == 'H' || unit == 'N';
  const char letter = unit == 'X' || unit == 'C' ? 'Y' : unit == 'F' ? 'W' : unit == 'N' ? 'M' : unit;
  return (time ? "PT" : "P") + n + letter;
}

/// One normalisation; holds what every step needs.
class Normaliser {
 public:
  Normaliser(const TimeReading& reading, const TimeContext& context, TimeMention& mention)
      : r_(reading), c_(context), m_(mention) {}

  void run() {
    m_.rule = r_.rule;
    m_.mod = r_.mod;
    switch (r_.form) {
      case Form::calendar:
        calendar();
        break;
      case Form::decade:
        decade();
        break;
      case Form::century:
        century();
        break;
      case Form::season:
        season();
        break;
      case Form::weekday:
        weekday();
        break;
      case Form::day_word:
        day_word();
        break;
      case Form::unit_at:
        unit_at();
        break;
      case Form::ago:
        ago();
        break;
      case Form::shift:
        shift();
        break;
      case Form::following:
        following();
        break;
      case Form::stretch:
        stretch();
        break;
      case Form::duration:
        m_.type = TimexType::duration;
        m_.value = duration_value(r_.unit, r_.amount);
        break;
      case Form::vague:
        m_.value = r_.value;
        break;
      case Form::set:
        m_.type = TimexType::set;
        m_.value = r_.value;
        break;
    }
    if (!r_.day_part.empty() && !m_.value.empty()) {
      m_.type = TimexType::time;
      m_.value += 'T' + r_.day_part;
    }
    if (!r_.mod.empty() && m_.date && m_.date->kind() == EdtfInterval::Kind::date) {
      m_.date = EdtfInterval(m_.date->dates().front().as_approximate());
    }
  }

 private:
  void from_publication() {
    m_.anchor = TimeAnchor::publication;
    m_.anchor_text = "publication " + c_.publication_text;
  }
  void from_story() {
    m_.anchor = TimeAnchor::story;
    m_.anchor_text = "story " + c_.story->str();
  }
  [[nodiscard]] std::optional<DayNumber> story_day(bool end) const {
    if (!c_.story) return std::nullopt;
    const auto day = end ? c_.story->latest() : c_.story->earliest();
    return day ? day : c_.story->earliest();
  }

  void calendar() {
    std::optional<std::int64_t> year = r_.year;
    if (!year) year = year_from_context();
    const std::string y = year ? year_value(*year) : "XXXX";
    m_.value = y;
    if (r_.month) m_.value += '-' + padded(r_.month, 2);
    if (r_.day) m_.value += '-' + padded(r_.day, 2);
    if (!year) return;
    if (!r_.month)
      m_.date = EdtfInterval(EdtfDate::of_year(*year));
    else if (!r_.day)
      m_.date = EdtfInterval(EdtfDate::of_month(*year, r_.month));
    else if (const auto day = day_number(*year, r_.month, r_.day))
      m_.date = EdtfInterval::of_day(*day);
  }

  /// The year of a month or day without one: near publication (behind it unless the words look ahead), else
  /// the story's.
  std::optional<std::int64_t> year_from_context() {
    if (!r_.month) return std::nullopt;
    if (r_.year_offset && c_.publication) {
      from_publication();
      return civil_day(*c_.publication).year + *r_.year_offset;
    }
    if (const auto year = year_of_story()) return year;
    if (c_.publication) {
      from_publication();
      return year_near(*c_.publication);
    }
    if (const auto day = story_day(false)) {
      from_story();
      return civil_day(*day).year;
    }
    return std::nullopt;
  }

  /// "In June 2018 they met; on 27 June …": background goes on from the last date with a year, up to
  /// publication.
  std::optional<std::int64_t> year_of_story() {
    if (!c_.publication || !c_.dated_story || !c_.dated_story->earliest() || c_.future || r_.direction) return std::nullopt;
    const CivilDay from = civil_day(*c_.dated_story->earliest());
    const bool before = r_.month < from.month ||
                        (r_.month == from.month && r_.day && c_.dated_story->is_day() && r_.day < from.day);
    const std::int64_t year = from.year + (before ? 1 : 0);
    const auto day = day_number(year, r_.month, r_.day ? r_.day : 1);
    if (!day || *day > *c_.publication) return std::nullopt;
    m_.anchor = TimeAnchor::story;
    m_.anchor_text = "story " + c_.dated_story->str();
    return year;
  }

  [[nodiscard]] std::int64_t year_near(DayNumber publication) const {
    const CivilDay today = civil_day(publication);
    const unsigned day = r_.day ? r_.day : 1;
    const bool ahead_this_year =
        r_.month > today.month || (r_.month == today.month && r_.day && day > today.day);
    if (r_.direction < 0) return today.year - (r_.month >= today.month);
    if (r_.direction > 0) return today.year + (r_.month <= today.month);
    if (c_.future)
      return ahead_this_year || (r_.month == today.month && !r_.day) ? today.year : today.year + 1;
    return ahead_this_year ? today.year - 1 : today.year;
  }

  void decade() {
    m_.value = padded(*r_.year / 10, 3);
    m_.date = EdtfInterval(EdtfDate::of_decade(*r_.year));
  }
  void century() {
    m_.value = padded(*r_.year / 100, 2);
    m_.date = EdtfInterval(EdtfDate::of_century(*r_.year));
  }

  void season() {
    static constexpr const char* kCodes[] = {"SP", "SU", "FA", "WI"};
    std::optional<std::int64_t> year = r_.year;
    if (!year && c_.publication) {
      from_publication();
      const CivilDay today = civil_day(*c_.publication);
      const unsigned begins = (r_.season - 20) * 3;
      year = today.year - (begins > today.month);
    } else if (!year && c_.story) {
      from_story();
      year = civil_day(*story_day(false)).year;
    }
    m_.value = (year ? year_value(*year) : "XXXX") + '-' + kCodes[r_.season - 21];
    if (year) m_.date = EdtfInterval(EdtfDate::of_season(*year, r_.season));
  }

  void weekday() {
    if (!c_.publication) {
      m_.value = "XXXX-WXX-" + std::to_string(r_.weekday ? r_.weekday : 7);
      return;
    }
    from_publication();
    const int direction = r_.direction ? r_.direction : c_.future || c_.expected ? 1 : 0;
    set_day(weekday_near(*c_.publication, r_.weekday, direction));
  }

  void day_word() {
    if (!c_.publication) {
      m_.value = r_.amount == 0 ? "PRESENT_REF" : "XXXX-XX-XX";
      return;
    }
    from_publication();
    set_day(*c_.publication + r_.amount);
  }

  void set_day(DayNumber day) {
    m_.value = day_value(day);
    m_.date = EdtfInterval::of_day(day);
  }

  void unit_at() {
    // "the next day", "by the end of the month" go with a date told just before; "next week" with
    // publication.
    const bool of_story = r_.story || (r_.near_story && c_.story_near);
    const std::optional<DayNumber> base = of_story ? story_day(r_.direction > 0) : publication_or_story();
    if (!base) {
      m_.value = "XXXX";
      return;
    }
    if (of_story) from_story();
    m_.date = unit_around(*base, r_.unit, r_.direction);
    m_.value = unit_value(moved(*base, r_.unit, r_.direction), r_.unit);
  }

  std::optional<DayNumber> publication_or_story() {
    if (c_.publication) {
      from_publication();
      return c_.publication;
    }
    if (c_.story) from_story();
    return story_day(true);
  }

  void ago() {
    if (!c_.publication || !r_.amount) {
      m_.value = duration_value(r_.unit, r_.amount);
      return;
    }
    from_publication();
    m_.date = unit_around(*c_.publication, r_.unit, -r_.amount);
    m_.value = unit_value(moved(*c_.publication, r_.unit, -r_.amount), r_.unit);
  }

  void shift() {
    const auto base = story_day(r_.direction > 0);
    if (!base || !r_.amount) {
      m_.value = "XXXX-XX-XX";
      return;
    }
    from_story();
    const std::int64_t steps = r_.direction * r_.amount;
    m_.date = unit_around(*base, r_.unit, steps);
    m_.value = unit_value(moved(*base, r_.unit, steps), r_.unit);
  }

  /// "the following days": from the next day on; the end is not said, so its month is only approximate.
  void following() {
    m_.value = "XXXX-XX-XX";
    const auto base = story_day(true);
    if (!base || r_.unit == 'Y' || r_.unit == 'X' || r_.unit == 'C') return;
    from_story();
    const CivilDay end = civil_day(*base + (r_.unit == 'D' ? 7 : r_.unit == 'W' ? 28 : 90));
    m_.date =
        EdtfInterval(EdtfDate::of_day(*base + 1), EdtfDate::of_month(end.year, end.month).as_approximate());
  }

  void stretch() {
    m_.type = TimexType::duration;
    m_.value = duration_value(r_.unit, r_.amount);
    if (!c_.publication || !r_.amount || r_.unit == 'H' || r_.unit == 'N') return;
    from_publication();
    const DayNumber other = moved(*c_.publication, r_.unit, r_.direction * r_.amount);
    const DayNumber first = r_.direction < 0 ? other : *c_.publication;
    const DayNumber last = r_.direction < 0 ? *c_.publication : other;
    m_.date = EdtfInterval(EdtfDate::of_day(first), EdtfDate::of_day(last));
  }

  const TimeReading& r_;
  const TimeContext& c_;
  TimeMention& m_;
};

}  // namespace

void normalise(const TimeReading& reading, const TimeContext& context, TimeMention& mention) {
  Normaliser(reading, context, mention).run();
}

}  // namespace truceline
