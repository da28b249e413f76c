// Broken input: a diagnostic with file and line, the rest of the batch done, exit 3; never a crash.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "e2e/program.hpp"

namespace truceline::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class BadInput : public EndToEnd {
 protected:
  /// Ingests the bad input beside a good one: the good one must be there afterwards.
  Outcome ingest_beside_good(const std::string& bad) const {
    const std::string good = write("good.txt", kBorderArticle);
    Outcome outcome = run_truceline({"ingest", path("a.db"), bad, good});
    EXPECT_EQ(outcome.signal, 0);
    EXPECT_THAT(run_truceline({"chronology", path("a.db")}).out, HasSubstr("2011-03-03"));
    return outcome;
  }

  void expect_failed(const std::string& bad, const std::string& part) const {
    const Outcome outcome = ingest_beside_good(bad);
    EXPECT_EQ(outcome.code, 3) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("1 new document"));
    EXPECT_THAT(outcome.err, AllOf(HasSubstr(part), HasSubstr("error")));
    expect_no_half_document();
  }

  /// What failed left no trace: every document in the store has sentences.
  void expect_no_half_document() const {
    EXPECT_THAT(run_truceline({"stats", path("a.db"), "--json"}).out, HasSubstr("\"documents\": 1,"));
  }
};

TEST_F(BadInput, EmptyFile) {
  expect_failed(write("empty.txt", ""), "empty.txt");
}

TEST_F(BadInput, BinaryFile) {
  std::string bytes =
      "\x7f"
      "ELF";
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>((i * 37) % 256);
  expect_failed(write("program.txt", bytes), "program.txt");
}

TEST_F(BadInput, MissingFile) {
  expect_failed(path("missing.txt"), "missing.txt");
}

TEST_F(BadInput, AllInputsMissing) {
  const Outcome outcome = run_truceline({"ingest", path("a.db"), path("missing.txt")});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("missing.txt"));
}

TEST_F(BadInput, ALineOfFiftyMegabytes) {
  const std::string file = path("long.jsonl");
  {
    std::ofstream out(file, std::ios::binary);
    out << "{\"id\": \"long\", \"text\": \"";
    const std::string block(1 << 20, 'x');
    for (int i = 0; i < 50; ++i) out << block;
    out << "\"}\n";
  }
  expect_failed(file, "long.jsonl:1");
}

TEST_F(BadInput, AWordOfFiftyMegabytes) {
  const std::string file = path("word.txt");
  {
    std::ofstream out(file, std::ios::binary);
    const std::string block(1 << 20, 'x');
    for (int i = 0; i < 50; ++i) out << block;
  }
  const Outcome outcome = run_truceline({"extract", file, "--format", "gold"});
  EXPECT_EQ(outcome.signal, 0);
  EXPECT_TRUE(outcome.code == 0 || outcome.code == 3) << outcome.code << outcome.err;
}

TEST_F(BadInput, BrokenUtf8IsReadWithAWarning) {
  const Outcome outcome = ingest_beside_good(
      write("broken.txt", "Kenya met \xff\xfe\xc3 Uganda on 3 March 2011. \xf0\x9f Zo\xc3\xab\n"));
  EXPECT_TRUE(outcome.code == 0 || outcome.code == 3) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("broken.txt"));
}

TEST_F(BadInput, HtmlBomb) {
  std::string page = "<html><body>";
  for (int i = 0; i < 200000; ++i) page += "<div><b>";
  page += "Kenya and Uganda met.";
  const Outcome outcome = ingest_beside_good(write("bomb.html", page));
  EXPECT_TRUE(outcome.code == 0 || outcome.code == 3) << outcome.err;
}

TEST_F(BadInput, ABrokenLineInTheMiddleOfAGoodFile) {
  const std::string file =
      write("lines.jsonl",
            "{\"id\": \"a1\", \"date\": \"2011-05-06\", \"text\": \"Kenya and Uganda signed a treaty "
            "on 3 March 2011.\"}\n"
            "{\"id\": \"a2\", \"text\": \"broken\n"
            "{\"id\": \"a3\", \"date\": \"2011-05-06\", \"text\": \"Kenya and Uganda signed a treaty "
            "on 4 April 2011.\"}\n");
  const Outcome outcome = run_truceline({"ingest", path("a.db"), file});
  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.out, HasSubstr("2 new documents, 0 known already, 1 failed"));
  EXPECT_THAT(outcome.err, HasSubstr("lines.jsonl:2"));
  const Outcome gold = run_truceline({"extract", file, "--format", "gold"});
  EXPECT_EQ(gold.code, 3);
  EXPECT_THAT(gold.out, AllOf(HasSubstr("\"a1\""), HasSubstr("\"a3\"")));
}

TEST_F(BadInput, TerminalCodesInATextAreNotPassedOn) {
  const Outcome outcome = run_truceline({"extract", "-", "--source", "\x1b[2J"},
                                        "Kenya and Uganda signed \x1b[31m a treaty on 3 March 2011.\n");
  EXPECT_EQ(outcome.signal, 0);
  EXPECT_EQ(outcome.out.find('\x1b'), std::string::npos);
}

TEST_F(BadInput, ExtractOfNothing) {
  EXPECT_EQ(run_truceline({"extract", "-"}, "").code, 3);
  EXPECT_EQ(run_truceline({"extract", path("missing.txt")}).code, 3);
}

}  // namespace
}  // namespace truceline::test
