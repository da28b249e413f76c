// Chains through a graph in memory.
#include <algorithm>

#include "graph/principals.hpp"
#include "truceline/graph/chains.hpp"

namespace truceline {

GraphLinks::GraphLinks(const KnowledgeGraph& graph, const ViewFilter& filter) {
  const auto actor_of = [&graph](ActorId id) { return graph.actor(id); };
  for (const Event* event : GraphView(graph, filter).events()) {
    std::vector<std::pair<ActorId, ActorId>> participants;
    for (const Participation& p : event->participants) {
      const auto& roles = filter.roles;
      const bool passes = roles.empty() || std::find(roles.begin(), roles.end(), p.role) != roles.end();
      if (passes) participants.emplace_back(p.actor, p.acts_for);
    }
    const auto days = days_of(*event);
    const LinkingEvent link{event->id, days, presences(actor_of, participants, days)};
    for (const Presence& presence : link.present) events_[presence.actor].push_back(link);
  }
  for (auto& [unused, events] : events_) {
    std::sort(events.begin(), events.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  }
}

std::vector<LinkingEvent> GraphLinks::events_of(ActorId actor) {
  const auto at = events_.find(actor);
  return at == events_.end() ? std::vector<LinkingEvent>() : at->second;
}

std::size_t GraphLinks::effort(ActorId actor) {
  const auto at = events_.find(actor);
  return at == events_.end() ? 0 : at->second.size();
}

}  // namespace truceline
