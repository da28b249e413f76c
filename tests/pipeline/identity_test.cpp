// Who is meant where a user's lexicon has two of one name, and offices over several documents.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "temporary_folder.hpp"
#include "truceline/pipeline.hpp"

namespace truceline {
namespace {

namespace fs = std::filesystem;

class Identity : public testing::Test {
 protected:
  void SetUp() override {
    write("states.tsv",
          "code\tname\tdemonyms\tcapital\tparents\n"
          "NRD\tNorland\tNorlander\tHalvik\t\n"
          "SVA\tSorvania\tSorvanian\tDrovna\t\n");
    write("persons.tsv",
          "key\tname\taliases\toffices\n"
          "verel-n\tAnton Verel\t\tchief of staff|state:NRD|2013/2017\n"
          "verel-s\tAnton Verel\t\tdeputy foreign minister|state:SVA|2012/2018\n"
          "mara-olt\tMara Olt\t\tforeign minister|state:SVA|2012/2018\n");
    write("places.tsv",
          "key\tname\tkind\taliases\tparents\n"
          "arvik-n\tArvik\ttown\t\tNRD|geographic\n"
          "arvik-s\tArvik\ttown\t\tSVA|geographic\n");
    write("actors.tsv",
          "key\tname\tkind\taliases\tacts_for\twhen\tnote\n"
          "body:valley-group\tContact Group\tbody\t\t\t2014/2016\tNorland\n"
          "body:valley-force\tSorvanian peacekeeping force\tbody\t\tstate:SVA\t2014/2016\tNorland\n");
  }

  void write(const std::string& name, const std::string& text) const { temporary_.write(name, text); }

  /// The keys of what mentions ending in the folded word are as an actor (or place), in text order.
  [[nodiscard]] std::string keys(const std::string& text, const std::string& word, const char* day,
                                 bool places = false) const {
    const Lexicon lexicon = Lexicon::load(LexiconFiles(folder_.string()));
    Document document;
    document.text = text;
    document.publication.date = EdtfInterval::parse(day);
    ExtractOptions options;
    options.last = Stage::mentions;
    const Extraction found = extract(std::move(document), lexicon, options);
    std::string all;
    for (const Mention& mention : found.mentions) {
      const Token& last = found.sentences[mention.sentence].tokens[mention.last_token - 1];
      if (last.folded != word || mention.by_context) continue;
      const Actor* actor = mention.actor ? lexicon.gazetteer.actor(mention.actor) : nullptr;
      const Place* place = mention.place ? lexicon.gazetteer.place(mention.place) : nullptr;
      const std::string key = places ? (place ? place->key : "-") : actor ? actor->key : "-";
      all += (all.empty() ? "" : " ") + key;
    }
    return all;
  }

  test::TemporaryFolder temporary_;
  const fs::path& folder_ = temporary_.path();
};

TEST_F(Identity, AnOfficeTellsTwoOfOneNameApart) {
  const char* text =
      "Norland and Sorvania met. The chief of staff, Anton Verel, spoke. "
      "The Sorvanian deputy foreign minister, Anton Verel, left.";
  EXPECT_EQ(keys(text, "verel", "2014-05-01"), "person:verel-n person:verel-s");
}

TEST_F(Identity, ARankTellsTheSoldier) {
  EXPECT_EQ(keys("Norland and Sorvania met. General Anton Verel spoke.", "verel", "2014-05-01"),
            "person:verel-n");
  EXPECT_EQ(keys("Norland and Sorvania met. General Verel spoke.", "verel", "2014-05-01"), "person:verel-n");
  EXPECT_EQ(
      keys("Norland sent Mara Olt, Sorvania its deputy foreign minister, Mr Verel.", "verel", "2014-05-01"),
      "person:verel-s");
}

TEST_F(Identity, WhoIsNamedInFullIsMeantByTheSurname) {
  const char* text =
      "Norland and Sorvania met. The Sorvanian deputy foreign minister, Anton Verel, spoke. Mr Verel left.";
  EXPECT_EQ(keys(text, "verel", "2014-05-01"), "person:verel-s person:verel-s");
}

TEST_F(Identity, TheOnlySideOfTheTextDecides) {
  EXPECT_EQ(keys("Sorvania spoke. Anton Verel left.", "verel", "2014-05-01"), "person:verel-s");
}

TEST_F(Identity, NothingTellsAndNeitherIsMeant) {
  EXPECT_EQ(keys("Norland and Sorvania met. Anton Verel spoke.", "verel", "2014-05-01"), "-");
  EXPECT_EQ(keys("Norland and Sorvania met. Mr Verel spoke.", "verel", "2014-05-01"), "-");
}

TEST_F(Identity, AnOfficeOfTheDayFindsAPersonByTheSurname) {
  EXPECT_EQ(keys("Sorvanian Foreign Minister Olt spoke.", "olt", "2014-05-01"), "person:mara-olt");
  EXPECT_EQ(keys("Sorvanian Foreign Minister Olt spoke.", "olt", "2021-05-01"), "-");
  EXPECT_EQ(keys("Norland Foreign Minister Olt spoke.", "olt", "2014-05-01"), "-");
}

TEST_F(Identity, AUsersBodyGoesBeforeTheBuiltInOneInItsTime) {
  EXPECT_EQ(keys("The Contact Group met.", "group", "2015-05-01"), "body:valley-group");
  EXPECT_EQ(keys("The Contact Group met.", "group", "1994-06-01"), "body:contact-group");
}

TEST_F(Identity, TroopsAreTheBodyOfTheirState) {
  EXPECT_EQ(keys("Sorvanian peacekeepers left Norland.", "peacekeepers", "2015-05-01"), "body:valley-force");
  EXPECT_EQ(keys("Sorvanian peacekeepers left Norland.", "peacekeepers", "2019-05-01"), "-");
  EXPECT_EQ(keys("Sorvanian peacekeepers left Chad.", "peacekeepers", "2015-05-01"), "-");
  EXPECT_EQ(keys("Norlander peacekeepers left Sorvania.", "peacekeepers", "2015-05-01"), "-");
}

TEST_F(Identity, WordsAroundANameTellTwoPlacesApart) {
  const char* text =
      "They met in Arvik. In another Arvik, a mining town in the east of Sorvania, nobody came. "
      "The Norland port of Arvik was quiet, and so was Arvik, Sorvania.";
  EXPECT_EQ(keys(text, "arvik", "2015-05-01", true),
            "place:arvik-n place:arvik-s place:arvik-n place:arvik-s");
}

class OfficeDocuments : public Identity {
 protected:
  void add(const std::string& id, const char* day, const std::string& text) {
    lines_ += R"({"id":")" + id + R"(","date":")" + day + R"(","source":"Post","title":")" + id +
              R"(","text":")" + text + "\"}\n";
  }
  /// "resolved name | rule" of what the office is taken for in the database of all documents.
  std::string resolved(const std::string& key) {
    const fs::path articles = folder_ / "articles.jsonl";
    std::ofstream(articles) << lines_;
    Store store = Store::open((folder_ / "a.db").string(), Store::Mode::write);
    const Lexicon lexicon = Lexicon::builtin();
    EXPECT_EQ(ingest(store, lexicon, {articles.string()}, {}).read.failed, 0U);
    std::string text;
    for (const StoredActorLink& link : store.actor_links(ActorId::of(key))) {
      if (link.actor == ActorId::of(key)) text += link.resolved_name + " | " + link.rule + "; ";
    }
    return text;
  }
  std::string lines_;
};

TEST_F(OfficeDocuments, OneDocumentTellsAnotherWhoHoldsAnOffice) {
  add("one", "2031-05-02", "Chadian Foreign Minister John Roe met rebels in Paris on Friday.");
  add("two", "2031-06-01", "The Chadian foreign minister met rebels in Geneva on Friday.");
  EXPECT_EQ(resolved("text:chadian foreign minister@state:TCD"), "John Roe | office holder; ");
}

TEST_F(OfficeDocuments, ADocumentFarAwayDoesNot) {
  add("one", "2031-05-02", "Chadian Foreign Minister John Roe met rebels in Paris on Friday.");
  add("two", "2033-06-01", "The Chadian foreign minister met rebels in Geneva on Friday.");
  EXPECT_EQ(resolved("text:chadian foreign minister@state:TCD"), "");
}

TEST_F(OfficeDocuments, TwoHoldersTellNothing) {
  add("one", "2031-05-02", "Chadian Foreign Minister John Roe met rebels in Paris on Friday.");
  add("two", "2031-06-01", "The Chadian foreign minister met rebels in Geneva on Friday.");
  add("three", "2031-06-20", "Chadian Foreign Minister Ann Poe met rebels in Paris on Friday.");
  EXPECT_EQ(resolved("text:chadian foreign minister@state:TCD"), "");
}

}  // namespace
}  // namespace truceline
