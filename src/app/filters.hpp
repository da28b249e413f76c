// The filters that chronology, mediators and export share.
#pragma once

#include <string>
#include <vector>

#include "truceline/lexicon/gazetteer.hpp"
#include "truceline/store/store.hpp"

namespace CLI {
class App;
}

namespace truceline::app {

/// As typed.
struct Filters {
  std::string region;
  std::string from;
  std::string to;
  std::string actor;
  std::vector<std::string> between;
  std::vector<std::string> types;
  std::vector<std::string> statuses;
};

void add_place_and_time(CLI::App& command, Filters& filters);
void add_between(CLI::App& command, Filters& filters);
void add_actor_type_status(CLI::App& command, Filters& filters);

/// The selection that the filters mean in `store`. Hints on what names were taken for go to standard error.
/// Throws UsageError for values that cannot be understood, UnknownNameError for unknown names. A filter by
/// time leaves undated events out.
[[nodiscard]] EventSelection selection_of(const Filters& filters, const Store& store);

/// The names of the built-in lexicon, loaded at the first call.
[[nodiscard]] const Gazetteer& gazetteer();

}  // namespace truceline::app
