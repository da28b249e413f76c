#include <CLI/CLI.hpp>
#include <iostream>

#include "app/asked_database.hpp"
#include "app/command.hpp"
#include "app/filters.hpp"
#include "app/json_results.hpp"
#include "app/path_results.hpp"
#include "truceline/base/error.hpp"
#include "truceline/query/names.hpp"

namespace truceline::app {
namespace {

constexpr std::size_t kMostChains = 100;

struct PathOptions {
  AskedDatabase database;
  PathRequest request;
  bool json = false;
};

NamedActor actor_named(const Store& store, const std::string& name) {
  const auto resolved = NameResolver(store, gazetteer).actor(name);
  if (!resolved.hint.empty()) std::cerr << "note: " << resolved.hint << '\n';
  return {resolved.id, resolved.name};
}

PathQuery query_of(const PathRequest& request, const Store& store) {
  Filters days;
  days.from = request.from;
  days.to = request.to;
  PathQuery query{request.first.id, request.second.id, {selection_of(days, store).during, {}}, {}};
  if (!request.any_status) query.events.statuses = {Status::occurred, Status::ongoing};
  query.options = {request.time_respecting, request.most};
  return query;
}

int run_path(PathOptions options) {
  PathRequest& request = options.request;
  const Store store = opened(options.database);
  request.first = actor_named(store, request.a);
  request.second = actor_named(store, request.b);
  if (request.first.id == request.second.id)
    throw UsageError("\"" + request.a + "\" and \"" + request.b +
                     "\" are the same actor; a path needs two different ones");
  const std::vector<Path> found = paths(store, query_of(request, store));
  if (found.empty()) {
    std::cerr << "note: no chain of events leads from " << request.first.name << " to " << request.second.name
              << (request.time_respecting ? " in the order of time" : "")
              << (request.any_status ? "" : "; --any-status takes planned, cancelled and failed ones, too")
              << '\n';
  }
  if (options.json) {
    print_json(std::cout, paths_json(found, request));
  } else {
    print_paths(std::cout, found, Terminal::of_stdout());
  }
  return kDone;
}

}  // namespace

void add_path(CLI::App& program, Action& chosen) {
  auto* command =
      program.add_subcommand("path", "How two actors hang together: chains of events between them");
  auto options = std::make_shared<PathOptions>();
  PathRequest& request = options->request;
  add_database(*command, options->database);
  command->add_option("A", request.a, "Actor at the one end")->required();
  command->add_option("B", request.b, "Actor at the other end")->required();
  command->add_flag("--time-respecting", request.time_respecting,
                    "Each event can be later than those before it; leaves undated ones out");
  command
      ->add_option("--from", request.from,
                   "Events that can fall on this date (EDTF) or later; leaves undated ones out")
      ->type_name("DATE");
  command
      ->add_option("--to", request.to,
                   "Events that can fall on this date (EDTF) or earlier; leaves undated ones out")
      ->type_name("DATE");
  command
      ->add_option("--max", request.most,
                   "Most chains to show, the shortest first, each through other go-betweens (3)")
      ->check(CLI::Range(std::size_t{1}, kMostChains))
      ->type_name("N");
  command->add_flag("--any-status", request.any_status,
                    "Also through events that were only planned, cancelled, failed or denied");
  command->add_flag("--json", options->json, "JSON (schema/path.schema.json)");
  command->callback([options, &chosen] { chosen = [options] { return run_path(*options); }; });
}

}  // namespace truceline::app
