#include "truceline/model/interval.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "model/day_text.hpp"
#include "model/edtf_generator.hpp"

namespace truceline {
namespace {

using Kind = EdtfInterval::Kind;
using End = EdtfInterval::End;

EdtfInterval read(const std::string& text) {
  auto interval = EdtfInterval::parse(text);
  if (!interval) throw std::invalid_argument(text);
  return *interval;
}

EdtfDate read_date(const std::string& text) {
  return EdtfDate::parse(text).value();
}

struct IntervalExample {
  std::string text;
  std::string earliest;
  std::string latest;
  Kind kind = Kind::interval;
  End first = End::date;
  End last = End::date;
  std::size_t dates = 2;
};

void expect(const IntervalExample& example) {
  const auto interval = EdtfInterval::parse(example.text);
  ASSERT_TRUE(interval) << example.text;
  EXPECT_EQ(interval->str(), example.text);
  EXPECT_EQ(day_text(interval->earliest()), example.earliest) << example.text;
  EXPECT_EQ(day_text(interval->latest()), example.latest) << example.text;
  EXPECT_EQ(interval->kind(), example.kind) << example.text;
  EXPECT_EQ(interval->first_end(), example.first) << example.text;
  EXPECT_EQ(interval->last_end(), example.last) << example.text;
  EXPECT_EQ(interval->dates().size(), example.dates) << example.text;
}

// Every interval of the level 0 and level 1 tables of the standard, then BC and qualified ends.
TEST(EdtfInterval, ReadsIntervals) {
  for (const auto& example : std::vector<IntervalExample>{
           {"1964/2008", "1964-1-1", "2008-12-31"},
           {"2004-06/2006-08", "2004-6-1", "2006-8-31"},
           {"2004-02-01/2005-02-08", "2004-2-1", "2005-2-8"},
           {"2004-02-01/2005-02", "2004-2-1", "2005-2-28"},
           {"2004-02-01/2005", "2004-2-1", "2005-12-31"},
           {"2005/2006-02", "2005-1-1", "2006-2-28"},
           {"1985-04-12/..", "1985-4-12", "none", Kind::interval, End::date, End::open, 1},
           {"1985-04/..", "1985-4-1", "none", Kind::interval, End::date, End::open, 1},
           {"1985/..", "1985-1-1", "none", Kind::interval, End::date, End::open, 1},
           {"../1985-04-12", "none", "1985-4-12", Kind::interval, End::open, End::date, 1},
           {"../1985-04", "none", "1985-4-30", Kind::interval, End::open, End::date, 1},
           {"../1985", "none", "1985-12-31", Kind::interval, End::open, End::date, 1},
           {"1985-04-12/", "1985-4-12", "none", Kind::interval, End::date, End::unknown, 1},
           {"1985-04/", "1985-4-1", "none", Kind::interval, End::date, End::unknown, 1},
           {"1985/", "1985-1-1", "none", Kind::interval, End::date, End::unknown, 1},
           {"/1985-04-12", "none", "1985-4-12", Kind::interval, End::unknown, End::date, 1},
           {"/1985-04", "none", "1985-4-30", Kind::interval, End::unknown, End::date, 1},
           {"/1985", "none", "1985-12-31", Kind::interval, End::unknown, End::date, 1},
           {"1984~/2004-06", "1984-1-1", "2004-6-30"},
           {"1984?/2004%", "1984-1-1", "2004-12-31"},
           {"-0431/-0404-04-25", "-431-1-1", "-404-4-25"},
           {"-0499/0003", "-499-1-1", "3-12-31"},
           {"Y-170000002/..", "-170000002-1-1", "none", Kind::interval, End::date, End::open, 1},
           {"2023-09-19/2023-09-19", "2023-9-19", "2023-9-19"},
           {"2004-06/2004", "2004-6-1", "2004-12-31"},
           {"2004-06-11/2004-06", "2004-6-11", "2004-6-30"},
           {"2004-06-XX/2004-07-03", "2004-6-1", "2004-7-3"},
           {"199X/2020", "1990-1-1", "2020-12-31"},
       }) {
    expect(example);
  }
}

TEST(EdtfInterval, ReadsDates) {
  for (const auto& example : std::vector<IntervalExample>{
           {"1985-04-12", "1985-4-12", "1985-4-12", Kind::date, End::date, End::date, 1},
           {"2001-24", "2001-12-1", "2002-2-28", Kind::date, End::date, End::date, 1},
           {"1985-04-12T23:20:30Z", "1985-4-12", "1985-4-12", Kind::date, End::date, End::date, 1},
           {"199X", "1990-1-1", "1999-12-31", Kind::date, End::date, End::date, 1},
       }) {
    expect(example);
  }
  EXPECT_EQ(read("2023-09?"), EdtfInterval(read_date("2023-09?")));
}

// The sets of the level 2 table whose members are dates of level 0 or 1, and the edges of their rules.
TEST(EdtfInterval, ReadsSets) {
  for (const auto& example : std::vector<IntervalExample>{
           {"[1667,1668,1670..1672]", "1667-1-1", "1672-12-31", Kind::one_of, End::date, End::date, 4},
           {"[..1760-12-03]", "none", "1760-12-3", Kind::one_of, End::open, End::date, 1},
           {"[1760-12..]", "1760-12-1", "none", Kind::one_of, End::date, End::open, 1},
           {"[1760-01,1760-02,1760-12..]", "1760-1-1", "none", Kind::one_of, End::date, End::open, 3},
           {"[1667,1760-12]", "1667-1-1", "1760-12-31", Kind::one_of, End::date, End::date, 2},
           {"[..1984]", "none", "1984-12-31", Kind::one_of, End::open, End::date, 1},
           {"{1667,1668,1670..1672}", "1667-1-1", "1672-12-31", Kind::all_of, End::date, End::date, 4},
           {"{1960,1961-12}", "1960-1-1", "1961-12-31", Kind::all_of, End::date, End::date, 2},
           {"{..1984}", "none", "1984-12-31", Kind::all_of, End::open, End::date, 1},
           {"[..1760,1762,1764..]", "none", "none", Kind::one_of, End::open, End::open, 3},
           {"{1961-12,1960}", "1960-1-1", "1961-12-31", Kind::all_of, End::date, End::date, 2},
           {"[1985]", "1985-1-1", "1985-12-31", Kind::one_of, End::date, End::date, 1},
           {"[-0044-03-15,-0043?]", "-44-3-15", "-43-12-31", Kind::one_of, End::date, End::date, 2},
           {"[2001-21,2001-22]", "2001-3-1", "2001-8-31", Kind::one_of, End::date, End::date, 2},
           {"[199X..2004-06-11~]", "1990-1-1", "2004-6-11", Kind::one_of, End::date, End::date, 2},
       }) {
    expect(example);
  }
}

TEST(EdtfInterval, RefusesEverythingElse) {
  for (const std::string text : {
           // an interval says something at one end at least
           "",
           "/",
           "..",
           "../",
           "/..",
           "../..",
           "//",
           "1985/1986/1987",
           "1985//",
           "1985/...",
           "./1985",
           ".../1985",
           "1985..",
           "..1985",
           "1985..1986",
           "1985--1986",
           "1985/ 1986",
           "1985 /1986",
           "1985-04-12/P1Y",
           "1985/04",
           "open/1985",
           "1985/unknown",
           "-0000/1985",
           "1985/-0000",
           // it does not end before it can begin
           "2004/2003",
           "2004-06-11/2004-06-10",
           "2004-07/2004-06",
           "0800/-0999",
           "-1000/-2000",
           "0000/-0001",
           "2000/199X",
           "Y12345/2000",
           // no times, no seasons, nothing of level 2 in it
           "1985-04-12T23:20:30/..",
           "1985/1985-04-12T23:20:30Z",
           "2001-21/2001-23",
           "2001-21/..",
           "../2001-24",
           "2004-06-~01/2004-06-~20",
           "156X-12-25/2000",
           "..2004/2005",
           "2004/2005..",
           "[1985]/1986",
           // sets
           "[]",
           "{}",
           "[",
           "]",
           "[1985",
           "1985]",
           "[1985}",
           "{1985]",
           "[,]",
           "[1985,]",
           "[,1985]",
           "[1985,,1986]",
           "[1985, 1986]",
           "[ 1985]",
           "[1985] ",
           "[..]",
           "{..}",
           "[1985..,1986]",
           "[1985,..1986]",
           "[..1985..]",
           "[1985..1986..1987]",
           "[1986..1985]",
           "[1985/1986]",
           "[[1985]]",
           "[1985][1986]",
           "[1985...1986]",
           "[1985-04-12T23:20:30]",
           "[2001-21..2001-23]",
           "[1985-1X]",
           "[1985,x]",
           "(1985)",
       }) {
    EXPECT_FALSE(EdtfInterval::parse(text)) << text;
  }
}

TEST(EdtfInterval, IsMadeFromItsEnds) {
  const auto make = [](const char* first, const char* last) {
    const auto date = [](const char* text) { return *text ? EdtfDate::parse(text) : std::nullopt; };
    return EdtfInterval(date(first), date(last)).str();
  };
  EXPECT_EQ(make("2023-09-19", "2023-09-20"), "2023-09-19/2023-09-20");
  EXPECT_EQ(make("2023-12-07", ""), "2023-12-07/..");
  EXPECT_EQ(make("", "2012-03~"), "../2012-03~");
  EXPECT_EQ(make("2020-21", "2021-23?"), "2020-03/2021-11?") << "seasons become their months";
  EXPECT_EQ(make("2020-24~", "2020-24"), "2020-12~/2021-02");
  EXPECT_EQ(make("9999", "9999-24"), "9999/Y10000");
  EXPECT_EQ(make("1985-04-12T10:00:00", "1985-04-12T23:20:30Z"), "1985-04-12/1985-04-12");
  EXPECT_THROW(make("", ""), std::logic_error);
  EXPECT_THROW(make("2024", "2023-12-31"), std::logic_error);
  EXPECT_EQ(EdtfInterval::of_day(0).str(), "1970-01-01");
}

TEST(EdtfInterval, KnowsDaysAndQualifiers) {
  EXPECT_TRUE(read("2023-09-19").is_day());
  EXPECT_TRUE(read("2023-09-19~").is_day());
  EXPECT_TRUE(read("1985-04-12T23:20:30Z").is_day());
  for (const char* text :
       {"2023-09", "1985-04-XX", "2023-09-19/2023-09-19", "[2023-09-19]", "2023-09-19/.."}) {
    EXPECT_FALSE(read(text).is_day()) << text;
  }
  EXPECT_TRUE(read("1984?/2004~").uncertain());
  EXPECT_TRUE(read("1984?/2004~").approximate());
  EXPECT_FALSE(read("1984/2004").uncertain());
  EXPECT_TRUE(read("[1667,1668%]").approximate());
}

TEST(EdtfInterval, SpansReachToTheDistantEnds) {
  EXPECT_EQ(day_span(read("2000/..")), (DaySpan{10957, kDistantFuture}));
  EXPECT_EQ(day_span(read("/1999")), (DaySpan{kDistantPast, 10956}));
  EXPECT_EQ(day_span(read("1970-01-01")), (DaySpan{0, 0}));
  EXPECT_EQ(day_span(read("[..1999,2000..]")), (DaySpan{kDistantPast, kDistantFuture}));
}

TEST(EdtfInterval, CompatibleWhenPossibleDaysIntersect) {
  const auto both = [](const char* a, const char* b) {
    EXPECT_EQ(compatible(read(a), read(b)), compatible(read(b), read(a))) << a << ' ' << b;
    return compatible(read(a), read(b));
  };
  EXPECT_TRUE(both("2023-09", "2023-09-19"));
  EXPECT_TRUE(both("2023-09-19/2023-09-20", "2023-09-20"));
  EXPECT_FALSE(both("2023-09-19", "2023-09-20"));
  EXPECT_TRUE(both("2000/..", "Y999999999999"));
  EXPECT_FALSE(both("../1999", "2000/.."));
  EXPECT_TRUE(both("[1667,1668,1670..1672]", "1671-05"));
  EXPECT_FALSE(both("[1667,1668,1670..1672]", "1669")) << "a gap of the set";
  EXPECT_TRUE(both("[..1667,1700..]", "1600"));
  EXPECT_FALSE(both("[..1667,1700..]", "1680"));
  EXPECT_FALSE(both("{1960,1961-12}", "[1961-11,1962]"));
}

// Random members in random shapes; `expected` false where the ends turned out to be in the wrong order.
TEST(EdtfIntervalProperty, WhatTheGrammarMakesIsReadAndPrintedBack) {
  test::EdtfGenerator generate(7);
  int intervals = 0;
  for (int i = 0; i < 60000; ++i) {
    const std::string first = generate.below(6) ? generate.end() : generate.below(2) ? ".." : "";
    const bool dated = first.size() > 2;
    const std::string last = !dated || generate.below(4) ? generate.end() : generate.below(2) ? ".." : "";
    const std::string text = first + '/' + last;
    const bool ordered =
        !dated || last.size() <= 2 || read_date(first).earliest() <= read_date(last).latest();
    const auto interval = EdtfInterval::parse(text);
    ASSERT_EQ(interval.has_value(), ordered) << text;
    if (!interval) continue;
    ++intervals;
    ASSERT_EQ(interval->str(), text);
    const DaySpan span = day_span(*interval);
    ASSERT_LE(span.first, span.last) << text;
    ASSERT_TRUE(compatible(*interval, *interval)) << text;
  }
  EXPECT_GT(intervals, 30000);
}

TEST(EdtfIntervalProperty, SetsAreReadAndPrintedBack) {
  test::EdtfGenerator generate(8);
  for (int i = 0; i < 30000; ++i) {
    const bool one_of = generate.below(2);
    std::string text = generate.below(4) ? "" : "..";
    const auto members = 1 + generate.below(5);
    for (std::uint64_t k = 0; k < members; ++k) {
      if (k) text += ',';
      const std::string member = generate.end();
      text += member;
      const bool alone = k > 0 || !text.starts_with("..");
      if (alone && generate.below(4) == 0) text += ".." + member;
    }
    if (members > 1 && text.find("..", text.rfind(',')) == std::string::npos && generate.below(4) == 0)
      text += "..";
    text = (one_of ? '[' : '{') + text + (one_of ? ']' : '}');
    const auto set = EdtfInterval::parse(text);
    ASSERT_TRUE(set) << text;
    ASSERT_EQ(set->str(), text);
    ASSERT_EQ(set->kind(), one_of ? Kind::one_of : Kind::all_of);
    for (const auto& date : set->dates()) {
      ASSERT_TRUE(compatible(*set, EdtfInterval(date))) << text << ' ' << date.str();
    }
    ASSERT_FALSE(EdtfInterval::parse(text.substr(1)));
  }
}

TEST(EdtfIntervalProperty, MutatedTextNeverCrashesAndIsPrintedBack) {
  test::EdtfGenerator generate(9);
  int read = 0;
  for (int i = 0; i < 100000; ++i) {
    std::string text = '[' + generate.end() + ".." + generate.end() + ',' + generate.end() + ']';
    if (i % 2) text = generate.end() + '/' + generate.end();
    text = generate.mutated(text);
    const auto interval = EdtfInterval::parse(text);
    if (!interval) continue;
    ++read;
    ASSERT_EQ(interval->str(), text);
    ASSERT_LE(day_span(*interval).first, day_span(*interval).last) << text;
  }
  EXPECT_GT(read, 1000);
}

}  // namespace
}  // namespace truceline
