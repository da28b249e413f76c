#include <gtest/gtest.h>

#include <random>

#include "truceline/temporal/time_mention.hpp"

namespace truceline {
namespace {

TEST(RecogniseProperty, DaysWrittenOutAreReadBack) {
  static const char* kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                  "July",    "August",   "September", "October", "November", "December"};
  const Lexicon lexicon = Lexicon::builtin();
  std::mt19937_64 random(7);
  for (int i = 0; i < 3000; ++i) {
    const DayNumber day = *day_number(1100, 1, 1) + static_cast<DayNumber>(random() % 365000);
    const CivilDay c = civil_day(day);
    const std::string d = std::to_string(c.day);
    const std::string y = std::to_string(c.year);
    const std::string month = kMonths[c.month - 1];
    for (const std::string& written :
         {d + ' ' + month + ' ' + y, month + ' ' + d + ", " + y, EdtfDate::of_day(day).str()}) {
      Document document;
      document.text = "The army came on " + written + " to the town.";
      const auto found = recognise_times(document, segment(document, lexicon.words), lexicon);
      ASSERT_EQ(found.size(), 1U) << document.text;
      ASSERT_TRUE(found.front().date) << document.text;
      EXPECT_EQ(found.front().date->earliest(), day) << document.text;
      EXPECT_EQ(found.front().date->latest(), day) << document.text;
      EXPECT_EQ(found.front().span.of(document.text), written);
    }
  }
}

}  // namespace
}  // namespace truceline
