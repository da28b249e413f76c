// A lexicon of the user's own: lexicon check, extract --lexicon, ingest --lexicon.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "e2e/program.hpp"

namespace truceline::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using Json = nlohmann::json;

const char* const kInvented = TRUCELINE_SOURCE_DIR "/tests/data/invented-lexicon";

class OwnLexicon : public EndToEnd {
 protected:
  [[nodiscard]] std::string folder(const std::string& name) const {
    std::filesystem::create_directory(folder_ / name);
    return path(name);
  }
  /// "source code target" of every act, in order.
  static std::vector<std::string> acts(const std::string& text) {
    const Outcome outcome =
        run_truceline({"extract", "-", "--format", "cameo", "--lexicon", kInvented}, text);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    std::vector<std::string> found;
    const Json parsed = Json::parse(outcome.out);
    for (const Json& event : parsed["events"]) {
      found.push_back(event["source"].get<std::string>() + " " + event["code"].get<std::string>() + " " +
                      event["target"].get<std::string>());
    }
    return found;
  }
};

TEST_F(OwnLexicon, TheBuiltInOneIsWhole) {
  const Outcome outcome = run_truceline({"lexicon", "check"});
  EXPECT_EQ(outcome.code, 0) << outcome.out;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr(" triggers, "), HasSubstr(" towns"), Not(HasSubstr("error: "))));
}

TEST_F(OwnLexicon, ASummaryCountsItsRows) {
  const Outcome outcome = run_truceline({"lexicon", "check", kInvented});
  EXPECT_EQ(outcome.code, 0) << outcome.out;
  EXPECT_THAT(outcome.out, HasSubstr("of them 4 files and "));
  const Outcome json = run_truceline({"lexicon", "check", "--json", "--lexicon", kInvented});
  EXPECT_EQ(json.code, 0);
  const Json report = Json::parse(json.out);
  EXPECT_EQ(report["errors"], 0);
  EXPECT_EQ(report["user_files"], 4);
  EXPECT_GT(report["triggers"], 1000);
}

TEST_F(OwnLexicon, CheckTellsEveryFault) {
  const std::string own = folder("own");
  write("own/states.tsv", "code\tname\tparents\nVLD\tVeldonia\tnowhere\nVLE\t\t\n");
  write("own/trigers.tsv", "");
  const Outcome outcome = run_truceline({"lexicon", "check", own});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("states.tsv:2: error: there is no place \"place:nowhere\"\n"),
                                 HasSubstr("states.tsv:3: error: the cell \"name\" is empty\n"),
                                 HasSubstr("trigers.tsv: error: no lexicon file has this name")));
  EXPECT_THAT(outcome.err, HasSubstr("3 errors"));
  const Outcome json = run_truceline({"lexicon", "check", own, "--json"});
  EXPECT_EQ(json.code, 1);
  EXPECT_EQ(Json::parse(json.out)["errors"], 3);
}

TEST_F(OwnLexicon, CheckKnowsTheScalesOfTheOntology) {
  const std::string own = folder("own");
  write("own/event_types.tsv",
        "type\tclass\tlabel\tplover\tcameo\tquad\tintensity\tcore\treciprocal\n"
        "feast\ttalks\tfeast\tCONSULT\t040\tverbal_harmony\t3\tyes\tno\n"
        "duel\tfight\tduel\tASSAULT\t193\tmaterial_conflict\t-10.5\tyes\tno\n"
        "row\toppose\trow\tQUARREL\t111\tverbal_conflict\t-3\tyes\tno\n"
        "hug\tsupport\thug\tSUPPORT\t051\tverbal_cooperation\t-2\tyes\tno\n");
  const Outcome outcome = run_truceline({"lexicon", "check", own});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.out,
              AllOf(HasSubstr("event_types.tsv:2: error: no quad class \"verbal_harmony\""),
                    HasSubstr("event_types.tsv:3: error: intensity \"-10.5\" is no number from -10 to 10"),
                    HasSubstr("event_types.tsv:4: error: no PLOVER class \"QUARREL\""),
                    HasSubstr("event_types.tsv:5: error: the intensity of conflict is below 0")));
}

TEST_F(OwnLexicon, TypesAreShownWithTheirScales) {
  const Outcome table = run_truceline({"lexicon", "types"});
  EXPECT_EQ(table.code, 0);
  EXPECT_THAT(table.out, AllOf(HasSubstr("ceasefire_violation"), HasSubstr("material conflict"),
                               HasSubstr("-10"), HasSubstr("+6.5")));
  const std::string own = folder("own");
  write("own/event_types.tsv", "type\tclass\tplover\tquad\tintensity\nfeast\ttalks\tCONSULT\t\t\n");
  const Outcome json = run_truceline({"lexicon", "types", "--json", "--lexicon", own});
  EXPECT_EQ(json.code, 0);
  const Json types = Json::parse(json.out)["types"];
  EXPECT_EQ(types[0]["type"], "war");
  EXPECT_EQ(types[0]["quad"], "material_conflict");
  EXPECT_EQ(types[0]["intensity"], -10);
  EXPECT_EQ(types[types.size() - 1]["type"], "feast");
  EXPECT_TRUE(types[types.size() - 1]["intensity"].is_null());
}

TEST_F(OwnLexicon, WrongDirectoriesAreToldApart) {
  EXPECT_EQ(run_truceline({"lexicon", "check", path("none")}).code, 1);
  EXPECT_EQ(run_truceline({"lexicon"}).code, 2);
  const std::string own = folder("own");
  write("own/triggers.tsv", "type\tframe\tpos\tphrases\nfeast\tattack\tv\tdine with\n");
  const Outcome outcome = run_truceline({"extract", "-", "--lexicon", own}, "Nobody came.");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("triggers.tsv:2: no event type \"feast\""));
}

TEST_F(OwnLexicon, InventedCountriesAreCodedLikeRealOnes) {
  EXPECT_EQ(acts("Gondorian troops shelled a village in Rohan on Monday."),
            (std::vector<std::string>{"GONMIL 194 ROH"}));
  EXPECT_EQ(acts("Arnor and Bree signed a peace agreement in Minas Tirith."),
            (std::vector<std::string>{"ARN 057 BRE", "BRE 057 ARN"}));
  EXPECT_EQ(
      run_truceline({"extract", "-", "--format", "cameo"}, "Arnor attacked Calenardhon.").out.find("ARN"),
      std::string::npos);
}

TEST_F(OwnLexicon, TheGraphKnowsThem) {
  const std::string article = write(
      "a.txt", "Minas Tirith, 3 June 2015\n\nGondor and Mordor held talks in Minas Tirith on 2 June 2015.\n");
  const std::string file = path("own.db");
  EXPECT_EQ(run_truceline({"ingest", file, article, "--lexicon", kInvented}).code, 0);
  const Outcome outcome =
      run_truceline({"chronology", file, "--actor", "Gondor", "--region", "Minas Tirith"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("talks"), HasSubstr("Mordor"), HasSubstr("2015-06-02")));
}

/// The unit sets of the coders are not part of the project; who has them may see that they can be coded.
TEST_F(OwnLexicon, UnitSetsOfTheCodersAreCoded) {
  for (const std::string name : {"petr_unit", "tabari_unit"}) {
    const std::string file = TRUCELINE_SOURCE_DIR "/../shared/data/events/" + name + ".jsonl";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << file << " is not there";
    const Outcome outcome =
        run_truceline({"extract", file, "--format", "cameo", "--lexicon", kInvented, "--jobs", "2"});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    std::size_t coded = 0;
    std::istringstream lines(outcome.out);
    for (std::string line; std::getline(lines, line);) coded += Json::parse(line)["events"].size();
    EXPECT_GT(coded, 60U) << name;
  }
}

TEST_F(OwnLexicon, JobsChangeNoByteOfTheOutput) {
  std::string lines;
  for (int i = 0; i < 40; ++i) {
    lines += R"({"id": "a)" + std::to_string(i) + R"(", "date": "2011-05-06", "text": ")";
    lines += i % 9 == 4 ? "" : "Ethiopia shelled Eritrea on " + std::to_string(1 + i % 28) + " April 2011.";
    lines += "\"}\n";
  }
  lines += "no JSON\n";
  const std::string file = write("many.jsonl", lines);
  const Outcome one = run_truceline({"extract", file, "--format", "json"});
  for (const char* jobs : {"1", "2", "7"}) {
    const Outcome outcome = run_truceline({"extract", file, "--format", "json", "--jobs", jobs});
    EXPECT_EQ(outcome.code, one.code) << jobs;
    EXPECT_EQ(outcome.out, one.out) << jobs;
    EXPECT_EQ(outcome.err, one.err) << jobs;
  }
  EXPECT_EQ(one.code, 3);
  for (const char* wrong : {"0", "many", "-1"})
    EXPECT_EQ(run_truceline({"extract", file, "--jobs", wrong}).code, 2) << wrong;
}

}  // namespace
}  // namespace truceline::test
