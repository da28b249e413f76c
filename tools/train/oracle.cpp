#include "train/oracle.hpp"

#include <algorithm>

namespace truceline::train {

int Costs::least() const {
  return std::min({shift, left, right});
}

Costs action_costs(const ArcHybrid& state, const std::vector<int>& heads) {
  Costs costs;
  const auto& stack = state.stack();
  const auto front = static_cast<int>(state.front());
  const auto size = static_cast<int>(state.size());
  const auto head = [&](int word) { return word < size ? heads[static_cast<std::size_t>(word)] : -1; };
  const int s0 = stack.empty() ? -1 : stack.back();
  const int s1 = stack.size() < 2 ? -1 : stack[stack.size() - 2];
  int waiting = 0;  // words of the buffer whose head is s0
  if (s0 >= 0) {
    for (int b = front; b < size; ++b) waiting += head(b) == s0;
  }
  if (state.can_left()) {
    const int h = head(s0);
    costs.left = waiting + ((s1 >= 0 && h == s1) || h > front ? 1 : 0);
  }
  if (state.can_right()) costs.right = waiting + (head(s0) >= front ? 1 : 0);
  if (state.can_shift()) {
    costs.shift = 0;
    for (std::size_t i = 0; i < stack.size(); ++i) {
      costs.shift += head(stack[i]) == front;
      costs.shift += i + 1 < stack.size() && head(front) == stack[i];
    }
  }
  return costs;
}

}  // namespace truceline::train
