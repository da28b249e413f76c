#include "app/filters.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/option_values.hpp"
#include "truceline/base/error.hpp"
#include "truceline/base/resources.hpp"
#include "truceline/query/names.hpp"

namespace truceline::app {
namespace {

template <class Id>
Id told(const ResolvedName<Id>& resolved) {
  if (!resolved.hint.empty()) std::cerr << "note: " << resolved.hint << '\n';
  return resolved.id;
}

std::optional<DaySpan> days_between(const Filters& filters) {
  if (filters.from.empty() && filters.to.empty()) return std::nullopt;
  DaySpan days{kDistantPast, kDistantFuture};
  if (!filters.from.empty()) days.first = day_span(date_value("--from", filters.from)).first;
  if (!filters.to.empty()) days.last = day_span(date_value("--to", filters.to)).last;
  if (days.first > days.last) {
    throw UsageError("--from " + filters.from + " is after --to " + filters.to);
  }
  return days;
}

}  // namespace

void add_place_and_time(CLI::App& command, Filters& filters) {
  command
      .add_option("--region", filters.region, "Events there, in places below it, and of conflicts over it")
      ->type_name("NAME");
  command
      .add_option("--from", filters.from,
                  "Events that can fall on this date (EDTF) or later; leaves undated ones out")
      ->type_name("DATE");
  command
      .add_option("--to", filters.to,
                  "Events that can fall on this date (EDTF) or earlier; leaves undated ones out")
      ->type_name("DATE");
}

void add_between(CLI::App& command, Filters& filters) {
  command.add_option("--between", filters.between, "Both parties, with a comma between: Armenia,Azerbaijan")
      ->delimiter(',')
      ->type_name("A,B");
}

void add_actor_type_status(CLI::App& command, Filters& filters) {
  command.add_option("--actor", filters.actor, "Events in which it, or one who acts for it, takes part")
      ->type_name("NAME");
  command.add_option("--type", filters.types, "Event types: talks, ceasefire, …")
      ->delimiter(',')
      ->type_name("TYPE");
  command.add_option("--status", filters.statuses, "Statuses: occurred, planned, cancelled, …")
      ->delimiter(',')
      ->type_name("STATUS");
}

EventSelection selection_of(const Filters& filters, const Store& store) {
  EventSelection selection;
  for (const std::string& type : filters.types) selection.types.push_back(type_value(type));
  for (const std::string& status : filters.statuses) selection.statuses.push_back(status_value(status));
  selection.during = days_between(filters);
  selection.undated = !selection.during;
  if (filters.between.size() == 1)
    throw UsageError("--between needs two names: --between Armenia,Azerbaijan");
  const NameResolver names(store, gazetteer);
  if (!filters.region.empty()) selection.region = told(names.region(filters.region));
  if (!filters.actor.empty()) selection.actor = told(names.actor(filters.actor));
  for (const std::string& name : filters.between) selection.between.push_back(told(names.actor(name)));
  return selection;
}

const Gazetteer& gazetteer() {
  static const Gazetteer names(resource, resource("data/gazetteer/towns.bin"));
  return names;
}

}  // namespace truceline::app
