// A corpus of forty articles through the whole library, against answers written by hand (tests/data/corpus).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "corpus/answers.hpp"
#include "corpus/checks.hpp"
#include "corpus/found.hpp"

namespace truceline::corpus {
namespace {

TEST(Corpus, GivesTheAnswersOfItsGoldenFilesButForKnownGaps) {
  const std::vector<std::string> listed = known_gaps();
  std::set<std::string> gaps(listed.begin(), listed.end());
  EXPECT_EQ(gaps.size(), listed.size()) << "known_gaps.txt names a line twice";
  std::size_t right = 0;
  const std::vector<Checked> lines = check_all();
  for (const Checked& line : lines) {
    const bool known = gaps.erase(line.label) > 0;
    right += line.fault.empty();
    if (known && line.fault.empty())
      ADD_FAILURE() << "a gap is closed; take it out of known_gaps.txt:\n" << line.label;
    if (!known && !line.fault.empty()) ADD_FAILURE() << line.label << "\n  " << line.fault;
  }
  EXPECT_THAT(gaps, testing::IsEmpty()) << "known_gaps.txt names lines that no golden file has";
  RecordProperty("lines", static_cast<int>(lines.size()));
  RecordProperty("right", static_cast<int>(right));
  std::cout << right << " of " << lines.size() << " lines hold\n";
}

TEST(Corpus, GoldenLinesHaveNamesOfTheirOwn) {
  std::set<std::string> labels;
  for (const Checked& line : check_all()) EXPECT_TRUE(labels.insert(line.label).second) << line.label;
}

std::vector<Event> events_in(const KnowledgeGraph& graph) {
  std::vector<Event> events;
  for (const Event* event : graph.events()) events.push_back(*event);
  return events;
}

TEST(Corpus, OrderOfArticlesAndThreadsDoNotMatter) {
  const std::vector<Event> expected = events_in(corpus_graph());
  std::vector<std::string> lines = article_lines();
  std::mt19937 random(20140505);
  for (std::size_t jobs = 1; jobs <= 4; ++jobs) {
    std::shuffle(lines.begin(), lines.end(), random);
    EXPECT_TRUE(events_in(graph_of_articles(lines, jobs)) == expected) << jobs << " threads";
  }
}

TEST(Corpus, ArticlesAddedDayByDayGiveTheSameEvents) {
  EXPECT_TRUE(events_in(graphs_as_of({"2003-12-31", "2014-12-31", "2099-12-31"}).at("2099-12-31")) ==
              events_in(corpus_graph()));
}

TEST(Corpus, EventsFitTheirArticles) {
  std::set<std::string> keys, articles;
  for (const ExpectedEvent& event : expected_events()) {
    EXPECT_TRUE(keys.insert(event.key).second) << event.key;
    EXPECT_TRUE(lexicon().ontology.find(event.type)) << event.key << ": " << event.type;
    EXPECT_FALSE(event.mentions.empty()) << event.key;
    for (const Quote& mention : event.mentions) {
      articles.insert(mention.article);
      EXPECT_NO_THROW(static_cast<void>(place_of(mention))) << event.key;
      EXPECT_LE(parts(mention.words, ' ').size(), 8U) << event.key << ": " << mention.words;
    }
  }
  EXPECT_EQ(articles.size(), extractions().size()) << "an article tells of nothing";
}

TEST(Corpus, HasManyArticlesOfManySources) {
  std::set<std::string> sources;
  for (const auto& [id, article] : extractions()) sources.insert(article.document.source);
  EXPECT_GE(extractions().size(), 28U);
  EXPECT_GE(sources.size(), 8U);
}

TEST(Corpus, FindsMostOfWhatIsTold) {
  std::size_t found = 0;
  for (const auto& [key, tellings] : tellings(corpus_graph())) found += !tellings.empty();
  EXPECT_GE(found * 100, expected_events().size() * 65);
}

TEST(ExpectedLine, IsNamedByItsFirstCells) {
  const ExpectedLine line{"history", {"summit", "planned 2015 a", "held 2015 b"}};
  EXPECT_EQ(line.label(1), "history: summit");
  EXPECT_EQ(line.label(9), "history: summit | planned 2015 a | held 2015 b");
}

TEST(ExpectedLine, PartsAreTrimmed) {
  EXPECT_THAT(parts("a |  b c|", '|'), testing::ElementsAre("a", "b c", ""));
  EXPECT_THAT(parts("", '|'), testing::IsEmpty());
}

TEST(ExpectedLine, BadCellsAreErrors) {
  EXPECT_THROW(static_cast<void>(date_of("5 May 2014")), std::runtime_error);
  EXPECT_THROW(static_cast<void>(quote_of("teles-01 Karlsund")), std::runtime_error);
  EXPECT_THROW(static_cast<void>(place_of({"teles-01", "Atlantis"})), std::runtime_error);
  EXPECT_THROW(static_cast<void>(place_of({"teles-99", "Karlsund"})), std::runtime_error);
  EXPECT_THROW(static_cast<void>(expected_event("teles-flood")), std::runtime_error);
  EXPECT_THROW(static_cast<void>(actor_named("Atlantis")), std::runtime_error);
}

/// The checks themselves, on lines that are wrong.
TEST(Checks, CanFail) {
  EXPECT_NE(check_merge({"merges", {"one", "teles-01: Greta Holt", "aceh-06: Martti Ahtisaari"}}), "");
  EXPECT_NE(check_merge({"merges", {"apart", "teles-01: Greta Holt", "teles-04: Greta Holt"}}), "");
  EXPECT_EQ(check_merge({"merges", {"one", "teles-01: Greta Holt", "teles-04: Greta Holt"}}), "");
  EXPECT_NE(check_as_of({"as_of", {"2003-04-25", "aceh-geneva-2003", "occurred", "2003-04-25"}}), "");
  EXPECT_NE(check_as_of({"as_of", {"2005-12-31", "aceh-geneva-2003", "unknown", ""}}), "");
  EXPECT_NE(check_history({"history", {"aceh-mou", "cancelled 2005 aceh-01"}}), "");
  EXPECT_NE(check_contradiction({"contradictions", {"aceh-mou", "date", "1999: aceh-08", "2001: aceh-09"}}),
            "");
  EXPECT_NE(
      check_mediator({"mediators", {"spell", "Sudan", "Indonesia, Free Aceh Movement", "1900", "1901"}}), "");
  EXPECT_NE(check_mediator({"mediators", {"handover", "Indonesia, Free Aceh Movement", "Sudan", "Mali"}}),
            "");
}

}  // namespace
}  // namespace truceline::corpus
