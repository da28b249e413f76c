#include "query/parties.hpp"

#include <algorithm>
#include <tuple>

#include "graph/principals.hpp"

namespace truceline {

std::string actor_name(const KnowledgeGraph& graph, ActorId actor, const std::string& fallback) {
  const Actor* known = graph.actor(actor);
  return known && !known->name.empty() ? known->name : fallback;
}

NamedActor principal_of(const KnowledgeGraph& graph, const Event& event, const Participation& participation) {
  const ActorId id = principal_id(graph, event, participation);
  const bool itself = id == participation.actor;
  return {id, actor_name(graph, id, itself ? participation.name : participation.acts_for_name)};
}

std::vector<NamedActor> parties_of(const KnowledgeGraph& graph, const Event& event) {
  std::vector<NamedActor> parties;
  for (const auto& [participation, principal] : party_participations(graph, event)) {
    parties.push_back(principal_of(graph, event, *participation));
  }
  const auto order = [](const NamedActor& a, const NamedActor& b) {
    return std::tie(a.name, a.id) < std::tie(b.name, b.id);
  };
  std::sort(parties.begin(), parties.end(), order);
  const auto same = [](const NamedActor& a, const NamedActor& b) { return a.id == b.id; };
  parties.erase(std::unique(parties.begin(), parties.end(), same), parties.end());
  return parties;
}

std::vector<ActorId> party_ids(const KnowledgeGraph& graph, const Event& event) {
  std::vector<ActorId> ids;
  for (const auto& [participation, principal] : party_participations(graph, event)) {
    for (const ActorId id : {participation->actor, participation->acts_for, principal}) {
      if (id) ids.push_back(id);
    }
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

bool is_party(const KnowledgeGraph& graph, const Event& event, ActorId actor) {
  const auto parties = party_participations(graph, event);
  return std::any_of(parties.begin(), parties.end(), [&](const auto& party) {
    return party.first->actor == actor || party.first->acts_for == actor || party.second == actor;
  });
}

const std::string& source_name(const DocumentSummary& document) {
  if (!document.source.empty()) return document.source;
  return document.title.empty() ? document.uri : document.title;
}

std::vector<std::string> source_names(const KnowledgeGraph& graph, EventId event) {
  std::vector<std::string> names;
  for (const DocumentSummary* document : graph.sources_of(event)) {
    const std::string& name = source_name(*document);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

}  // namespace truceline
