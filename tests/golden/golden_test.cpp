// The examples through the whole library: each article's chronology against the reviewed one, and against the
// chronology that was made by hand. README.md says how to renew the files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "golden/chronology_text.hpp"
#include "golden/examples.hpp"
#include "golden/gold.hpp"
#include "golden/line_diff.hpp"
#include "golden/recall.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline::golden {
namespace {

bool updating() {
  const char* value = std::getenv("TRUCELINE_UPDATE_GOLDEN");
  return value && std::string(value) == "1";
}

std::string chronology_of(const Example& example) {
  std::string text;
  for (const Extraction& extraction : extract_all(example)) {
    if (!text.empty()) text += "\n\n";
    text += chronology_text(article_id(extraction.document, example), extraction);
  }
  return text;
}

/// Words with single spaces, so that line breaks and no-break spaces of a page do not matter.
std::string with_single_spaces(const std::string& text) {
  std::string words;
  std::istringstream in(fold(text));
  for (std::string word; in >> word;) words += (words.empty() ? "" : " ") + word;
  return words;
}

struct Floor {
  double found = 0;
  double with_status = 0;
};

/// tests/golden/floors.tsv by article.
std::map<std::string, Floor> floors() {
  std::map<std::string, Floor> floors;
  std::ifstream in(std::string(TRUCELINE_SOURCE_DIR) + "/tests/golden/floors.tsv");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#' || line.starts_with("article")) continue;
    std::istringstream fields(line);
    std::string article;
    Floor floor;
    fields >> article >> floor.found >> floor.with_status;
    if (!fields) throw std::runtime_error("floors.tsv: " + line);
    floors[article] = floor;
  }
  return floors;
}

std::string listing(const std::string& label, const std::vector<const GoldEvent*>& events) {
  std::string text;
  for (const GoldEvent* event : events) {
    text += label + event->id + " " + event->type + ", " + std::string(to_string(event->status)) + ", " +
            (event->date ? event->date->str() : "no date") + ": " + event->evidence + "\n";
  }
  return text;
}

class Golden : public testing::TestWithParam<Example> {
 protected:
  static std::vector<GoldArticle> gold() {
    return read_gold(contents(expected_path(GetParam().name + ".gold.jsonl")));
  }
  static const GoldArticle* find(const std::vector<GoldArticle>& articles, const std::string& id) {
    const auto it = std::find_if(articles.begin(), articles.end(), [&](const auto& a) { return a.id == id; });
    return it == articles.end() ? nullptr : &*it;
  }
};

TEST_P(Golden, ChronologyIsTheReviewedOne) {
  const Example& example = GetParam();
  const auto path = expected_path(example.name + ".chronology.txt");
  const std::string actual = chronology_of(example);
  if (updating()) {
    std::ofstream(path, std::ios::binary) << actual;
    GTEST_SKIP() << "wrote " << path.filename();
  }
  const std::string diff = line_diff(contents(path), actual);
  if (diff.empty()) return;
  ADD_FAILURE() << "examples/expected/" << path.filename().string() << " (-) and the program (+) differ:\n"
                << diff << "\nIf the program is right now, see tests/golden/README.md.";
}

TEST_P(Golden, ExtractionIsTheSameEveryTime) {
  EXPECT_EQ(chronology_of(GetParam()), chronology_of(GetParam()));
}

TEST_P(Golden, GoldFitsItsArticles) {
  const auto articles = gold();
  const auto extractions = extract_all(GetParam());
  EXPECT_EQ(articles.size(), extractions.size());
  for (const Extraction& extraction : extractions) {
    const std::string id = article_id(extraction.document, GetParam());
    const GoldArticle* article = find(articles, id);
    ASSERT_TRUE(article) << "no gold for " << id;
    const std::string text = with_single_spaces(extraction.document.title + " " + extraction.document.text);
    for (const GoldEvent& event : article->events) {
      EXPECT_TRUE(lexicon().ontology.find(event.type)) << id << " " << event.id << ": " << event.type;
      EXPECT_THAT(text, testing::HasSubstr(with_single_spaces(event.evidence))) << id << " " << event.id;
    }
  }
}

TEST_P(Golden, RecallOfCoreEventsIsNoWorse) {
  const auto floor_of = floors();
  const auto articles = gold();
  for (const Extraction& extraction : extract_all(GetParam())) {
    const std::string id = article_id(extraction.document, GetParam());
    const GoldArticle* article = find(articles, id);
    ASSERT_TRUE(article) << "no gold for " << id;
    ASSERT_TRUE(floor_of.contains(id)) << "no line for " << id << " in floors.tsv";
    const Recall result = recall(article->events, extraction.events, lexicon());
    const double found = share(result.found, result.gold);
    const double with_status = share(result.found_with_status, result.gold);
    const std::string misses =
        listing("missing ", result.missing) + listing("other status ", result.other_status);
    if (updating()) std::cout << id << '\t' << found << '\t' << with_status << '\n' << misses;
    EXPECT_GE(found, floor_of.at(id).found) << id << "\n" << misses;
    EXPECT_GE(with_status, floor_of.at(id).with_status) << id << "\n" << misses;
  }
}

/// Events as the extraction makes them, for the matcher alone.
Event event(const std::string& type, const std::string& date, const std::string& who) {
  Event made;
  made.type = type;
  if (!date.empty()) made.when.date = EdtfInterval::parse(date);
  const auto entries = lexicon().gazetteer.lookup(who);
  made.participants.push_back(
      {entries.empty() ? ActorId{} : entries.front()->actor, who, Role::participant, {}, ""});
  return made;
}

std::size_t found(const std::string& type, const std::string& date, const std::string& who,
                  const Event& other) {
  const GoldEvent gold{
      "e1", type, Status::occurred, EdtfInterval::parse(date), "", {{who, Role::participant, ""}}, true, ""};
  return recall({gold}, {other}, lexicon()).found;
}

TEST(Recall, PairsByClassDateAndParticipant) {
  const Event talks = event("talks", "2011-05", "Sudan");
  EXPECT_EQ(found("talks", "2011-05-03", "Sudan", talks), 1U);
  EXPECT_EQ(found("mediation", "2011-05-03", "Sudan", talks), 1U);
  EXPECT_EQ(found("war", "2011-05-03", "Sudan", talks), 0U);
  EXPECT_EQ(found("talks", "2011-06-03", "Sudan", talks), 0U);
  EXPECT_EQ(found("talks", "2011-05-03", "South Sudan", talks), 0U);
  EXPECT_EQ(found("talks", "2011-05-03", "Khartoum", talks), 1U);
}

TEST(Recall, AnUndatedEventAnswersOnlyItsOwnType) {
  EXPECT_EQ(found("talks", "2011-05-03", "Sudan", event("talks", "", "Sudan")), 1U);
  EXPECT_EQ(found("mediation", "2011-05-03", "Sudan", event("talks", "", "Sudan")), 0U);
}

TEST(Recall, OneEventAnswersOne) {
  const Event talks = event("talks", "2011-05", "Sudan");
  GoldEvent gold{"e1", "talks", Status::occurred, talks.when.date, "", {{"Sudan", Role::participant, ""}},
                 true, ""};
  GoldEvent failed = gold;
  failed.status = Status::failed;
  const Recall both = recall({failed, gold}, {talks}, lexicon());
  EXPECT_EQ(both.found, 1U);
  EXPECT_EQ(both.found_with_status, 1U);
  const Recall other = recall({failed}, {talks}, lexicon());
  EXPECT_EQ(other.found, 1U);
  EXPECT_EQ(other.found_with_status, 0U);
}

INSTANTIATE_TEST_SUITE_P(Examples, Golden, testing::ValuesIn(examples()), [](const auto& chosen) {
  std::string name = chosen.param.name;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(GoldenExamples, AreThere) {
  EXPECT_GE(examples().size(), 5U);
}

TEST(LineDiff, MarksWhatOnlyOneTextHas) {
  EXPECT_EQ(line_diff("a\nb\n", "a\nb\n"), "");
  EXPECT_EQ(line_diff("a\nb\nc\n", "a\nB\nc\n"), "  a\n- b\n+ B\n  c\n");
  EXPECT_EQ(line_diff("a\n", "a\nb\n"), "  a\n+ b\n");
  EXPECT_EQ(line_diff("1\n2\n3\n4\nx\n", "1\n2\n3\n4\n"), "  ...\n  3\n  4\n- x\n");
  EXPECT_NE(line_diff("a\n", "a"), "");
}

}  // namespace
}  // namespace truceline::golden
