// Merging in the store: whatever the order and the portions in which documents come, the events are those
// that all claims together make.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

#include "store/samples.hpp"
#include "truceline/resolve/merge.hpp"

namespace truceline {
namespace {

using test::Folder;
using test::Random;

/// Bounds are the network's business.
std::vector<Event> without_bounds(std::vector<Event> events) {
  for (Event& event : events) {
    event.when.bounds = {};
    event.when.bounds_from.clear();
  }
  return events;
}

std::vector<Event> stored_events(const Store& store) {
  const KnowledgeGraph graph = store.load();
  std::vector<Event> events;
  for (const Event* event : graph.events()) events.push_back(*event);
  return events;
}

std::vector<Event> expected_events(const std::vector<DocumentRecord>& records) {
  std::vector<Claim> claims;
  for (const auto& record : records) claims.insert(claims.end(), record.claims.begin(), record.claims.end());
  auto events = merge(std::move(claims), test::corpus_of(records));
  std::sort(events.begin(), events.end(), earlier);
  return events;
}

/// Lines of the dump of one database that the other's has not.
std::string only_in(const std::filesystem::path& one, const std::filesystem::path& other) {
  const auto lines = [](const std::filesystem::path& file) {
    std::multiset<std::string> found;
    std::istringstream in(test::dump(file));
    for (std::string line; std::getline(in, line);) found.insert(line);
    return found;
  };
  const auto a = lines(one);
  const auto b = lines(other);
  std::string text;
  for (const std::string& line : a) {
    if (!b.contains(line)) text += line + '\n';
  }
  return text;
}

class BusyYear : public testing::TestWithParam<std::uint64_t> {};

TEST_P(BusyYear, PortionsInAnyOrderGiveWhatAllTogetherGive) {
  const Folder folder;
  Random random(GetParam());
  // Crowded: a few weeks, so that all kinds of neighbours meet; wide: a year, so that portions are far apart.
  const std::size_t days = GetParam() % 2 ? 25 : 400;
  auto records = test::busy_year(random, 70, days);
  const auto expected = without_bounds(expected_events(records));
  std::shuffle(records.begin(), records.end(), random);
  auto store = Store::open(folder.file("a.db"), Store::Mode::write);
  for (const auto& record : records) {
    EXPECT_TRUE(store.add(record));
    if (test::below(random, 4) == 0) store.settle();
  }
  store.settle();
  EXPECT_EQ(store.pending(), 0U);
  const auto stored = without_bounds(stored_events(store));
  ASSERT_EQ(stored.size(), expected.size());
  for (std::size_t i = 0; i < stored.size(); ++i) EXPECT_TRUE(stored[i] == expected[i]) << i;
  const auto several = [](const Event& event) { return !event.merges.empty(); };
  EXPECT_TRUE(std::any_of(stored.begin(), stored.end(), several)) << "the sample must merge something";
}

TEST_P(BusyYear, TheDatabaseIsTheSameForEveryOrder) {
  const Folder folder;
  Random random(GetParam() + 1000);
  auto records = test::busy_year(random, 40, 60);
  const auto make = [&](const char* name, bool portions, bool batches) {
    auto store = Store::open(folder.file(name), Store::Mode::write);
    if (batches) store.begin_batch();
    for (const auto& record : records) {
      store.add(record);
      if (batches && test::below(random, 3) == 0) {
        store.end_batch();
        if (portions && test::below(random, 2) == 0) store.settle();
        store.begin_batch();
      } else if (portions && !batches && test::below(random, 3) == 0) {
        store.settle();
      }
    }
    store.end_batch();
    store.settle();
  };
  make("a.db", false, false);
  std::shuffle(records.begin(), records.end(), random);
  make("b.db", true, false);
  std::shuffle(records.begin(), records.end(), random);
  make("c.db", false, true);
  std::shuffle(records.begin(), records.end(), random);
  make("d.db", true, true);
  for (const char* other : {"b.db", "c.db", "d.db"}) {
    EXPECT_EQ(only_in(folder.file("a.db"), folder.file(other)), "") << other;
    EXPECT_EQ(only_in(folder.file(other), folder.file("a.db")), "") << other;
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, BusyYear, testing::Range<std::uint64_t>(1, 25));

TEST(Settle, WithNothingPendingChangesNothing) {
  const Folder folder;
  Random random(3);
  const auto records = test::busy_year(random, 20, 30);
  auto store = Store::open(folder.file("a.db"), Store::Mode::write);
  for (const auto& record : records) store.add(record);
  store.settle();
  const auto once = test::dump(folder.file("a.db"));
  store.settle();
  EXPECT_EQ(test::dump(folder.file("a.db")), once);
}

TEST(Settle, BeforeItEveryDocumentStandsAlone) {
  const Folder folder;
  Random random(4);
  const auto records = test::busy_year(random, 20, 10);
  auto store = Store::open(folder.file("a.db"), Store::Mode::write);
  for (const auto& record : records) store.add(record);
  EXPECT_GT(store.pending(), 0U);
  const KnowledgeGraph graph = store.load();
  EXPECT_FALSE(graph.events().empty());
  for (const Event* event : graph.events()) EXPECT_LE(event->claims.size(), 4U);
}

TEST(Batch, ItsEventsComeWithTheNextRound) {
  const Folder folder;
  Random random(5);
  const auto records = test::busy_year(random, 10, 10);
  auto store = Store::open(folder.file("a.db"), Store::Mode::write);
  store.begin_batch();
  for (const auto& record : records) store.add(record);
  store.end_batch();
  EXPECT_GT(store.pending(), 0U);
  EXPECT_EQ(store.statistics().documents, records.size());
  EXPECT_EQ(store.count(), 0U);
  store.settle();
  EXPECT_GT(store.count(), 0U);
}

TEST(Batch, AFailureUndoesAllOfItAndNothingElse) {
  const Folder folder;
  Random random(6);
  const auto records = test::busy_year(random, 6, 10);
  auto store = Store::open(folder.file("a.db"), Store::Mode::write);
  store.add(records[0]);
  store.settle();
  const auto before = test::dump(folder.file("a.db"));
  store.begin_batch();
  store.add(records[1]);
  EXPECT_FALSE(store.add(records[0])) << "one that is there is no failure";
  DocumentRecord broken = records[2];
  broken.claims.front().participants.push_back(
      {ActorId::of("nobody"), "an actor that is not there", Role::participant, {}, ""});
  EXPECT_THROW(store.add(broken), StoreError);
  store.end_batch();
  EXPECT_EQ(test::dump(folder.file("a.db")), before);
  for (const auto& record : records)
    EXPECT_EQ(store.add(record), record.document.id != records[0].document.id);
}

}  // namespace
}  // namespace truceline
