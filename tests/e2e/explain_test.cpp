// extract --explain.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "e2e/program.hpp"

namespace truceline::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using Json = nlohmann::json;

class Explain : public EndToEnd {
 protected:
  static std::vector<Json> explanations(const std::string& text) {
    const Outcome outcome =
        run_truceline({"extract", "-", "--explain", "--json", "--published", "2011-05-06"}, text);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    std::vector<Json> found;
    std::istringstream lines(outcome.out);
    for (std::string line; std::getline(lines, line);) found.push_back(Json::parse(line));
    return found;
  }
  /// Words of each trigger with what became of it.
  static std::map<std::string, std::string> fates(const std::string& text) {
    std::map<std::string, std::string> found;
    for (const Json& e : explanations(text)) found[e["words"]] = e["fate"];
    return found;
  }
};

TEST_F(Explain, AClaimIsTracedToRowsAndWords) {
  const auto all = explanations("Ethiopian troops shelled Eritrea on 5 April 2011.");
  ASSERT_EQ(all.size(), 1U);
  const Json& e = all.front();
  EXPECT_EQ(e["words"], "shelled");
  EXPECT_EQ(e["fate"], "told");
  EXPECT_EQ(e["voice"], "active");
  EXPECT_EQ(e["file"], "data/lexicon/triggers.tsv");
  EXPECT_GT(e["line"], 1);
  EXPECT_EQ(e["slots"][0]["slot"], "subj");
  EXPECT_EQ(e["slots"][0]["role"], "initiator");
  EXPECT_EQ(e["claims"][0]["date"], "2011-04-05");
  EXPECT_EQ(e["claims"][0]["date_words"], "5 April 2011");
  EXPECT_EQ(e["tree"].size(), 9U);
}

/// Also one that is made from another claim: the new mediator of what somebody else mediated before.
TEST_F(Explain, EveryClaimOfATextIsTracedToItsTrigger) {
  const std::string text =
      "Kenya mediated between Chad and Sudan in April 2011. Norway takes over from Kenya as mediator. "
      "Chad and Sudan signed a ceasefire in Oslo on 5 May 2011.";
  std::map<std::string, std::string> traced;
  for (const Json& e : explanations(text)) {
    for (const Json& claim : e["claims"]) traced[claim["id"]] = e["words"];
  }
  const Outcome outcome =
      run_truceline({"extract", "-", "--stage", "claims", "--published", "2011-05-06"}, text);
  const Json claims = Json::parse(outcome.out)["claims"];
  EXPECT_EQ(claims.size(), 3U);
  for (const Json& claim : claims) EXPECT_TRUE(traced.contains(claim["id"])) << claim["rule"];
}

TEST_F(Explain, TheConfidenceHasItsFactors) {
  const auto all = explanations("Ethiopian troops shelled Eritrea on 5 April 2011.");
  const Json& claim = all.at(0)["claims"][0];
  EXPECT_GT(claim["confidence"], 0);
  EXPECT_LT(claim["confidence"], 1);
  std::map<std::string, double> factors;
  for (const Json& factor : claim["factors"]) factors[factor["feature"]] = factor["weight"];
  EXPECT_TRUE(factors.contains("trigger=verb"));
  EXPECT_TRUE(factors.contains("own=2"));
  EXPECT_TRUE(factors.contains("date=stated"));
  EXPECT_FALSE(factors.contains("no_tree"));
}

TEST_F(Explain, StagesCanBeLeftOut) {
  const std::string text = "Sudan and Chad quarrel. The two sides will meet in Nairobi.";
  const auto events = [&](const Arguments& more) {
    Arguments arguments{"extract", "-", "--format", "gold", "--published", "2011-05-06"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Outcome outcome = run_truceline(arguments, text);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return outcome.out;
  };
  EXPECT_THAT(events({}), HasSubstr("planned"));
  EXPECT_THAT(events({"--without", "status"}), testing::Not(HasSubstr("planned")));
  EXPECT_NE(events({"--without", "coreference"}), events({}));
  EXPECT_THAT(events({"--without", "tree"}), HasSubstr("Sudan"));
  EXPECT_EQ(events({"--without", "tree,status"}), events({"--without", "status", "--without", "tree"}));
  EXPECT_THAT(events({"--min-confidence", "1"}), testing::Not(HasSubstr("Sudan")));
}

TEST_F(Explain, WhatIsNotToldSaysWhy) {
  EXPECT_EQ(fates("Ethiopia did not attack Eritrea.")["attack"], "denied");
  EXPECT_EQ(fates("Ethiopia refused to withdraw from Eritrea.")["withdraw"], "dropped");
  EXPECT_EQ(fates("Kenya mediated talks between Sudan and South Sudan.")["mediated"], "carries_other");
  EXPECT_EQ(fates("There was an attack.")["attack"], "nobody");
  EXPECT_EQ(fates("Ethiopia shelled Asmara, killing 20 people.")["killing"], "part_of_other");
}

TEST_F(Explain, OperatorsAreNamedWithTheirLines) {
  const auto all = explanations("Ethiopia postponed talks with Eritrea.");
  ASSERT_FALSE(all.empty());
  const Json& talks = all.back();
  EXPECT_EQ(talks["words"], "talks");
  ASSERT_FALSE(talks["cues"].empty());
  const Json& cue = talks["cues"].back();
  EXPECT_EQ(cue["operator"], "postpone");
  EXPECT_EQ(cue["slot"], "obj");
  EXPECT_EQ(cue["status"], "postponed");
  EXPECT_EQ(cue["file"], "data/lexicon/operators.tsv");
}

TEST_F(Explain, PeopleReadATree) {
  const Outcome outcome = run_truceline({"extract", "-", "--explain"}, "Ethiopia did not attack Eritrea.");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out,
              AllOf(HasSubstr("[0] Ethiopia did not attack Eritrea."), HasSubstr("attack  root VB"),
                    HasSubstr("“attack”  not told: denied"), HasSubstr("data/lexicon/triggers.tsv:")));
  EXPECT_EQ(run_truceline({"extract", "-", "--explain", "--format", "json"}).code, 2);
  EXPECT_EQ(run_truceline({"extract", "-", "--json"}).code, 2);
}

}  // namespace
}  // namespace truceline::test
