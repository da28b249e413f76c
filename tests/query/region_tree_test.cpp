#include "truceline/query/region_tree.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>

namespace truceline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

RegionCount region(const std::string& name, std::size_t events,
                   const std::vector<std::string>& parents = {}) {
  RegionCount result;
  result.id = PlaceId::of(name);
  result.key = result.name = name;
  result.events = events;
  for (const auto& parent : parents) result.parents.push_back(PlaceId::of(parent));
  return result;
}

/// One line a place: dashes for its depth, a star where it is repeated.
std::vector<std::string> lines(const std::vector<RegionCount>& regions, const std::string& name = "",
                               std::size_t limit = SIZE_MAX) {
  std::vector<std::string> result;
  for (const auto& node : region_tree(regions, name, limit))
    result.push_back(std::string(node.depth, '-') + node.region->name + (node.repeated ? "*" : ""));
  return result;
}

const std::vector<RegionCount> kWorld{region("East", 9),
                                      region("Aland", 5, {"East"}),
                                      region("Borland", 7, {"East"}),
                                      region("Border", 4, {"Aland", "Borland"}),
                                      region("Town", 4, {"Border"}),
                                      region("Isle", 8, {"Sea"})};

TEST(RegionTree, PutsEachUnderAllItsParents) {
  EXPECT_THAT(lines(kWorld),
              ElementsAre("East", "-Borland", "--Border", "---Town", "-Aland", "--Border*", "Isle"));
  EXPECT_THAT(lines({}), IsEmpty());
  const auto nodes = region_tree(kWorld, "", SIZE_MAX);
  EXPECT_EQ(nodes[2].parent, PlaceId::of("Borland"));
  EXPECT_EQ(nodes[5].parent, PlaceId::of("Aland"));
  EXPECT_FALSE(nodes[6].parent) << "its sea has no events of its own, so it is not there";
}

TEST(RegionTree, ByNameWithWhatLiesBelow) {
  EXPECT_THAT(lines(kWorld, "bor"), ElementsAre("Borland", "-Border", "--Town"));
  EXPECT_THAT(lines(kWorld, "LAND"), ElementsAre("Borland", "-Border", "--Town", "Aland", "-Border*"));
  EXPECT_THAT(lines(kWorld, "nowhere"), IsEmpty());
}

TEST(RegionTree, CutKeepsTheMostEventfulAndWhatTheyLieIn) {
  EXPECT_THAT(lines(kWorld, "", 2), ElementsAre("East", "Isle"));
  EXPECT_THAT(lines(kWorld, "", 5),
              ElementsAre("East", "-Borland", "--Border", "-Aland", "--Border", "Isle"));
}

TEST(RegionTree, CutTreesAreWholeFromTheTop) {
  std::mt19937_64 random(5);
  for (int round = 0; round < 30; ++round) {
    std::vector<RegionCount> regions;
    for (int i = 0; i < 20; ++i) {
      RegionCount place = region("P" + std::to_string(i), 0);
      // Events of a place are events of those it lies in, so these have at least as many.
      place.events = 1 + static_cast<std::size_t>(19 - i) / 3;
      for (auto n = i == 0 ? 0 : random() % 3; n > 0; --n)
        place.parents.push_back(PlaceId::of("P" + std::to_string(random() % static_cast<unsigned>(i))));
      regions.push_back(place);
    }
    for (std::size_t limit = 1; limit <= 21; ++limit) {
      std::set<PlaceId> shown;
      for (const auto& node : region_tree(regions, "", limit)) {
        EXPECT_TRUE(!node.parent || shown.contains(node.parent));
        shown.insert(node.region->id);
      }
      EXPECT_EQ(shown.size(), std::min<std::size_t>(limit, 20));
    }
  }
}

}  // namespace
}  // namespace truceline
