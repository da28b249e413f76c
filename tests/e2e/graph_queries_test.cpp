// The commands path and actor.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "e2e/program.hpp"

namespace truceline::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using Json = nlohmann::json;

constexpr const char* kTreatyArticle =
    "Neighbours settle\n\n"
    "Ethiopia attacked Eritrea on 12 May 2011.\n\n"
    "Ethiopia and Sudan signed a border treaty in Khartoum on 3 June 2011.\n\n"
    "Egypt and Sudan were to hold talks in Cairo on 9 July 2012.\n";

class GraphQueries : public EndToEnd {
 protected:
  std::string linked_database() const {
    const std::string file = database();
    const Outcome outcome = run_truceline({"ingest", file, write("treaty.txt", kTreatyArticle), "--published",
                                           "2011-06-05", "--source", "Test Wire"});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return file;
  }

  static Json json_of(Arguments arguments) {
    arguments.push_back("--json");
    const Outcome outcome = run_truceline(arguments);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return Json::parse(outcome.out, nullptr, false);
  }

  static std::vector<std::string> route(const Json& path) {
    std::vector<std::string> names;
    for (const Json& step : path["steps"]) {
      if (names.empty()) names.push_back(step["from"]["name"]);
      names.push_back(step["to"]["name"]);
    }
    return names;
  }
};

TEST_F(GraphQueries, PathShowsEachEventWithItsEvidence) {
  const Outcome outcome = run_truceline({"path", linked_database(), "Kenya", "Sudan"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("Kenya → Ethiopia → Sudan"));
  EXPECT_THAT(outcome.out, HasSubstr("Kenya (mediator"));
  EXPECT_THAT(outcome.out, HasSubstr("2011-04-18"));
  EXPECT_THAT(outcome.out, HasSubstr("Nairobi"));
  EXPECT_THAT(outcome.out, HasSubstr("2011-06-03"));
  EXPECT_THAT(outcome.out, HasSubstr("Test Wire, 2011-06-05"));
  EXPECT_GE(event_ids(outcome.out).size(), 2U);
}

TEST_F(GraphQueries, PathsAreShortestFirstThroughOthers) {
  const Json result = json_of({"path", linked_database(), "Eritrea", "Kenya"});
  ASSERT_GE(result["paths"].size(), 1U);
  EXPECT_EQ(route(result["paths"][0]), (std::vector<std::string>{"Eritrea", "Kenya"}));
  std::size_t before = 0;
  for (const Json& path : result["paths"]) {
    EXPECT_LE(before, path["length"]);
    before = path["length"];
    EXPECT_EQ(path["length"], path["steps"].size());
  }
}

TEST_F(GraphQueries, TimeRunsOneWay) {
  const std::string file = linked_database();
  const Json there = json_of({"path", file, "Kenya", "Sudan", "--time-respecting"});
  ASSERT_EQ(there["paths"].size(), 1U);
  EXPECT_EQ(there["paths"][0]["earliest_end"], "2011-06-03");
  EXPECT_EQ(there["paths"][0]["steps"][1]["order"], "certain");
  const Outcome back = run_truceline({"path", file, "Sudan", "Kenya", "--time-respecting", "--json"});
  EXPECT_EQ(back.code, 0);
  EXPECT_THAT(back.err, HasSubstr("note: no chain of events leads from Sudan to Kenya in the order of time"));
  EXPECT_TRUE(Json::parse(back.out)["paths"].empty());
}

TEST_F(GraphQueries, PathsGoThroughWhatTookPlaceInTheTimeAsked) {
  const std::string file = linked_database();
  const Outcome none = run_truceline({"path", file, "Egypt", "Sudan"});
  EXPECT_EQ(none.code, 0);
  EXPECT_EQ(none.out, "");
  EXPECT_THAT(none.err, HasSubstr("--any-status"));
  EXPECT_THAT(run_truceline({"path", file, "Egypt", "Sudan", "--any-status"}).out, HasSubstr("PLANNED"));
  EXPECT_TRUE(json_of({"path", file, "Kenya", "Sudan", "--from", "2011-05"})["paths"].empty());
  EXPECT_EQ(json_of({"path", file, "Kenya", "Sudan", "--from", "2011-04", "--to", "2011-06"})["paths"].size(),
            1U);
  EXPECT_EQ(json_of({"path", file, "Eritrea", "Kenya", "--max", "1"})["paths"].size(), 1U);
}

TEST_F(GraphQueries, WrongUseOfPathIsExplained) {
  const std::string file = database();
  const auto expect_error = [](const Arguments& arguments, int code, const std::string& part) {
    const Outcome outcome = run_truceline(arguments);
    EXPECT_EQ(outcome.code, code) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr(part));
  };
  expect_error({"path", file, "Kenya"}, 2, "B is required");
  expect_error({"path", file, "Kenya", "Kenya"}, 2, "same actor");
  expect_error({"path", file, "Kenya", "Sudan", "--max", "0"}, 2, "--max");
  expect_error({"path", file, "Kenya", "Sudan", "--from", "2012", "--to", "2011"}, 2, "after");
  expect_error({"path", file, "Kenya", "Ethipia"}, 4, "\"Ethiopia\"");
  expect_error({"actor", file}, 2, "NAME");
  expect_error({"actor", file, "Ethipia"}, 4, "\"Ethiopia\"");
  expect_error({"actor", path("none.db"), "Kenya"}, 1, "none.db");
}

TEST_F(GraphQueries, ActorShowsTheProfile) {
  const Outcome outcome = run_truceline({"actor", linked_database(), "Ethiopia"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, testing::StartsWith("Ethiopia (state)\n"));
  for (const char* part : {"state:ETH", "took place", "first", "2011-03-03", "With whom", "Eritrea", "Kenya",
                           "Roles", "What", "When", "2011", "█", "[", "Test Wire"}) {
    EXPECT_THAT(outcome.out, HasSubstr(part));
  }
  EXPECT_THAT(outcome.out, Not(HasSubstr("South Sudan")));
}

TEST_F(GraphQueries, ActorCountsCooperationAndConflict) {
  const Json profile = json_of({"actor", linked_database(), "Ethiopia"});
  EXPECT_EQ(profile["kind"], "state");
  EXPECT_EQ(profile["first"]["date"], "2011-03-03");
  EXPECT_EQ(profile["last"]["date"], "2011-06-03");
  const auto partner = [&](const std::string& name) {
    for (const Json& one : profile["partners"]) {
      if (one["name"] == name) return one;
    }
    return Json();
  };
  EXPECT_GE(partner("Eritrea")["cooperation"], 1);
  EXPECT_GE(partner("Eritrea")["conflict"], 1);
  EXPECT_EQ(partner("Sudan")["cooperation"], 1);
  EXPECT_EQ(partner("Sudan")["conflict"], 0);
}

TEST_F(GraphQueries, AnActorOfTheLexiconAloneHasNoEvents) {
  const Outcome outcome = run_truceline({"actor", database(), "Iceland"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("nothing in the database is about it"));
  EXPECT_THAT(outcome.out, HasSubstr("0 took place"));
}

TEST_F(GraphQueries, OutputIsTheSameWhateverTheOrderOfIngest) {
  const std::string border = write("1.txt", kBorderArticle), treaty = write("2.txt", kTreatyArticle);
  for (const auto& [file, first, second] :
       {std::tuple{path("a.db"), border, treaty}, std::tuple{path("b.db"), treaty, border}}) {
    EXPECT_EQ(run_truceline({"ingest", file, first, second, "--published", "2011-06-05"}).code, 0);
  }
  for (const Arguments& query :
       {Arguments{"path", "", "Kenya", "Sudan"}, Arguments{"path", "", "Eritrea", "Sudan", "--json"},
        Arguments{"actor", "", "Ethiopia"}, Arguments{"actor", "", "Sudan", "--json"}}) {
    Arguments one = query, two = query;
    one[1] = path("a.db");
    two[1] = path("b.db");
    const std::string out = run_truceline(one).out;
    EXPECT_FALSE(out.empty());
    EXPECT_EQ(out, run_truceline(two).out);
    EXPECT_EQ(out, run_truceline(one).out);
  }
}

TEST_F(GraphQueries, FitIntoAHundredColumns) {
  const std::string file = linked_database();
  for (const Arguments& query :
       {Arguments{"path", file, "Kenya", "Sudan"}, Arguments{"actor", file, "Ethiopia"}}) {
    std::istringstream lines(run_truceline(query).out);
    for (std::string line; std::getline(lines, line);) {
      std::size_t columns = 0;
      for (const char c : line) columns += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
      EXPECT_LE(columns, 100U) << line;
      EXPECT_FALSE(line.ends_with(' ')) << "'" << line << "'";
    }
  }
}

}  // namespace
}  // namespace truceline::test
