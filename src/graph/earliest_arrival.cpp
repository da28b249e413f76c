// Search forward in time over actors and events.
#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <cstdint>
#include <limits>

#include "graph/principals.hpp"
#include "truceline/graph/algorithms.hpp"

namespace truceline {
namespace {

using Index = std::uint32_t;

/// Actor → event while the event can be; event → actor at any time.
using TimeGraph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, DaySpan,
                                                     boost::no_property, Index, Index>;

constexpr DayNumber kNever = std::numeric_limits<DayNumber>::max();

/// The earliest day after going along an edge at the earliest day `so_far`.
struct Follow {
  DayNumber operator()(DayNumber so_far, const DaySpan& days) const {
    return days.last < so_far ? kNever : std::max(so_far, days.first);
  }
};

/// Dated events as vertices behind the actors.
struct Bipartite {
  std::vector<ActorId> actors;  // ascending
  std::vector<const Event*> events;
  std::vector<std::pair<Index, Index>> edges;
  std::vector<DaySpan> days;

  [[nodiscard]] std::size_t size() const { return actors.size() + events.size(); }
  void connect(std::size_t actor, std::size_t event, const DaySpan& when) {
    edges.emplace_back(actor, actors.size() + event);
    days.push_back(when);
    edges.emplace_back(actors.size() + event, actor);
    days.push_back(kAnyTime);
  }
};

using Presences = std::vector<std::pair<std::size_t, ActorId>>;  // event, actor

Bipartite bipartite(std::vector<const Event*> events, const Presences& presences) {
  Bipartite result;
  result.events = std::move(events);
  for (const auto& [unused, actor] : presences) result.actors.push_back(actor);
  std::sort(result.actors.begin(), result.actors.end());
  result.actors.erase(std::unique(result.actors.begin(), result.actors.end()), result.actors.end());
  for (const auto& [event, actor] : presences) {
    const auto at = std::lower_bound(result.actors.begin(), result.actors.end(), actor);
    result.connect(static_cast<std::size_t>(at - result.actors.begin()), event,
                   *days_of(*result.events[event]));
  }
  return result;
}

Bipartite bipartite(const KnowledgeGraph& graph, const ViewFilter& filter, ActorLevel level) {
  auto events = GraphView(graph, filter).events();
  std::erase_if(events, [](const Event* event) { return !event->when.date; });
  Presences presences;
  for (std::size_t i = 0; i < events.size(); ++i) {
    for (const Participation& p : events[i]->participants) {
      if (!filter.roles.empty() &&
          std::find(filter.roles.begin(), filter.roles.end(), p.role) == filter.roles.end()) {
        continue;
      }
      presences.emplace_back(i, level == ActorLevel::named ? p.actor : principal_id(graph, *events[i], p));
    }
  }
  std::sort(presences.begin(), presences.end());
  presences.erase(std::unique(presences.begin(), presences.end()), presences.end());
  return bipartite(std::move(events), presences);
}

}  // namespace

std::vector<Arrival> earliest_arrivals(const KnowledgeGraph& graph, ActorId from, const ViewFilter& filter,
                                       ActorLevel level) {
  const Bipartite parts = bipartite(graph, filter, level);
  const auto start = std::lower_bound(parts.actors.begin(), parts.actors.end(), from);
  if (start == parts.actors.end() || *start != from) return {};
  const TimeGraph network(boost::edges_are_unsorted_multi_pass, parts.edges.begin(), parts.edges.end(),
                          parts.days.begin(), static_cast<Index>(parts.size()));
  std::vector<DayNumber> days(parts.size());
  std::vector<Index> before(parts.size());
  const auto vertices = boost::get(boost::vertex_index, network);
  boost::dijkstra_shortest_paths(
      network, static_cast<Index>(start - parts.actors.begin()),
      boost::weight_map(boost::get(boost::edge_bundle, network))
          .distance_map(boost::make_iterator_property_map(days.begin(), vertices))
          .predecessor_map(boost::make_iterator_property_map(before.begin(), vertices))
          .distance_compare(std::less<>())
          .distance_combine(Follow())
          .distance_inf(kNever)
          .distance_zero(kDistantPast));
  std::vector<Arrival> result;
  for (std::size_t i = 0; i < parts.actors.size(); ++i) {
    if (days[i] == kNever) continue;
    Arrival arrival{parts.actors[i], days[i], {}, {}};
    if (parts.actors[i] != from) {
      arrival.by = parts.events[before[i] - parts.actors.size()]->id;
      arrival.before = parts.actors[before[before[i]]];
    }
    result.push_back(arrival);
  }
  return result;
}

}  // namespace truceline
