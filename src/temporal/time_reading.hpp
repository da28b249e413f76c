// What a time expression says before it is placed on the calendar.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace truceline {

/// One expression as read from the words alone; time tokens [first, last) of its sentence. The texts live as
/// long as the lexicon.
struct TimeReading {
  enum class Form {
    calendar,   ///< any of year, month, day ("7 May 1945", "September", "2020", "the 13th"), quarter or half
    decade,     ///< year = its first
    century,    ///< year = its first
    season,     ///< season, perhaps with a year
    weekday,    ///< weekday, perhaps with a direction ("last Monday")
    day_word,   ///< amount = days from today
    holiday,    ///< value = its rule
    unit_at,    ///< the unit in a direction: "last week", "this year", "that month"
    ago,        ///< amount units before publication
    shift,      ///< amount units after (direction 1) or before (−1) the story: "two days later"
    following,  ///< "the following days", "the next six months" from the story on
    stretch,    ///< "the last two months": amount units up to now, or from now (direction 1)
    duration,   ///< "three decades"
    clock,      ///< a time of day alone
    vague,      ///< value only: PRESENT_REF, PAST_REF, FUTURE_REF
    story,      ///< "at that time": the date that the story is at
    set         ///< value only: P1D, …
  };
  /// What it is counted from.
  enum class Base { publication, story, either };

  Form form = Form::calendar;
  std::size_t first = 0;
  std::size_t last = 0;
  std::optional<std::int64_t> year;  ///< astronomical
  unsigned month = 0;
  unsigned day = 0;
  char part_unit = 0;  ///< Q or H: a quarter or half of the year
  unsigned part = 0;   ///< which
  unsigned season = 0;
  unsigned weekday = 7;       ///< 7 = none
  std::string_view day_part;  ///< TIMEX3 MO, AF, EV, NI, …, or ""
  int hour = -1;
  int minute = -1;
  std::string_view mod;  ///< TIMEX3 modifier, or ""
  char unit = 0;
  std::int64_t amount = 0;  ///< 0 = unsaid ("several", "some")
  int direction = 0;
  Base base = Base::publication;
  std::optional<int> year_offset;  ///< "4 May this year": years from publication
  bool year_of_story = false;      ///< "May of that year"
  bool fiscal = false;
  bool day_of_range = false;  ///< takes its month from the expression it is linked to
  bool short_year = false;    ///< "'89": the century is that of the story or of publication
  std::string_view value;     ///< for vague, set and holiday
  const char* rule = "";

  [[nodiscard]] bool has_time() const { return !day_part.empty() || hour >= 0; }
  /// Names one day, or could with an anchor.
  [[nodiscard]] bool is_day() const {
    switch (form) {
      case Form::calendar:
        return day != 0;
      case Form::weekday:
      case Form::day_word:
      case Form::holiday:
        return true;
      case Form::unit_at:
      case Form::shift:
      case Form::ago:
        return unit == 'D';
      default:
        return false;
    }
  }
};

/// A reading of time tokens [first, last) by `rule`.
[[nodiscard]] inline TimeReading make_reading(TimeReading::Form form, std::size_t first, std::size_t last,
                                              const char* rule) {
  TimeReading r;
  r.form = form;
  r.first = first;
  r.last = last;
  r.rule = rule;
  return r;
}

}  // namespace truceline
