#include "syntax/arc_hybrid.hpp"

#include <algorithm>

namespace truceline {

void ArcHybrid::start(std::size_t size) {
  size_ = size;
  front_ = 0;
  stack_.clear();
  nodes_.assign(size + 1, Node());
}

void ArcHybrid::shift() {
  stack_.push_back(static_cast<int>(front_++));
}

void ArcHybrid::left(std::size_t label) {
  const int child = stack_.back();
  stack_.pop_back();
  attach(static_cast<int>(front_), child, label);
}

void ArcHybrid::right(std::size_t label) {
  const int child = stack_.back();
  stack_.pop_back();
  attach(stack_.back(), child, label);
}

void ArcHybrid::apply(std::size_t action, const Actions& actions) {
  if (action == 0) {
    shift();
  } else if (actions.is_left(action)) {
    left(actions.label(action));
  } else {
    right(actions.label(action));
  }
}

void ArcHybrid::attach(int head, int child, std::size_t label) {
  Node& node = nodes_[static_cast<std::size_t>(child)];
  node.head = head;
  node.label = static_cast<std::uint32_t>(label);
  Node& above = nodes_[static_cast<std::size_t>(head)];
  // Children of one side come from the nearest outwards.
  int* side = child < head ? above.left : above.right;
  side[1] = side[0];
  side[0] = child;
  ++(child < head ? above.left_count : above.right_count);
}

std::array<int, kPositions> ArcHybrid::positions() const {
  std::array<int, kPositions> p;
  p.fill(kNone);
  for (std::size_t i = 0; i < 3; ++i) {
    p[i] = stacked(i);
    if (front_ + i <= size_) p[3 + i] = static_cast<int>(front_ + i);
  }
  for (std::size_t i = 0; i < 2; ++i) {
    if (p[i] == kNone) continue;
    const Node& node = nodes_[static_cast<std::size_t>(p[i])];
    p[6 + 3 * i] = node.left[0];
    p[7 + 3 * i] = node.right[0];
    p[8 + 3 * i] = node.right[1];
  }
  p[12] = nodes_[front_].left[0];
  p[13] = nodes_[front_].left[1];
  return p;
}

std::array<std::uint8_t, kCounts> ArcHybrid::counts() const {
  constexpr int kMost = static_cast<int>(kCountValues) - 1;
  const int s0 = stacked(0);
  const int s1 = stacked(1);
  const auto distance = [kMost](int a, int b) {
    return static_cast<std::uint8_t>(a == kNone || b == kNone ? 0 : std::min(b - a, kMost));
  };
  const auto few = [](std::uint8_t n) { return std::min<std::uint8_t>(n, 3); };
  static const Node none;
  const Node& top = s0 == kNone ? none : nodes_[static_cast<std::size_t>(s0)];
  const Node& below = s1 == kNone ? none : nodes_[static_cast<std::size_t>(s1)];
  return {distance(s0, static_cast<int>(front_)),
          distance(s1, s0),
          few(top.left_count),
          few(top.right_count),
          few(below.right_count),
          few(nodes_[front_].left_count)};
}

}  // namespace truceline
