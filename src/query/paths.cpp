#include "truceline/query/paths.hpp"

#include <algorithm>

#include "graph/principals.hpp"
#include "query/parties.hpp"
#include "truceline/base/error.hpp"

namespace truceline {
namespace {

/// Is `actor` in the event through this participation?
bool represents(const KnowledgeGraph& graph, const Event& event, const Participation& p, ActorId actor) {
  if (p.actor == actor) return true;
  const auto chain = chain_of_command([&](ActorId id) { return graph.actor(id); }, party(p), days_of(event));
  return std::find(chain.begin(), chain.end(), actor) != chain.end();
}

PathSide side(const KnowledgeGraph& graph, const Event& event, const ChronologyEntry& entry, ActorId actor) {
  PathSide result{{actor, actor_name(graph, actor, "")}, {}};
  for (const ChronologyParticipant& shown : entry.participants) {
    const bool fits = std::any_of(event.participants.begin(), event.participants.end(), [&](const auto& p) {
      return p.actor == shown.actor && p.role == shown.role && represents(graph, event, p, actor);
    });
    if (fits) result.as.push_back(shown);
  }
  return result;
}

PathStep shown_step(const KnowledgeGraph& graph, const ChainStep& step) {
  const Event* event = graph.event(step.event);
  if (!event) throw StoreError("the database changed while it was searched; run the command again");
  PathStep shown;
  shown.event = chronology_entry(graph, *event);
  shown.from = side(graph, *event, shown.event, step.from);
  shown.to = side(graph, *event, shown.event, step.to);
  shown.events = step.events;
  shown.surely_later = step.surely_later;
  return shown;
}

}  // namespace

std::vector<Path> paths(const Store& store, const PathQuery& query) {
  const auto chains = find_chains(*store.links(query.events), query.from, query.to, query.options);
  EventSelection selection;
  for (const Chain& chain : chains) {
    for (const ChainStep& step : chain.steps) selection.events.push_back(step.event);
  }
  std::vector<Path> result;
  if (chains.empty()) return result;
  const KnowledgeGraph graph = store.load(selection);
  for (const Chain& chain : chains) {
    Path path;
    if (chain.arrival > kDistantPast) path.earliest_end = chain.arrival;
    for (const ChainStep& step : chain.steps) path.steps.push_back(shown_step(graph, step));
    result.push_back(std::move(path));
  }
  return result;
}

}  // namespace truceline
