#include "temporal/sentence_times.hpp"

#include <array>

#include "temporal/calendar_times.hpp"
#include "temporal/relative_times.hpp"
#include "temporal/time_words.hpp"

namespace truceline {
namespace {

using Form = TimeReading::Form;
using Found = std::optional<TimeReading>;

/// Can be early, mid or late. "end of 3 March" cannot.
bool takes_part(const TimeReading& r) {
  return (r.form == Form::calendar && !r.day) || r.form == Form::decade || r.form == Form::century ||
         r.form == Form::season || r.form == Form::unit_at;
}

class SentenceTimes {
 public:
  SentenceTimes(const Sentence& sentence, const WordLists& words)
      : words_(sentence, words), calendar_(words_), relative_(words_, calendar_) {}

  std::vector<TimeReading> run() const {
    std::vector<TimeReading> found;
    for (std::size_t at = 0; at < words_.size();) {
      Found reading = with_part(at);
      if (!reading) reading = plain(at);
      at = reading ? reading->last : at + 1;
      if (reading) found.push_back(std::move(*reading));
    }
    return found;
  }

 private:
  /// "early 2012", "the end of the year".
  Found with_part(std::size_t at) const {
    const WordList::PhraseMatch part = words_.parts.match(words_.folded, at);
    if (!part.length || at + part.length >= words_.size()) return std::nullopt;
    std::size_t from = at + part.length;
    if (words_.word(from) == "-" || words_.word(from) == "the") ++from;
    Found reading = plain(from);
    if (!reading || !takes_part(*reading)) return std::nullopt;
    reading->first = at;
    reading->mod = part.value;
    return reading;
  }

  Found plain(std::size_t at) const {
    using Calendar = Found (CalendarTimes::*)(std::size_t) const;
    static constexpr std::array<Calendar, 6> kCalendar = {
        &CalendarTimes::iso_date, &CalendarTimes::day_month, &CalendarTimes::month_day,
        &CalendarTimes::season,   &CalendarTimes::decade,    &CalendarTimes::century};
    using Relative = Found (RelativeTimes::*)(std::size_t) const;
    static constexpr std::array<Relative, 7> kRelative = {
        &RelativeTimes::weekday,    &RelativeTimes::day_word,  &RelativeTimes::counted,
        &RelativeTimes::unit_at,    &RelativeTimes::following, &RelativeTimes::part_of_unit,
        &RelativeTimes::fixed_words};
    for (const Calendar reader : kCalendar) {
      if (Found reading = (calendar_.*reader)(at)) return reading;
    }
    for (const Relative reader : kRelative) {
      if (Found reading = (relative_.*reader)(at)) return reading;
    }
    return calendar_.year_only(at);
  }

  TimeWords words_;
  CalendarTimes calendar_;
  RelativeTimes relative_;
};

}  // namespace

std::vector<TimeReading> read_times(const Sentence& sentence, const WordLists& words) {
  return SentenceTimes(sentence, words).run();
}

}  // namespace truceline
