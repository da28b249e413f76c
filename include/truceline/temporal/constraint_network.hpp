// Simple Temporal Network (Dechter, Meiri and Pearl 1991): days of events, tightened by what is known of the
// days between them.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "truceline/model/interval.hpp"

namespace truceline {

class ConstraintNetwork {
 public:
  using Node = std::size_t;
  using Label = std::size_t;  ///< the caller's name for a constraint

  ConstraintNetwork();
  ~ConstraintNetwork();
  ConstraintNetwork(ConstraintNetwork&&) noexcept;
  ConstraintNetwork& operator=(ConstraintNetwork&&) noexcept;

  /// An event that lies within `stated`; nodes are numbered from 0. `label` names the statement.
  Node add(const DayBounds& stated, Label label);
  /// to − from lies in `distance`, in days. Throws std::logic_error for a node that is none.
  void constrain(Node from, Node to, const DayDistance& distance, Label label);

  /// The statements by which the bounds of a node reached it; none where they are its own or open.
  struct Because {
    std::optional<Label> first, last;
  };

  struct Result {
    bool consistent = true;
    std::vector<DayBounds> bounds;  ///< a node each, the tightest that follow; as stated when inconsistent
    /// Labels of the statements that contradict each other, sorted, each once: those on one negative cycle.
    std::vector<Label> contradiction;
    std::vector<Because> because;  ///< a node each; empty when inconsistent
  };
  /// Shortest paths over the difference constraints, both ways from a day that all are counted from. Takes
  /// time in the number of nodes times constraints.
  [[nodiscard]] Result propagate() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace truceline
