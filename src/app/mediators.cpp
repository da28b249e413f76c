#include "truceline/query/mediators.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/asked_database.hpp"
#include "app/command.hpp"
#include "app/filters.hpp"
#include "app/json_results.hpp"
#include "app/mediation_json.hpp"
#include "app/result_text.hpp"
#include "exchange/json_writer.hpp"
#include "truceline/base/error.hpp"
#include "truceline/base/resources.hpp"
#include "truceline/query/mediation_course.hpp"

namespace truceline::app {
namespace {

struct MediatorsOptions {
  AskedDatabase database;
  Filters filters;
  std::string by = "none";
  std::string per = "dyad";
  bool centrality = false;
  bool json = false;
};

MediationOptions mediation_options(const MediatorsOptions& options, const std::vector<ActorId>& between) {
  const auto by = parse_period_step(options.by);
  if (!by) throw UsageError("--by " + options.by + ": it is month, year or none");
  const auto per = parse_mediation_per(options.per);
  if (!per) throw UsageError("--per " + options.per + ": it is dyad, conflict, region or all");
  return {between, *by, *per};
}

FormatLexicon formats() {
  return FormatLexicon(resource("data/lexicon/formats.tsv"));
}

/// A member of a format need not be in the database.
std::string lexicon_name(ActorId actor) {
  const Actor* known = gazetteer().actor(actor);
  return known ? known->name : "";
}

void print_mediation(std::ostream& out, const std::vector<Mediator>& result,
                     const std::vector<MediationCourse>& courses, const std::vector<CentralMediator>& central,
                     const MediatorsOptions& options) {
  Json query = query_json(options.filters);
  query["by"] = options.by;
  query["per"] = options.per;
  JsonObjectWriter json(out);
  const Json head = answer_json("mediators");
  for (const auto& [key, value] : head.items()) json.put(key, value);
  json.put("query", query);
  json.put_list("mediators", result, mediator_json);
  json.put_list("groups", courses, course_json);
  if (options.centrality) json.put_list("centrality", central, centrality_json);
  json.finish();
  out << '\n';
}

int run_mediators(const MediatorsOptions& options) {
  (void)mediation_options(options, {});  // wrong values are told before the database is opened
  const Store store = opened(options.database);
  EventSelection selection = selection_of(options.filters, store);
  selection.mediated = true;
  const KnowledgeGraph graph = store.load_outline(selection);
  const MediationOptions wanted = mediation_options(options, selection.between);
  const std::vector<Mediator> result = mediators(graph, wanted);
  const auto courses = mediation_courses(graph, wanted, formats(), lexicon_name);
  const auto central = options.centrality ? central_mediators(graph) : std::vector<CentralMediator>{};
  if (options.json) {
    print_mediation(std::cout, result, courses, central, options);
    return kDone;
  }
  if (result.empty()) std::cerr << "note: no mediated event fits\n";
  print_mediators(std::cout, result, Terminal::of_stdout());
  print_courses(std::cout, courses, Terminal::of_stdout());
  print_centrality(std::cout, central, Terminal::of_stdout());
  return kDone;
}

}  // namespace

void add_mediators(CLI::App& program, Action& chosen) {
  auto* command =
      program.add_subcommand("mediators", "Who mediated, for whom, between whom, when, and what came of it");
  auto options = std::make_shared<MediatorsOptions>();
  add_database(*command, options->database);
  add_between(*command, options->filters);
  add_place_and_time(*command, options->filters);
  add_conflict(*command, options->filters);
  command
      ->add_option("--by", options->by,
                   "month, year: one cell a period; none: runs of events at most 366 days apart (default)")
      ->type_name("STEP");
  command
      ->add_option("--per", options->per,
                   "dyad (default), conflict, region or all: what rows, hosts and formats are about")
      ->type_name("GROUP");
  command->add_flag("--centrality", options->centrality,
                    "How central each mediator is among mediators and parties of the events asked for");
  command->add_flag("--json", options->json, "JSON (schema/mediators.schema.json)");
  command->callback([options, &chosen] {
    options->filters.as_of = options->database.as_of;
    chosen = [options] { return run_mediators(*options); };
  });
}

}  // namespace truceline::app
