#include <gtest/gtest.h>

#include <iostream>

#include "extract/coreference_score.hpp"

namespace truceline {
namespace {

struct ReferenceFloor {
  const char* split;
  double precision, recall, open;
};

void PrintTo(const ReferenceFloor& floor, std::ostream* out) {
  *out << floor.split;
}

class CoreferenceSample : public testing::TestWithParam<ReferenceFloor> {};

/// The floors lie a little under what is reached; "test" is the part whose errors nobody looks at.
TEST_P(CoreferenceSample, ReachesItsFloors) {
  const ReferenceScore score = ReferenceScorer::score(GetParam().split);
  std::cout << GetParam().split << ": " << score.labelled << " to resolve, " << score.open
            << " to leave open; precision " << score.precision() << ", recall " << score.recall()
            << ", left open " << score.open_accuracy() << '\n';
  ASSERT_GT(score.labelled, 0U);
  EXPECT_GE(score.precision(), GetParam().precision);
  EXPECT_GE(score.recall(), GetParam().recall);
  EXPECT_GE(score.open_accuracy(), GetParam().open);
}

INSTANTIATE_TEST_SUITE_P(Splits, CoreferenceSample,
                         testing::Values(ReferenceFloor{"dev", 0.93, 0.89, 0.85},
                                         ReferenceFloor{"test", 0.89, 0.79, 0.85}));

}  // namespace
}  // namespace truceline
