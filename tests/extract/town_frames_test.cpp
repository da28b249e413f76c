#include <gtest/gtest.h>

#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

/// The places of the lexicon that the text mentions, each with what it lies in: "Lincoln/Nebraska;
/// Nebraska/…".
std::string places(const std::string& text) {
  const Gazetteer& gazetteer = test_lexicon().gazetteer;
  std::string out;
  for (const Mention& mention : ExtractedText(text).mentions) {
    const Place* place = mention.place ? gazetteer.place(mention.place) : nullptr;
    if (!place) continue;
    const Place* around = place->parents.empty() ? nullptr : gazetteer.place(place->parents.front().parent);
    out += (out.empty() ? "" : "; ") + place->name + "/" + (around ? around->name : "");
  }
  return out;
}

TEST(TownFrames, TownsOfNoteCountAnywhere) {
  EXPECT_EQ(places("Shells fell on Gharyan."), "Gharyan/Libya");
  EXPECT_EQ(places("Kalush was quiet."), "Kalush/Ivano-Frankivsk");
}

TEST(TownFrames, NamesOfPersonsAreTownsOnlyWhereTheTextSpeaksOfAPlace) {
  EXPECT_EQ(places("Mitchell met the rebels."), "");
  EXPECT_EQ(places("The rebels told Lincoln."), "");
  EXPECT_EQ(places("Lincoln Weld met the rebels."), "");
  EXPECT_EQ(places("They met in Lincoln Weld's house."), "");
  EXPECT_EQ(places("They met in Lincoln."), "Lincoln/Nebraska");
  EXPECT_EQ(places("They met near the town of Tafas."), "Tafas/Daraa");
  EXPECT_EQ(places("Tafas fell."), "");
}

TEST(TownFrames, PartsOfLongerNamesAreNoTowns) {
  EXPECT_EQ(places("Omar Gharyan met the rebels."), "");
  EXPECT_EQ(places("The Kalush Workers Party met the rebels."), "");
}

TEST(TownFrames, WordsAreNoTowns) {
  EXPECT_EQ(places("Police and Rice met in March. Reading was hard. Of Man and Independence."), "");
}

TEST(TownFrames, WhatStandsNextToTheNameDecidesBetweenNamesakes) {
  EXPECT_EQ(places("Fighting broke out in Tripoli."), "Tripoli/Libya");
  EXPECT_EQ(places("Fighting broke out in Tripoli, Lebanon."), "Tripoli/North Lebanon; Lebanon/Levant");
  EXPECT_EQ(places("Fighting broke out in the Lebanese city of Tripoli."), "Tripoli/North Lebanon");
  EXPECT_EQ(places("Fighting broke out in Lebanon's Tripoli."), "Lebanon/Levant; Tripoli/North Lebanon");
  EXPECT_EQ(places("They met in Lincoln, England."), "Lincoln/England; England/United Kingdom");
  EXPECT_EQ(places("Lincoln, Nebraska, was quiet."), "Lincoln/Nebraska; Nebraska/United States");
}

TEST(TownFrames, TheStateThatATextIsAboutGoesBeforeSize) {
  const char* text = "Pakistan sent troops. The Pakistani army said that Pakistan lost two men in Hangu.";
  EXPECT_EQ(places(text), "Pakistan/South Asia; Pakistan/South Asia; Hangu/Khyber Pakhtunkhwa");
  EXPECT_EQ(places("Two men were lost in Hangu."), "Hangu/Tianjin");
}

TEST(TownFrames, NoTownIsTakenThatTheTextPutsElsewhere) {
  EXPECT_EQ(places("They met in Bucaramanga."), "Bucaramanga/Santander Department");
  EXPECT_EQ(places("They met in Bucaramanga, Kenya."), "Kenya/East Africa");
  EXPECT_EQ(places("Kenya and Chad sent troops. They met in Lincoln."), "Kenya/East Africa; Chad/Sahel");
}

}  // namespace
}  // namespace truceline
