// The rules by which names are compared: form of the file, what they leave out.
#include "truceline/lexicon/name_rules.hpp"

#include <gtest/gtest.h>

#include "truceline/base/resources.hpp"

namespace truceline {
namespace {

const std::string kHeader = "list\tfrom\tto\n";

std::string rules_fault(const std::string& line) {
  const std::string text = kHeader + line;
  try {
    const NameRules rules(text, WordLists::builtin());
  } catch (const FormatError& error) {
    return error.what();
  }
  return "";
}

TEST(NameRules, FaultsAreFoundWithTheirLine) {
  EXPECT_EQ(rules_fault("spelling\tkh;q\tk\n"), "");
  EXPECT_EQ(rules_fault("spelling\tk\tkh\n"),
            "data/lexicon/transliteration.tsv:2: \"k\" would be changed for ever: it is in what it becomes");
  EXPECT_EQ(rules_fault("spelling\t\tk\n"), "data/lexicon/transliteration.tsv:2: the cell \"from\" is empty");
  EXPECT_EQ(rules_fault("head\tfront\tx\n"),
            "data/lexicon/transliteration.tsv:2: the list head has words alone, no \"to\"");
  EXPECT_EQ(
      rules_fault("heads\tfront\n"),
      "data/lexicon/transliteration.tsv:2: there is no list \"heads\"; there are: letter, spelling, ending, "
      "article, describer, head, joiner");
}

TEST(NameRules, SpellingsAreAppliedInTheirOrder) {
  const std::string text =
      kHeader + "spelling\t_al-\t_\nspelling\tkh\th\nspelling\tou\tu\nspelling\tab_\tap_\n";
  const NameRules rules(text, WordLists::builtin());
  EXPECT_EQ(rules.skeleton("al-khoury ab"), "hury ap");
  EXPECT_EQ(rules.skeleton("ab ab"), "ap ap");
  EXPECT_EQ(rules.skeleton("abba 1100"), "aba 1100");
}

TEST(NameRules, LettersOfOtherAlphabetsAreSpelledOut) {
  const NameRules rules(TsvSource(resource("data/lexicon/transliteration.tsv")), WordLists::builtin());
  EXPECT_EQ(rules.spelled_out("Mikhail Šeremet"), "Mikhail Sheremet");
  EXPECT_EQ(rules.spelled_out("Ömer Çelik"), "Oemer Chelik");
  EXPECT_EQ(rules.spelled_out("John Roe"), "John Roe");
}

TEST(NameRules, AUsersRowsAreAdded) {
  TsvSource source(resource("data/lexicon/transliteration.tsv"));
  source.user_name = "transliteration.tsv";
  source.user_text = "list\tfrom\tto\nspelling\tz\ts\n";
  const NameRules rules(source, WordLists::builtin());
  EXPECT_EQ(rules.skeleton("zara"), rules.skeleton("sara"));
}

TEST(NameRules, GroupsInTheSingularWithoutWhatDescribesThem) {
  const NameRules rules(LexiconFiles().source("transliteration.tsv"), WordLists::builtin());
  EXPECT_EQ(rules.group("the rebels of the Azure Tigers").words,
            (std::vector<std::string>{"azure", "tiger"}));
  EXPECT_EQ(rules.group("Azure Front fighters").core, rules.group("Azure").skeleton);
  EXPECT_EQ(rules.group("National Front for the Liberation of Norland").initials,
            (std::vector<std::string>{"nfln", "nfftlon"}));
  EXPECT_TRUE(rules.group("NLF rebels").acronym);
  EXPECT_FALSE(rules.group("Azure").acronym);
  EXPECT_FALSE(rules.group("armed rebels").proper);
}

TEST(NameRules, PersonsWithoutTitlesAndInitials) {
  const NameRules rules(LexiconFiles().source("transliteration.tsv"), WordLists::builtin());
  EXPECT_EQ(rules.person("Lt. Gen. John F. Adair").words, (std::vector<std::string>{"john", "adair"}));
  EXPECT_EQ(rules.person("Adair").words, (std::vector<std::string>{"adair"}));
}

}  // namespace
}  // namespace truceline
