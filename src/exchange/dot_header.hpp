// The top of the diagram: title, register of the actors, legend. One HTML-like label.
#pragma once

#include <string>

#include "exchange/diagram.hpp"
#include "truceline/exchange/dot.hpp"

namespace truceline {

/// The content between `label=<` and `>`.
[[nodiscard]] std::string dot_header(const Diagram& diagram, const DiagramStyle& style,
                                     const DotOptions& options);

/// A name in the letters of its kind, at most 40 characters.
[[nodiscard]] std::string dot_name(const std::string& name, const std::string& letters);

}  // namespace truceline
