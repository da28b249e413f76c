// What is least certain in a database, for a person to look at.
#pragma once

#include <string>
#include <vector>

#include "truceline/graph/knowledge_graph.hpp"
#include "truceline/model/correction.hpp"

namespace truceline {

enum class DoubtKind {
  merge,          ///< reports were merged by a rule that can be wrong
  contradiction,  ///< sources contradict each other
  confidence,     ///< no claim of the event is read with confidence
};
[[nodiscard]] std::string_view to_string(DoubtKind kind) noexcept;

struct Doubt {
  DoubtKind kind = DoubtKind::merge;
  double weight = 0;  ///< 0 certain … 1: how much a look would help
  EventId event;
  std::string question;         ///< for readers
  std::vector<ClaimId> claims;  ///< what it is about, sorted: for a merge the report that was added
};

/// The doubts about the events of `graph`, the greatest first, then by event; without those about claims that
/// a correction names. Weights: a merge by the day is certain, one by a bound or across days is not; a
/// contradiction counts by its field; an event that took place, with a mediator, more than mere words.
[[nodiscard]] std::vector<Doubt> doubts(const KnowledgeGraph& graph, const Corrections& corrections);

}  // namespace truceline
