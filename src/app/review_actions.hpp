// From what a user typed to a line of the review file.
#pragma once

#include <string>
#include <vector>

#include "truceline/pipeline.hpp"

namespace truceline::app {

/// The names of the actions that make a correction.
[[nodiscard]] const std::vector<std::string>& review_actions();

/// The line for `action` with its arguments, as of the store: merge EVENT EVENT…; split EVENT CLAIM…;
/// set EVENT FIELD=VALUE; reject EVENT; confirm EVENT; same-actor NAME NAME; other-actor NAME [NAME]. Throws
/// UsageError for wrong arguments, UnknownNameError for what is not there.
[[nodiscard]] ReviewLine review_line(const Store& store, const std::string& action,
                                     const std::vector<std::string>& arguments);

}  // namespace truceline::app
