// Selected events and all that belongs to them as a graph.
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/claim_rows.hpp"
#include "store/document_rows.hpp"
#include "store/entity_rows.hpp"
#include "store/event_rows.hpp"
#include "store/operations.hpp"
#include "store/ordering.hpp"

namespace truceline {
namespace {

constexpr auto kPickedClaims = "temp.picked_claim";
constexpr auto kPickedDocuments = "temp.picked_document";
constexpr auto kPickedPlaces = "temp.picked_place";
constexpr auto kPickedConflicts = "temp.picked_conflict";
constexpr auto kPickedActors = "temp.picked_actor";

struct PickStep {
  const char* table;
  const char* select;
};

/// What belongs to the picked events, each step from the ones before. Their conflicts are those over their
/// places, and those of which two parties take part in them, wherever they met.
constexpr PickStep kSteps[] = {
    {kPickedClaims, "SELECT claim FROM event_claim WHERE event IN (SELECT id FROM temp.picked_event)"},
    {kPickedDocuments, "SELECT document FROM claim WHERE id IN (SELECT id FROM temp.picked_claim)"},
    {kPickedPlaces,
     "WITH RECURSIVE named (place) AS ("
     " SELECT place FROM event WHERE id IN (SELECT id FROM temp.picked_event)"
     " UNION SELECT place FROM claim WHERE id IN (SELECT id FROM temp.picked_claim)"
     " UNION SELECT place_parent.parent FROM named JOIN place_parent ON place_parent.place = named.place)"
     " SELECT place FROM named WHERE place IS NOT NULL"},
    {kPickedConflicts,
     "SELECT id FROM conflict WHERE region IN (SELECT id FROM temp.picked_place)"
     " UNION SELECT conflict FROM conflict_party WHERE actor IN ("
     " SELECT actor FROM participant WHERE event IN (SELECT id FROM temp.picked_event)"
     " UNION SELECT acts_for FROM participant WHERE event IN (SELECT id FROM temp.picked_event))"
     " GROUP BY conflict HAVING count(DISTINCT actor) > 1"},
    {kPickedPlaces,
     "WITH RECURSIVE named (place) AS ("
     " SELECT region FROM conflict WHERE id IN (SELECT id FROM temp.picked_conflict)"
     " UNION SELECT place_parent.parent FROM named JOIN place_parent ON place_parent.place = named.place)"
     " SELECT place FROM named WHERE place IS NOT NULL"},
    {kPickedActors,
     "WITH RECURSIVE named (actor) AS ("
     " SELECT actor FROM participant WHERE event IN (SELECT id FROM temp.picked_event)"
     " UNION SELECT acts_for FROM participant WHERE event IN (SELECT id FROM temp.picked_event)"
     " UNION SELECT actor FROM claim_participant WHERE claim IN (SELECT id FROM temp.picked_claim)"
     " UNION SELECT acts_for FROM claim_participant WHERE claim IN (SELECT id FROM temp.picked_claim)"
     " UNION SELECT actor FROM conflict_party WHERE conflict IN (SELECT id FROM temp.picked_conflict)"
     " UNION SELECT acts_for.principal FROM named JOIN acts_for ON acts_for.actor = named.actor)"
     " SELECT actor FROM named WHERE actor IS NOT NULL"},
};

void pick_belongings(Statements& sql) {
  for (const auto& step : kSteps) {
    const std::string table = step.table;
    sql.run("CREATE TEMP TABLE IF NOT EXISTS " + table.substr(std::string_view("temp.").size()) +
            " (id INTEGER PRIMARY KEY)");
    sql.run("DELETE FROM " + table);
  }
  for (const auto& step : kSteps)
    sql.run("INSERT OR IGNORE INTO " + std::string(step.table) + ' ' + step.select);
}

template <class T>
std::vector<T*> pointers(std::vector<T>& things) {
  std::vector<T*> result;
  result.reserve(things.size());
  for (auto& thing : things) result.push_back(&thing);
  return result;
}

template <class T>
void add_each(KnowledgeGraph& graph, std::vector<T> things) {
  for (auto& thing : things) graph.add(std::move(thing));
}

void add_relations(KnowledgeGraph& graph, Statements& sql, const Scope& from) {
  auto rows = from.rows(sql, "SELECT from_event, to_event, kind FROM relation", "from_event",
                        "from_event, to_event, kind");
  while (rows.next()) {
    const EventRelation relation{rows.id<EventId>(0), rows.id<EventId>(1), rows.name<RelationKind>(2)};
    if (graph.event(relation.from) != nullptr && graph.event(relation.to) != nullptr) graph.add(relation);
  }
}

/// The graph of everything, or of the picked events and all that belongs to them.
KnowledgeGraph read_graph(Statements& sql, bool all) {
  if (!all) pick_belongings(sql);
  const auto scope = [all](const char* table) { return all ? Scope::all() : Scope::picked(table); };
  KnowledgeGraph graph;
  auto actors = read_actors(sql, scope(kPickedActors));
  targets_first(pointers(actors), kPrincipalsOf, [&](Actor& actor) { graph.add(std::move(actor)); });
  auto places = read_places(sql, scope(kPickedPlaces));
  targets_first(pointers(places), kParentsOf, [&](Place& place) { graph.add(std::move(place)); });
  add_each(graph, read_documents(sql, scope(kPickedDocuments)));
  add_each(graph, read_conflicts(sql, scope(kPickedConflicts)));
  add_each(graph, read_claims(sql, scope(kPickedClaims)));
  add_each(graph, read_events(sql, scope(kPickedEvents)));
  add_relations(graph, sql, scope(kPickedEvents));
  return graph;
}

}  // namespace

KnowledgeGraph load_graph(Connection& connection, const EventSelection& selection) {
  // One transaction, so that all tables are read as of one moment.
  SQLite::Transaction moment(connection.database());
  const bool all = selects_all(selection);
  if (!all) pick_events(connection, selection);
  auto graph = read_graph(connection.sql(), all);
  moment.commit();
  return graph;
}

EventPage load_page(Connection& connection, const EventSelection& selection, std::size_t limit,
                    const std::optional<PagePosition>& after) {
  if (limit == 0) throw std::logic_error("load_page: a page has at least one event");
  auto& sql = connection.sql();
  SQLite::Transaction moment(connection.database());
  // One more than asked for tells whether there is more.
  auto positions = page_events(connection, selection, limit == SIZE_MAX ? limit : limit + 1, after);
  const bool more = positions.size() > limit;
  if (more) positions.pop_back();
  clear_picked_events(sql);
  for (const auto& position : positions) sql.run("INSERT INTO temp.picked_event VALUES (?)", position.id);
  EventPage page{read_graph(sql, false), {}};
  if (more) page.next = positions.back();
  moment.commit();
  return page;
}

}  // namespace truceline
