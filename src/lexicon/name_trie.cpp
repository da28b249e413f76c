#include "lexicon/name_trie.hpp"

#include <functional>

namespace truceline {
namespace {

// Enough for the names of the shipped lexicon, so that the tables seldom grow.
constexpr std::size_t kTokens = std::size_t{1} << 14U;
constexpr std::size_t kEdges = std::size_t{1} << 15U;
constexpr std::size_t kTextBytes = std::size_t{1} << 16U;

std::size_t mixed(std::uint64_t edge) {
  edge *= 0x9E3779B97F4A7C15ULL;  // 2^64 divided by the golden ratio spreads neighbouring keys
  return static_cast<std::size_t>(edge ^ edge >> 29U);
}

}  // namespace

NameTrie::NameTrie() : tokens_(1), token_slots_(kTokens), edges_(kEdges), heads_(1), leaves_(1) {
  text_.reserve(kTextBytes);
  tokens_.reserve(kTokens / 2);
  heads_.reserve(kEdges / 2);
  leaves_.reserve(kEdges / 2);
}

std::size_t NameTrie::slot_of(std::string_view token) const {
  const std::size_t mask = token_slots_.size() - 1;
  std::size_t slot = std::hash<std::string_view>()(token) & mask;
  while (token_slots_[slot] != 0 && text(token_slots_[slot]) != token) slot = (slot + 1) & mask;
  return slot;
}

std::size_t NameTrie::slot_of(std::uint64_t edge) const {
  const std::size_t mask = edges_.size() - 1;
  std::size_t slot = mixed(edge) & mask;
  while (edges_[slot].from != 0 && edges_[slot].from != edge) slot = (slot + 1) & mask;
  return slot;
}

void NameTrie::grow_tokens() {
  token_slots_.assign(token_slots_.size() * 2, 0);
  for (TokenId id = 1; id < tokens_.size(); ++id) token_slots_[slot_of(text(id))] = id;
}

void NameTrie::grow_edges() {
  std::vector<Edge> old(edges_.size() * 2);
  old.swap(edges_);
  for (const Edge& edge : old) {
    if (edge.from != 0) edges_[slot_of(edge.from)] = edge;
  }
}

NameTrie::TokenId NameTrie::insert_token(std::string_view token) {
  const std::size_t slot = slot_of(token);
  if (token_slots_[slot] != 0) return token_slots_[slot];
  const auto id = static_cast<TokenId>(tokens_.size());
  tokens_.push_back({static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(token.size())});
  text_ += token;
  token_slots_[slot] = id;
  if (tokens_.size() * 2 > token_slots_.size()) grow_tokens();
  return id;
}

NameTrie::NodeId NameTrie::insert(std::span<const std::string_view> tokens) {
  NodeId node = 0;
  for (const std::string_view token : tokens) {
    const std::uint64_t from = key(node, insert_token(token));
    Edge& edge = edges_[slot_of(from)];
    if (edge.from != 0) {
      node = edge.to;
      continue;
    }
    node = static_cast<NodeId>(heads_.size());
    edge = {from, node};
    heads_.push_back(0);
    if (heads_.size() * 2 > edges_.size()) grow_edges();
  }
  return node;
}

void NameTrie::add_leaf(NodeId node, std::uint32_t entry, bool needs_capital) {
  const auto fresh = static_cast<std::uint32_t>(leaves_.size());
  leaves_.push_back({entry, needs_capital, 0});
  std::uint32_t* link = &heads_[node];
  while (*link != 0) link = &leaves_[*link].next;
  *link = fresh;
}

NameTrie::TokenId NameTrie::token(std::string_view folded) const {
  return token_slots_[slot_of(folded)];
}

NameTrie::NodeId NameTrie::step(NodeId node, TokenId token) const {
  return token == 0 ? 0 : edges_[slot_of(key(node, token))].to;
}

}  // namespace truceline
