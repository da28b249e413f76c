#include "truceline/text/recase.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace truceline {
namespace {

const Lexicon& lexicon() {
  static const Lexicon kLexicon = Lexicon::builtin();
  return kLexicon;
}

/// Sentences in mixed case, words set apart by spaces; what is not in capitals stays.
std::vector<std::string> recased(const std::string& text) {
  Document document;
  document.text = text;
  std::vector<std::string> out;
  for (const Sentence& sentence : split_sentences(document, lexicon().words)) {
    std::string& line = out.emplace_back();
    for (const std::string& form : recased_forms(text, sentence, lexicon()))
      line += (line.empty() ? "" : " ") + form;
  }
  return out;
}

using testing::ElementsAre;

TEST(Recase, NamesGetCapitalsAndOtherWordsDoNot) {
  EXPECT_THAT(recased("PRESIDENT VLADIMIR PUTIN MET THE ARMENIAN LEADER IN MOSCOW ON TUESDAY."),
              ElementsAre("President Vladimir Putin met the Armenian leader in Moscow on Tuesday ."));
}

TEST(Recase, AbbreviationsStayInCapitals) {
  EXPECT_THAT(recased("THE UN SAID NATO TROOPS HAD LEFT THE CITY."),
              ElementsAre("The UN said NATO troops had left the city ."));
}

TEST(Recase, AnUnknownNameBehindATitleIsAName) {
  EXPECT_THAT(recased("SOLDIERS LED BY COLONEL ROBAYO ATTACKED THE VILLAGE."),
              ElementsAre("Soldiers led by Colonel Robayo attacked the village ."));
}

TEST(Recase, MixedCaseIsNotTouched) {
  EXPECT_THAT(recased("The UN said NATO troops had left the city."), ElementsAre(""));
  EXPECT_THAT(recased("Talks were held. A US-EU TEAM came. NATO left."), ElementsAre("", "", ""));
}

}  // namespace
}  // namespace truceline
