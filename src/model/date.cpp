#include "truceline/model/date.hpp"

#include <stdexcept>

#include "model/edtf_parser.hpp"

namespace truceline {
namespace {

constexpr std::int64_t kLastPlainYear = 9999;

std::string padded(std::int64_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string plain_year(std::int64_t year) {
  return (year < 0 ? "-" : "") + padded(year < 0 ? -year : year, 4);
}

EdtfDate parsed(const std::string& text, const char* maker) {
  if (auto date = EdtfDate::parse(text)) return *std::move(date);
  throw std::logic_error(std::string("EdtfDate::") + maker + ": EDTF has no date \"" + text + "\"");
}

void require(bool in_range, const char* maker) {
  if (!in_range) throw std::logic_error(std::string("EdtfDate::") + maker + ": out of range");
}

bool is_plain(std::int64_t year) {
  return year >= -kLastPlainYear && year <= kLastPlainYear;
}

}  // namespace

std::optional<EdtfDate> EdtfDate::parse(std::string_view text) {
  return EdtfDateParser().parse(text);
}

EdtfDate EdtfDate::of_day(DayNumber day) {
  const CivilDay civil = civil_day(day);
  require(is_plain(civil.year), "of_day");
  return parsed(plain_year(civil.year) + '-' + padded(civil.month, 2) + '-' + padded(civil.day, 2), "of_day");
}

EdtfDate EdtfDate::of_year(std::int64_t year) {
  require(year >= -kLastYear && year <= kLastYear, "of_year");
  return parsed(is_plain(year) ? plain_year(year) : 'Y' + std::to_string(year), "of_year");
}

EdtfDate EdtfDate::of_month(std::int64_t year, unsigned month) {
  require(is_plain(year) && month >= 1 && month <= 12, "of_month");
  return parsed(plain_year(year) + '-' + padded(month, 2), "of_month");
}

EdtfDate EdtfDate::of_decade(std::int64_t first_year) {
  require(first_year >= 0 && first_year <= 9990 && first_year % 10 == 0, "of_decade");
  return parsed(padded(first_year / 10, 3) + 'X', "of_decade");
}

EdtfDate EdtfDate::of_century(std::int64_t first_year) {
  require(first_year >= 0 && first_year <= 9900 && first_year % 100 == 0, "of_century");
  return parsed(padded(first_year / 100, 2) + "XX", "of_century");
}

EdtfDate EdtfDate::of_season(std::int64_t year, unsigned season) {
  require(is_plain(year) && season >= 21 && season <= 24, "of_season");
  return parsed(plain_year(year) + '-' + padded(season, 2), "of_season");
}

EdtfDate EdtfDate::as_approximate() const {
  if (approximate_) return *this;
  std::string text = precision_ == Precision::time ? text_.substr(0, text_.find('T')) : text_;
  if (uncertain_) text.pop_back();
  return parsed(text + (uncertain_ ? '%' : '~'), "as_approximate");
}

}  // namespace truceline
