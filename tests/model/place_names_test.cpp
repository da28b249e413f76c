#include <gtest/gtest.h>

#include "truceline/model/entity.hpp"

namespace truceline {
namespace {

EdtfInterval edtf(const char* text) {
  return EdtfInterval::parse(text).value();
}

/// Newton is called so since 2000, was Oldton from 1950 on, and Oldetown in another spelling.
Place renamed() {
  Place place;
  place.name = "Newton";
  place.aliases = {"Oldetown", "Oldton", "Firstton"};
  place.periods = {
      {"Newton", edtf("2000-03-02/..")}, {"Oldton", edtf("1950/2000-03-01")}, {"Firstton", edtf("../1949")}};
  return place;
}

TEST(PlaceNames, TheNameInUse) {
  const Place place = renamed();
  EXPECT_EQ(name_at(place, edtf("2010-01-01")), "Newton");
  EXPECT_EQ(name_at(place, edtf("2000-03-01")), "Oldton");
  EXPECT_EQ(name_at(place, edtf("1975")), "Oldton");
  EXPECT_EQ(name_at(place, edtf("1900")), "Firstton");
  EXPECT_EQ(name_at(place, std::nullopt), "Newton");
}

TEST(PlaceNames, WhatCanHaveBeenUnderBothHasTheNameOfThePlace) {
  EXPECT_EQ(name_at(renamed(), edtf("1999/2001")), "Newton");
  EXPECT_EQ(name_at(renamed(), edtf("../2015-01-01")), "Newton");
}

TEST(PlaceNames, ANameWithoutTimeGivesWayToADatedOne) {
  Place place = renamed();
  place.periods.erase(place.periods.begin());
  EXPECT_EQ(name_at(place, edtf("1975")), "Oldton");
  EXPECT_EQ(name_at(place, edtf("2010")), "Newton");
  EXPECT_EQ(name_at(place, edtf("1949/1950")), "Newton");
}

TEST(PlaceNames, PeriodsAreByName) {
  EXPECT_EQ(period_of(renamed(), "Oldton")->str(), "1950/2000-03-01");
  EXPECT_EQ(period_of(renamed(), "Oldetown"), nullptr);
}

}  // namespace
}  // namespace truceline
