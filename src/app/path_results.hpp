// Chains of events between two actors, as text and JSON.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "app/terminal.hpp"
#include "exchange/json_values.hpp"
#include "truceline/query/paths.hpp"

namespace truceline::app {

/// What was asked, as typed, and what it was taken for.
struct PathRequest {
  std::string a, b;  ///< names
  std::string from, to;
  bool time_respecting = false;
  bool any_status = false;
  std::size_t most = 3;
  NamedActor first, second;
};

/// A table a chain, and a legend for the marks that occur.
void print_paths(std::ostream& out, const std::vector<Path>& paths, const Terminal& terminal);
[[nodiscard]] Json paths_json(const std::vector<Path>& paths, const PathRequest& request);

}  // namespace truceline::app
