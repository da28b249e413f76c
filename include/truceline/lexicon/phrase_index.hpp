// Phrases of the lexicon by their first word.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "truceline/lexicon/word_table.hpp"

namespace truceline {

/// Folded text cut at white space.
[[nodiscard]] std::vector<std::string> phrase_words(std::string_view folded);

/// Finds the items whose words[0] is a given word. Made anew at every start of the program from thousands of
/// phrases, so it lies in three flat tables.
template <class Item>
class PhraseIndex {
 public:
  PhraseIndex() = default;
  /// Every item has a word or more; the items must stay where they are as long as the index.
  explicit PhraseIndex(const std::deque<Item>& items) {
    slots_.resize(std::bit_ceil(items.size() * 2 + 1), 0);
    std::vector<std::uint32_t> group_of;
    group_of.reserve(items.size());
    for (const Item& item : items) group_of.push_back(group(item.words.front()));
    put_in_groups(items, group_of);
  }

  /// The items whose first word is `word`, those of most words first, else in the order they were given in.
  [[nodiscard]] std::span<const Item* const> starting_with(std::string_view word) const {
    if (slots_.empty()) return {};
    const std::uint32_t found = slots_[slot_of(word)];
    if (found == 0) return {};
    return std::span(items_).subspan(groups_[found - 1].begin, groups_[found - 1].size);
  }

 private:
  struct Group {
    std::string_view word;
    std::uint32_t begin = 0, size = 0;  ///< in items_
  };

  [[nodiscard]] std::size_t slot_of(std::string_view word) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = word_hash(word) & mask;
    while (slots_[slot] != 0 && groups_[slots_[slot] - 1].word != word) slot = (slot + 1) & mask;
    return slot;
  }

  std::uint32_t group(std::string_view word) {
    std::uint32_t& slot = slots_[slot_of(word)];
    if (slot == 0) {
      groups_.push_back({word});
      slot = static_cast<std::uint32_t>(groups_.size());
    }
    ++groups_[slot - 1].size;
    return slot - 1;
  }

  void put_in_groups(const std::deque<Item>& items, const std::vector<std::uint32_t>& group_of) {
    std::uint32_t end = 0;
    for (Group& own : groups_) own.begin = std::exchange(end, end + own.size);
    items_.resize(items.size());
    std::vector<std::uint32_t> filled(groups_.size(), 0);
    for (std::size_t i = 0; i < items.size(); ++i)
      items_[groups_[group_of[i]].begin + filled[group_of[i]]++] = &items[i];
    for (const Group& own : groups_) {
      const auto first = items_.begin() + own.begin;
      std::stable_sort(first, first + own.size,
                       [](const Item* a, const Item* b) { return a->words.size() > b->words.size(); });
    }
  }

  std::vector<const Item*> items_;  ///< group after group
  std::vector<Group> groups_;
  std::vector<std::uint32_t> slots_;  ///< hash table of groups, counted from 1; 0 = free, a power of two
};

}  // namespace truceline
