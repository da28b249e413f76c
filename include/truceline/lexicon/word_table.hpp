// A hash table by word, for tables that are filled once and then asked for nearly every word of a text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace truceline {

/// Spreads words over 32 bits, eight bytes at a time. Differs between machines: nothing that it orders may
/// show.
[[nodiscard]] inline std::uint32_t word_hash(std::string_view word) noexcept {
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15U;  // 2^64 divided by the golden ratio
  std::uint64_t hash = word.size() * kFactor;
  const auto mix = [&hash](std::uint64_t part) {
    hash = (hash ^ part) * kFactor;
    hash ^= hash >> 32U;
  };
  std::uint64_t eight = 0;
  while (word.size() >= sizeof eight) {
    std::memcpy(&eight, word.data(), sizeof eight);
    mix(eight);
    word.remove_prefix(sizeof eight);
  }
  eight = 0;
  for (const char c : word) eight = eight << 8U | static_cast<unsigned char>(c);
  mix(eight);
  return static_cast<std::uint32_t>(hash);
}

template <class Value>
class WordTable {
 public:
  struct Entry {
    std::string word;
    Value value;
  };

  /// Null when the word is not in. Good until a word is added.
  [[nodiscard]] const Value* find(std::string_view word) const {
    if ((lengths_ & length_bit(word)) == 0) return nullptr;
    const std::uint32_t entry = slots_[slot_of(word, word_hash(word))].entry;
    return entry == 0 ? nullptr : &entries_[entry - 1].value;
  }

  /// The word's value, made when it is new.
  Value& operator[](std::string_view word) {
    if (slots_.size() < 2 * entries_.size() + 2) grow();
    lengths_ |= length_bit(word);
    const std::uint32_t hash = word_hash(word);
    Slot& slot = slots_[slot_of(word, hash)];
    if (slot.entry == 0) {
      entries_.push_back({std::string(word), Value()});
      slot = {hash, static_cast<std::uint32_t>(entries_.size())};
    }
    return entries_[slot.entry - 1].value;
  }

  /// In the order in which they were added.
  [[nodiscard]] auto begin() const noexcept { return entries_.begin(); }
  [[nodiscard]] auto end() const noexcept { return entries_.end(); }
  [[nodiscard]] auto begin() noexcept { return entries_.begin(); }
  [[nodiscard]] auto end() noexcept { return entries_.end(); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t entry = 0;  ///< counted from 1; 0 = free
  };

  /// Most words asked for are not in, and many of them have a length that no word here has.
  static std::uint64_t length_bit(std::string_view word) noexcept {
    return std::uint64_t{1} << std::min<std::size_t>(word.size(), 63);
  }

  [[nodiscard]] std::size_t slot_of(std::string_view word, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].entry != 0 && (slots_[at].hash != hash || entries_[slots_[at].entry - 1].word != word))
      at = (at + 1) & mask;
    return at;
  }

  void grow() {
    std::vector<Slot> old(std::max<std::size_t>(8, slots_.size() * 2));
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
      std::size_t at = slot.hash & mask;
      while (slot.entry != 0 && slots_[at].entry != 0) at = (at + 1) & mask;
      if (slot.entry != 0) slots_[at] = slot;
    }
  }

  std::vector<Entry> entries_;
  std::vector<Slot> slots_;  ///< at most half full, a power of two
  std::uint64_t lengths_ = 0;
};

}  // namespace truceline
