// How mediation went on and what passed between two actors, as the commands `mediators` and `dyad` tell it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "e2e/program.hpp"

namespace truceline::test {
namespace {

using Json = nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// A made-up history between two real states: a war, one mediator, then another, then peace.
constexpr const char* kHandedOver =
    "Chad and Libya through the years\n\n"
    "On 3 March 2001 Libya launched an offensive against Chad.\n\n"
    "On 9 April 2001 Chad launched an offensive against Libya.\n\n"
    "Algeria mediated talks between Chad and Libya in Algiers on 5 June 2001.\n\n"
    "Algeria mediated talks between Chad and Libya in Algiers on 7 September 2001.\n\n"
    "Nigeria mediated talks between Chad and Libya in Abuja on 12 February 2002.\n\n"
    "Chad and Libya signed a peace agreement in Abuja on 20 May 2002.\n\n"
    "Nigeria mediated talks between Chad and Libya in Abuja on 3 July 2005.\n\n"
    "Libya refused to attend talks with Chad in Abuja on 9 August 2005.\n";

class CourseCommands : public EndToEnd {
 protected:
  void SetUp() override {
    EndToEnd::SetUp();
    file_ = path("course.db");
    const Outcome outcome = run_truceline({"ingest", file_, write("history.txt", kHandedOver), "--published",
                                           "2005-09-01", "--source", "Test Wire"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
  }

  static Json answer(const Arguments& arguments) {
    const Outcome outcome = run_truceline(arguments);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return Json::parse(outcome.out);
  }

  std::string file_;
};

TEST_F(CourseCommands, HandOversGapsAndHostsOpenTheirEvents) {
  const Json result = answer({"mediators", file_, "--json", "--between", "Chad,Libya"});
  ASSERT_EQ(result["groups"].size(), 1U);
  const Json& course = result["groups"][0];
  ASSERT_EQ(course["hand_overs"].size(), 1U) << course["hand_overs"];
  const Json& hand_over = course["hand_overs"][0];
  EXPECT_EQ(hand_over["from"]["name"], "Algeria");
  EXPECT_EQ(hand_over["to"]["name"], "Nigeria");
  EXPECT_EQ(hand_over["ended"], "2001-09-07");
  EXPECT_EQ(hand_over["began"], "2002-02-12");
  EXPECT_EQ(hand_over["days"], 158);
  EXPECT_THAT(hand_over["first"]["summary"].get<std::string>(), HasSubstr("talks"));
  EXPECT_EQ(hand_over["first"]["sources"], Json::array({"Test Wire"}));
  ASSERT_EQ(course["gaps"].size(), 1U);
  EXPECT_EQ(course["gaps"][0]["last"], "2005-07-02");
  std::map<std::string, std::string> told_by;
  for (const Json& host : course["hosts"]) told_by[host["name"]] = host["events"][0]["told_by"];
  EXPECT_TRUE(told_by.contains("Algeria"));
  EXPECT_TRUE(told_by.contains("Nigeria"));
}

TEST_F(CourseCommands, EveryIdThatIsShownCanBeOpened) {
  for (const Arguments& query : std::vector<Arguments>{{"mediators", file_, "--by", "year", "--centrality"},
                                                       {"dyad", file_, "Chad", "Libya", "--by", "year"}}) {
    const Outcome outcome = run_truceline(query);
    const auto ids = event_ids(outcome.out);
    EXPECT_GE(ids.size(), 5U) << outcome.out;
    for (const std::string& id : std::set<std::string>(ids.begin(), ids.end()))
      EXPECT_EQ(run_truceline({"event", file_, id}).code, 0) << id;
  }
}

TEST_F(CourseCommands, PeriodsAreTheSameEventsCutOtherwise) {
  std::map<std::string, std::set<std::string>> ids;
  for (const char* by : {"none", "month", "year"}) {
    const Json result = answer({"mediators", file_, "--json", "--by", by});
    for (const Json& mediator : result["mediators"]) {
      for (const Json& row : mediator["between"]) {
        for (const Json& spell : row["spells"]) {
          EXPECT_EQ(spell.contains("period"), std::string(by) != "none");
          for (const Json& event : spell["events"]) ids[by].insert(event["id"].get<std::string>());
        }
      }
    }
  }
  EXPECT_GE(ids["none"].size(), 4U);
  EXPECT_EQ(ids["none"], ids["month"]);
  EXPECT_EQ(ids["none"], ids["year"]);
}

TEST_F(CourseCommands, ADyadTurnsFromWarToPeace) {
  const Json result = answer({"dyad", file_, "Chad", "Libya", "--json"});
  EXPECT_EQ(result["query"]["a"]["name"], "Chad");
  double sum = result["undated"]["balance"]["all"]["sum"];
  std::map<std::string, Json> periods;
  for (const Json& period : result["periods"]) {
    sum += period["balance"]["all"]["sum"].get<double>();
    periods[period["period"]] = period;
  }
  EXPECT_DOUBLE_EQ(result["balance"]["all"]["sum"].get<double>(), sum);
  EXPECT_EQ(periods["2001-03"]["balance"]["b_to_a"]["events"], 1) << "Libya attacks Chad";
  EXPECT_EQ(periods["2001-04"]["balance"]["a_to_b"]["events"], 1) << "Chad strikes back";
  EXPECT_LT(periods["2001-04"]["balance"]["all"]["mean"].get<double>(), 0);
  EXPECT_GT(periods["2002-05"]["balance"]["mutual"]["mean"].get<double>(), 0);
  EXPECT_EQ(periods["2005-08"]["balance"]["all"]["events"], 0) << "what was refused does not count";
  EXPECT_FALSE(periods["2005-08"]["events"].empty()) << "but is listed";
  ASSERT_EQ(result["turning_points"].size(), 1U);
  EXPECT_EQ(result["turning_points"][0]["last"], "2001-04");
  EXPECT_EQ(result["turning_points"][0]["toward"], "cooperation");
  EXPECT_FALSE(result["turning_points"][0]["events_after"].empty());
}

TEST_F(CourseCommands, TheTableOfADyadHasBarsAndFits) {
  const Outcome outcome = run_truceline({"dyad", file_, "Chad", "Libya"});
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("█████████│"), HasSubstr("│███"), HasSubstr("Turning points")));
  EXPECT_THAT(outcome.out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(run_truceline({"dyad", file_, "Chad", "Libya"}, "", {{"CLICOLOR_FORCE", "1"}}).out,
              HasSubstr("\x1b"));
  for (const Arguments& query : std::vector<Arguments>{{"dyad", file_, "Chad", "Libya"},
                                                       {"mediators", file_, "--centrality"},
                                                       {"mediators", file_, "--by", "month"},
                                                       {"mediators", file_, "--per", "conflict"}}) {
    const std::string text = run_truceline(query).out;
    EXPECT_EQ(text, run_truceline(query).out);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      std::size_t columns = 0;
      for (const char c : line) columns += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
      EXPECT_LE(columns, 100U) << line;
      EXPECT_FALSE(line.ends_with(' ')) << "'" << line << "'";
    }
  }
}

TEST_F(CourseCommands, TimeNarrowsADyad) {
  const Json result = answer({"dyad", file_, "Chad", "Libya", "--json", "--from", "2002", "--to", "2002"});
  for (const Json& period : result["periods"])
    EXPECT_THAT(period["period"].get<std::string>(), StartsWith("2002"));
  EXPECT_FALSE(result["periods"].empty());
  EXPECT_TRUE(result["undated"]["events"].empty());
}

TEST_F(CourseCommands, WrongUseSaysWhatToDo) {
  const auto expect_error = [](const Arguments& arguments, int code, const std::string& part) {
    const Outcome outcome = run_truceline(arguments);
    EXPECT_EQ(outcome.code, code) << outcome.err;
    EXPECT_THAT(outcome.err, AllOf(StartsWith("error: "), HasSubstr(part)));
    EXPECT_EQ(outcome.out, "");
  };
  expect_error({"dyad", file_, "Chad", "Libia"}, 4, "\"Libya\"");
  expect_error({"dyad", file_, "Chad", "Republic of Chad"}, 2, "same actor");
  expect_error({"dyad", file_, "Chad", "Libya", "--by", "week"}, 2, "month or year");
  expect_error({"dyad", file_, "Chad", "Libya", "--by", "none"}, 2, "month or year");
  expect_error({"dyad", file_, "Chad"}, 2, "B");
  expect_error({"mediators", file_, "--by", "week"}, 2, "month, year or none");
  expect_error({"mediators", file_, "--per", "war"}, 2, "dyad, conflict, region or all");
  const Outcome nothing = run_truceline({"dyad", file_, "Chad", "Iceland"});
  EXPECT_EQ(nothing.code, 0);
  EXPECT_EQ(nothing.out, "");
  EXPECT_THAT(nothing.err, HasSubstr("no event between"));
}

TEST_F(CourseCommands, JsonFollowsItsSchemas) {
  ASSERT_TRUE(can_check_schemas()) << "python3-jsonschema is missing (scripts/packages.txt)";
  for (const char* by : {"month", "year"})
    expect_valid("dyad", {"dyad", file_, "Chad", "Libya", "--json", "--by", by});
  expect_valid("dyad", {"dyad", file_, "Chad", "Iceland", "--json"});
  for (const char* per : {"dyad", "conflict", "region", "all"}) {
    expect_valid("mediators", {"mediators", file_, "--json", "--by", "year", "--per", per, "--centrality"});
  }
}

}  // namespace
}  // namespace truceline::test
