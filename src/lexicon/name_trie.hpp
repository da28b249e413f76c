// A trie over tokens: finds the longest name that starts at a token. Thousands of names are put in at every
// start of the program, so tokens, edges and leaves lie in flat tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace truceline {

class NameTrie {
 public:
  /// What a complete name leads to: an entry of the gazetteer, and how the name must be written.
  struct Leaf {
    std::uint32_t entry = 0;
    bool needs_capital = true;  ///< the first token must start with an upper-case letter
    std::uint32_t next = 0;     ///< number of the node's next leaf; 0 = none
  };
  using TokenId = std::uint32_t;  ///< 0 = a token of no name
  using NodeId = std::uint32_t;   ///< 0 = the root, which is also "no such node"

  NameTrie();

  /// The node of the whole name; made when it is new. `tokens` must not be empty.
  NodeId insert(std::span<const std::string_view> tokens);
  void add_leaf(NodeId node, std::uint32_t entry, bool needs_capital);

  [[nodiscard]] TokenId token(std::string_view folded) const;
  /// The node reached from `node` by `token`; 0 = none.
  [[nodiscard]] NodeId step(NodeId node, TokenId token) const;
  /// The node's leaves in the order in which they were added: the first, and the one after another; null at
  /// the end.
  [[nodiscard]] const Leaf* first(NodeId node) const { return leaf(nodes_[node].head); }
  [[nodiscard]] const Leaf* after(const Leaf& before) const { return leaf(before.next); }
  [[nodiscard]] Leaf* first(NodeId node) { return leaf(nodes_[node].head); }
  [[nodiscard]] Leaf* after(const Leaf& before) { return leaf(before.next); }

 private:
  /// Reached from the node `from` by `token`.
  struct Node {
    NodeId from = 0;
    TokenId token = 0;
    std::uint32_t head = 0;  ///< number of its first leaf; 0 = none
  };
  struct TokenText {
    std::uint32_t begin = 0, length = 0;  ///< in text_
  };
  [[nodiscard]] const Leaf* leaf(std::uint32_t number) const { return number ? &leaves_[number] : nullptr; }
  [[nodiscard]] Leaf* leaf(std::uint32_t number) { return number ? &leaves_[number] : nullptr; }
  [[nodiscard]] std::string_view text(TokenId id) const {
    return std::string_view(text_).substr(tokens_[id].begin, tokens_[id].length);
  }
  [[nodiscard]] std::size_t slot_of(std::string_view token) const;
  [[nodiscard]] std::size_t slot_of(NodeId from, TokenId token) const;
  TokenId insert_token(std::string_view token);
  void grow_tokens();
  void grow_nodes();

  std::string text_;
  std::vector<TokenText> tokens_;     ///< by id
  std::vector<TokenId> token_slots_;  ///< open addressing, at most half full, a power of two
  std::vector<Node> nodes_;
  std::vector<NodeId> node_slots_;  ///< as token_slots_, by `from` and `token`
  std::vector<Leaf> leaves_;
};

}  // namespace truceline
