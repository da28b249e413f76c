#include <gtest/gtest.h>

#include <string>

#include "model/edtf_generator.hpp"
#include "truceline/model/date.hpp"
#include "truceline/model/interval.hpp"

namespace truceline {
namespace {

TEST(EdtfDateProperty, EveryDayOfHistoryRoundTrips) {
  const DayNumber first = *day_number(-499, 1, 1);
  const DayNumber last = *day_number(2100, 12, 31);
  std::string previous;
  for (DayNumber day = first; day <= last; ++day) {
    const EdtfDate date = EdtfDate::of_day(day);
    const auto back = EdtfDate::parse(date.str());
    ASSERT_TRUE(back) << date.str();
    ASSERT_EQ(*back, date);
    ASSERT_EQ(back->earliest(), day);
    ASSERT_EQ(back->latest(), day);
    ASSERT_EQ(back->precision(), Precision::day);
    ASSERT_NE(date.str(), previous);
    previous = date.str();
  }
}

TEST(EdtfDateProperty, WhatTheGrammarMakesIsReadAndPrintedBack) {
  test::EdtfGenerator generate(5);
  for (int i = 0; i < 100000; ++i) {
    const std::string text = generate.date();
    const auto date = EdtfDate::parse(text);
    ASSERT_TRUE(date) << text;
    ASSERT_EQ(date->str(), text);
    ASSERT_LE(date->earliest(), date->latest()) << text;
    ASSERT_GT(date->earliest(), kDistantPast) << text;
    ASSERT_LT(date->latest(), kDistantFuture) << text;
    ASSERT_TRUE(date->as_approximate().approximate()) << text;
  }
}

TEST(EdtfDateProperty, NothingCrashesAndWhatIsReadIsPrintedBack) {
  test::EdtfGenerator generate(6);
  int read = 0;
  for (int i = 0; i < 300000; ++i) {
    const std::string text = i % 2 ? generate.noise() : generate.mutated(generate.date());
    if (const auto date = EdtfDate::parse(text)) {
      ++read;
      ASSERT_EQ(date->str(), text);
      ASSERT_LE(date->earliest(), date->latest()) << text;
    }
    if (const auto interval = EdtfInterval::parse(text)) {
      ASSERT_EQ(interval->str(), text);
    }
  }
  EXPECT_GT(read, 1000) << "the noise must come near to EDTF to test anything";
}

}  // namespace
}  // namespace truceline
