// Selected events and all that belongs to them as a graph.
#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "store/claim_rows.hpp"
#include "store/document_rows.hpp"
#include "store/entity_rows.hpp"
#include "store/event_rows.hpp"
#include "store/operations.hpp"
#include "store/ordering.hpp"
#include "store/picked.hpp"

namespace truceline {
namespace {

const PickedIds kClaims("picked_claim");
const PickedIds kDocuments("picked_document");
const PickedIds kPlaces("picked_place");
const PickedIds kConflicts("picked_conflict");
const PickedIds kActors("picked_actor");

/// The picked places with all that they lie in.
constexpr auto kWithParents =
    "WITH RECURSIVE up (place) AS (SELECT id FROM temp.picked_place"
    " UNION SELECT place_parent.parent FROM up JOIN place_parent ON place_parent.place = up.place)"
    " SELECT place FROM up";

/// The picked actors with all for whom they act.
constexpr auto kWithPrincipals =
    "WITH RECURSIVE up (actor) AS (SELECT id FROM temp.picked_actor"
    " UNION SELECT acts_for.principal FROM up JOIN acts_for ON acts_for.actor = up.actor)"
    " SELECT actor FROM up";

/// The conflicts over the picked places, and those of which two parties are among the picked actors, wherever
/// they met.
constexpr auto kConflictsOfPicked =
    "SELECT id FROM conflict WHERE region IN (SELECT id FROM temp.picked_place)"
    " UNION SELECT conflict FROM conflict_party WHERE actor IN (SELECT id FROM temp.picked_actor)"
    " GROUP BY conflict HAVING count(DISTINCT actor) > 1";

template <class Thing>
void pick_participants(Statements& sql, const std::vector<Thing>& things) {
  std::vector<ActorId> actors;
  for (const auto& thing : things) {
    for (const auto& p : thing.participants) {
      if (p.actor) actors.push_back(p.actor);
      if (p.acts_for) actors.push_back(p.acts_for);
    }
  }
  kActors.add_ids(sql, std::move(actors));
}

template <class Thing>
void pick_places(Statements& sql, const std::vector<Thing>& things) {
  std::vector<PlaceId> places;
  for (const auto& thing : things) {
    if (thing.place) places.push_back(thing.place);
  }
  kPlaces.add_ids(sql, std::move(places));
}

/// Those in the picked claims, whose participants are not read.
void pick_actors_of_claims(Statements& sql) {
  const std::string of_claims = " FROM claim_participant WHERE claim IN (SELECT id FROM temp.picked_claim)";
  kActors.add(sql, "SELECT actor" + of_claims);
  kActors.add(sql, "SELECT acts_for" + of_claims + " AND acts_for IS NOT NULL");
}

std::vector<Event> read_events(Statements& sql, const Scope& scope, Detail detail) {
  return detail == Detail::whole ? read_events(sql, scope) : read_event_outlines(sql, scope);
}

std::vector<Claim> read_claims(Statements& sql, const Scope& scope, Detail detail) {
  return detail == Detail::whole ? read_claims(sql, scope) : read_claim_outlines(sql, scope);
}

/// What is read of the picked events, each step from the ones before: rows lie far apart, and each look-up is
/// a walk down a tree.
struct Belongings {
  std::vector<Event> events;
  std::vector<Claim> claims;

  Belongings(Statements& sql, Detail detail) {
    for (const PickedIds* picked : {&kClaims, &kDocuments, &kPlaces, &kConflicts, &kActors})
      picked->clear(sql);
    events = read_events(sql, Scope::picked(kPickedEvents), detail);
    std::vector<ClaimId> of_events;
    for (const Event& event : events)
      of_events.insert(of_events.end(), event.claims.begin(), event.claims.end());
    kClaims.add_ids(sql, std::move(of_events));
    claims = read_claims(sql, Scope::picked(kClaims.table()), detail);
    std::vector<DocumentId> of_claims;
    for (const Claim& claim : claims) of_claims.push_back(claim.document);
    kDocuments.add_ids(sql, std::move(of_claims));
    pick_places(sql, events);
    pick_places(sql, claims);
    kPlaces.add(sql, kWithParents);
    pick_participants(sql, events);
    kConflicts.add(sql, kConflictsOfPicked);
    kPlaces.add(sql,
                "SELECT region FROM conflict WHERE id IN (SELECT id FROM temp.picked_conflict)"
                " AND region IS NOT NULL");
    kPlaces.add(sql, kWithParents);
    if (detail == Detail::whole) {
      pick_participants(sql, claims);
    } else {
      pick_actors_of_claims(sql);
    }
    kActors.add(sql,
                "SELECT actor FROM conflict_party WHERE conflict IN (SELECT id FROM temp.picked_conflict)");
    kActors.add(sql, kWithPrincipals);
  }
};

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

/// The graph of these events and claims, and of all or the picked things that they name.
KnowledgeGraph read_graph(Statements& sql, bool all, std::vector<Event> events, std::vector<Claim> claims) {
  const auto scope = [all](const std::string& table) { return all ? Scope::all() : Scope::picked(table); };
  KnowledgeGraph graph;
  auto actors = read_actors(sql, scope(kActors.table()));
  targets_first(pointers(actors), kPrincipalsOf, [&](Actor& actor) { graph.add(std::move(actor)); });
  auto places = read_places(sql, scope(kPlaces.table()));
  targets_first(pointers(places), kParentsOf, [&](Place& place) { graph.add(std::move(place)); });
  add_each(graph, read_documents(sql, scope(kDocuments.table())));
  add_each(graph, read_conflicts(sql, scope(kConflicts.table())));
  add_each(graph, std::move(claims));
  add_each(graph, std::move(events));
  return graph;
}

KnowledgeGraph read_everything(Statements& sql, Detail detail) {
  const Scope all = Scope::all();
  return read_graph(sql, true, read_events(sql, all, detail), read_claims(sql, all, detail));
}

KnowledgeGraph read_picked(Statements& sql, Detail detail) {
  Belongings found(sql, detail);
  return read_graph(sql, false, std::move(found.events), std::move(found.claims));
}

}  // namespace

KnowledgeGraph load_graph(Connection& connection, const EventSelection& selection, Detail detail) {
  auto& sql = connection.sql();
  // One transaction, so that all tables are read as of one moment.
  SQLite::Transaction moment(connection.database());
  const bool all = selects_all(selection);
  if (!all) pick_events(connection, selection);
  auto graph = all ? read_everything(sql, detail) : read_picked(sql, detail);
  if (detail == Detail::whole) add_relations(graph, sql, all ? Scope::all() : Scope::picked(kPickedEvents));
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
  EventPage page{read_picked(sql, Detail::whole), {}};
  add_relations(page.graph, sql, Scope::picked(kPickedEvents));
  if (more) page.next = positions.back();
  moment.commit();
  return page;
}

}  // namespace truceline
