// extract --explain: for every trigger what was read from it, as text or JSON.
#pragma once

#include <iosfwd>

#include "app/terminal.hpp"
#include "truceline/pipeline.hpp"

namespace truceline::app {

/// Each sentence that has a trigger, with its tree, and under it every trigger with what became of it.
void print_explanations(std::ostream& out, const Extraction& extraction, const Terminal& terminal);
/// One JSON object a trigger and line.
void print_explanation_lines(std::ostream& out, const Extraction& extraction);

}  // namespace truceline::app
