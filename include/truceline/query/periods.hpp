// Months and years into which the events of a table are put.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "truceline/model/interval.hpp"

namespace truceline {

enum class PeriodStep { none, month, year };
[[nodiscard]] std::string_view to_string(PeriodStep step) noexcept;
/// Nothing for an unknown name.
[[nodiscard]] std::optional<PeriodStep> parse_period_step(std::string_view name) noexcept;

/// The first day that is known of a date: where its beginning is open, the day by which it happened. Nothing
/// when neither end is known.
[[nodiscard]] std::optional<DayNumber> first_known_day(const EdtfInterval& when) noexcept;
/// The last day that is known: where its end is open, the day from which it may happen.
[[nodiscard]] std::optional<DayNumber> last_known_day(const EdtfInterval& when) noexcept;

/// Number of the month or year that a day lies in; following periods have following numbers. Throws
/// std::logic_error for PeriodStep::none.
[[nodiscard]] std::int64_t period_number(DayNumber day, PeriodStep step);
/// The period as an EDTF date: "2023-09", "2023". EDTF has no months beyond the years ±9999; there it is the
/// year.
[[nodiscard]] std::string period_text(std::int64_t number, PeriodStep step);

/// A day as an EDTF date; its year where EDTF has no days, beyond the years ±9999.
[[nodiscard]] std::string day_text(DayNumber day);

/// Where a date is put.
struct PeriodOfDate {
  std::int64_t number = 0;
  bool spans = false;  ///< it may as well lie in another period: its days are in several, or an end is open
};
/// The period in which the date begins, or the one by which it happened where its beginning is open; nothing
/// when no day is known.
[[nodiscard]] std::optional<PeriodOfDate> period_of(const std::optional<EdtfInterval>& when, PeriodStep step);

}  // namespace truceline
