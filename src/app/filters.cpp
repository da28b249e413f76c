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
  if (!filters.during.empty()) {
    if (filters.from.empty() && filters.to.empty()) return day_span(date_value("--during", filters.during));
    throw UsageError("--during says both ends; leave out --from and --to");
  }
  if (filters.from.empty() && filters.to.empty()) return std::nullopt;
  DaySpan days{kDistantPast, kDistantFuture};
  if (!filters.from.empty()) days.first = day_span(date_value("--from", filters.from)).first;
  if (!filters.to.empty()) days.last = day_span(date_value("--to", filters.to)).last;
  if (days.first > days.last) {
    throw UsageError("--from " + filters.from + " is after --to " + filters.to);
  }
  return days;
}

/// The types named, and all of the classes named.
std::vector<std::string> types_of(const Filters& filters) {
  std::vector<std::string> types;
  for (const std::string& type : filters.types) types.push_back(type_value(type));
  for (const std::string& name : filters.classes) {
    const std::string event_class = class_value(name);
    for (const EventType& type : ontology().types()) {
      if (type.event_class == event_class) types.push_back(type.name);
    }
  }
  return types;
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

void add_conflict(CLI::App& command, Filters& filters) {
  command
      .add_option("--conflict", filters.conflict,
                  "Events in the conflict's region or between its parties, while it lasts")
      ->type_name("NAME");
}

void add_all_filters(CLI::App& command, Filters& filters) {
  add_place_and_time(command, filters);
  command
      .add_option(
          "--during", filters.during,
          "Events that can fall into this time (EDTF): 2023, 2023-09/2023-11; leaves undated ones out")
      ->type_name("DATE");
  add_conflict(command, filters);
  add_actor_type_status(command, filters);
  command.add_flag("--with-members", filters.with_members,
                   "With --actor: count organs and persons who act for it at the time");
  command.add_option("--class", filters.classes, "All types of a class: fight, talks, agree, …")
      ->delimiter(',')
      ->type_name("CLASS");
  command
      .add_option("--source", filters.sources, "Events told by this outlet; several times: by one of them")
      ->type_name("NAME")
      ->allow_extra_args(false);
  command.add_option("--min-sources", filters.min_sources, "Events told by at least N outlets")
      ->type_name("N");
  command
      .add_option("--text", filters.text,
                  "Events whose summary or sentence has these words: ceasefire \"peace talks\" monitor*")
      ->type_name("QUERY");
  command.add_flag("--core", filters.core, "Leave out mere words: calls, praise, accusations");
}

EventSelection selection_of(const Filters& filters, const Store& store) {
  EventSelection selection;
  selection.types = types_of(filters);
  for (const std::string& status : filters.statuses) selection.statuses.push_back(status_value(status));
  selection.during = days_between(filters);
  selection.undated = !selection.during;
  if (filters.between.size() == 1)
    throw UsageError("--between needs two names: --between Armenia,Azerbaijan");
  if (filters.with_members && filters.actor.empty())
    throw UsageError("--with-members goes with --actor: --actor Armenia --with-members");
  if (!filters.text.empty()) selection.text = query_value("--text", filters.text);
  selection.with_members = filters.with_members;
  selection.least_sources = filters.min_sources;
  selection.core = filters.core;
  const NameResolver names(store, gazetteer);
  if (!filters.region.empty()) selection.region = told(names.region(filters.region));
  if (!filters.conflict.empty()) selection.conflict = names.conflict(filters.conflict);
  for (const std::string& name : filters.sources) {
    const auto outlets = names.outlets(name);
    selection.outlets.insert(selection.outlets.end(), outlets.begin(), outlets.end());
  }
  if (!filters.actor.empty()) selection.actor = told(names.actor(filters.actor));
  for (const std::string& name : filters.between) selection.between.push_back(told(names.actor(name)));
  return selection;
}

const Gazetteer& gazetteer() {
  static const Gazetteer names(resource, resource("data/gazetteer/towns.bin"));
  return names;
}

}  // namespace truceline::app
