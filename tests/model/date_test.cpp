#include "truceline/model/date.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <ostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "model/day_text.hpp"

namespace truceline {
namespace {

struct DateExample {
  std::string text;
  std::string earliest;  // year-month-day without leading zeros
  std::string latest;
  Precision precision;
  char qualifier = ' ';
};

void expect(const DateExample& example) {
  const auto date = EdtfDate::parse(example.text);
  ASSERT_TRUE(date) << example.text;
  EXPECT_EQ(date->str(), example.text);
  EXPECT_EQ(day_text(date->earliest()), example.earliest) << example.text;
  EXPECT_EQ(day_text(date->latest()), example.latest) << example.text;
  EXPECT_EQ(date->precision(), example.precision) << example.text;
  EXPECT_EQ(date->uncertain(), example.qualifier == '?' || example.qualifier == '%') << example.text;
  EXPECT_EQ(date->approximate(), example.qualifier == '~' || example.qualifier == '%') << example.text;
}

// Every date of the level 0 table of the standard, and what lies at the edges of its rules.
TEST(EdtfDate, ReadsLevel0) {
  using enum Precision;
  for (const auto& example : std::vector<DateExample>{
           {"1985-04-12", "1985-4-12", "1985-4-12", day},
           {"1985-04", "1985-4-1", "1985-4-30", month},
           {"1985", "1985-1-1", "1985-12-31", year},
           {"1985-04-12T23:20:30", "1985-4-12", "1985-4-12", time},
           {"1985-04-12T23:20:30Z", "1985-4-12", "1985-4-12", time},
           {"1985-04-12T23:20:30-04", "1985-4-12", "1985-4-12", time},
           {"1985-04-12T23:20:30+04:30", "1985-4-12", "1985-4-12", time},
           {"1985-04-12T00:00:00", "1985-4-12", "1985-4-12", time},
           {"1985-04-12T24:00:00", "1985-4-12", "1985-4-12", time},
           {"2016-12-31T23:59:60Z", "2016-12-31", "2016-12-31", time},
           {"2016-12-31T23:59:60+00:00", "2016-12-31", "2016-12-31", time},
           {"2017-01-01T05:29:60+05:30", "2017-1-1", "2017-1-1", time},
           {"2016-12-31T15:59:60-08", "2016-12-31", "2016-12-31", time},
           {"2017-01-01T00:59:60", "2017-1-1", "2017-1-1", time},
           {"1985-04-12T23:59:59-23:59", "1985-4-12", "1985-4-12", time},
           {"-0498-09-12T06:00:00", "-498-9-12", "-498-9-12", time},
           {"0000", "0-1-1", "0-12-31", year},
           {"0000-02-29", "0-2-29", "0-2-29", day},
           {"0001-01-01", "1-1-1", "1-1-1", day},
           {"9999-12-31", "9999-12-31", "9999-12-31", day},
           {"2000-02", "2000-2-1", "2000-2-29", month},
           {"1900-02", "1900-2-1", "1900-2-28", month},
       }) {
    expect(example);
  }
}

// Every date of the level 1 table of the standard, and what lies at the edges of its rules.
TEST(EdtfDate, ReadsLevel1) {
  using enum Precision;
  for (const auto& example : std::vector<DateExample>{
           {"Y170000002", "170000002-1-1", "170000002-12-31", year},
           {"Y-170000002", "-170000002-1-1", "-170000002-12-31", year},
           {"Y10000", "10000-1-1", "10000-12-31", year},
           {"Y-10000~", "-10000-1-1", "-10000-12-31", year, '~'},
           {"Y999999999999", "999999999999-1-1", "999999999999-12-31", year},
           {"Y-999999999999", "-999999999999-1-1", "-999999999999-12-31", year},
           {"2001-21", "2001-3-1", "2001-5-31", season},
           {"2001-22", "2001-6-1", "2001-8-31", season},
           {"2001-23", "2001-9-1", "2001-11-30", season},
           {"2001-24", "2001-12-1", "2002-2-28", season},
           {"2003-24", "2003-12-1", "2004-2-29", season},
           {"9999-24", "9999-12-1", "10000-2-29", season},
           {"-0001-24", "-1-12-1", "0-2-29", season},
           {"2001-21~", "2001-3-1", "2001-5-31", season, '~'},
           {"1984?", "1984-1-1", "1984-12-31", year, '?'},
           {"2004-06~", "2004-6-1", "2004-6-30", month, '~'},
           {"2004-06-11%", "2004-6-11", "2004-6-11", day, '%'},
           {"201X", "2010-1-1", "2019-12-31", decade},
           {"20XX", "2000-1-1", "2099-12-31", century},
           {"2004-XX", "2004-1-1", "2004-12-31", year},
           {"1985-04-XX", "1985-4-1", "1985-4-30", month},
           {"1985-XX-XX", "1985-1-1", "1985-12-31", year},
           {"1984-02-XX?", "1984-2-1", "1984-2-29", month, '?'},
           {"199X~", "1990-1-1", "1999-12-31", decade, '~'},
           {"000X", "0-1-1", "9-12-31", decade},
           {"00XX", "0-1-1", "99-12-31", century},
           {"-1985", "-1985-1-1", "-1985-12-31", year},
           {"-0498", "-498-1-1", "-498-12-31", year},
           {"-9999-12-31", "-9999-12-31", "-9999-12-31", day},
           {"-0004-02-29", "-4-2-29", "-4-2-29", day},
           {"-0001-XX-XX", "-1-1-1", "-1-12-31", year},
           // Digits of a negative year count away from the year 0; -0000 is no year.
           {"-049X", "-499-1-1", "-490-12-31", decade},
           {"-04XX", "-499-1-1", "-400-12-31", century},
           {"-000X", "-9-1-1", "-1-12-31", decade},
           {"-00XX", "-99-1-1", "-1-12-31", century},
       }) {
    expect(example);
  }
}

TEST(EdtfDate, RefusesEverythingElse) {
  for (const std::string text : {
           "",
           "-",
           "Y",
           "?",
           "X",
           "198",
           "19850",
           "+1985",
           "--1985",
           "-0000",
           "-0000-01",
           "-0000-01-01",
           "1985-",
           "1985-4",
           "1985-4-12",
           "1985-04-1",
           "1985-04-",
           "1985-00",
           "1985-13",
           "1985-20",
           "1985-25",
           "1985-41",
           "1985-04-00",
           "1985-04-31",
           "2023-02-29",
           "1900-02-29",
           "-0001-02-29",
           "1985-02-30",
           "1985/04",
           "1985.04.12",
           "19850412",
           "198504",
           "1985-0412",
           "1985-102",
           "1985-W15",
           "1985-W15-5",
           "1985-21-12",
           "1985-24-XX",
           // white space, other cases and scripts
           " 1985",
           "1985 ",
           "1985 -04",
           "1985-04-12 ",
           "1985\n",
           "201x",
           "1985-xx",
           "y170000002",
           "1985-04-12t23:20:30",
           "1985-04-12T23:20:30z",
           "\u0661\u0669\u0668\u0665",
           "1985\u201304",
           "\u22121985",
           // qualifiers inside, twice or of level 2
           "2004-06~-11",
           "2004?-06-11",
           "?2004-06-11",
           "2004-06-~11",
           "1984?~",
           "1984~?",
           "1984%%",
           "~",
           "1984 ?",
           // unspecified digits of level 2
           "XXXX",
           "1XXX",
           "XXXX-12-21",
           "156X-12-25",
           "15XX-12-25",
           "XXXX-12-XX",
           "1XXX-XX",
           "1XXX-12",
           "1984-1X",
           "1985-XX-12",
           "1985-04-1X",
           "20XX-XX",
           "201X-XX",
           "X985",
           "1X85",
           "19X5",
           "-XXXX",
           // letter-prefixed years: too short, too long, padded, with exponent or significant digits
           "Y1985",
           "Y-1985",
           "Y01985",
           "Y-012345",
           "Y00000",
           "Y+10000",
           "Y--10000",
           "Y1000000000000",
           "Y-1000000000000",
           "Y99999999999999999999999",
           "Y18446744073709563961",
           "Y-17E7",
           "Y10E7",
           "1950S2",
           "Y171010000S3",
           "Y3388E2S3",
           "Y10000-01",
           "Y1000X",
           "-Y10000",
           "Y12345X",
           // times
           "1985-04-12T",
           "1985-04-12T23",
           "1985-04-12T23:20",
           "1985-04-12T232030",
           "1985-04-12T23:20:30.5",
           "1985-04-12T23:20:3",
           "1985-04-12T24:00:01",
           "1985-04-12T24:01:00",
           "1985-04-12T25:00:00",
           "1985-04-12T23:60:00",
           "1985-04-12T23:20:60",
           "1985-04-12T23:59:61",
           "1985-04-12T23:59:60+01",
           "1985-04-12T12:34:60",
           "1985-04-12T23:20:30-00:00",
           "1985-04-12T23:20:30-00",
           "1985-04-12T23:20:30+24",
           "1985-04-12T23:20:30+04:60",
           "1985-04-12T23:20:30+0430",
           "1985-04-12T23:20:30+4",
           "1985-04-12T23:20:30 Z",
           "1985-04-12T23:20:30ZZ",
           "1985-04-12T23:20:30Z?",
           "1985-04-12T23:20:30~",
           "1985-04T23:20:30",
           "1985T23:20:30",
           "1985-04-XXT23:20:30",
           "1985-04-12?T23:20:30",
           "1985-02-30T00:00:00",
           "T23:20:30",
           "Y10000T00:00:00",
           "1985-04-12T-1:20:30",
           "1985-04-12T23:20:30+-4:30",
           "1985-04-12TT23:20:30",
           // intervals and sets are not dates
           "1964/2008",
           "..",
           "1985/..",
           "[1985]",
           "{1985}",
       }) {
    EXPECT_FALSE(EdtfDate::parse(text)) << text;
  }
  EXPECT_FALSE(EdtfDate::parse(std::string("1985\0", 5)));
  EXPECT_FALSE(EdtfDate::parse(std::string(1 << 20, '9')));
  EXPECT_FALSE(EdtfDate::parse('Y' + std::string(1 << 20, '9')));
}

TEST(EdtfDate, IsMadeFromNumbers) {
  EXPECT_EQ(EdtfDate::of_day(0).str(), "1970-01-01");
  EXPECT_EQ(EdtfDate::of_year(2020).str(), "2020");
  EXPECT_EQ(EdtfDate::of_year(0).str(), "0000");
  EXPECT_EQ(EdtfDate::of_year(-498).str(), "-0498");
  EXPECT_EQ(EdtfDate::of_year(9999).str(), "9999");
  EXPECT_EQ(EdtfDate::of_year(10000).str(), "Y10000");
  EXPECT_EQ(EdtfDate::of_year(-170000002).str(), "Y-170000002");
  EXPECT_EQ(EdtfDate::of_month(-44, 3).str(), "-0044-03");
  EXPECT_EQ(EdtfDate::of_decade(1990).str(), "199X");
  EXPECT_EQ(EdtfDate::of_decade(0).str(), "000X");
  EXPECT_EQ(EdtfDate::of_century(1800).str(), "18XX");
  EXPECT_EQ(EdtfDate::of_season(2023, 24).str(), "2023-24");
  EXPECT_EQ(EdtfDate::of_month(2023, 9), EdtfDate::parse("2023-09"));
}

TEST(EdtfDate, MakersRefuseWhatEdtfCannotWrite) {
  EXPECT_THROW((void)EdtfDate::of_day(*day_number(10000, 1, 1)), std::logic_error);
  EXPECT_THROW((void)EdtfDate::of_day(*day_number(-10000, 12, 31)), std::logic_error);
  EXPECT_THROW((void)EdtfDate::of_year(kLastYear + 1), std::logic_error);
  EXPECT_THROW((void)EdtfDate::of_year(std::numeric_limits<std::int64_t>::min()), std::logic_error);
  EXPECT_THROW((void)EdtfDate::of_month(2023, 0), std::logic_error);
  EXPECT_THROW((void)EdtfDate::of_month(2023, 21), std::logic_error);
  EXPECT_THROW((void)EdtfDate::of_month(10000, 1), std::logic_error);
  EXPECT_THROW((void)EdtfDate::of_decade(1995), std::logic_error);
  EXPECT_THROW((void)EdtfDate::of_decade(-10), std::logic_error);
  EXPECT_THROW((void)EdtfDate::of_century(1950), std::logic_error);
  EXPECT_THROW((void)EdtfDate::of_century(10000), std::logic_error);
  EXPECT_THROW((void)EdtfDate::of_season(2023, 25), std::logic_error);
  EXPECT_THROW((void)EdtfDate::of_season(2023, 12), std::logic_error);
}

TEST(EdtfDate, BecomesApproximate) {
  const std::vector<std::pair<const char*, const char*>> cases = {{"2023", "2023~"},
                                                                  {"2023?", "2023%"},
                                                                  {"2023~", "2023~"},
                                                                  {"2023%", "2023%"},
                                                                  {"199X", "199X~"},
                                                                  {"2023-24", "2023-24~"},
                                                                  {"Y-170000002?", "Y-170000002%"},
                                                                  {"2023-09-19", "2023-09-19~"},
                                                                  {"1985-04-12T23:20:30Z", "1985-04-12~"}};
  for (const auto& [text, approximate] : cases) {
    const auto date = EdtfDate::parse(text);
    ASSERT_TRUE(date);
    EXPECT_EQ(date->as_approximate().str(), approximate);
    EXPECT_EQ(date->as_approximate().earliest(), date->earliest());
    EXPECT_EQ(date->as_approximate().latest(), date->latest());
    EXPECT_EQ(date->as_approximate(), EdtfDate::parse(approximate));
  }
}

}  // namespace
}  // namespace truceline
