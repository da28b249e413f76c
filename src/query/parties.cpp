#include "query/parties.hpp"

#include <algorithm>
#include <tuple>

namespace truceline {
namespace {

/// Offices above offices are few; more steps than this would be a loop in the data.
constexpr int kMostSteps = 8;

bool acts_for_others(const Actor& actor) {
  return actor.kind == ActorKind::person || actor.kind == ActorKind::organ;
}

/// The principal by the actor's offices at the time of the event; an office without interval, or an event
/// without date, holds always.
ActorId office_principal(const Actor& actor, const Event& event) {
  for (const ActsFor& office : actor.acts_for) {
    if (!office.when || !event.when.date || compatible(*office.when, *event.when.date))
      return office.principal;
  }
  return {};
}

bool is_party_role(Role role) {
  switch (role) {
    case Role::belligerent:
    case Role::initiator:
    case Role::target:
    case Role::participant:
    case Role::signatory:
    case Role::decliner:
      return true;
    default:
      return false;
  }
}

/// Participations in `event` that make one a party, with their principals.
std::vector<std::pair<const Participation*, NamedActor>> party_participations(const KnowledgeGraph& graph,
                                                                              const Event& event) {
  std::vector<ActorId> mediating;
  for (const Participation& p : event.participants) {
    if (p.role != Role::mediator) continue;
    mediating.push_back(p.actor);
    mediating.push_back(principal_of(graph, event, p).id);
  }
  std::vector<std::pair<const Participation*, NamedActor>> parties;
  for (const Participation& p : event.participants) {
    if (!is_party_role(p.role)) continue;
    NamedActor principal = principal_of(graph, event, p);
    if (std::find(mediating.begin(), mediating.end(), principal.id) != mediating.end()) continue;
    parties.emplace_back(&p, std::move(principal));
  }
  return parties;
}

}  // namespace

std::string actor_name(const KnowledgeGraph& graph, ActorId actor, const std::string& fallback) {
  const Actor* known = graph.actor(actor);
  return known && !known->name.empty() ? known->name : fallback;
}

NamedActor principal_of(const KnowledgeGraph& graph, const Event& event, const Participation& participation) {
  NamedActor principal{participation.actor, actor_name(graph, participation.actor, participation.name)};
  if (participation.acts_for) {
    principal = {participation.acts_for,
                 actor_name(graph, participation.acts_for, participation.acts_for_name)};
  }
  for (int step = 0; step < kMostSteps; ++step) {
    const Actor* actor = graph.actor(principal.id);
    if (!actor || !acts_for_others(*actor)) break;
    const ActorId next = office_principal(*actor, event);
    if (!next || next == principal.id) break;
    principal = {next, actor_name(graph, next, principal.name)};
  }
  return principal;
}

std::vector<NamedActor> parties_of(const KnowledgeGraph& graph, const Event& event) {
  std::vector<NamedActor> parties;
  for (auto& [participation, principal] : party_participations(graph, event)) parties.push_back(principal);
  const auto order = [](const NamedActor& a, const NamedActor& b) {
    return std::tie(a.name, a.id) < std::tie(b.name, b.id);
  };
  std::sort(parties.begin(), parties.end(), order);
  const auto same = [](const NamedActor& a, const NamedActor& b) { return a.id == b.id; };
  parties.erase(std::unique(parties.begin(), parties.end(), same), parties.end());
  return parties;
}

bool is_party(const KnowledgeGraph& graph, const Event& event, ActorId actor) {
  const auto parties = party_participations(graph, event);
  return std::any_of(parties.begin(), parties.end(), [&](const auto& party) {
    return party.first->actor == actor || party.first->acts_for == actor || party.second.id == actor;
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
