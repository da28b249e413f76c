// What the net sees of a word: hashes of its form and of its parts.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace truceline {

/// Number of buckets of each hashed part, in the order of WordFeatures::parts.
inline constexpr std::array<std::uint32_t, 6> kPartBuckets{4096, 2048, 2048, 1024, 512, 2048};

struct WordFeatures {
  std::uint64_t key = 0;  ///< of the form in lower case with every digit as 0
  /// Last three letters, first three, last two, first two with last four, shape, last four; each below its
  /// bucket count.
  std::array<std::uint32_t, kPartBuckets.size()> parts{};
};

/// Curly quotes and dashes count as their ASCII kin, so that typography makes no unknown words.
[[nodiscard]] WordFeatures word_features(std::string_view form) noexcept;

/// The key alone: what word lists of the model are looked up by.
[[nodiscard]] std::uint64_t word_key(std::string_view form) noexcept;

}  // namespace truceline
