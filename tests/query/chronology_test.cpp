#include "truceline/query/chronology.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "query/graph_builder.hpp"

namespace truceline {
namespace {

using test::GraphBuilder;
using testing::ElementsAre;

std::vector<std::string> date_texts(const std::vector<ChronologyEntry>& entries) {
  std::vector<std::string> texts;
  for (const ChronologyEntry& entry : entries) texts.push_back(entry.date_text);
  return texts;
}

TEST(Chronology, OrdersByFirstDayAndOpenBeginningsByTheirEnd) {
  GraphBuilder builder;
  builder.event("talks", Status::occurred, "../2023-12-07", {});
  builder.event("war", Status::occurred, "2020", {});
  builder.event("talks", Status::planned, "2023-12-07/..", {});
  builder.event("strike", Status::occurred, "2020-01-01", {});
  builder.event("war", Status::occurred, "199X", {});
  const Chronology result = chronology(builder.graph());
  EXPECT_THAT(date_texts(result.dated),
              ElementsAre("1990s", "2020-01-01", "2020", "by 2023-12-07", "from 2023-12-07"));
  EXPECT_TRUE(result.undated.empty());
}

TEST(Chronology, KeepsUndatedEventsApart) {
  GraphBuilder builder;
  builder.event("talks", Status::occurred, "", {});
  builder.event("aid", Status::occurred, "", {});
  builder.event("war", Status::occurred, "2020", {});
  const Chronology result = chronology(builder.graph());
  ASSERT_EQ(result.dated.size(), 1u);
  ASSERT_EQ(result.undated.size(), 2u);
  EXPECT_EQ(result.undated[0].type, "aid");
  EXPECT_EQ(result.undated[0].date_text, "");
  EXPECT_FALSE(result.undated[0].wide);
}

TEST(Chronology, MarksWideDates) {
  const std::vector<std::pair<std::string, bool>> cases{
      {"2023-11-20", false},           {"2023-01", false}, {"2023-01-01/2023-01-31", false},
      {"2023-01-01/2023-02-01", true}, {"2023", true},     {"2023-01-01/..", true},
      {"../2023-01-01", true}};
  for (const auto& [date, wide] : cases) {
    GraphBuilder builder;
    builder.event("talks", Status::occurred, date, {});
    EXPECT_EQ(chronology(builder.graph()).dated.at(0).wide, wide) << date;
  }
}

TEST(Chronology, SpellsOutParticipantsAndForWhomTheyAct) {
  GraphBuilder builder;
  builder.event("talks", Status::cancelled, "2023-10",
                {{"Leader", Role::decliner, "Northland"}, {"Southland", Role::participant, ""}});
  const ChronologyEntry entry = chronology(builder.graph()).dated.at(0);
  EXPECT_EQ(entry.status, Status::cancelled);
  ASSERT_EQ(entry.participants.size(), 2u);
  EXPECT_EQ(entry.participants[0].name, "Southland");  // participant comes before decliner
  EXPECT_FALSE(entry.participants[0].acts_for);
  EXPECT_EQ(entry.participants[1].name, "Leader");
  EXPECT_EQ(entry.participants[1].acts_for_name, "Northland");
}

TEST(Chronology, FollowsOfficesHeldAtTheTime) {
  GraphBuilder builder;
  const ActorId state = builder.actor("Northland");
  const ActorId later = builder.actor("Union", ActorKind::body);
  builder.actor("Envoy", ActorKind::person,
                {{state, "minister", EdtfInterval::parse("2010/2015")},
                 {later, "envoy", EdtfInterval::parse("2016/2020")}});
  builder.event("talks", Status::occurred, "2012-05", {{"Envoy", Role::participant, ""}});
  builder.event("talks", Status::occurred, "2017-05", {{"Envoy", Role::participant, ""}});
  builder.event("talks", Status::occurred, "2023-05", {{"Envoy", Role::participant, ""}});
  const Chronology result = chronology(builder.graph());
  EXPECT_EQ(result.dated.at(0).participants.at(0).acts_for_name, "Northland");
  EXPECT_EQ(result.dated.at(1).participants.at(0).acts_for_name, "Union");
  EXPECT_EQ(result.dated.at(2).participants.at(0).acts_for_name, "");
}

TEST(Chronology, NamesWhatAPlaceLiesIn) {
  GraphBuilder builder;
  const PlaceId world = builder.place("Continent", PlaceKind::world_region);
  const PlaceId country = builder.place("Country", PlaceKind::country, {{world, ParentKind::geographic, {}}});
  const PlaceId claimed = builder.place("Other", PlaceKind::country);
  const PlaceId region =
      builder.place("Region", PlaceKind::region,
                    {{claimed, ParentKind::de_jure, {}}, {country, ParentKind::geographic, {}}});
  builder.event("clash", Status::occurred, "2020-01-01", {}, country);
  builder.event("clash", Status::occurred, "2020-01-02", {}, region);
  const Chronology result = chronology(builder.graph());
  EXPECT_EQ(result.dated.at(0).place, "Country");
  EXPECT_EQ(result.dated.at(0).place_within, "");
  EXPECT_EQ(result.dated.at(1).place, "Region");
  EXPECT_EQ(result.dated.at(1).place_within, "Country");
}

TEST(Chronology, NamesSourcesAndQuotes) {
  GraphBuilder builder;
  builder.event("war", Status::ongoing, "2020", {});
  const ChronologyEntry entry = chronology(builder.graph()).dated.at(0);
  ASSERT_EQ(entry.sources.size(), 1u);
  EXPECT_EQ(entry.sources[0].name, "Source 1");
  EXPECT_EQ(entry.sources[0].published, "2024-01-01");
  EXPECT_THAT(entry.quotes, ElementsAre("war number 1"));
}

TEST(Chronology, CountsDifferentOutlets) {
  GraphBuilder builder;
  KnowledgeGraph graph;
  Event event;
  event.id = EventId::of("e");
  event.type = "talks";
  for (const char* told : {"Daily 2024-01-01", "Daily 2024-01-02", "Weekly 2024-01-01"}) {
    const std::string text = told;
    const DocumentId document =
        builder.document(text.substr(0, text.find(' ')), text.substr(text.find(' ') + 1));
    graph.add(*builder.graph().document(document));
    Claim claim;
    claim.document = document;
    claim.type = "talks";
    seal(claim);
    graph.add(claim);
    event.claims.push_back(claim.id);
  }
  graph.add(event);
  const Chronology result = chronology(graph);
  EXPECT_EQ(result.undated.at(0).sources.size(), 3u);
  EXPECT_EQ(result.undated.at(0).outlets, 2u);
}

TEST(Chronology, IsSortedForAnyDates) {
  std::mt19937_64 random(20231120);
  for (int round = 0; round < 20; ++round) {
    GraphBuilder builder;
    for (int i = 0; i < 30; ++i) {
      const std::string day = EdtfDate::of_day(static_cast<DayNumber>(random() % 20000)).str();
      const std::string forms[] = {day, day.substr(0, 4), day + "/..", "../" + day, day.substr(0, 7), ""};
      builder.event("talks", Status::occurred, forms[random() % 6], {});
    }
    const Chronology result = chronology(builder.graph());
    EXPECT_EQ(result.dated.size() + result.undated.size(), 30u);
    const auto place_in_time = [](const ChronologyEntry& entry) {
      return entry.when.date->earliest() ? *entry.when.date->earliest() : *entry.when.date->latest();
    };
    EXPECT_TRUE(std::is_sorted(result.dated.begin(), result.dated.end(), [&](const auto& a, const auto& b) {
      return place_in_time(a) < place_in_time(b);
    }));
  }
}

}  // namespace
}  // namespace truceline
