// Reads a whole lexicon and finds everything that is wrong with it.
#pragma once

#include <cstddef>
#include <string>

#include "truceline/base/diagnostic.hpp"

namespace truceline {

/// What a lexicon holds, built-in and user's rows together, and its faults.
struct LexiconReport {
  Diagnostics problems;  ///< by file and line; errors stop the lexicon from being used, warnings do not
  std::size_t files = 0, user_files = 0, rows = 0, user_rows = 0;
  std::size_t event_types = 0, frames = 0, triggers = 0, operators = 0, words = 0;
  std::size_t states = 0, actors = 0, persons = 0, places = 0, conflicts = 0, towns = 0;

  [[nodiscard]] std::size_t errors() const;
  [[nodiscard]] std::size_t warnings() const { return problems.size() - errors(); }
};

/// Checks the built-in lexicon, with the files of `directory` over it unless that is "". Errors: what cannot
/// be read or refers to nothing; unknown names of slots, lists and CAMEO roots; a word twice in one list with
/// two values. Warnings: what is of no use, as a phrase that stands twice or a frame that no trigger has.
/// Throws IoError when the directory cannot be read.
[[nodiscard]] LexiconReport check_lexicon(const std::string& directory);

}  // namespace truceline
