// The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011), root at the end of the buffer.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace truceline {

/// What a parser does next: 0 shifts, 1 + l makes the first word of the buffer head of the top of the stack
/// with label l, 1 + labels + l makes the second word of the stack head of the top.
struct Actions {
  std::size_t labels = 0;

  [[nodiscard]] std::size_t count() const { return 1 + 2 * labels; }
  [[nodiscard]] std::size_t left(std::size_t label) const { return 1 + label; }
  [[nodiscard]] std::size_t right(std::size_t label) const { return 1 + labels + label; }
  [[nodiscard]] bool is_left(std::size_t action) const { return action >= 1 && action <= labels; }
  [[nodiscard]] bool is_right(std::size_t action) const { return action > labels; }
  [[nodiscard]] std::size_t label(std::size_t action) const { return (action - 1) % labels; }
};

/// The words that the next action is chosen by, and what hangs on them.
inline constexpr std::size_t kPositions = 14;
inline constexpr std::size_t kFirstChildPosition = 6;  ///< positions before are words of stack and buffer
inline constexpr std::size_t kChildPositions = kPositions - kFirstChildPosition;
/// Distances and numbers of children, each below kCountValues.
inline constexpr std::size_t kCounts = 6;
inline constexpr std::size_t kCountValues = 8;

class ArcHybrid {
 public:
  static constexpr int kNone = -1;

  /// Starts over with `size` words; they are numbered from 0, the root is `size`.
  void start(std::size_t size);

  [[nodiscard]] bool finished() const { return front_ == size_ && stack_.empty(); }
  [[nodiscard]] bool can_shift() const { return front_ < size_; }
  /// The root takes one word only: the last on the stack.
  [[nodiscard]] bool can_left() const { return !stack_.empty() && (front_ < size_ || stack_.size() == 1); }
  [[nodiscard]] bool can_right() const { return stack_.size() >= 2; }

  void shift();
  void left(std::size_t label);
  void right(std::size_t label);
  void apply(std::size_t action, const Actions& actions);

  /// Word numbers (root included) by position: s0 s1 s2 b0 b1 b2, children of s0: leftmost, rightmost, second
  /// rightmost; of s1 the same; of b0: leftmost, second leftmost. kNone where there is none.
  [[nodiscard]] std::array<int, kPositions> positions() const;
  [[nodiscard]] std::array<std::uint8_t, kCounts> counts() const;

  [[nodiscard]] const std::vector<int>& stack() const { return stack_; }
  [[nodiscard]] std::size_t front() const { return front_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] int head(std::size_t word) const { return nodes_[word].head; }
  [[nodiscard]] std::size_t label(std::size_t word) const { return nodes_[word].label; }

 private:
  struct Node {
    int head = kNone;
    std::uint32_t label = 0;
    int left[2] = {kNone, kNone};   ///< leftmost, second leftmost child
    int right[2] = {kNone, kNone};  ///< rightmost, second rightmost
    std::uint8_t left_count = 0, right_count = 0;
  };

  void attach(int head, int child, std::size_t label);
  [[nodiscard]] int stacked(std::size_t depth) const {
    return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : kNone;
  }

  std::size_t size_ = 0;
  std::size_t front_ = 0;  ///< first word of the buffer; size_ is the root
  std::vector<int> stack_;
  std::vector<Node> nodes_;
};

}  // namespace truceline
