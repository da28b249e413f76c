// Which dyad, conflict or region a mediated event belongs to.
#pragma once

#include <string>
#include <vector>

#include "truceline/query/mediators.hpp"

namespace truceline {

struct GroupOfEvent {
  std::string key;  ///< the same for events of one group, else different
  MediationGroup group;
  std::vector<NamedActor> parties;  ///< of the event
};

/// "Armenia and Azerbaijan"; "" for nobody.
[[nodiscard]] std::string names_joined(const std::vector<NamedActor>& actors);

class MediationGrouping {
 public:
  /// `graph` must outlive it.
  MediationGrouping(const KnowledgeGraph& graph, const MediationOptions& options);
  /// Are all parties of the options parties to `event`?
  [[nodiscard]] bool concerns(const Event& event) const;
  [[nodiscard]] GroupOfEvent group_of(const Event& event) const;

 private:
  const KnowledgeGraph& graph_;
  MediationPer per_;
  std::vector<NamedActor> between_;
  std::vector<const Conflict*> conflicts_;
};

/// The conflict that `event` belongs to, of those of `graph`: one that can be going on then, with two of its
/// parties among the event's, or one where the event takes place in its region. Of several the one with most
/// of the event's parties, then with fewest others, then the longest, then the first by key. Null for none.
[[nodiscard]] const Conflict* conflict_of(const KnowledgeGraph& graph,
                                          const std::vector<const Conflict*>& conflicts, const Event& event);

/// The world region that `event` is about: that of its conflict; else of its place, where that lies in a
/// party's country; else the one that the countries of all its parties share. Null for none.
[[nodiscard]] const Place* region_of(const KnowledgeGraph& graph,
                                     const std::vector<const Conflict*>& conflicts, const Event& event);

}  // namespace truceline
