#include <gtest/gtest.h>

#include <algorithm>

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

TEST(Mentions, WarsAndOperationsActForNobody) {
  EXPECT_EQ(names(ExtractedText("Troops of Mali took part in Operation Serval in the north.")).find("Serval"),
            std::string::npos);
  EXPECT_EQ(names(ExtractedText("Kenya and Chad fought in the Darfur War.")), "Kenya; Chad");
}

TEST(Mentions, OfficesHoldInTheirTime) {
  EXPECT_EQ(names(ExtractedText("Kofi Annan arrived.", "2003-05-01")), "Kofi Annan:United Nations");
}

TEST(Mentions, AnOfficeIsThePersonWhoHeldItOnTheDay) {
  const char* text = "The Azerbaijani president arrived.";
  EXPECT_EQ(names(ExtractedText(text, "2015-06-12")), "Ilham Aliyev:Azerbaijan");
  EXPECT_EQ(names(ExtractedText(text, "1999-06-12")), "Heydar Aliyev:Azerbaijan");
  EXPECT_EQ(names(ExtractedText("Azerbaijan's president arrived.")), "Ilham Aliyev:Azerbaijan");
  EXPECT_EQ(names(ExtractedText("The president of Azerbaijan arrived.")), "Ilham Aliyev:Azerbaijan");
  EXPECT_EQ(names(ExtractedText("Armenia's prime minister met rebels.", "2021-02-01")),
            "Nikol Pashinyan:Armenia; rebels");
  EXPECT_EQ(names(ExtractedText("The UN secretary-general arrived.", "2003-05-01")),
            "Kofi Annan:United Nations");
  EXPECT_EQ(names(ExtractedText("The US secretary of state arrived.", "1995-05-01")),
            "Warren Christopher:United States");
}

TEST(Mentions, AnOfficeStaysWithTheStateWhereNobodyIsKnownToHoldIt) {
  EXPECT_EQ(names(ExtractedText("The Azerbaijani president arrived.", "")).find("Aliyev"), std::string::npos);
  EXPECT_EQ(names(ExtractedText("The former Azerbaijani president arrived.")).find("Aliyev"),
            std::string::npos);
  EXPECT_EQ(names(ExtractedText("The then Azerbaijani president arrived.")).find("Aliyev"),
            std::string::npos);
  EXPECT_EQ(names(ExtractedText("In 1994 the Azerbaijani president arrived.")).find("Ilham"),
            std::string::npos);
  EXPECT_EQ(names(ExtractedText("The presidents of Armenia and Azerbaijan met.")).find("Aliyev"),
            std::string::npos);
  EXPECT_EQ(names(ExtractedText("The Azerbaijani president, John Roe, arrived.")).find("Aliyev"),
            std::string::npos);
  EXPECT_EQ(names(ExtractedText("The office of the UN secretary-general spoke.")), "United Nations");
  EXPECT_EQ(names(ExtractedText("The Azerbaijani president arrived.", "1890-01-01")).find("Aliyev"),
            std::string::npos);
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

TEST(Mentions, NamesInBracketsAreOtherNames) {
  const ExtractedText reading("The rebels of the Azure Liberation Front (ALF) met the ALF's rivals.");
  ASSERT_EQ(reading.other_names.size(), 1U);
  EXPECT_EQ(reading.other_names[0].name, "ALF");
  const auto it = std::ranges::find(reading.text_actors, reading.other_names[0].actor, &Actor::id);
  ASSERT_NE(it, reading.text_actors.end());
  EXPECT_EQ(it->name, "Azure Liberation Front");
  EXPECT_EQ(it->kind, ActorKind::organisation);
}

TEST(Mentions, SurnameAloneIsThePersonNamedBefore) {
  const ExtractedText reading("General Otto Brandweer spoke. Rebels met Brandweer.");
  EXPECT_EQ(names(reading), "Otto Brandweer; Rebels; Otto Brandweer");
}

}  // namespace
}  // namespace truceline
