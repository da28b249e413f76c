#include "truceline/query/periods.hpp"

#include <gtest/gtest.h>

#include <random>
#include <stdexcept>

namespace truceline {
namespace {

std::string placed(const std::string& date, PeriodStep step) {
  const auto place = period_of(EdtfInterval::parse(date), step);
  if (!place) return "nowhere";
  return period_text(place->number, step) + (place->spans ? "+" : "");
}

TEST(Periods, ADateIsPutWhereItBeginsAndMarkedWhenItMayLieElsewhere) {
  EXPECT_EQ(placed("2023-09-19", PeriodStep::month), "2023-09");
  EXPECT_EQ(placed("2023-09", PeriodStep::month), "2023-09");
  EXPECT_EQ(placed("2023-09-19/2023-10-02", PeriodStep::month), "2023-09+");
  EXPECT_EQ(placed("2023", PeriodStep::month), "2023-01+");
  EXPECT_EQ(placed("2023", PeriodStep::year), "2023");
  EXPECT_EQ(placed("199X", PeriodStep::year), "1990+");
  EXPECT_EQ(placed("2001-24", PeriodStep::year), "2001+") << "winter runs into the next year";
}

TEST(Periods, AnOpenEndMayLieElsewhere) {
  EXPECT_EQ(placed("../2012-03-05", PeriodStep::month), "2012-03+");
  EXPECT_EQ(placed("2012-03-05/..", PeriodStep::month), "2012-03+");
  EXPECT_EQ(placed("/2012", PeriodStep::year), "2012+");
  EXPECT_FALSE(period_of(std::nullopt, PeriodStep::year));
}

TEST(Periods, YearsBeforeChristAndFarAwayHaveTexts) {
  EXPECT_EQ(placed("-0498", PeriodStep::month), "-0498-01+");
  EXPECT_EQ(placed("-0498", PeriodStep::year), "-0498");
  EXPECT_EQ(placed("Y170000002", PeriodStep::year), "Y170000002");
  EXPECT_EQ(placed("Y170000002", PeriodStep::month), "Y170000002+");
  EXPECT_EQ(day_text(EdtfInterval::parse("Y170000002")->earliest().value()), "Y170000002");
}

TEST(Periods, NumbersFollowEachOtherAndTextsHoldTheirDays) {
  std::mt19937_64 random(4);
  for (int i = 0; i < 2000; ++i) {
    const auto day = static_cast<DayNumber>(random() % 3'000'000) - 1'500'000;
    for (const PeriodStep step : {PeriodStep::month, PeriodStep::year}) {
      const auto number = period_number(day, step);
      const auto period = EdtfDate::parse(period_text(number, step));
      ASSERT_TRUE(period);
      EXPECT_LE(period->earliest(), day);
      EXPECT_GE(period->latest(), day);
      EXPECT_EQ(period_number(period->latest() + 1, step), number + 1);
    }
  }
}

TEST(Periods, NamesAreReadBack) {
  for (const PeriodStep step : {PeriodStep::none, PeriodStep::month, PeriodStep::year})
    EXPECT_EQ(parse_period_step(to_string(step)), step);
  EXPECT_EQ(parse_period_step("week"), std::nullopt);
  EXPECT_THROW((void)period_number(0, PeriodStep::none), std::logic_error);
}

}  // namespace
}  // namespace truceline
