#include "lexicon/name_trie.hpp"

#include "truceline/lexicon/word_table.hpp"

namespace truceline {
namespace {

// Enough for the names of the shipped lexicon, so that the tables seldom grow.
constexpr std::size_t kTokens = std::size_t{1} << 14U;
constexpr std::size_t kNodes = std::size_t{1} << 16U;
constexpr std::size_t kTextBytes = std::size_t{1} << 17U;

std::size_t mixed(std::uint32_t from, std::uint32_t token) {
  std::uint64_t edge = std::uint64_t{from} << 32U | token;
  edge *= 0x9E3779B97F4A7C15ULL;  // 2^64 divided by the golden ratio spreads neighbouring keys
  return static_cast<std::size_t>(edge ^ edge >> 29U);
}

}  // namespace

NameTrie::NameTrie() : tokens_(1), token_slots_(kTokens), nodes_(1), node_slots_(kNodes), leaves_(1) {
  text_.reserve(kTextBytes);
  tokens_.reserve(kTokens / 2);
  nodes_.reserve(kNodes / 2);
  leaves_.reserve(kNodes / 2);
}

std::size_t NameTrie::slot_of(std::string_view token) const {
  const std::size_t mask = token_slots_.size() - 1;
  std::size_t slot = word_hash(token) & mask;
  while (token_slots_[slot] != 0 && text(token_slots_[slot]) != token) slot = (slot + 1) & mask;
  return slot;
}

std::size_t NameTrie::slot_of(NodeId from, TokenId token) const {
  const std::size_t mask = node_slots_.size() - 1;
  std::size_t slot = mixed(from, token) & mask;
  for (; node_slots_[slot] != 0; slot = (slot + 1) & mask) {
    const Node& node = nodes_[node_slots_[slot]];
    if (node.from == from && node.token == token) break;
  }
  return slot;
}

void NameTrie::grow_tokens() {
  token_slots_.assign(token_slots_.size() * 2, 0);
  for (TokenId id = 1; id < tokens_.size(); ++id) token_slots_[slot_of(text(id))] = id;
}

void NameTrie::grow_nodes() {
  node_slots_.assign(node_slots_.size() * 2, 0);
  for (NodeId id = 1; id < nodes_.size(); ++id) node_slots_[slot_of(nodes_[id].from, nodes_[id].token)] = id;
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
    const TokenId id = insert_token(token);
    NodeId& slot = node_slots_[slot_of(node, id)];
    if (slot != 0) {
      node = slot;
      continue;
    }
    slot = static_cast<NodeId>(nodes_.size());
    nodes_.push_back({node, id, 0});
    node = slot;
    if (nodes_.size() * 2 > node_slots_.size()) grow_nodes();
  }
  return node;
}

void NameTrie::add_leaf(NodeId node, std::uint32_t entry, bool needs_capital) {
  const auto fresh = static_cast<std::uint32_t>(leaves_.size());
  leaves_.push_back({entry, needs_capital, 0});
  std::uint32_t* link = &nodes_[node].head;
  while (*link != 0) link = &leaves_[*link].next;
  *link = fresh;
}

NameTrie::TokenId NameTrie::token(std::string_view folded) const {
  return token_slots_[slot_of(folded)];
}

NameTrie::NodeId NameTrie::step(NodeId node, TokenId token) const {
  return token == 0 ? 0 : node_slots_[slot_of(node, token)];
}

}  // namespace truceline
