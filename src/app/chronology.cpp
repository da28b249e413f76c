#include "truceline/query/chronology.hpp"

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
  const KnowledgeGraph graph = store.load(selection_of(options.filters, store));
  const Chronology result = chronology(graph);
  if (options.json) {
    print_json(std::cout, chronology_json(result, options.filters));
    return kDone;
  }
  if (result.dated.empty() && result.undated.empty()) std::cerr << "note: no event fits\n";
  print_chronology(std::cout, result, Terminal::of_stdout());
  return kDone;
}

}  // namespace

void add_chronology(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("chronology", "List events in order, with their sources");
  auto options = std::make_shared<Options>();
  command->add_option("DB", options->database, "Database file")->required();
  add_place_and_time(*command, options->filters);
  add_actor_type_status(*command, options->filters);
  command->add_flag("--json", options->json, "JSON (schema/chronology.schema.json)");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace truceline::app
