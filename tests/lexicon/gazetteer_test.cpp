#include "truceline/lexicon/gazetteer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lexicon/gazetteer_fixture.hpp"

namespace truceline {
namespace {

using testing::Contains;
using testing::IsSupersetOf;

TEST(Gazetteer, NamesMeanWhatTheyShould) {
  const struct {
    const char* name;
    std::vector<std::string> expected;
  } cases[] = {
      {"Baku", {"metonym state:AZE place:baku", "place place:baku"}},
      {"baku", {"metonym state:AZE place:baku", "place place:baku"}},
      {"Armenians", {"demonym state:ARM"}},
      {"Georgia", {"actor state:GEO", "place place:GEO", "place place:georgia-us"}},
      {"Kremlin", {"metonym state:RUS place:kremlin", "metonym state:SUN", "place place:kremlin"}},
      {"White House", {"metonym state:USA place:white-house", "place place:white-house"}},
      {"U.S.", {"actor state:USA", "place place:USA"}},
      {"Khankendi", {"place place:stepanakert"}},
      {"Nagorno Karabakh", {"place place:nagorno-karabakh"}},
      {"Artsakh", {"actor state:NKR", "place place:nagorno-karabakh"}},
      {"Security Council", {"actor body:security-council"}},
      {"FARC", {"actor group:farc"}},
      {"al Qaeda", {"actor group:al-qaeda"}},
      {"Ilham Aliyev", {"actor person:ilham-aliyev"}},
      {"Michel Charles", {}},
  };
  for (const auto& item : cases) {
    const auto found = meanings(shipped_gazetteer(), item.name);
    EXPECT_THAT(found, IsSupersetOf(item.expected)) << item.name;
    if (item.expected.empty()) {
      EXPECT_TRUE(found.empty()) << item.name;
    }
  }
}

TEST(Gazetteer, PrincipalFollowsOfficesOnTheDay) {
  const struct {
    const char* actor;
    std::optional<DayNumber> day;
    const char* principal;
  } cases[] = {
      {"person:charles-michel", day_of(2023, 12, 7), "body:EU"},
      {"person:charles-michel", day_of(2016, 3, 1), "state:BEL"},
      {"person:charles-michel", std::nullopt, nullptr},
      {"person:charles-michel", day_of(2001, 1, 1), nullptr},
      {"person:antony-blinken", day_of(2023, 5, 1), "state:USA"},
      {"person:antony-blinken", std::nullopt, "state:USA"},
      {"person:james-baker", day_of(1990, 8, 1), "state:USA"},
      {"person:james-baker", day_of(2000, 6, 28), "body:UN"},
      {"person:qasem-soleimani", day_of(2015, 1, 1), "state:IRN"},
      {"body:security-council", day_of(2020, 1, 1), "body:UN"},
      {"organ:state-department", std::nullopt, "state:USA"},
      {"state:ARM", day_of(2020, 1, 1), nullptr},
  };
  for (const auto& item : cases) {
    ASSERT_NE(shipped_gazetteer().actor(actor_id(item.actor)), nullptr) << item.actor;
    const ActorId expected = item.principal == nullptr ? ActorId() : actor_id(item.principal);
    EXPECT_EQ(shipped_gazetteer().principal(actor_id(item.actor), item.day), expected)
        << item.actor << " on " << item.day.value_or(0);
  }
}

TEST(Gazetteer, AncestorsOfADisputedTownGoBothWays) {
  const auto found = shipped_gazetteer().ancestors(place_id("place:stepanakert"));
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front(), place_id("place:stepanakert"));
  EXPECT_EQ(found.at(1), place_id("place:nagorno-karabakh"));
  for (const char* key : {"place:AZE", "place:NKR", "place:south-caucasus", "place:caucasus", "place:asia"}) {
    EXPECT_THAT(found, Contains(place_id(key))) << key;
  }
  EXPECT_TRUE(shipped_gazetteer().ancestors(place_id("place:nowhere")).empty());
}

TEST(Gazetteer, StateOfAPlace) {
  const struct {
    const char* place;
    const char* state;
  } cases[] = {
      {"place:baku", "state:AZE"},       {"place:stepanakert", "state:AZE"}, {"place:AZE", "state:AZE"},
      {"place:sevastopol", "state:UKR"}, {"place:gaza-city", "state:PSE"},   {"place:donetsk", "state:UKR"},
      {"place:south-caucasus", nullptr}, {"place:western-sahara", nullptr},  {"place:africa", nullptr},
      {"place:camp-david", "state:USA"}, {"place:goma", "state:COD"},        {"place:abyei", nullptr},
  };
  for (const auto& item : cases) {
    ASSERT_NE(shipped_gazetteer().place(place_id(item.place)), nullptr) << item.place;
    const ActorId expected = item.state == nullptr ? ActorId() : actor_id(item.state);
    EXPECT_EQ(shipped_gazetteer().state_of(place_id(item.place)), expected) << item.place;
  }
}

TEST(Gazetteer, FormerStatesAndFormerSeatsHoldOnlyInTheirTime) {
  for (const NameEntry* entry : shipped_gazetteer().lookup("Soviet Union")) {
    ASSERT_NE(entry->when, nullptr);
    EXPECT_EQ(entry->when->str(), "1922/1991");
  }
  for (const NameEntry* entry : shipped_gazetteer().lookup("Bonn")) {
    EXPECT_EQ(entry->when != nullptr, entry->sense == NameSense::metonym);
  }
}

}  // namespace
}  // namespace truceline
