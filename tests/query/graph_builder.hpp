// Builds small knowledge graphs by names.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "truceline/base/resources.hpp"
#include "truceline/graph/knowledge_graph.hpp"
#include "truceline/lexicon/ontology.hpp"

namespace truceline::test {

struct Taking {
  std::string actor;  ///< name, or key of one that is there
  Role role = Role::participant;
  std::string acts_for;
};

inline Taking took(const std::string& actor, Role role = Role::participant,
                   const std::string& acts_for = "") {
  return {actor, role, acts_for};
}

inline const Taking kNorth{"Northland", Role::participant, ""};
inline const Taking kSouth{"Southland", Role::participant, ""};

inline const Ontology& event_types() {
  static const Ontology ontology(resource("data/lexicon/event_types.tsv"));
  return ontology;
}

class GraphBuilder {
 public:
  ActorId actor(const std::string& name, ActorKind kind = ActorKind::state,
                std::vector<ActsFor> offices = {}) {
    const std::string key = "test:" + name;
    graph_.add(Actor{ActorId::of(key), key, name, kind, {}, std::move(offices)});
    return ActorId::of(key);
  }

  /// `key` "" makes one of the name.
  PlaceId place(const std::string& name, PlaceKind kind, std::vector<PlaceParent> parents = {},
                std::string key = "") {
    if (key.empty()) key = "test:" + name;
    graph_.add(Place{PlaceId::of(key), key, name, kind, {}, std::move(parents), {}, {}});
    return PlaceId::of(key);
  }

  /// A conflict with its own key; parties and region must be there.
  ConflictId conflict(const std::string& name, std::vector<ActorId> parties, PlaceId region,
                      const std::string& when = "") {
    Conflict conflict;
    conflict.key = "test:" + name;
    conflict.id = ConflictId::of(conflict.key);
    conflict.name = name;
    conflict.region = region;
    conflict.parties = std::move(parties);
    if (!when.empty()) conflict.when = EdtfInterval::parse(when);
    graph_.add(conflict);
    return conflict.id;
  }

  /// The state of a country, with the keys of the lexicon: state:CODE and place:CODE.
  ActorId state(const std::string& code, const std::string& name) {
    graph_.add(Actor{ActorId::of("state:" + code), "state:" + code, name, ActorKind::state, {}, {}});
    return ActorId::of("state:" + code);
  }

  DocumentId document(const std::string& source, const std::string& published) {
    DocumentSummary document;
    document.id = DocumentId::of(source + published);
    document.source = source;
    document.published = EdtfInterval::parse(published);
    graph_.add(document);
    return document.id;
  }

  /// An event told by one claim of a document of its own source; `date` "" = undated. Actors are made when
  /// needed.
  EventId event(const std::string& type, Status status, const std::string& date,
                const std::vector<Taking>& parts, PlaceId place = {}) {
    ++count_;
    Claim claim;
    claim.document = document("Source " + std::to_string(count_), "2024-01-01");
    claim.type = type;
    claim.status = status;
    if (!date.empty()) {
      claim.when.date = EdtfInterval::parse(date);
      claim.when.basis = DateBasis::stated;
    }
    claim.place = place;
    claim.participants = participations(parts);
    claim.evidence.words = type + " number " + std::to_string(count_);
    seal(claim);
    graph_.add(claim);
    Event event;
    event.id = EventId::of(to_hex(claim.id.value()));
    event.type = type;
    event.status = status;
    event.when = claim.when;
    event.place = place;
    event.participants = claim.participants;
    event.claims = {claim.id};
    event.summary = claim.evidence.words;
    graph_.add(event);
    return event.id;
  }

  [[nodiscard]] const KnowledgeGraph& graph() const { return graph_; }

 private:
  std::vector<Participation> participations(const std::vector<Taking>& parts) {
    std::vector<Participation> result;
    for (const Taking& part : parts) {
      Participation p;
      p.name = part.actor;
      p.role = part.role;
      if (!part.acts_for.empty()) {
        p.acts_for = known(part.acts_for, ActorKind::state);
        p.acts_for_name = part.acts_for;
      }
      p.actor = known(part.actor, part.acts_for.empty() ? ActorKind::state : ActorKind::person);
      result.push_back(p);
    }
    return result;
  }

  ActorId known(const std::string& name, ActorKind kind) {
    for (const char* prefix : {"test:", ""}) {
      const ActorId id = ActorId::of(prefix + name);
      if (graph_.actor(id)) return id;
    }
    return actor(name, kind);
  }

  KnowledgeGraph graph_;
  int count_ = 0;
};

}  // namespace truceline::test
