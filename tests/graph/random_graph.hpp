// Graphs for tests: the parts of a random one, and ways to put them together.
#pragma once

#include <algorithm>
#include <functional>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "truceline/graph/knowledge_graph.hpp"

namespace truceline::test {

struct GraphParts {
  std::vector<Actor> actors;
  std::vector<Place> places;
  std::vector<DocumentSummary> documents;
  std::vector<Conflict> conflicts;
  std::vector<Claim> claims;
  std::vector<Event> events;
  std::vector<EventRelation> relations;
};

class RandomParts {
 public:
  explicit RandomParts(std::uint64_t seed) : random_(seed) {}

  GraphParts make(std::size_t size) {
    GraphParts parts;
    for (std::size_t i = 0; i < size; ++i) parts.actors.push_back(actor(i, parts.actors));
    for (std::size_t i = 0; i < size; ++i) parts.places.push_back(place(i, parts.places));
    for (std::size_t i = 0; i < size / 3 + 1; ++i) parts.documents.push_back(document(i));
    for (std::size_t i = 0; i < size / 4; ++i) parts.conflicts.push_back(conflict(i, parts));
    for (std::size_t i = 0; i < 2 * size; ++i) parts.claims.push_back(claim(i, parts));
    for (std::size_t i = 0; i < size; ++i) parts.events.push_back(event(i, parts));
    for (std::size_t i = 0; i < size; ++i) {
      if (!parts.events.empty()) parts.relations.push_back(relation(parts.events));
    }
    return parts;
  }

 private:
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
  bool chance(std::size_t percent) { return below(100) < percent; }
  template <class T>
  const T& one_of(const std::vector<T>& values) {
    return values[below(values.size())];
  }
  template <class T>
  T value_below(std::size_t limit) {
    return static_cast<T>(below(limit));
  }

  std::optional<EdtfInterval> date() {
    static const std::vector<std::string> kDates = {"1992",
                                                    "199X",
                                                    "2020-09/2020-11",
                                                    "2023-09-19",
                                                    "2023-09-19/2023-09-20",
                                                    "2023-12-07/..",
                                                    "../2012-03",
                                                    "2004-06?",
                                                    "1999~",
                                                    "2021-21",
                                                    "2023-09-19",
                                                    "2016-04-02",
                                                    "18XX",
                                                    "2023-11-20",
                                                    "/2006"};
    if (chance(25)) return std::nullopt;
    return EdtfInterval::parse(one_of(kDates));
  }

  Actor actor(std::size_t i, const std::vector<Actor>& before) {
    Actor result;
    result.key = "text:actor " + std::to_string(i);
    result.id = ActorId::of(result.key);
    result.name = "Actor " + std::to_string(i);
    result.kind = value_below<ActorKind>(7);
    if (chance(40)) result.aliases = {"alias of " + std::to_string(i), "A" + std::to_string(i)};
    if (!before.empty() && chance(40)) result.acts_for.push_back({one_of(before).id, "envoy", date()});
    return result;
  }

  Place place(std::size_t i, const std::vector<Place>& before) {
    Place result;
    result.key = "text:place " + std::to_string(i);
    result.id = PlaceId::of(result.key);
    result.name = "Place " + std::to_string(i);
    result.kind = value_below<PlaceKind>(6);
    while (!before.empty() && chance(50))
      result.parents.push_back({one_of(before).id, value_below<ParentKind>(3), date()});
    if (chance(50)) {
      result.latitude = static_cast<double>(below(180)) - 90.0;
      result.longitude = static_cast<double>(below(360)) - 180.0;
    }
    return result;
  }

  DocumentSummary document(std::size_t i) {
    const auto name = "article-" + std::to_string(i);
    return {DocumentId::of(name),
            name,
            "Test Courier",
            name + ".txt",
            "Title " + name,
            date(),
            value_below<PublicationBasis>(4)};
  }

  Conflict conflict(std::size_t i, const GraphParts& parts) {
    Conflict result;
    result.key = "conflict " + std::to_string(i);
    result.id = ConflictId::of(result.key);
    result.name = "Conflict " + std::to_string(i);
    if (chance(70)) result.region = one_of(parts.places).id;
    result.parties = {one_of(parts.actors).id, one_of(parts.actors).id};
    result.when = date();
    return result;
  }

  std::vector<Participation> participants(const std::vector<Actor>& actors) {
    std::vector<Participation> result;
    while (chance(70)) {
      const auto& actor = one_of(actors);
      Participation participation{actor.id, actor.name, value_below<Role>(11), {}, ""};
      if (!actor.acts_for.empty()) {
        participation.acts_for = actor.acts_for.front().principal;
        participation.acts_for_name = "the principal of " + actor.name;
      }
      result.push_back(participation);
    }
    std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
      return std::tie(a.role, a.name) < std::tie(b.role, b.name);
    });
    return result;
  }

  Dating dating() {
    Dating result;
    result.date = date();
    if (result.date) {
      result.basis = value_below<DateBasis>(4);
      result.words = "in those days";
      result.rule = "year";
      if (chance(30)) result.anchor = "publication 2023-12-08";
    }
    return result;
  }

  std::string type() {
    return one_of(std::vector<std::string>{"talks", "clash", "ceasefire", "offensive", "aid"});
  }

  Claim claim(std::size_t i, const GraphParts& parts) {
    Claim result;
    result.document = one_of(parts.documents).id;
    result.type = type();
    result.status = value_below<Status>(9);
    result.when = dating();
    if (chance(60)) {
      result.place = one_of(parts.places).id;
      result.place_name = "the place";
    }
    result.participants = participants(parts.actors);
    if (chance(30)) result.magnitudes.push_back({"killed", "100", "more than", 101, std::nullopt});
    if (chance(30)) {
      const Actor& who = one_of(parts.actors);
      result.attribution = Attribution{who.id, who.name, {}, "", value_below<SayingKind>(4), "said"};
    }
    result.evidence = {below(40), {10 * i, 10 * i + 7}, {20 * i, 20 * i + 9}, "they met"};
    result.rule = "frame " + std::to_string(below(9));
    result.confidence = static_cast<double>(below(101)) / 100.0;
    result.core = chance(80);
    seal(result);
    return result;
  }

  Event event(std::size_t i, const GraphParts& parts) {
    Event result;
    result.id = EventId::of("event " + std::to_string(i));
    result.type = type();
    result.status = value_below<Status>(9);
    result.when = dating();
    if (chance(60)) {
      result.place = one_of(parts.places).id;
      result.place_name = "the place";
    }
    result.participants = participants(parts.actors);
    result.claims = {parts.claims[(2 * i) % parts.claims.size()].id,
                     parts.claims[(2 * i + 1) % parts.claims.size()].id};
    std::sort(result.claims.begin(), result.claims.end());
    if (chance(20)) result.magnitudes.push_back({"displaced", "100000", "", 100000, 100000});
    if (chance(20)) result.dissents.push_back({"status", "planned", result.claims.front()});
    result.summary = "what happened in case " + std::to_string(i);
    result.confidence = static_cast<double>(below(101)) / 100.0;
    result.core = chance(80);
    return result;
  }

  EventRelation relation(const std::vector<Event>& events) {
    return {one_of(events).id, one_of(events).id, value_below<RelationKind>(7)};
  }

  std::mt19937_64 random_;
};

using Addition = std::function<void(KnowledgeGraph&)>;

/// One addition for each part, in an order that KnowledgeGraph accepts.
inline std::vector<Addition> additions(const GraphParts& parts) {
  std::vector<Addition> result;
  const auto append = [&result](const auto& values) {
    for (const auto& value : values) result.push_back([value](KnowledgeGraph& graph) { graph.add(value); });
  };
  append(parts.actors);
  append(parts.places);
  append(parts.documents);
  append(parts.conflicts);
  append(parts.claims);
  append(parts.events);
  append(parts.relations);
  return result;
}

inline KnowledgeGraph build(const GraphParts& parts) {
  KnowledgeGraph graph;
  for (const auto& add : additions(parts)) add(graph);
  return graph;
}

/// Adds in random order; what is refused because something it needs is missing is tried again later.
inline KnowledgeGraph build_shuffled(const GraphParts& parts, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  KnowledgeGraph graph;
  auto waiting = additions(parts);
  while (!waiting.empty()) {
    std::shuffle(waiting.begin(), waiting.end(), random);
    std::vector<Addition> refused;
    for (const auto& add : waiting) {
      try {
        add(graph);
      } catch (const std::logic_error&) {
        refused.push_back(add);
      }
    }
    if (refused.size() == waiting.size()) throw std::runtime_error("parts that can never be added");
    waiting = std::move(refused);
  }
  return graph;
}

inline KnowledgeGraph random_graph(std::uint64_t seed, std::size_t size) {
  return build(RandomParts(seed).make(size));
}

}  // namespace truceline::test
