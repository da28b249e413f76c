#include "temporal/calendar.hpp"

#include <gtest/gtest.h>

#include "temporal/support.hpp"

namespace truceline {
namespace {

TEST(Calendar, WeeksRunFromMondayToSunday) {
  EXPECT_EQ(unit_around(day("2023-12-08"), 'W', 0).str(), "2023-12-04/2023-12-10");
  EXPECT_EQ(unit_around(day("2023-12-10"), 'W', -1).str(), "2023-11-27/2023-12-03");
  EXPECT_EQ(unit_around(day("2024-01-01"), 'W', -1).str(), "2023-12-25/2023-12-31");
}

TEST(Calendar, MonthsKeepTheirDayWhereTheyCan) {
  EXPECT_EQ(moved(day("2023-03-31"), 'M', -1), day("2023-02-28"));
  EXPECT_EQ(moved(day("2024-02-29"), 'Y', 1), day("2025-02-28"));
  EXPECT_EQ(moved(day("2023-01-15"), 'M', -13), day("2021-12-15"));
  EXPECT_EQ(unit_around(day("2023-01-31"), 'M', -2).str(), "2022-11");
}

TEST(Calendar, DecadesAndCenturies) {
  EXPECT_EQ(unit_around(day("1994-05-01"), 'X', 0).str(), "199X");
  EXPECT_EQ(unit_around(day("1994-05-01"), 'C', -1).str(), "18XX");
}

TEST(Calendar, WeekdayIsTheNearestInItsDirection) {
  const DayNumber friday = day("2023-12-08");
  EXPECT_EQ(weekday_near(friday, 4, 0), day("2023-12-07"));
  EXPECT_EQ(weekday_near(friday, 5, 0), friday);
  EXPECT_EQ(weekday_near(friday, 5, -1), day("2023-12-01"));
  EXPECT_EQ(weekday_near(friday, 5, 1), day("2023-12-15"));
  EXPECT_EQ(weekday_near(friday, 1, 1), day("2023-12-11"));
}

}  // namespace
}  // namespace truceline
