// The filters that chronology, mediators and export share.
#pragma once

#include <cstddef>
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
  std::string during;
  std::string conflict;
  bool with_members = false;
  std::vector<std::string> classes;
  std::vector<std::string> sources;
  std::size_t min_sources = 0;
  std::string text;
  bool core = false;
  std::string as_of;  ///< told in the answer only: the store is opened as of it
};

void add_place_and_time(CLI::App& command, Filters& filters);
void add_between(CLI::App& command, Filters& filters);
void add_conflict(CLI::App& command, Filters& filters);
void add_actor_type_status(CLI::App& command, Filters& filters);
/// All filters but --between: these three and conflict, members, class, window, sources, text, core.
void add_all_filters(CLI::App& command, Filters& filters);

/// The selection that the filters mean in `store`. Hints on what names were taken for go to standard error.
/// Throws UsageError for values that cannot be understood, UnknownNameError for unknown names. A filter by
/// time leaves undated events out.
[[nodiscard]] EventSelection selection_of(const Filters& filters, const Store& store);

/// The names of the built-in lexicon, loaded at the first call.
[[nodiscard]] const Gazetteer& gazetteer();

}  // namespace truceline::app
