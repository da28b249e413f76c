// A small graph with one of everything the exports show.
#pragma once

#include <string>
#include <vector>

#include "truceline/graph/knowledge_graph.hpp"

namespace truceline::test {

/// Builds graphs by name: every actor, place and document is made when first named.
class GraphBuilder {
 public:
  struct Who {
    std::string name;
    Role role = Role::participant;
    std::string acts_for;
  };

  EventId event(const std::string& type, Status status, const std::string& date, const std::vector<Who>& who,
                const std::string& place = "", const std::string& summary = "") {
    Event event;
    event.id = EventId::of("event " + std::to_string(++count_));
    event.type = type;
    event.status = status;
    if (!date.empty()) event.when = {EdtfInterval::parse(date), DateBasis::stated, "", date, "test"};
    if (!place.empty()) {
      event.place = add_place(place);
      event.place_name = place;
    }
    for (const auto& each : who) {
      const auto principal = each.acts_for.empty() ? ActorId() : add_actor(each.acts_for, ActorKind::state);
      const auto kind = each.acts_for.empty() ? ActorKind::state : ActorKind::person;
      event.participants.push_back(
          {add_actor(each.name, kind), each.name, each.role, principal, each.acts_for});
    }
    event.claims = {add_claim(event)};
    event.summary = summary;
    graph.add(event);
    return event.id;
  }

  KnowledgeGraph graph;

 private:
  ActorId add_actor(const std::string& name, ActorKind kind) {
    Actor actor;
    actor.key = "text:" + name;
    actor.id = ActorId::of(actor.key);
    actor.name = name;
    actor.kind = kind;
    graph.add(actor);
    return actor.id;
  }

  PlaceId add_place(const std::string& name) {
    Place place;
    place.key = "text:" + name;
    place.id = PlaceId::of(place.key);
    place.name = name;
    graph.add(place);
    return place.id;
  }

  ClaimId add_claim(const Event& event) {
    DocumentSummary document;
    document.id = DocumentId::of("courier");
    document.source = "Courier";
    graph.add(document);
    Claim claim;
    claim.document = document.id;
    claim.type = event.type;
    claim.evidence.span = {count_, count_ + 1};
    seal(claim);
    graph.add(claim);
    return claim.id;
  }

  std::size_t count_ = 0;
};

/// Two made-up lands, a war, talks with an envoy, a treaty that is only planned.
inline GraphBuilder small_history() {
  GraphBuilder history;
  history.event("war", Status::occurred, "1998/2001",
                {{"Norland", Role::belligerent, ""}, {"Sudland", Role::belligerent, ""}}, "Long Valley",
                "the two lands fought over the valley");
  history.event("talks", Status::cancelled, "2003-05",
                {{"Norland", Role::decliner, ""},
                 {"Sudland", Role::participant, ""},
                 {"Ada Envoy", Role::mediator, "League of Lakes"}},
                "Lakeside", "talks were called off");
  history.event("ceasefire", Status::occurred, "2003-06~",
                {{"Norland", Role::signatory, ""},
                 {"Sudland", Role::signatory, ""},
                 {"Ada Envoy", Role::mediator, "League of Lakes"}});
  history.event("agreement", Status::planned, "", {{"Norland", Role::signatory, ""}});
  return history;
}

}  // namespace truceline::test
