// A text under construction together with its map to the original.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/model/document.hpp"

namespace truceline {

class MappedText {
 public:
  /// Appends bytes that stand in the original as they are, from `original` on.
  void copy(std::string_view bytes, std::size_t original);
  /// Appends bytes that stand for [begin, end) of the original as a whole.
  void replace(std::string_view bytes, std::size_t begin, std::size_t end);
  /// As replace(), as part of the stretch replaced last when that one ends at `begin`.
  void extend(std::string_view bytes, std::size_t begin, std::size_t end);

  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  /// Is the last byte part of a replaced stretch?
  [[nodiscard]] bool in_replacement() const noexcept { return !pieces_.empty() && !pieces_.back().scale_one; }
  /// Moves both out. The map has no pieces when the text is the whole original of `original_size` bytes.
  [[nodiscard]] std::string take_text() { return std::move(text_); }
  [[nodiscard]] OffsetMap take_offsets(std::size_t original_size);

 private:
  std::string text_;
  std::vector<OffsetMap::Piece> pieces_;
};

}  // namespace truceline
