// One date in the Extended Date/Time Format (ISO 8601-2:2019, levels 0 and 1). Strict to read, lossless to
// print. Calendar: proleptic Gregorian, astronomical years (0000 = 1 BC, -0498 = 499 BC).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace truceline {

/// Days since 1970-01-01, negative before.
using DayNumber = std::int64_t;

/// Years reach from −kLastYear to kLastYear: twelve digits, so that every day number is exact as a double
/// too.
inline constexpr std::int64_t kLastYear = 999'999'999'999;

/// The day number of a day of the proleptic Gregorian calendar; nothing when there is no such day or the year
/// is beyond kLastYear. `month` 1–12, `day` 1–31.
[[nodiscard]] std::optional<DayNumber> day_number(std::int64_t year, unsigned month, unsigned day) noexcept;

struct CivilDay {
  std::int64_t year = 0;
  unsigned month = 1;
  unsigned day = 1;
  friend auto operator<=>(const CivilDay&, const CivilDay&) = default;
};
[[nodiscard]] CivilDay civil_day(DayNumber day) noexcept;
/// 0 = Sunday … 6 = Saturday.
[[nodiscard]] unsigned weekday_of(DayNumber day) noexcept;
/// 28 to 31; 0 when `month` is not 1–12.
[[nodiscard]] unsigned last_day_of_month(std::int64_t year, unsigned month) noexcept;

/// How finely a date is known: `1985-04-XX` says no more than its month, `2004-XX` no more than its year.
enum class Precision { century, decade, year, season, month, day, time };

/// A date of EDTF level 0 or 1: `2023-11-20`, `2023-11`, `2020`, `199X`, `19XX`, `1985-04-XX`, `2001-21`
/// (seasons 21–24), `1984?` `2004-06~` `2004-06-11%`, `-0498`, `Y170000002`, `1985-04-12T23:20:30Z`.
class EdtfDate {
 public:
  /// Nothing when `text` is not a date of level 0 or 1. str() gives `text` back byte for byte.
  [[nodiscard]] static std::optional<EdtfDate> parse(std::string_view text);
  /// The makers below throw std::logic_error outside their ranges. EDTF writes days, months and seasons only
  /// of the years −9999 to 9999.
  [[nodiscard]] static EdtfDate of_day(DayNumber day);
  /// Year −9999 to 9999 in four digits, others to ±kLastYear with Y.
  [[nodiscard]] static EdtfDate of_year(std::int64_t year);
  [[nodiscard]] static EdtfDate of_month(std::int64_t year, unsigned month);
  /// The ten years from `first_year`, which must be a multiple of ten in 0–9990: 1990 → `199X`.
  [[nodiscard]] static EdtfDate of_decade(std::int64_t first_year);
  /// The hundred years from `first_year`, a multiple of one hundred in 0–9900: 1800 → `18XX`.
  [[nodiscard]] static EdtfDate of_century(std::int64_t first_year);
  /// `season` 21 spring, 22 summer, 23 autumn, 24 winter.
  [[nodiscard]] static EdtfDate of_season(std::int64_t year, unsigned season);

  [[nodiscard]] const std::string& str() const noexcept { return text_; }
  [[nodiscard]] Precision precision() const noexcept { return precision_; }
  [[nodiscard]] bool uncertain() const noexcept { return uncertain_; }      ///< `?` or `%`
  [[nodiscard]] bool approximate() const noexcept { return approximate_; }  ///< `~` or `%`
  /// First and last day it can mean. Seasons are meteorological, northern (spring = March to May); winter 24
  /// runs from December of its year to February of the next.
  [[nodiscard]] DayNumber earliest() const noexcept { return earliest_; }
  [[nodiscard]] DayNumber latest() const noexcept { return latest_; }
  /// The same date marked approximate (adds `~`, or turns `?` into `%`). EDTF marks dates, not times of day,
  /// so a date-time becomes its day.
  [[nodiscard]] EdtfDate as_approximate() const;

  friend bool operator==(const EdtfDate&, const EdtfDate&) = default;

 private:
  friend class EdtfDateParser;
  std::string text_;
  DayNumber earliest_ = 0;
  DayNumber latest_ = 0;
  Precision precision_ = Precision::day;
  bool uncertain_ = false;
  bool approximate_ = false;
};

}  // namespace truceline
