#include "truceline/pipeline.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "temporary_folder.hpp"
#include "truceline/base/resources.hpp"

namespace truceline {
namespace {

const Lexicon& lexicon() {
  static const Lexicon kLexicon = Lexicon::builtin();
  return kLexicon;
}

Document article(const std::string& text, const char* published = "2015-06-12") {
  Document document;
  document.source = "Test Gazette";
  document.text = text;
  document.publication.date = EdtfInterval::parse(published);
  document.publication.basis = PublicationBasis::given;
  seal(document);
  return document;
}

const char* const kTalks =
    "Kenya hosted talks between Sudan and South Sudan in Nairobi on 3 June 2015. "
    "Ethiopia invaded Eritrea on 12 May 2000. More than 20,000 people fled Bria for Chad.\n";

TEST(Extract, GivesEveryEntityThatItsClaimsName) {
  const Extraction e = extract(article(kTalks), lexicon());
  ASSERT_GE(e.claims.size(), 3U);
  std::set<ActorId> actors;
  for (const Actor& actor : e.actors) {
    for (const ActsFor& office : actor.acts_for) EXPECT_TRUE(actors.contains(office.principal)) << actor.key;
    actors.insert(actor.id);
  }
  std::set<PlaceId> places;
  for (const Place& place : e.places) {
    for (const PlaceParent& parent : place.parents) EXPECT_TRUE(places.contains(parent.parent)) << place.key;
    places.insert(place.id);
  }
  for (const Claim& claim : e.claims) {
    for (const Participation& p : claim.participants) {
      EXPECT_TRUE(actors.contains(p.actor)) << p.name;
      EXPECT_TRUE(!p.acts_for || actors.contains(p.acts_for)) << p.acts_for_name;
    }
    EXPECT_TRUE(!claim.place || places.contains(claim.place)) << claim.place_name;
  }
  for (const Conflict& conflict : e.conflicts) {
    EXPECT_TRUE(places.contains(conflict.region)) << conflict.key;
    for (const ActorId party : conflict.parties) EXPECT_TRUE(actors.contains(party)) << conflict.key;
  }
}

TEST(Extract, MakesAGraphOfWhatItFound) {
  const Extraction e = extract(article(kTalks), lexicon());
  const KnowledgeGraph graph = graph_of(e);
  EXPECT_EQ(graph.events().size(), e.events.size());
  EXPECT_EQ(graph.claims().size(), e.claims.size());
  EXPECT_EQ(graph.conflicts().size(), e.conflicts.size());
  EXPECT_EQ(graph.documents().size(), 1U);
}

const char* const kAnswer =
    "The army shelled Homs in response to an attack by rebels on Aleppo on 3 June 2015.\n";

TEST(Extract, RelatesItsEventsInTheGraph) {
  const Extraction e = extract(article(kAnswer), lexicon());
  ASSERT_EQ(e.claim_relations.size(), 1U);
  EXPECT_EQ(e.claim_relations[0].words, "in response to");
  ASSERT_EQ(e.relations.size(), 1U);
  EXPECT_EQ(e.relations[0].kind, RelationKind::responds_to);
  EXPECT_EQ(graph_of(e).relations(), e.relations);
}

TEST(Extract, IsDeterministic) {
  const Extraction a = extract(article(kTalks), lexicon());
  const Extraction b = extract(article(kTalks), lexicon());
  EXPECT_EQ(a.claims, b.claims);
  EXPECT_EQ(a.events, b.events);
  EXPECT_EQ(a.actors, b.actors);
  EXPECT_EQ(a.places, b.places);
}

TEST(Extract, ReadsNothingFromFurniture) {
  Document document = article("Ethiopia invaded Eritrea on 12 May 2000.\nRead also: Iraq invaded Kuwait.\n");
  document.furniture.push_back({{41, document.text.size()}, "teaser"});
  const Extraction e = extract(std::move(document), lexicon());
  ASSERT_EQ(e.claims.size(), 1U);
  EXPECT_EQ(e.claims[0].participants.at(0).name, "Ethiopia");
}

TEST(Ingest, TheSameArticleTwiceChangesNothing) {
  const test::TemporaryFolder folder;
  const std::string file = folder.write("a.txt", kTalks);
  Store store = Store::open(folder.file("a.db"), Store::Mode::write);
  const IngestReport first = ingest(store, lexicon(), {file}, {});
  EXPECT_EQ(first.documents, 1U);
  const KnowledgeGraph before = store.load();
  const IngestReport second = ingest(store, lexicon(), {file}, {});
  EXPECT_EQ(second.documents, 0U);
  EXPECT_EQ(second.known, 1U);
  EXPECT_TRUE(store.load() == before);
}

TEST(Ingest, StoresTheRelations) {
  const test::TemporaryFolder folder;
  Store store = Store::open(folder.file("a.db"), Store::Mode::write);
  ingest(store, lexicon(), {folder.write("a.txt", kAnswer)}, {});
  const KnowledgeGraph graph = store.load();
  const auto relations = graph.relations();
  ASSERT_EQ(relations.size(), 1U);
  EXPECT_EQ(relations[0].kind, RelationKind::responds_to);
  EXPECT_EQ(graph.event(relations[0].from)->type, "strike");
  EXPECT_EQ(graph.event(relations[0].to)->type, "offensive");
}

/// The order of documents does not matter, also where a later one makes two events one.
TEST(Ingest, RelationsAreThoseOfTheClaimsInEveryOrder) {
  const test::TemporaryFolder folder;
  const std::string a = folder.write("a.txt",
                                     "Chad and Libya signed a ceasefire on 3 June 2015 because of the attack "
                                     "by Libya on Faya on 1 June 2015.\n");
  const std::string b = folder.write("b.txt",
                                     "Chad and Libya signed a ceasefire on 3 June 2015 after talks between "
                                     "Chad and Libya on 2 June 2015.\n");
  Store one = Store::open(folder.file("one.db"), Store::Mode::write);
  ingest(one, lexicon(), {a, b}, {});
  Store two = Store::open(folder.file("two.db"), Store::Mode::write);
  ingest(two, lexicon(), {b, a}, {});
  EXPECT_EQ(one.load().relations(), two.load().relations());
  EXPECT_EQ(one.load().relations().size(), 2U);
}

TEST(Ingest, OneBadInputDoesNotStopTheRest) {
  const test::TemporaryFolder folder;
  const std::string good = folder.write("good.txt", kTalks);
  const std::string empty = folder.write("empty.txt", "");
  Store store = Store::open(folder.file("a.db"), Store::Mode::write);
  const IngestReport report = ingest(store, lexicon(), {empty, folder.file("missing.txt"), good}, {});
  EXPECT_EQ(report.documents, 1U);
  EXPECT_EQ(report.read.failed, 2U);
  EXPECT_EQ(store.statistics().documents, 1U);
}

TEST(Ingest, EvidenceLeadsBackToTheBytesOfTheFile) {
  const test::TemporaryFolder folder;
  const std::string latin1 = "Caf\xE9 talks.\n\nEthiopia invaded Eritrea on 12 May 2000.\n";
  Store store = Store::open(folder.file("a.db"), Store::Mode::write);
  ingest(store, lexicon(), {folder.write("latin1.txt", latin1)}, {});
  const KnowledgeGraph graph = store.load();
  ASSERT_FALSE(graph.claims().empty());
  for (const Claim* claim : graph.claims()) {
    EXPECT_EQ(claim->evidence.original.of(latin1), claim->evidence.words);
  }
}

TEST(Ingest, JobsChangeNothingThatIsStored) {
  const test::TemporaryFolder folder;
  std::vector<std::string> files;
  for (int day = 1; day <= 25; ++day) {
    const std::string text = "Ethiopia invaded Eritrea on " + std::to_string(day) + " May 2000. " +
                             (day % 5 ? "Kenya hosted talks between Sudan and South Sudan." : kTalks);
    files.push_back(folder.write("a" + std::to_string(day) + ".txt", text));
  }
  files.push_back(files.front());
  std::vector<KnowledgeGraph> graphs;
  for (const std::size_t jobs : {1U, 3U}) {
    Store store = Store::open(folder.file(std::to_string(jobs) + ".db"), Store::Mode::write);
    const IngestReport report = ingest(store, lexicon(), files, {}, {}, jobs);
    EXPECT_EQ(report.documents, 25U);
    EXPECT_EQ(report.known, 1U);
    graphs.push_back(store.load());
  }
  EXPECT_TRUE(graphs[0] == graphs[1]);
}

TEST(Ingest, ProgressNamesEachDocument) {
  const test::TemporaryFolder folder;
  std::vector<std::string> names;
  Store store = Store::open(folder.file("a.db"), Store::Mode::write);
  ingest(store, lexicon(),
         {folder.write("a.txt", kTalks), folder.write("b.txt", "Iraq invaded Kuwait in 1990.\n")}, {},
         [&](std::size_t done, const std::string& name) {
           names.push_back(std::to_string(done) + name.substr(name.rfind('/') + 1));
         });
  EXPECT_EQ(names, (std::vector<std::string>{"1a.txt", "2b.txt"}));
}

}  // namespace
}  // namespace truceline
