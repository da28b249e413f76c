#include "truceline/base/error.hpp"

#include <utility>

namespace truceline {
namespace {

std::string located(const std::string& file, std::size_t line, const std::string& message) {
  return file + (line ? ":" + std::to_string(line) : std::string()) + ": " + message;
}

std::string unknown(const std::string& kind, const std::string& name,
                    const std::vector<std::string>& suggestions, const std::string& advice) {
  std::string text = "no " + kind + " \"" + name + "\"";
  for (std::size_t i = 0; i < suggestions.size(); ++i) {
    text += i == 0 ? "; did you mean " : (i + 1 == suggestions.size() ? " or " : ", ");
    text += "\"" + suggestions[i] + "\"";
  }
  if (!suggestions.empty()) text += "?";
  return advice.empty() ? text : text + (suggestions.empty() ? "; " : " ") + advice;
}

}  // namespace

FormatError::FormatError(const std::string& file, std::size_t line, const std::string& message)
    : Error(located(file, line, message)), file_(file), line_(line), message_(message) {}

UnknownNameError::UnknownNameError(const std::string& kind, const std::string& name,
                                   std::vector<std::string> suggestions, const std::string& advice)
    : Error(unknown(kind, name, suggestions, advice)), suggestions_(std::move(suggestions)) {}

}  // namespace truceline
