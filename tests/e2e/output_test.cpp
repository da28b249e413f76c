// How output behaves: the same bytes each time, no colours where none belong, quiet on a closed pipe.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "e2e/program.hpp"

namespace truceline::test {
namespace {

using testing::HasSubstr;

class Output : public EndToEnd {
 protected:
  static Outcome shell(const std::string& script) { return run_command({"/bin/bash", "-c", script}); }
};

std::vector<Arguments> queries(const std::string& file) {
  return {{"chronology", file},
          {"chronology", file, "--json"},
          {"search", file, "talks"},
          {"search", file, "talks", "--json"},
          {"regions", file},
          {"actors", file},
          {"sources", file},
          {"mediators", file},
          {"mediators", file, "--json"},
          {"export", file, "--format", "dot"},
          {"export", file, "--format", "json"}};
}

TEST_F(Output, IsTheSameOnTwoRuns) {
  const std::string file = database();
  for (const Arguments& query : queries(file)) {
    const Outcome first = run_truceline(query);
    EXPECT_FALSE(first.out.empty()) << query.front();
    EXPECT_EQ(first.out, run_truceline(query).out) << query.front();
  }
}

TEST_F(Output, DoesNotDependOnTheOrderOfIngest) {
  const std::string border = write("border.txt", kBorderArticle);
  const std::string mission = write("mission.txt", kMissionArticle);
  run_truceline({"ingest", path("a.db"), border, mission, "--published", "2011-05-06"});
  run_truceline({"ingest", path("b.db"), mission, border, "--published", "2011-05-06"});
  const auto first = queries(path("a.db"));
  const auto second = queries(path("b.db"));
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(run_truceline(first[i]).out, run_truceline(second[i]).out) << first[i].front();
  }
}

TEST_F(Output, ColoursOnlyWhenWanted) {
  const std::string file = database();
  const auto has_colour = [&](const Variables& variables) {
    return run_truceline({"chronology", file}, "", variables).out.find('\x1b') != std::string::npos;
  };
  EXPECT_FALSE(has_colour({}));
  EXPECT_TRUE(has_colour({{"CLICOLOR_FORCE", "1"}}));
  EXPECT_FALSE(has_colour({{"CLICOLOR_FORCE", "0"}}));
  EXPECT_FALSE(has_colour({{"CLICOLOR_FORCE", "1"}, {"NO_COLOR", "1"}}));
}

TEST_F(Output, FitsIntoAHundredColumns) {
  const std::string file = database();
  for (const char* command : {"chronology", "mediators", "stats", "regions", "actors", "sources"}) {
    std::istringstream lines(run_truceline({command, file}).out);
    for (std::string line; std::getline(lines, line);) {
      std::size_t columns = 0;
      for (const char c : line) columns += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
      EXPECT_LE(columns, 100u) << line;
      EXPECT_FALSE(line.ends_with(' ')) << "'" << line << "'";
    }
  }
}

TEST_F(Output, AReaderThatClosesThePipeIsNoError) {
  const std::string file = database();
  const Outcome outcome = shell("set -o pipefail; for i in $(seq 20); do '" TRUCELINE_PROGRAM "' export '" +
                                file + "' --format json; done | head -c 1 > /dev/null");
  EXPECT_EQ(outcome.err, "");
}

TEST_F(Output, AFullDiskIsAnError) {
  const Outcome outcome =
      shell("'" TRUCELINE_PROGRAM "' export '" + database() + "' --format json > /dev/full");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.err, HasSubstr("error: "));
}

TEST_F(Output, AnInterruptedIngestCanGoOn) {
  std::string lines;
  for (int i = 0; i < 300; ++i) {
    lines += "{\"id\": \"n" + std::to_string(i) +
             "\", \"date\": \"2011-05-06\", \"text\": \"Kenya and Uganda signed treaty " + std::to_string(i) +
             " on 3 March 2011. Talks in Nairobi followed on 5 March.\"}\n";
  }
  const std::string articles = write("many.jsonl", lines);
  shell("timeout -s INT 0.5 '" TRUCELINE_PROGRAM "' ingest '" + path("a.db") + "' '" + articles + "'");
  const Outcome again = run_truceline({"ingest", path("a.db"), articles});
  EXPECT_EQ(again.code, 0) << again.err;
  run_truceline({"ingest", path("b.db"), articles});
  EXPECT_EQ(run_truceline({"export", path("a.db"), "--format", "json"}).out,
            run_truceline({"export", path("b.db"), "--format", "json"}).out);
}

TEST_F(Output, ALegendOnlyForMarksThatOccur) {
  const Outcome plain = run_truceline({"extract", "-", "--published", "2011-05-06"},
                                      "Kenya and Uganda signed a treaty on 3 March 2011.\n");
  EXPECT_EQ(plain.out.find(" = "), std::string::npos) << plain.out;
  const Outcome wide = run_truceline({"extract", "-", "--published", "2011-05-06"},
                                     "Kenya and Uganda signed a treaty in 1998.\n");
  EXPECT_THAT(wide.out, HasSubstr("† = wide or open date"));
}

}  // namespace
}  // namespace truceline::test
