// Rebels that a text calls by their kind, offices beside their holders, states of one short name.
#include <gtest/gtest.h>

#include "extract/actor_of.hpp"

namespace truceline {
namespace {

TEST(NamedGroup, RebelsAreTheOnlyGroupOfTheText) {
  const std::string farc = "The FARC attacked Cali. ";
  EXPECT_EQ(actor_of(farc + "Leftist guerrillas burned a bus.", "guerrillas"), "group:farc");
  EXPECT_EQ(actor_of(farc + "Colombian rebels burned a bus.", "rebels"), "group:farc");
  EXPECT_EQ(actor_of("Rebels burned a bus. " + farc, "rebels"), "group:farc");
}

TEST(NamedGroup, OthersAreNot) {
  const std::string farc = "The FARC attacked Cali. ";
  EXPECT_EQ(actor_of(farc + "Other rebels burned a bus.", "rebels"), "text:rebels");
  EXPECT_EQ(actor_of(farc + "Chadian rebels burned a bus.", "rebels"), "text:chadian rebels");
  EXPECT_EQ(actor_of(farc + "The ELN fled. Leftist guerrillas burned a bus.", "guerrillas"),
            "text:leftist guerrillas");
  EXPECT_EQ(actor_of("Leftist guerrillas burned a bus.", "guerrillas"), "text:leftist guerrillas");
}

TEST(NamedGroup, RebelsActForTheCouncilThatLeadsThem) {
  const ExtractedText reading("The National Transitional Council met. Libyan insurgents took a town.",
                              "2011-08-21");
  const auto rebels =
      std::ranges::find_if(reading.mentions, [](const Mention& m) { return m.name == "Libyan insurgents"; });
  ASSERT_NE(rebels, reading.mentions.end());
  const Actor* leader = test_lexicon().gazetteer.actor(rebels->acts_for);
  ASSERT_NE(leader, nullptr);
  EXPECT_NE(leader->name.find("Council"), std::string::npos);
}

TEST(Offices, APhraseBesideANameIsThatPerson) {
  const std::string roe = "text:john roe@state:TCD";
  EXPECT_EQ(actor_of("The Chadian foreign minister, John Roe, arrived.", "minister"), roe);
  EXPECT_EQ(
      actor_of("Chadian Foreign Minister John Roe arrived. The Chadian foreign minister left.", "minister"),
      roe);
  EXPECT_EQ(actor_of("The Chadian foreign minister left.", "minister"),
            "text:chadian foreign minister@state:TCD");
}

TEST(Offices, AFormerHolderIsNone) {
  EXPECT_EQ(actor_of("Former Chadian foreign minister John Roe arrived. The Chadian foreign minister left.",
                     "minister"),
            "text:chadian foreign minister@state:TCD");
}

TEST(Offices, ACounterpartHoldsTheSameOffice) {
  EXPECT_EQ(actor_of("Nikol Pashinyan met his Georgian counterpart.", "counterpart", "2022-06-12"),
            "person:irakli-garibashvili");
  EXPECT_EQ(actor_of("John Roe met his Georgian counterpart.", "counterpart", "2022-06-12"),
            "text:georgian counterpart@state:GEO");
}

TEST(Offices, WhatIsSeenOfThem) {
  const ExtractedText reading(
      "Chadian Foreign Minister John Roe arrived. The Malian foreign minister left. Envoy Ann Poe stayed.");
  std::vector<OfficeSeen> seen;
  std::vector<Actor> actors;
  const auto mentions = find_mentions(reading.document, reading.sentences, test_lexicon(), actors,
                                      reading.trees, reading.names, nullptr, true, nullptr, &seen);
  ASSERT_EQ(seen.size(), 2U);
  for (const OfficeSeen& office : seen) {
    EXPECT_EQ(office.office, "foreign");
    const bool chad = office.principal == ActorId::of("state:TCD");
    EXPECT_EQ(office.held, chad);
    EXPECT_EQ(office.actor,
              ActorId::of(chad ? "text:john roe@state:TCD" : "text:malian foreign minister@state:MLI"));
  }
}

TEST(Names, AShortNameIsTheStateThatTheTextNamesInFull) {
  EXPECT_EQ(actor_of("The Democratic Republic of the Congo sent troops. Congo accused Rwanda.", "congo"),
            "state:COD");
  EXPECT_EQ(actor_of("The Republic of the Congo sent troops. Congo accused Rwanda.", "congo"), "state:COG");
}

}  // namespace
}  // namespace truceline
