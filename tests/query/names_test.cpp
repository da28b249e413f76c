#include "truceline/query/names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "query/graph_builder.hpp"
#include "temporary_folder.hpp"
#include "truceline/base/error.hpp"
#include "truceline/base/resources.hpp"

namespace truceline {
namespace {

using test::GraphBuilder;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(EditDistance, CountsEditsAndSwapsAfterFolding) {
  EXPECT_EQ(edit_distance("Donbas", "donbas"), 0u);
  EXPECT_EQ(edit_distance("Dombas", "Donbas"), 1u);
  EXPECT_EQ(edit_distance("Donbsa", "Donbas"), 1u);
  EXPECT_EQ(edit_distance("Donba", "Donbas"), 1u);
  EXPECT_EQ(edit_distance("", "abc"), 3u);
  EXPECT_EQ(edit_distance("Zürich", "Zurich"), 0u);
  EXPECT_EQ(edit_distance("ca", "abc"), 3u);  // optimal string alignment edits no piece twice
}

/// The definition, written as it is told.
std::size_t told(const std::string& a, const std::string& b,
                 std::map<std::pair<std::string, std::string>, std::size_t>& seen) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  if (const auto known = seen.find({a, b}); known != seen.end()) return known->second;
  const std::string a1 = a.substr(1), b1 = b.substr(1);
  std::size_t best =
      std::min({told(a1, b, seen) + 1, told(a, b1, seen) + 1, told(a1, b1, seen) + (a[0] != b[0])});
  if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0]) {
    best = std::min(best, told(a.substr(2), b.substr(2), seen) + 1);
  }
  return seen[{a, b}] = best;
}

TEST(EditDistance, AgreesWithItsDefinition) {
  std::mt19937_64 random(11);
  const auto word = [&] {
    std::string text(random() % 7, 'a');
    for (char& c : text) c = static_cast<char>('a' + random() % 3);
    return text;
  };
  for (int i = 0; i < 500; ++i) {
    const std::string a = word(), b = word();
    std::map<std::pair<std::string, std::string>, std::size_t> seen;
    EXPECT_EQ(edit_distance(a, b), told(a, b, seen)) << a << ' ' << b;
    EXPECT_EQ(edit_distance(a, b), edit_distance(b, a));
  }
}

TEST(ClosestNames, NearestFirstWithinAThird) {
  const std::vector<std::string> names{"Donbas", "Donbass", "Damascus", "Donetsk", "Donbas"};
  EXPECT_THAT(closest_names("Dombas", names), ElementsAre("Donbas", "Donbass"));
  EXPECT_THAT(closest_names("Dombas", names, 1), ElementsAre("Donbas"));
  EXPECT_THAT(closest_names("Xyz", names), IsEmpty());
  EXPECT_THAT(closest_names("", names), IsEmpty());
}

class Names : public testing::Test {
 protected:
  Store stored(const GraphBuilder& builder) const {
    Store store = Store::open(file_, Store::Mode::write);
    store.save(builder.graph());
    return store;
  }

  static const Gazetteer& lexicon() {
    static const Gazetteer names(resource);
    return names;
  }

  test::TemporaryFolder folder_;
  std::string file_ = folder_.file("names.db");
};

TEST_F(Names, FindsStoredNamesInAnyCase) {
  GraphBuilder builder;
  const PlaceId place = builder.place("Hill Country", PlaceKind::region);
  builder.event("clash", Status::occurred, "2020", {{"Northland", Role::belligerent, ""}}, place);
  const Store store = stored(builder);
  const NameResolver names(store, lexicon);
  EXPECT_EQ(names.region("hill COUNTRY").id, place);
  EXPECT_EQ(names.region("Hill Country").hint, "");
  EXPECT_EQ(names.actor("northland").id, ActorId::of("test:Northland"));
}

TEST_F(Names, SuggestsWhatMayHaveBeenMeant) {
  GraphBuilder builder;
  const PlaceId place = builder.place("Hill Country", PlaceKind::region);
  builder.event("clash", Status::occurred, "2020", {}, place);
  const Store store = stored(builder);
  const NameResolver names(store, lexicon);
  try {
    (void)names.region("Hil Coutnry");
    FAIL() << "found a place that is not there";
  } catch (const UnknownNameError& error) {
    EXPECT_THAT(error.suggestions(), ElementsAre("Hill Country"));
    EXPECT_THAT(error.what(), HasSubstr("did you mean \"Hill Country\"?"));
  }
  try {
    (void)names.actor("Azerbaijn");
    FAIL() << "found an actor that is not there";
  } catch (const UnknownNameError& error) {
    EXPECT_THAT(error.suggestions(), testing::Contains("Azerbaijan"));
  }
}

TEST_F(Names, WhatOnlyTheLexiconKnowsIsNoError) {
  const GraphBuilder builder;
  const Store store = stored(builder);
  const NameResolver names(store, lexicon);
  EXPECT_THAT(names.region("Armenia").hint, HasSubstr("nothing in the database"));
  EXPECT_TRUE(names.region("Armenia").id);
  EXPECT_TRUE(names.actor("Azerbaijan").id);
}

TEST_F(Names, AnAmbiguousNameMeansTheOneWithMostEvents) {
  GraphBuilder builder;
  const PlaceId quiet = builder.place("Springfield", PlaceKind::town);
  const PlaceId busy = builder.place("Springfield", PlaceKind::town, {}, "test:west");
  builder.event("clash", Status::occurred, "2020", {}, quiet);
  builder.event("clash", Status::occurred, "2021", {}, busy);
  builder.event("clash", Status::occurred, "2022", {}, busy);
  const Store store = stored(builder);
  const auto found = NameResolver(store, lexicon).region("Springfield");
  EXPECT_EQ(found.id, busy);
  EXPECT_THAT(found.hint, HasSubstr("name of 2 places"));
}

TEST_F(Names, ConflictsByNameAndAliasStoredOrNot) {
  KnowledgeGraph graph;
  Conflict conflict{ConflictId::of("c"), "c", "Hill War", {}, {}, {}, {"the long quarrel"}};
  graph.add(conflict);
  Store store = Store::open(file_, Store::Mode::write);
  store.save(graph);
  const NameResolver names(store, lexicon);
  EXPECT_EQ(names.conflict("HILL war"), conflict);
  EXPECT_EQ(names.conflict("The Long Quarrel"), conflict);
  EXPECT_EQ(names.conflict("syrian war").name, "Syrian civil war");
  EXPECT_FALSE(names.conflict("Syrian civil war").parties.empty());
  for (const char* name : {"Hil War", "Syrian civl war"}) {
    try {
      (void)names.conflict(name);
      FAIL() << name;
    } catch (const UnknownNameError& error) {
      EXPECT_FALSE(error.suggestions().empty()) << name;
    }
  }
}

TEST_F(Names, OfConflictsOfOneNameTheOneWithMostEvents) {
  GraphBuilder builder;
  const ActorId north = builder.actor("Northland"), south = builder.actor("Southland");
  builder.event("talks", Status::occurred, "2005",
                {{"Northland", Role::participant, ""}, {"Southland", Role::participant, ""}});
  KnowledgeGraph graph;
  for (const auto* actor : builder.graph().actors()) graph.add(*actor);
  graph.add(
      Conflict{ConflictId::of("a"), "a", "War", {}, {north, south}, EdtfInterval::parse("1990/1991"), {}});
  graph.add(
      Conflict{ConflictId::of("b"), "b", "War", {}, {north, south}, EdtfInterval::parse("2000/2010"), {}});
  Store store = stored(builder);
  store.save(graph);
  EXPECT_EQ(NameResolver(store, lexicon).conflict("war").key, "b");
}

TEST_F(Names, OutletsInAnyCase) {
  GraphBuilder builder;
  builder.document("Agence Élan", "2024-01-01");
  builder.document("agence elan", "2024-01-02");
  builder.document("Daily", "2024-01-01");
  const Store store = stored(builder);
  const NameResolver names(store, lexicon);
  EXPECT_THAT(names.outlets("Agence Élan"), ElementsAre("Agence Élan"));
  EXPECT_THAT(names.outlets("AGENCE ELAN"), testing::UnorderedElementsAre("Agence Élan", "agence elan"));
  try {
    (void)names.outlets("Daly");
    FAIL() << "found an outlet that is not there";
  } catch (const UnknownNameError& error) {
    EXPECT_THAT(error.suggestions(), ElementsAre("Daily"));
  }
}

}  // namespace
}  // namespace truceline
