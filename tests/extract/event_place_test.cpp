#include <gtest/gtest.h>

#include "extract/cases.hpp"
#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

class PlaceOf : public testing::TestWithParam<ClaimCase> {};

TEST_P(PlaceOf, IsTheOneThatTheWordsGive) {
  const ClaimCase& c = GetParam();
  const ExtractedText reading(c.text);
  const Claim* claim = reading.claim(c.type);
  ASSERT_TRUE(claim) << c.text;
  EXPECT_EQ(claim->place_name, c.expected) << c.text << " [" << claim->rule << ']';
}

INSTANTIATE_TEST_SUITE_P(
    Journeys, PlaceOf,
    testing::Values(
        ClaimCase{"The Chadian president flew to Juba on Monday and met the Sudanese president.", "talks",
                  "Juba"},
        ClaimCase{"The Sudanese foreign minister ended a visit to Nairobi on Monday.", "talks", "Nairobi"},
        ClaimCase{"Sudan and Chad spoke of a road to Abeche at talks in Tripoli.", "talks", "Tripoli"}));

INSTANTIATE_TEST_SUITE_P(
    Towns, PlaceOf,
    testing::Values(ClaimCase{"Rebels laid siege to Abeche in May.", "siege", "Abéché"},
                    ClaimCase{"Rebels entered Abeche. The rebels had seized the town on Monday.", "capture",
                              "Abéché"}));

INSTANTIATE_TEST_SUITE_P(
    Asides, PlaceOf,
    testing::Values(ClaimCase{
        "At least 40 people were killed, according to the Sudan Observatory, which is based in Paris.",
        "killing", ""}));

INSTANTIATE_TEST_SUITE_P(Names, PlaceOf,
                         testing::Values(ClaimCase{"The Red Army captured Ekaterinodar on 17 March 1920.",
                                                   "capture", "Ekaterinodar"},
                                         ClaimCase{"Sudan and Chad signed a treaty in KHARTOUM on Monday.",
                                                   "agreement", "Khartoum"},
                                         ClaimCase{
                                             "Sudan and Chad signed a treaty at the White House on Monday.",
                                             "agreement", "White House"}));

INSTANTIATE_TEST_SUITE_P(
    HomeOfTheState, PlaceOf,
    testing::Values(ClaimCase{"Chad held an election on 3 May 2011.", "election", "Chad"},
                    ClaimCase{"Chad held an election in Abeche on 3 May 2011.", "election", "Abéché"},
                    ClaimCase{"Chad invaded Sudan. A presidential election was won by Chad and Sudan.",
                              "election", ""},
                    ClaimCase{"Chad and Sudan accused each other on Monday.", "accusation", ""}));

INSTANTIATE_TEST_SUITE_P(
    WhereSomebodySitsOrSpeaks, PlaceOf,
    testing::Values(
        ClaimCase{"Rebels seized two villages on Monday, the Chadian president told reporters in Tripoli.",
                  "capture", ""},
        ClaimCase{"Sudan and Chad will hold talks, the government in Khartoum said on Monday.", "talks", ""},
        ClaimCase{"Officials in London were drawing up plans to withdraw the British troops.", "withdrawal",
                  ""},
        ClaimCase{"Rebels shelled the ministry in Khartoum on Monday.", "strike", "Khartoum"}));

INSTANTIATE_TEST_SUITE_P(
    OfAnotherEvent, PlaceOf,
    testing::Values(
        ClaimCase{
            "Idriss Deby, who was sworn in as president of Chad on Friday, will meet Sudan's president in "
            "Tripoli on 3 July.",
            "leadership_change", ""},
        ClaimCase{"Rebels shelled Abeche, where police detained 20 people.", "detention", "Abéché"},
        ClaimCase{
            "Sudan and Chad met in Tripoli on Monday, the first summit of the two since the rebels seized "
            "two towns.",
            "capture", ""},
        ClaimCase{"Three days after the ceasefire of 5 May, Sudan and Chad exchanged prisoners near Abeche.",
                  "ceasefire", ""},
        ClaimCase{"Sudan demanded that Chad, which had sent troops to its camps near Abeche, withdraw.",
                  "demand", ""}));

INSTANTIATE_TEST_SUITE_P(
    NamedTwice, PlaceOf,
    testing::Values(
        ClaimCase{"Sudan and Chad will hold a summit in the Chadian town of Abeche.", "talks", "Abéché"},
        ClaimCase{"TRIPOLI (Wire) - Sudan and Chad held their first meeting here on Thursday.", "talks",
                  "Tripoli"},
        ClaimCase{"TRIPOLI (Wire) - Sudan and Chad met on Thursday. \"We want no war here,\" he said.",
                  "talks", ""}));

}  // namespace
}  // namespace truceline
