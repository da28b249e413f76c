#include <gtest/gtest.h>

#include "temporal/support.hpp"
#include "truceline/base/resources.hpp"
#include "truceline/temporal/time_mention.hpp"

namespace truceline {
namespace {

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
                    Case{"", "Fighting in the 1990s killed many.", "the 1990s", "199", "199X"},
                    Case{"", "It fell in the 19th century.", "the 19th century", "18", "18XX"},
                    Case{"", "The city fell in 490 BC.", "490 BC", "BC0490", "-0489"},
                    Case{"", "The siege of summer 1942 was long.", "summer 1942", "1942-SU", "1942-22"},
                    Case{"", "They met on 2014-09-05 in Minsk.", "2014-09-05", "2014-09-05", "2014-09-05"},
                    Case{"", "In early 2012 shelling resumed.", "early 2012", "2012", "2012~"},
                    Case{"1988-09-02", "He died on 1 Sep 88.", "1 Sep 88", "1988-09-01", "1988-09-01"}));

INSTANTIATE_TEST_SUITE_P(
    TimesOfDay, OneExpression,
    testing::Values(Case{"2022-09-15", "It has held since eight o'clock on Wednesday evening.",
                         "eight o'clock on Wednesday evening", "2022-09-14T20:00", "2022-09-14"},
                    Case{"2022-09-15", "It began at nine o'clock in the morning.",
                         "nine o'clock in the morning", "2022-09-15T09:00", "2022-09-15"},
                    Case{"2022-09-15", "It began at ten o'clock at night.", "ten o'clock at night",
                         "2022-09-15T22:00", "2022-09-15"},
                    Case{"2022-10-07", "They agreed after late-night talks.", "late-night", "2022-10-06TNI",
                         "2022-10-06"},
                    Case{"2023-07-16", "The session, first announced for 21 July, had been moved.", "21 July",
                         "2023-07-21", "2023-07-21"}));

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
        Case{"2023-12-08", "Over the last two months nothing moved.", "the last two months", "P2M",
             "2023-10-08/2023-12-08"},
        Case{"", "They met on Thursday.", "Thursday", "XXXX-WXX-4", ""},
        Case{"", "It fell yesterday.", "yesterday", "XXXX-XX-XX", ""},
        Case{"", "They fought for three decades.", "three decades", "P3DE", ""},
        Case{"2023-12-08", "It must end by the end of the year.", "the end of the year", "2023", "2023~"}));

INSTANTIATE_TEST_SUITE_P(
    MoreCalendar, OneExpression,
    testing::Values(
        Case{"", "They met on the 7th of May, 1945.", "the 7th of May, 1945", "1945-05-07", "1945-05-07"},
        Case{"", "On Sept. 30, 1938 the pact was signed.", "Sept. 30, 1938", "1938-09-30", "1938-09-30"},
        Case{"", "On 31/12/2014 it ended.", "31/12/2014", "2014-12-31", "2014-12-31"},
        Case{"", "The war began after 9/11 and went on.", "9/11", "2001-09-11", "2001-09-11"},
        Case{"", "It rose in late July 2006.", "late July 2006", "2006-07", "2006-07~"},
        Case{"", "By mid-2007 it was over.", "mid-2007", "2007", "2007~"},
        Case{"", "The end of 1776 was bitter.", "The end of 1776", "1776", "1776~"},
        Case{"", "It grew in the second half of 2008.", "the second half of 2008", "2008-H2",
             "2008-07/2008-12"},
        Case{"", "Prices fell in the first quarter of 1999.", "the first quarter of 1999", "1999-Q1",
             "1999-01/1999-03"},
        Case{"", "In the winter of 1776-77 they starved.", "the winter of 1776-77", "1776-WI", "1776-24"},
        Case{"", "It fell in AD 410.", "AD 410", "0410", "0410"},
        Case{"", "The tribe settled there in the 2nd century BC.", "the 2nd century BC", "BC01",
             "-0199/-0100"},
        Case{"", "They attacked on the night of 20 June 1791.", "the night of 20 June 1791", "1791-06-20TNI",
             "1791-06-20"},
        Case{"", "At 06:00 GMT on 10 November 2020 it began.", "06:00 GMT on 10 November 2020",
             "2020-11-10T06:00", "2020-11-10"},
        Case{"", "They struck at Christmas 1941.", "Christmas 1941", "1941-12-25", "1941-12-25"},
        Case{"", "Easter 1916 saw a rising.", "Easter 1916", "1916-04-23", "1916-04-23"}));

INSTANTIATE_TEST_SUITE_P(
    MoreRelative, OneExpression,
    testing::Values(
        Case{"2021-03-10", "Talks resume on Monday.", "Monday", "2021-03-15", "2021-03-15"},
        Case{"2021-03-10", "The town was shelled on Monday.", "Monday", "2021-03-08", "2021-03-08"},
        Case{"2021-03-10", "The curfew would be lifted on Friday.", "Friday", "2021-03-12", "2021-03-12"},
        Case{"2021-03-10", "They agreed to meet on Friday.", "Friday", "2021-03-12", "2021-03-12"},
        Case{"2021-03-10", "The curfew was extended until 20 March.", "20 March", "2021-03-20", "2021-03-20"},
        Case{"2021-03-10", "Monday's attack killed two.", "Monday", "2021-03-08", "2021-03-08"},
        Case{"2021-03-10", "It began early on Sunday.", "early on Sunday", "2021-03-07", "2021-03-07"},
        Case{"1989-10-26", "Profit fell in the third quarter.", "the third quarter", "1989-Q3",
             "1989-07/1989-09"},
        Case{"1989-10-26", "Profit had risen in the fourth quarter.", "the fourth quarter", "1988-Q4",
             "1988-10/1988-12"},
        Case{"1989-02-26", "Profit fell in the fourth quarter.", "the fourth quarter", "1988-Q4",
             "1988-10/1988-12"},
        Case{"1989-10-26", "Profit will rise in the first quarter.", "the first quarter", "1990-Q1",
             "1990-01/1990-03"},
        Case{"2021-03-10", "Shells fell overnight.", "overnight", "2021-03-09TNI", "2021-03-09"},
        Case{"2021-03-10", "Ten died over the weekend.", "the weekend", "2021-W09-WE",
             "2021-03-06/2021-03-07"},
        Case{"2021-03-10", "Two decades ago it was a town.", "Two decades ago", "200", "200X"},
        Case{"2021-03-10", "They will meet two weeks from now.", "two weeks from now", "2021-W12",
             "2021-03-22/2021-03-28"},
        Case{"2021-03-10", "He sent 600 barrels a day.", "a day", "P1D", ""},
        Case{"2021-03-10", "They meet every Friday.", "every Friday", "XXXX-WXX-5", ""},
        Case{"2021-03-10", "It lasted more than 20 years.", "more than 20 years", "P20Y", ""},
        Case{"2021-03-10", "It lasted half an hour.", "half an hour", "PT30M", ""},
        Case{"2021-03-10", "The 24-year rule ended.", "24-year", "P24Y", ""}));

TEST(Recognise, ModifiersAreKept) {
  const auto mod = [](const char* text) { return times(text, "2021-03-10").at(0).mod; };
  EXPECT_EQ(mod("It lasted more than 20 years."), "MORE_THAN");
  EXPECT_EQ(mod("It lasted nearly two weeks."), "LESS_THAN");
  EXPECT_EQ(mod("It took at least three days."), "EQUAL_OR_MORE");
  EXPECT_EQ(mod("It rose in late July 2006."), "END");
  EXPECT_EQ(mod("He was born about 1910."), "APPROX");
}

TEST(Recognise, AListOfDatesSharesWhatGovernsIt) {
  const auto found =
      times("Districts are to be handed over by Nov. 15, Nov. 20 and 1 December.", "2020-11-09");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].value, "2020-11-15");
  EXPECT_EQ(found[1].value, "2020-11-20");
  EXPECT_EQ(found[2].value, "2020-12-01");
}

TEST(Recognise, WeekdayRangesDoNotRunBackwards) {
  const auto found = times("She will hold a retreat from Monday to Wednesday.", "2005-11-22");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].value, "2005-11-28");
  EXPECT_EQ(found[1].value, "2005-11-30");
}

TEST(Recognise, AnAsideDoesNotCarryTheStoryAway) {
  const auto found = times(
      "On 10 June 1920 the city fell. On 4 July the army attacked, as another had done in 1812. By 7 July it "
      "was "
      "beaten. On 14 July Vilnius fell, its worst day since 1794. On 19 July Grodno fell.",
      "");
  ASSERT_EQ(found.size(), 7U);
  EXPECT_EQ(found[3].value, "1920-07-07");
  EXPECT_EQ(found[4].value, "1920-07-14");
  EXPECT_EQ(found[6].value, "1920-07-19");
}

TEST(Recognise, TheStoryGoesOnIntoTheNextYear) {
  const auto found = times("On 20 December 1776 they crossed. On 3 January they won.", "");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].value, "1777-01-03");
}

TEST(Recognise, WhatHasLastedSinceAMonthIsOfTheLastOne) {
  const auto has = times(
      "The protests began in the spring of 2011. The town has been shelled since February.", "2012-07-08");
  EXPECT_EQ(has.back().value, "2012-02");
  const auto had =
      times("The protests began in the spring of 2011. The town had been shelled since March.", "2012-07-08");
  EXPECT_EQ(had.back().value, "2011-03");
}

TEST(Recognise, TheSameDayIsTheLastDayToldBeforeAMonthInPassing) {
  const auto found = times(
      "They met on Thursday, as they had done in mid-March. The same day the envoy left.", "2011-08-05");
  EXPECT_EQ(found.back().value, "2011-08-04");
  EXPECT_EQ(found.back().anchor, TimeAnchor::story);
}

TEST(Recognise, ModeDecidesWhatIsCountedFrom) {
  Document document;
  document.text = "On 3 May 1945 it fell. On 6 May they met.";
  document.publication.date = EdtfInterval::parse("2009-12-19");
  const auto sentences = segment(document, lexicon().words);
  const auto value = [&](TimeMode mode) {
    return recognise_times(document, sentences, lexicon(), mode).at(1).value;
  };
  EXPECT_EQ(value(TimeMode::narrative), "1945-05-06");
  EXPECT_EQ(value(TimeMode::news), "1945-05-06");
  document.text = "They met on 6 May.";
  const auto alone = segment(document, lexicon().words);
  EXPECT_EQ(recognise_times(document, alone, lexicon(), TimeMode::news).at(0).value, "2009-05-06");
  EXPECT_EQ(recognise_times(document, alone, lexicon(), TimeMode::narrative).at(0).value, "XXXX-05-06");
}

TEST(Recognise, AnUnknownPublicationIsBoundedByThePastThatIsTold) {
  const auto found =
      times("The pact of 3 May 2021 failed on 20 November 2023. Talks will be held on 7 March 2024.", "");
  const auto bound = publication_bound(found);
  ASSERT_TRUE(bound);
  EXPECT_EQ(bound->date.str(), "2023-11-20/..");
  EXPECT_EQ(bound->mention, 1U);
  EXPECT_FALSE(publication_bound(times("Talks will be held on 7 March 2024.", "")));
}

TEST(Recognise, CountedExpressionsSayFromWhatAndHowFar) {
  const auto found = times("On 19 September 2023 the army attacked. Weeks later people fled.", "2023-12-08");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_FALSE(found[1].date);
  EXPECT_EQ(found[1].counted_from, 0U);
  EXPECT_EQ(found[1].distance, (DayDistance{1, std::nullopt}));
}

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
  EXPECT_EQ(found[1].date->str(), "2023-09-20/2023-09-26~");
}

TEST(Recognise, FollowingWeeksOfSomethingIsAfterThem) {
  const auto found = times("He resigned on Sunday, following weeks of protests over the vote.", "2019-11-11");
  for (const TimeMention& time : found) EXPECT_NE(time.rule, "following") << time.value;
}

TEST(Recognise, FollowingDaysAreTheStorysAcrossParagraphs) {
  const auto found =
      times("The army attacked on 19 September.\n\nPeople fled over the following days.\n", "2023-12-08");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].date->str(), "2023-09-20/2023-09-26~");
}

TEST(Recognise, NumbersThatAreNoDatesAreLeftAlone) {
  for (const char* text :
       {"They lost 2914 men.", "Some 1500 soldiers marched on.", "He may come.", "They march on.",
        "It cost 1900 dollars.", "The second attempt failed.", "Resolution 1973 was passed.",
        "Bloody Sunday is remembered.", "The 14 February Coalition met.", "Flight 2012 was shot down.",
        "He may march on.", "The Daily Star said so.", "The fall of the city was near."}) {
    EXPECT_TRUE(times(text, "2023-12-08").empty()) << text;
  }
}

}  // namespace
}  // namespace truceline
