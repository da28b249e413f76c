#include "store/slow_selection.hpp"

#include <algorithm>
#include <set>

#include "truceline/base/utf8.hpp"

namespace truceline::test {
namespace {

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
bool lies_within(const KnowledgeGraph& graph, PlaceId place, PlaceId region, DaySpan days,
                 const DaySpan& event) {
  if (days.first > days.last || event.first > days.last || event.last < days.first) return false;
  if (place == region) return true;
  return std::ranges::any_of(graph.place(place)->parents, [&](const PlaceParent& parent) {
    DaySpan inner = days;
    if (parent.kind == ParentKind::de_facto && parent.when) {
      inner.first = std::max(inner.first, day_span(*parent.when).first);
      inner.last = std::min(inner.last, day_span(*parent.when).last);
    }
    return lies_within(graph, parent.parent, region, inner, event);
  });
}

}  // namespace

bool lies_in(const KnowledgeGraph& graph, PlaceId place, PlaceId region,
             const std::optional<EdtfInterval>& when) {
  const DaySpan always{kDistantPast, kDistantFuture};
  return lies_within(graph, place, region, always, when ? day_span(*when) : always);
}

namespace {

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

bool in_conflict(const KnowledgeGraph& graph, const Event& event, const Conflict& conflict) {
  if (!can_overlap(conflict.when, event.when.date)) return false;
  if (conflict.region && event.place && lies_in(graph, event.place, conflict.region, event.when.date))
    return true;
  for (const auto a : conflict.parties) {
    for (const auto b : conflict.parties) {
      if (together(event, a, b)) return true;
    }
  }
  return false;
}

/// Does `actor` act for `principal` at some time within `days`, at any remove?
bool reaches(const KnowledgeGraph& graph, ActorId actor, ActorId principal, DaySpan days) {
  if (days.first > days.last) return false;
  if (actor == principal) return true;
  const auto& links = graph.actor(actor)->acts_for;
  return std::any_of(links.begin(), links.end(), [&](const ActsFor& link) {
    const auto held = link.when ? day_span(*link.when) : days;
    return reaches(graph, link.principal, principal,
                   {std::max(days.first, held.first), std::min(days.last, held.last)});
  });
}

bool by_members(const KnowledgeGraph& graph, const Event& event, ActorId principal) {
  const auto days = event.when.date ? day_span(*event.when.date) : DaySpan{kDistantPast, kDistantFuture};
  return std::any_of(event.participants.begin(), event.participants.end(), [&](const Participation& p) {
    return p.actor == principal || reaches(graph, p.acts_for ? p.acts_for : p.actor, principal, days);
  });
}

std::set<std::string> outlets_of(const KnowledgeGraph& graph, const Event& event) {
  std::set<std::string> outlets;
  for (const auto* document : graph.sources_of(event.id)) outlets.insert(outlet_of(*document));
  return outlets;
}

/// Letters and digits of ASCII and whatever is no ASCII at all, folded; all else stands between words.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : fold(text)) {
    const bool inside =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (inside) words.back() += c;
    if (!inside && !words.back().empty()) words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// A query of samples: its words in a row where it is in quotes, else each anywhere; a star lets the last go
/// on.
bool has_words(const std::string& text, const std::string& query) {
  const auto words = words_of(text), wanted = words_of(query);
  const auto same = [&](const std::string& word, const std::string& want) {
    return query.ends_with('*') && want == wanted.back() ? word.starts_with(want) : word == want;
  };
  if (query.starts_with('"'))
    return std::search(words.begin(), words.end(), wanted.begin(), wanted.end(), same) != words.end();
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& want) {
    return std::any_of(words.begin(), words.end(), [&](const auto& word) { return same(word, want); });
  });
}

bool selected(const KnowledgeGraph& graph, const Event& event, const EventSelection& s) {
  if (s.event && event.id != *s.event) return false;
  if (!has(s.types, event.type) || !has(s.statuses, event.status)) return false;
  if (s.actor && !present(event).contains(*s.actor) &&
      !(s.with_members && by_members(graph, event, *s.actor))) {
    return false;
  }
  if (s.conflict && !in_conflict(graph, event, *s.conflict)) return false;
  const auto outlets = outlets_of(graph, event);
  if (outlets.size() < s.least_sources) return false;
  if (!s.outlets.empty() && std::none_of(s.outlets.begin(), s.outlets.end(),
                                         [&](const auto& outlet) { return outlets.contains(outlet); })) {
    return false;
  }
  if (!s.text.empty() && !has_words(event.summary, s.text)) return false;
  if (s.core && !event.core) return false;
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

template <class T>
auto any_id(Random& random, const std::vector<const T*>& things) {
  return things[below(random, things.size())]->id;
}

void add_days(Random& random, EventSelection& s) {
  const auto first = static_cast<DayNumber>(below(random, 40'000)) - 20'000;
  s.during = DaySpan{first, first + static_cast<DayNumber>(below(random, 9'000))};
  s.undated = below(random, 2) == 0;
}

/// Adds each of `things` when `ready` says that what it points to is there.
template <class Thing, class Ready>
void add_targets_first(KnowledgeGraph& graph, std::vector<const Thing*> things, Ready ready) {
  while (!things.empty()) {
    std::erase_if(things, [&](const Thing* thing) {
      if (!ready(*thing)) return false;
      graph.add(*thing);
      return true;
    });
  }
}

/// Those over a place of `part`, and those of which two parties take part in its events.
std::vector<const Conflict*> conflicts_of(const KnowledgeGraph& part, const KnowledgeGraph& whole) {
  std::set<ActorId> actors;
  for (const auto* event : part.events()) actors.merge(present(*event));
  std::vector<const Conflict*> result;
  for (const auto* conflict : whole.conflicts()) {
    std::set<ActorId> parties;
    for (const auto party : conflict->parties) {
      if (actors.contains(party)) parties.insert(party);
    }
    const bool over_a_place = conflict->region && part.place(conflict->region) != nullptr;
    if (over_a_place || parties.size() > 1) result.push_back(conflict);
  }
  return result;
}

}  // namespace

StoredGraph::StoredGraph(std::uint64_t seed, std::size_t size)
    : random(seed), store(Store::open(folder.file("stored.db"), Store::Mode::write)) {
  store.save(random_graph(random, size));
  whole = store.load();
}

std::string outlet_of(const DocumentSummary& document) {
  if (!document.source.empty()) return document.source;
  return document.title.empty() ? document.uri : document.title;
}

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
  const auto conflicts = conflicts_of(part, whole);
  for (const auto* conflict : conflicts) {
    add_place(part, whole, conflict->region);
    for (const auto party : conflict->parties) add_actor(part, whole, party);
    part.add(*conflict);
  }
  for (const auto& relation : whole.relations()) {
    if (part.event(relation.from) != nullptr && part.event(relation.to) != nullptr) part.add(relation);
  }
  return part;
}

KnowledgeGraph without_events(const KnowledgeGraph& graph) {
  KnowledgeGraph result;
  add_targets_first(result, graph.actors(), [&](const Actor& actor) {
    return std::all_of(actor.acts_for.begin(), actor.acts_for.end(),
                       [&](const ActsFor& link) { return result.actor(link.principal) != nullptr; });
  });
  add_targets_first(result, graph.places(), [&](const Place& place) {
    return std::all_of(place.parents.begin(), place.parents.end(),
                       [&](const PlaceParent& link) { return result.place(link.parent) != nullptr; });
  });
  for (const auto* document : graph.documents()) result.add(*document);
  for (const auto* conflict : graph.conflicts()) result.add(*conflict);
  return result;
}

EventSelection random_selection(Random& random, const KnowledgeGraph& graph) {
  EventSelection s;
  const auto chance = [&](std::size_t in) { return below(random, in) == 0; };
  if (chance(2)) s.region = any_id(random, graph.places());
  if (chance(3)) add_days(random, s);
  if (chance(4)) s.actor = any_id(random, graph.actors());
  if (chance(4)) {
    for (auto n = 1 + below(random, 2); n > 0; --n) s.between.push_back(any_id(random, graph.actors()));
  }
  if (chance(4)) s.types = {"talks", "it's odd"};
  if (chance(4)) s.statuses = {Status::occurred, Status::planned, Status::cancelled};
  s.mediated = chance(5);
  s.core = chance(6);
  s.with_members = chance(2);
  if (chance(5)) s.conflict = *one_of(random, graph.conflicts());
  if (chance(6)) s.least_sources = 1 + below(random, 2);
  if (chance(6)) {
    for (auto n = 1 + below(random, 3); n > 0; --n)
      s.outlets.push_back(outlet_of(*one_of(random, graph.documents())));
  }
  if (chance(7)) {
    static const std::vector<std::string> kQueries{"plain",          "pla*",           "TABLE drop",
                                                   "\"drop table\"", "\"table drop\"", "Xankəndi",
                                                   "inside zero",    "quoted*",        "nowhere"};
    s.text = one_of(random, kQueries);
  }
  if (chance(9)) s.event = any_id(random, graph.events());
  return s;
}

EventSelection random_selection_of_actors(Random& random, const KnowledgeGraph& graph) {
  EventSelection s;
  const auto chance = [&](std::size_t in) { return below(random, in) == 0; };
  std::set<ActorId> together;
  while (together.empty()) together = present(*one_of(random, graph.events()));
  const std::vector<ActorId> actors(together.begin(), together.end());
  for (auto n = below(random, 4); n > 0; --n) s.between.push_back(one_of(random, actors));
  if (s.between.empty() || chance(3)) s.actor = one_of(random, actors);
  s.with_members = chance(3);
  if (chance(4)) add_days(random, s);
  if (chance(4)) s.types = {"talks", "attack"};
  if (chance(8)) s.statuses = {Status::occurred, Status::planned, Status::cancelled};
  if (chance(8)) s.region = any_id(random, graph.places());
  return s;
}

}  // namespace truceline::test
