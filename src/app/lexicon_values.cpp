#include "app/lexicon_values.hpp"

#include <CLI/CLI.hpp>

namespace truceline::app {

void add_lexicon_option(CLI::App& command, std::string& directory) {
  command
      .add_option(
          "--lexicon", directory,
          "Directory with lexicon files of your own, which go over the built-in ones (docs/lexicon.md); "
          "truceline lexicon check DIR finds their faults")
      ->type_name("DIR");
}

LexiconFiles lexicon_files(const std::string& directory) {
  return directory.empty() ? LexiconFiles() : LexiconFiles(directory);
}

}  // namespace truceline::app
