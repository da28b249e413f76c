// A stretch of bytes of a text, end exclusive.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace truceline {

struct ByteSpan {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const noexcept { return end - begin; }
  [[nodiscard]] constexpr bool empty() const noexcept { return end <= begin; }
  [[nodiscard]] constexpr bool contains(std::size_t at) const noexcept { return begin <= at && at < end; }
  [[nodiscard]] constexpr bool overlaps(const ByteSpan& other) const noexcept {
    return begin < other.end && other.begin < end;
  }
  [[nodiscard]] std::string_view of(std::string_view text) const {
    const auto from = std::min(begin, text.size());
    return text.substr(from, std::min(end, text.size()) - from);
  }
  friend constexpr auto operator<=>(const ByteSpan&, const ByteSpan&) = default;
};

}  // namespace truceline
