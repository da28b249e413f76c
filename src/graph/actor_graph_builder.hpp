// Gathers the edges of an ActorGraph.
#pragma once

#include <map>
#include <set>
#include <utility>

#include "truceline/graph/algorithms.hpp"

namespace truceline {

class ActorGraphBuilder {
 public:
  void add(ActorId actor) { actors_.insert(actor); }
  /// One event more in which the two, which must differ, take part.
  void join(ActorId a, ActorId b) {
    add(a);
    add(b);
    ++events_[std::minmax(a, b)];
  }
  [[nodiscard]] ActorGraph build() const;

 private:
  std::set<ActorId> actors_;
  std::map<std::pair<ActorId, ActorId>, std::size_t> events_;
};

}  // namespace truceline
