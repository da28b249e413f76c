// What the timeline diagram shows, before any Graphviz: which events, under which period, with whom, in which
// colours.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "exchange/diagram_style.hpp"
#include "truceline/graph/knowledge_graph.hpp"

namespace truceline {

/// An actor beside an event.
struct DiagramActor {
  std::string name;
  std::string acts_for;  ///< "" when it acts for itself
  ActorKind kind = ActorKind::organisation;
  std::string colour;  ///< of the one it acts for
  friend bool operator==(const DiagramActor&, const DiagramActor&) = default;
};

/// Those who bear the same roles in one event: usually one role; several when the same actors bear each of
/// them.
struct DiagramRole {
  std::vector<Role> roles;
  std::vector<DiagramActor> actors;
  std::size_t more = 0;  ///< further actors, not shown
};

struct DiagramEvent {
  const Event* event = nullptr;
  std::size_t number = 0;  ///< from 1, in date order
  std::string period;      ///< "2023-09", "2020", "199X", "until 2012-03", "no date"
  std::vector<DiagramRole> left;
  std::vector<DiagramRole> right;
  std::vector<std::string> relations;  ///< "fulfils event 4"
  std::size_t sources = 0;
};

/// A line of the register: an actor with those who act for it.
struct DiagramGroup {
  std::string name;
  std::string colour;
  std::size_t events = 0;
  std::vector<std::string> members;
};

struct Diagram {
  std::vector<DiagramEvent> events;
  std::size_t left_out = 0;  ///< events of the graph that are not drawn
  std::vector<DiagramGroup> parties;
  std::vector<DiagramGroup> mediators;
  std::vector<DiagramGroup> others;
};

/// The order down the diagram: that of KnowledgeGraph::events(), but what is still to come by some day stands
/// at that day.
[[nodiscard]] bool placed_before(const Event& a, const Event& b);

/// The period of each of `events`. A year with many events is split into months; a date coarser than its
/// period stands under its own name.
[[nodiscard]] std::vector<std::string> period_labels(const std::vector<const Event*>& events);

[[nodiscard]] Diagram plan_diagram(const KnowledgeGraph& graph, const DiagramStyle& style,
                                   std::size_t max_events);

}  // namespace truceline
