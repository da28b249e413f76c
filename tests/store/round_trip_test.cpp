// load(save(g)) == g.
#include <gtest/gtest.h>

#include "store/samples.hpp"
#include "truceline/base/error.hpp"

namespace truceline {
namespace {

using test::Folder;
using test::Random;

TEST(RoundTrip, EmptyGraph) {
  const Folder folder;
  auto store = Store::open(folder.file("g.db"), Store::Mode::write);
  store.save(KnowledgeGraph{});
  EXPECT_TRUE(store.load() == KnowledgeGraph{});
}

class RandomGraphs : public testing::TestWithParam<std::uint64_t> {};

TEST_P(RandomGraphs, ComeBackAsTheyWere) {
  const Folder folder;
  Random random(GetParam());
  const auto graph = test::random_graph(random, 1 + test::below(random, 60));
  {
    auto store = Store::open(folder.file("g.db"), Store::Mode::write);
    store.save(graph);
    EXPECT_TRUE(store.load() == graph);
  }
  const auto once = test::dump(folder.file("g.db"));
  EXPECT_TRUE(Store::open(folder.file("g.db"), Store::Mode::read).load() == graph);
  Store::open(folder.file("g.db"), Store::Mode::write).save(graph);
  EXPECT_EQ(test::dump(folder.file("g.db")), once) << "saving again must change nothing";
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomGraphs, testing::Range<std::uint64_t>(1, 31));

TEST(RoundTrip, ADifferentGraphIsDifferent) {
  const Folder folder;
  Random random(7);
  const auto graph = test::random_graph(random, 10);
  const auto other = test::random_graph(random, 10);
  auto store = Store::open(folder.file("g.db"), Store::Mode::write);
  store.save(graph);
  EXPECT_FALSE(store.load() == other);
  store.save(other);
  EXPECT_FALSE(store.load() == graph);
}

TEST(RoundTrip, WhatIsThereStays) {
  const Folder folder;
  auto store = Store::open(folder.file("g.db"), Store::Mode::write);
  KnowledgeGraph first;
  first.add(Actor{ActorId::of("k"), "k", "first name", ActorKind::state, {}, {}});
  KnowledgeGraph second;
  second.add(Actor{ActorId::of("k"), "k", "second name", ActorKind::state, {"alias"}, {}});
  store.save(first);
  store.save(second);
  EXPECT_TRUE(store.load() == first);
}

TEST(RoundTrip, AClaimThatNamesAPlaceOutsideTheGraphIsRefused) {
  const Folder folder;
  auto store = Store::open(folder.file("g.db"), Store::Mode::write);
  KnowledgeGraph graph;
  graph.add(DocumentSummary{DocumentId(5), "", "s", "u", "t", {}, PublicationBasis::unknown});
  Claim claim;
  claim.id = ClaimId(6);
  claim.document = DocumentId(5);
  claim.place = PlaceId(7);
  graph.add(claim);
  EXPECT_THROW(store.save(graph), StoreError);
  EXPECT_TRUE(store.load() == KnowledgeGraph{});
}

}  // namespace
}  // namespace truceline
