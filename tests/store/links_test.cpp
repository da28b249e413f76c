// What is read around actors, against the same from a graph in memory.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "store/samples.hpp"
#include "truceline/graph/chains.hpp"

namespace truceline {
namespace {

using test::below;
using test::Folder;
using test::Random;

LinkSelection random_link_selection(Random& random) {
  LinkSelection selection;
  if (below(random, 2) == 0) selection.statuses = {Status::occurred, Status::ongoing, Status::failed};
  if (below(random, 2) == 0) {
    const auto first = static_cast<DayNumber>(below(random, 19000));
    selection.during = DaySpan{first, first + static_cast<DayNumber>(below(random, 4000))};
  }
  return selection;
}

TEST(Links, AreThoseOfTheGraphThatWasSaved) {
  Random random(21);
  std::size_t links = 0;
  for (int round = 0; round < 12; ++round) {
    const Folder folder;
    const KnowledgeGraph graph = test::random_graph(random, 40);
    Store store = Store::open(folder.file("l.db"), Store::Mode::write);
    store.save(graph);
    const LinkSelection selection = random_link_selection(random);
    ViewFilter filter;
    filter.during = selection.during;
    filter.statuses = selection.statuses;
    GraphLinks expected(graph, filter);
    const auto source = store.links(selection);
    for (const Actor* actor : graph.actors()) {
      const auto found = source->events_of(actor->id);
      EXPECT_EQ(found, expected.events_of(actor->id)) << actor->key;
      links += found.size();
    }
  }
  EXPECT_GT(links, 500U);
}

TEST(Links, AnUnknownActorHasNone) {
  const Folder folder;
  const Store store = Store::open(folder.file("l.db"), Store::Mode::write);
  EXPECT_TRUE(store.links()->events_of(ActorId::of("nobody")).empty());
  EXPECT_EQ(store.load_activity(ActorId::of("nobody")).size().actors, 0U);
}

/// Everybody who leads to `actor` by offices or is it.
std::set<ActorId> agents_of(const KnowledgeGraph& graph, ActorId actor) {
  std::set<ActorId> agents{actor};
  for (std::size_t before = 0; before != agents.size();) {
    before = agents.size();
    for (const Actor* other : graph.actors()) {
      for (const ActsFor& office : other->acts_for) {
        if (agents.contains(office.principal)) agents.insert(other->id);
      }
    }
  }
  return agents;
}

TEST(Activity, IsWhatTheActorAndThoseBelowItTookPartIn) {
  Random random(22);
  std::size_t events = 0;
  for (int round = 0; round < 6; ++round) {
    const Folder folder;
    const KnowledgeGraph graph = test::random_graph(random, 40);
    Store store = Store::open(folder.file("a.db"), Store::Mode::write);
    store.save(graph);
    for (const Actor* actor : graph.actors()) {
      const auto agents = agents_of(graph, actor->id);
      const KnowledgeGraph found = store.load_activity(actor->id);
      std::size_t expected = 0;
      for (const Event* event : graph.events()) {
        const bool takes_part = std::any_of(
            event->participants.begin(), event->participants.end(),
            [&](const Participation& p) { return agents.contains(p.actor) || agents.contains(p.acts_for); });
        expected += takes_part;
        const Event* part = found.event(event->id);
        ASSERT_EQ(part != nullptr, takes_part);
        if (!part) continue;
        EXPECT_EQ(part->participants, event->participants);
        EXPECT_EQ(part->when.date, event->when.date);
        EXPECT_EQ(part->type, event->type);
        EXPECT_EQ(part->status, event->status);
      }
      EXPECT_EQ(found.size().events, expected);
      for (const ActorId agent : agents) EXPECT_EQ(*found.actor(agent), *graph.actor(agent));
      events += expected;
    }
  }
  EXPECT_GT(events, 500U);
}

TEST(Selection, TakesTheEventsThatAreNamed) {
  Random random(23);
  const Folder folder;
  const KnowledgeGraph graph = test::random_graph(random, 20);
  Store store = Store::open(folder.file("s.db"), Store::Mode::write);
  store.save(graph);
  EventSelection selection;
  for (const Event* event : graph.events()) {
    if (below(random, 3) == 0) selection.events.push_back(event->id);
  }
  ASSERT_GT(selection.events.size(), 2U);
  const std::size_t different = selection.events.size();
  selection.events.push_back(selection.events.front());
  const KnowledgeGraph found = store.load(selection);
  EXPECT_EQ(found.size().events, different);
  for (const EventId id : selection.events) EXPECT_EQ(*found.event(id), *graph.event(id));
}

}  // namespace
}  // namespace truceline
