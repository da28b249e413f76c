// Amounts of time and units in a direction: "three days", "two weeks ago", "last year", "the following
// months", "per day".
#pragma once

#include <optional>

#include "temporal/time_reading.hpp"
#include "temporal/time_tokens.hpp"

namespace truceline {

class UnitReader {
 public:
  using Found = std::optional<TimeReading>;

  explicit UnitReader(const TimeTokens& tokens) : t_(tokens) {}

  [[nodiscard]] Found read(std::size_t at) const;

 private:
  /// An amount with its unit: "three days", "several weeks", "24-year", "a day".
  struct Amount {
    std::size_t end = 0;
    std::int64_t count = 0;  ///< 0 = unsaid
    char unit = 0;
    bool hyphenated = false;
    bool half = false;  ///< and a half, or half a unit
  };

  [[nodiscard]] Found repeated(std::size_t at) const;
  [[nodiscard]] Found counted(std::size_t at) const;
  [[nodiscard]] Found directed(std::size_t at) const;
  [[nodiscard]] Found counted_direction(std::size_t at, std::size_t from) const;
  [[nodiscard]] Found directed_unit(std::size_t at, std::size_t from, int d) const;
  [[nodiscard]] Found directed_amount(std::size_t at, std::size_t from, int d) const;
  [[nodiscard]] Found day_beside(std::size_t at) const;
  [[nodiscard]] Found of_stretch(std::size_t at) const;
  [[nodiscard]] Found bare_plural(std::size_t at) const;
  [[nodiscard]] Found unit_end(std::size_t at) const;
  [[nodiscard]] Found of_the_unit(std::size_t at) const;

  [[nodiscard]] std::optional<Amount> amount(std::size_t at) const;
  [[nodiscard]] std::size_t skip_adjective(std::size_t at) const;
  [[nodiscard]] std::optional<char> unit_of(std::size_t at) const;
  void read_behind(TimeReading& r) const;

  const TimeTokens& t_;
};

}  // namespace truceline
