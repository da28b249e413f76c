#include "truceline/exchange/json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "exchange/json_values.hpp"
#include "exchange/programs.hpp"
#include "exchange/sample_events.hpp"
#include "graph/random_graph.hpp"
#include "truceline/base/error.hpp"
#include "truceline/base/resources.hpp"

namespace truceline {
namespace {

using test::TemporaryFolder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string json_text(const KnowledgeGraph& graph) {
  std::ostringstream out;
  write_json(out, graph);
  return out.str();
}

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

TEST(Json, keys_stand_in_a_fixed_order) {
  const auto value = Json::parse(json_text(test::small_history().graph));
  EXPECT_THAT(keys_of(value), ElementsAre("truceline", "documents", "actors", "places", "conflicts", "events",
                                          "claims", "relations"));
  EXPECT_THAT(keys_of(value["events"][0]),
              ElementsAre("id", "type", "status", "date", "date_basis", "date_anchor", "date_words",
                          "date_rule", "place", "participants", "magnitudes", "claims", "dissents", "history",
                          "merges", "summary", "confidence", "core"));
  EXPECT_EQ(value["truceline"]["format"], "graph");
  EXPECT_EQ(value["truceline"]["version"], 1);
}

TEST(Json, an_event_says_who_what_where_when) {
  const auto value = Json::parse(json_text(test::small_history().graph));
  const auto& talks = value["events"][1];
  EXPECT_EQ(talks["type"], "talks");
  EXPECT_EQ(talks["status"], "cancelled");
  EXPECT_EQ(talks["date"], "2003-05");
  EXPECT_EQ(talks["place"]["name"], "Lakeside");
  EXPECT_EQ(talks["place"]["id"], to_hex(PlaceId::of("text:Lakeside").value()));
  const auto& mediator = talks["participants"][2];
  EXPECT_EQ(mediator["name"], "Ada Envoy");
  EXPECT_EQ(mediator["role"], "mediator");
  EXPECT_EQ(mediator["acts_for_name"], "League of Lakes");
  EXPECT_EQ(mediator["acts_for"], to_hex(ActorId::of("text:League of Lakes").value()));
  const auto& undated = value["events"][3];
  EXPECT_TRUE(undated["date"].is_null());
  EXPECT_TRUE(undated["place"].is_null());
  EXPECT_TRUE(undated["participants"][0]["acts_for"].is_null());
}

TEST(Json, does_not_depend_on_the_order_of_adding) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const auto parts = test::RandomParts(seed).make(12);
    EXPECT_EQ(json_text(build(parts)), json_text(build_shuffled(parts, seed + 500)));
  }
}

TEST(Json, bad_bytes_become_replacement_characters) {
  Actor actor;
  actor.key = "k";
  actor.id = ActorId::of("k");
  actor.name = "bad \xFF byte and \x01";
  KnowledgeGraph graph;
  graph.add(actor);
  const auto value = Json::parse(json_text(graph));
  EXPECT_EQ(value["actors"][0]["name"], "bad \xEF\xBF\xBD byte and \x01");
}

TEST(Json, a_write_that_fails_is_an_error) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(write_json(out, KnowledgeGraph()), IoError);
}

class JsonSchema : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(test::can_run("/usr/bin/python3 -c 'import jsonschema'"))
        << "python3-jsonschema is missing (scripts/packages.txt)";
    schema_ = folder_.write("schema.json", std::string(resource("schema/graph.schema.json")));
  }

  bool accepts(const std::string& json) {
    const auto instance = folder_.write("graph.json", json);
    return test::run("/usr/bin/python3 -W ignore -m jsonschema -i " + instance + ' ' + schema_ + " > " +
                     folder_.file("errors") + " 2>&1") == 0;
  }
  std::string errors() const { return folder_.read("errors"); }

  TemporaryFolder folder_;
  std::string schema_;
};

TEST_F(JsonSchema, accepts_what_is_written) {
  EXPECT_TRUE(accepts(json_text(KnowledgeGraph()))) << errors();
  EXPECT_TRUE(accepts(json_text(test::small_history().graph))) << errors();
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    EXPECT_TRUE(accepts(json_text(test::random_graph(seed, 40)))) << errors();
  }
}

TEST_F(JsonSchema, refuses_what_is_wrong) {
  const auto good = Json::parse(json_text(test::small_history().graph));
  const auto refuses = [&](auto spoil) {
    auto spoilt = good;
    spoil(spoilt);
    return !accepts(spoilt.dump());
  };
  EXPECT_FALSE(refuses([](Json&) {}));
  EXPECT_TRUE(refuses([](Json& g) { g.erase("claims"); }));
  EXPECT_TRUE(refuses([](Json& g) { g["events"][0]["status"] = "perhaps"; }));
  EXPECT_TRUE(refuses([](Json& g) { g["events"][0]["id"] = "12"; }));
  EXPECT_TRUE(refuses([](Json& g) { g["events"][0]["confidence"] = 2; }));
  EXPECT_TRUE(refuses([](Json& g) { g["actors"][0]["colour"] = "red"; }));
  EXPECT_TRUE(refuses([](Json& g) { g["events"][0]["participants"][0]["role"] = "bystander"; }));
  EXPECT_TRUE(refuses([](Json& g) { g["truceline"]["version"] = 2; }));
}

}  // namespace
}  // namespace truceline
