// The grammar of one EDTF date. Private to the model; callers use EdtfDate::parse.
#pragma once

#include <optional>
#include <string_view>

#include "truceline/model/date.hpp"

namespace truceline {

class EdtfDateParser {
 public:
  [[nodiscard]] std::optional<EdtfDate> parse(std::string_view text);

 private:
  void read_qualifier(std::string_view& body) noexcept;
  [[nodiscard]] bool read_long_year(std::string_view body);
  [[nodiscard]] bool read_calendar_date(std::string_view body);
  [[nodiscard]] bool read_year(std::string_view digits, bool negative);
  [[nodiscard]] bool read_month(std::string_view digits);
  [[nodiscard]] bool read_day(std::string_view month_digits, std::string_view digits);
  [[nodiscard]] bool read_date_time(std::string_view day, std::string_view time);
  void cover_years(std::int64_t first, std::int64_t last);
  void cover_months(std::int64_t first_year, unsigned first, std::int64_t last_year, unsigned last);

  EdtfDate date_;
  std::int64_t year_ = 0;  ///< of a date whose year is known in full
};

/// `hh:mm:ss`, followed by nothing, `Z`, `±hh` or `±hh:mm`, as ISO 8601 allows it.
[[nodiscard]] bool is_edtf_time(std::string_view text) noexcept;

/// The value of one to eighteen decimal digits; nothing when there is anything else in `text`.
[[nodiscard]] std::optional<std::int64_t> decimal(std::string_view text) noexcept;

}  // namespace truceline
