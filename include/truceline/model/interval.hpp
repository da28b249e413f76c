// A stretch of time in EDTF: a date, an interval with open or unknown ends, or a level-2 set. Allen's
// relations.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/model/date.hpp"

namespace truceline {

/// `2023-09-19`, `2023-09-19/2023-09-20`, `2023-12-07/..` (from then on), `../2012-03` (until), `2004/` and
/// `/2006` (other end unknown), `[1667,1668..1670]` (one of), `{1960,1961-12}` (all of), `[..1760-12-03]`.
class EdtfInterval {
 public:
  enum class Kind { date, interval, one_of, all_of };
  enum class End { date, open, unknown };  ///< what stands at an end: a date, `..`, or nothing

  /// Nothing when `text` is not EDTF of level 0 or 1, or a level-2 set of such dates; nor when an interval
  /// ends before it can begin. str() gives `text` back byte for byte.
  [[nodiscard]] static std::optional<EdtfInterval> parse(std::string_view text);
  explicit EdtfInterval(EdtfDate date);
  /// An absent end is open (`..`). Throws std::logic_error when both are absent or `last` ends before `first`
  /// begins. EDTF intervals hold neither times of day nor seasons: a date-time becomes its day, a season its
  /// first or last month.
  EdtfInterval(std::optional<EdtfDate> first, std::optional<EdtfDate> last);
  [[nodiscard]] static EdtfInterval of_day(DayNumber day) { return EdtfInterval(EdtfDate::of_day(day)); }

  [[nodiscard]] const std::string& str() const noexcept { return text_; }
  [[nodiscard]] Kind kind() const noexcept { return kind_; }
  [[nodiscard]] End first_end() const noexcept { return first_end_; }
  [[nodiscard]] End last_end() const noexcept { return last_end_; }
  /// The dates written in it, in order: one, the ends, or the members of a set (ranges by their ends).
  [[nodiscard]] const std::vector<EdtfDate>& dates() const noexcept { return dates_; }
  /// First and last day it can cover; nothing where the end is open or unknown.
  [[nodiscard]] std::optional<DayNumber> earliest() const noexcept { return earliest_; }
  [[nodiscard]] std::optional<DayNumber> latest() const noexcept { return latest_; }
  [[nodiscard]] bool uncertain() const noexcept;
  [[nodiscard]] bool approximate() const noexcept;
  /// True for one date of precision day or time.
  [[nodiscard]] bool is_day() const noexcept;

  friend bool operator==(const EdtfInterval&, const EdtfInterval&) = default;

 private:
  friend class EdtfIntervalParser;
  EdtfInterval() = default;
  std::string text_;
  std::vector<EdtfDate> dates_;
  std::optional<DayNumber> earliest_;
  std::optional<DayNumber> latest_;
  Kind kind_ = Kind::date;
  End first_end_ = End::date;
  End last_end_ = End::date;
};

/// A closed stretch of days, first ≤ last, for Allen's relations and searches.
struct DaySpan {
  DayNumber first = 0;
  DayNumber last = 0;
  friend auto operator<=>(const DaySpan&, const DaySpan&) = default;
};

/// First and last day that something can lie on; an absent end is open.
struct DayBounds {
  std::optional<DayNumber> first, last;
  friend bool operator==(const DayBounds&, const DayBounds&) = default;
};

/// Days from one event to another, both ends included; an absent end is open.
struct DayDistance {
  std::optional<DayNumber> least, most;
  friend auto operator<=>(const DayDistance&, const DayDistance&) = default;
};

/// The thirteen relations of Allen's interval algebra over days: `meets` = the next day, with none between.
enum class AllenRelation {
  before,
  meets,
  overlaps,
  starts,
  during,
  finishes,
  equals,
  finished_by,
  contains,
  started_by,
  overlapped_by,
  met_by,
  after
};
[[nodiscard]] AllenRelation relate(const DaySpan& a, const DaySpan& b) noexcept;
[[nodiscard]] AllenRelation converse(AllenRelation relation) noexcept;
[[nodiscard]] std::string_view to_string(AllenRelation relation) noexcept;

/// The days from the first to the last that `when` can cover; an open or unknown end reaches to
/// `kDistantPast` or `kDistantFuture`. No date of EdtfDate lies beyond them.
inline constexpr DayNumber kDistantPast = -400'000'000'000'000LL;
inline constexpr DayNumber kDistantFuture = 400'000'000'000'000LL;
inline constexpr DaySpan kAnyTime{kDistantPast, kDistantFuture};
[[nodiscard]] DaySpan day_span(const EdtfInterval& when) noexcept;
/// Does `day` lie in it?
[[nodiscard]] bool covers(const EdtfInterval& when, DayNumber day) noexcept;

/// Can both be the same stretch of time? (Their possible days intersect.)
[[nodiscard]] bool compatible(const EdtfInterval& a, const EdtfInterval& b) noexcept;

}  // namespace truceline
