#include <gtest/gtest.h>

#include "truceline/base/resources.hpp"
#include "truceline/temporal/time_mention.hpp"

namespace truceline {
namespace {

const Lexicon& lexicon() {
  static const Lexicon kLexicon = Lexicon::builtin();
  return kLexicon;
}

std::vector<TimeMention> times(const std::string& text, const char* published) {
  Document document;
  document.text = text;
  if (*published) document.publication.date = EdtfInterval::parse(published);
  return recognise_times(document, segment(document, lexicon().words), lexicon());
}

struct Case {
  const char* published;
  const char* text;
  const char* words;  ///< of the first expression
  const char* value;
  const char* edtf;  ///< "" = no date
};

class OneExpression : public testing::TestWithParam<Case> {};

TEST_P(OneExpression, IsFoundAndPlaced) {
  const Case& c = GetParam();
  const auto found = times(c.text, c.published);
  ASSERT_FALSE(found.empty()) << c.text;
  EXPECT_EQ(found.front().span.of(c.text), c.words);
  EXPECT_EQ(found.front().value, c.value);
  EXPECT_EQ(found.front().date ? found.front().date->str() : "", c.edtf);
}

INSTANTIATE_TEST_SUITE_P(
    Calendar, OneExpression,
    testing::Values(Case{"", "The pact was signed on 7 May 1945.", "7 May 1945", "1945-05-07", "1945-05-07"},
                    Case{"", "The pact was signed on May 7, 1945.", "May 7, 1945", "1945-05-07",
                         "1945-05-07"},
                    Case{"", "Talks began in March 1998 in Oslo.", "March 1998", "1998-03", "1998-03"},
                    Case{"", "The war of 1939 changed it.", "1939", "1939", "1939"},
                    Case{"", "Fighting in the 1990s killed many.", "1990s", "199", "199X"},
                    Case{"", "It fell in the 19th century.", "19th century", "18", "18XX"},
                    Case{"", "The city fell in 490 BC.", "490 BC", "BC0490", "-0489"},
                    Case{"", "The siege of summer 1942 was long.", "summer 1942", "1942-SU", "1942-22"},
                    Case{"", "They met on 2014-09-05 in Minsk.", "2014-09-05", "2014-09-05", "2014-09-05"},
                    Case{"", "In early 2012 shelling resumed.", "early 2012", "2012", "2012~"},
                    Case{"1988-09-02", "He died on 1 Sep 88.", "1 Sep 88", "1988-09-01", "1988-09-01"}));

INSTANTIATE_TEST_SUITE_P(
    Relative, OneExpression,
    testing::Values(
        Case{"2023-12-08", "They met on Thursday.", "Thursday", "2023-12-07", "2023-12-07"},
        Case{"2023-12-08", "Talks will resume on Monday.", "Monday", "2023-12-11", "2023-12-11"},
        Case{"2023-12-08", "The town was shelled yesterday.", "yesterday", "2023-12-07", "2023-12-07"},
        Case{"2023-12-08", "It fell two months ago.", "two months ago", "2023-10", "2023-10"},
        Case{"2023-12-08", "It fell in October.", "October", "2023-10", "2023-10"},
        Case{"2021-03-10", "The town was taken in August.", "August", "2020-08", "2020-08"},
        Case{"2021-03-10", "The talks are scheduled for August.", "August", "2021-08", "2021-08"},
        Case{"2023-12-08", "They met last week.", "last week", "2023-W48", "2023-11-27/2023-12-03"},
        Case{"2023-12-08", "The truce held last month.", "last month", "2023-11", "2023-11"},
        Case{"2023-12-08", "Over the last two months nothing moved.", "last two months", "P2M",
             "2023-10-08/2023-12-08"},
        Case{"", "They met on Thursday.", "Thursday", "XXXX-WXX-4", ""},
        Case{"", "It fell yesterday.", "yesterday", "XXXX-XX-XX", ""},
        Case{"", "They fought for three decades.", "three decades", "P30Y", ""},
        Case{"2023-12-08", "It must end by the end of the year.", "the end of the year", "2023", "2023~"}));

TEST(Recognise, RangesShareWhatOneHalfLeavesOut) {
  const auto found = times("Fighting lasted from 27 September to 10 November 2020.", "");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].date->str(), "2020-09-27");
  EXPECT_EQ(found[1].date->str(), "2020-11-10");
  EXPECT_EQ(found[0].linked->str(), "2020-09-27/2020-11-10");
  EXPECT_EQ(found[1].linked, found[0].linked);
}

TEST(Recognise, DayRangesOfOneMonth) {
  const auto found = times("The round of 20-21 November 1989 was called off.", "");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].linked->str(), "1989-11-20/1989-11-21");
}

TEST(Recognise, ShortSecondYearsAreYears) {
  const auto found = times("The war of 1919-21 ended there.", "");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].linked->str(), "1919/1921");
}

TEST(Recognise, LaterIsCountedFromTheStoryNotFromPublication) {
  const auto found =
      times("On 19 September 2023 the army attacked. Two days later it entered the town.", "2023-12-08");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].date->str(), "2023-09-21");
  EXPECT_EQ(found[1].anchor, TimeAnchor::story);
}

TEST(Recognise, FollowingDaysBeginAfterTheStoryAndEndAboutThen) {
  const auto found =
      times("On 19 September 2023 the army attacked. People fled over the following days.", "");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].date->str(), "2023-09-20/2023-09~");
}

TEST(Recognise, NumbersThatAreNoDatesAreLeftAlone) {
  for (const char* text :
       {"They lost 2914 men.", "Some 1500 soldiers marched on.", "He may come.", "They march on.",
        "It cost 1900 dollars.", "The second attempt failed.", "The fall of the city was near."}) {
    EXPECT_TRUE(times(text, "2023-12-08").empty()) << text;
  }
}

}  // namespace
}  // namespace truceline
