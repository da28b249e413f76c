// What a time expression says before it is placed on the calendar.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "truceline/model/date.hpp"

namespace truceline {

/// One expression as read from the words alone; tokens [first, last) of its sentence.
struct TimeReading {
  enum class Form {
    calendar,   ///< any of year, month, day ("7 May 1945", "in September", "2020")
    decade,     ///< year = its first
    century,    ///< year = its first
    season,     ///< season, perhaps with a year
    weekday,    ///< weekday, perhaps with a direction ("last Monday")
    day_word,   ///< amount = days from today
    unit_at,    ///< a unit in a direction: "last week", "this year", "that month" (direction 0 + story)
    ago,        ///< amount units before publication
    shift,      ///< amount units after (direction 1) or before (−1) the story: "two days later"
    following,  ///< "the following days": from the story on
    stretch,    ///< "the last two months": amount units up to now
    duration,   ///< "three decades"
    vague,      ///< value only: PRESENT_REF, PAST_REF, FUTURE_REF
    set         ///< value only: P1D, …
  };
  Form form = Form::calendar;
  std::size_t first = 0;
  std::size_t last = 0;
  std::optional<std::int64_t> year;  ///< astronomical
  unsigned month = 0;
  unsigned day = 0;
  unsigned season = 0;
  unsigned weekday = 7;     ///< 7 = none
  std::string day_part;     ///< TIMEX3 MO, AF, EV, NI, or ""
  std::string mod;          ///< START, MID, END, APPROX
  char unit = 0;            ///< D W F M Y X C H N
  std::int64_t amount = 0;  ///< 0 = unsaid ("several", "some")
  int direction = 0;
  bool story = false;       ///< counted from the story, not from publication
  bool near_story = false;  ///< counted from the story when its date stands near, else from publication
  std::optional<int> year_offset;  ///< "4 May this year": years from publication
  std::string value;               ///< for vague and set
  std::string rule;
};

}  // namespace truceline
