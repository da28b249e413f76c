#include "truceline/graph/knowledge_graph.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "graph/random_graph.hpp"

namespace truceline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Actor make_actor(const std::string& key, std::vector<ActsFor> acts_for = {}) {
  Actor actor;
  actor.id = ActorId::of(key);
  actor.key = key;
  actor.name = key;
  actor.acts_for = std::move(acts_for);
  return actor;
}

Place make_place(const std::string& key, const std::vector<std::string>& parents = {}) {
  Place place;
  place.id = PlaceId::of(key);
  place.key = key;
  place.name = key;
  for (const auto& parent : parents)
    place.parents.push_back({PlaceId::of(parent), ParentKind::geographic, {}});
  return place;
}

DocumentSummary make_document(const std::string& name) {
  DocumentSummary document;
  document.id = DocumentId::of(name);
  document.source = name;
  return document;
}

Claim make_claim(const std::string& document, std::size_t at) {
  Claim claim;
  claim.document = DocumentId::of(document);
  claim.type = "talks";
  claim.evidence.span = {at, at + 5};
  seal(claim);
  return claim;
}

Event make_event(const std::string& name, const std::string& date = "") {
  Event event;
  event.id = EventId::of(name);
  event.type = "talks";
  event.summary = name;
  if (!date.empty()) event.when.date = EdtfInterval::parse(date);
  return event;
}

Event with_actor(Event event, const std::string& actor, Role role) {
  event.participants.push_back({ActorId::of(actor), actor, role, {}, ""});
  return event;
}

std::vector<std::string> summaries(const std::vector<const Event*>& events) {
  std::vector<std::string> result;
  for (const auto* event : events) result.push_back(event->summary);
  return result;
}

template <class Function>
std::string logic_error_of(Function&& function) {
  try {
    function();
  } catch (const std::logic_error& error) {
    return error.what();
  }
  return "";
}

TEST(KnowledgeGraph, starts_empty) {
  const KnowledgeGraph graph;
  EXPECT_EQ(graph.size(), KnowledgeGraph::Size{});
  EXPECT_THAT(graph.events(), IsEmpty());
  EXPECT_EQ(graph.actor(ActorId::of("nobody")), nullptr);
  EXPECT_EQ(graph.claim(ClaimId::of("none")), nullptr);
  EXPECT_THAT(graph.events_of(ActorId::of("nobody")), IsEmpty());
  EXPECT_THAT(graph.sources_of(EventId::of("none")), IsEmpty());
  EXPECT_THAT(graph.place_and_ancestors(PlaceId::of("nowhere")), IsEmpty());
}

TEST(KnowledgeGraph, the_first_of_an_id_stays) {
  KnowledgeGraph graph;
  graph.add(make_actor("a"));
  auto other = make_actor("a");
  other.name = "another name";
  graph.add(other);
  EXPECT_EQ(graph.size().actors, 1U);
  EXPECT_EQ(graph.actor(ActorId::of("a"))->name, "a");

  graph.add(make_document("d"));
  graph.add(make_claim("d", 1));
  auto event = with_actor(make_event("e"), "a", Role::host);
  event.claims = {make_claim("d", 1).id};
  graph.add(event);
  const auto before = graph.size();
  graph.add(event);
  graph.add(make_claim("d", 1));
  graph.add(make_document("d"));
  EXPECT_EQ(graph.size(), before);
  EXPECT_EQ(before.edges, 2U);
}

TEST(KnowledgeGraph, an_actor_can_have_two_roles_in_one_event) {
  KnowledgeGraph graph;
  graph.add(make_actor("a"));
  graph.add(with_actor(with_actor(make_event("e"), "a", Role::mediator), "a", Role::host));
  EXPECT_EQ(graph.size().edges, 2U);
  EXPECT_THAT(summaries(graph.events_of(ActorId::of("a"))), ElementsAre("e"));
}

TEST(KnowledgeGraph, refuses_what_points_nowhere_and_stays_as_it_was) {
  KnowledgeGraph graph;
  graph.add(make_document("d"));
  graph.add(make_event("e"));
  const auto before = graph.size();

  auto located = make_event("x");
  located.place = PlaceId::of("nowhere");
  auto evidenced = make_event("x");
  evidenced.claims = {ClaimId::of("no claim")};
  auto represented = with_actor(make_event("x"), "nobody", Role::host);
  Conflict conflict;
  conflict.id = ConflictId::of("c");
  conflict.parties = {ActorId::of("nobody")};

  const auto missing = [](auto id) { return to_hex(id.value()); };
  EXPECT_THAT(logic_error_of([&] { graph.add(located); }), HasSubstr(missing(located.place)));
  EXPECT_THAT(logic_error_of([&] { graph.add(evidenced); }), HasSubstr(missing(evidenced.claims[0])));
  EXPECT_THAT(logic_error_of([&] { graph.add(represented); }), HasSubstr(missing(ActorId::of("nobody"))));
  EXPECT_THAT(logic_error_of([&] { graph.add(make_place("p", {"q"})); }),
              HasSubstr(missing(PlaceId::of("q"))));
  EXPECT_THAT(logic_error_of([&] { graph.add(make_place("p", {"p"})); }), HasSubstr("must be added before"));
  EXPECT_THAT(logic_error_of([&] {
                graph.add(make_actor("a", {{ActorId::of("nobody"), "", {}}}));
              }),
              HasSubstr("principal"));
  EXPECT_THAT(logic_error_of([&] { graph.add(make_claim("other document", 0)); }), HasSubstr("document"));
  EXPECT_THAT(logic_error_of([&] { graph.add(conflict); }), HasSubstr("party"));
  EXPECT_THAT(logic_error_of([&] {
                graph.add(EventRelation{EventId::of("e"), EventId::of("x"), {}});
              }),
              HasSubstr(missing(EventId::of("x"))));
  EXPECT_THAT(logic_error_of([&] { graph.add(Actor{}); }), HasSubstr("no id"));
  EXPECT_EQ(graph.size(), before);
  EXPECT_EQ(graph.event(EventId::of("x")), nullptr);
}

TEST(KnowledgeGraph, a_participant_needs_the_one_it_acts_for) {
  KnowledgeGraph graph;
  graph.add(make_actor("envoy"));
  auto event = with_actor(make_event("e"), "envoy", Role::mediator);
  event.participants[0].acts_for = ActorId::of("union");
  EXPECT_THROW(graph.add(event), std::logic_error);
  graph.add(make_actor("union"));
  graph.add(event);
  EXPECT_EQ(graph.size().events, 1U);
}

TEST(KnowledgeGraph, events_come_by_first_day_then_last_day_with_undated_last) {
  KnowledgeGraph graph;
  for (const auto* date :
       {"2023-09-19", "", "2020", "2023-09/2023-10", "../2012-03", "2023-09", "199X", "2020-01-01"}) {
    graph.add(make_event(date, date));
  }
  EXPECT_THAT(summaries(graph.events()), ElementsAre("../2012-03", "199X", "2020-01-01", "2020", "2023-09",
                                                     "2023-09/2023-10", "2023-09-19", ""));
}

TEST(KnowledgeGraph, equal_dates_go_by_id) {
  const auto a = make_event("a", "2020");
  const auto b = make_event("b", "2020");
  EXPECT_EQ(earlier(a, b), a.id < b.id);
  EXPECT_NE(earlier(a, b), earlier(b, a));
  EXPECT_FALSE(earlier(a, a));
}

TEST(KnowledgeGraph, actors_and_places_come_by_key) {
  KnowledgeGraph graph;
  for (const auto* key : {"c", "a", "b"}) {
    graph.add(make_actor(key));
    graph.add(make_place(key));
  }
  const auto actors = graph.actors();
  const auto places = graph.places();
  ASSERT_EQ(actors.size(), 3U);
  ASSERT_EQ(places.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(actors[i]->key, std::string(1, static_cast<char>('a' + i)));
    EXPECT_EQ(places[i]->key, actors[i]->key);
  }
}

TEST(KnowledgeGraph, walks_follow_the_edges) {
  KnowledgeGraph graph;
  graph.add(make_actor("a"));
  graph.add(make_actor("b"));
  graph.add(make_place("town"));
  for (const auto* name : {"d1", "d2", "d3"}) graph.add(make_document(name));
  auto late = with_actor(make_event("late", "2023"), "a", Role::host);
  late.place = PlaceId::of("town");
  for (const auto& [document, at] : {std::pair{"d1", 0U}, {"d1", 9U}, {"d2", 0U}}) {
    const auto claim = make_claim(document, at);
    graph.add(claim);
    late.claims.push_back(claim.id);
  }
  graph.add(late);
  graph.add(with_actor(make_event("early", "2020"), "a", Role::target));
  graph.add(with_actor(make_event("of b", "2021"), "b", Role::target));

  EXPECT_THAT(summaries(graph.events_of(ActorId::of("a"))), ElementsAre("early", "late"));
  EXPECT_THAT(summaries(graph.events_at(PlaceId::of("town"))), ElementsAre("late"));
  std::vector<std::string> sources;
  for (const auto* document : graph.sources_of(late.id)) sources.push_back(document->source);
  EXPECT_THAT(sources, ::testing::UnorderedElementsAre("d1", "d2"));
  EXPECT_EQ(graph.size().edges, 3U + 3U + 1U);
}

TEST(KnowledgeGraph, a_disputed_place_lies_in_all_its_parents) {
  KnowledgeGraph graph;
  graph.add(make_place("world"));
  graph.add(make_place("north", {"world"}));
  graph.add(make_place("south", {"world"}));
  graph.add(make_place("valley", {"south", "north"}));
  graph.add(make_place("village", {"valley"}));
  std::vector<PlaceId> expected;
  for (const auto* key : {"village", "valley", "south", "north", "world"})
    expected.push_back(PlaceId::of(key));
  EXPECT_EQ(graph.place_and_ancestors(PlaceId::of("village")), expected);
}

TEST(KnowledgeGraph, a_relation_is_kept_once_for_each_kind) {
  KnowledgeGraph graph;
  graph.add(make_event("plan"));
  graph.add(make_event("meeting"));
  const EventRelation plans{EventId::of("plan"), EventId::of("meeting"), RelationKind::plans};
  const EventRelation causes{EventId::of("plan"), EventId::of("meeting"), RelationKind::causes};
  for (const auto& relation : {causes, plans, causes}) graph.add(relation);
  EXPECT_THAT(graph.relations(), ElementsAre(plans, causes));
  EXPECT_EQ(graph.size().edges, 2U);
}

TEST(KnowledgeGraph, summary_of_a_document_keeps_all_but_text) {
  Document document;
  document.id = DocumentId::of("d");
  document.external_id = "x1";
  document.source = "Courier";
  document.uri = "a.html";
  document.title = "Talks";
  document.publication = {EdtfInterval::parse("2023-12-08"), PublicationBasis::stated, "meta"};
  document.text = "They met.";
  const DocumentSummary expected{document.id,
                                 "x1",
                                 "Courier",
                                 "a.html",
                                 "Talks",
                                 EdtfInterval::parse("2023-12-08"),
                                 PublicationBasis::stated};
  EXPECT_EQ(summarise(document), expected);
}

TEST(KnowledgeGraph, equality_does_not_depend_on_the_order_of_adding) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const auto parts = ::truceline::test::RandomParts(seed).make(1 + seed % 17);
    const auto straight = build(parts);
    const auto shuffled = build_shuffled(parts, seed + 1000);
    ASSERT_EQ(straight.size(), shuffled.size()) << "seed " << seed;
    ASSERT_TRUE(straight == shuffled) << "seed " << seed;
  }
}

TEST(KnowledgeGraph, any_changed_part_makes_graphs_differ) {
  const auto parts = ::truceline::test::RandomParts(7).make(9);
  const auto original = build(parts);
  const auto differs = [&](auto change) {
    auto changed = parts;
    change(changed);
    return !(build(changed) == original);
  };
  EXPECT_FALSE(differs([](auto&) {}));
  EXPECT_TRUE(differs([](auto& p) { p.actors[3].name += "!"; }));
  EXPECT_TRUE(differs([](auto& p) { p.places[3].latitude = 1.25; }));
  EXPECT_TRUE(differs([](auto& p) { p.documents[0].title += "!"; }));
  EXPECT_TRUE(differs([](auto& p) { p.conflicts[0].name += "!"; }));
  EXPECT_TRUE(differs([](auto& p) { p.claims[5].confidence = 0.123; }));
  EXPECT_TRUE(differs([](auto& p) { p.events[2].summary += "!"; }));
  EXPECT_TRUE(differs([](auto& p) { p.events.pop_back(), p.relations.clear(); }));
  EXPECT_TRUE(differs([](auto& p) {
    auto& relation = p.relations[0];
    relation.kind = relation.kind == RelationKind::before ? RelationKind::causes : RelationKind::before;
  }));
}

TEST(KnowledgeGraph, can_be_moved) {
  auto graph = ::truceline::test::random_graph(3, 8);
  const auto size = graph.size();
  const KnowledgeGraph moved = std::move(graph);
  EXPECT_EQ(moved.size(), size);
}

}  // namespace
}  // namespace truceline
