// Does the program say what a line of a golden file says? Each check gives "" when it does, else what the
// program says instead.
#pragma once

#include <string>
#include <vector>

#include "corpus/expected.hpp"

namespace truceline::corpus {

[[nodiscard]] std::string check_merge(const ExpectedLine& line);
[[nodiscard]] std::string check_contradiction(const ExpectedLine& line);
[[nodiscard]] std::string check_mediator(const ExpectedLine& line);
/// Every event that tells of the expected one by that day has the status, and one has the date.
[[nodiscard]] std::string check_as_of(const ExpectedLine& line);
/// One event has exactly these states, in this order, told first by these articles.
[[nodiscard]] std::string check_history(const ExpectedLine& line);

/// A line with what is wrong about it ("" = nothing).
struct Checked {
  std::string label;
  std::string fault;
};
/// All lines of all files.
[[nodiscard]] std::vector<Checked> check_all();

}  // namespace truceline::corpus
