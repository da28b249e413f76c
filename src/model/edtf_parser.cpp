#include "model/edtf_parser.hpp"

namespace truceline {
namespace {

constexpr std::string_view kUnspecified = "XX";
// "-9999-12-31T23:59:59+04:30" is the longest date; anything longer need not be looked at.
constexpr std::size_t kLongestDate = 26;

}  // namespace

std::optional<std::int64_t> decimal(std::string_view text) noexcept {
  if (text.empty() || text.size() > 18) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<EdtfDate> EdtfDateParser::parse(std::string_view text) {
  if (text.size() < 4 || text.size() > kLongestDate) return std::nullopt;
  bool good = false;
  if (const auto t = text.find('T'); t != std::string_view::npos) {
    // Only dates take a qualifier, so whatever follows the time spoils it.
    good = read_date_time(text.substr(0, t), text.substr(t + 1));
  } else {
    std::string_view body = text;
    read_qualifier(body);
    good = body.starts_with('Y') ? read_long_year(body.substr(1)) : read_calendar_date(body);
  }
  if (!good) return std::nullopt;
  date_.text_ = text;
  return date_;
}

// Level 1 allows a qualifier of the complete date only, at its end. Seasons are written like months and take
// one too.
void EdtfDateParser::read_qualifier(std::string_view& body) noexcept {
  const char last = body.back();
  if (last != '?' && last != '~' && last != '%') return;
  date_.uncertain_ = last != '~';
  date_.approximate_ = last != '?';
  body.remove_suffix(1);
}

// Y is for years of more than four digits, and for them only.
bool EdtfDateParser::read_long_year(std::string_view body) {
  const bool negative = body.starts_with('-');
  if (negative) body.remove_prefix(1);
  const auto year = decimal(body);
  if (!year || body.size() < 5 || body[0] == '0' || *year > kLastYear) return false;
  date_.precision_ = Precision::year;
  cover_years(negative ? -*year : *year, negative ? -*year : *year);
  return true;
}

bool EdtfDateParser::read_calendar_date(std::string_view body) {
  const bool negative = body.starts_with('-');
  if (negative) body.remove_prefix(1);
  if (body.size() == 4) return read_year(body, negative);
  if (body.size() != 7 && body.size() != 10) return false;
  if (body[4] != '-' || (body.size() == 10 && body[7] != '-')) return false;
  // Unspecified digits come from the right, so the year of a month is known in full.
  const auto year = decimal(body.substr(0, 4));
  if (!year || (negative && *year == 0)) return false;  // -0000 is not a year
  year_ = negative ? -*year : *year;
  const std::string_view month = body.substr(5, 2);
  return body.size() == 7 ? read_month(month) : read_day(month, body.substr(8, 2));
}

bool EdtfDateParser::read_year(std::string_view digits, bool negative) {
  const std::size_t known = digits.find('X') == std::string_view::npos ? 4 : digits.find('X');
  // At most two digits are unspecified at level 1.
  if (digits.substr(known) != kUnspecified.substr(0, 4 - known)) return false;
  const auto value = decimal(digits.substr(0, known));
  if (!value) return false;
  const std::int64_t years = known == 4 ? 1 : known == 3 ? 10 : 100;
  const std::int64_t nearest = *value * years;
  const std::int64_t farthest = nearest + years - 1;
  if (negative && farthest == 0) return false;  // -0000 is not a year
  date_.precision_ = known == 4 ? Precision::year : known == 3 ? Precision::decade : Precision::century;
  year_ = negative ? -nearest : nearest;
  if (!negative) {
    cover_years(nearest, farthest);
  } else {
    cover_years(-farthest, nearest == 0 ? -1 : -nearest);
  }
  return true;
}

bool EdtfDateParser::read_month(std::string_view digits) {
  if (digits == kUnspecified) {  // some month of the year: the year's own bounds
    date_.precision_ = Precision::year;
    cover_years(year_, year_);
    return true;
  }
  const auto value = decimal(digits);
  if (!value) return false;
  const auto month = static_cast<unsigned>(*value);
  if (month >= 1 && month <= 12) {
    date_.precision_ = Precision::month;
    cover_months(year_, month, year_, month);
    return true;
  }
  if (month < 21 || month > 24) return false;
  date_.precision_ = Precision::season;
  const unsigned first = (month - 20) * 3;
  cover_months(year_, first, first == 12 ? year_ + 1 : year_, first == 12 ? 2 : first + 2);
  return true;
}

bool EdtfDateParser::read_day(std::string_view month_digits, std::string_view digits) {
  if (digits == kUnspecified) return read_month(month_digits) && date_.precision_ != Precision::season;
  const auto month = decimal(month_digits);
  const auto day = decimal(digits);
  if (!month || !day) return false;  // a day of an unspecified month is level 2
  const auto number = day_number(year_, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
  if (!number) return false;
  date_.precision_ = Precision::day;
  date_.earliest_ = date_.latest_ = *number;
  return true;
}

bool EdtfDateParser::read_date_time(std::string_view day, std::string_view time) {
  if (!read_calendar_date(day) || date_.precision_ != Precision::day || !is_edtf_time(time)) return false;
  date_.precision_ = Precision::time;
  return true;
}

void EdtfDateParser::cover_years(std::int64_t first, std::int64_t last) {
  cover_months(first, 1, last, 12);
}

void EdtfDateParser::cover_months(std::int64_t first_year, unsigned first, std::int64_t last_year,
                                  unsigned last) {
  date_.earliest_ = day_number(first_year, first, 1).value();
  date_.latest_ = day_number(last_year, last, last_day_of_month(last_year, last)).value();
}

}  // namespace truceline
