// Who stands behind a participant: names and principals as the query results show them.
#pragma once

#include <string>
#include <vector>

#include "truceline/graph/knowledge_graph.hpp"
#include "truceline/query/mediators.hpp"

namespace truceline {

/// The name that the graph gives an actor, or `fallback` when it does not know it.
[[nodiscard]] std::string actor_name(const KnowledgeGraph& graph, ActorId actor, const std::string& fallback);

/// The state, body or group for which a participant of `event` acted, followed upwards through organs; itself
/// when it acted for nobody.
[[nodiscard]] NamedActor principal_of(const KnowledgeGraph& graph, const Event& event,
                                      const Participation& participation);

/// The parties that `event` was between, at the level of principals: neither mediators nor those for whom
/// these act, nor hosts, observers and people acted upon. By name, then id; each once.
[[nodiscard]] std::vector<NamedActor> parties_of(const KnowledgeGraph& graph, const Event& event);

/// The ids of those who are party to `event`, of whom they act for, and of their principals; sorted, each
/// once.
[[nodiscard]] std::vector<ActorId> party_ids(const KnowledgeGraph& graph, const Event& event);

/// Is `actor` a party to `event`, itself or by one who acts for it?
[[nodiscard]] bool is_party(const KnowledgeGraph& graph, const Event& event, ActorId actor);

/// Names of the documents behind an event: source, else title, else address; distinct, in the order of
/// sources_of().
[[nodiscard]] std::vector<std::string> source_names(const KnowledgeGraph& graph, EventId event);
[[nodiscard]] const std::string& source_name(const DocumentSummary& document);

}  // namespace truceline
