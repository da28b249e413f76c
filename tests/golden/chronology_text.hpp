// A chronology as plain text that a historian can check against the article, and a line diff can compare.
#pragma once

#include <string>

#include "truceline/pipeline.hpp"

namespace truceline::golden {

/// The article's heading, then one block an event: date, type and status, place, participants with role and
/// principal, magnitudes, the words it was read from. No ids, so that a change elsewhere in the article does
/// not touch it.
[[nodiscard]] std::string chronology_text(const std::string& article, const Extraction& extraction);

}  // namespace truceline::golden
