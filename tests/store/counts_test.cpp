// Counts of places, actors and outlets against a slow second implementation over the graph.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "store/samples.hpp"
#include "store/slow_selection.hpp"

namespace truceline {
namespace {

using test::Folder;
using test::Random;

class Counts : public testing::TestWithParam<std::uint64_t> {
 protected:
  Counts() : random_(GetParam()), store_(Store::open(folder_.file("c.db"), Store::Mode::write)) {
    store_.save(test::random_graph(random_, 50));
    graph_ = store_.load();
  }

  Folder folder_;
  Random random_;
  Store store_;
  KnowledgeGraph graph_;
};

TEST_P(Counts, OfRegions) {
  std::map<PlaceId, std::set<EventId>> events;
  for (const auto* event : graph_.events()) {
    if (!event->place) continue;
    for (const auto place : graph_.place_and_ancestors(event->place)) {
      if (test::lies_in(graph_, event->place, place, event->when.date)) events[place].insert(event->id);
    }
  }
  const auto counted = store_.region_counts();
  EXPECT_EQ(counted.size(), events.size());
  for (const auto& region : counted) {
    EXPECT_EQ(region.events, events.at(region.id).size());
    const auto& place = *graph_.place(region.id);
    EXPECT_EQ(std::tie(region.name, region.key, region.kind), std::tie(place.name, place.key, place.kind));
    ASSERT_EQ(region.parents.size(), place.parents.size());
    for (std::size_t i = 0; i < place.parents.size(); ++i)
      EXPECT_EQ(region.parents[i], place.parents[i].parent);
    DayBounds days;
    for (const auto id : events.at(region.id)) {
      const auto& when = graph_.event(id)->when.date;
      const auto first = when ? when->earliest() : std::nullopt, last = when ? when->latest() : std::nullopt;
      if (first) days.first = std::min(days.first.value_or(*first), *first);
      if (last) days.last = std::max(days.last.value_or(*last), *last);
    }
    EXPECT_EQ(region.days, days);
  }
  EXPECT_TRUE(std::is_sorted(counted.begin(), counted.end(),
                             [](const auto& a, const auto& b) { return a.events > b.events; }));
}

TEST_P(Counts, OfActors) {
  std::map<ActorId, std::set<EventId>> events;
  std::map<std::pair<ActorId, Role>, std::set<EventId>> roles;
  for (const auto* event : graph_.events()) {
    for (const auto& p : event->participants) {
      for (const auto actor : {p.actor, p.acts_for}) {
        if (!actor) continue;
        events[actor].insert(event->id);
        roles[{actor, p.role}].insert(event->id);
      }
    }
  }
  const auto counted = store_.actor_counts();
  EXPECT_EQ(counted.size(), events.size());
  std::size_t with_roles = 0;
  for (const auto& actor : counted) {
    EXPECT_EQ(actor.events, events.at(actor.id).size());
    EXPECT_EQ(actor.aliases, graph_.actor(actor.id)->aliases);
    for (const auto& [role, count] : actor.roles) EXPECT_EQ(count, roles.at({actor.id, role}).size());
    with_roles += actor.roles.size();
  }
  EXPECT_EQ(with_roles, roles.size());
}

TEST_P(Counts, OfOutlets) {
  std::map<std::string, OutletCount> slow;
  for (const auto* document : graph_.documents()) {
    auto& outlet = slow[test::outlet_of(*document)];
    ++outlet.documents;
    if (!document->published) continue;
    const auto first = document->published->earliest(), last = document->published->latest();
    if (first) outlet.published.first = std::min(outlet.published.first.value_or(*first), *first);
    if (last) outlet.published.last = std::max(outlet.published.last.value_or(*last), *last);
  }
  for (const auto* claim : graph_.claims()) ++slow[test::outlet_of(*graph_.document(claim->document))].claims;
  for (const auto* event : graph_.events()) {
    std::set<std::string> outlets;
    for (const auto* document : graph_.sources_of(event->id)) outlets.insert(test::outlet_of(*document));
    for (const auto& name : outlets) {
      ++slow[name].events;
      slow[name].shared += outlets.size() > 1;
    }
  }
  const auto counted = store_.outlet_counts();
  EXPECT_EQ(counted.size(), slow.size());
  for (const auto& outlet : counted) {
    const auto& expected = slow.at(outlet.name);
    EXPECT_EQ(
        std::tie(outlet.documents, outlet.claims, outlet.events, outlet.shared, outlet.published),
        std::tie(expected.documents, expected.claims, expected.events, expected.shared, expected.published))
        << outlet.name;
  }
  std::vector<std::string> names;
  for (const auto& [name, unused] : slow) names.push_back(name);
  EXPECT_EQ(store_.outlets(), names);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Counts, testing::Range<std::uint64_t>(300, 306));

}  // namespace
}  // namespace truceline
