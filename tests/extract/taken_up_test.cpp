#include <gtest/gtest.h>

#include "extract/cases.hpp"
#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

/// Expected: date of the last claim.
class TakenUp : public testing::TestWithParam<TextCase> {};

TEST_P(TakenUp, HasTheDateOfWhatWasTold) {
  const ExtractedText reading(GetParam().text);
  ASSERT_GE(reading.claims.size(), 2U);
  const Claim& last = reading.claims.back();
  EXPECT_EQ(last.when.date->str(), GetParam().expected) << last.rule;
}

INSTANTIATE_TEST_SUITE_P(
    Nouns, TakenUp,
    testing::Values(
        TextCase{"Sudan and Chad held talks in Tripoli on Monday. Those talks were chaired by Libya.",
                 "2015-06-08"},
        TextCase{"Sudan and Chad signed a truce on Monday. The deal between Sudan and Chad has nine pages.",
                 "2015-06-08"},
        // The talks of others, a deal told long before, one with a name of its own.
        TextCase{"Sudan and Chad signed a truce on Monday. The deal between Kenya and Uganda has nine pages.",
                 "../2015-06-12"},
        TextCase{
            "Sudan and Chad signed a truce on Monday. It rained. It rained again. Rain fell on. The deal "
            "between Sudan "
            "and Chad has nine pages.",
            "../2015-06-12"},
        TextCase{
            "Sudan and Chad signed a truce on Monday. The old deal between Sudan and Chad had nine pages.",
            "../2015-06-12"}));

}  // namespace
}  // namespace truceline
