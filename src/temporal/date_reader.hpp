// Dates of the calendar: days, months, years, decades, centuries, seasons, quarters, holidays.
#pragma once

#include <optional>

#include "temporal/time_reading.hpp"
#include "temporal/time_tokens.hpp"
#include "truceline/model/interval.hpp"

namespace truceline {

/// Of a number in four digits.
[[nodiscard]] constexpr bool is_likely_year(std::int64_t n) {
  return n >= 1000 && n <= 2199;
}

class DateReader {
 public:
  using Found = std::optional<TimeReading>;

  /// `history`: years of all ages are likely.
  DateReader(const TimeTokens& tokens, bool history) : t_(tokens), history_(history) {}

  /// A date with at least a month or an era at `at`, in any form; an article may come before.
  [[nodiscard]] Found read(std::size_t at) const;
  /// A day with its month, with or without a year.
  [[nodiscard]] Found day(std::size_t at) const;
  /// A bare year, if the words around allow it.
  [[nodiscard]] Found year_only(std::size_t at) const;
  /// A year behind something that asks for one ("early", "the end of", "summer"). Moves `end` past it.
  [[nodiscard]] bool year_behind(std::size_t at, std::size_t& end, TimeReading& r) const;

 private:
  [[nodiscard]] Found iso(std::size_t at) const;
  [[nodiscard]] Found with_slashes(std::size_t at) const;
  [[nodiscard]] Found day_month(std::size_t at) const;
  [[nodiscard]] Found month_first(std::size_t at) const;
  [[nodiscard]] Found season(std::size_t at) const;
  [[nodiscard]] Found decade(std::size_t at) const;
  [[nodiscard]] Found century(std::size_t at) const;
  [[nodiscard]] Found year_part(std::size_t at) const;
  [[nodiscard]] Found fiscal_year(std::size_t at) const;
  [[nodiscard]] Found holiday(std::size_t at) const;
  [[nodiscard]] Found day_of_name(std::size_t first, std::size_t last, const EdtfInterval& day) const;
  [[nodiscard]] Found bare_day(std::size_t at) const;
  [[nodiscard]] Found short_year(std::size_t at) const;

  [[nodiscard]] unsigned day_number_at(std::size_t at, std::size_t& end) const;
  [[nodiscard]] unsigned month_at(std::size_t at, bool beside_number) const;
  [[nodiscard]] std::optional<std::int64_t> year_at(std::size_t at) const;
  void add_year(std::size_t& end, TimeReading& r) const;
  void add_era(std::size_t& end, TimeReading& r) const;
  bool add_era_year(std::size_t& end, TimeReading& r) const;
  bool add_relative_year(std::size_t& end, TimeReading& r) const;
  [[nodiscard]] bool is_name(std::size_t end) const;
  [[nodiscard]] std::size_t skip_article(std::size_t at) const;

  const TimeTokens& t_;
  bool history_;
};

}  // namespace truceline
