#include "graph/principals.hpp"

#include <algorithm>

namespace truceline {
namespace {

/// Offices above offices are few; more steps than this would be a loop in the data.
constexpr std::size_t kMostSteps = 8;

bool acts_for_others(const Actor& actor) {
  return actor.kind == ActorKind::person || actor.kind == ActorKind::organ;
}

bool holds(const ActsFor& office, const std::optional<DaySpan>& days) {
  if (!office.when || !days) return true;
  const DaySpan held = day_span(*office.when);
  return held.first <= days->last && days->first <= held.last;
}

ActorId office_principal(const Actor& actor, const std::optional<DaySpan>& days) {
  for (const ActsFor& office : actor.acts_for) {
    if (holds(office, days)) return office.principal;
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

/// For whom the last of the chain acted; none where it acted for nobody.
ActorId above(const ActorLookup& actor_of, const std::vector<ActorId>& chain,
              const std::optional<DaySpan>& days) {
  const Actor* last = chain.size() > kMostSteps ? nullptr : actor_of(chain.back());
  if (!last || !acts_for_others(*last)) return {};
  const ActorId next = office_principal(*last, days);
  return std::find(chain.begin(), chain.end(), next) == chain.end() ? next : ActorId();
}

}  // namespace

std::vector<ActorId> chain_of_command(const ActorLookup& actor_of, ActorId actor,
                                      const std::optional<DaySpan>& days) {
  std::vector<ActorId> chain{actor};
  while (const ActorId next = above(actor_of, chain, days)) chain.push_back(next);
  return chain;
}

std::vector<Presence> presences(const ActorLookup& actor_of,
                                const std::vector<std::pair<ActorId, ActorId>>& participants,
                                const std::optional<DaySpan>& days) {
  std::vector<Presence> all;
  std::vector<ActorId> chain;
  for (const auto& [actor, acts_for] : participants) {
    chain.assign(1, acts_for ? acts_for : actor);
    while (const ActorId next = above(actor_of, chain, days)) chain.push_back(next);
    if (actor != chain.back()) all.push_back({actor, false});
    for (const ActorId id : chain) all.push_back({id, id == chain.back()});
  }
  // Whoever is there for itself as well counts as a principal.
  std::sort(all.begin(), all.end(), [](const Presence& a, const Presence& b) {
    return a.actor != b.actor ? a.actor < b.actor : a.principal > b.principal;
  });
  const auto same = [](const Presence& a, const Presence& b) { return a.actor == b.actor; };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

std::optional<DaySpan> days_of(const Event& event) {
  return event.when.date ? std::optional(day_span(*event.when.date)) : std::nullopt;
}

ActorId principal_id(const KnowledgeGraph& graph, const Event& event, const Participation& participation) {
  const ActorId named = party(participation);
  return chain_of_command([&](ActorId id) { return graph.actor(id); }, named, days_of(event)).back();
}

std::vector<ActorId> mediating_principals(const KnowledgeGraph& graph, const Event& event) {
  std::vector<ActorId> principals;
  for (const Participation& p : event.participants) {
    if (p.role == Role::mediator) principals.push_back(principal_id(graph, event, p));
  }
  std::sort(principals.begin(), principals.end());
  principals.erase(std::unique(principals.begin(), principals.end()), principals.end());
  return principals;
}

std::vector<std::pair<const Participation*, ActorId>> party_participations(const KnowledgeGraph& graph,
                                                                           const Event& event) {
  std::vector<ActorId> mediating = mediating_principals(graph, event);
  for (const Participation& p : event.participants) {
    if (p.role == Role::mediator) mediating.push_back(p.actor);
  }
  std::vector<std::pair<const Participation*, ActorId>> parties;
  for (const Participation& p : event.participants) {
    if (!is_party_role(p.role)) continue;
    const ActorId principal = principal_id(graph, event, p);
    if (std::find(mediating.begin(), mediating.end(), principal) == mediating.end()) {
      parties.emplace_back(&p, principal);
    }
  }
  return parties;
}

}  // namespace truceline
