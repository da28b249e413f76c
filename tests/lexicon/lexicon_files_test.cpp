// A user's directory of lexicon files over the built-in ones.
#include "truceline/lexicon/lexicon_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "lexicon/gazetteer_fixture.hpp"
#include "temporary_folder.hpp"
#include "truceline/lexicon/cameo.hpp"
#include "truceline/lexicon/lexicon.hpp"
#include "truceline/lexicon/lexicon_check.hpp"

namespace truceline {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class UserLexicon : public testing::Test {
 protected:
  void write(const std::string& name, const std::string& text) const { temporary_.write(name, text); }
  [[nodiscard]] LexiconFiles files() const { return LexiconFiles(folder_.string()); }
  [[nodiscard]] Lexicon lexicon() const { return Lexicon::load(files()); }
  /// "file:line: severity: message" of every fault, without the folder.
  [[nodiscard]] std::vector<std::string> faults() const {
    std::vector<std::string> lines;
    for (Diagnostic problem : check_lexicon(folder_.string()).problems) {
      if (!problem.source.starts_with(folder_.string())) continue;
      problem.source = fs::path(problem.source).filename().string();
      lines.push_back(to_string(problem));
    }
    return lines;
  }
  [[nodiscard]] std::string error() const {
    try {
      (void)lexicon();
    } catch (const Error& failure) {
      return failure.what();
    }
    return "";
  }

  test::TemporaryFolder temporary_;
  const fs::path& folder_ = temporary_.path();
};

TEST(BuiltInLexicon, HasNoErrors) {
  const LexiconReport report = check_lexicon("");
  for (const Diagnostic& problem : report.problems)
    EXPECT_NE(problem.severity, Severity::error) << to_string(problem);
  EXPECT_GT(report.triggers, 1000U);
  EXPECT_GT(report.towns, 30000U);
  EXPECT_EQ(report.user_files, 0U);
}

TEST_F(UserLexicon, AnEmptyDirectoryChangesNothing) {
  const Lexicon own = lexicon();
  const Lexicon shipped = Lexicon::builtin();
  EXPECT_EQ(own.triggers.size(), shipped.triggers.size());
  EXPECT_EQ(own.gazetteer.actors().size(), shipped.gazetteer.actors().size());
}

TEST_F(UserLexicon, RowsAreAddedAndColumnsMayBeMissing) {
  write("states.tsv", "code\tname\tdemonyms\tcapital\nVLD\tVeldonia\tVeldonian;Veldonians\tOstrava Bay\n");
  write("persons.tsv", "key\tname\toffices\nmira-tol\tMira Tol\tPresident|state:VLD|\n");
  write("words_time.tsv", "list\tword\tvalue\nmonth\tfrostmoon\t1\n");
  const Lexicon own = lexicon();
  EXPECT_THAT(meanings(own.gazetteer, "Veldonia"), ElementsAre("actor state:VLD", "place place:VLD"));
  EXPECT_THAT(meanings(own.gazetteer, "Veldonians"), ElementsAre("demonym state:VLD"));
  EXPECT_THAT(meanings(own.gazetteer, "Ostrava Bay"), ElementsAre("metonym state:VLD"));
  EXPECT_EQ(own.gazetteer.principal(actor_id("person:mira-tol"), std::nullopt), actor_id("state:VLD"));
  EXPECT_EQ(own.words["month"].find("frostmoon"), "1");
  EXPECT_EQ(own.words["month"].find("march"), "3");
}

TEST_F(UserLexicon, ARowWithABuiltInKeyReplacesIt) {
  write("states.tsv", "code\tname\tdemonyms\nARM\tArmenistan\tArmenistani\n");
  const Lexicon own = lexicon();
  EXPECT_EQ(own.gazetteer.actor(actor_id("state:ARM"))->name, "Armenistan");
  EXPECT_THAT(meanings(own.gazetteer, "Armenian"), Not(Contains("demonym state:ARM")));
}

TEST_F(UserLexicon, TriggersAndOperatorsOfOnesOwnGoFirst) {
  write("triggers.tsv", "type\tframe\tpos\tphrases\nsiege\tattack\tv\tattack\n");
  const Lexicon own = lexicon();
  const auto& triggers = own.triggers.starting_with("attack");
  const auto first = std::find_if(triggers.begin(), triggers.end(), [](const Trigger* trigger) {
    return trigger->verb && trigger->words.size() == 1;
  });
  ASSERT_NE(first, triggers.end());
  EXPECT_EQ((*first)->type, "siege");
  EXPECT_THAT((*first)->file, HasSubstr("triggers.tsv"));
  EXPECT_EQ((*first)->line, 2U);
}

TEST_F(UserLexicon, ReplacingTakesTheBuiltInRowsAway) {
  write("triggers.tsv", "#! replace\ntype\tframe\tpos\tphrases\nsiege\tattack\tv\tencircle\n");
  write("states.tsv", "# Invented.\n#! replace\ncode\tname\nVLD\tVeldonia\n");
  const Lexicon own = lexicon();
  EXPECT_EQ(own.triggers.size(), 1U);
  EXPECT_THAT(meanings(own.gazetteer, "Armenia"), IsEmpty());
  EXPECT_THAT(meanings(own.gazetteer, "Manhasset"), IsEmpty()) << "towns lie in states";
  const Actor* person = own.gazetteer.actor(actor_id("person:ilham-aliyev"));
  ASSERT_NE(person, nullptr);
  EXPECT_TRUE(person->acts_for.empty()) << "the office was of a state that is no longer there";
}

TEST_F(UserLexicon, CameoCodesComeFromItToo) {
  write("actors.tsv", "key\tname\tkind\tcameo\ngroup:river-guard\tRiver Guard\tarmed_group\tVLDREB\n");
  const CameoLexicon cameo = CameoLexicon::load(files());
  EXPECT_EQ(cameo.actor("group:river-guard"), "VLDREB");
  EXPECT_EQ(cameo.actor("body:UN"), "IGOUNO");
  EXPECT_EQ(cameo.actor("state:VLD"), "VLD");
}

TEST_F(UserLexicon, TheFirstFaultStopsALoad) {
  write("notes.txt", "");
  EXPECT_THAT(error(), HasSubstr("notes.txt: no lexicon file has this name; there are: actors.tsv, "));
  fs::remove(folder_ / "notes.txt");
  write("README.md", "Notes are passed over.");
  EXPECT_EQ(error(), "");
  write("triggers.tsv", "type\tframe\tpos\tphrases\nsiege\tno_such_frame\tv\tencircle\n");
  EXPECT_THAT(error(), HasSubstr("triggers.tsv:2: no frame \"no_such_frame\" in frames.tsv"));
  EXPECT_THROW(LexiconFiles((folder_ / "none").string()), IoError);
}

TEST_F(UserLexicon, EveryFaultIsFoundAtOnce) {
  write("actors.tsv",
        "key\tname\tkind\tacts_for\twhen\ngroup:a\tA Guard\tgang\t\t\ngroup:b\tB "
        "Guard\tarmed_group\tstate:NNN\t\n"
        "group:c\tC Guard\tarmed_group\t\t20x5\ngroup:c\tD Guard\tarmed_group\t\t\n");
  write("frames.tsv", "frame\tslots\nown\tsubj=boss\nother\tsideways=target\nthird\tsubj=initiator\n");
  write("operators.tsv", "phrases\ttakes\tstatus\nmull over\tobj,sideways\tplanned\nponder\tobj\tdreamt\n");
  write("persons.tsv", "key\tname\tcolour\nx\tX\tred\n");
  write("places.tsv", "key\tname\tkind\tparents\nyonder\tYonder\ttown\tnowhere\n");
  write("triggers.tsv",
        "type\tframe\tpos\tphrases\tstatus\tcameo\nfeast\tattack\tv\tdine\t\t\nsiege\tattack\tx\tdine\t\t\n"
        "siege\tattack\tv\tring round;ring round\t\t\nsiege\tattack\tv\tcircle\t\t9x\na\tb\tc\td\te\tf\tg\n");
  write("words_time.tsv", "list\tword\tvalue\nmonth\tfrostmoon\t1\nmonth\tfrostmoon\t2\nmoon\tnew\t\n");
  write("frames.txt", "");
  EXPECT_THAT(
      faults(),
      ElementsAre("actors.tsv:2: error: \"gang\" is not a known kind",
                  "actors.tsv:3: error: there is no actor \"state:NNN\"",
                  "actors.tsv:4: error: \"20x5\" is not an EDTF date or interval",
                  "actors.tsv:5: error: actor group:c stands twice",
                  "frames.tsv:2: warning: no trigger has the frame own",
                  "frames.tsv:2: error: \"boss\" is no role",
                  "frames.tsv:3: warning: no trigger has the frame other",
                  HasSubstr("frames.tsv:3: error: \"sideways\" is no slot of frames"),
                  "frames.tsv:4: warning: no trigger has the frame third",
                  HasSubstr("frames.txt: error: no lexicon file"),
                  HasSubstr("operators.tsv:2: error: \"sideways\" is no slot of operators"),
                  "operators.tsv:3: error: \"dreamt\" is no status",
                  "persons.tsv:1: error: no column \"colour\"; there are: key, name, aliases, offices",
                  "places.tsv:2: error: there is no place \"place:nowhere\"",
                  "triggers.tsv:2: error: no event type \"feast\" in event_types.tsv",
                  "triggers.tsv:3: error: pos must be v or n",
                  "triggers.tsv:4: warning: \"ring round\" stands in line 4, which goes before",
                  HasSubstr("triggers.tsv:5: error: \"9x\" is no CAMEO code"),
                  "triggers.tsv:6: error: 7 cells, but the header names 6 columns",
                  "words_time.tsv:3: error: \"frostmoon\" of the list month stands in line 2, too, with "
                  "another value",
                  "words_time.tsv:4: error: no list \"moon\" in data/lexicon/words_time.tsv"));
}

TEST(WordLists, NothingMatchesBehindTheLastWord) {
  const WordLists lists = WordLists::builtin();
  const std::vector<std::string> words{"the"};
  EXPECT_EQ(lists["determiner"].match(words, 0).length, 1U);
  EXPECT_EQ(lists["determiner"].match(words, 1).length, 0U);
}

TEST_F(UserLexicon, InstructionsAreChecked) {
  write("actors.tsv", "#! replcae\nkey\tname\tkind\n");
  write("frames.tsv", "#! replace\nframe\tslots\n");
  EXPECT_THAT(faults(), ElementsAre(HasSubstr("actors.tsv:1: error: \"#!\" gives an instruction"),
                                    HasSubstr("frames.tsv:1: error: this file can only be added to")));
}

}  // namespace
}  // namespace truceline
