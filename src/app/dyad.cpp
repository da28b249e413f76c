#include "truceline/query/dyad.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/asked_database.hpp"
#include "app/command.hpp"
#include "app/dyad_results.hpp"
#include "app/filters.hpp"
#include "app/json_results.hpp"
#include "app/option_values.hpp"
#include "truceline/base/error.hpp"

namespace truceline::app {
namespace {

struct DyadOptions {
  AskedDatabase database;
  std::string a, b;
  std::string by = "month";
  Filters filters;
  bool json = false;
};

PeriodStep step_of(const DyadOptions& options) {
  const auto by = parse_period_step(options.by);
  if (!by || *by == PeriodStep::none) throw UsageError("--by " + options.by + ": it is month or year");
  return *by;
}

int run_dyad(const DyadOptions& options) {
  const PeriodStep by = step_of(options);
  const Store store = opened(options.database);
  Filters filters = options.filters;
  filters.between = {options.a, options.b};
  const EventSelection selection = selection_of(filters, store);
  const ActorId a = selection.between.front();
  const ActorId b = selection.between.back();
  if (a == b) {
    throw UsageError("\"" + options.a + "\" and \"" + options.b + "\" are the same actor; a dyad needs two");
  }
  const Dyad result = dyad(store.load(selection), ontology(), a, b, by);
  if (options.json) {
    print_json(std::cout, dyad_json(result, by, filters));
    return kDone;
  }
  if (result.periods.empty() && result.undated.events.empty())
    std::cerr << "note: no event between " << options.a << " and " << options.b << " fits\n";
  print_dyad(std::cout, result, Terminal::of_stdout());
  return kDone;
}

}  // namespace

void add_dyad(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand(
      "dyad", "What passed between two actors over time: cooperation against conflict, and where it turned");
  auto options = std::make_shared<DyadOptions>();
  add_database(*command, options->database);
  command->add_option("A", options->a, "An actor; those who act for it count for it")->required();
  command->add_option("B", options->b, "The other actor")->required();
  command->add_option("--by", options->by, "month (default) or year")->type_name("STEP");
  add_place_and_time(*command, options->filters);
  command->add_flag("--json", options->json, "JSON (schema/dyad.schema.json)");
  command->callback([options, &chosen] {
    options->filters.as_of = options->database.as_of;
    chosen = [options] { return run_dyad(*options); };
  });
}

}  // namespace truceline::app
