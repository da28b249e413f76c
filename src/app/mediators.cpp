#include "truceline/query/mediators.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/command.hpp"
#include "app/filters.hpp"
#include "app/json_results.hpp"
#include "app/result_text.hpp"

namespace truceline::app {
namespace {

struct Options {
  std::string database;
  Filters filters;
  bool json = false;
};

int run(const Options& options) {
  const Store store = Store::open(options.database, Store::Mode::read);
  EventSelection selection = selection_of(options.filters, store);
  selection.mediated = true;
  const KnowledgeGraph graph = store.load(selection);
  const std::vector<Mediator> result = mediators(graph, selection.between);
  if (options.json) {
    print_json(std::cout, mediators_json(result, options.filters));
    return kDone;
  }
  if (result.empty()) std::cerr << "note: no mediated event fits\n";
  print_mediators(std::cout, result, Terminal::of_stdout());
  return kDone;
}

}  // namespace

void add_mediators(CLI::App& program, Action& chosen) {
  auto* command =
      program.add_subcommand("mediators", "Who mediated, for whom, between whom, when, and what came of it");
  auto options = std::make_shared<Options>();
  command->add_option("DB", options->database, "Database file")->required();
  add_between(*command, options->filters);
  add_place_and_time(*command, options->filters);
  command->add_flag("--json", options->json, "JSON (schema/mediators.schema.json)");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace truceline::app
