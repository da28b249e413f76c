#include "query/mediation_groups.hpp"

#include <algorithm>
#include <tuple>

#include "query/parties.hpp"
#include "query/states_and_places.hpp"

namespace truceline {
namespace {

/// How well a conflict fits; the smallest is the best.
using Fit = std::tuple<std::ptrdiff_t, std::size_t, DayNumber, std::string_view>;

/// `ids` are those of the event's parties, sorted.
std::optional<Fit> fit_of(const KnowledgeGraph& graph, const Conflict& conflict, const Event& event,
                          const std::vector<ActorId>& ids) {
  if (conflict.when && event.when.date && !compatible(*conflict.when, *event.when.date)) return std::nullopt;
  const auto parties = std::count_if(conflict.parties.begin(), conflict.parties.end(), [&](ActorId party) {
    return std::binary_search(ids.begin(), ids.end(), party);
  });
  const bool enough = parties >= 2 || (parties == 1 && lies_within(graph, event.place, conflict.region));
  if (!enough) return std::nullopt;
  const DaySpan days = conflict.when ? day_span(*conflict.when) : DaySpan{kDistantPast, kDistantFuture};
  return Fit{-parties, conflict.parties.size(), days.first - days.last, conflict.key};
}

const Place* region_of_parties(const KnowledgeGraph& graph, const std::vector<NamedActor>& parties) {
  const Place* shared = nullptr;
  for (const NamedActor& party : parties) {
    const Place* country = country_of_state(graph, party.id);
    const Place* region = country ? world_region_of(graph, country->id) : nullptr;
    if (!region || (shared && shared != region)) return nullptr;
    shared = region;
  }
  return shared;
}

bool is_in_a_partys_country(const KnowledgeGraph& graph, const Event& event,
                            const std::vector<NamedActor>& parties) {
  const auto countries = countries_of(graph, event.place, event);
  return std::any_of(countries.begin(), countries.end(), [&](const Place* country) {
    const ActorId state = state_of_country(graph, *country).id;
    return std::any_of(parties.begin(), parties.end(),
                       [&](const NamedActor& party) { return party.id == state; });
  });
}

std::string key_of(const std::vector<NamedActor>& actors) {
  std::string key;
  for (const NamedActor& actor : actors) key += to_hex(actor.id.value());
  return key;
}

}  // namespace

std::string names_joined(const std::vector<NamedActor>& actors) {
  std::string text;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == actors.size() ? " and " : ", ") + actors[i].name;
  }
  return text;
}

const Conflict* conflict_of(const KnowledgeGraph& graph, const std::vector<const Conflict*>& conflicts,
                            const Event& event) {
  const Conflict* best = nullptr;
  std::optional<Fit> best_fit;
  const auto ids = party_ids(graph, event);
  for (const Conflict* conflict : conflicts) {
    const auto fit = fit_of(graph, *conflict, event, ids);
    if (!fit || (best_fit && *best_fit <= *fit)) continue;
    best = conflict;
    best_fit = fit;
  }
  return best;
}

const Place* region_of(const KnowledgeGraph& graph, const std::vector<const Conflict*>& conflicts,
                       const Event& event) {
  if (const Conflict* conflict = conflict_of(graph, conflicts, event)) {
    if (const Place* region = world_region_of(graph, conflict->region)) return region;
  }
  const auto parties = parties_of(graph, event);
  if (is_in_a_partys_country(graph, event, parties)) return world_region_of(graph, event.place);
  return region_of_parties(graph, parties);
}

MediationGrouping::MediationGrouping(const KnowledgeGraph& graph, const MediationOptions& options)
    : graph_(graph), per_(options.per), conflicts_(graph.conflicts()) {
  for (const ActorId actor : options.between) between_.push_back({actor, actor_name(graph, actor, "")});
}

bool MediationGrouping::concerns(const Event& event) const {
  return std::all_of(between_.begin(), between_.end(),
                     [&](const NamedActor& actor) { return is_party(graph_, event, actor.id); });
}

GroupOfEvent MediationGrouping::group_of(const Event& event) const {
  GroupOfEvent result{"", {per_, "", ""}, between_.empty() ? parties_of(graph_, event) : between_};
  const auto name_it = [&](std::uint64_t id, const std::string& name) {
    result.key = result.group.id = to_hex(id);
    result.group.name = name;
  };
  switch (per_) {
    case MediationPer::dyad:
      result.key = key_of(result.parties);
      result.group.name = names_joined(result.parties);
      break;
    case MediationPer::conflict:
      if (const Conflict* conflict = conflict_of(graph_, conflicts_, event))
        name_it(conflict->id.value(), conflict->name);
      break;
    case MediationPer::region:
      if (const Place* region = region_of(graph_, conflicts_, event))
        name_it(region->id.value(), region->name);
      break;
    case MediationPer::all:
      result.group.name = "everything";
      break;
  }
  return result;
}

}  // namespace truceline
