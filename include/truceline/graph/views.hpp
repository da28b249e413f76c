// Filtered views of a knowledge graph: what it shows without copying it.
#pragma once

#include <optional>
#include <vector>

#include "truceline/graph/knowledge_graph.hpp"
#include "truceline/model/interval.hpp"
#include "truceline/model/vocabulary.hpp"

namespace truceline {

/// Which events and participations a view shows. An empty field filters nothing.
struct ViewFilter {
  std::optional<DaySpan> during;   ///< events that can touch these days; undated events are left out when set
  std::vector<Role> roles;         ///< participations in one of these roles
  std::vector<Status> statuses;    ///< events of one of these statuses
  std::vector<std::string> types;  ///< events of one of these types
};

struct ParticipationEdge {
  const Event* event = nullptr;
  const Actor* actor = nullptr;
  Role role = Role::participant;
};

/// A boost::filtered_graph over `graph`, which must outlive it and not be added to meanwhile.
class GraphView {
 public:
  GraphView(const KnowledgeGraph& graph, ViewFilter filter);
  /// Events that pass; with `roles` set only those with a participation in one of the roles.
  [[nodiscard]] std::vector<const Event*> events() const;
  /// Participations that pass, by event, then role, then actor key.
  [[nodiscard]] std::vector<ParticipationEdge> participations() const;

 private:
  const KnowledgeGraph& graph_;
  ViewFilter filter_;
};

}  // namespace truceline
