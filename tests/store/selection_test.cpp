// Selections against a slow second implementation that walks the whole graph in memory.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "store/samples.hpp"
#include "store/slow_selection.hpp"

namespace truceline {
namespace {

using test::expected;
using test::Folder;
using test::Random;

EventSelection of_place(PlaceId region) {
  EventSelection selection;
  selection.region = region;
  return selection;
}

class Selections : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Selections, GiveWhatTheSlowWayGives) {
  test::StoredGraph stored(GetParam(), 40);
  auto& [folder, random, store, whole] = stored;
  const auto total = whole.events().size();
  std::size_t proper = 0;
  for (int i = 0; i < 100; ++i) {
    const auto selection = test::random_selection(random, whole);
    const auto got = store.load(selection);
    EXPECT_EQ(store.count(selection), got.events().size()) << "selection " << i;
    const bool everything = got.events().size() == total;
    if (!got.events().empty() && !everything) ++proper;
    if (everything) continue;  // an empty selection also gives what belongs to no event
    EXPECT_TRUE(got == expected(whole, selection)) << "selection " << i;
  }
  EXPECT_GT(proper, 10U) << "the sample must have selections that are neither empty nor everything";
}

/// What load_outline() must give where load() gives `graph`.
KnowledgeGraph outline_of(const KnowledgeGraph& graph) {
  KnowledgeGraph outline = test::without_events(graph);
  for (const auto* claim : graph.claims()) {
    Claim rest;
    rest.id = claim->id;
    rest.document = claim->document;
    rest.place = claim->place;
    outline.add(rest);
  }
  for (const auto* event : graph.events()) {
    Event rest = *event;
    rest.magnitudes.clear();
    rest.dissents.clear();
    rest.history.clear();
    rest.merges.clear();
    outline.add(rest);
  }
  return outline;
}

TEST_P(Selections, AsOutlinesLackOnlyTexts) {
  test::StoredGraph stored(GetParam(), 40);
  auto& [folder, random, store, whole] = stored;
  EXPECT_TRUE(store.load_outline() == outline_of(whole));
  for (int i = 0; i < 30; ++i) {
    const auto selection = test::random_selection(random, whole);
    EXPECT_TRUE(store.load_outline(selection) == outline_of(store.load(selection))) << "selection " << i;
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Selections, testing::Range<std::uint64_t>(100, 112));

TEST(Selection, ARegionThatIsNotThereGivesNothing) {
  const Folder folder;
  Random random(3);
  auto store = Store::open(folder.file("s.db"), Store::Mode::write);
  store.save(test::random_graph(random, 20));
  EXPECT_TRUE(store.load(of_place(PlaceId::of("nowhere"))) == KnowledgeGraph{});
}

/// Aland and Borland fight over Middleland since 1990; talks between them anywhere belong to it.
class Middleland : public testing::Test {
 protected:
  Middleland() : store_(Store::open(folder_.file("m.db"), Store::Mode::write)) {
    graph_.add(Actor{a_, "A", "Aland", ActorKind::state, {}, {}});
    graph_.add(Actor{b_, "B", "Borland", ActorKind::state, {}, {}});
    graph_.add(Actor{ann_, "ann", "Ann", ActorKind::person, {}, {{a_, "president", {}}}});
    graph_.add(Place{land_, "land", "Middleland", PlaceKind::region, {}, {}, {}, {}});
    graph_.add(
        Place{town_, "town", "Easton", PlaceKind::town, {}, {{land_, ParentKind::geographic, {}}}, {}, {}});
    graph_.add(Place{far_, "far", "Farport", PlaceKind::town, {}, {}, {}, {}});
  }

  EventId event(const std::string& key, const std::string& date, PlaceId place,
                const std::vector<Participation>& participants) {
    Event event;
    event.id = EventId::of(key);
    event.type = "talks";
    if (!date.empty()) event.when.date = test::edtf(date);
    event.place = place;
    event.participants = participants;
    graph_.add(event);
    return event.id;
  }
  std::set<EventId> of_region(PlaceId region) {
    store_.save(graph_);
    std::set<EventId> ids;
    const auto part = store_.load(of_place(region));
    for (const auto* found : part.events()) ids.insert(found->id);
    return ids;
  }

  ActorId a_ = ActorId::of("A"), b_ = ActorId::of("B"), ann_ = ActorId::of("ann");
  PlaceId land_ = PlaceId::of("land"), town_ = PlaceId::of("town"), far_ = PlaceId::of("far");
  Folder folder_;
  KnowledgeGraph graph_;
  Store store_;
};

TEST_F(Middleland, TakesTheTalksOfThePartiesOfAConflictOverIt) {
  graph_.add(Conflict{ConflictId::of("c"), "c", "quarrel", town_, {a_, b_}, test::edtf("1990/.."), {}});
  const Participation a{a_, "A", Role::participant, {}, ""};
  const Participation b{b_, "B", Role::participant, {}, ""};
  const Participation ann{ann_, "Ann", Role::participant, a_, "Aland"};
  const auto here = event("here", "1980", town_, {a});
  const auto abroad = event("abroad", "2020-05", far_, {ann, b});
  const auto undated = event("undated", "", {}, {a, b});
  event("before the conflict", "1980", far_, {a, b});
  event("one party and its own president", "2020", far_, {ann, a});
  EXPECT_EQ(of_region(land_), (std::set<EventId>{here, abroad, undated}));
  EXPECT_EQ(of_region(far_).size(), 3U);
}

TEST_F(Middleland, TakesTheTalksOfThoseWhoFoughtThere) {
  const auto fight =
      event("fight", "2001", town_,
            {{ann_, "Ann", Role::belligerent, a_, "Aland"}, {b_, "B", Role::belligerent, {}, ""}});
  const auto talks = event("talks", "2005", far_,
                           {{a_, "A", Role::participant, {}, ""}, {b_, "B", Role::signatory, {}, ""}});
  event("alone", "2005", far_, {{a_, "A", Role::participant, {}, ""}});
  EXPECT_EQ(of_region(land_), (std::set<EventId>{fight, talks}));
}

/// A strip that is B-land's by law; A-land holds it from 1990 to 1999, then C-land.
TEST_F(Middleland, FindsAnEventUnderWhoHeldThePlaceAtItsDate) {
  const PlaceId a = PlaceId::of("A-land"), b = PlaceId::of("B-land"), c = PlaceId::of("C-land");
  const PlaceId strip = PlaceId::of("strip"), village = PlaceId::of("village");
  for (const auto& [id, key] : {std::pair(a, "A-land"), {b, "B-land"}, {c, "C-land"}})
    graph_.add(Place{id, key, key, PlaceKind::country, {}, {}, {}, {}});
  const auto held = [](PlaceId by, const char* when) {
    return PlaceParent{by, ParentKind::de_facto, test::edtf(when)};
  };
  graph_.add(Place{strip,
                   "strip",
                   "Strip",
                   PlaceKind::region,
                   {},
                   {{b, ParentKind::de_jure, {}}, held(a, "1990/1999"), held(c, "2000/..")},
                   {},
                   {}});
  graph_.add(Place{
      village, "village", "Village", PlaceKind::town, {}, {{strip, ParentKind::geographic, {}}}, {}, {}});
  const auto before = event("before", "1980", village, {});
  const auto during = event("during", "1995-05-01", village, {});
  const auto across = event("across", "1999/2000", village, {});
  const auto after = event("after", "2005", strip, {});
  const auto undated = event("undated", "", strip, {});
  EXPECT_EQ(of_region(a), (std::set<EventId>{during, across, undated}));
  EXPECT_EQ(of_region(c), (std::set<EventId>{across, after, undated}));
  EXPECT_EQ(of_region(b), (std::set<EventId>{before, during, across, after, undated}));
  EXPECT_EQ(of_region(strip).size(), 5U);
}

}  // namespace
}  // namespace truceline
