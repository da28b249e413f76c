#include "truceline/extract/coded_event.hpp"

#include <gtest/gtest.h>

#include "extract/coded_acts.hpp"

namespace truceline {
namespace {

/// "USAGOV 138 CHE": the first act of a text.
std::string coded(const char* text, const char* published = "2015-06-12") {
  const auto acts = acts_of(text, published);
  return acts.empty() ? "" : acts[0].source + " " + acts[0].code + " " + acts[0].target;
}

TEST(CodedEvent, HasSourceCodeAndTarget) {
  EXPECT_EQ(coded("Iraq invaded Kuwait.").substr(0, 3), "IRQ");
}

TEST(CodedEvent, WhatIsAheadIsIntentOrThreat) {
  EXPECT_EQ(coded("Chad will release Sudan's prisoners.").substr(4, 3), "030");
  EXPECT_EQ(coded("Chad wants to attack Sudan."), "TCD 138 SDN");
  EXPECT_EQ(coded("Chad wants Kenya to attack Sudan.").substr(0, 11), "TCD 020 KEN");
}

TEST(CodedEvent, ADeedReportedOfAnotherAccuses) {
  EXPECT_EQ(coded("Chad said that Sudan had attacked Kenya."), "TCD 112 SDN");
}

TEST(CodedEvent, FightingOfOneSideHasOneDirection) {
  EXPECT_EQ(acts_of("Chad fired on Sudan.").size(), 1U);
  EXPECT_EQ(coded("Sudan was fired on by Chad.").substr(0, 3), "TCD");
  EXPECT_EQ(acts_of("Chad and Sudan clashed.").size(), 2U);
}

TEST(CodedEvent, HasItsPlaceOnTheScales) {
  const auto acts = acts_of("Chad attacked Sudan.");
  ASSERT_EQ(acts.size(), 1U);
  EXPECT_EQ(acts[0].quad, QuadClass::material_conflict);
  EXPECT_LT(acts[0].intensity.value_or(0), -5);
}

TEST(CodedEvent, APersonInATextWithoutADateHasTheLatestOffice) {
  EXPECT_EQ(coded("Vladimir Putin attacked Chad.", "").substr(0, 3), "RUS");
}

}  // namespace
}  // namespace truceline
