// The events of one actor, for counting.
#include "store/entity_rows.hpp"
#include "store/event_rows.hpp"
#include "store/operations.hpp"
#include "store/ordering.hpp"

namespace truceline {
namespace {

constexpr auto kActiveActors = "temp.active_actor";

void pick(Statements& sql, ActorId actor) {
  for (const char* table : {"picked_event", "active_actor"}) {
    sql.run("CREATE TEMP TABLE IF NOT EXISTS " + std::string(table) + " (id INTEGER PRIMARY KEY)");
    sql.run("DELETE FROM temp." + std::string(table));
  }
  sql.run("INSERT INTO temp.picked_event " + std::string(kAgents) + " " + std::string(kEventsOfAgents),
          actor);
  sql.run("INSERT OR IGNORE INTO temp.active_actor " + std::string(kAgents) +
              ", named (actor) AS ("
              " SELECT id FROM agent"
              " UNION SELECT actor FROM participant WHERE event IN (SELECT id FROM temp.picked_event)"
              " UNION SELECT acts_for FROM participant WHERE event IN (SELECT id FROM temp.picked_event)"
              " UNION SELECT acts_for.principal FROM named JOIN acts_for ON acts_for.actor = named.actor)"
              " SELECT id FROM actor WHERE id IN (SELECT actor FROM named)",
          actor);
}

}  // namespace

KnowledgeGraph load_activity(Connection& connection, ActorId actor) {
  auto& sql = connection.sql();
  SQLite::Transaction moment(connection.database());
  pick(sql, actor);
  KnowledgeGraph graph;
  auto actors = read_actors(sql, Scope::picked(kActiveActors));
  std::vector<Actor*> pointers;
  for (Actor& one : actors) pointers.push_back(&one);
  targets_first(pointers, kPrincipalsOf, [&](Actor& one) { graph.add(std::move(one)); });
  for (Event& event : read_event_parts(sql, Scope::picked(kPickedEvents))) graph.add(std::move(event));
  moment.commit();
  return graph;
}

}  // namespace truceline
