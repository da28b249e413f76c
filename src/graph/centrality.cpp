#include "truceline/graph/centrality.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "graph/actor_graph_builder.hpp"
#include "graph/principals.hpp"

namespace truceline {
namespace {

struct Gathered {
  std::size_t events = 0;
  std::set<ActorId> parties;
  std::set<ActorId> fellows;
};

using Mediators = std::map<ActorId, Gathered>;

void add_event(Mediators& mediators, ActorGraphBuilder& builder, const KnowledgeGraph& graph,
               const Event& event) {
  const auto mediating = mediating_principals(graph, event);
  for (const ActorId mediator : mediating) mediators[mediator];
  if (mediating.empty() || !took_place(event.status)) return;
  std::set<ActorId> parties;
  for (const auto& [unused, party] : party_participations(graph, event)) parties.insert(party);
  for (const ActorId mediator : mediating) {
    Gathered& of = mediators[mediator];
    ++of.events;
    builder.add(mediator);
    for (const ActorId party : parties) {
      of.parties.insert(party);
      builder.join(mediator, party);
    }
    for (const ActorId fellow : mediating) {
      if (fellow == mediator) continue;
      of.fellows.insert(fellow);
      if (mediator < fellow) builder.join(mediator, fellow);
    }
  }
}

}  // namespace

std::vector<MediatorCentrality> mediator_centrality(const KnowledgeGraph& graph) {
  Mediators mediators;
  ActorGraphBuilder builder;
  for (const Event* event : graph.events()) add_event(mediators, builder, graph, *event);
  const ActorGraph actors = builder.build();
  const auto degree = degree_centrality(actors);
  const auto betweenness = betweenness_centrality(actors);
  std::vector<MediatorCentrality> result;
  for (const auto& [actor, of] : mediators) {
    MediatorCentrality item{actor, of.events, of.parties.size(), of.fellows.size(), 0, 0};
    if (const auto at = actors.index_of(actor)) {
      item.degree = degree[*at];
      item.betweenness = betweenness[*at];
    }
    result.push_back(item);
  }
  const auto order = [&](const MediatorCentrality& m) {
    const Actor* actor = graph.actor(m.actor);
    return std::tuple(-m.betweenness, -m.degree, -static_cast<long long>(m.events), actor ? actor->key : "",
                      m.actor);
  };
  std::sort(result.begin(), result.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
  return result;
}

}  // namespace truceline
