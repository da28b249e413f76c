#include <gtest/gtest.h>

#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

/// "Name", or "Name:principal" for those who act for somebody; one after the other.
std::string names(const ExtractedText& reading) {
  std::string text;
  for (const Mention& m : reading.mentions) {
    if (!m.actor) continue;
    text += (text.empty() ? "" : "; ") + m.name;
    const Actor* principal = m.acts_for ? test_lexicon().gazetteer.actor(m.acts_for) : nullptr;
    if (principal) text += ':' + principal->name;
  }
  return text;
}

TEST(Mentions, TitlesAndDemonymsSayForWhomAPersonActs) {
  EXPECT_EQ(names(ExtractedText("Kenyan Foreign Minister Amina Otieno arrived.")), "Amina Otieno:Kenya");
  EXPECT_EQ(names(ExtractedText("Envoy Petra Lund, president of Norway, arrived.")),
            "Petra Lund:Norway; Norway");
}

TEST(Mentions, OfficesHoldInTheirTime) {
  EXPECT_EQ(names(ExtractedText("Kofi Annan arrived.", "2003-05-01")), "Kofi Annan:United Nations");
}

TEST(Mentions, GroupsAndOrgans) {
  EXPECT_EQ(names(ExtractedText("Chadian separatist forces attacked.")), "Chadian separatists");
  EXPECT_EQ(names(ExtractedText("Chadian troops attacked.")), "Chadian troops:Chad");
  EXPECT_EQ(names(ExtractedText("The Chadian government spoke.")), "Chadian government");
  EXPECT_EQ(names(ExtractedText("Chad's foreign ministry spoke.")), "Chad's foreign ministry:Chad");
}

TEST(Mentions, CapitalsStandForTheirGovernment) {
  const ExtractedText reading("N'Djamena rejected the plan.");
  ASSERT_EQ(reading.mentions.size(), 1U);
  EXPECT_TRUE(reading.mentions[0].metonym);
  EXPECT_EQ(reading.mentions[0].name, "Chad");
  EXPECT_TRUE(reading.mentions[0].place);
}

TEST(Mentions, CompoundsNameBothParties) {
  const ExtractedText reading("Armenia-Azerbaijan relations cooled.");
  ASSERT_EQ(reading.mentions.size(), 2U);
  EXPECT_EQ(names(reading), "Armenia; Azerbaijan");
  EXPECT_TRUE(reading.mentions[0].modifier);
}

TEST(Mentions, PronounsGoToTheLatestFittingPerson) {
  EXPECT_EQ(names(ExtractedText("Foreign Minister Amina Otieno met rebels. She left.")),
            "Amina Otieno; rebels; Amina Otieno");
}

TEST(Mentions, TheRegionIsTheLatestPlace) {
  const ExtractedText reading("Rebels entered Darfur in May. They left the disputed region in June.");
  const Mention& last = reading.mentions.back();
  EXPECT_EQ(last.place_name, "Darfur");
  EXPECT_TRUE(last.by_context);
}

TEST(Mentions, SurnameAloneIsThePersonNamedBefore) {
  const ExtractedText reading("General Otto Brandweer spoke. Rebels met Brandweer.");
  EXPECT_EQ(names(reading), "Otto Brandweer; Rebels; Otto Brandweer");
}

}  // namespace
}  // namespace truceline
