// A trie over tokens: finds the longest name that starts at a token. Edges are in one hash table keyed by
// node and token.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace truceline {

class NameTrie {
 public:
  /// What a complete name leads to: an entry of the gazetteer, and how the name must be written.
  struct Leaf {
    std::uint32_t entry = 0;
    bool needs_capital = true;  ///< the first token must start with an upper-case letter
  };
  using TokenId = std::uint32_t;  ///< 0 = a token of no name
  using NodeId = std::uint32_t;   ///< 0 = the root, which is also "no such node"

  NameTrie() : leaves_(1) {}

  /// The node of the whole name; made when it is new. `tokens` must not be empty.
  NodeId insert(std::span<const std::string> tokens);
  [[nodiscard]] std::vector<Leaf>& leaves(NodeId node) { return leaves_[node]; }

  [[nodiscard]] TokenId token(std::string_view folded) const;
  /// The node reached from `node` by `token`; 0 = none.
  [[nodiscard]] NodeId step(NodeId node, TokenId token) const;
  [[nodiscard]] const std::vector<Leaf>& leaves(NodeId node) const { return leaves_[node]; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept {
      return std::hash<std::string_view>()(text);
    }
  };
  static std::uint64_t edge(NodeId node, TokenId token) { return (std::uint64_t{node} << 32U) | token; }

  std::unordered_map<std::string, TokenId, Hash, std::equal_to<>> tokens_;
  std::unordered_map<std::uint64_t, NodeId> edges_;
  std::vector<std::vector<Leaf>> leaves_;
};

}  // namespace truceline
