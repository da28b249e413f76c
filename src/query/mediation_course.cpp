#include "truceline/query/mediation_course.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "query/mediation_course_parts.hpp"
#include "query/mediation_groups.hpp"
#include "query/mediation_spells.hpp"
#include "query/parties.hpp"

namespace truceline {
namespace {

struct GatheredCourse {
  MediationGroup group;
  std::map<ActorId, std::string> parties;
  CourseEvents events;
};

/// What is needed of one mediated event; nothing when nobody mediates in it.
std::optional<CourseEvent> course_event(const KnowledgeGraph& graph, const Event& event) {
  std::map<ActorId, NamedActor> mediators;
  std::vector<std::string> persons;
  for (const Participation& p : event.participants) {
    if (p.role != Role::mediator) continue;
    const NamedActor principal = principal_of(graph, event, p);
    mediators.try_emplace(principal.id, principal);
    std::string name = actor_name(graph, p.actor, p.name);
    const bool fresh = std::find(persons.begin(), persons.end(), name) == persons.end();
    if (principal.id != p.actor && fresh) persons.push_back(std::move(name));
  }
  if (mediators.empty()) return std::nullopt;
  CourseEvent result{&event, shown_event(graph, event, std::move(persons)), {}};
  for (auto& [id, mediator] : mediators) result.mediators.push_back(std::move(mediator));
  return result;
}

std::vector<NamedActor> by_name(const std::map<ActorId, std::string>& actors) {
  std::vector<NamedActor> result;
  for (const auto& [id, name] : actors) result.push_back({id, name});
  std::sort(result.begin(), result.end(), [](const NamedActor& a, const NamedActor& b) {
    return std::tie(a.name, a.id) < std::tie(b.name, b.id);
  });
  return result;
}

MediationCourse course_of(const KnowledgeGraph& graph, GatheredCourse&& gathered,
                          const MediationOptions& options, const FormatLexicon& formats,
                          const ActorNames& names) {
  MediationCourse course;
  course.group = std::move(gathered.group);
  course.parties = by_name(gathered.parties);
  for (const CourseEvent& event : gathered.events) course.counts.add(event.shown.outcome);
  // Of a region or of everything, one who mediates elsewhere takes over from nobody.
  const bool one_matter = options.per == MediationPer::dyad || options.per == MediationPer::conflict;
  const bool known = !course.group.name.empty();
  if (one_matter && known) {
    add_stints(course, gathered.events);
    course.gaps = gaps_of(gathered.events, options.by);
  }
  course.hosts = hosts_of(graph, gathered.events);
  course.formats = formats_of(graph, gathered.events, formats, names);
  return course;
}

}  // namespace

std::vector<MediationCourse> mediation_courses(const KnowledgeGraph& graph, const MediationOptions& options,
                                               const FormatLexicon& formats, const ActorNames& names) {
  const MediationGrouping grouping(graph, options);
  std::map<std::string, GatheredCourse> groups;
  for (const Event* event : graph.events()) {
    auto mediated = course_event(graph, *event);
    if (!mediated || !grouping.concerns(*event)) continue;
    GroupOfEvent place = grouping.group_of(*event);
    GatheredCourse& course = groups[place.key];
    course.group = std::move(place.group);
    for (const NamedActor& party : place.parties) course.parties.try_emplace(party.id, party.name);
    course.events.push_back(std::move(*mediated));
  }
  std::vector<MediationCourse> result;
  for (auto& [key, gathered] : groups)
    result.push_back(course_of(graph, std::move(gathered), options, formats, names));
  const auto order = [](const MediationCourse& course) {
    return std::tuple(-static_cast<std::ptrdiff_t>(course.counts.held),
                      -static_cast<std::ptrdiff_t>(course.counts.total()), course.group.name);
  };
  std::stable_sort(result.begin(), result.end(),
                   [&](const auto& a, const auto& b) { return order(a) < order(b); });
  return result;
}

std::vector<CentralMediator> central_mediators(const KnowledgeGraph& graph) {
  std::map<ActorId, CentralMediator> found;
  for (const Event* event : graph.events()) {
    const auto mediated = course_event(graph, *event);
    if (!mediated) continue;
    for (const NamedActor& mediator : mediated->mediators) {
      CentralMediator& central = found[mediator.id];
      central.actor = mediator;
      if (took_place(event->status)) central.events.push_back(event->id);
    }
  }
  std::vector<CentralMediator> result;
  for (const MediatorCentrality& figures : mediator_centrality(graph)) {
    result.push_back(std::move(found[figures.actor]));
    result.back().figures = figures;
  }
  return result;
}

}  // namespace truceline
