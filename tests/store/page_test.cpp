// Pages of a chronology: joined they are the whole list, whatever the filters and the size.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <string>

#include "store/operations.hpp"
#include "store/samples.hpp"
#include "store/slow_selection.hpp"

namespace truceline {
namespace {

using test::Folder;
using test::Random;

std::vector<PagePosition> positions(const KnowledgeGraph& graph) {
  std::vector<PagePosition> list;
  for (const auto* event : graph.events()) list.push_back(page_position(*event));
  std::sort(list.begin(), list.end());
  return list;
}

std::vector<std::string> texts(const std::vector<PagePosition>& positions) {
  std::vector<std::string> list;
  for (const auto& position : positions) list.push_back(position.str());
  return list;
}

/// All pages of `limit` events, which must be full but for the last; counts those behind which there is more.
std::vector<PagePosition> joined_pages(const Store& store, const EventSelection& selection, std::size_t limit,
                                       std::size_t& several) {
  std::vector<PagePosition> joined;
  std::optional<PagePosition> after;
  do {
    const auto page = store.load_page(selection, limit, after);
    const auto here = positions(page.graph);
    EXPECT_LE(here.size(), limit);
    after = page.next;
    if (after) {
      EXPECT_EQ(here.size(), limit);
      if (here.empty() || *after != here.back()) {
        ADD_FAILURE() << "the next page must begin behind the last event";
        return joined;
      }
      ++several;
    }
    joined.insert(joined.end(), here.begin(), here.end());
  } while (after);
  return joined;
}

void expect_whole(const Store& store, const KnowledgeGraph& whole, const EventSelection& selection,
                  std::size_t limit, std::size_t& several) {
  EXPECT_EQ(texts(joined_pages(store, selection, limit, several)),
            texts(positions(test::expected(whole, selection))))
      << "pages of " << limit;
}

class Pages : public testing::TestWithParam<std::uint64_t> {
 protected:
  /// Of 60 selections that `select(random, whole, i)` gives, in pages of up to `most` events.
  template <class Select>
  void expect_all_whole(std::size_t most, Select select) {
    test::StoredGraph stored(GetParam(), 60);
    std::size_t several = 0;
    for (int i = 0; i < 60; ++i) {
      SCOPED_TRACE("selection " + std::to_string(i));
      const EventSelection selection = select(stored.random, stored.whole, i);
      expect_whole(stored.store, stored.whole, selection, 1 + test::below(stored.random, most), several);
    }
    EXPECT_GT(several, 20U) << "the sample must have lists of more than one page";
  }
};

TEST_P(Pages, JoinedAreTheWholeList) {
  expect_all_whole(12, [](Random& random, const KnowledgeGraph& whole, int i) {
    return i == 0 ? EventSelection{} : test::random_selection(random, whole);
  });
}

TEST_P(Pages, OfActorsJoinedAreTheWholeList) {
  expect_all_whole(4, [](Random& random, const KnowledgeGraph& whole, int) {
    return test::random_selection_of_actors(random, whole);
  });
}

INSTANTIATE_TEST_SUITE_P(Seeds, Pages, testing::Range<std::uint64_t>(200, 208));

/// The same graph with everybody a belligerent: every region has many foes.
KnowledgeGraph embattled(const KnowledgeGraph& graph) {
  KnowledgeGraph result = test::without_events(graph);
  for (const auto* claim : graph.claims()) result.add(*claim);
  for (const auto* event : graph.events()) {
    Event fight = *event;
    for (auto& p : fight.participants) p.role = Role::belligerent;
    result.add(fight);
  }
  return result;
}

TEST(Page, OfARegionWithManyFoes) {
  const Folder folder;
  Random random(9);
  const auto sample = test::random_graph(random, 60);
  auto store = Store::open(folder.file("f.db"), Store::Mode::write);
  store.save(embattled(sample));
  const auto whole = store.load();
  for (const auto* place : whole.places()) {
    EventSelection selection;
    selection.region = place->id;
    std::size_t unused = 0;
    for (const std::size_t limit : {1U, 3U, 20U}) expect_whole(store, whole, selection, limit, unused);
  }
}

/// Steps of SQLite's machine that it takes to choose pages of ten of `count` events of one actor, with
/// another in every fifth of them and one in ten undated: at the beginning, in the middle, and among the
/// undated.
std::vector<int> steps_of_pages(int count, const EventSelection& selection) {
  const Folder folder;
  KnowledgeGraph graph;
  for (const char* key : {"a", "b"}) graph.add(Actor{ActorId::of(key), key, key, ActorKind::state, {}, {}});
  for (int i = 0; i < count; ++i) {
    Event event;
    event.id = EventId::of(std::to_string(i));
    event.type = i % 3 == 0 ? "talks" : "clash";
    if (i % 10 != 0) event.when.date = EdtfInterval(EdtfDate::of_day(10'000 + i));
    event.participants.push_back({ActorId::of("a"), "a", Role::participant, {}, ""});
    if (i % 5 == 0) event.participants.push_back({ActorId::of("b"), "b", Role::participant, {}, ""});
    graph.add(event);
  }
  Connection connection(folder.file("a.db"), Store::Mode::write);
  save_graph(connection, graph);
  std::vector<int> result;
  for (const auto& after :
       {PagePosition{}, PagePosition{false, 10'000 + count / 2, 10'000 + count / 2, "", {}},
        PagePosition{true, 0, 0, "clash", EventId(1)}}) {
    int steps = 0;
    const auto count_step = [](void* counted) { return ++*static_cast<int*>(counted), 0; };
    sqlite3_progress_handler(connection.database().getHandle(), 1, count_step, &steps);
    EXPECT_EQ(page_events(connection, selection, 10, after).size(), 10U);
    sqlite3_progress_handler(connection.database().getHandle(), 0, nullptr, nullptr);
    result.push_back(steps);
  }
  return result;
}

TEST(Page, OfActorsCostsTheSameAmongManyEvents) {
  std::vector<EventSelection> selections(4);
  for (auto& selection : selections) selection.actor = ActorId::of("a");
  selections[1].types = {"talks", "clash"};
  selections[2].with_members = true;
  selections[3].between = {ActorId::of("b")};
  for (const auto& selection : selections) {
    const auto few = steps_of_pages(600, selection), many = steps_of_pages(6'000, selection);
    // The undated ones of two together are few, and sorted.
    const std::size_t pages = selection.between.empty() ? few.size() : few.size() - 1;
    for (std::size_t i = 0; i < pages; ++i)
      EXPECT_LT(many[i], 2 * few[i]) << "selection " << &selection - selections.data() << ", page " << i;
  }
}

TEST(Page, BeginsAnywhereAndNeedsNoEventThere) {
  const Folder folder;
  Random random(7);
  auto store = Store::open(folder.file("p.db"), Store::Mode::write);
  store.save(test::random_graph(random, 60));
  const auto all = positions(store.load());
  const DayNumber day = test::edtf("2004-06").earliest().value();
  const PagePosition between{false, day, day, "", EventId(1)};
  const auto from = std::upper_bound(all.begin(), all.end(), between);
  ASSERT_NE(from, all.begin());
  ASSERT_NE(from, all.end());
  EXPECT_EQ(positions(store.load_page({}, SIZE_MAX, between).graph),
            std::vector<PagePosition>(from, all.end()));
  EXPECT_THROW((void)store.load_page({}, 0), std::logic_error);
}

TEST(Page, HoldsWhatBelongsToItsEventsOnly) {
  const Folder folder;
  Random random(8);
  auto store = Store::open(folder.file("p.db"), Store::Mode::write);
  store.save(test::random_graph(random, 60));
  const auto page = store.load_page({}, 1);
  ASSERT_EQ(page.graph.events().size(), 1U);
  EventSelection alone;
  alone.event = page.graph.events().front()->id;
  EXPECT_TRUE(page.graph == store.load(alone));
}

TEST(PagePosition, IsReadAsItWasWritten) {
  const std::vector<PagePosition> all{{false, -5, 12, "", EventId(7)},
                                      {false, kDistantPast, kDistantFuture, "", EventId(INT64_MAX)},
                                      {true, 0, 0, "it's. odd", EventId(1)},
                                      {true, 0, 0, "", EventId(1)}};
  for (const auto& position : all) EXPECT_EQ(PagePosition::parse(position.str()), position) << position.str();
  EXPECT_EQ(all[0].str(), "-5.12.0000000000000007");
  for (const char* text :
       {"", "x", "1.2.3", "1.2", "undated.0000000000000007", "1.0000000000000007", "2.1.0000000000000007",
        "1.2.ffffffffffffffff", "01.2.0000000000000007", "1.2.000000000000000G", "1. 2.0000000000000007"}) {
    EXPECT_FALSE(PagePosition::parse(text)) << text;
  }
}

TEST(PagePosition, OrdersAsAChronologyDoes) {
  const auto at = [](const std::string& date, const std::string& type, std::uint64_t id) {
    Event event;
    event.id = EventId(id);
    event.type = type;
    if (!date.empty()) event.when.date = test::edtf(date);
    return page_position(event);
  };
  const std::vector<PagePosition> in_order{
      at("199X", "b", 9),          at("2020-01-01", "b", 1),    at("2020-01-01", "a", 2), at("2020", "a", 1),
      at("../2023-12-07", "a", 1), at("2023-12-07/..", "a", 1), at("", "a", 5),           at("", "b", 4)};
  EXPECT_TRUE(std::is_sorted(in_order.begin(), in_order.end()));
}

}  // namespace
}  // namespace truceline
