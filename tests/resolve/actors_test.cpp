// Who is who across documents: what is joined, what stays apart, and that order does not matter.
#include "truceline/resolve/actors.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "resolve/support.hpp"

namespace truceline {
namespace {

using Ids = std::vector<ActorId>;

ActorId state(const std::string& code) {
  return ActorId::of("state:" + code);
}

Ids states(const std::vector<std::string>& codes) {
  Ids ids;
  for (const std::string& code : codes) ids.push_back(state(code));
  return ids;
}

DocumentId document(int number) {
  return DocumentId::of("document " + std::to_string(number));
}

Sighting seen(int number, const std::string& key, const std::string& name, ActorKind kind,
              const std::vector<std::string>& principals, const std::vector<std::string>& company) {
  return {document(number), ActorId::of(key), key, name, kind, {}, states(principals), states(company)};
}

Sighting person(int number, const std::string& key, const std::string& name,
                const std::vector<std::string>& principals, const std::vector<std::string>& company) {
  return seen(number, key, name, ActorKind::person, principals, company);
}

Sighting group(int number, const std::string& key, const std::string& name,
               const std::vector<std::string>& company) {
  return seen(number, key, name, ActorKind::armed_group, {}, company);
}

/// "key rule" of what the actor is taken for in the document; "" = it stands for itself.
std::string taken_for(const ActorResolution& result, int number, const std::string& key) {
  for (const ActorLink& link : result.links) {
    if (link.document != document(number) || link.actor != ActorId::of(key)) continue;
    EXPECT_EQ(link.resolved, ActorId::of(link.resolved_key));
    EXPECT_FALSE(link.because.empty());
    return link.resolved_key + " | " + link.rule;
  }
  return "";
}

bool one_actor(const std::vector<Sighting>& two) {
  const ActorResolution result = resolve_actors(two, rules());
  const auto resolved = [&](const Sighting& sighting) {
    for (const ActorLink& link : result.links) {
      if (link.document == sighting.document && link.actor == sighting.actor) return link.resolved;
    }
    return sighting.actor;
  };
  return resolved(two.front()) == resolved(two.back());
}

TEST(Actors, AKnownPrincipalAndNoneAreOneWhereTheCompanyFits) {
  const auto result =
      resolve_actors({person(1, "text:robert hale@state:NOR", "Robert Hale", {"NOR"}, {"NOR", "SUD"}),
                      person(2, "text:robert hale", "Robert Hale", {}, {"SUD"})},
                     rules());
  EXPECT_EQ(taken_for(result, 2, "text:robert hale"), "text:robert hale@state:NOR | same name");
  EXPECT_EQ(result.links.size(), 1U);
}

TEST(Actors, OneWhoActsForAnOrganOfTheStateActsForTheState) {
  const std::string organ = "text:robert hale@group:nor-army";
  const auto result = resolve_actors({person(1, organ, "Robert Hale", {"NOR", "army"}, {}),
                                      person(2, "text:robert hale@state:NOR", "Robert Hale", {"NOR"}, {})},
                                     rules());
  EXPECT_EQ(taken_for(result, 2, "text:robert hale@state:NOR"), organ + " | same name");
}

TEST(Actors, TwoStatesHaveTwoOfOneName) {
  EXPECT_FALSE(one_actor({person(1, "text:robert hale@state:NOR", "Robert Hale", {"NOR"}, {"NOR", "SUD"}),
                          person(2, "text:robert hale@state:SUD", "Robert Hale", {"SUD"}, {"NOR", "SUD"})}));
}

TEST(Actors, OneNameInDocumentsWithoutAStateInCommonIsTwo) {
  const auto result = resolve_actors({person(1, "text:robert hale", "Robert Hale", {}, {"NOR", "SUD"}),
                                      person(2, "text:robert hale", "Robert Hale", {}, {"SUD", "EST"}),
                                      person(3, "text:robert hale", "Robert Hale", {}, {"WES"})},
                                     rules());
  const std::string first = taken_for(result, 1, "text:robert hale");
  const std::string third = taken_for(result, 3, "text:robert hale");
  EXPECT_EQ(first, taken_for(result, 2, "text:robert hale"));
  EXPECT_NE(first, third);
  const std::string made = first.empty() ? third : first;
  EXPECT_TRUE(made.starts_with("text:robert hale~"));
  EXPECT_TRUE(made.ends_with("| two of one name"));
}

TEST(Actors, ANameThatFitsTwoStaysApartAndIsListed) {
  const auto result =
      resolve_actors({person(1, "text:robert hale@state:NOR", "Robert Hale", {"NOR"}, {"NOR"}),
                      person(2, "text:robert hale@state:SUD", "Robert Hale", {"SUD"}, {"SUD"}),
                      person(3, "text:robert hale", "Robert Hale", {}, {"NOR", "SUD"})},
                     rules());
  EXPECT_TRUE(result.links.empty());
  ASSERT_EQ(result.ambiguities.size(), 1U);
  Ids both{ActorId::of("text:robert hale@state:NOR"), ActorId::of("text:robert hale@state:SUD")};
  std::sort(both.begin(), both.end());
  EXPECT_EQ(result.ambiguities[0].candidates, both);
  EXPECT_EQ(result.ambiguities[0].document, document(3));
}

TEST(Actors, TheOneWhoseStateTheDocumentNamesGoesFirst) {
  const auto result =
      resolve_actors({person(1, "text:robert hale@state:NOR", "Robert Hale", {"NOR"}, {"NOR", "EST"}),
                      person(2, "text:robert hale@state:SUD", "Robert Hale", {"SUD"}, {"SUD", "EST"}),
                      person(3, "text:robert hale", "Robert Hale", {}, {"NOR", "EST"})},
                     rules());
  EXPECT_EQ(taken_for(result, 3, "text:robert hale"), "text:robert hale@state:NOR | same name");
}

TEST(Actors, TitlesAndInitialsAreLeftOut) {
  const auto result =
      resolve_actors({person(1, "text:john f. adair@state:NOR", "John F. Adair", {"NOR"}, {}),
                      person(2, "text:gen john adair@state:NOR", "Gen. John Adair", {"NOR"}, {})},
                     rules());
  EXPECT_EQ(result.links.size(), 1U);
  EXPECT_EQ(result.links[0].rule, "name variant");
}

TEST(Actors, SurnamesGoToTheOneWhoFits) {
  const auto full = person(1, "text:robert hale@state:NOR", "Robert Hale", {"NOR"}, {"NOR", "SUD"});
  const auto other = person(2, "text:mary hale@state:SUD", "Mary Hale", {"SUD"}, {"NOR", "SUD"});
  const auto by_company = person(3, "text:hale", "Hale", {}, {"NOR", "EST"});
  const auto by_principal = person(4, "text:hale@state:SUD", "Hale", {"SUD"}, {"NOR", "SUD"});
  const auto both = person(5, "text:hale", "Hale", {}, {"NOR", "SUD"});
  const auto neither = person(6, "text:hale", "Hale", {}, {"EST"});
  const auto result = resolve_actors({full, other, by_company, by_principal, both, neither}, rules());
  EXPECT_EQ(taken_for(result, 3, "text:hale"), "text:robert hale@state:NOR | surname");
  EXPECT_EQ(taken_for(result, 4, "text:hale@state:SUD"), "text:mary hale@state:SUD | surname");
  ASSERT_EQ(result.ambiguities.size(), 1U);
  EXPECT_EQ(result.ambiguities[0].document, document(5));
  EXPECT_EQ(result.ambiguities[0].candidates.size(), 2U);
  EXPECT_EQ(result.ambiguities[0].rule, "surname");
  EXPECT_EQ(taken_for(result, 6, "text:hale").find("robert"), std::string::npos);
  EXPECT_EQ(taken_for(result, 6, "text:hale").find("mary"), std::string::npos);
}

TEST(Actors, ASurnameThatNothingVouchesForStaysAlone) {
  EXPECT_FALSE(one_actor({person(1, "text:robert hale@state:NOR", "Robert Hale", {"NOR"}, {"NOR"}),
                          person(2, "text:hale", "Hale", {}, {})}));
}

TEST(Actors, TransliterationsOfOneName) {
  const std::vector<std::pair<std::string, std::string>> same{
      {"Aleksandr Dorin", "Alexander Dorin"},
      {"Mohammed Sabri", "Muhammad Sabri"},
      {"Mohamed al-Kharif", "Muhammad el-Harif"},
      {"Muammar Qadhafi", "Moammar Gaddafi"},
      {"Youssef Khoury", "Yusuf Houri"},
      {"Yusif Məmmədov", "Jusif Mammadov"},
      {"Sergey Zhukin", "Sergei Jukin"},
      {"Abdel Fattah al-Sisi", "Abdul Fattah el-Sisi"},
      {"Abdulaziz Noor", "Abd al-Aziz Nour"},
      {"Bachir Ould Sidi", "Bashir Uld Sidi"},
      {"Ilham Aliyev", "Ilham Aliev"},
      {"Recep Tayyip Erdoğan", "Recep Tayip Erdogan"},
      {"Hussein Waheed", "Husayn Wahid"},
      {"Ranko Petrović", "Ranko Petrovic"},
  };
  for (const auto& [a, b] : same) {
    EXPECT_EQ(rules().person(a).skeleton, rules().person(b).skeleton) << a << " / " << b;
    EXPECT_TRUE(
        one_actor({person(1, "text:a@state:X", a, {"X"}, {}), person(2, "text:b@state:X", b, {"X"}, {})}));
    EXPECT_FALSE(
        one_actor({person(1, "text:a@state:X", a, {"X"}, {}), person(2, "text:b@state:Y", b, {"Y"}, {})}));
  }
  const std::vector<std::pair<std::string, std::string>> others{
      {"Robert Hale", "Rupert Hale"}, {"Ivan Petrov", "Ivana Petrova"}, {"Omar Bashir", "Amer Bashir"},
      {"Kim Yo", "Kim Ki"},           {"Hassan Ali", "Hassan Wali"},
  };
  for (const auto& [a, b] : others)
    EXPECT_NE(rules().person(a).skeleton, rules().person(b).skeleton) << a << " / " << b;
}

TEST(Actors, ATextActorGoesToTheLexiconsAndNeverTheOtherWay) {
  const Sighting anchor = person(1, "person:omar-sabri", "Omar Sabri", {"NOR"}, {"NOR"});
  const Sighting text = person(2, "text:umar sabri hassan@state:NOR", "Umar Sabri", {"NOR"}, {"NOR"});
  const auto result = resolve_actors({anchor, text}, rules());
  ASSERT_EQ(result.links.size(), 1U);
  EXPECT_EQ(result.links[0].resolved_key, "person:omar-sabri");
  EXPECT_EQ(result.links[0].rule, "transliteration");
}

TEST(Actors, TwoOfTheLexiconAreNeverOne) {
  const auto result = resolve_actors({person(1, "person:a", "Omar Sabri", {"NOR"}, {"NOR"}),
                                      person(1, "person:b", "Umar Sabri", {"NOR"}, {"NOR"}),
                                      person(2, "text:omar sabri", "Omar Sabri", {}, {"NOR"})},
                                     rules());
  EXPECT_TRUE(result.links.empty());
  EXPECT_EQ(result.ambiguities.size(), 1U);
}

TEST(Actors, VariantsOfAGroupsName) {
  const std::string front = "text:azure front";
  const auto result = resolve_actors(
      {group(1, front, "Azure Front", {"NOR"}),
       group(2, "text:rebels of the azure front", "rebels of the Azure Front", {"NOR"}),
       group(3, "text:the azure front", "the Azure Front", {"NOR"}),
       group(4, "text:azure front fighters", "Azure Front fighters", {"NOR"}),
       group(5, "text:azure fronts", "Azure Fronts", {"NOR"}), group(6, "text:azure", "Azure", {"NOR"}),
       group(7, "text:azure army", "Azure Army", {"EST"})},
      rules());
  std::set<std::string> keys;
  for (int number = 1; number <= 6; ++number) {
    for (const ActorLink& link : result.links) {
      if (link.document == document(number)) keys.insert(link.resolved_key);
    }
  }
  EXPECT_EQ(keys.size(), 1U);
  EXPECT_EQ(result.links.size(), 5U);  // all but the one that stands for them
  EXPECT_EQ(taken_for(result, 7, "text:azure army"), "");
  EXPECT_TRUE(taken_for(result, 6, "text:azure").ends_with("| short name"));
}

TEST(Actors, AnAcronymGoesToTheOnlyNameThatItCanBeShortFor) {
  const auto full = group(1, "text:national liberation front", "National Liberation Front", {"NOR"});
  const auto acronym = group(2, "text:nlf", "NLF", {"NOR", "SUD"});
  auto result = resolve_actors({full, acronym}, rules());
  EXPECT_EQ(taken_for(result, 2, "text:nlf"), "text:national liberation front | acronym");
  EXPECT_FALSE(one_actor({full, group(2, "text:nlf", "NLF", {"EST"})}));
  result = resolve_actors(
      {full, acronym, group(3, "text:northern league of farmers", "Northern League of Farmers", {"NOR"})},
      rules());
  EXPECT_EQ(taken_for(result, 2, "text:nlf"), "");
  EXPECT_EQ(result.ambiguities.size(), 1U);
}

TEST(Actors, ANameInBracketsCountsInOtherDocuments) {
  auto full = group(1, "text:movement of the plains", "Movement of the Plains", {"NOR"});
  full.also = {"XPM"};
  const auto result = resolve_actors({full, group(2, "text:xpm", "XPM", {"NOR"})}, rules());
  EXPECT_EQ(taken_for(result, 2, "text:xpm"), "text:movement of the plains | other name");
}

TEST(Actors, LettersWithMarksAreComparedSpelledOutToo) {
  const auto result =
      resolve_actors({person(1, "person:mikhail-sheremet", "Mikhail Sheremet", {"SUD"}, {"SUD"}),
                      person(2, "text:mihail seremet", "Mihail Šeremet", {"SUD"}, {"SUD"}),
                      person(3, "text:šeremet", "Šeremet", {"SUD"}, {"SUD"})},
                     rules());
  EXPECT_EQ(taken_for(result, 2, "text:mihail seremet"), "person:mikhail-sheremet | transliteration");
  EXPECT_EQ(taken_for(result, 3, "text:šeremet"), "person:mikhail-sheremet | surname");
}

TEST(Actors, WhatHasNoNameResolvesToNothing) {
  EXPECT_TRUE(name_blocks("rebels", ActorKind::armed_group, rules()).empty());
  EXPECT_TRUE(name_blocks("Norland", ActorKind::state, rules()).empty());
  EXPECT_TRUE(resolve_actors({group(1, "text:rebels", "rebels", {"NOR"}),
                              group(2, "text:the rebels", "the rebels", {"NOR"})},
                             rules())
                  .links.empty());
}

/// Sightings of few names, states and documents at random: many likenesses, clashes and repeats.
std::vector<Sighting> random_sightings(unsigned seed) {
  std::mt19937 random(seed);
  const auto pick = [&](const std::vector<std::string>& list) { return list[random() % list.size()]; };
  const std::vector<std::string> codes{"NOR", "SUD", "EST", "WES"};
  std::vector<Sighting> all;
  for (int i = 0; i < 60; ++i) {
    const bool human = random() % 2;
    const std::string name =
        human ? pick({"Robert Hale", "Mary Hale", "Hale", "Omar Sabri", "Umar Sabri", "Sabri", "Ali Sabry"})
              : pick({"National Liberation Front", "NLF", "Northern League of Farmers", "Azure Front",
                      "Azure", "rebels of the Azure Front", "Azure Army"});
    std::vector<std::string> principals, company;
    if (random() % 3 == 0) principals.push_back(pick(codes));
    for (auto n = random() % 3; n > 0; --n) company.push_back(pick(codes));
    const bool known = random() % 8 == 0;
    const std::string key =
        (known ? "person:" : "text:") + name + (principals.empty() ? "" : "@state:" + principals[0]);
    const int number = static_cast<int>(random() % 25);
    all.push_back(
        seen(number, key, name, human ? ActorKind::person : ActorKind::armed_group, principals, company));
    if (random() % 10 == 0) all.back().also = {human ? "Jackal" : "NLF"};
    all.back().day = 12000 + 30 * number;
    if (human && random() % 3 == 0)
      all.back().offices = {
          {ActorId::of("state:" + pick(codes)), pick({"president", "minister"}), random() % 2 == 0}};
  }
  return all;
}

TEST(Actors, EveryOrderGivesTheSame) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    std::vector<Sighting> sightings = random_sightings(seed);
    const ActorResolution expected = resolve_actors(sightings, rules());
    std::mt19937 random(seed);
    for (int turn = 0; turn < 4; ++turn) {
      std::shuffle(sightings.begin(), sightings.end(), random);
      EXPECT_EQ(resolve_actors(sightings, rules()), expected) << "seed " << seed;
    }
  }
}

TEST(Actors, WhatSharesNoBlockDoesNotMatter) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const std::vector<Sighting> all = random_sightings(seed);
    std::set<std::string> blocks;
    std::vector<Sighting> part;
    for (std::size_t before = 1; part.size() != before;) {
      before = part.size();
      part.clear();
      for (const Sighting& sighting : all) {
        const auto own = name_blocks(sighting, rules());
        const bool reached =
            blocks.empty() || std::any_of(own.begin(), own.end(),
                                          [&](const std::string& block) { return blocks.contains(block); });
        if (!reached) continue;
        blocks.insert(own.begin(), own.end());
        part.push_back(sighting);
      }
    }
    const ActorResolution whole = resolve_actors(all, rules());
    const ActorResolution alone = resolve_actors(part, rules());
    for (const Sighting& sighting : part) {
      const auto of = [&](const ActorResolution& result) {
        std::vector<ActorLink> links = result.links;
        std::erase_if(links, [&](const ActorLink& link) {
          return link.document != sighting.document || link.actor != sighting.actor;
        });
        return links;
      };
      EXPECT_EQ(of(alone), of(whole)) << "seed " << seed << ", " << sighting.key;
    }
  }
}

TEST(Actors, NoRepresentativeIsTakenForAnother) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    const ActorResolution result = resolve_actors(random_sightings(seed), rules());
    for (const ActorLink& link : result.links) {
      for (const ActorLink& other : result.links) {
        EXPECT_FALSE(other.document == link.document && other.actor == link.resolved &&
                     other.resolved != link.resolved && other.rule != "two of one name")
            << link.resolved_key << " → " << other.resolved_key;
      }
      EXPECT_NE(link.actor, link.resolved);
    }
  }
}

}  // namespace
}  // namespace truceline
