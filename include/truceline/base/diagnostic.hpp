// What was odd about an input. Diagnostics are data: they travel with the result and are counted in the
// report.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace truceline {

enum class Severity { note, warning, error };

/// One remark on one input.
struct Diagnostic {
  Severity severity = Severity::warning;
  std::string source;    ///< file name or "-" for standard input
  std::size_t line = 0;  ///< from 1; 0 = the whole file
  std::string message;   ///< what is wrong and what was done about it

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// "file:12: error: message", the form editors can jump to.
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);

}  // namespace truceline
