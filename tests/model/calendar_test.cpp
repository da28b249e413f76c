#include <gtest/gtest.h>

#include <cstdlib>
#include <limits>
#include <random>

#include "truceline/model/date.hpp"

namespace truceline {
namespace {

bool leap(std::int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

unsigned length_of_month(std::int64_t year, unsigned month) {
  if (month == 2) return leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// Walks the calendar day by day from a day whose number is known, as one does with a finger on a wall
// calendar.
TEST(Calendar, AgreesWithCountingDays) {
  DayNumber day = 10957;  // 2000-01-01
  unsigned weekday = 6;   // a Saturday
  for (std::int64_t year = 2000; year <= 2900; ++year) {
    for (unsigned month = 1; month <= 12; ++month) {
      ASSERT_EQ(last_day_of_month(year, month), length_of_month(year, month));
      for (unsigned d = 1; d <= length_of_month(year, month); ++d, ++day, weekday = (weekday + 1) % 7) {
        ASSERT_EQ(day_number(year, month, d), day);
        ASSERT_EQ(civil_day(day), (CivilDay{year, month, d}));
        ASSERT_EQ(weekday_of(day), weekday);
      }
    }
  }
}

TEST(Calendar, DayNumbersAndDaysAreInverse) {
  std::mt19937_64 random(4);
  for (int i = 0; i < 200000; ++i) {
    const auto span = static_cast<std::uint64_t>(kLastYear) * 365 >> (random() % 40);
    const auto day = static_cast<DayNumber>(random() % span) * (random() % 2 ? 1 : -1);
    const CivilDay civil = civil_day(day);
    ASSERT_EQ(day_number(civil.year, civil.month, civil.day), day);
    ASSERT_LT(civil_day(day - 1), civil);
    ASSERT_EQ(weekday_of(day), (weekday_of(day - 1) + 1) % 7);
    ASSERT_EQ(last_day_of_month(civil.year, civil.month), length_of_month(civil.year, civil.month));
  }
}

TEST(Calendar, KnowsDatesOfHistory) {
  struct Known {
    std::int64_t year;
    unsigned month, day, weekday;
    DayNumber number;
  };
  for (const auto& known : {Known{1970, 1, 1, 4, 0},          // Thursday
                            Known{1969, 7, 20, 0, -165},      // first landing on the Moon, a Sunday
                            Known{1582, 10, 15, 5, -141427},  // first day of the Gregorian calendar, a Friday
                            Known{2023, 9, 19, 2, 19619},     // a Tuesday
                            Known{2000, 2, 29, 2, 11016},     // a Tuesday
                            Known{1, 1, 1, 1, -719162},       // proleptic: a Monday
                            Known{0, 3, 1, 3, -719468},       // a Wednesday
                            Known{-4713, 11, 24, 1, -2440588}}) {  // day 0 of the Julian day count, a Monday
    EXPECT_EQ(day_number(known.year, known.month, known.day), known.number) << known.year;
    EXPECT_EQ(weekday_of(known.number), known.weekday) << known.year;
  }
}

TEST(Calendar, RefusesDaysThatDoNotExist) {
  EXPECT_FALSE(day_number(2023, 2, 29));
  EXPECT_FALSE(day_number(1900, 2, 29));
  EXPECT_FALSE(day_number(2023, 4, 31));
  EXPECT_FALSE(day_number(2023, 0, 1));
  EXPECT_FALSE(day_number(2023, 13, 1));
  EXPECT_FALSE(day_number(2023, 1, 0));
  EXPECT_FALSE(day_number(2023, 1, 32));
  EXPECT_FALSE(day_number(2023, 257, 1)) << "must not wrap round a byte";
  EXPECT_FALSE(day_number(2023, 1, 257));
  EXPECT_FALSE(day_number(kLastYear + 1, 1, 1));
  EXPECT_FALSE(day_number(std::numeric_limits<std::int64_t>::min(), 1, 1));
  EXPECT_TRUE(day_number(-4, 2, 29));
  EXPECT_FALSE(day_number(-1, 2, 29));
  EXPECT_EQ(last_day_of_month(2023, 0), 0u);
  EXPECT_EQ(last_day_of_month(2023, 13), 0u);
}

TEST(Calendar, EveryDayNumberHasADay) {
  for (const auto day : {std::numeric_limits<DayNumber>::min(), std::numeric_limits<DayNumber>::max()}) {
    const CivilDay civil = civil_day(day);
    EXPECT_GE(civil.month, 1u);
    EXPECT_LE(civil.month, 12u);
    EXPECT_LE(civil.day, 31u);
    EXPECT_LE(weekday_of(day), 6u);
    EXPECT_EQ(civil.year < 0, day < 0);
  }
}

}  // namespace
}  // namespace truceline
