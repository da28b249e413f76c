#include <CLI/CLI.hpp>
#include <iostream>

#include "app/actor_results.hpp"
#include "app/asked_database.hpp"
#include "app/command.hpp"
#include "app/filters.hpp"
#include "app/json_results.hpp"
#include "app/option_values.hpp"
#include "truceline/query/names.hpp"

namespace truceline::app {
namespace {

struct ActorOptions {
  AskedDatabase database;
  std::string name;
  bool json = false;
};

/// Of one that only the lexicon knows there is no more than that.
KnowledgeGraph graph_about(const Store& store, ActorId id) {
  KnowledgeGraph graph = store.load_activity(id);
  if (graph.actor(id)) return graph;
  Actor known = *gazetteer().actor(id);
  for (const ActsFor& office : known.acts_for) {
    if (const Actor* principal = gazetteer().actor(office.principal)) {
      graph.add(Actor{principal->id, principal->key, principal->name, principal->kind, {}, {}});
    }
  }
  std::erase_if(known.acts_for, [&](const ActsFor& office) { return !graph.actor(office.principal); });
  graph.add(std::move(known));
  return graph;
}

ActorDetails details_of(const Store& store, ActorId id) {
  ActorDetails details{actor_profile(graph_about(store, id), id, ontology()), {}, {}, store.actor_links(id)};
  const ActorProfile& profile = details.profile;
  if (!profile.first) return details;
  EventSelection ends;
  ends.events = {profile.first, profile.last};
  const KnowledgeGraph graph = store.load(ends);
  if (const Event* first = graph.event(profile.first)) details.first = chronology_entry(graph, *first);
  if (const Event* last = graph.event(profile.last)) details.last = chronology_entry(graph, *last);
  return details;
}

int run_actor(const ActorOptions& options) {
  const Store store = opened(options.database);
  const auto resolved = NameResolver(store, gazetteer).actor(options.name);
  if (!resolved.hint.empty()) std::cerr << "note: " << resolved.hint << '\n';
  ActorDetails details = details_of(store, resolved.id);
  // A name that documents use for another actor: that one is meant.
  for (const StoredActorLink& link : details.links) {
    if (details.profile.first || link.actor != resolved.id) continue;
    std::cerr << "note: \"" << link.name << "\" is taken for " << link.resolved_name << " (" << link.rule
              << ")\n";
    details = details_of(store, link.resolved);
    break;
  }
  if (options.json) {
    print_json(std::cout, actor_json(details));
  } else {
    print_actor(std::cout, details, Terminal::of_stdout());
  }
  return kDone;
}

}  // namespace

void add_actor(CLI::App& program, Action& chosen) {
  auto* command =
      program.add_subcommand("actor", "Who an actor is: names, offices, roles, partners, activity");
  auto options = std::make_shared<ActorOptions>();
  add_database(*command, options->database);
  command->add_option("NAME", options->name, "Actor: any of its names")->required();
  command->add_flag("--json", options->json, "JSON (schema/actor.schema.json)");
  command->callback([options, &chosen] { chosen = [options] { return run_actor(*options); }; });
}

}  // namespace truceline::app
