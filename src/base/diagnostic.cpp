#include "truceline/base/diagnostic.hpp"

namespace truceline {

std::string to_string(const Diagnostic& diagnostic) {
  static constexpr const char* kNames[] = {"note", "warning", "error"};
  std::string text = diagnostic.source;
  if (diagnostic.line) text += ":" + std::to_string(diagnostic.line);
  return text + ": " + kNames[static_cast<int>(diagnostic.severity)] + ": " + diagnostic.message;
}

}  // namespace truceline
