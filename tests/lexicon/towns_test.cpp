// The towns of the table as the gazetteer gives them.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <thread>

#include "lexicon/gazetteer_fixture.hpp"
#include "lexicon/town_table.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

/// The state of the first thing that is a place.
std::string state_called(std::string_view name) {
  const Gazetteer& gazetteer = shipped_gazetteer();
  for (const NameEntry* entry : gazetteer.lookup(name)) {
    if (!entry->place) continue;
    const Actor* state = gazetteer.actor(gazetteer.state_of(entry->place));
    return state ? state->key.substr(6) : "none";
  }
  return "not known";
}

TEST(Towns, TownsOfTheNewsAreKnown) {
  const std::pair<const char*, const char*> cases[] = {
      {"Homs", "SYR"},         {"Hims", "SYR"},         {"Deraa", "SYR"},
      {"Daraa", "SYR"},        {"Idlib", "SYR"},        {"Idleb", "SYR"},
      {"Hama", "SYR"},         {"Houla", "SYR"},        {"Qusayr", "SYR"},
      {"al-Qusair", "SYR"},    {"Aleppo", "SYR"},       {"Lattakia", "SYR"},
      {"Deir al-Zour", "SYR"}, {"Bab Amr", "SYR"},      {"Harasta", "SYR"},
      {"Jasim", "SYR"},        {"al-Mayadin", "SYR"},   {"Misrata", "LBY"},
      {"Misurata", "LBY"},     {"Misratah", "LBY"},     {"Ras Lanuf", "LBY"},
      {"Benghazi", "LBY"},     {"Sirte", "LBY"},        {"Zawiyah", "LBY"},
      {"al-Zawiya", "LBY"},    {"Brega", "LBY"},        {"Marsa Brega", "LBY"},
      {"Ajdabiya", "LBY"},     {"Bani Walid", "LBY"},   {"Tajoura", "LBY"},
      {"Tawergha", "LBY"},     {"Green Square", "LBY"}, {"Gharyan", "LBY"},
      {"Fallujah", "IRQ"},     {"Falluja", "IRQ"},      {"Tikrit", "IRQ"},
      {"Sadr City", "IRQ"},    {"Kut", "IRQ"},          {"Najaf", "IRQ"},
      {"Karbala", "IRQ"},      {"Ramadi", "IRQ"},       {"Mosul", "IRQ"},
      {"Kirkuk", "IRQ"},       {"Mahmoudiya", "IRQ"},   {"Dujail", "IRQ"},
      {"Balad", "IRQ"},        {"Green Zone", "IRQ"},   {"Tahrir Square", "EGY"},
      {"Goma", "COD"},         {"Sake", "COD"},         {"Bria", "CAF"},
      {"Bangui", "CAF"},       {"Kidal", "MLI"},        {"Mariupol", "UKR"},
      {"Donetsk", "UKR"},      {"Horlivka", "UKR"},     {"Srebrenica", "BIH"},
      {"Khan Younis", "PSE"},  {"Kyiv", "UKR"},         {"Kiev", "UKR"},
      {"Khankendi", "AZE"},    {"Stepanakert", "AZE"},  {"Abyei", "none"},
      {"Wana", "PAK"},         {"Nebraska", "USA"},     {"Homs Governorate", "SYR"},
      {"Kalush", "UKR"},       {"Ariel", "PSE"},        {"Gaspra", "UKR"},
      {"Tqvarcheli", "ABK"},   {"Hangu", "CHN"}};
  for (const auto& [name, state] : cases) EXPECT_EQ(state_called(name), state) << name;
}

std::set<PlaceId> places_called(std::string_view name) {
  std::set<PlaceId> places;
  for (const NameEntry* entry : shipped_gazetteer().lookup(name)) {
    if (entry->place) places.insert(entry->place);
  }
  return places;
}

TEST(Towns, OfTwoSpellingsOneIsNotAnotherPlace) {
  for (const auto& [a, b] : {std::pair{"Khankendi", "Stepanakert"},
                             {"Kyiv", "Kiev"},
                             {"Daraa", "Deraa"},
                             {"Misrata", "Misratah"},
                             {"Fallujah", "al-Fallujah"},
                             {"Luhansk", "Lugansk"}}) {
    EXPECT_EQ(places_called(a), places_called(b)) << a;
    EXPECT_EQ(places_called(a).size(), 1U) << a;
  }
}

TEST(Towns, DisputedTerritoryIsThatOfTheProject) {
  const std::pair<const char*, const char*> cases[] = {{"Gaspra", "place:crimea"},
                                                       {"Tqvarcheli", "place:ABK"},
                                                       {"Ribnita", "place:PMR"},
                                                       {"Yatta", "place:west-bank"},
                                                       {"Abasan al Kabira", "place:gaza-strip"},
                                                       {"Udhampur", "place:indian-administered-kashmir"},
                                                       {"Dakhla", "place:western-sahara"},
                                                       {"Burao", "place:SLN"},
                                                       {"Antratsyt", "place:luhansk-oblast"},
                                                       {"Ferizaj", "place:XKX"}};
  for (const auto& [town, region] : cases) {
    bool inside = false;
    for (const PlaceId place : places_called(town)) {
      const auto around = shipped_gazetteer().ancestors(place);
      inside = inside || std::find(around.begin(), around.end(), place_id(region)) != around.end();
    }
    EXPECT_TRUE(inside) << town << " in " << region;
  }
}

/// "first-last" of each match and the key of what it means first.
std::string matched_names(const std::string& text) {
  std::vector<std::string> folded;
  std::vector<bool> capitals;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    const std::string word = text.substr(start, end - start);
    folded.push_back(fold(word));
    capitals.push_back(is_upper_code_point(decode_utf8(word, 0).value));
    start = end + 1;
  }
  std::string out;
  for (const NameMatch& match : shipped_gazetteer().match(folded, capitals)) {
    const NameEntry& entry = *match.entries.front();
    const Place* place = shipped_gazetteer().place(entry.place);
    const Actor* actor = shipped_gazetteer().actor(entry.actor);
    out += (out.empty() ? "" : " ") + std::to_string(match.first) + "-" + std::to_string(match.last);
    out += ":" + (entry.weak ? "weak " : std::string()) + (place ? place->name : actor ? actor->name : "?");
  }
  return out;
}

TEST(Towns, MatchesAreTheLongestAndNeverTakeAPartOfAnotherName) {
  EXPECT_EQ(matched_names("in Gharyan and Kalush"), "1-2:Gharyan 3-4:Kalush");
  EXPECT_EQ(matched_names("in San Salvador de Jujuy"), "1-5:San Salvador de Jujuy");
  EXPECT_EQ(matched_names("in San Salvador"), "1-3:San Salvador");
  EXPECT_EQ(matched_names("in gharyan"), "");
  EXPECT_EQ(matched_names("in al-Mayadin"), "1-2:Al Mayadin");
  EXPECT_EQ(matched_names("in Lincoln"), "1-2:weak Lincoln");
  EXPECT_EQ(matched_names("in Tripoli"), "1-2:Tripoli");
}

TEST(Towns, ThreadsThatAskInAnotherOrderGetTheSame) {
  const Gazetteer gazetteer(resource, resource("data/gazetteer/towns.bin"));
  const TownTable table(resource("data/gazetteer/towns.bin"));
  std::vector<PlaceId> ids;
  for (std::uint32_t i = 0; i < table.size(); i += 40) ids.push_back(table.place(i).id);
  std::vector<std::vector<const Place*>> seen(4);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < seen.size(); ++t) {
    threads.emplace_back([&, t] {
      std::vector<PlaceId> order = ids;
      if (t % 2 == 1) std::reverse(order.begin(), order.end());
      for (const PlaceId id : order) seen[t].push_back(gazetteer.place(id));
      if (t % 2 == 1) std::reverse(seen[t].begin(), seen[t].end());
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (std::size_t i = 0; i < ids.size(); ++i) {
    ASSERT_NE(seen[0][i], nullptr);
    for (const auto& other : seen) ASSERT_EQ(other[i], seen[0][i]);
    EXPECT_EQ(*seen[0][i], table.place(*table.number(ids[i])));
  }
}

}  // namespace
}  // namespace truceline
