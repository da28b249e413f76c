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

int run_sources(const ListingOptions& options) {
  const std::size_t most = options.most();
  const Store store = opened(options.database);
  std::vector<OutletCount> outlets = store.outlet_counts();
  std::erase_if(outlets, [&](const OutletCount& outlet) { return !any_has({outlet.name}, options.name); });
  require_some(!outlets.empty(), "source", options.name, store.outlets());
  if (outlets.size() > most) outlets.resize(most);
  if (options.json) {
    print_json(std::cout, sources_json(outlets));
    return kDone;
  }
  if (outlets.empty()) {
    std::cerr << "note: the database has no document\n";
    return kDone;
  }
  Table table({{"Source", 20, false, 40},
               {"Documents", 9, true},
               {"Claims", 6, true},
               {"Events", 6, true},
               {"Told by others too", 8, true, 10},
               {"Published", 12}},
              Terminal::of_stdout());
  for (const OutletCount& outlet : outlets) {
    table.add_row({{on_one_line(outlet.name), Style::bold},
                   {std::to_string(outlet.documents), Style::plain},
                   {std::to_string(outlet.claims), Style::plain},
                   {std::to_string(outlet.events), Style::plain},
                   {std::to_string(outlet.shared), Style::plain},
                   {days_text(outlet.published), Style::plain}});
  }
  table.print(std::cout);
  return kDone;
}

}  // namespace

void add_sources(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand(
      "sources", "Who publishes: documents, claims, events, and how many others tell too");
  auto options = std::make_shared<ListingOptions>();
  add_listing_options(*command, *options, "sources");
  command->callback([options, &chosen] { chosen = [options] { return run_sources(*options); }; });
}

}  // namespace truceline::app
