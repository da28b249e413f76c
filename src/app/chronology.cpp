#include "truceline/query/chronology.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/asked_database.hpp"
#include "app/command.hpp"
#include "app/filters.hpp"
#include "app/json_results.hpp"
#include "app/option_values.hpp"
#include "app/result_text.hpp"
#include "truceline/base/error.hpp"

namespace truceline::app {
namespace {

struct ChronologyOptions {
  AskedDatabase database;
  Filters filters;
  std::int64_t limit = 0;  ///< 0: not given
  std::string after;
  bool json = false;
};

std::optional<PagePosition> position_value(const std::string& text) {
  if (text.empty()) return std::nullopt;
  if (const auto position = PagePosition::parse(text)) return position;
  throw UsageError("--after: \"" + text +
                   "\" is not a place in a chronology; take it from the end of the page before");
}

EventPage page_of(const ChronologyOptions& options, const Store& store, bool limited) {
  const std::size_t limit = limited ? limit_value("--limit", options.limit) : SIZE_MAX;
  const auto after = position_value(options.after);
  const EventSelection selection = selection_of(options.filters, store);
  if (!limited && !after) return {store.load(selection), {}};
  return store.load_page(selection, limit, after);
}

int run_chronology(const ChronologyOptions& options, bool limited) {
  const Store store = opened(options.database);
  const EventPage page = page_of(options, store, limited);
  const Chronology result = chronology(page.graph);
  if (options.json) {
    print_json(std::cout, chronology_json(result, page.next, options.filters));
    return kDone;
  }
  if (result.dated.empty() && result.undated.empty()) {
    std::cerr << (options.after.empty() ? "note: no event fits\n" : "note: no more events\n");
  }
  print_chronology(std::cout, result, Terminal::of_stdout());
  if (page.next) std::cerr << "note: there is more: --after " << page.next->str() << '\n';
  return kDone;
}

}  // namespace

void add_chronology(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("chronology", "List events in order, with their sources");
  auto options = std::make_shared<ChronologyOptions>();
  add_database(*command, options->database);
  add_all_filters(*command, options->filters);
  auto* limit = command->add_option("--limit", options->limit, "Show at most N events")->type_name("N");
  command->add_option("--after", options->after, "Go on behind this place, which the page before names")
      ->type_name("PLACE");
  command->add_flag("--json", options->json, "JSON (schema/chronology.schema.json)");
  command->callback([options, limit, &chosen] {
    options->filters.as_of = options->database.as_of;
    chosen = [options, limited = limit->count() > 0] { return run_chronology(*options, limited); };
  });
}

}  // namespace truceline::app
