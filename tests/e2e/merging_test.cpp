// Several articles about the same: merged, contradicted, followed through time, compared and corrected.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "e2e/program.hpp"

namespace truceline::test {
namespace {

using Json = nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A made-up spring between two real states: a summit put off and called off, two offensives, a truce of two
/// dates.
constexpr const char* kSpring =
    R"({"id":"1","source":"North Wire","date":"2021-03-02","text":"The presidents of Chad and Libya will meet in Algiers on 20 March for talks mediated by Algeria, officials said on Tuesday."}
{"id":"2","source":"South Post","date":"2021-03-15","text":"The talks between Chad and Libya planned for 20 March in Algiers have been postponed to 10 April, Algeria said on Monday."}
{"id":"3","source":"North Wire","date":"2021-04-08","text":"Libya on Thursday called off the talks with Chad that were due to be held in Algiers on 10 April."}
{"id":"4","source":"North Wire","date":"2021-05-03","text":"Libya launched an offensive against Chad near Faya on 2 May."}
{"id":"5","source":"South Post","date":"2021-05-10","text":"Libya launched an offensive against Chad near Faya on 9 May."}
{"id":"6","source":"East Daily","date":"2021-05-04","text":"Libya launched an offensive against Chad near Faya on Sunday."}
{"id":"7","source":"North Wire","date":"2021-06-02","text":"Chad and Libya signed a ceasefire in Algiers on 1 June."}
{"id":"8","source":"South Post","date":"2021-06-03","text":"Chad and Libya signed a ceasefire in Algiers on 2 June, Algeria said."}
)";

class Merging : public EndToEnd {
 protected:
  void SetUp() override {
    EndToEnd::SetUp();
    file_ = path("spring.db");
    ASSERT_EQ(run_truceline({"ingest", file_, write("spring.jsonl", kSpring)}).code, 0);
  }

  static Json answer(const Arguments& arguments) {
    const Outcome outcome = run_truceline(arguments);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return Json::parse(outcome.out);
  }

  [[nodiscard]] Json events(Arguments more = {}) const {
    Arguments arguments{"chronology", file_, "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return answer(arguments)["events"];
  }

  std::string file_;
};

TEST_F(Merging, EveryHappeningIsListedOnceWithItsSources) {
  const Json all = events();
  ASSERT_EQ(all.size(), 4U) << all.dump(1);
  EXPECT_EQ(all[0]["status"], "cancelled");
  EXPECT_EQ(all[0]["date"], "2021-04-10");
  EXPECT_EQ(all[0]["weight"], 3);
  EXPECT_EQ(all[1]["weight"], 2);
  EXPECT_EQ(all[2]["date"], "2021-05-09") << "a week later is another offensive";
  EXPECT_EQ(all[3]["contested"], true);
}

TEST_F(Merging, AsOfADayOnlyWhatWasPublishedByThenIsKnown) {
  EXPECT_THAT(events({"--as-of", "2021-03-01"}), IsEmpty());
  EXPECT_EQ(events({"--as-of", "2021-03-02"})[0]["status"], "planned");
  EXPECT_EQ(events({"--as-of", "2021-03-02"})[0]["date"], "2021-03-20");
  EXPECT_EQ(events({"--as-of", "2021-03"})[0]["status"], "postponed");
  EXPECT_EQ(events({"--as-of", "2021-03"})[0]["date"], "2021-04-10");
  EXPECT_EQ(events({"--as-of", "2021-04-08"})[0]["status"], "cancelled");
  const Json mediators = answer({"mediators", file_, "--json", "--as-of", "2021-03-02"});
  EXPECT_EQ(mediators["mediators"][0]["counts"]["planned"], 1);
  EXPECT_EQ(run_truceline({"chronology", file_, "--as-of", "yesterday"}).code, 2);
}

TEST_F(Merging, ExplainTellsTheHistoryAndWhyReportsWereMerged) {
  const std::string id = events()[0]["id"];
  const Json details = answer({"explain", file_, id, "--json"});
  ASSERT_EQ(details["history"].size(), 3U) << details["history"].dump(1);
  EXPECT_EQ(details["history"][1]["status"], "postponed");
  EXPECT_EQ(details["history"][1]["known"], "2021-03-15");
  EXPECT_GE(details["merges"].size(), 2U);
  const std::string text = run_truceline({"explain", file_, id}).out;
  EXPECT_THAT(text, AllOf(HasSubstr("history"), HasSubstr("merged"), HasSubstr("life cycle")));
  EXPECT_EQ(run_truceline({"event", file_, id}).out, text) << "the name it had before";
}

TEST_F(Merging, MediatorsOfOneConflictAlone) {
  const Json all = answer({"mediators", file_, "--json"})["mediators"];
  const Json conflict = answer({"mediators", file_, "--json", "--conflict", "Syrian civil war"});
  EXPECT_FALSE(all.empty());
  EXPECT_THAT(conflict["mediators"], IsEmpty()) << "nothing of that war is told here";
  EXPECT_EQ(conflict["query"]["conflict"], "Syrian civil war");
  EXPECT_EQ(run_truceline({"mediators", file_, "--conflict", "Sirian civil war"}).code, 4);
}

TEST_F(Merging, ConflictsListBothValuesWithTheirSentences) {
  const Json found = answer({"conflicts", file_, "--json"})["conflicts"];
  ASSERT_EQ(found.size(), 1U) << found.dump(1);
  EXPECT_EQ(found[0]["field"], "date");
  EXPECT_EQ(found[0]["values"][1]["value"], "2021-06-02");
  EXPECT_THAT(found[0]["values"][1]["voices"][0]["sentence"].get<std::string>(), HasSubstr("on 2 June"));
  EXPECT_THAT(answer({"conflicts", file_, "--json", "--field", "place"})["conflicts"], IsEmpty());
  EXPECT_EQ(run_truceline({"conflicts", file_, "--field", "colour"}).code, 2);
}

TEST_F(Merging, DiffTellsWhatBecameKnown) {
  const Json changes = answer({"diff", file_, "--as-of", "2021-03-05", "--as-of", "2021-05-05", "--json"});
  EXPECT_EQ(changes["counts"]["redated"], 1);
  EXPECT_EQ(changes["counts"]["added"], 1);
  const std::string other = path("other.db");
  ASSERT_EQ(run_truceline({"ingest", other, write("x.txt", kBorderArticle)}).code, 0);
  EXPECT_EQ(answer({"diff", file_, other, "--json"})["counts"]["withdrawn"], 4);
  EXPECT_EQ(run_truceline({"diff", file_}).code, 2);
}

TEST_F(Merging, CorrectionsSurviveADatabaseMadeAnew) {
  const std::string truce = events()[3]["id"];
  const Json doubt = answer({"review", file_, "--next", "--json"})["doubts"][0];
  EXPECT_EQ(doubt["event"]["id"], truce);
  const std::string claim = doubt["claims"][0];
  EXPECT_EQ(run_truceline({"review", file_, "split", truce, claim.substr(0, 8), "--by", "a tester"}).code, 0);
  EXPECT_EQ(events().size(), 5U);
  const std::string first = events()[1]["id"];
  EXPECT_EQ(run_truceline({"review", file_, "set", first, "date=2021-05-01"}).code, 0);
  EXPECT_EQ(events()[1]["date"], "2021-05-01");
  EXPECT_EQ(run_truceline({"review", file_, "reject", events()[0]["id"].get<std::string>()}).code, 0);
  const Json corrected = events();
  EXPECT_EQ(corrected.size(), 4U);
  EXPECT_EQ(answer({"review", file_, "--json"})["corrections"].size(), 3U);

  for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(file_ + ending);
  ASSERT_EQ(run_truceline({"ingest", file_, path("spring.jsonl")}).code, 0);
  EXPECT_EQ(events(), corrected);
}

TEST_F(Merging, TwoEventsAreMergedByHandAndPutApartAgain) {
  const std::string a = events()[1]["id"];
  const std::string b = events()[2]["id"];
  EXPECT_EQ(run_truceline({"review", file_, "merge", a, b}).code, 0);
  EXPECT_EQ(events().size(), 3U);
  EXPECT_EQ(events()[1]["weight"], 3);
}

TEST_F(Merging, WrongReviewsAreRefusedAndLeaveNothing) {
  EXPECT_EQ(run_truceline({"review", file_, "forget", "x"}).code, 2);
  EXPECT_EQ(run_truceline({"review", file_, "confirm", "ffffffffffffffff"}).code, 4);
  EXPECT_EQ(run_truceline({"review", file_, "set", events()[0]["id"].get<std::string>(), "colour=red"}).code,
            2);
  EXPECT_EQ(run_truceline({"review", file_, "set", events()[0]["id"].get<std::string>(), "date=soon"}).code,
            2);
  EXPECT_FALSE(std::filesystem::exists(file_ + ".review.jsonl"));
  write("bad.jsonl", "{\"op\":\"merge\"}\n");
  const Outcome bad = run_truceline(
      {"review", file_, "confirm", events()[0]["id"].get<std::string>(), "--file", path("bad.jsonl")});
  EXPECT_EQ(bad.code, 1);
  EXPECT_THAT(bad.err, HasSubstr("bad.jsonl:1"));
}

TEST_F(Merging, AnswersFollowTheirSchemas) {
  ASSERT_TRUE(can_check_schemas()) << "python3-jsonschema is missing (scripts/packages.txt)";
  expect_valid("conflicts", {"conflicts", file_, "--json"});
  expect_valid("diff", {"diff", file_, "--as-of", "2021-03-05", "--as-of", "2021-05-05", "--json"});
  expect_valid("review", {"review", file_, "--next", "--json"});
  expect_valid("review", {"review", file_, "--json"});
  expect_valid("chronology", {"chronology", file_, "--json", "--as-of", "2021-04"});
  expect_valid("mediators", {"mediators", file_, "--json", "--as-of", "2021-04"});
  expect_valid("dyad", {"dyad", file_, "Chad", "Libya", "--json", "--as-of", "2021-05-03"});
  expect_valid("event", {"explain", file_, events()[0]["id"].get<std::string>(), "--json"});
  expect_valid("graph", {"export", file_, "--format", "json"});
}

TEST_F(Merging, AnActorIsFoundByTheNameThatOneArticleGivesIt) {
  const std::string corpus = path("corpus.db");
  const std::string folder = TRUCELINE_SOURCE_DIR "/tests/data/corpus";
  ASSERT_EQ(
      run_truceline({"ingest", corpus, folder + "/articles.jsonl", "--lexicon", folder + "/lexicon"}).code,
      0);
  const Outcome asked = run_truceline({"actor", corpus, "Mahmud"});
  EXPECT_EQ(asked.code, 0) << asked.err;
  EXPECT_THAT(asked.err, HasSubstr("\"Mahmud\" is taken for Malik Mahmud (surname)"));
  EXPECT_THAT(asked.out, AllOf(HasSubstr("Malik Mahmud (person)"), HasSubstr("called")));
  const Json links = answer({"actor", corpus, "Malik Mahmud", "--json"})["links"];
  ASSERT_FALSE(links.empty());
  EXPECT_EQ(links[0]["rule"], "surname");
  expect_valid("actor", {"actor", corpus, "Malik Mahmud", "--json"});
}

}  // namespace
}  // namespace truceline::test
