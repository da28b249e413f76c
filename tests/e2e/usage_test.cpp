// Wrong usage, unknown names, files that are no database: exit codes and messages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "e2e/program.hpp"

namespace truceline::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

class Usage : public EndToEnd {
 protected:
  static void expect_usage_error(const Arguments& arguments, const std::string& part) {
    const Outcome outcome = run_truceline(arguments);
    EXPECT_EQ(outcome.code, 2) << arguments.front();
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr(part));
  }
};

TEST_F(Usage, WrongCommandLines) {
  expect_usage_error({"chronolgy", "a.db"}, "did you mean \"chronology\"?");
  expect_usage_error({"frobnicate"}, "truceline help");
  expect_usage_error({"help", "chronolgy"}, "did you mean \"chronology\"?");
  expect_usage_error({"chronology"}, "DB");
  expect_usage_error({"chronology", "a.db", "--regoin", "X"}, "--regoin");
  expect_usage_error({"ingest", "a.db"}, "PATH");
  expect_usage_error({"export", "a.db"}, "--format");
  expect_usage_error({"export", "a.db", "--format", "png"}, "dot, json");
  expect_usage_error({"extract", "-", "--format", "xml"}, "gold");
  expect_usage_error({"extract", "-", "--stage", "tmie"}, "time");
  expect_usage_error({"extract", "-", "--stage", "time", "--format", "gold"}, "--format");
  expect_usage_error({"extract", "-", "--input-format", "pdf"}, "jsonl");
  expect_usage_error({"extract", "-", "--without", "trees"}, "there are: tree, coreference, status");
  expect_usage_error({"extract", "-", "--without", "tree,verbs"}, "no \"verbs\"");
  expect_usage_error({"extract", "-", "--without", "tree", "--stage", "parse"}, "--stage parse");
  expect_usage_error({"extract", "-", "--min-confidence", "2"}, "--min-confidence");
  expect_usage_error({"ingest", "a.db", "-", "--published", "last week"}, "EDTF");
  const Outcome nothing = run_truceline({});
  EXPECT_EQ(nothing.code, 2);
  EXPECT_THAT(nothing.err, HasSubstr("chronology"));
}

TEST_F(Usage, ValuesThatCannotBeUnderstood) {
  const std::string file = database();
  expect_usage_error({"chronology", file, "--status", "canceled"}, "did you mean \"cancelled\"?");
  expect_usage_error({"chronology", file, "--type", "talk"}, "did you mean \"talks\"?");
  expect_usage_error({"chronology", file, "--type", "qqqqqq"}, "ceasefire_violation");
  expect_usage_error({"chronology", file, "--from", "2011-13"}, "2023-11-20");
  expect_usage_error({"chronology", file, "--from", "2012", "--to", "2011"}, "after");
  expect_usage_error({"mediators", file, "--between", "Sudan"}, "two names");
  expect_usage_error({"chronology", file, "--class", "fights"}, "did you mean \"fight\"?");
  expect_usage_error({"chronology", file, "--during", "2011-13"}, "2023-11-20");
  expect_usage_error({"chronology", file, "--during", "2011", "--from", "2010"}, "both ends");
  expect_usage_error({"chronology", file, "--with-members"}, "--actor");
  expect_usage_error({"chronology", file, "--text", "..."}, "no word");
  expect_usage_error({"chronology", file, "--limit", "0"}, "at least 1");
  expect_usage_error({"chronology", file, "--after", "there"}, "page before");
  expect_usage_error({"search", file, "!"}, "no word");
  expect_usage_error({"search", file}, "WORDS");
  expect_usage_error({"regions", file, "--limit", "0"}, "at least 1");
}

TEST_F(Usage, UnknownNamesAreSuggested) {
  const std::string file = database();
  const Outcome region = run_truceline({"chronology", file, "--region", "Eritera"});
  EXPECT_EQ(region.code, 4);
  EXPECT_THAT(region.err, AllOf(StartsWith("error: no place \"Eritera\""), HasSubstr("\"Eritrea\"")));
  const Outcome actor = run_truceline({"mediators", file, "--between", "Sudan,Ethipia"});
  EXPECT_EQ(actor.code, 4);
  EXPECT_THAT(actor.err, HasSubstr("\"Ethiopia\""));
  EXPECT_EQ(run_truceline({"chronology", file, "--region", "Qqqqqqq"}).code, 4);
  const std::vector<std::pair<Arguments, std::string>> misspelt{
      {{"chronology", file, "--conflict", "Syrian civl war"},
       "no conflict \"Syrian civl war\"; did you mean"},
      {{"chronology", file, "--source", "Test Wyre"}, "\"Test Wire\""},
      {{"regions", file, "Eritera"}, "\"Eritrea\""},
      {{"actors", file, "Ethipia"}, "\"Ethiopia\""},
      {{"sources", file, "Test Wyre"}, "\"Test Wire\""}};
  for (const auto& [arguments, part] : misspelt) {
    const Outcome outcome = run_truceline(arguments);
    EXPECT_EQ(outcome.code, 4) << part;
    EXPECT_THAT(outcome.err, HasSubstr(part));
    EXPECT_EQ(outcome.out, "");
  }
  for (const char* id : {"ffffffffffffffff", "xyz", "--"}) {
    EXPECT_NE(run_truceline({"event", file, id}).code, 0) << id;
  }
  EXPECT_EQ(run_truceline({"event", file, "ffffffffffffffff"}).code, 4);
  EXPECT_EQ(run_truceline({"event", file, "xyz"}).code, 4);
}

TEST_F(Usage, AKnownRegionWithoutEventsIsEmptyNotWrong) {
  const Outcome outcome = run_truceline({"chronology", database(), "--region", "Iceland"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("Iceland"));
}

TEST_F(Usage, AnAmbiguousIdIsExplained) {
  const std::string file = database();
  const std::string list = run_truceline({"chronology", file}).out;
  std::map<char, int> first_digits;
  for (const std::string& id : event_ids(list)) ++first_digits[id.front()];
  const auto shared = std::find_if(first_digits.begin(), first_digits.end(),
                                   [](const auto& digit) { return digit.second > 1; });
  ASSERT_NE(shared, first_digits.end()) << "ids begin with one of eight digits, so nine events share one";
  const Outcome outcome = run_truceline({"event", file, std::string(1, shared->first)});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("give more digits"));
  EXPECT_EQ(run_truceline({"event", file, ""}).code, 4);
}

TEST_F(Usage, DatabasesThatAreNone) {
  const std::string text =
      write("text.db", "this is no database, but long enough to look like one at first sight\n");
  for (const char* command : {"chronology", "mediators", "stats"}) {
    const Outcome outcome = run_truceline({command, text});
    EXPECT_EQ(outcome.code, 1) << command;
    EXPECT_THAT(outcome.err, AllOf(StartsWith("error: "), HasSubstr("text.db")));
  }
  const Outcome missing = run_truceline({"chronology", path("none.db")});
  EXPECT_EQ(missing.code, 1);
  EXPECT_THAT(missing.err, HasSubstr("none.db"));
  EXPECT_FALSE(std::filesystem::exists(path("none.db"))) << "a query must not make a database";
  const Outcome folder = run_truceline({"ingest", folder_.string(), write("a.txt", kBorderArticle)});
  EXPECT_EQ(folder.code, 1);
  const Outcome ingest = run_truceline({"ingest", text, write("a.txt", kBorderArticle)});
  EXPECT_EQ(ingest.code, 1);
  EXPECT_EQ(file_text(text).substr(0, 10), "this is no") << "a file that is not ours must stay as it is";
}

TEST_F(Usage, ADatabaseOfSomebodyElseIsLeftAlone) {
  const std::string file = path("other.db");
  ASSERT_EQ(run_command({"sqlite3", file, "create table t(a); insert into t values (1);"}).code, 0)
      << "sqlite3 is missing (scripts/packages.txt)";
  const std::string before = file_text(file);
  EXPECT_EQ(run_truceline({"stats", file}).code, 1);
  EXPECT_EQ(run_truceline({"ingest", file, write("a.txt", kBorderArticle)}).code, 1);
  EXPECT_EQ(file_text(file), before);
}

TEST_F(Usage, AFileThatCannotBeWritten) {
  const Outcome outcome =
      run_truceline({"export", database(), "--format", "dot", "-o", path("no/such/folder.dot")});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.err, HasSubstr("folder.dot"));
}

}  // namespace
}  // namespace truceline::test
