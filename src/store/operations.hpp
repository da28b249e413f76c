// What a Store does, on an open connection. Failures are SQLite::Exceptions.
#pragma once

#include <memory>
#include <string_view>

#include "store/connection.hpp"
#include "truceline/graph/knowledge_graph.hpp"
#include "truceline/store/store.hpp"

namespace truceline {

bool add_document(Connection& connection, const DocumentRecord& record);
void save_graph(Connection& connection, const KnowledgeGraph& graph);
/// How much load_graph() reads: as Store::load or as Store::load_outline does.
enum class Detail { whole, outline };
[[nodiscard]] KnowledgeGraph load_graph(Connection& connection, const EventSelection& selection,
                                        Detail detail);
[[nodiscard]] std::size_t count_events(Connection& connection, const EventSelection& selection);
[[nodiscard]] EventPage load_page(Connection& connection, const EventSelection& selection, std::size_t limit,
                                  const std::optional<PagePosition>& after);

[[nodiscard]] KnowledgeGraph load_activity(Connection& connection, ActorId actor);
/// A source on `connection`, which must outlive it. Its own failures are StoreErrors.
[[nodiscard]] std::unique_ptr<LinkSource> open_links(Connection& connection, const LinkSelection& selection);

/// Everybody below the actor ?1, itself too: who holds an office under it, or under one of these.
inline constexpr std::string_view kAgents =
    "WITH RECURSIVE agent (id) AS (SELECT ?1"
    " UNION SELECT acts_for.actor FROM agent JOIN acts_for ON acts_for.principal = agent.id)";
/// The events of these, after kAgents.
inline constexpr std::string_view kEventsOfAgents =
    "SELECT p.event FROM agent CROSS JOIN participant p ON p.actor = agent.id"
    " UNION SELECT p.event FROM agent CROSS JOIN participant p ON p.acts_for = agent.id";

/// The temporary table that pick_events fills.
inline constexpr auto kPickedEvents = "temp.picked_event";
/// Makes kPickedEvents when it is not there, and empties it.
void clear_picked_events(Statements& sql);
/// Does the selection ask for events of actors?
[[nodiscard]] bool names_actors(const EventSelection& selection);
/// Are there filters that only a list of events answers, which page_events() must sort?
[[nodiscard]] bool lists_events(const EventSelection& selection);
/// Does the selection leave anything out?
[[nodiscard]] bool selects_all(const EventSelection& selection);
/// Fills kPickedEvents with the ids of the selected events.
void pick_events(Connection& connection, const EventSelection& selection);
/// The first `limit` of the selected events behind `after`, in order.
[[nodiscard]] std::vector<PagePosition> page_events(Connection& connection, const EventSelection& selection,
                                                    std::size_t limit,
                                                    const std::optional<PagePosition>& after);

[[nodiscard]] std::vector<PlaceId> find_places(Statements& sql, const std::string& name);
[[nodiscard]] std::vector<ActorId> find_actors(Statements& sql, const std::string& name);
[[nodiscard]] std::vector<std::string> all_place_names(Statements& sql);
[[nodiscard]] std::vector<std::string> all_actor_names(Statements& sql);
[[nodiscard]] std::vector<Conflict> find_conflicts(Statements& sql, const std::string& name);
[[nodiscard]] std::vector<std::string> all_conflict_names(Statements& sql);
[[nodiscard]] std::vector<std::string> all_outlets(Statements& sql);
[[nodiscard]] std::vector<RegionCount> count_regions(Connection& connection);
[[nodiscard]] std::vector<ActorCount> count_actors(Connection& connection);
[[nodiscard]] std::vector<OutletCount> count_outlets(Connection& connection);
[[nodiscard]] std::vector<EventId> find_events(Statements& sql, const std::string& prefix);
[[nodiscard]] std::vector<std::string> texts_of_sentences(Statements& sql, DocumentId document);
void add_corrections(Connection& connection, const Corrections& corrections);
[[nodiscard]] std::vector<Claim> find_claims(Statements& sql, DocumentId document);
[[nodiscard]] std::vector<StoredActorLink> all_doubts(Statements& sql);
[[nodiscard]] std::vector<EventRelation> find_relations(Statements& sql, EventId event);
[[nodiscard]] std::vector<StoredActorLink> find_links(Statements& sql, EventId event);
[[nodiscard]] std::vector<StoredActorLink> find_links(Statements& sql, ActorId actor);
[[nodiscard]] std::vector<std::vector<StoredClaim>> all_order_conflicts(Statements& sql);
[[nodiscard]] StoreStatistics count_all(Connection& connection);

}  // namespace truceline
