#include <gtest/gtest.h>

#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

struct Case {
  const char* text;
  const char* last;  ///< date of the last claim
};

class TakenUp : public testing::TestWithParam<Case> {};

TEST_P(TakenUp, HasTheDateOfWhatWasTold) {
  const ExtractedText reading(GetParam().text);
  ASSERT_GE(reading.claims.size(), 2U);
  const Claim& last = reading.claims.back();
  EXPECT_EQ(last.when.date->str(), GetParam().last) << last.rule;
}

INSTANTIATE_TEST_SUITE_P(
    Nouns, TakenUp,
    testing::Values(
        Case{"Sudan and Chad held talks in Tripoli on Monday. Those talks were chaired by Libya.",
             "2015-06-08"},
        Case{"Sudan and Chad signed a truce on Monday. The deal between Sudan and Chad has nine pages.",
             "2015-06-08"},
        // The talks of others, a deal told long before, one with a name of its own.
        Case{"Sudan and Chad signed a truce on Monday. The deal between Kenya and Uganda has nine pages.",
             "../2015-06-12"},
        Case{"Sudan and Chad signed a truce on Monday. It rained. It rained again. Rain fell on. The deal "
             "between Sudan "
             "and Chad has nine pages.",
             "../2015-06-12"},
        Case{"Sudan and Chad signed a truce on Monday. The old deal between Sudan and Chad had nine pages.",
             "../2015-06-12"}));

}  // namespace
}  // namespace truceline
