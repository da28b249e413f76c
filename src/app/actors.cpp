#include <CLI/CLI.hpp>
#include <iostream>

#include "app/asked_database.hpp"
#include "app/command.hpp"
#include "app/json_results.hpp"
#include "app/listing.hpp"
#include "app/listing_json.hpp"
#include "app/table.hpp"

namespace truceline::app {
namespace {

bool fits(const ActorCount& actor, const std::string& name) {
  return any_has({actor.name}, name) || any_has(actor.aliases, name);
}

/// "belligerent 12, target 3": most first.
std::string roles_text(const ActorCount& actor) {
  auto roles = actor.roles;
  std::stable_sort(roles.begin(), roles.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string text;
  for (const auto& [role, count] : roles)
    text += (text.empty() ? "" : ", ") + std::string(to_string(role)) + ' ' + std::to_string(count);
  return text;
}

int run_actors(const ListingOptions& options) {
  const std::size_t most = options.most();
  const Store store = opened(options.database);
  std::vector<ActorCount> actors = store.actor_counts();
  std::erase_if(actors, [&](const ActorCount& actor) { return !fits(actor, options.name); });
  require_some(!actors.empty(), "actor", options.name, store.actor_names());
  if (actors.size() > most) actors.resize(most);
  if (options.json) {
    print_json(std::cout, actors_json(actors));
    return kDone;
  }
  if (actors.empty()) {
    std::cerr << "note: no event has an actor\n";
    return kDone;
  }
  Table table({{"Actor", 20, false, 40}, {"Kind", 8}, {"Events", 6, true}, {"Roles", 20}},
              Terminal::of_stdout());
  for (const ActorCount& actor : actors) {
    table.add_row({{on_one_line(actor.name), Style::bold},
                   {std::string(to_string(actor.kind)), Style::dim},
                   {std::to_string(actor.events), Style::plain},
                   {roles_text(actor), Style::plain}});
  }
  table.print(std::cout);
  return kDone;
}

}  // namespace

void add_actors(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("actors", "Who takes part, in how many events, as what");
  auto options = std::make_shared<ListingOptions>();
  add_listing_options(*command, *options, "actors");
  command->callback([options, &chosen] { chosen = [options] { return run_actors(*options); }; });
}

}  // namespace truceline::app
