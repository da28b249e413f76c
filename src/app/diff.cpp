#include "truceline/query/diff.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "app/command.hpp"
#include "app/filters.hpp"
#include "app/json_results.hpp"
#include "app/option_values.hpp"
#include "app/result_text.hpp"
#include "truceline/base/error.hpp"

namespace truceline::app {
namespace {

struct DiffOptions {
  std::string before;
  std::string after;
  std::vector<std::string> as_of;
  Filters filters;
  bool sources = false;
  bool json = false;
};

KnowledgeGraph loaded(const Store& store, const DiffOptions& options) {
  return store.load(selection_of(options.filters, store));
}

/// The graphs to compare: of two databases, or of one at two times.
std::pair<KnowledgeGraph, KnowledgeGraph> graphs(const DiffOptions& options) {
  if (options.after.empty() == (options.as_of.size() != 2)) {
    throw UsageError(
        "diff compares two databases (diff OLD NEW) or one at two times (diff DB --as-of A --as-of B)");
  }
  const Store before = Store::open(options.before, Store::Mode::read);
  if (options.after.empty()) {
    return {loaded(before.as_of(last_day_of("--as-of", options.as_of[0])), options),
            loaded(before.as_of(last_day_of("--as-of", options.as_of[1])), options)};
  }
  if (!options.as_of.empty()) throw UsageError("--as-of is for one database: diff DB --as-of A --as-of B");
  return {loaded(before, options), loaded(Store::open(options.after, Store::Mode::read), options)};
}

Json change_json(const EventChange& change) {
  Json fields = Json::array();
  for (const FieldChange& field : change.fields)
    fields.push_back({{"field", field.field}, {"before", field.before}, {"after", field.after}});
  return {{"change", to_string(change.kind)},
          {"before", change.before ? entry_json(*change.before) : Json(nullptr)},
          {"after", change.after ? entry_json(*change.after) : Json(nullptr)},
          {"fields", std::move(fields)}};
}

Json changes_json(const std::vector<EventChange>& changes, const DiffOptions& options) {
  Json counts = Json::object();
  for (const auto kind : {ChangeKind::added, ChangeKind::withdrawn, ChangeKind::redated,
                          ChangeKind::reattributed, ChangeKind::changed}) {
    counts[std::string(to_string(kind))] =
        std::count_if(changes.begin(), changes.end(), [&](const EventChange& c) { return c.kind == kind; });
  }
  Json list = Json::array();
  for (const EventChange& change : changes) list.push_back(change_json(change));
  Json result = answer_json("diff");
  result["query"] = query_json(options.filters);
  if (!options.as_of.empty()) result["query"]["as_of"] = options.as_of;
  result["counts"] = std::move(counts);
  result["changes"] = std::move(list);
  return result;
}

Style style_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::added:
      return Style::green;
    case ChangeKind::withdrawn:
      return Style::red;
    default:
      return Style::yellow;
  }
}

void print_change(const EventChange& change, const Terminal& terminal) {
  const ChronologyEntry& entry = change.after ? *change.after : *change.before;
  const char* mark = change.kind == ChangeKind::added       ? "+ "
                     : change.kind == ChangeKind::withdrawn ? "- "
                                                            : "~ ";
  std::cout << terminal.styled(mark + std::string(to_string(change.kind)), style_of(change.kind)) << "  "
            << (entry.date_text.empty() ? "undated" : entry.date_text) << ' ' << type_label(entry.type)
            << (status_mark(entry.status).empty() ? "" : ", " + status_mark(entry.status))
            << (entry.place.empty() ? "" : ", " + on_one_line(entry.place)) << " “"
            << on_one_line(entry.summary) << "” [" << short_id(entry.id) << "]\n";
  for (const FieldChange& field : change.fields) {
    std::cout << "    " << field.field << ": " << (field.before.empty() ? "–" : on_one_line(field.before))
              << " → " << (field.after.empty() ? "–" : on_one_line(field.after)) << '\n';
  }
}

int run_diff(const DiffOptions& options) {
  const auto [before, after] = graphs(options);
  const std::vector<EventChange> changes = diff(before, after, options.sources);
  if (options.json) {
    print_json(std::cout, changes_json(changes, options));
    return kDone;
  }
  if (changes.empty()) std::cerr << "note: nothing changed\n";
  for (const EventChange& change : changes) print_change(change, Terminal::of_stdout());
  return kDone;
}

}  // namespace

void add_diff(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand(
      "diff", "What changed: between two databases, or between what was known at two times");
  auto options = std::make_shared<DiffOptions>();
  command->add_option("OLD", options->before, "Database file")->required();
  command->add_option("NEW", options->after, "Database file to compare with");
  command->add_option("--as-of", options->as_of, "Twice: compare what was known by these dates (EDTF)")
      ->expected(1)
      ->type_name("DATE")
      ->take_all();
  command->add_flag("--sources", options->sources, "Also events that only gained or lost sources");
  add_place_and_time(*command, options->filters);
  add_actor_type_status(*command, options->filters);
  command->add_flag("--json", options->json, "JSON (schema/diff.schema.json)");
  command->callback([options, &chosen] { chosen = [options] { return run_diff(*options); }; });
}

}  // namespace truceline::app
