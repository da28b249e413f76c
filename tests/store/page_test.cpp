// Pages of a chronology: joined they are the whole list, whatever the filters and the size.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

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

class Pages : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Pages, JoinedAreTheWholeList) {
  const Folder folder;
  Random random(GetParam());
  auto store = Store::open(folder.file("p.db"), Store::Mode::write);
  store.save(test::random_graph(random, 60));
  const auto whole = store.load();
  std::size_t several = 0;
  for (int i = 0; i < 60; ++i) {
    const auto selection = i == 0 ? EventSelection{} : test::random_selection(random, whole);
    const auto limit = 1 + test::below(random, 12);
    std::vector<PagePosition> joined;
    std::optional<PagePosition> after;
    do {
      const auto page = store.load_page(selection, limit, after);
      const auto here = positions(page.graph);
      EXPECT_LE(here.size(), limit);
      if (page.next) {
        ASSERT_EQ(here.size(), limit);
        EXPECT_EQ(*page.next, here.back());
        ++several;
      }
      joined.insert(joined.end(), here.begin(), here.end());
      after = page.next;
    } while (after);
    EXPECT_EQ(texts(joined), texts(positions(test::expected(whole, selection)))) << "selection " << i;
  }
  EXPECT_GT(several, 20U) << "the sample must have lists of more than one page";
}

INSTANTIATE_TEST_SUITE_P(Seeds, Pages, testing::Range<std::uint64_t>(200, 208));

/// Adds each of `things` when `ready` says that what it points to is there.
template <class Thing, class Ready>
void add_targets_first(KnowledgeGraph& graph, std::vector<const Thing*> things, Ready ready) {
  while (!things.empty()) {
    std::erase_if(things, [&](const Thing* thing) {
      if (!ready(*thing)) return false;
      graph.add(*thing);
      return true;
    });
  }
}

/// The same graph with everybody a belligerent: every region has many foes.
KnowledgeGraph embattled(const KnowledgeGraph& graph) {
  KnowledgeGraph result;
  add_targets_first(result, graph.actors(), [&](const Actor& actor) {
    return std::all_of(actor.acts_for.begin(), actor.acts_for.end(),
                       [&](const ActsFor& link) { return result.actor(link.principal) != nullptr; });
  });
  add_targets_first(result, graph.places(), [&](const Place& place) {
    return std::all_of(place.parents.begin(), place.parents.end(),
                       [&](const PlaceParent& link) { return result.place(link.parent) != nullptr; });
  });
  for (const auto* document : graph.documents()) result.add(*document);
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
    for (const std::size_t limit : {1U, 3U, 20U}) {
      std::vector<PagePosition> joined;
      std::optional<PagePosition> after;
      do {
        const auto page = store.load_page(selection, limit, after);
        for (const auto& position : positions(page.graph)) joined.push_back(position);
        after = page.next;
      } while (after);
      EXPECT_EQ(texts(joined), texts(positions(test::expected(whole, selection)))) << "pages of " << limit;
    }
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
