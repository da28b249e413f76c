#include "truceline/query/date_text.hpp"

#include <cstdlib>

namespace truceline {
namespace {

constexpr std::string_view kRange = " – ";

std::string without_qualifier(std::string text) {
  while (!text.empty() && std::string_view("?~%").find(text.back()) != std::string_view::npos)
    text.pop_back();
  return text;
}

/// `year` as EDTF writes it: four digits, some of them X, with a sign for years before 0000, or Y and any
/// digits.
std::string year_text(const std::string& year) {
  if (year.ends_with("XX") && year.find('X') == 2) return year.substr(0, 2) + "00s";
  if (year.ends_with("X") && year.find('X') == 3) return year.substr(0, 3) + "0s";
  if (year.find('X') != std::string::npos) return year;
  const std::string digits = year.starts_with('Y') ? year.substr(1) : year;
  if (digits.starts_with('-') || digits == "0000")
    return std::to_string(1 - std::strtoll(digits.c_str(), nullptr, 10)) + " BC";
  return digits;
}

std::string_view season_name(std::string_view code) {
  if (code == "21") return "spring ";
  if (code == "22") return "summer ";
  if (code == "23") return "autumn ";
  return "winter ";
}

/// `rest` is what follows the year: "", "-MM", "-MM-DD" with XX for unknown parts.
std::string calendar_text(const std::string& year, std::string rest) {
  const std::string shown = year_text(year);
  const std::string joint = shown.ends_with("BC") ? " " : "-";
  if (rest.empty()) return shown;
  rest.erase(0, 1);
  if (rest.starts_with("XX")) return (rest.size() > 2 ? "a day in " : "a month in ") + shown;
  if (rest.ends_with("-XX")) return "a day in " + shown + joint + rest.substr(0, 2);
  return shown + joint + rest;
}

std::string unqualified_text(const EdtfDate& date) {
  std::string text = without_qualifier(date.str());
  std::string clock;
  if (const auto t = text.find('T'); t != std::string::npos) {
    clock = " " + text.substr(t + 1);
    text.resize(t);
  }
  const auto year_end = text.find('-', 1);
  const bool long_year = text.starts_with('Y');
  if (long_year || year_end == std::string::npos) return year_text(text);
  const std::string rest = text.substr(year_end);
  if (date.precision() == Precision::season) {
    return std::string(season_name(std::string_view(rest).substr(1))) + year_text(text.substr(0, year_end));
  }
  return calendar_text(text.substr(0, year_end), rest) + clock;
}

std::string set_text(const EdtfInterval& when) {
  std::string text = when.kind() == EdtfInterval::Kind::one_of ? "one of " : "all of ";
  const std::string& raw = when.str();
  for (std::size_t i = 1; i + 1 < raw.size(); ++i) {
    if (raw.compare(i, 2, "..") == 0) {
      text += kRange;
      ++i;
    } else if (raw[i] == ',') {
      text += ", ";
    } else {
      text += raw[i];
    }
  }
  return text;
}

}  // namespace

std::string date_text(const EdtfDate& date) {
  return (date.approximate() ? "c. " : "") + unqualified_text(date) + (date.uncertain() ? "?" : "");
}

std::string date_text(const EdtfInterval& when) {
  using End = EdtfInterval::End;
  if (when.kind() == EdtfInterval::Kind::date) return date_text(when.dates().front());
  if (when.kind() != EdtfInterval::Kind::interval) return set_text(when);
  if (when.dates().empty()) return "at any time";
  const bool begins = when.first_end() == End::date;
  const bool ends = when.last_end() == End::date;
  if (begins && ends)
    return date_text(when.dates().front()) + std::string(kRange) + date_text(when.dates().back());
  if (begins) return "from " + date_text(when.dates().front());
  return "by " + date_text(when.dates().back());
}

}  // namespace truceline
