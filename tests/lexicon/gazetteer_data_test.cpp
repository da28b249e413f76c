// The shipped files must be whole: the loader checks form and references, these tests check sense.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "lexicon/gazetteer_fixture.hpp"
#include "truceline/base/error.hpp"
#include "truceline/lexicon/tsv.hpp"

namespace truceline {
namespace {

std::string_view shipped(std::string_view name) {
  return resource(std::string("data/lexicon/").append(name));
}

TEST(GazetteerData, IsLargeEnough) {
  std::map<ActorKind, std::size_t> kinds;
  for (const Actor& actor : shipped_gazetteer().actors()) ++kinds[actor.kind];
  EXPECT_GE(kinds[ActorKind::state], 200U);
  EXPECT_GE(kinds[ActorKind::armed_group], 150U);
  EXPECT_GE(kinds[ActorKind::body], 100U);
  EXPECT_GE(kinds[ActorKind::person], 350U);
  EXPECT_GE(shipped_gazetteer().places().size(), 1000U);
  EXPECT_GE(shipped_gazetteer().conflicts().size(), 80U);
}

TEST(GazetteerData, EveryStateHasDemonymsAndACapitalInItsTerritory) {
  const TsvFile file("states.tsv", shipped("states.tsv"), {"code", "demonyms", "capital", "when"});
  const std::set<std::string_view> without_demonym{"DMA"};
  for (const TsvRow& row : file.rows()) {
    const ActorId state = actor_id("state:" + std::string(row["code"]));
    EXPECT_EQ(row.list("demonyms").empty(), without_demonym.contains(row["code"])) << row["code"];
    ASSERT_FALSE(row["capital"].empty()) << row["code"];
    bool seat = false;
    bool town = false;
    for (const NameEntry* entry : shipped_gazetteer().lookup(row["capital"])) {
      town = town || entry->sense == NameSense::place;
      if (entry->sense != NameSense::metonym || entry->actor != state) continue;
      seat = true;
      if (row["when"].empty()) {
        EXPECT_TRUE(bool(entry->place)) << row["capital"] << " is no place in " << row["code"];
      }
    }
    EXPECT_TRUE(seat && town) << row["capital"] << " of " << row["code"];
  }
}

TEST(GazetteerData, OfficesNameTheOfficeAndDoNotEndBeforeTheyBegin) {
  for (const Actor& actor : shipped_gazetteer().actors()) {
    if (actor.kind != ActorKind::person) continue;
    for (const ActsFor& office : actor.acts_for) {
      EXPECT_FALSE(office.office.empty()) << actor.key;
      // An interval that is not known is left out, not guessed.
      if (!office.when || !office.when->earliest() || !office.when->latest()) continue;
      EXPECT_LE(*office.when->earliest(), *office.when->latest()) << actor.key << " " << office.office;
    }
  }
}

TEST(GazetteerData, EveryPlaceButTheContinentsLiesInSomething) {
  const std::set<std::string> roots{"place:africa",  "place:europe",   "place:asia",
                                    "place:oceania", "place:americas", "place:antarctica"};
  for (const Place& place : shipped_gazetteer().places()) {
    EXPECT_EQ(place.parents.empty(), roots.contains(place.key)) << place.key;
  }
}

TEST(GazetteerData, ConflictsHavePartiesAndTime) {
  for (const Conflict& conflict : shipped_gazetteer().conflicts()) {
    EXPECT_FALSE(conflict.parties.empty()) << conflict.key;
    EXPECT_TRUE(conflict.when.has_value()) << conflict.key;
    EXPECT_NE(shipped_gazetteer().place(conflict.region), nullptr) << conflict.key;
  }
}

TEST(GazetteerData, NoNameIsAnEmptyTokenOrEndsInASeparator) {
  for (const Actor& actor : shipped_gazetteer().actors()) {
    for (const std::string& alias : actor.aliases) {
      EXPECT_FALSE(shipped_gazetteer().lookup(alias).empty()) << actor.key << ": " << alias;
      EXPECT_EQ(alias.find_first_of("^|=;"), std::string::npos) << actor.key << ": " << alias;
    }
  }
}

std::map<std::string, std::string, std::less<>>& small_files() {
  static std::map<std::string, std::string, std::less<>> files;
  return files;
}

std::string_view read_small(std::string_view path) {
  return small_files().find(path)->second;
}

/// The message of the fault when `cell_line` stands in the file `name`, all others being right.
std::string gazetteer_fault(const std::string& name, const std::string& line) {
  auto& files = small_files();
  files = {{"data/lexicon/states.tsv",
            "code\tname\tofficial\taliases\tdemonyms\tcapital\tmetonyms\twhen\tparents\nAAA\tAland\t\t\tAland"
            "ic\tA-town\t\t\tworld\n"},
           {"data/lexicon/actors.tsv", "key\tname\tkind\taliases\tacts_for\twhen\tnote\n"},
           {"data/lexicon/persons.tsv", "key\tname\taliases\toffices\n"},
           {"data/lexicon/places.tsv",
            "key\tname\tkind\taliases\tparents\tlat\tlon\nworld\tWorld\tworld_region\n"},
           {"data/lexicon/conflicts.tsv", "key\tname\tregion\tparties\twhen\taliases\n"}};
  files["data/lexicon/" + name] += line;
  try {
    const Gazetteer gazetteer(read_small);
  } catch (const FormatError& error) {
    return error.what();
  }
  return "";
}

TEST(GazetteerData, FaultsAreFoundWithTheirLine) {
  EXPECT_EQ(gazetteer_fault("actors.tsv", ""), "");
  EXPECT_EQ(gazetteer_fault("actors.tsv", "body:x\tX\tbodies\n"),
            "data/lexicon/actors.tsv:2: \"bodies\" is not a known kind");
  EXPECT_EQ(gazetteer_fault("actors.tsv", "body:x\tX\tbody\t\tbody:y\n"),
            "data/lexicon/actors.tsv:2: there is no actor \"body:y\"");
  EXPECT_EQ(gazetteer_fault("persons.tsv", "p\tP\t\tking|state:AAA|12/3\n"),
            "data/lexicon/persons.tsv:2: \"12/3\" is not an EDTF date or interval");
  EXPECT_EQ(gazetteer_fault("persons.tsv", "p\tP\np\tP\n"),
            "data/lexicon/persons.tsv:3: actor person:p stands twice");
  EXPECT_EQ(gazetteer_fault("places.tsv", "t\tT\ttown\t\tnowhere\n"),
            "data/lexicon/places.tsv:3: there is no place \"place:nowhere\"");
  EXPECT_EQ(gazetteer_fault("places.tsv", "t\tT\ttown\t\tu\nu\tU\ttown\t\tt\n"),
            "data/lexicon/places.tsv:3: place \"place:u\" lies in itself");
  EXPECT_EQ(gazetteer_fault("places.tsv", "t\tT\ttown\t\tworld\t91\t0\n"),
            "data/lexicon/places.tsv:3: \"91\" is not a number of degrees");
  EXPECT_EQ(gazetteer_fault("places.tsv", "t\tT\ttown\t\tworld\t9\n"),
            "data/lexicon/places.tsv:3: only one of lat and lon is given");
  EXPECT_EQ(gazetteer_fault("places.tsv", "t\tT\ttown\tOld T|1990/1980\tworld\n"),
            "data/lexicon/places.tsv:3: \"1990/1980\" is not an EDTF date or interval");
  EXPECT_EQ(gazetteer_fault("places.tsv", "t\tT\ttown\t|1990\tworld\n"),
            "data/lexicon/places.tsv:3: an interval stands without a name");
  EXPECT_EQ(gazetteer_fault("conflicts.tsv", "c\tC\tworld\tstate:BBB\n"),
            "data/lexicon/conflicts.tsv:2: there is no actor \"state:BBB\"");
}

TEST(GazetteerData, RenamedTownsAreKnownByEveryNameAndShownByThatOfTheDay) {
  const Gazetteer& gazetteer = shipped_gazetteer();
  const auto shown = [&](const char* name, const char* when) {
    for (const NameEntry* entry : gazetteer.lookup(name)) {
      if (entry->sense == NameSense::place)
        return name_at(*gazetteer.place(entry->place), EdtfInterval::parse(when));
    }
    return std::string("no such place");
  };
  EXPECT_EQ(shown("Artemivsk", "2022-05-01"), "Bakhmut");
  EXPECT_EQ(shown("Bakhmut", "2015-02-01"), "Artemivsk");
  EXPECT_EQ(shown("Bakhmut", "2015/2017"), "Bakhmut");
  EXPECT_EQ(shown("Khankendi", "2022-12-12"), "Stepanakert");
  EXPECT_EQ(shown("Stepanakert", "2024-01-05"), "Khankendi");
  EXPECT_EQ(shown("Leningrad", "1941/1944"), "Leningrad");
  EXPECT_EQ(shown("Leningrad", "2003-05"), "Saint Petersburg");
  EXPECT_EQ(shown("Ho Chi Minh City", "1968-01-30"), "Saigon");
  EXPECT_EQ(shown("Fort-Lamy", ""), "N'Djamena");
}

}  // namespace
}  // namespace truceline
