#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

#include "app/asked_database.hpp"
#include "app/command.hpp"
#include "app/filters.hpp"
#include "truceline/base/error.hpp"
#include "truceline/exchange/dot.hpp"
#include "truceline/exchange/json.hpp"

namespace truceline::app {
namespace {

struct ExportOptions {
  AskedDatabase database;
  std::string format;
  std::string file = "-";
  Filters filters;
};

void write(std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
  if (options.format == "dot") {
    DotOptions dot;
    dot.title = options.filters.region;
    write_dot(out, graph, dot);
  } else {
    write_json(out, graph);
  }
}

void write_file(const KnowledgeGraph& graph, const ExportOptions& options) {
  std::ofstream file(options.file, std::ios::binary);
  if (!file) throw IoError(options.file + ": cannot be written: " + std::strerror(errno));
  write(file, graph, options);
  file.close();
  if (!file) throw IoError(options.file + ": cannot be written to its end; is the disk full?");
}

int run_export(const ExportOptions& options) {
  if (options.format != "dot" && options.format != "json") {
    throw UsageError("--format: no format \"" + options.format + "\"; there are: dot, json");
  }
  const Store store = opened(options.database);
  const KnowledgeGraph graph = store.load(selection_of(options.filters, store));
  if (graph.size().events == 0) std::cerr << "note: no event fits\n";
  if (options.file == "-") {
    write(std::cout, graph, options);
  } else {
    write_file(graph, options);
  }
  return kDone;
}

}  // namespace

void add_export(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("export", "Write events, actors and places as a diagram or as data");
  auto options = std::make_shared<ExportOptions>();
  add_database(*command, options->database);
  command->add_option("--format", options->format, "dot (Graphviz) or json (schema/graph.schema.json)")
      ->required()
      ->type_name("FORMAT");
  command->add_option("-o,--output", options->file, "File to write; - for standard output")
      ->type_name("FILE");
  add_all_filters(*command, options->filters);
  command->callback([options, &chosen] { chosen = [options] { return run_export(*options); }; });
}

}  // namespace truceline::app
