// The table of towns: that it is whole, sensible and in tune with the project's own places.
#include "lexicon/town_table.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "lexicon/gazetteer_fixture.hpp"
#include "lexicon/name_tokens.hpp"
#include "truceline/base/error.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

std::string_view bytes() {
  return resource("data/gazetteer/towns.bin");
}
const TownTable& table() {
  static const TownTable towns(bytes());
  return towns;
}

TEST(TownTable, HasEnoughTownsAndDivisions) {
  std::size_t towns = 0;
  for (std::uint32_t i = 0; i < table().size(); ++i) towns += table().place(i).kind == PlaceKind::town;
  EXPECT_GE(towns, 30000U);
  EXPECT_GE(table().size() - towns, 3000U);
  EXPECT_LE(bytes().size(), 2U << 20U);
}

TEST(TownTable, EveryPlaceIsFoundByItsIdAndLiesInAKnownPlace) {
  PlaceId last;
  for (std::uint32_t i = 0; i < table().size(); ++i) {
    const Place place = table().place(i);
    ASSERT_LT(last, place.id) << place.key;
    last = place.id;
    ASSERT_EQ(table().number(place.id), i) << place.key;
    ASSERT_EQ(place.id, PlaceId::of(place.key));
    ASSERT_FALSE(place.name.empty()) << place.key;
    ASSERT_TRUE(std::abs(place.latitude.value()) <= 90 && std::abs(place.longitude.value()) <= 180);
    ASSERT_EQ(place.parents.size(), 1U);
    ASSERT_NE(shipped_gazetteer().place(place.parents[0].parent), nullptr) << place.key << " " << place.name;
    ASSERT_GE(shipped_gazetteer().ancestors(place.id).size(), 3U) << place.key;
  }
  EXPECT_EQ(table().number(place_id("place:geonames-1")), std::nullopt);
  EXPECT_EQ(table().number(place_id("place:homs")), std::nullopt);
}

TEST(TownTable, TheIdsOfItsPlacesAreNoneOfTheProjectsOwn) {
  for (const Place& place : shipped_gazetteer().places())
    EXPECT_EQ(table().number(place.id), std::nullopt) << place.key;
}

TEST(TownTable, NamesAreSortedAndCutAsTextIs) {
  std::string last;
  for (const std::string_view name : table().names()) {
    ASSERT_LT(last, name);
    last = name;
    ASSERT_EQ(fold(name), name);
    std::string joined;
    std::string written(name);
    if (const std::size_t at = written.find(" 's"); at != std::string::npos) written.erase(at, 1);
    for (const std::string& token : name_tokens(written)) joined += (joined.empty() ? "" : " ") + token;
    ASSERT_EQ(joined, name);
    ASSERT_TRUE(table().may_begin(name.substr(0, name.find(' ')))) << name;
    const TownTable::Found found = table().find(name);
    ASSERT_FALSE(found.meanings.empty()) << name;
    std::uint32_t before = ~0U;
    for (const TownTable::Meaning& meaning : found.meanings) {
      ASSERT_LT(meaning.place, table().size()) << name;
      ASSERT_LE(table().population(meaning.place), before) << name;
      before = table().population(meaning.place);
    }
  }
  EXPECT_GE(table().names().size(), 40000U);
}

TEST(TownTable, FindsWholeNamesAndSaysWhetherALongerOneBeginsSo) {
  EXPECT_TRUE(table().find("santiago del").meanings.empty());
  EXPECT_TRUE(table().find("santiago del").goes_on);
  EXPECT_FALSE(table().find("santiago del estero").meanings.empty());
  EXPECT_FALSE(table().find("santiago del ester").goes_on);
  for (const char* name : {"", " ", "zzzz", "0", "police", "of", "march", "annan", "bush"})
    EXPECT_TRUE(table().find(name).meanings.empty()) << name;
}

TEST(TownTable, FewOtherTokensSeemToBeginAName) {
  int wrong = 0;
  for (int i = 0; i < 10000; ++i) wrong += table().may_begin("x" + std::to_string(i));
  EXPECT_LE(wrong, 300);
}

TEST(TownTable, RefusesBrokenFiles) {
  EXPECT_EQ(TownTable({}).size(), 0U);
  EXPECT_TRUE(TownTable({}).find("homs").meanings.empty());
  EXPECT_THROW(TownTable("TLTOWNS2 and some more bytes"), FormatError);
  EXPECT_THROW(TownTable("TLTOWNS1"), FormatError);
  EXPECT_THROW(TownTable(bytes().substr(0, bytes().size() - 1)), FormatError);
}

/// Rough boxes of states, generous by half a degree.
TEST(TownTable, TownsLieInsideTheirStates) {
  const struct {
    const char* state;
    double south, west, north, east;
  } boxes[] = {
      {"SYR", 32.0, 35.2, 37.8, 42.9}, {"IRQ", 28.5, 38.3, 37.9, 49.1}, {"LBY", 19.0, 8.8, 33.7, 25.7},
      {"UKR", 43.9, 21.6, 52.9, 40.7}, {"AFG", 28.9, 60.0, 39.0, 75.4}, {"MLI", 9.6, -12.8, 25.5, 4.8},
      {"SOM", -2.2, 40.4, 12.5, 51.9}, {"COD", -14.0, 11.7, 5.9, 31.9}, {"BIH", 42.0, 15.2, 45.8, 20.2},
      {"PSE", 30.7, 33.7, 33.1, 36.1}, {"NGA", 3.7, 2.2, 14.4, 15.2},   {"COL", -4.8, -82.5, 13.9, -66.3}};
  for (const auto& box : boxes) {
    std::size_t towns = 0;
    for (std::uint32_t i = 0; i < table().size(); ++i) {
      const Place place = table().place(i);
      if (shipped_gazetteer().state_of(place.id) != actor_id("state:" + std::string(box.state))) continue;
      ++towns;
      EXPECT_TRUE(*place.latitude >= box.south && *place.latitude <= box.north) << place.name << box.state;
      EXPECT_TRUE(*place.longitude >= box.west && *place.longitude <= box.east) << place.name << box.state;
    }
    EXPECT_GE(towns, 20U) << box.state;
  }
}

}  // namespace
}  // namespace truceline
