#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <sstream>

#include "app/command.hpp"
#include "app/json_results.hpp"
#include "app/lexicon_values.hpp"
#include "app/table.hpp"
#include "app/terminal.hpp"
#include "truceline/lexicon/lexicon_check.hpp"
#include "truceline/lexicon/ontology.hpp"

namespace truceline::app {
namespace {

struct LexiconOptions {
  std::string directory;
  bool json = false;
};

/// What is counted, with the names that JSON and people read.
struct Count {
  const char* key;
  const char* label;
  std::size_t value;
};

std::vector<Count> counts(const LexiconReport& r) {
  return {{"event_types", "event types", r.event_types},
          {"frames", "frames", r.frames},
          {"triggers", "triggers", r.triggers},
          {"operators", "operators", r.operators},
          {"words", "words in lists", r.words},
          {"states", "states", r.states},
          {"actors", "bodies, groups and organisations", r.actors},
          {"persons", "persons", r.persons},
          {"places", "places", r.places},
          {"conflicts", "conflicts", r.conflicts},
          {"towns", "towns", r.towns}};
}

Json report_json(const LexiconReport& report) {
  Json problems = Json::array();
  for (const Diagnostic& problem : report.problems) {
    problems.push_back({{"file", problem.source},
                        {"line", problem.line},
                        {"severity", problem.severity == Severity::error ? "error" : "warning"},
                        {"message", problem.message}});
  }
  Json value = {{"errors", report.errors()}, {"warnings", report.warnings()},
                {"files", report.files},     {"user_files", report.user_files},
                {"rows", report.rows},       {"user_rows", report.user_rows}};
  for (const Count& count : counts(report)) value[count.key] = count.value;
  value["problems"] = std::move(problems);
  return value;
}

void print_summary(const LexiconReport& report) {
  std::cout << report.files << " files with " << report.rows << " rows";
  if (report.user_files) {
    std::cout << ", of them " << report.user_files << (report.user_files == 1 ? " file" : " files") << " and "
              << report.user_rows << (report.user_rows == 1 ? " row" : " rows") << " of your own";
  }
  std::cout << '\n';
  std::string line;
  for (const Count& count : counts(report))
    line += (line.empty() ? "" : ", ") + std::to_string(count.value) + " " + count.label;
  std::cout << line << '\n';
}

int run_check(const LexiconOptions& options) {
  const LexiconReport report = check_lexicon(options.directory);
  if (options.json) {
    print_json(std::cout, report_json(report));
    return report.errors() ? kFailed : kDone;
  }
  for (const Diagnostic& problem : report.problems) std::cout << on_one_line(to_string(problem)) << '\n';
  if (!report.errors()) print_summary(report);
  if (!report.problems.empty())
    std::cerr << report.errors() << " errors, " << report.warnings() << " warnings\n";
  return report.errors() ? kFailed : kDone;
}

Json type_json(const EventType& type) {
  return {{"type", type.name},
          {"class", type.event_class},
          {"label", type.label},
          {"plover", type.plover},
          {"cameo", type.cameo},
          {"quad", type.quad ? Json(to_string(*type.quad)) : Json(nullptr)},
          {"intensity", type.intensity ? Json(*type.intensity) : Json(nullptr)},
          {"core", type.core},
          {"reciprocal", type.reciprocal}};
}

std::string intensity_text(const EventType& type) {
  if (!type.intensity) return "";
  std::ostringstream text;
  text << std::showpos << *type.intensity;
  return *type.intensity == 0 ? "0" : text.str();
}

int run_types(const LexiconOptions& options) {
  const LexiconFiles files = lexicon_files(options.directory);
  const Ontology ontology(files.source("event_types.tsv"));
  if (options.json) {
    Json types = Json::array();
    for (const EventType& type : ontology.types()) types.push_back(type_json(type));
    print_json(std::cout, {{"types", std::move(types)}});
    return kDone;
  }
  Table table({{"type"}, {"class"}, {"PLOVER"}, {"CAMEO"}, {"quad class"}, {"intensity", 4, true}},
              Terminal::of_stdout());
  for (const EventType& type : ontology.types()) {
    std::string quad = type.quad ? std::string(to_string(*type.quad)) : "";
    std::ranges::replace(quad, '_', ' ');
    table.add_row({{type.name},
                   {type.event_class},
                   {type.plover},
                   {type.cameo},
                   {std::move(quad)},
                   {intensity_text(type)}});
  }
  table.print(std::cout);
  return kDone;
}

}  // namespace

void add_lexicon(CLI::App& program, Action& chosen) {
  auto* lexicon =
      program.add_subcommand("lexicon", "Check the lexicon, or one of your own, and show its event types");
  lexicon->require_subcommand(1);
  auto* check =
      lexicon->add_subcommand("check", "Find every fault of the lexicon's files, with file and line");
  auto options = std::make_shared<LexiconOptions>();
  check->add_option("DIR,--lexicon", options->directory,
                    "Directory with lexicon files of your own, over the built-in ones (docs/lexicon.md)");
  check->add_flag("--json", options->json, "Report as JSON");
  check->callback([options, &chosen] { chosen = [options] { return run_check(*options); }; });
  auto* types = lexicon->add_subcommand(
      "types", "Show the event types with their PLOVER class, CAMEO code, quad class and intensity");
  add_lexicon_option(*types, options->directory);
  types->add_flag("--json", options->json, "As JSON");
  types->callback([options, &chosen] { chosen = [options] { return run_types(*options); }; });
}

}  // namespace truceline::app
