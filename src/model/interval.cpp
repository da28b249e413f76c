#include "truceline/model/interval.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "model/edtf_set.hpp"

namespace truceline {
namespace {

constexpr std::string_view kOpen = "..";

// ISO 8601-2 keeps time of day out of EDTF intervals (level 0) and lists no season in one at level 1; both
// are refused. Unspecified digits (`198X/1994`, level 2 in the standard) are taken, for their bounds are
// plain.
bool can_end_interval(const EdtfDate& date) {
  return date.precision() != Precision::time && date.precision() != Precision::season;
}

bool in_order(const std::optional<EdtfDate>& first, const std::optional<EdtfDate>& last) {
  return !first || !last || first->earliest() <= last->latest();
}

// The nearest date that an interval can hold, with the same bound at its end of the interval.
std::optional<EdtfDate> as_end(const std::optional<EdtfDate>& date, bool first) {
  if (!date || can_end_interval(*date)) return date;
  if (date->precision() == Precision::time) return EdtfDate::of_day(date->earliest());
  const CivilDay day = civil_day(first ? date->earliest() : date->latest());
  const bool plain = day.year <= 9999;  // the winter of 9999 ends in a year that has no months in EDTF
  std::string text = (plain ? EdtfDate::of_month(day.year, day.month) : EdtfDate::of_year(day.year)).str();
  if (date->uncertain() || date->approximate()) text += date->str().back();
  return EdtfDate::parse(text);
}

bool is_set(const EdtfInterval& when) {
  return when.kind() == EdtfInterval::Kind::one_of || when.kind() == EdtfInterval::Kind::all_of;
}

bool intersect(const DaySpan& a, const DaySpan& b) {
  return a.first <= b.last && b.first <= a.last;
}

// Every stretch of days the words of `when` can mean: one, or one for each member of a set.
std::vector<DaySpan> possible_spans(const EdtfInterval& when) {
  const auto members = parse_edtf_set(when.str());
  if (!members) return {day_span(when)};
  std::vector<DaySpan> spans;
  for (const auto& member : *members) {
    spans.push_back({member.first ? member.first->earliest() : kDistantPast,
                     member.last ? member.last->latest() : kDistantFuture});
  }
  return spans;
}

}  // namespace

class EdtfIntervalParser {
 public:
  [[nodiscard]] std::optional<EdtfInterval> parse(std::string_view text) {
    const auto slash = text.find('/');
    const bool good = text.starts_with('[') || text.starts_with('{') ? read_set(text)
                      : slash == std::string_view::npos
                          ? read_date(text)
                          : read_ends(text.substr(0, slash), text.substr(slash + 1));
    if (!good) return std::nullopt;
    result_.text_ = text;
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool read_date(std::string_view text) {
    auto date = EdtfDate::parse(text);
    if (!date) return false;
    result_ = EdtfInterval(*std::move(date));
    return true;
  }

  // An interval with a date at neither end says nothing: the standard lists none, and `../..` and `/` are
  // refused.
  [[nodiscard]] bool read_ends(std::string_view first_text, std::string_view last_text) {
    std::optional<EdtfDate> first;
    std::optional<EdtfDate> last;
    if (!read_end(first_text, first, result_.first_end_) || !read_end(last_text, last, result_.last_end_))
      return false;
    if ((!first && !last) || !in_order(first, last)) return false;
    result_.kind_ = EdtfInterval::Kind::interval;
    if (first) {
      add(*first);
      result_.earliest_ = first->earliest();
    }
    if (last) {
      add(*last);
      result_.latest_ = last->latest();
    }
    return true;
  }

  [[nodiscard]] static bool read_end(std::string_view text, std::optional<EdtfDate>& date,
                                     EdtfInterval::End& end) {
    end = text.empty()    ? EdtfInterval::End::unknown
          : text == kOpen ? EdtfInterval::End::open
                          : EdtfInterval::End::date;
    if (end != EdtfInterval::End::date) return true;
    date = EdtfDate::parse(text);
    return date && can_end_interval(*date);
  }

  [[nodiscard]] bool read_set(std::string_view text) {
    const auto members = parse_edtf_set(text);
    if (!members) return false;
    result_.kind_ = text.front() == '[' ? EdtfInterval::Kind::one_of : EdtfInterval::Kind::all_of;
    for (const auto& member : *members) {
      if (member.first) add(*member.first);
      if (member.range && member.last) add(*member.last);
    }
    if (!members->front().first) {
      result_.first_end_ = EdtfInterval::End::open;
    } else {
      result_.earliest_ = std::ranges::min(result_.dates_, {}, &EdtfDate::earliest).earliest();
    }
    if (!members->back().last) {
      result_.last_end_ = EdtfInterval::End::open;
    } else {
      result_.latest_ = std::ranges::max(result_.dates_, {}, &EdtfDate::latest).latest();
    }
    return true;
  }

  void add(const EdtfDate& date) { result_.dates_.push_back(date); }

  EdtfInterval result_;
};

std::optional<EdtfInterval> EdtfInterval::parse(std::string_view text) {
  return EdtfIntervalParser().parse(text);
}

EdtfInterval::EdtfInterval(EdtfDate date)
    : text_(date.str()),
      dates_{std::move(date)},
      earliest_(dates_[0].earliest()),
      latest_(dates_[0].latest()) {}

EdtfInterval::EdtfInterval(std::optional<EdtfDate> first, std::optional<EdtfDate> last) {
  if (!first && !last) throw std::logic_error("EdtfInterval: an interval needs a date at one end");
  if (!in_order(first, last)) {
    throw std::logic_error("EdtfInterval: " + last->str() + " ends before " + first->str() + " begins");
  }
  const auto from = as_end(first, true);
  const auto to = as_end(last, false);
  const auto text = (from ? from->str() : std::string(kOpen)) + '/' + (to ? to->str() : std::string(kOpen));
  *this = parse(text).value();
}

bool EdtfInterval::uncertain() const noexcept {
  return std::ranges::any_of(dates_, &EdtfDate::uncertain);
}

bool EdtfInterval::approximate() const noexcept {
  return std::ranges::any_of(dates_, &EdtfDate::approximate);
}

bool EdtfInterval::is_day() const noexcept {
  return kind_ == Kind::date &&
         (dates_[0].precision() == Precision::day || dates_[0].precision() == Precision::time);
}

DaySpan day_span(const EdtfInterval& when) noexcept {
  return {when.earliest().value_or(kDistantPast), when.latest().value_or(kDistantFuture)};
}

bool covers(const EdtfInterval& when, DayNumber day) noexcept {
  const DaySpan span = day_span(when);
  return span.first <= day && day <= span.last;
}

bool compatible(const EdtfInterval& a, const EdtfInterval& b) noexcept {
  if (!is_set(a) && !is_set(b)) return intersect(day_span(a), day_span(b));
  const auto spans_of_b = possible_spans(b);
  return std::ranges::any_of(possible_spans(a), [&](const DaySpan& x) {
    return std::ranges::any_of(spans_of_b, [&](const DaySpan& y) { return intersect(x, y); });
  });
}

}  // namespace truceline
