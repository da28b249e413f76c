// The stages that show words, trees and names.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "e2e/program.hpp"

namespace truceline::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class SyntaxStages : public EndToEnd {};

constexpr const char* kTalks =
    "French President Emmanuel Macron met Ilham Aliyev, president of Azerbaijan, in Paris. He didn't "
    "stay.\n\n"
    "Both sides left.\n";

constexpr const char* kWords =
    "# sent_id = x-1\n"
    "1\tRebels\t_\t_\t_\tA=b\t_\t_\t_\tKept=Yes\n"
    "2\tattacked\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "3\tthe\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "4\ttown\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
    "5\t.\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "\n";

TEST_F(SyntaxStages, TokensAreConlluWithoutTags) {
  const Outcome outcome = run_truceline({"extract", "-", "--stage", "tokens"}, kTalks);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("1\tFrench\t_\t_\t_\t_\t_\t_\t_\tTokenRange=0:6\n"));
  EXPECT_THAT(outcome.out, HasSubstr("2-3\tdidn't\t"));
  EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '#'), 2 + 1 + 3 + 3);
}

TEST_F(SyntaxStages, ParseGivesTagsLemmasAndHeads) {
  const Outcome outcome = run_truceline({"extract", "-", "--stage", "parse"}, kTalks);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("\n5\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t"));
  EXPECT_THAT(outcome.out, HasSubstr("\n7\tAliyev\tAliyev\tPROPN\tNNP\t_\t6\tflat\t_\t"));
}

TEST_F(SyntaxStages, ParsingItsOwnWordsGivesTheSameTrees) {
  const Outcome first = run_truceline({"extract", "-", "--stage", "parse"}, kTalks);
  const Outcome second =
      run_truceline({"extract", "--stage", "parse", "--tokens", write("a.conllu", first.out)});
  EXPECT_EQ(second.code, 0) << second.err;
  EXPECT_EQ(second.out, first.out);
}

TEST_F(SyntaxStages, GivenWordsKeepTheirCommentsAndMisc) {
  const Outcome outcome = run_truceline({"extract", "--stage", "parse", "--tokens", "-"}, kWords);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.out,
            "# sent_id = x-1\n"
            "1\tRebels\trebel\tNOUN\tNNS\t_\t2\tnsubj\t_\tKept=Yes\n"
            "2\tattacked\tattack\tVERB\tVBD\t_\t0\troot\t_\t_\n"
            "3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_\n"
            "4\ttown\ttown\tNOUN\tNN\t_\t2\tobj\t_\tSpaceAfter=No\n"
            "5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n"
            "\n");
}

TEST_F(SyntaxStages, BadGivenWordsAreNamedWithTheirLine) {
  const std::string file = write("bad.conllu", "1\tRebels\tonly three\n\n");
  const Outcome outcome = run_truceline({"extract", "--stage", "parse", "--tokens", file});
  EXPECT_NE(outcome.code, 0);
  EXPECT_THAT(outcome.err, HasSubstr("bad.conllu:1"));
  EXPECT_NE(run_truceline({"extract", "--stage", "parse", "--tokens", path("none")}).code, 0);
  EXPECT_THAT(run_truceline({"extract", "--stage", "time", "--tokens", file}).err,
              HasSubstr("--stage parse"));
  EXPECT_THAT(run_truceline({"extract", "-", "--stage", "parse", "--tokens", file}).err, HasSubstr("FILE"));
  EXPECT_THAT(run_truceline({"extract"}).err, HasSubstr("FILE"));
}

TEST_F(SyntaxStages, NamesHaveOfficesAndWhomTheyActFor) {
  const Outcome outcome = run_truceline({"extract", "-", "--stage", "names"}, kTalks);
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const auto found = nlohmann::json::parse(outcome.out);
  const auto person = [&](const std::string& name) {
    for (const auto& item : found.at("names")) {
      if (item.at("name") == name) return item;
    }
    return nlohmann::json();
  };
  EXPECT_EQ(person("Emmanuel Macron").value("office", ""), "President");
  EXPECT_EQ(person("Emmanuel Macron").value("body", ""), "French");
  EXPECT_EQ(person("Ilham Aliyev").value("office", ""), "president");
  EXPECT_EQ(person("Ilham Aliyev").value("body", ""), "Azerbaijan");
  EXPECT_FALSE(found.at("references").empty());
}

TEST_F(SyntaxStages, TokensAndTreesAreOfAllTheText) {
  const std::string text = "Talks were held in Geneva.\n\n_____\n\nRead more: War in the north\n";
  for (const std::string stage : {"tokens", "parse"}) {
    const std::string out = run_truceline({"extract", "-", "--stage", stage}, text).out;
    EXPECT_THAT(out, HasSubstr("\tRead\t"));
    EXPECT_THAT(out, HasSubstr("\t_____\t"));
  }
  EXPECT_THAT(run_truceline({"extract", "-", "--stage", "sentences"}, text).out, Not(HasSubstr("Read")));
}

}  // namespace
}  // namespace truceline::test
