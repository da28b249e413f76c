#include <gtest/gtest.h>

#include "extract/cases.hpp"
#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

/// Expected: measure, qualifier and value.
class MagnitudeOf : public testing::TestWithParam<ClaimCase> {};

TEST_P(MagnitudeOf, KeepsNumberAndQualifier) {
  const ClaimCase& c = GetParam();
  const ExtractedText reading(c.text);
  const Claim* claim = reading.claim(c.type);
  ASSERT_TRUE(claim) << c.text;
  ASSERT_FALSE(claim->magnitudes.empty()) << c.text;
  const Magnitude& m = claim->magnitudes.front();
  EXPECT_EQ(m.measure + '|' + m.qualifier + '|' + m.value, c.expected);
}

INSTANTIATE_TEST_SUITE_P(
    Numbers, MagnitudeOf,
    testing::Values(
        ClaimCase{"More than 20,000 people fled Bria for Chad.", "displacement", "displaced|more than|20000"},
        ClaimCase{"Rebels killed at least 15 civilians in Bria.", "killing", "killed|at least|15"},
        ClaimCase{"Chad released 32 prisoners from Sudan.", "release", "released||32"},
        ClaimCase{"Rebels abducted two soldiers near Bria.", "detention", "detained||2"},
        ClaimCase{"Chad put its own losses at 71.", "killing", "killed||71"},
        ClaimCase{"Tens of thousands of people fled Bria.", "displacement", "displaced||tens of thousands"}));

struct Bounds {
  const char* text;
  const char* type;
  const char* bounds;  ///< "measure least..most" of each, an open end empty
};

class MagnitudesOf : public testing::TestWithParam<Bounds> {};

TEST_P(MagnitudesOf, AreIntervals) {
  const ExtractedText reading(GetParam().text);
  const Claim* claim = reading.claim(GetParam().type);
  ASSERT_TRUE(claim) << GetParam().text;
  std::string found;
  const auto end = [](const std::optional<std::int64_t>& n) {
    return n ? std::to_string(*n) : std::string();
  };
  for (const Magnitude& m : claim->magnitudes)
    found += (found.empty() ? "" : "; ") + m.measure + " " + end(m.least) + ".." + end(m.most);
  EXPECT_EQ(found, GetParam().bounds) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Ways, MagnitudesOf,
    testing::Values(
        Bounds{"Rebels killed about 1,500 civilians in Bria.", "killing", "killed 1450..1550"},
        Bounds{"Rebels killed nearly 200 civilians in Bria.", "killing", "killed 150..200"},
        Bounds{"Rebels killed up to 40 civilians in Bria.", "killing", "killed ..40"},
        Bounds{"Rebels killed between 20 and 30 civilians in Bria.", "killing", "killed 20..30"},
        Bounds{"Rebels killed dozens of civilians in Bria.", "killing", "killed 24..100"},
        Bounds{"Rebels killed a dozen civilians in Bria.", "killing", "killed 12..12"},
        Bounds{"Rebels killed 12 soldiers and 3 civilians in Bria.", "killing", "killed 12..12; killed 3..3"},
        Bounds{"Rebels killed 15 people, including five children, in Bria.", "killing", "killed 15..15"},
        Bounds{"Rebels killed 15 people, two of them women, in Bria.", "killing", "killed 15..15"},
        Bounds{"Chad sent 1,700 troops to Mali.", "deployment", "troops 1700..1700"},
        Bounds{"Chad and Sudan held a three-day round of talks in Geneva, 40 km from the border.", "talks",
               ""}));

TEST(Magnitudes, BelongToTheSideThatTheTextNames) {
  const ExtractedText reading("Rebels killed 12 Syrian soldiers in Bria.");
  const Magnitude& m = reading.claim("killing")->magnitudes.at(0);
  EXPECT_EQ(m.side, ActorId::of("state:SYR"));
  EXPECT_EQ(m.side_name, "Syria");
  EXPECT_EQ(m.counted, "Syrian soldiers");
}

TEST(Magnitudes, BoundsFollowTheQualifier) {
  const ExtractedText reading("More than 20,000 people fled Bria for Chad.");
  const Magnitude& m = reading.claim("displacement")->magnitudes.at(0);
  EXPECT_EQ(m.least, 20000);
  EXPECT_FALSE(m.most);
}

}  // namespace
}  // namespace truceline
