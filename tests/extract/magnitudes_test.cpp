#include <gtest/gtest.h>

#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

struct Case {
  const char* text;
  const char* type;
  const char* magnitude;  ///< measure, qualifier and value
};

class MagnitudeOf : public testing::TestWithParam<Case> {};

TEST_P(MagnitudeOf, KeepsNumberAndQualifier) {
  const Case& c = GetParam();
  const ExtractedText reading(c.text);
  const Claim* claim = reading.claim(c.type);
  ASSERT_TRUE(claim) << c.text;
  ASSERT_FALSE(claim->magnitudes.empty()) << c.text;
  const Magnitude& m = claim->magnitudes.front();
  EXPECT_EQ(m.measure + '|' + m.qualifier + '|' + m.value, c.magnitude);
}

INSTANTIATE_TEST_SUITE_P(
    Numbers, MagnitudeOf,
    testing::Values(
        Case{"More than 20,000 people fled Bria for Chad.", "displacement", "displaced|more than|20000"},
        Case{"Rebels killed at least 15 civilians in Bria.", "killing", "killed|at least|15"},
        Case{"Chad released 32 prisoners from Sudan.", "release", "released||32"},
        Case{"Rebels abducted two soldiers near Bria.", "detention", "detained||2"},
        Case{"Tens of thousands of people fled Bria.", "displacement", "displaced||tens of thousands"}));

TEST(Magnitudes, BoundsFollowTheQualifier) {
  const ExtractedText reading("More than 20,000 people fled Bria for Chad.");
  const Magnitude& m = reading.claim("displacement")->magnitudes.at(0);
  EXPECT_EQ(m.least, 20000);
  EXPECT_FALSE(m.most);
}

}  // namespace
}  // namespace truceline
