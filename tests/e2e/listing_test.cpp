// Filters and pages of a chronology; search, regions, actors and sources.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "e2e/program.hpp"

namespace truceline::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class Listing : public EndToEnd {
 protected:
  /// The database of two articles, and a third of another outlet that tells of the same shelling.
  std::string corpus() const {
    const std::string file = database();
    const Outcome outcome = run_truceline(
        {"ingest", file,
         write("again.txt",
               "Shells fall\n\nOn 5 April 2011 Ethiopian troops shelled a border town in Eritrea.\n\n"
               "Isaias Afwerki, the president of Eritrea, condemned Sudan on 9 April 2011.\n"),
         "--published", "2011-04-10", "--source", "Other Post"});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return file;
  }

  static std::string list(const std::string& file, const Arguments& filters) {
    Arguments arguments{"chronology", file};
    arguments.insert(arguments.end(), filters.begin(), filters.end());
    const Outcome outcome = run_truceline(arguments);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return outcome.out;
  }
};

TEST_F(Listing, FiltersOfTheChronology) {
  const std::string file = corpus();
  const std::string both = list(file, {"--min-sources", "2"});
  EXPECT_THAT(both, HasSubstr("2011-04-05"));
  EXPECT_THAT(both, HasSubstr("2 sources: Other Post, 2011-04-10;"));
  EXPECT_THAT(both, Not(HasSubstr("2011-04-18")));
  const std::string other = list(file, {"--source", "other post"});
  EXPECT_THAT(other, HasSubstr("2011-04-05"));
  EXPECT_THAT(other, Not(HasSubstr("2011-03-03")));
  const std::string fights = list(file, {"--class", "fight"});
  EXPECT_THAT(fights, HasSubstr("2011-04-05"));
  EXPECT_THAT(fights, Not(HasSubstr("2011-04-18")));
  const std::string nairobi = list(file, {"--text", "nairobi \"refused to attend\""});
  EXPECT_THAT(nairobi, HasSubstr("2011-05-02"));
  EXPECT_THAT(nairobi, Not(HasSubstr("2011-04-18")));
  const std::string april = list(file, {"--during", "2011-04-18/2011-04-20"});
  EXPECT_THAT(april, HasSubstr("2011-04-18"));
  EXPECT_THAT(april, Not(HasSubstr("2011-04-05")));
  const std::string condemned = list(file, {"--during", "2011-04-09"});
  EXPECT_THAT(condemned, HasSubstr("2011-04-09"));
  EXPECT_THAT(list(file, {"--during", "2011-04-09", "--core"}), Not(HasSubstr("2011-04-09")));
}

TEST_F(Listing, MembersCountWhenAskedFor) {
  const std::string file = corpus();
  const std::string alone = list(file, {"--actor", "Sudan"});
  EXPECT_THAT(alone, HasSubstr("2011-04-09"));
  const std::string members = list(file, {"--actor", "Eritrea", "--with-members"});
  EXPECT_THAT(members, HasSubstr("2011-04-09"));
  EXPECT_THAT(members, HasSubstr("2011-05-02"));
  EXPECT_THAT(members, Not(HasSubstr("2011-04-28")));
}

TEST_F(Listing, AConflictHasItsRegionAndItsParties) {
  const std::string file = corpus();
  const Outcome outcome = run_truceline({"chronology", file, "--conflict", "Second Sudanese Civil War"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, Not(HasSubstr("2011-04-28"))) << "the war ended in 2005";
}

TEST_F(Listing, PagesJoinedAreTheWholeChronology) {
  const std::string file = corpus();
  const std::vector<std::string> whole = event_ids(list(file, {}));
  ASSERT_GE(whole.size(), 5u);
  std::vector<std::string> joined;
  Arguments page{"chronology", file, "--limit", "2"};
  for (std::size_t pages = 0; pages <= whole.size(); ++pages) {
    const Outcome outcome = run_truceline(page);
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const auto ids = event_ids(outcome.out);
    EXPECT_LE(ids.size(), 2u);
    joined.insert(joined.end(), ids.begin(), ids.end());
    const std::string hint = "note: there is more: --after ";
    const auto at = outcome.err.find(hint);
    if (at == std::string::npos) break;
    const auto begin = at + hint.size();
    page = {"chronology", file,      "--limit",
            "2",          "--after", outcome.err.substr(begin, outcome.err.find('\n', begin) - begin)};
  }
  EXPECT_EQ(joined, whole);
}

TEST_F(Listing, TimelineScoreReadsTheJson) {
  const std::string script = TRUCELINE_SOURCE_DIR "/../shared/tools/timeline_score.py";
  if (!std::ifstream(script)) GTEST_SKIP() << "the scoring script is not beside the project";
  const std::string json = write("c.json", list(corpus(), {"--json"}));
  const std::string gold =
      write("gold.jsonl",
            "{\"topic\": \"t\", \"timeline\": \"a\", \"entries\": [\"2011-03-01\", \"2011-04-05\"]}\n");
  const Outcome outcome = run_command({"/usr/bin/python3", script, json, gold, "--top", "1", "--json"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  // The heaviest day, which two outlets tell, not the first.
  EXPECT_THAT(outcome.out, HasSubstr("\"produced_dates\": 1, \"precision\": 1.0, \"recall\": 0.5"));
  EXPECT_THAT(file_text(json), HasSubstr("\"weight\": 2,\n      \"source_count\": 2"));
}

TEST_F(Listing, SearchFindsSentencesAndEvents) {
  const std::string file = corpus();
  const Outcome outcome = run_truceline({"search", file, "refused", "to attend talks"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("Eritrea refused to attend talks with Ethiopia in Nairobi on 2 May"));
  EXPECT_FALSE(event_ids(outcome.out).empty()) << outcome.out;
  EXPECT_THAT(run_truceline({"search", file, "attend to"}).err, Not(HasSubstr("note")));
  EXPECT_THAT(run_truceline({"search", file, "\"attend to\""}).err, HasSubstr("note: nothing"));
  EXPECT_EQ(run_truceline({"search", file, "(", "talks AND NOT"}).code, 0);
}

TEST_F(Listing, RegionsActorsAndSourcesCount) {
  const std::string file = corpus();
  const Outcome regions = run_truceline({"regions", file});
  EXPECT_EQ(regions.code, 0) << regions.err;
  EXPECT_THAT(regions.out, testing::ContainsRegex("· Eritrea +country +[0-9]+  2011"));
  EXPECT_THAT(run_truceline({"regions", file, "nairobi"}).out, Not(HasSubstr("Eritrea")));
  const Outcome actors = run_truceline({"actors", file, "--limit", "1"});
  EXPECT_EQ(actors.code, 0) << actors.err;
  EXPECT_THAT(actors.out, HasSubstr("state"));
  EXPECT_THAT(run_truceline({"actors", file, "african"}).out,
              testing::ContainsRegex("African Union +body +1  mediator 1\n"));
  const Outcome sources = run_truceline({"sources", file});
  EXPECT_EQ(sources.code, 0) << sources.err;
  EXPECT_THAT(sources.out, testing::ContainsRegex("Other Post +1 +2 +2 +1  2011-04-10\n"));
  EXPECT_THAT(sources.out, testing::ContainsRegex("Test Wire +2 .*  2011-05-06\n"));
}

}  // namespace
}  // namespace truceline::test
