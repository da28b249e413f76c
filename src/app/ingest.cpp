#include <CLI/CLI.hpp>
#include <iostream>

#include "app/command.hpp"
#include "app/json_results.hpp"
#include "app/lexicon_values.hpp"
#include "app/read_values.hpp"
#include "app/terminal.hpp"
#include "truceline/pipeline.hpp"

namespace truceline::app {
namespace {

struct IngestOptions {
  std::string database;
  std::vector<std::string> paths;
  ReadValues read;
  std::size_t jobs = 1;
  std::string lexicon;  ///< a user's directory
  bool json = false;
  bool quiet = false;
};

constexpr std::size_t kProgressWidth = 70;

Progress progress_line() {
  return [](std::size_t done, const std::string& name) {
    const std::string line = std::to_string(done) + " documents  " + on_one_line(name);
    std::cerr << "\r\x1b[K" << shortened(line, kProgressWidth) << std::flush;
  };
}

void print_report(const IngestReport& report) {
  const auto counted = [](std::size_t count, const std::string& thing) {
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
  };
  std::cout << counted(report.documents, "new document") << ", " << report.known << " known already, "
            << report.read.failed << " failed; " << counted(report.sentences, "sentence") << ", "
            << counted(report.claims, "claim") << '\n';
}

int run_ingest(const IngestOptions& options) {
  const ReadOptions read = read_options(options.read, "--format");
  const Lexicon lexicon = Lexicon::load(lexicon_files(options.lexicon));
  Store store = Store::open(options.database, Store::Mode::write);
  const bool show_progress = !options.quiet && stderr_is_terminal();
  const IngestReport report =
      ingest(store, lexicon, options.paths, read, show_progress ? progress_line() : Progress(), options.jobs);
  if (show_progress) std::cerr << "\r\x1b[K";
  const ReplayReport replayed = replay_review(store, review_file_of(options.database));
  for (const std::string& missing : replayed.missing) std::cerr << "warning: " << missing << '\n';
  print_diagnostics(report.read.diagnostics, !options.quiet);
  if (options.json) {
    print_json(std::cout, ingest_json(report));
  } else if (!options.quiet) {
    print_report(report);
  }
  return report.read.failed > 0 ? kSomeInputsFailed : kDone;
}

}  // namespace

void add_ingest(CLI::App& program, Action& chosen) {
  auto* command =
      program.add_subcommand("ingest", "Read articles into a database (made when it is not there)");
  auto options = std::make_shared<IngestOptions>();
  command->add_option("DB", options->database, "Database file")->required();
  command->add_option("PATH", options->paths, "Files, folders, or - for standard input")->required();
  add_read_options(*command, options->read, "--format");
  add_lexicon_option(*command, options->lexicon);
  add_jobs_option(*command, options->jobs);
  command->add_flag("--json", options->json, "Report as JSON (schema/ingest.schema.json)");
  command->add_flag("--quiet", options->quiet, "No report, no progress, no notes: warnings and errors only");
  command->callback([options, &chosen] { chosen = [options] { return run_ingest(*options); }; });
}

}  // namespace truceline::app
