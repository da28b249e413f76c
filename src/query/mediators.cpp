#include "truceline/query/mediators.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "query/mediation_groups.hpp"
#include "query/mediation_spells.hpp"
#include "query/parties.hpp"

namespace truceline {
namespace {

/// What is gathered of one row.
struct GatheredRow {
  MediationGroup group;
  std::vector<NamedActor> parties;
  std::vector<RowEvent> events;
};

/// What is gathered of one mediator before it is laid out.
struct Gathered {
  NamedActor actor;
  std::map<ActorId, MediatorPerson> persons;
  std::map<std::string, GatheredRow> rows;  ///< by the key of the group
};

/// More held first, then more in all, then the name; ids make the order total.
template <class Name>
auto order_key(const MediationCounts& counts, const Name& name, ActorId id) {
  return std::tuple(-static_cast<long long>(counts.held), -static_cast<long long>(counts.total()), name, id);
}

class Gatherer {
 public:
  Gatherer(const KnowledgeGraph& graph, const MediationOptions& options)
      : graph_(graph), by_(options.by), grouping_(graph, options) {}

  void add(const Event& event) {
    if (!grouping_.concerns(event)) return;
    std::map<ActorId, std::vector<NamedActor>> persons_of;  // principal → who acted for it
    for (const Participation& p : event.participants) {
      if (p.role != Role::mediator) continue;
      const NamedActor principal = principal_of(graph_, event, p);
      mediators_[principal.id].actor = principal;
      auto& persons = persons_of[principal.id];
      if (principal.id != p.actor) persons.push_back({p.actor, actor_name(graph_, p.actor, p.name)});
    }
    for (const auto& [principal, persons] : persons_of) add_to(mediators_[principal], event, persons);
  }

  [[nodiscard]] std::vector<Mediator> finish();

 private:
  void add_to(Gathered& mediator, const Event& event, const std::vector<NamedActor>& persons) {
    const MediationOutcome outcome = outcome_of(event.status);
    std::vector<std::string> names;
    for (const NamedActor& person : persons) {
      MediatorPerson& entry =
          mediator.persons.try_emplace(person.id, MediatorPerson{person, {}}).first->second;
      if (std::find(names.begin(), names.end(), person.name) != names.end()) continue;
      entry.counts.add(outcome);
      names.push_back(person.name);
    }
    GroupOfEvent place = grouping_.group_of(event);
    GatheredRow& row = mediator.rows[place.key];
    row.group = std::move(place.group);
    row.parties.insert(row.parties.end(), place.parties.begin(), place.parties.end());
    row.events.push_back({&event, shown_event(graph_, event, std::move(names))});
  }

  const KnowledgeGraph& graph_;
  PeriodStep by_;
  MediationGrouping grouping_;
  std::map<ActorId, Gathered> mediators_;
};

void accumulate(MediationCounts& sum, const MediationCounts& part) {
  sum.held += part.held;
  sum.planned += part.planned;
  sum.cancelled += part.cancelled;
  sum.failed += part.failed;
  sum.denied += part.denied;
}

/// By name, then id; each once.
std::vector<NamedActor> each_once(std::vector<NamedActor> actors) {
  const auto key = [](const NamedActor& actor) { return std::tie(actor.id, actor.name); };
  std::sort(actors.begin(), actors.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  const auto same = [](const NamedActor& a, const NamedActor& b) { return a.id == b.id; };
  actors.erase(std::unique(actors.begin(), actors.end(), same), actors.end());
  std::sort(actors.begin(), actors.end(), [](const NamedActor& a, const NamedActor& b) {
    return std::tie(a.name, a.id) < std::tie(b.name, b.id);
  });
  return actors;
}

MediationRow laid_out(GatheredRow&& gathered, PeriodStep by) {
  MediationRow row = make_row(std::move(gathered.events), by);
  row.group = std::move(gathered.group);
  row.parties = each_once(std::move(gathered.parties));
  return row;
}

/// Lays out one mediator; its rows come by counts, then by the names of the parties and of the group.
Mediator laid_out(const KnowledgeGraph& graph, Gathered&& gathered, PeriodStep by) {
  Mediator mediator;
  mediator.actor = std::move(gathered.actor);
  if (const Actor* actor = graph.actor(mediator.actor.id)) mediator.kind = actor->kind;
  for (auto& [id, person] : gathered.persons) mediator.persons.push_back(std::move(person));
  std::sort(mediator.persons.begin(), mediator.persons.end(), [](const auto& a, const auto& b) {
    return order_key(a.counts, a.person.name, a.person.id) < order_key(b.counts, b.person.name, b.person.id);
  });
  for (auto& [key, row] : gathered.rows) {
    mediator.rows.push_back(laid_out(std::move(row), by));
    accumulate(mediator.counts, mediator.rows.back().counts);
  }
  const auto row_key = [](const MediationRow& row) {
    std::vector<std::string> names;
    if (row.group.per == MediationPer::dyad) {
      for (const NamedActor& party : row.parties) names.push_back(party.name);
    } else {
      names.push_back(row.group.name);
    }
    return order_key(row.counts, names, row.parties.empty() ? ActorId() : row.parties.front().id);
  };
  std::stable_sort(mediator.rows.begin(), mediator.rows.end(),
                   [&](const auto& a, const auto& b) { return row_key(a) < row_key(b); });
  return mediator;
}

std::vector<Mediator> Gatherer::finish() {
  std::vector<Mediator> result;
  for (auto& [id, gathered] : mediators_) result.push_back(laid_out(graph_, std::move(gathered), by_));
  std::sort(result.begin(), result.end(), [](const Mediator& a, const Mediator& b) {
    return order_key(a.counts, a.actor.name, a.actor.id) < order_key(b.counts, b.actor.name, b.actor.id);
  });
  return result;
}

}  // namespace

MediationOutcome outcome_of(Status status) noexcept {
  if (took_place(status)) return MediationOutcome::held;
  switch (status) {
    case Status::cancelled:
      return MediationOutcome::cancelled;
    case Status::failed:
      return MediationOutcome::failed;
    case Status::denied:
      return MediationOutcome::denied;
    default:
      return MediationOutcome::planned;
  }
}

std::string_view to_string(MediationOutcome outcome) noexcept {
  switch (outcome) {
    case MediationOutcome::held:
      return "held";
    case MediationOutcome::planned:
      return "planned";
    case MediationOutcome::cancelled:
      return "cancelled";
    case MediationOutcome::failed:
      return "failed";
    case MediationOutcome::denied:
      return "denied";
  }
  return "";
}

void MediationCounts::add(MediationOutcome outcome) noexcept {
  switch (outcome) {
    case MediationOutcome::held:
      ++held;
      return;
    case MediationOutcome::planned:
      ++planned;
      return;
    case MediationOutcome::cancelled:
      ++cancelled;
      return;
    case MediationOutcome::failed:
      ++failed;
      return;
    case MediationOutcome::denied:
      ++denied;
      return;
  }
}

std::string_view to_string(MediationPer per) noexcept {
  switch (per) {
    case MediationPer::conflict:
      return "conflict";
    case MediationPer::region:
      return "region";
    case MediationPer::all:
      return "all";
    case MediationPer::dyad:
      break;
  }
  return "dyad";
}

std::optional<MediationPer> parse_mediation_per(std::string_view name) noexcept {
  for (const auto per :
       {MediationPer::dyad, MediationPer::conflict, MediationPer::region, MediationPer::all}) {
    if (name == to_string(per)) return per;
  }
  return std::nullopt;
}

std::vector<Mediator> mediators(const KnowledgeGraph& graph, const std::vector<ActorId>& between) {
  return mediators(graph, MediationOptions{between, PeriodStep::none, MediationPer::dyad});
}

std::vector<Mediator> mediators(const KnowledgeGraph& graph, const MediationOptions& options) {
  Gatherer gatherer(graph, options);
  for (const Event* event : graph.events()) gatherer.add(*event);
  return gatherer.finish();
}

}  // namespace truceline
