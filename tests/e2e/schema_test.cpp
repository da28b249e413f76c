// JSON output against the schemas of schema/.
#include <gtest/gtest.h>

#include "e2e/program.hpp"

namespace truceline::test {
namespace {

class Schemas : public EndToEnd {
 protected:
  void SetUp() override {
    EndToEnd::SetUp();
    ASSERT_TRUE(can_check_schemas()) << "python3-jsonschema is missing (scripts/packages.txt)";
  }
};

TEST_F(Schemas, EveryQueryFollowsItsSchema) {
  const std::string file = database();
  expect_valid("chronology",
               {"chronology", file, "--json", "--from", "2011", "--to", "2012", "--status", "occurred"});
  expect_valid("chronology", {"chronology", file, "--json", "--region", "Eritrea"});
  expect_valid("chronology", {"chronology", file, "--json", "--from", "1800", "--to", "1801"});
  expect_valid("chronology", {"chronology", file, "--json", "--limit", "2", "--class", "talks,agree",
                              "--actor", "Ethiopia", "--with-members", "--source", "Test Wire",
                              "--min-sources", "1", "--text", "talks", "--during", "2011", "--core"});
  expect_valid("chronology",
               {"chronology", file, "--json", "--conflict", "Eritrean–Ethiopian War", "--limit", "1"});
  expect_valid("search", {"search", file, "talks", "--json"});
  expect_valid("search", {"search", file, "zeppelin", "--json"});
  expect_valid("regions", {"regions", file, "--json"});
  expect_valid("regions", {"regions", file, "eritrea", "--limit", "1", "--json"});
  expect_valid("actors", {"actors", file, "--json"});
  expect_valid("sources", {"sources", file, "--json"});
  expect_valid("mediators", {"mediators", file, "--json"});
  expect_valid("mediators", {"mediators", file, "--json", "--between", "Sudan,South Sudan"});
  expect_valid("stats", {"stats", file, "--json"});
  expect_valid("graph", {"export", file, "--format", "json"});
  expect_valid("ingest", {"ingest", file, write("again.txt", kBorderArticle), "--json"});
}

TEST_F(Schemas, EveryEventFollowsItsSchema) {
  const std::string file = database();
  const std::string list = run_truceline({"chronology", file}).out;
  const std::vector<std::string> ids = event_ids(list);
  EXPECT_GE(ids.size(), 3u) << list;
  for (const std::string& id : ids) expect_valid("event", {"event", file, id, "--json"});
}

TEST_F(Schemas, PathAndActorFollowTheirSchemas) {
  const std::string file = database();
  expect_valid("path", {"path", file, "Kenya", "Ethiopia", "--json", "--from", "2011", "--any-status"});
  expect_valid("path", {"path", file, "Kenya", "Eritrea", "--json", "--time-respecting", "--max", "2"});
  expect_valid("path", {"path", file, "Kenya", "Sudan", "--json"});
  for (const char* name : {"Ethiopia", "Kenya", "African Union", "Iceland"})
    expect_valid("actor", {"actor", file, name, "--json"});
}

TEST_F(Schemas, ExtractFollowsItsSchema) {
  expect_valid("extract", {"extract", write("a.txt", kBorderArticle), "--format", "json"});
}

TEST_F(Schemas, TheCheckItselfCanFail) {
  EXPECT_NE(against_schema("stats", "{}\n").code, 0);
  EXPECT_NE(against_schema("chronology", run_truceline({"stats", database(), "--json"}).out).code, 0);
}

}  // namespace
}  // namespace truceline::test
