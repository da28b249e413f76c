// Reads the time expressions of a sentence, without placing them on the calendar.
#pragma once

#include <optional>
#include <vector>

#include "temporal/clock_reader.hpp"
#include "temporal/date_reader.hpp"
#include "temporal/time_reading.hpp"
#include "temporal/time_tokens.hpp"
#include "temporal/unit_reader.hpp"

namespace truceline {

class TimeReader {
 public:
  using Found = std::optional<TimeReading>;

  /// `history`: the text tells of the past, not of the day's news.
  TimeReader(const TimeTokens& tokens, bool history)
      : t_(tokens), dates_(tokens, history), clocks_(tokens), units_(tokens), history_(history) {}

  /// In text order, not overlapping.
  [[nodiscard]] std::vector<TimeReading> run() const;

 private:
  [[nodiscard]] bool can_begin(std::size_t at) const;
  [[nodiscard]] Found read(std::size_t at) const;
  [[nodiscard]] Found with_part(std::size_t at) const;
  [[nodiscard]] Found part_of(std::size_t at) const;
  [[nodiscard]] Found later_part(std::size_t at) const;
  [[nodiscard]] Found approximate(std::size_t at) const;
  [[nodiscard]] Found timed(std::size_t at) const;
  [[nodiscard]] Found that_part(std::size_t at) const;
  [[nodiscard]] Found point(std::size_t at) const;
  [[nodiscard]] Found weekday(std::size_t at) const;
  [[nodiscard]] Found day_word(std::size_t at) const;
  [[nodiscard]] Found directed_name(std::size_t at) const;
  [[nodiscard]] Found reference(std::size_t at) const;
  void add_time(TimeReading& r) const;
  [[nodiscard]] Found short_second_year(const TimeReading& left) const;

  const TimeTokens& t_;
  DateReader dates_;
  ClockReader clocks_;
  UnitReader units_;
  bool history_;
};

}  // namespace truceline
