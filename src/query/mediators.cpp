#include "truceline/query/mediators.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "query/mediation_spells.hpp"
#include "query/parties.hpp"
#include "truceline/query/date_text.hpp"

namespace truceline {
namespace {

using PartyKey = std::vector<ActorId>;

/// What is gathered of one mediator before it is laid out.
struct Gathered {
  NamedActor actor;
  std::map<ActorId, MediatorPerson> persons;
  std::map<PartyKey, std::pair<std::vector<NamedActor>, std::vector<RowEvent>>> rows;
};

/// More held first, then more in all, then the name; ids make the order total.
template <class Name>
auto order_key(const MediationCounts& counts, const Name& name, ActorId id) {
  return std::tuple(-static_cast<long long>(counts.held), -static_cast<long long>(counts.total()), name, id);
}

MediatedEvent shown_event(const KnowledgeGraph& graph, const Event& event, std::vector<std::string> persons) {
  MediatedEvent shown;
  shown.id = event.id;
  shown.outcome = outcome_of(event.status);
  shown.status = event.status;
  shown.type = event.type;
  if (event.when.date) {
    shown.date = event.when.date->str();
    shown.date_text = date_text(*event.when.date);
  }
  const Place* place = graph.place(event.place);
  shown.place = place ? name_at(*place, event.when.date) : event.place_name;
  shown.summary = event.summary;
  std::sort(persons.begin(), persons.end());
  shown.persons = std::move(persons);
  shown.sources = source_names(graph, event.id);
  return shown;
}

class Gatherer {
 public:
  Gatherer(const KnowledgeGraph& graph, const std::vector<ActorId>& between) : graph_(graph) {
    for (const ActorId actor : between) between_.push_back({actor, actor_name(graph, actor, "")});
  }

  void add(const Event& event) {
    if (!concerns(event)) return;
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
  [[nodiscard]] bool concerns(const Event& event) const {
    return std::all_of(between_.begin(), between_.end(),
                       [&](const NamedActor& actor) { return is_party(graph_, event, actor.id); });
  }

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
    const auto parties = between_.empty() ? parties_of(graph_, event) : between_;
    PartyKey key;
    for (const NamedActor& party : parties) key.push_back(party.id);
    auto& [shown_parties, events] = mediator.rows[key];
    shown_parties = parties;
    events.push_back({&event, shown_event(graph_, event, std::move(names))});
  }

  const KnowledgeGraph& graph_;
  std::vector<NamedActor> between_;
  std::map<ActorId, Gathered> mediators_;
};

void accumulate(MediationCounts& sum, const MediationCounts& part) {
  sum.held += part.held;
  sum.planned += part.planned;
  sum.cancelled += part.cancelled;
  sum.failed += part.failed;
  sum.denied += part.denied;
}

/// Lays out one mediator; its rows come by counts, then by the parties' names.
Mediator laid_out(const KnowledgeGraph& graph, Gathered&& gathered) {
  Mediator mediator;
  mediator.actor = std::move(gathered.actor);
  if (const Actor* actor = graph.actor(mediator.actor.id)) mediator.kind = actor->kind;
  for (auto& [id, person] : gathered.persons) mediator.persons.push_back(std::move(person));
  std::sort(mediator.persons.begin(), mediator.persons.end(), [](const auto& a, const auto& b) {
    return order_key(a.counts, a.person.name, a.person.id) < order_key(b.counts, b.person.name, b.person.id);
  });
  for (auto& [key, row] : gathered.rows) {
    mediator.rows.push_back(make_row(std::move(row.second)));
    mediator.rows.back().parties = std::move(row.first);
    accumulate(mediator.counts, mediator.rows.back().counts);
  }
  const auto row_key = [](const MediationRow& row) {
    std::vector<std::string> names;
    for (const NamedActor& party : row.parties) names.push_back(party.name);
    return order_key(row.counts, names, row.parties.empty() ? ActorId() : row.parties.front().id);
  };
  std::stable_sort(mediator.rows.begin(), mediator.rows.end(),
                   [&](const auto& a, const auto& b) { return row_key(a) < row_key(b); });
  return mediator;
}

std::vector<Mediator> Gatherer::finish() {
  std::vector<Mediator> result;
  for (auto& [id, gathered] : mediators_) result.push_back(laid_out(graph_, std::move(gathered)));
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

std::vector<Mediator> mediators(const KnowledgeGraph& graph, const std::vector<ActorId>& between) {
  Gatherer gatherer(graph, between);
  for (const Event* event : graph.events()) gatherer.add(*event);
  return gatherer.finish();
}

}  // namespace truceline
