// Documents into the database: once each, whole or not at all, in any order.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <thread>

#include "store/samples.hpp"
#include "truceline/base/error.hpp"
#include "truceline/resolve/merge.hpp"

namespace truceline {
namespace {

using test::Folder;
using test::Random;

void add_all(const std::filesystem::path& path, const std::vector<DocumentRecord>& records) {
  auto store = Store::open(path, Store::Mode::write);
  for (const auto& record : records) EXPECT_TRUE(store.add(record));
  store.settle();
}

TEST(Add, TheSameDocumentTwiceChangesNothing) {
  const Folder folder;
  Random random(1);
  const auto records = test::random_records(random, 5);
  add_all(folder.file("a.db"), records);
  const auto once = test::dump(folder.file("a.db"));
  {
    auto store = Store::open(folder.file("a.db"), Store::Mode::write);
    EXPECT_TRUE(store.contains(records[2].document.id));
    for (const auto& record : records) EXPECT_FALSE(store.add(record));
  }
  EXPECT_EQ(test::dump(folder.file("a.db")), once);
}

TEST(Add, ADocumentWithoutClaimsIsKept) {
  const Folder folder;
  Random random(2);
  auto record = test::random_records(random, 1).front();
  record.claims.clear();
  add_all(folder.file("a.db"), {record});
  const auto store = Store::open(folder.file("a.db"), Store::Mode::read);
  EXPECT_TRUE(store.contains(record.document.id));
  EXPECT_EQ(store.statistics().events, 0U);
  EXPECT_EQ(store.sentence_texts(record.document.id).size(), 4U);
}

TEST(Add, ClaimsTwiceInOneDocumentCountOnce) {
  const Folder folder;
  Random random(3);
  auto record = test::random_records(random, 1).front();
  const auto distinct = record.claims.size();
  record.claims.push_back(record.claims.front());
  add_all(folder.file("a.db"), {record});
  EXPECT_EQ(Store::open(folder.file("a.db"), Store::Mode::read).statistics().claims, distinct);
}

TEST(Add, AFaultInTheMiddleLeavesNothing) {
  const Folder folder;
  Random random(4);
  const auto records = test::random_records(random, 4);
  add_all(folder.file("a.db"), {records[0], records[1]});
  const auto before = test::dump(folder.file("a.db"));
  {
    auto store = Store::open(folder.file("a.db"), Store::Mode::write);
    auto bad = records[2];
    bad.claims.back().place = PlaceId::of("place:nowhere");
    seal(bad.claims.back());
    EXPECT_THROW(store.add(bad), StoreError);
    EXPECT_FALSE(store.contains(bad.document.id));
    EXPECT_EQ(test::dump(folder.file("a.db")), before);
    EXPECT_TRUE(store.add(records[2])) << "the store stays usable";
  }
  EXPECT_NE(test::dump(folder.file("a.db")), before);
}

class RandomOrders : public testing::TestWithParam<std::uint64_t> {};

TEST_P(RandomOrders, GiveTheSameDatabase) {
  const Folder folder;
  Random random(GetParam());
  auto records = test::random_records(random, 12);
  add_all(folder.file("a.db"), records);
  std::shuffle(records.begin(), records.end(), random);
  add_all(folder.file("b.db"), records);
  EXPECT_EQ(test::dump(folder.file("a.db")), test::dump(folder.file("b.db")));
}

TEST_P(RandomOrders, GiveTheEventsOfAllClaimsTogether) {
  const Folder folder;
  Random random(GetParam());
  const auto records = test::random_records(random, 12);
  add_all(folder.file("a.db"), records);
  std::vector<Claim> claims;
  for (const auto& record : records) claims.insert(claims.end(), record.claims.begin(), record.claims.end());
  auto expected = merge(std::move(claims), test::corpus_of(records));
  std::sort(expected.begin(), expected.end(), earlier);
  const auto graph = Store::open(folder.file("a.db"), Store::Mode::read).load();
  std::vector<Event> stored;
  for (const auto* event : graph.events()) stored.push_back(*event);
  EXPECT_EQ(stored.size(), expected.size());
  EXPECT_TRUE(stored == expected);
  const auto several = [](const Event& event) { return event.claims.size() > 1; };
  EXPECT_TRUE(std::any_of(stored.begin(), stored.end(), several)) << "the sample must merge something";
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomOrders, testing::Range<std::uint64_t>(1, 13));

TEST(Add, RelationsFollowTheirEventsWhenTheyMerge) {
  const Folder folder;
  Random random(5);
  const auto records = test::random_records(random, 20);
  add_all(folder.file("a.db"), {records.begin(), records.begin() + 10});
  auto store = Store::open(folder.file("a.db"), Store::Mode::write);
  auto graph = store.load();
  const auto events = graph.events();
  std::vector<EventRelation> relations;
  for (std::size_t i = 1; i < events.size(); ++i) {
    relations.push_back({events[0]->id, events[i]->id, RelationKind::causes});
  }
  std::map<EventId, ClaimId> founder;
  for (const auto* event : events) founder.emplace(event->id, event->claims.front());
  for (const auto& relation : relations) graph.add(relation);
  store.save(graph);
  for (std::size_t i = 10; i < records.size(); ++i) store.add(records[i]);
  store.settle();

  const auto now = store.load();
  std::map<ClaimId, EventId> event_of;
  for (const auto* event : now.events()) {
    for (const auto claim : event->claims) event_of.emplace(claim, event->id);
  }
  std::vector<EventRelation> expected;
  for (const auto& r : relations) {
    const EventRelation moved{event_of.at(founder.at(r.from)), event_of.at(founder.at(r.to)), r.kind};
    if (moved.from != moved.to) expected.push_back(moved);
  }
  std::sort(expected.begin(), expected.end());
  expected.erase(std::unique(expected.begin(), expected.end()), expected.end());
  EXPECT_EQ(now.relations(), expected);
  EXPECT_NE(now.relations(), relations) << "the sample must merge something";
}

TEST(Add, AReaderSeesWholeDocumentsWhileAWriterWorks) {
  const Folder folder;
  Random random(6);
  const auto records = test::random_records(random, 60);
  add_all(folder.file("a.db"), {records[0]});
  std::atomic<bool> done = false;
  std::thread writer([&] {
    auto store = Store::open(folder.file("a.db"), Store::Mode::write);
    for (const auto& record : records) store.add(record);
    done = true;
  });
  const auto store = Store::open(folder.file("a.db"), Store::Mode::read);
  std::size_t seen = 0;
  for (bool last = false; !last;) {
    last = done;
    const auto graph = store.load();
    EXPECT_EQ(graph.claims().size(), 4 * graph.documents().size());
    EXPECT_GE(graph.documents().size(), seen);
    seen = graph.documents().size();
  }
  writer.join();
  EXPECT_EQ(seen, records.size());
}

TEST(Add, AStoreOpenedForReadingRefusesChanges) {
  const Folder folder;
  Random random(8);
  const auto records = test::random_records(random, 2);
  add_all(folder.file("a.db"), {records[0]});
  auto store = Store::open(folder.file("a.db"), Store::Mode::read);
  EXPECT_THROW(store.add(records[1]), std::logic_error);
  EXPECT_THROW(store.save(KnowledgeGraph{}), std::logic_error);
}

}  // namespace
}  // namespace truceline
