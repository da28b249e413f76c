#include <CLI/CLI.hpp>
#include <iostream>
#include <set>

#include "app/asked_database.hpp"
#include "app/command.hpp"
#include "app/json_results.hpp"
#include "app/listing.hpp"
#include "app/listing_json.hpp"
#include "app/table.hpp"
#include "truceline/query/region_tree.hpp"

namespace truceline::app {
namespace {

void print_regions(const std::vector<RegionNode>& nodes, const Terminal& terminal) {
  Table table({{"Region", 20}, {"Kind", 8}, {"Events", 6, true}, {"Days", 12}}, terminal);
  for (const RegionNode& node : nodes) {
    const RegionCount& region = *node.region;
    std::string indent;
    for (std::size_t i = 0; i < node.depth; ++i) indent += "· ";
    table.add_row({{indent + on_one_line(region.name) + (node.repeated ? " (above)" : ""),
                    node.depth == 0 ? Style::bold : Style::plain},
                   {std::string(to_string(region.kind)), Style::dim},
                   {std::to_string(region.events), Style::plain},
                   {days_text(region.days), Style::plain}});
  }
  table.print(std::cout);
}

int run_regions(const ListingOptions& options) {
  const std::size_t most = options.most();
  const Store store = opened(options.database);
  const std::vector<RegionCount> regions = store.region_counts();
  const std::vector<RegionNode> nodes = region_tree(regions, options.name, most);
  require_some(!nodes.empty(), "region", options.name, store.place_names());
  if (options.json) {
    print_json(std::cout, regions_json(nodes));
    return kDone;
  }
  if (nodes.empty()) {
    std::cerr << "note: no event has a place\n";
    return kDone;
  }
  print_regions(nodes, Terminal::of_stdout());
  return kDone;
}

}  // namespace

void add_regions(CLI::App& program, Action& chosen) {
  auto* command =
      program.add_subcommand("regions", "Where the events are: places in one another, with counts");
  auto options = std::make_shared<ListingOptions>();
  add_listing_options(*command, *options, "regions");
  command->callback([options, &chosen] { chosen = [options] { return run_regions(*options); }; });
}

}  // namespace truceline::app
