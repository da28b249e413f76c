// Who takes part in an event as it is read row by row.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

namespace truceline {

/// Who takes part in an event, themselves or by one who acts for them.
class Present {
 public:
  using ActorPair = std::pair<std::int64_t, std::int64_t>;

  /// `acts_for` is 0 where nobody is named.
  void add(std::int64_t actor, std::int64_t acts_for) {
    actors_.insert(actor);
    if (acts_for == 0) return;
    actors_.insert(acts_for);
    one_side_.insert(std::minmax({actor, acts_for}));
  }
  /// Every two of them, the smaller first, but not one who acts and whom he acts for.
  [[nodiscard]] std::vector<ActorPair> pairs() const {
    std::vector<ActorPair> found;
    for (auto a = actors_.begin(); a != actors_.end(); ++a) {
      for (auto b = std::next(a); b != actors_.end(); ++b) {
        if (!one_side_.contains({*a, *b})) found.emplace_back(*a, *b);
      }
    }
    return found;
  }

 private:
  std::set<std::int64_t> actors_;
  std::set<ActorPair> one_side_;
};

}  // namespace truceline
