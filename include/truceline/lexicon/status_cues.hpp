// Phrases that say whether an event happened (data/lexicon/status_cues.tsv).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/model/vocabulary.hpp"

namespace truceline {

struct StatusCue {
  std::vector<std::string> words;  ///< base forms, "*" = up to four words
  bool before = true;              ///< stands before the trigger, else after it
  Status status = Status::occurred;
  std::optional<Role> role;          ///< of the subject of the phrase
  std::vector<std::string> classes;  ///< event classes it works on; empty = all
};

/// Reads the text of status_cues.tsv; longest phrases first. Throws FormatError.
[[nodiscard]] std::vector<StatusCue> read_status_cues(std::string_view tsv);

}  // namespace truceline
