// Every day from 500 BC to 2100 written in eight styles is found and read back exactly.
#include <gtest/gtest.h>

#include <array>

#include "truceline/temporal/time_mention.hpp"

namespace truceline {
namespace {

constexpr std::array<const char*, 12> kMonths{"January",   "February", "March",    "April",
                                              "May",       "June",     "July",     "August",
                                              "September", "October",  "November", "December"};
constexpr std::array<const char*, 7> kWeekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                               "Thursday", "Friday", "Saturday"};

std::string ordinal(unsigned n) {
  const unsigned last = n % 10;
  const bool teen = n / 10 == 1;
  const char* suffix = teen ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
  return std::to_string(n) + suffix;
}

/// A year as histories write it: "1945", "AD 476", "44 BC".
std::string year_text(std::int64_t year) {
  if (year <= 0) return std::to_string(1 - year) + " BC";
  return year < 1000 ? std::to_string(year) + " AD" : std::to_string(year);
}

std::vector<std::string> styles(DayNumber day) {
  const CivilDay c = civil_day(day);
  const std::string month = kMonths[c.month - 1];
  const std::string d = std::to_string(c.day);
  const std::string year = year_text(c.year);
  std::vector<std::string> list{
      d + ' ' + month + ' ' + year,
      d + ' ' + month + ", " + year,
      month + ' ' + d + ", " + year,
      month + ' ' + ordinal(c.day) + ", " + year,
      ordinal(c.day) + " of " + month + ' ' + year,
      "the " + ordinal(c.day) + " of " + month + ", " + year,
      std::string(kWeekdays[weekday_of(day)]) + ", " + d + ' ' + month + ' ' + year};
  // ISO 8601 in digits has no years before 1 here; the abbreviated month stands in.
  const std::string iso = EdtfInterval::of_day(day).str();
  list.push_back(c.year > 0 ? iso : d + ' ' + month.substr(0, 3) + ' ' + year);
  return list;
}

class DayStyles : public testing::TestWithParam<int> {};

TEST_P(DayStyles, AreReadBackExactly) {
  const Lexicon lexicon = Lexicon::builtin();
  const std::int64_t first = GetParam();
  const std::int64_t last = std::min<std::int64_t>(first + 99, 2100);
  for (std::int64_t year = first; year <= last; ++year) {
    Document document;
    std::vector<DayNumber> expected;
    std::vector<std::string> written;
    for (DayNumber day = *day_number(year, 1, 1); day <= *day_number(year, 12, 31); ++day) {
      for (std::string& text : styles(day)) {
        document.text += "They met on " + text + ".\n";
        expected.push_back(day);
        written.push_back(std::move(text));
      }
    }
    const auto found = recognise_times(document, segment(document, lexicon.words), lexicon);
    ASSERT_EQ(found.size(), expected.size()) << "in the year " << year;
    for (std::size_t i = 0; i < found.size(); ++i) {
      ASSERT_EQ(found[i].span.of(document.text), written[i]);
      ASSERT_TRUE(found[i].date) << written[i];
      ASSERT_EQ(found[i].date->str(), EdtfInterval::of_day(expected[i]).str()) << written[i];
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Centuries, DayStyles, testing::Range(-499, 2101, 100));

}  // namespace
}  // namespace truceline
