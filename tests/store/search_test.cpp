// The index of words: what a query means, what it finds, and that the index keeps step with the tables.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "store/migration.hpp"
#include "store/samples.hpp"
#include "store/search_rows.hpp"

namespace truceline {
namespace {

using test::Folder;
using test::Random;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(MatchExpression, QuotesEveryWord) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"cease fire", "\"cease\" AND \"fire\""},
      {"  Zürich\t", "\"zurich\""},
      {"violat*", "\"violat*\" *"},
      {"\"peace talks\" Geneva", "\"peace talks\" AND \"geneva\""},
      {"“peace talks”", "\"peace talks\""},
      {"\"peace tal\"*", "\"peace tal\" *"},
      {"\"never closed", "\"never closed\""},
      {"a\"b c\"d", "\"a\" AND \"b c\" AND \"d\""},
      {"NOT (x OR y)", "\"not\" AND \"(x\" AND \"or\" AND \"y)\""},
      {"text:x ^y", "\"text:x\" AND \"^y\""},
      {std::string("a\0b", 3), "\"a\" AND \"b\""},
      {"- \"\" \"...\" * --", ""},
      {"", ""}};
  for (const auto& [query, expression] : cases) {
    EXPECT_EQ(match_expression(query), expression) << query;
    EXPECT_EQ(is_searchable(query), !expression.empty()) << query;
  }
}

/// One document of three sentences; the second has a claim, which makes an event.
class Searching : public testing::Test {
 protected:
  Searching() : store_(Store::open(folder_.file("s.db"), Store::Mode::write)) {
    DocumentRecord record;
    record.document.source = "Daily";
    record.document.title = "A title";
    record.document.publication = {test::edtf("2021-03-05"), PublicationBasis::given, ""};
    for (const char* text :
         {"Monitors crossed the river.", "Peace talks in Xankəndi failed over the river crossing.",
          "The talks were about lasting peace."}) {
      const auto begin = record.document.text.size();
      record.document.text += text;
      record.sentences.push_back({{begin, record.document.text.size()}, 0, {}, {}});
    }
    seal(record.document);
    Claim claim;
    claim.document = record.document.id;
    claim.type = "talks";
    claim.status = Status::failed;
    claim.when.date = test::edtf("2021-03-04");
    claim.evidence.sentence = 1;
    claim.evidence.words = "Peace talks in Xankəndi failed";
    seal(claim);
    record.claims = {claim};
    store_.add(record);
    document_ = record.document.id;
    event_ = store_.load().events().front()->id;
  }

  /// "2" for the third sentence, "event" for the event.
  std::vector<std::string> found(const std::string& query, std::size_t limit = 10) const {
    std::vector<std::string> hits;
    for (const auto& hit : store_.search(query, limit))
      hits.push_back(hit.document ? std::to_string(hit.sentence) : "event");
    return hits;
  }

  Folder folder_;
  Store store_;
  DocumentId document_;
  EventId event_;
};

TEST_F(Searching, FindsWordsPhrasesAndBeginnings) {
  EXPECT_THAT(found("river"), testing::UnorderedElementsAre("0", "1"));
  EXPECT_THAT(found("RIVER monitors"), ElementsAre("0"));
  EXPECT_THAT(found("\"peace talks\""), testing::UnorderedElementsAre("1", "event"));
  EXPECT_THAT(found("peace talks"), testing::UnorderedElementsAre("1", "2", "event"));
  EXPECT_THAT(found("monit"), IsEmpty());
  EXPECT_THAT(found("monit*"), ElementsAre("0"));
  EXPECT_THAT(found("xankendi"), testing::UnorderedElementsAre("1", "event"));
  EXPECT_THAT(found("Xankəndi river"), ElementsAre("1"));
  for (const char* query :
       {"", "\"", "AND", "river NEAR(", "'; DROP TABLE search", "summary:river", "-river ("}) {
    EXPECT_NO_THROW((void)store_.search(query, 5)) << query;
  }
}

TEST_F(Searching, BestFirstAndNoMoreThanAsked) {
  const auto all = store_.search("peace talks", 10);
  ASSERT_EQ(all.size(), 3U);
  for (std::size_t i = 1; i < all.size(); ++i) EXPECT_GE(all[i - 1].score, all[i].score);
  EXPECT_EQ(found("peace talks", 2),
            (std::vector<std::string>{found("peace talks")[0], found("peace talks")[1]}));
  EXPECT_THAT(found("peace", 0), IsEmpty());
}

TEST_F(Searching, SaysWhereAndOfWhat) {
  const auto hits = store_.search("peace failed", 10);
  ASSERT_EQ(hits.size(), 2U);
  const auto& sentence = hits[hits[0].document ? 0 : 1];
  const auto& event = hits[hits[0].document ? 1 : 0];
  EXPECT_EQ(sentence.document, document_);
  EXPECT_EQ(sentence.outlet, "Daily");
  EXPECT_EQ(sentence.title, "A title");
  EXPECT_EQ(sentence.date, test::edtf("2021-03-05"));
  EXPECT_THAT(sentence.events, ElementsAre(event_));
  EXPECT_EQ(sentence.text, "Peace talks in Xankəndi failed over the river crossing.");
  EXPECT_FALSE(event.document);
  EXPECT_EQ(event.type, "talks");
  EXPECT_EQ(event.status, Status::failed);
  EXPECT_EQ(event.date, test::edtf("2021-03-04"));
  EXPECT_THAT(event.events, ElementsAre(event_));
}

TEST_F(Searching, SelectsTheEventsOfItsSentences) {
  EventSelection selection;
  selection.text = "river crossing";  // not in the summary
  EXPECT_EQ(store_.load(selection).events().size(), 1U);
  selection.text = "monitors";
  EXPECT_TRUE(store_.load(selection).events().empty());
  selection.text = "...";
  EXPECT_TRUE(store_.load(selection).events().empty());
}

/// Every word of the index with the thing and the position it stands at.
std::vector<std::string> indexed(const std::filesystem::path& path) {
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
  database.exec("INSERT INTO search (search) VALUES ('integrity-check')");
  database.exec("CREATE VIRTUAL TABLE temp.word USING fts5vocab(main, 'search', 'instance')");
  SQLite::Statement words(database,
                          "SELECT w.term, w.offset, r.document, r.sentence, r.event FROM temp.word w"
                          " LEFT JOIN search_row r ON r.id = w.doc");
  std::vector<std::string> result;
  while (words.executeStep()) {
    std::string line;
    for (int column = 0; column < 5; ++column) line += words.getColumn(column).getString() + '|';
    result.push_back(line);
  }
  std::sort(result.begin(), result.end());
  return result;
}

TEST(SearchIndex, HoldsTheWordsOfAllSentencesAndEventsAndNoOthers) {
  const Folder folder;
  Random random(11);
  auto records = test::random_records(random, 20);
  for (std::size_t i = 0; i < records.size(); ++i) {
    for (auto& claim : records[i].claims) {
      claim.evidence.words = "Told by " + std::to_string(i);  // so that summaries change when events merge
      seal(claim);
    }
  }
  const auto path = folder.file("i.db");
  auto store = Store::open(path, Store::Mode::write);
  std::vector<std::string> expected;
  for (const auto& record : records) {
    store.add(record);
    const auto sentences = store.sentence_texts(record.document.id);
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      const auto word = "sentence" + std::to_string(s);  // "Sentence0."
      expected.push_back(word + "|0|" + std::to_string(record.document.id.value()) + '|' + std::to_string(s) +
                         "||");
    }
  }
  store.settle();
  const auto graph = store.load();
  ASSERT_LT(graph.events().size(), graph.claims().size()) << "the sample must merge something";
  for (const auto* event : graph.events()) {
    const std::string owner = "|||" + std::to_string(event->id.value()) + '|';
    expected.push_back("told|0" + owner);
    expected.push_back("by|1" + owner);
    expected.push_back(event->summary.substr(8) + "|2" + owner);
  }
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(indexed(path), expected);
}

/// The tables of migration 4 filled by hand, then brought up: the same words as if they had been indexed at
/// once.
TEST(SearchIndex, IsFilledForOldDatabases) {
  const Folder folder;
  const auto path = folder.file("old.db");
  {
    SQLite::Database old(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const auto& all = built_in_migrations();
    migrate(old, {all[0], all[1], all[2], all[3]}, 0x54524345);
    old.exec(
        "INSERT INTO document VALUES (7, 'a', '', '', 'file.txt', '2020', 'given', '');"
        "INSERT INTO sentence VALUES (7, 0, 0, 9, 0, 9, 'Shelling near Xankəndi');"
        "INSERT INTO place VALUES (5, 'place:p', 'P', 'town', NULL, NULL);"
        "INSERT INTO place_anc VALUES (5, 5);"
        "INSERT INTO actor VALUES (1, 'a', 'A', 'state'), (2, 'b', 'B', 'state');"
        "INSERT INTO event (id, type, status, date, min_day, max_day, date_basis, date_anchor, date_words, "
        "date_rule,"
        " place, place_name, summary, confidence, core)"
        " VALUES (9, 'attack', 'occurred', '2020', 18262, 18627, 'stated', '', '', '', 5, '', 'a summary', "
        "0.5, 1);"
        "INSERT INTO participant VALUES (9, 0, 1, 'A', 'belligerent', NULL, ''), (9, 1, 2, 'B', "
        "'belligerent', NULL, '');"
        "INSERT INTO pair VALUES (1, 2, 18262, 9);"
        "INSERT INTO event_region VALUES (5, 1, 18262, 9, 18627)");
  }
  const Store store = Store::open(path, Store::Mode::write);
  EXPECT_EQ(store.search("xankendi", 5).size(), 1U);
  EXPECT_EQ(store.search("summary", 5).size(), 1U);
  EXPECT_THAT(store.outlets(), ElementsAre("file.txt"));
  EXPECT_THAT(test::rows(path, "SELECT * FROM pair"), ElementsAre("1|2|1|18262|9|18627"));
  EXPECT_THAT(test::rows(path, "SELECT * FROM foe"), ElementsAre("5|1|2|1"));
  EXPECT_THAT(test::rows(path, "SELECT * FROM event_region"), ElementsAre("5|1|18262|9|18627"));
}

}  // namespace
}  // namespace truceline
