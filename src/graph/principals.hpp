// Who stands behind a participant of an event: the level at which sides and mediators are counted.
#pragma once

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "truceline/graph/chains.hpp"
#include "truceline/graph/knowledge_graph.hpp"

namespace truceline {

/// Gives an actor, or null where it is not known.
using ActorLookup = std::function<const Actor*(ActorId)>;

/// `actor`, then for whom it acted in an event of these days, and so on upwards: a person or organ acts for
/// the principal of its first office that can hold then (an office without interval, and any office at an
/// event without days, holds). The last one acted for nobody. Never empty, each once.
[[nodiscard]] std::vector<ActorId> chain_of_command(const ActorLookup& actor_of, ActorId actor,
                                                    const std::optional<DaySpan>& days);

/// Who is in an event through participants given as (actor, whom it acts for there or none): they themselves,
/// and everybody up the chain of command. By actor, each once.
[[nodiscard]] std::vector<Presence> presences(const ActorLookup& actor_of,
                                              const std::vector<std::pair<ActorId, ActorId>>& participants,
                                              const std::optional<DaySpan>& days);

/// The days of an event as chain_of_command() takes them.
[[nodiscard]] std::optional<DaySpan> days_of(const Event& event);

/// The state, body or group for which a participant of `event` acted, followed upwards through organs; itself
/// when it acted for nobody.
[[nodiscard]] ActorId principal_id(const KnowledgeGraph& graph, const Event& event,
                                   const Participation& participation);

/// The principals of the mediators of `event`, by id, each once.
[[nodiscard]] std::vector<ActorId> mediating_principals(const KnowledgeGraph& graph, const Event& event);

/// The participations that make one a side of `event`, with their principals, in the event's order: neither
/// those of mediators or of those for whom these act, nor of hosts, observers and people acted upon.
[[nodiscard]] std::vector<std::pair<const Participation*, ActorId>> party_participations(
    const KnowledgeGraph& graph, const Event& event);

}  // namespace truceline
