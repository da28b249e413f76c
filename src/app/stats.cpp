#include <CLI/CLI.hpp>
#include <iostream>

#include "app/asked_database.hpp"
#include "app/command.hpp"
#include "app/json_results.hpp"
#include "app/option_values.hpp"
#include "app/table.hpp"

namespace truceline::app {
namespace {

struct StatsOptions {
  AskedDatabase database;
  bool json = false;
};

using Counts = std::vector<std::pair<std::string, std::size_t>>;

void print_counts(const std::string& title, const Counts& counts, const Terminal& terminal) {
  if (counts.empty()) return;
  Table table({{title, 10}, {"Events", 6, true}}, terminal);
  for (const auto& [name, count] : counts) {
    table.add_row({{name, Style::plain}, {std::to_string(count), Style::plain}});
  }
  std::cout << '\n';
  table.print(std::cout);
}

void print_statistics(const StoreStatistics& statistics, const Terminal& terminal) {
  const auto row = [](Table& table, const std::string& name, const auto& value) {
    table.add_row({{name, Style::plain}, {value, Style::plain}});
  };
  Table table({{"In the database", 10}, {"", 8, true}}, terminal);
  row(table, "documents", std::to_string(statistics.documents));
  row(table, "sentences", std::to_string(statistics.sentences));
  row(table, "claims", std::to_string(statistics.claims));
  row(table, "events", std::to_string(statistics.events));
  row(table, "  with a date", std::to_string(statistics.dated_events));
  row(table, "  with a mediator", std::to_string(statistics.mediated_events));
  row(table, "actors", std::to_string(statistics.actors));
  row(table, "places", std::to_string(statistics.places));
  row(table, "conflicts", std::to_string(statistics.conflicts));
  if (statistics.first_day) row(table, "first day", EdtfDate::of_day(*statistics.first_day).str());
  if (statistics.last_day) row(table, "last day", EdtfDate::of_day(*statistics.last_day).str());
  row(table, "schema version", std::to_string(statistics.schema_version));
  row(table, "bytes", std::to_string(statistics.file_bytes));
  table.print(std::cout);
  print_counts("Type", statistics.events_by_type, terminal);
  print_counts("Status", statistics.events_by_status, terminal);
}

int run_stats(const StatsOptions& options) {
  const Store store = opened(options.database);
  if (options.json) {
    print_json(std::cout, statistics_json(store.statistics()));
  } else {
    print_statistics(store.statistics(), Terminal::of_stdout());
  }
  return kDone;
}

}  // namespace

void add_stats(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("stats", "Count what a database holds");
  auto options = std::make_shared<StatsOptions>();
  add_database(*command, options->database);
  command->add_flag("--json", options->json, "JSON (schema/stats.schema.json)");
  command->callback([options, &chosen] { chosen = [options] { return run_stats(*options); }; });
}

}  // namespace truceline::app
