// Selections against a slow second implementation that walks the whole graph in memory.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "store/samples.hpp"

namespace truceline {
namespace {

using test::Folder;
using test::Random;

std::set<ActorId> present(const Event& event) {
  std::set<ActorId> actors;
  for (const auto& p : event.participants) {
    actors.insert(p.actor);
    if (p.acts_for) actors.insert(p.acts_for);
  }
  return actors;
}

/// Do two different ones take part, neither of them for the other?
bool together(const Event& event, ActorId a, ActorId b) {
  const auto all = present(event);
  if (a == b || !all.contains(a) || !all.contains(b)) return false;
  return std::none_of(event.participants.begin(), event.participants.end(), [&](const Participation& p) {
    return (p.actor == a && p.acts_for == b) || (p.actor == b && p.acts_for == a);
  });
}

/// Parents by control count only within their interval, and only for what can lie in it.
bool lies_in(const KnowledgeGraph& graph, PlaceId place, PlaceId region, DaySpan days, const DaySpan& event) {
  if (days.first > days.last || event.first > days.last || event.last < days.first) return false;
  if (place == region) return true;
  return std::ranges::any_of(graph.place(place)->parents, [&](const PlaceParent& parent) {
    DaySpan inner = days;
    if (parent.kind == ParentKind::de_facto && parent.when) {
      inner.first = std::max(inner.first, day_span(*parent.when).first);
      inner.last = std::min(inner.last, day_span(*parent.when).last);
    }
    return lies_in(graph, parent.parent, region, inner, event);
  });
}

bool lies_in(const KnowledgeGraph& graph, PlaceId place, PlaceId region,
             const std::optional<EdtfInterval>& when) {
  const DaySpan always{kDistantPast, kDistantFuture};
  return lies_in(graph, place, region, always, when ? day_span(*when) : always);
}

bool can_overlap(const std::optional<EdtfInterval>& a, const std::optional<EdtfInterval>& b) {
  return !a || !b || compatible(*a, *b);
}

bool by_conflict(const KnowledgeGraph& graph, const Event& event, PlaceId region) {
  for (const auto* conflict : graph.conflicts()) {
    if (!conflict->region || !lies_in(graph, conflict->region, region, std::nullopt)) continue;
    if (!can_overlap(conflict->when, event.when.date)) continue;
    for (const auto a : conflict->parties) {
      for (const auto b : conflict->parties) {
        if (together(event, a, b)) return true;
      }
    }
  }
  return false;
}

std::set<ActorId> fighters(const Event& event) {
  Event only = event;
  std::erase_if(only.participants, [](const Participation& p) { return p.role != Role::belligerent; });
  return present(only);
}

bool by_foes(const KnowledgeGraph& graph, const Event& event, PlaceId region) {
  for (const auto* fight : graph.events()) {
    if (!fight->place || !lies_in(graph, fight->place, region, fight->when.date)) continue;
    const auto sides = fighters(*fight);
    for (const auto a : sides) {
      for (const auto b : sides) {
        if (together(*fight, a, b) && together(event, a, b)) return true;
      }
    }
  }
  return false;
}

template <class T>
bool has(const std::vector<T>& values, const T& value) {
  return values.empty() || std::find(values.begin(), values.end(), value) != values.end();
}

bool selected(const KnowledgeGraph& graph, const Event& event, const EventSelection& s) {
  if (s.event && event.id != *s.event) return false;
  if (!has(s.types, event.type) || !has(s.statuses, event.status)) return false;
  if (s.actor && !present(event).contains(*s.actor)) return false;
  for (const auto actor : s.between) {
    if (!present(event).contains(actor)) return false;
  }
  if (s.mediated && std::none_of(event.participants.begin(), event.participants.end(),
                                 [](const Participation& p) { return p.role == Role::mediator; })) {
    return false;
  }
  if (s.during && !event.when.date && !s.undated) return false;
  if (s.during && event.when.date) {
    const auto days = day_span(*event.when.date);
    if (days.first > s.during->last || days.last < s.during->first) return false;
  }
  return !s.region || (event.place && lies_in(graph, event.place, *s.region, event.when.date)) ||
         by_conflict(graph, event, *s.region) || by_foes(graph, event, *s.region);
}

void add_actor(KnowledgeGraph& to, const KnowledgeGraph& from, ActorId id) {
  if (!id) return;
  for (const auto& link : from.actor(id)->acts_for) add_actor(to, from, link.principal);
  to.add(*from.actor(id));
}

void add_place(KnowledgeGraph& to, const KnowledgeGraph& from, PlaceId id) {
  if (!id) return;
  for (const auto& link : from.place(id)->parents) add_place(to, from, link.parent);
  to.add(*from.place(id));
}

template <class Told>
void add_named(KnowledgeGraph& to, const KnowledgeGraph& from, const Told& told) {
  add_place(to, from, told.place);
  for (const auto& p : told.participants) {
    add_actor(to, from, p.actor);
    add_actor(to, from, p.acts_for);
  }
}

/// The graph that load must give, event by event.
KnowledgeGraph expected(const KnowledgeGraph& whole, const EventSelection& selection) {
  KnowledgeGraph part;
  for (const auto* event : whole.events()) {
    if (!selected(whole, *event, selection)) continue;
    add_named(part, whole, *event);
    for (const auto id : event->claims) {
      const auto* claim = whole.claim(id);
      part.add(*whole.document(claim->document));
      add_named(part, whole, *claim);
      part.add(*claim);
    }
    part.add(*event);
  }
  for (const auto* conflict : whole.conflicts()) {
    if (!conflict->region || part.place(conflict->region) == nullptr) continue;
    for (const auto party : conflict->parties) add_actor(part, whole, party);
    part.add(*conflict);
  }
  for (const auto& relation : whole.relations()) {
    if (part.event(relation.from) != nullptr && part.event(relation.to) != nullptr) part.add(relation);
  }
  return part;
}

template <class T>
auto any_id(Random& random, const std::vector<const T*>& things) {
  return things[test::below(random, things.size())]->id;
}

EventSelection random_selection(Random& random, const KnowledgeGraph& graph) {
  EventSelection s;
  const auto chance = [&](std::size_t in) { return test::below(random, in) == 0; };
  if (chance(2)) s.region = any_id(random, graph.places());
  if (chance(3)) {
    const auto first = static_cast<DayNumber>(test::below(random, 40'000)) - 20'000;
    s.during = DaySpan{first, first + static_cast<DayNumber>(test::below(random, 9'000))};
    s.undated = chance(2);
  }
  if (chance(4)) s.actor = any_id(random, graph.actors());
  if (chance(4)) {
    for (auto n = 1 + test::below(random, 2); n > 0; --n) s.between.push_back(any_id(random, graph.actors()));
  }
  if (chance(4)) s.types = {"talks", "it's odd"};
  if (chance(4)) s.statuses = {Status::occurred, Status::planned, Status::cancelled};
  s.mediated = chance(5);
  if (chance(9)) s.event = any_id(random, graph.events());
  return s;
}

EventSelection of_place(PlaceId region) {
  EventSelection selection;
  selection.region = region;
  return selection;
}

class Selections : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Selections, GiveWhatTheSlowWayGives) {
  const Folder folder;
  Random random(GetParam());
  auto store = Store::open(folder.file("s.db"), Store::Mode::write);
  store.save(test::random_graph(random, 40));
  const auto whole = store.load();
  const auto total = whole.events().size();
  std::size_t proper = 0;
  for (int i = 0; i < 60; ++i) {
    const auto selection = random_selection(random, whole);
    const auto got = store.load(selection);
    const bool everything = got.events().size() == total;
    if (!got.events().empty() && !everything) ++proper;
    if (everything) continue;  // an empty selection also gives what belongs to no event
    EXPECT_TRUE(got == expected(whole, selection)) << "selection " << i;
  }
  EXPECT_GT(proper, 10U) << "the sample must have selections that are neither empty nor everything";
}

INSTANTIATE_TEST_SUITE_P(Seeds, Selections, testing::Range<std::uint64_t>(100, 112));

TEST(Selection, ARegionThatIsNotThereGivesNothing) {
  const Folder folder;
  Random random(3);
  auto store = Store::open(folder.file("s.db"), Store::Mode::write);
  store.save(test::random_graph(random, 20));
  EXPECT_TRUE(store.load(of_place(PlaceId::of("nowhere"))) == KnowledgeGraph{});
}

/// Aland and Borland fight over Middleland since 1990; talks between them anywhere belong to it.
class Middleland : public testing::Test {
 protected:
  Middleland() : store_(Store::open(folder_.file("m.db"), Store::Mode::write)) {
    graph_.add(Actor{a_, "A", "Aland", ActorKind::state, {}, {}});
    graph_.add(Actor{b_, "B", "Borland", ActorKind::state, {}, {}});
    graph_.add(Actor{ann_, "ann", "Ann", ActorKind::person, {}, {{a_, "president", {}}}});
    graph_.add(Place{land_, "land", "Middleland", PlaceKind::region, {}, {}, {}, {}});
    graph_.add(
        Place{town_, "town", "Easton", PlaceKind::town, {}, {{land_, ParentKind::geographic, {}}}, {}, {}});
    graph_.add(Place{far_, "far", "Farport", PlaceKind::town, {}, {}, {}, {}});
  }

  EventId event(const std::string& key, const std::string& date, PlaceId place,
                const std::vector<Participation>& participants) {
    Event event;
    event.id = EventId::of(key);
    event.type = "talks";
    if (!date.empty()) event.when.date = test::edtf(date);
    event.place = place;
    event.participants = participants;
    graph_.add(event);
    return event.id;
  }
  std::set<EventId> of_region(PlaceId region) {
    store_.save(graph_);
    std::set<EventId> ids;
    const auto part = store_.load(of_place(region));
    for (const auto* found : part.events()) ids.insert(found->id);
    return ids;
  }

  ActorId a_ = ActorId::of("A"), b_ = ActorId::of("B"), ann_ = ActorId::of("ann");
  PlaceId land_ = PlaceId::of("land"), town_ = PlaceId::of("town"), far_ = PlaceId::of("far");
  Folder folder_;
  KnowledgeGraph graph_;
  Store store_;
};

TEST_F(Middleland, TakesTheTalksOfThePartiesOfAConflictOverIt) {
  graph_.add(Conflict{ConflictId::of("c"), "c", "quarrel", town_, {a_, b_}, test::edtf("1990/.."), {}});
  const Participation a{a_, "A", Role::participant, {}, ""};
  const Participation b{b_, "B", Role::participant, {}, ""};
  const Participation ann{ann_, "Ann", Role::participant, a_, "Aland"};
  const auto here = event("here", "1980", town_, {a});
  const auto abroad = event("abroad", "2020-05", far_, {ann, b});
  const auto undated = event("undated", "", {}, {a, b});
  event("before the conflict", "1980", far_, {a, b});
  event("one party and its own president", "2020", far_, {ann, a});
  EXPECT_EQ(of_region(land_), (std::set<EventId>{here, abroad, undated}));
  EXPECT_EQ(of_region(far_).size(), 3U);
}

TEST_F(Middleland, TakesTheTalksOfThoseWhoFoughtThere) {
  const auto fight =
      event("fight", "2001", town_,
            {{ann_, "Ann", Role::belligerent, a_, "Aland"}, {b_, "B", Role::belligerent, {}, ""}});
  const auto talks = event("talks", "2005", far_,
                           {{a_, "A", Role::participant, {}, ""}, {b_, "B", Role::signatory, {}, ""}});
  event("alone", "2005", far_, {{a_, "A", Role::participant, {}, ""}});
  EXPECT_EQ(of_region(land_), (std::set<EventId>{fight, talks}));
}

/// A strip that is B-land's by law; A-land holds it from 1990 to 1999, then C-land.
TEST_F(Middleland, FindsAnEventUnderWhoHeldThePlaceAtItsDate) {
  const PlaceId a = PlaceId::of("A-land"), b = PlaceId::of("B-land"), c = PlaceId::of("C-land");
  const PlaceId strip = PlaceId::of("strip"), village = PlaceId::of("village");
  for (const auto& [id, key] : {std::pair(a, "A-land"), {b, "B-land"}, {c, "C-land"}})
    graph_.add(Place{id, key, key, PlaceKind::country, {}, {}, {}, {}});
  const auto held = [](PlaceId by, const char* when) {
    return PlaceParent{by, ParentKind::de_facto, test::edtf(when)};
  };
  graph_.add(Place{strip,
                   "strip",
                   "Strip",
                   PlaceKind::region,
                   {},
                   {{b, ParentKind::de_jure, {}}, held(a, "1990/1999"), held(c, "2000/..")},
                   {},
                   {}});
  graph_.add(Place{
      village, "village", "Village", PlaceKind::town, {}, {{strip, ParentKind::geographic, {}}}, {}, {}});
  const auto before = event("before", "1980", village, {});
  const auto during = event("during", "1995-05-01", village, {});
  const auto across = event("across", "1999/2000", village, {});
  const auto after = event("after", "2005", strip, {});
  const auto undated = event("undated", "", strip, {});
  EXPECT_EQ(of_region(a), (std::set<EventId>{during, across, undated}));
  EXPECT_EQ(of_region(c), (std::set<EventId>{across, after, undated}));
  EXPECT_EQ(of_region(b), (std::set<EventId>{before, during, across, after, undated}));
  EXPECT_EQ(of_region(strip).size(), 5U);
}

}  // namespace
}  // namespace truceline
