// Which of the times in a sentence dates which of its events.
#include <gtest/gtest.h>

#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

struct Dated {
  const char* text;
  const char* type;
  const char* date;
};

void PrintTo(const Dated& dated, std::ostream* out) {
  *out << dated.text;
}

class Sentence12June2015 : public testing::TestWithParam<Dated> {};  // a Friday

TEST_P(Sentence12June2015, DatesItsEvent) {
  const ExtractedText reading(GetParam().text);
  const Claim* claim = reading.claim(GetParam().type);
  ASSERT_TRUE(claim);
  ASSERT_TRUE(claim->when.date);
  EXPECT_EQ(claim->when.date->str(), GetParam().date) << claim->when.rule;
}

INSTANTIATE_TEST_SUITE_P(
    Dates, Sentence12June2015,
    testing::Values(
        Dated{"Sudan said on Tuesday it would release prisoners and meet Chad.", "talks", "2015-06-09/.."},
        Dated{"Sudan shelled the town on 20 and 21 May.", "strike", "2015-05-20/2015-05-21"},
        Dated{"Sudan and Chad signed the truce of 2015 on May 12.", "ceasefire", "2015-05-12"},
        Dated{"The truce between Sudan and Chad collapsed in May, when war broke out on 26 May.", "ceasefire",
              "2015-05"},
        Dated{"Sudan and Chad met in Geneva on May 3 and 4.", "talks", "2015-05-03/2015-05-04"},
        Dated{"About 100 people have been killed in clashes in Sudan so far this year.", "clash",
              "2015-01-01/2015-06-12"},
        Dated{"Rebels drove Sudanese troops from the town on Monday after two days of fighting.", "clash",
              "2015-06-07/2015-06-08"},
        Dated{"Sudan urged its supporters to demonstrate on Saturday.", "demand", "2015-06-12"},
        Dated{"Sudan called for a vote on the pact, promised for 30 July.", "demand", "2015-06-12"},
        Dated{"The Sudanese envoy presented his plan to the rebels on Wednesday.", "proposal", "2015-06-10"},
        Dated{"The deposed president of Egypt was sentenced on Monday.", "coup", "../2015-06-12"}));

INSTANTIATE_TEST_SUITE_P(
    Lengths, Sentence12June2015,
    testing::Values(
        Dated{"Three days of talks between Sudan and Chad in Geneva ended on Thursday.", "talks",
              "2015-06-09/2015-06-11"},
        Dated{"Three days of talks between Sudan and Chad began on Thursday.", "talks", "2015-06-11"},
        Dated{"Sudan and Chad signed a truce on Tuesday in Geneva after four days of talks.", "talks",
              "2015-06-06/2015-06-09"},
        // Published on the 12th: almost a year ahead would be said.
        Dated{"Talks between Sudan and Chad that were to be held on 9 June did not take place.", "talks",
              "2015-06-09"},
        Dated{"A new bridge was opened on Tuesday, four months after the accord between Sudan and Chad.",
              "agreement", "2015-02"}));

}  // namespace
}  // namespace truceline
