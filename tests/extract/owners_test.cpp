// Whose a government, an army or troops are, and states called by a point of the compass.
#include <gtest/gtest.h>

#include "extract/actor_of.hpp"

namespace truceline {
namespace {

TEST(Owners, AGovernmentIsThatOfItsSeatOrOfThePersonBeforeIt) {
  EXPECT_EQ(actor_of("The government in Khartoum signed a truce.", "government"), "state:SDN");
  EXPECT_EQ(actor_of("The government in Abeche signed a truce.", "government"), "text:government");
  EXPECT_EQ(actor_of("The Biden administration urged a truce.", "administration", "2022-05-01"), "state:USA");
}

TEST(Owners, TroopsAreThoseOfThePersonBeforeThem) {
  EXPECT_EQ(actor_of("Assad's forces took a town.", "forces"), "text:forces@state:SYR");
  EXPECT_EQ(actor_of("Assad spoke. Forces took a town.", "forces"), "text:forces");
}

TEST(Owners, TroopsAreThoseOfWhomTheyObey) {
  const char* day = "2011-05-01";
  EXPECT_EQ(actor_of("Troops loyal to Muammar Gaddafi took a town.", "troops", day), "text:troops@state:LBY");
  EXPECT_EQ(actor_of("Troops loyal to Chad took a town.", "troops", day), "text:troops@state:TCD");
  EXPECT_EQ(actor_of("Troops led by the FARC took a town.", "troops", day), "text:troops@group:farc");
  EXPECT_EQ(actor_of("Troops close to Chad took a town.", "troops", day), "text:troops");
  EXPECT_EQ(actor_of("Sudanese troops loyal to Chad took a town.", "troops", day),
            "text:sudanese troops@state:SDN");
}

TEST(Owners, PeacekeepersAreTheBodyOfTheirStateAtItsPlaceAndTime) {
  const std::string left = " left Nagorno-Karabakh.";
  EXPECT_EQ(actor_of("Russian peacekeepers" + left, "peacekeepers", "2021-05-01"),
            "body:russian-peacekeeping-contingent");
  EXPECT_EQ(actor_of("Russian peacekeepers" + left, "peacekeepers", "2019-05-01"),
            "text:russian peacekeepers@state:RUS");
  EXPECT_EQ(actor_of("Russian peacekeepers left Chad.", "peacekeepers", "2021-05-01"),
            "text:russian peacekeepers@state:RUS");
  EXPECT_EQ(actor_of("Chadian peacekeepers" + left, "peacekeepers", "2021-05-01"),
            "text:chadian peacekeepers@state:TCD");
  EXPECT_EQ(actor_of("Russian troops" + left, "troops", "2021-05-01"), "text:russian troops@state:RUS");
}

TEST(Compass, ThePointIsTheOnlyStateOfTheTextNamedByIt) {
  EXPECT_EQ(actor_of("South Korea protested. The South demanded talks.", "south"), "state:KOR");
  EXPECT_EQ(actor_of("South Korea and South Sudan protested. The South demanded talks.", "south"), "");
  EXPECT_EQ(actor_of("North Korea protested. The South demanded talks.", "south"), "");
}

TEST(Compass, APartOfACountryIsNoState) {
  EXPECT_EQ(actor_of("South Korea protested. Chad took the south.", "south"), "");
  EXPECT_EQ(actor_of("South Korea protested. The South of Chad was calm.", "south"), "");
  EXPECT_EQ(actor_of("South Korea protested. The South Wing was closed.", "south"), "");
}

/// "the east of Chad" is where Chad is.
TEST(Compass, APartOfACountryIsAPlaceInIt) {
  const ExtractedText reading("Rebels attacked a town in the east of Chad on Monday.");
  const Claim* claim = reading.claim("offensive");
  ASSERT_TRUE(claim);
  EXPECT_EQ(claim->place_name, "Chad");
}

}  // namespace
}  // namespace truceline
