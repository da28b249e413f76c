// What ingest and extract share: how inputs are read and what is reported of them.
#pragma once

#include <cstddef>
#include <string>

#include "truceline/text/reader.hpp"

namespace CLI {
class App;
}

namespace truceline::app {

/// As typed.
struct ReadValues {
  std::string published;
  std::string source;
  std::string format = "auto";
  bool keep_furniture = false;
};

/// `format_option` is the name of the option for the input's format.
void add_read_options(CLI::App& command, ReadValues& values, const std::string& format_option);
/// The option --jobs: on how many threads documents are extracted.
void add_jobs_option(CLI::App& command, std::size_t& jobs);
/// Throws UsageError for a date or format that cannot be understood.
[[nodiscard]] ReadOptions read_options(const ReadValues& values, const std::string& format_option);
/// Diagnostics to standard error, one a line; notes only when `notes`.
void print_diagnostics(const Diagnostics& diagnostics, bool notes);

}  // namespace truceline::app
