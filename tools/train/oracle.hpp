// The dynamic oracle of arc-hybrid (Goldberg and Nivre 2013): what each kind of action loses of the gold
// tree.
#pragma once

#include <vector>

#include "syntax/arc_hybrid.hpp"

namespace truceline::train {

struct Costs {
  static constexpr int kInvalid = 1 << 20;
  int shift = kInvalid, left = kInvalid, right = kInvalid;

  [[nodiscard]] int least() const;
};

/// Gold arcs that can no longer be made after each action. `heads[i]` is the gold head of word i, the root
/// being heads.size().
[[nodiscard]] Costs action_costs(const ArcHybrid& state, const std::vector<int>& heads);

}  // namespace truceline::train
