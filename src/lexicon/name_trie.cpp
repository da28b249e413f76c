#include "lexicon/name_trie.hpp"

namespace truceline {

NameTrie::NodeId NameTrie::insert(std::span<const std::string> tokens) {
  NodeId node = 0;
  for (const std::string& token : tokens) {
    const auto next_token = static_cast<TokenId>(tokens_.size() + 1);
    const TokenId id = tokens_.try_emplace(token, next_token).first->second;
    const auto next_node = static_cast<NodeId>(leaves_.size());
    const auto [found, added] = edges_.try_emplace(edge(node, id), next_node);
    if (added) leaves_.emplace_back();
    node = found->second;
  }
  return node;
}

NameTrie::TokenId NameTrie::token(std::string_view folded) const {
  const auto found = tokens_.find(folded);
  return found == tokens_.end() ? 0 : found->second;
}

NameTrie::NodeId NameTrie::step(NodeId node, TokenId token) const {
  if (token == 0) return 0;
  const auto found = edges_.find(edge(node, token));
  return found == edges_.end() ? 0 : found->second;
}

}  // namespace truceline
