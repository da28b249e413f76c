// What two actors were to each other in an event, by their roles.
#pragma once

#include <optional>

#include "truceline/query/dyad.hpp"

namespace truceline {

struct DyadSides {
  DyadUse use = DyadUse::counted;
  DyadDirection direction = DyadDirection::mutual;
};

class DyadJudge {
 public:
  /// Looks first whether the two ever fight each other. `graph` and `ontology` must outlive it.
  DyadJudge(const KnowledgeGraph& graph, const Ontology& ontology, ActorId a, ActorId b);
  /// Nothing when they do not both take part as two.
  [[nodiscard]] std::optional<DyadSides> judge(const Event& event) const;

 private:
  [[nodiscard]] bool fight_each_other(const Event& event) const;

  const KnowledgeGraph& graph_;
  const Ontology& ontology_;
  ActorId a_, b_;
  bool foes_ = false;
};

}  // namespace truceline
