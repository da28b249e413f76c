// The option --lexicon: a user's directory of lexicon files.
#pragma once

#include <string>

#include "truceline/lexicon/lexicon_files.hpp"

namespace CLI {
class App;
}

namespace truceline::app {

void add_lexicon_option(CLI::App& command, std::string& directory);
/// The built-in files, with those of `directory` over them unless it is "". Throws IoError and FormatError.
[[nodiscard]] LexiconFiles lexicon_files(const std::string& directory);

}  // namespace truceline::app
