// The commands of the program. Each adds itself to the command line and, when chosen, hands back what to run.
#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace truceline::app {

enum ExitCode { kDone = 0, kFailed = 1, kUsage = 2, kSomeInputsFailed = 3, kUnknownName = 4 };

/// Runs a command and returns its exit code. Data goes to standard output, everything else to standard error.
using Action = std::function<int()>;

// `chosen` is set when the command line names the command; it must outlive the parsing.
void add_ingest(CLI::App& program, Action& chosen);
void add_extract(CLI::App& program, Action& chosen);
void add_lexicon(CLI::App& program, Action& chosen);
void add_chronology(CLI::App& program, Action& chosen);
void add_mediators(CLI::App& program, Action& chosen);
void add_dyad(CLI::App& program, Action& chosen);
void add_path(CLI::App& program, Action& chosen);
void add_actor(CLI::App& program, Action& chosen);
void add_event(CLI::App& program, Action& chosen);
void add_diff(CLI::App& program, Action& chosen);
void add_conflicts(CLI::App& program, Action& chosen);
void add_review(CLI::App& program, Action& chosen);
void add_export(CLI::App& program, Action& chosen);
void add_stats(CLI::App& program, Action& chosen);
void add_search(CLI::App& program, Action& chosen);
void add_regions(CLI::App& program, Action& chosen);
void add_actors(CLI::App& program, Action& chosen);
void add_sources(CLI::App& program, Action& chosen);

/// Reads the command line and runs the command. Throws truceline::Error and its kin.
int run_program(int argc, const char* const* argv);

}  // namespace truceline::app
