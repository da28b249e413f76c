#include <CLI/CLI.hpp>
#include <iostream>
#include <string>
#include <vector>

#include "app/command.hpp"
#include "truceline/base/error.hpp"
#include "truceline/query/names.hpp"

namespace truceline::app {
namespace {

constexpr const char* kFooter =
    "\nDates are EDTF (ISO 8601-2): 2023-11-20, 2023-11, 2020, 199X, 2023-09-19/2023-10.\n"
    "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 some inputs failed, 4 named thing unknown.\n";

std::vector<std::string> command_names(const CLI::App& program) {
  std::vector<std::string> names;
  for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(command->get_name());
    for (const std::string& other : command->get_aliases()) names.push_back(other);
  }
  return names;
}

/// CLI11 would call it an unexpected argument; the user most likely mistyped a command.
void require_known_command(const CLI::App& program, const std::string& name) {
  const auto names = command_names(program);
  for (const std::string& known : names) {
    if (known == name) return;
  }
  std::string message = "no command \"" + name + "\"";
  if (const auto close = closest_names(name, names, 1); !close.empty()) {
    message += "; did you mean \"" + close.front() + "\"?";
  }
  throw UsageError(message + " See: truceline help");
}

/// CLI::App::help() would show the help of the command that was chosen.
std::string help_of(const CLI::App& program) {
  return program.get_formatter()->make_help(&program, program.get_name(), CLI::AppFormatMode::Normal);
}

void add_help(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("help", "Show help on the program or on one command");
  auto topic = std::make_shared<std::string>();
  command->add_option("COMMAND", *topic, "Command to explain");
  command->callback([&program, &chosen, topic] {
    chosen = [&program, topic]() -> int {
      if (topic->empty()) {
        std::cout << help_of(program);
        return kDone;
      }
      require_known_command(program, *topic);
      std::cout << program.get_subcommand(*topic)->help(program.get_name());
      return kDone;
    };
  });
}

void add_commands(CLI::App& program, Action& chosen) {
  add_ingest(program, chosen);
  add_extract(program, chosen);
  add_chronology(program, chosen);
  add_mediators(program, chosen);
  add_dyad(program, chosen);
  add_path(program, chosen);
  add_actor(program, chosen);
  add_event(program, chosen);
  add_conflicts(program, chosen);
  add_diff(program, chosen);
  add_review(program, chosen);
  add_search(program, chosen);
  add_regions(program, chosen);
  add_actors(program, chosen);
  add_sources(program, chosen);
  add_export(program, chosen);
  add_stats(program, chosen);
  add_lexicon(program, chosen);
  add_help(program, chosen);
}

/// Output that could not be written (a full disk) is a failure, not a success with nothing to show.
int flushed(int code) {
  std::cout.flush();
  if (!std::cout) throw IoError("standard output: cannot write; is the disk full?");
  return code;
}

}  // namespace

int run_program(int argc, const char* const* argv) {
  CLI::App program(
      "Chronologies of conflicts from news text: who did what to whom, where, when, and who mediated.",
      "truceline");
  program.set_version_flag("--version", std::string("truceline ") + TRUCELINE_VERSION);
  program.footer(kFooter);
  program.require_subcommand(0, 1);
  Action chosen;
  add_commands(program, chosen);
  if (argc > 1 && argv[1][0] != '-') require_known_command(program, argv[1]);
  try {
    program.parse(argc, argv);
  } catch (const CLI::Success& wish) {  // --help and --version
    program.exit(wish, std::cout, std::cerr);
    return flushed(kDone);
  } catch (const CLI::ParseError& error) {
    const auto named = program.get_subcommands();
    throw UsageError(std::string(error.what()) + "\nSee: truceline help" +
                     (named.empty() ? "" : " " + named.front()->get_name()));
  }
  if (!chosen) {
    std::cerr << help_of(program);
    return kUsage;
  }
  return flushed(chosen());
}

}  // namespace truceline::app
