// Strong ids: hashes of content, so that the same input gives the same ids on every run and machine.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace truceline {

/// 63-bit hash of bytes (fits SQLite's signed integers; never 0). Stable across versions: it is stored.
[[nodiscard]] std::uint64_t stable_hash(std::string_view bytes) noexcept;

/// Sixteen lower-case hexadecimal digits.
[[nodiscard]] std::string to_hex(std::uint64_t value);
/// Reads 1 to 16 hexadecimal digits; nothing otherwise.
[[nodiscard]] std::optional<std::uint64_t> from_hex(std::string_view text) noexcept;

/// An id that cannot be mistaken for one of another kind. Default-constructed it names nothing.
template <class Tag>
class StrongId {
 public:
  constexpr StrongId() = default;
  constexpr explicit StrongId(std::uint64_t value) noexcept : value_(value) {}

  /// The id of the thing that `key` describes completely.
  [[nodiscard]] static StrongId of(std::string_view key) noexcept { return StrongId(stable_hash(key)); }

  [[nodiscard]] constexpr std::uint64_t value() const noexcept { return value_; }
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return value_ != 0; }
  friend constexpr auto operator<=>(const StrongId&, const StrongId&) = default;

 private:
  std::uint64_t value_ = 0;
};

using DocumentId = StrongId<struct DocumentTag>;
using ClaimId = StrongId<struct ClaimTag>;
using EventId = StrongId<struct EventTag>;
using ActorId = StrongId<struct ActorTag>;
using PlaceId = StrongId<struct PlaceTag>;
using ConflictId = StrongId<struct ConflictTag>;

}  // namespace truceline

template <class Tag>
struct std::hash<truceline::StrongId<Tag>> {
  std::size_t operator()(const truceline::StrongId<Tag>& id) const noexcept {
    return static_cast<std::size_t>(id.value());
  }
};
