// What the commands that list things share: their options, the filter by name, the cut.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "app/asked_database.hpp"
#include "app/option_values.hpp"
#include "truceline/base/error.hpp"
#include "truceline/base/utf8.hpp"
#include "truceline/model/interval.hpp"
#include "truceline/query/names.hpp"

namespace truceline::app {

/// As typed.
struct ListingOptions {
  AskedDatabase database;
  std::string name;
  std::int64_t limit = INT64_MAX;
  bool json = false;

  [[nodiscard]] std::size_t most() const { return limit_value("--limit", limit); }
};

/// `what` the command lists, in the plural.
inline void add_listing_options(CLI::App& command, ListingOptions& options, const std::string& what) {
  add_database(command, options.database);
  command.add_option("NAME", options.name, "Only " + what + " whose name has this in it");
  command.add_option("--limit", options.limit, "Show at most N " + what)->type_name("N");
  command.add_flag("--json", options.json, "JSON (schema/" + what + ".schema.json)");
}

/// Does one of `names` have `part` in it, in any case and without diacritics?
inline bool any_has(const std::vector<std::string>& names, const std::string& part) {
  return std::any_of(names.begin(), names.end(), [folded = fold(part)](const std::string& name) {
    return fold(name).find(folded) != std::string::npos;
  });
}

/// Throws UnknownNameError when a name was asked for and nothing has it; `names` are those there are.
inline void require_some(bool some, const std::string& kind, const std::string& name,
                         const std::vector<std::string>& names) {
  if (!some && !name.empty()) throw UnknownNameError(kind, name, closest_names(name, names), "");
}

/// "2020-01-02 – 2023-05-06", "from …", "to …", "".
inline std::string days_text(const DayBounds& days) {
  const auto text = [](DayNumber day) { return EdtfDate::of_day(day).str(); };
  if (days.first && days.last)
    return *days.first == *days.last ? text(*days.first) : text(*days.first) + " – " + text(*days.last);
  if (days.first) return "from " + text(*days.first);
  return days.last ? "by " + text(*days.last) : "";
}

}  // namespace truceline::app
