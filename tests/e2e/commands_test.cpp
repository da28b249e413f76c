// Every command on good input.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "e2e/program.hpp"

namespace truceline::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class Commands : public EndToEnd {};

std::size_t lines_of(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST_F(Commands, IngestReportsAndIsIdempotent) {
  const std::string article = write("border.txt", kBorderArticle);
  const Arguments command{"ingest", path("a.db"), article, "--published", "2011-05-06"};
  const Outcome first = run_truceline(command);
  EXPECT_EQ(first.code, 0) << first.err;
  EXPECT_THAT(first.out, HasSubstr("1 new document, 0 known already, 0 failed"));
  const std::string before = run_truceline({"export", path("a.db"), "--format", "json"}).out;
  const Outcome second = run_truceline(command);
  EXPECT_EQ(second.code, 0) << second.err;
  EXPECT_THAT(second.out, HasSubstr("0 new documents, 1 known already"));
  EXPECT_EQ(run_truceline({"export", path("a.db"), "--format", "json"}).out, before);
}

TEST_F(Commands, QuietIngestSaysNothing) {
  const Outcome outcome = run_truceline({"ingest", path("a.db"), write("a.txt", kBorderArticle), "--quiet"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, "");
}

TEST_F(Commands, IngestReadsStandardInput) {
  const Outcome outcome = run_truceline({"ingest", path("a.db"), "-"}, kBorderArticle);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("1 new document"));
}

TEST_F(Commands, ChronologyShowsDatesStatusAndSources) {
  const Outcome outcome = run_truceline({"chronology", database()});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("2011-03-03"));
  EXPECT_THAT(outcome.out, HasSubstr("CANCELLED"));
  EXPECT_THAT(outcome.out, HasSubstr("Test Wire, 2011-05-06"));
  EXPECT_LT(outcome.out.find("2011-03-03"), outcome.out.find("2011-04-05"));
}

TEST_F(Commands, ChronologyFilters) {
  const std::string file = database();
  const std::string eritrea = run_truceline({"chronology", file, "--region", "Eritrea"}).out;
  EXPECT_THAT(eritrea, HasSubstr("2011-04-05"));
  EXPECT_THAT(eritrea, Not(HasSubstr("Heglig")));
  const std::string april =
      run_truceline({"chronology", file, "--from", "2011-04", "--to", "2011-04-17"}).out;
  EXPECT_THAT(april, HasSubstr("2011-04-05"));
  EXPECT_THAT(april, Not(HasSubstr("2011-03-03")));
  EXPECT_THAT(april, Not(HasSubstr("2011-04-18")));
  const std::string cancelled = run_truceline({"chronology", file, "--status", "cancelled"}).out;
  EXPECT_THAT(cancelled, HasSubstr("2011-05-02"));
  EXPECT_THAT(cancelled, Not(HasSubstr("2011-04-05")));
  const std::string union_ = run_truceline({"chronology", file, "--actor", "African Union"}).out;
  EXPECT_THAT(union_, HasSubstr("2011-04-28"));
  EXPECT_THAT(union_, Not(HasSubstr("2011-04-18")));
  const std::string talks = run_truceline({"chronology", file, "--type", "talks,mediation"}).out;
  EXPECT_THAT(talks, HasSubstr("2011-04-28"));
  EXPECT_THAT(talks, Not(HasSubstr("2011-04-05")));
}

TEST_F(Commands, MediatorsNameThePartiesAndTheEvents) {
  const std::string file = database();
  const Outcome all = run_truceline({"mediators", file});
  EXPECT_EQ(all.code, 0) << all.err;
  EXPECT_THAT(all.out, HasSubstr("Kenya"));
  EXPECT_THAT(all.out, HasSubstr("Eritrea and Ethiopia"));
  EXPECT_THAT(all.out, HasSubstr("African Union"));
  EXPECT_THAT(all.out, HasSubstr("2011-04-28"));
  const Outcome between = run_truceline({"mediators", file, "--between", "Sudan,South Sudan"});
  EXPECT_EQ(between.code, 0) << between.err;
  EXPECT_THAT(between.out, HasSubstr("African Union"));
  EXPECT_THAT(between.out, Not(HasSubstr("Kenya")));
}

TEST_F(Commands, EventShowsClaimsWithSentences) {
  const std::string file = database();
  const std::string list = run_truceline({"chronology", file, "--status", "cancelled"}).out;
  const std::vector<std::string> ids = event_ids(list);
  ASSERT_FALSE(ids.empty()) << list;
  const Outcome outcome = run_truceline({"event", file, ids.front()});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out,
              HasSubstr("Eritrea refused to attend talks with Ethiopia in Nairobi on 2 May 2011."));
  EXPECT_THAT(outcome.out, HasSubstr("cancelled"));
  EXPECT_THAT(outcome.out, HasSubstr("rule"));
}

TEST_F(Commands, ExportWritesFilesThatDotAccepts) {
  const std::string file = database();
  EXPECT_EQ(run_truceline({"export", file, "--format", "dot", "-o", path("all.dot")}).code, 0);
  EXPECT_THAT(file_text(path("all.dot")), HasSubstr("digraph"));
  const Outcome drawn = run_command({"dot", "-Tsvg", path("all.dot"), "-o", path("all.svg")});
  EXPECT_EQ(drawn.code, 0) << drawn.err;
  EXPECT_EQ(drawn.err, "");
  EXPECT_THAT(file_text(path("all.svg")), HasSubstr("</svg>"));
  EXPECT_EQ(run_truceline({"export", file, "--format", "dot"}).out, file_text(path("all.dot")));
}

TEST_F(Commands, ExportOfNothingIsStillADiagram) {
  const std::string file = database();
  const Outcome empty = run_truceline({"export", file, "--format", "dot", "--type", "election"});
  EXPECT_EQ(empty.code, 0) << empty.err;
  EXPECT_THAT(empty.err, HasSubstr("no event fits"));
  EXPECT_EQ(run_command({"dot", "-Tsvg"}, empty.out).code, 0);
}

TEST_F(Commands, StatsCount) {
  const Outcome outcome = run_truceline({"stats", database()});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, testing::ContainsRegex("documents +2\n"));
}

TEST_F(Commands, ExtractPrintsATable) {
  const Outcome outcome = run_truceline({"extract", "-", "--published", "2011-05-06"}, kBorderArticle);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("2011-03-03"));
  EXPECT_THAT(outcome.out, HasSubstr("2011-05-06 (given)"));
}

TEST_F(Commands, ExtractPrintsOneLineAnArticle) {
  const std::string articles =
      write("two.jsonl",
            "{\"id\": \"a1\", \"date\": \"2011-05-06\", \"text\": \"Kenya and Uganda signed a "
            "treaty on 3 March 2011.\"}\n"
            "{\"id\": \"a2\", \"dct\": \"2011-05-06\", \"text\": \"Nothing happened.\"}\n");
  const Outcome gold = run_truceline({"extract", articles, "--format", "gold"});
  EXPECT_EQ(gold.code, 0) << gold.err;
  EXPECT_EQ(lines_of(gold.out), 2u);
  EXPECT_THAT(gold.out, HasSubstr("{\"id\":\"a1\",\"events\":[{\"id\":\"e1\",\"type\":\"agreement\""));
  EXPECT_THAT(gold.out, HasSubstr("\"date\":\"2011-03-03\""));
  EXPECT_THAT(gold.out, HasSubstr("{\"id\":\"a2\",\"events\":[]}\n"));
  for (const char* stage : {"document", "sentences", "time", "mentions", "claims", "events"}) {
    const Outcome outcome = run_truceline({"extract", articles, "--stage", stage});
    EXPECT_EQ(outcome.code, 0) << stage << outcome.err;
    EXPECT_EQ(lines_of(outcome.out), 2u) << stage;
    EXPECT_THAT(outcome.out, HasSubstr("{\"id\":\"a1\","));
  }
}

TEST_F(Commands, TimeStageCountsCodePoints) {
  const std::string text = "«É» – Kenya and Uganda met on 3 March 2011.";
  const std::string articles =
      write("a.jsonl", "{\"id\": \"a1\", \"date\": \"2011-05-06\", \"text\": \"" + text + "\"}\n");
  const std::string out = run_truceline({"extract", articles, "--stage", "time"}).out;
  EXPECT_THAT(out,
              HasSubstr("\"start\":30,\"end\":42,\"start_byte\":35,\"end_byte\":47,\"text\":\"3 March 2011\","
                        "\"type\":\"DATE\",\"value\":\"2011-03-03\""));
}

TEST_F(Commands, HelpAndVersion) {
  EXPECT_THAT(run_truceline({"--version"}).out,
              testing::MatchesRegex("truceline [0-9]+\\.[0-9]+\\.[0-9]+\n"));
  EXPECT_THAT(run_truceline({"help"}).out, HasSubstr("chronology"));
  EXPECT_EQ(run_truceline({"help"}).out, run_truceline({"--help"}).out);
  for (const char* command : {"ingest", "extract", "chronology", "mediators", "dyad", "path", "actor", "event", "conflicts",
                              "diff", "search", "export", "stats"}) {
    const Outcome help = run_truceline({"help", command});
    EXPECT_EQ(help.code, 0);
    EXPECT_EQ(help.out, run_truceline({command, "--help"}).out) << command;
  }
}

}  // namespace
}  // namespace truceline::test
