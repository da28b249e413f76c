#include <algorithm>
#include <map>
#include <tuple>

#include "query/mediation_course_parts.hpp"
#include "query/parties.hpp"
#include "query/states_and_places.hpp"

namespace truceline {
namespace {

struct HostOfEvent {
  NamedActor host;
  HostBasis basis;
};

/// Each once.
std::vector<HostOfEvent> hosts_of_event(const KnowledgeGraph& graph, const Event& event) {
  std::map<ActorId, HostOfEvent> hosts;
  for (const Participation& p : event.participants) {
    if (p.role != Role::host) continue;
    const NamedActor host = principal_of(graph, event, p);
    hosts.try_emplace(host.id, HostOfEvent{host, HostBasis::role});
  }
  // A place between several countries says nothing of who hosts.
  if (const auto countries = countries_of(graph, event.place, event); countries.size() == 1) {
    const NamedActor state = state_of_country(graph, *countries.front());
    const auto [entry, fresh] = hosts.try_emplace(state.id, HostOfEvent{state, HostBasis::place});
    if (!fresh) entry->second.basis = HostBasis::both;
  }
  std::vector<HostOfEvent> result;
  for (auto& [id, host] : hosts) result.push_back(std::move(host));
  return result;
}

}  // namespace

std::string_view to_string(HostBasis basis) noexcept {
  switch (basis) {
    case HostBasis::place:
      return "place";
    case HostBasis::both:
      return "both";
    case HostBasis::role:
      break;
  }
  return "role";
}

std::vector<MediationHost> hosts_of(const KnowledgeGraph& graph, const CourseEvents& events) {
  std::map<ActorId, MediationHost> hosts;
  for (const CourseEvent& event : events) {
    for (const HostOfEvent& found : hosts_of_event(graph, *event.event)) {
      MediationHost& host = hosts.try_emplace(found.host.id, MediationHost{found.host, {}, {}}).first->second;
      host.counts.add(event.shown.outcome);
      host.events.push_back({found.basis, event.shown});
    }
  }
  std::vector<MediationHost> result;
  for (auto& [id, host] : hosts) result.push_back(std::move(host));
  const auto key = [](const MediationHost& host) {
    return std::tuple(-static_cast<std::ptrdiff_t>(host.counts.held),
                      -static_cast<std::ptrdiff_t>(host.counts.total()), host.host.name, host.host.id);
  };
  std::sort(result.begin(), result.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return result;
}

}  // namespace truceline
