// Dates tightened by what a text says of the days between its events.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

DayNumber day(const char* text) {
  return *EdtfInterval::parse(text)->earliest();
}

TEST(ClaimBounds, AnExodusOverTheFollowingDays) {
  const ExtractedText reading(
      "Azerbaijan launched an offensive against Armenian separatists on 19 September 2023. More than 100,000 "
      "people "
      "fled to Armenia over the following days.",
      "2023-12-08");
  const Claim* exodus = reading.claim("displacement");
  ASSERT_TRUE(exodus);
  EXPECT_EQ(exodus->when.date->str(), "2023-09-20/2023-09~");
  EXPECT_EQ(exodus->when.basis, DateBasis::relative_to_event);
}

TEST(ClaimBounds, ASurrenderAfterJustOneDayOfFighting) {
  const ExtractedText reading(
      "Azerbaijan launched an offensive against Armenian separatists on 19 September 2023. The separatists "
      "surrendered "
      "after just one day of fighting.",
      "2023-12-08");
  const Claim* surrender = reading.claim("surrender");
  ASSERT_TRUE(surrender);
  EXPECT_EQ(surrender->when.date->str(), "2023-09-20");
}

TEST(ClaimBounds, CountedFromAMonthAnEventHasBoundsButNoDate) {
  const ExtractedText reading(
      "Armenia and Azerbaijan held talks in Brussels in May 2022. Weeks later, Armenian forces withdrew from "
      "the town "
      "of Berdzor.",
      "2023-12-08");
  const Claim* withdrawal = reading.claim("withdrawal");
  ASSERT_TRUE(withdrawal);
  EXPECT_EQ(withdrawal->when.date->str(), "../2023-12-08");
  EXPECT_EQ(withdrawal->when.bounds, (DayBounds{day("2022-05-02"), day("2023-12-08")}));
  EXPECT_THAT(withdrawal->when.bounds_from, testing::HasSubstr("Weeks later"));
}

TEST(ClaimBounds, YearsEarlierAreCountedFromTheStory) {
  const ExtractedText reading(
      "In July 1778 British forces withdrew to New York. Two years earlier, American forces had captured "
      "Boston.",
      "");
  const Claim* capture = reading.claim("capture");
  ASSERT_TRUE(capture);
  EXPECT_EQ(capture->when.date->str(), "1776");
  EXPECT_EQ(capture->when.bounds, DayBounds());
}

TEST(ClaimBounds, AContradictionNamesItsClaimsAndSparesTheOthers) {
  const ExtractedText reading(
      "On 1 March 2021 rebels attacked Juba. Two days later, on 9 March, government forces recaptured the "
      "city.\n\n"
      "Armenia and Azerbaijan held talks in Brussels in May 2021. Weeks later, Armenian forces withdrew from "
      "the town "
      "of Berdzor.\n",
      "2021-12-08");
  std::vector<DateContradiction> found;
  std::vector<Actor> actors = reading.text_actors;
  const auto claims = extract_claims(reading.document, reading.sentences, reading.times, reading.mentions,
                                     test_lexicon(), actors, &found, reading.trees);
  ASSERT_EQ(found.size(), 1U);
  ASSERT_EQ(found[0].claims.size(), 2U);
  EXPECT_EQ(claims[found[0].claims[0]].type, "offensive");
  EXPECT_EQ(claims[found[0].claims[1]].type, "capture");
  EXPECT_THAT(found[0].words, testing::HasSubstr("9 March"));
  const auto bounded = std::count_if(claims.begin(), claims.end(),
                                     [](const Claim& c) { return !(c.when.bounds == DayBounds()); });
  EXPECT_EQ(bounded, 1);
}

}  // namespace
}  // namespace truceline
