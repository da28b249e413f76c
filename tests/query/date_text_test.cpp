#include "truceline/query/date_text.hpp"

#include <gtest/gtest.h>

namespace truceline {
namespace {

struct Case {
  const char* edtf;
  const char* text;
};

class DateText : public testing::TestWithParam<Case> {};

TEST_P(DateText, ReadsWell) {
  const auto when = EdtfInterval::parse(GetParam().edtf);
  ASSERT_TRUE(when) << GetParam().edtf;
  EXPECT_EQ(date_text(*when), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, DateText,
    testing::Values(Case{"2023-11-20", "2023-11-20"}, Case{"2023-11", "2023-11"}, Case{"2020", "2020"},
                    Case{"199X", "1990s"}, Case{"18XX", "1800s"}, Case{"2012-04~", "c. 2012-04"},
                    Case{"2023?", "2023?"}, Case{"2004-06-11%", "c. 2004-06-11?"},
                    Case{"2001-21", "spring 2001"}, Case{"2001-24~", "c. winter 2001"},
                    Case{"1985-04-XX", "a day in 1985-04"}, Case{"1985-XX-XX", "a day in 1985"},
                    Case{"1985-XX", "a month in 1985"}, Case{"-0498", "499 BC"}, Case{"0000", "1 BC"},
                    Case{"-0001-03-05", "2 BC 03-05"}, Case{"Y170000002", "170000002"},
                    Case{"Y-170000002", "170000003 BC"}, Case{"1985-04-12T23:20:30Z", "1985-04-12 23:20:30Z"},
                    Case{"2023-09-19/2023-09-20", "2023-09-19 – 2023-09-20"},
                    Case{"1990~/2000?", "c. 1990 – 2000?"}, Case{"2023-12-07/..", "from 2023-12-07"},
                    Case{"../2012-03", "by 2012-03"}, Case{"2004/", "from 2004"}, Case{"/2006", "by 2006"},
                    Case{"[1667,1668..1670]", "one of 1667, 1668 – 1670"},
                    Case{"{1960,1961-12}", "all of 1960, 1961-12"}));

}  // namespace
}  // namespace truceline
