#include "truceline/lexicon/cameo.hpp"

#include <gtest/gtest.h>

#include "truceline/lexicon/ontology.hpp"

namespace truceline {
namespace {

const CameoLexicon& cameo() {
  static const CameoLexicon kCameo = CameoLexicon::builtin();
  return kCameo;
}

const CameoCode& code(const char* digits) {
  const CameoCode* found = cameo().code(digits);
  if (!found) throw std::runtime_error(std::string("no code ") + digits);
  return *found;
}

TEST(Cameo, ALongerCodeHasTheValuesOfTheLongestRowItBeginsWith) {
  EXPECT_EQ(code("045").plover, "CONSULT");
  EXPECT_EQ(code("0841").plover, "RETREAT");
  EXPECT_EQ(code("0811").plover, "CONCEDE");
  EXPECT_EQ(code("0841").quad, QuadClass::material_cooperation);
  EXPECT_GT(*code("0871").intensity, *code("0872").intensity);
  EXPECT_EQ(cameo().code("99"), nullptr);
  EXPECT_EQ(cameo().code("0"), nullptr);
  EXPECT_TRUE(cameo().plover_class("RETREAT"));
  EXPECT_FALSE(cameo().plover_class("retreat"));
}

TEST(Cameo, RowsSayWhatBecomesOfAnAct) {
  EXPECT_EQ(code("194").ahead, "138");
  EXPECT_EQ(code("194").denied, "-");
  EXPECT_EQ(code("194").reported, "112");
  EXPECT_EQ(code("173").reported, "");
  EXPECT_EQ(code("0841").ahead, "030");
  EXPECT_EQ(code("100").ahead, "");
}

TEST(Cameo, EveryEventTypeIsPlacedOnTheScale) {
  const Ontology ontology(LexiconFiles().source("event_types.tsv"));
  ASSERT_GT(ontology.types().size(), 30U);
  for (const EventType& type : ontology.types()) {
    ASSERT_TRUE(type.quad && type.intensity) << type.name;
    const bool conflict =
        type.quad == QuadClass::verbal_conflict || type.quad == QuadClass::material_conflict;
    EXPECT_EQ(conflict, *type.intensity < 0) << type.name;
    EXPECT_TRUE(cameo().plover_class(type.plover)) << type.name;
    EXPECT_EQ(code(type.cameo.c_str()).quad, type.quad) << type.name;
  }
  EXPECT_LT(*ontology.find("war")->intensity, *ontology.find("clash")->intensity);
  EXPECT_LT(*ontology.find("threat")->intensity, *ontology.find("accusation")->intensity);
  EXPECT_GT(*ontology.find("agreement")->intensity, *ontology.find("talks")->intensity);
}

TEST(Cameo, BrokenRowsAreRefused) {
  const LexiconFiles files;
  const auto load = [&](const std::string& rows) {
    const std::string text = "root\tplover\tquad\tintensity\tdenied\tcancelled\tahead\treported\n" + rows;
    const CameoLexicon built(files.source("actors.tsv"), files.source("cameo_agents.tsv"), text);
  };
  EXPECT_NO_THROW(load("04\tCONSULT\tverbal_cooperation\t2\n"));
  EXPECT_THROW(load("04\tCONSULT\tfriendly\t2\n"), FormatError);
  EXPECT_THROW(load("04\tCONSULT\tverbal_cooperation\t11\n"), FormatError);
  EXPECT_THROW(load("04\tCONSULT\tverbal_cooperation\ttwo\n"), FormatError);
  EXPECT_THROW(load("04\tCONSULT\t\t2\n"), FormatError);
  EXPECT_THROW(load("045\t\t\t3\n"), FormatError);
  EXPECT_THROW(load("x4\tCONSULT\tverbal_cooperation\t2\n"), FormatError);
}

}  // namespace
}  // namespace truceline
