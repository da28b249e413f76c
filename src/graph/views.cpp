#include "truceline/graph/views.hpp"

#include <algorithm>
#include <boost/graph/filtered_graph.hpp>
#include <tuple>
#include <utility>

#include "truceline/graph/boost_graph.hpp"

namespace truceline {
namespace {

template <class T>
bool allows(const std::vector<T>& allowed, const T& value) {
  return allowed.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

bool touches(const std::optional<EdtfInterval>& when, const DaySpan& days) {
  if (!when) return false;
  const auto span = day_span(*when);
  return span.first <= days.last && days.first <= span.last;
}

// Boost copies and default-constructs predicates, hence the pointers.
class PassingEdges {
 public:
  PassingEdges() = default;
  PassingEdges(const BoostGraph* graph, const ViewFilter* filter) : graph_(graph), filter_(filter) {}
  bool operator()(const BoostGraph::edge_descriptor& edge) const {
    const auto* participation = std::get_if<ParticipatesEdge>(&(*graph_)[edge]);
    return participation == nullptr || allows(filter_->roles, participation->role);
  }

 private:
  const BoostGraph* graph_ = nullptr;
  const ViewFilter* filter_ = nullptr;
};

class PassingVertices {
 public:
  PassingVertices() = default;
  PassingVertices(const BoostGraph* graph, const ViewFilter* filter) : graph_(graph), filter_(filter) {}
  bool operator()(VertexDescriptor vertex) const {
    const auto* event = std::get_if<Event>(&(*graph_)[vertex]);
    return event == nullptr || passes(*event);
  }

 private:
  bool passes(const Event& event) const {
    if (filter_->during && !touches(event.when.date, *filter_->during)) return false;
    if (!allows(filter_->statuses, event.status) || !allows(filter_->types, event.type)) return false;
    return filter_->roles.empty() ||
           std::any_of(event.participants.begin(), event.participants.end(),
                       [&](const Participation& p) { return allows(filter_->roles, p.role); });
  }

  const BoostGraph* graph_ = nullptr;
  const ViewFilter* filter_ = nullptr;
};

using FilteredGraph = boost::filtered_graph<BoostGraph, PassingEdges, PassingVertices>;

FilteredGraph filtered(const KnowledgeGraph& graph, const ViewFilter& filter) {
  const auto& whole = boost_graph(graph);
  return {whole, PassingEdges(&whole, &filter), PassingVertices(&whole, &filter)};
}

}  // namespace

GraphView::GraphView(const KnowledgeGraph& graph, ViewFilter filter)
    : graph_(graph), filter_(std::move(filter)) {}

std::vector<const Event*> GraphView::events() const {
  const auto view = filtered(graph_, filter_);
  std::vector<const Event*> result;
  for (const auto vertex : boost::make_iterator_range(boost::vertices(view))) {
    if (const auto* event = std::get_if<Event>(&view[vertex])) result.push_back(event);
  }
  std::sort(result.begin(), result.end(), [](const Event* a, const Event* b) { return earlier(*a, *b); });
  return result;
}

std::vector<ParticipationEdge> GraphView::participations() const {
  const auto view = filtered(graph_, filter_);
  std::vector<ParticipationEdge> result;
  for (const auto edge : boost::make_iterator_range(boost::edges(view))) {
    const auto* participation = std::get_if<ParticipatesEdge>(&view[edge]);
    if (participation == nullptr) continue;
    result.push_back({&std::get<Event>(view[boost::source(edge, view)]),
                      &std::get<Actor>(view[boost::target(edge, view)]), participation->role});
  }
  std::sort(result.begin(), result.end(), [](const ParticipationEdge& a, const ParticipationEdge& b) {
    if (a.event != b.event) return earlier(*a.event, *b.event);
    return std::tie(a.role, a.actor->key, a.actor->id) < std::tie(b.role, b.actor->key, b.actor->id);
  });
  return result;
}

}  // namespace truceline
