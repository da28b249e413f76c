#include "app/read_values.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/option_values.hpp"
#include "app/terminal.hpp"
#include "truceline/base/error.hpp"

namespace truceline::app {

void add_read_options(CLI::App& command, ReadValues& values, const std::string& format_option) {
  command
      .add_option("--published", values.published, "Publication date (EDTF); goes before what the input says")
      ->type_name("DATE");
  command.add_option("--source", values.source, "Name of the outlet; goes before what the input says")
      ->type_name("NAME");
  command.add_option(format_option, values.format, "auto, text, html, feed or jsonl")->type_name("FORMAT");
  command.add_flag("--keep-furniture", values.keep_furniture,
                   "Read bylines, captions, link lists and the like as part of the article");
}

void add_jobs_option(CLI::App& command, std::size_t& jobs) {
  constexpr std::size_t kMost = 256;
  command
      .add_option("--jobs", jobs,
                  "Extract so many articles at a time, one a thread; the output stays the same")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, kMost));
}

ReadOptions read_options(const ReadValues& values, const std::string& format_option) {
  ReadOptions options;
  if (!values.published.empty()) options.published = date_value("--published", values.published);
  options.source = values.source;
  options.keep_furniture = values.keep_furniture;
  if (values.format == "auto") return options;
  if (values.format == "text") {
    options.format = InputFormat::text;
  } else if (values.format == "html") {
    options.format = InputFormat::html;
  } else if (values.format == "feed") {
    options.format = InputFormat::feed;
  } else if (values.format == "jsonl") {
    options.format = InputFormat::jsonl;
  } else {
    throw UsageError(format_option + ": no format \"" + values.format +
                     "\"; there are: auto, text, html, feed, jsonl");
  }
  return options;
}

void print_diagnostics(const Diagnostics& diagnostics, bool notes) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity == Severity::note && !notes) continue;
    std::cerr << on_one_line(to_string(diagnostic)) << '\n';
  }
}

}  // namespace truceline::app
