#include "syntax/arc_hybrid.hpp"

#include <gtest/gtest.h>

#include <random>

namespace truceline {
namespace {

TEST(ArcHybrid, BuildsATreeByItsActions) {
  // Envoys met rebels: met is the root.
  ArcHybrid state;
  state.start(3);
  state.shift();
  EXPECT_FALSE(state.can_right());
  state.left(1);  // Envoys <- met
  state.shift();
  state.shift();
  state.right(2);  // met -> rebels
  state.left(0);   // met <- root
  EXPECT_TRUE(state.finished());
  EXPECT_EQ(state.head(0), 1);
  EXPECT_EQ(state.head(1), 3);
  EXPECT_EQ(state.head(2), 1);
  EXPECT_EQ(state.label(2), 2U);
}

/// Whatever is chosen among the valid actions, the result is a tree with one root.
TEST(ArcHybridProperty, EveryWayThroughEndsInATreeWithOneRoot) {
  std::mt19937 random(5);
  for (int round = 0; round < 3000; ++round) {
    const std::size_t size = 1 + random() % 12;
    ArcHybrid state;
    state.start(size);
    for (std::size_t steps = 0; !state.finished(); ++steps) {
      ASSERT_LT(steps, 2 * size);
      ASSERT_TRUE(state.can_shift() || state.can_left() || state.can_right());
      const auto choice = random() % 3;
      if (choice == 0 && state.can_shift()) {
        state.shift();
      } else if (choice == 1 && state.can_left()) {
        state.left(0);
      } else if (state.can_right()) {
        state.right(0);
      } else if (state.can_shift()) {
        state.shift();
      } else {
        state.left(0);
      }
    }
    std::size_t roots = 0;
    for (std::size_t word = 0; word < size; ++word) {
      roots += state.head(word) == static_cast<int>(size);
      std::size_t up = 0;
      for (int at = static_cast<int>(word); at != static_cast<int>(size);
           at = state.head(static_cast<std::size_t>(at)))
        ASSERT_LT(up++, size);
    }
    ASSERT_EQ(roots, 1U);
  }
}

}  // namespace
}  // namespace truceline
