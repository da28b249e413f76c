#include "text/mapped_text.hpp"

namespace truceline {

void MappedText::copy(std::string_view bytes, std::size_t original) {
  if (bytes.empty()) return;
  const bool goes_on =
      !pieces_.empty() && pieces_.back().scale_one && pieces_.back().original_end == original;
  if (!goes_on) pieces_.push_back({text_.size(), original, original, true});
  pieces_.back().original_end = original + bytes.size();
  text_ += bytes;
}

void MappedText::replace(std::string_view bytes, std::size_t begin, std::size_t end) {
  if (bytes.empty()) return;
  pieces_.push_back({text_.size(), begin, end, false});
  text_ += bytes;
}

void MappedText::extend(std::string_view bytes, std::size_t begin, std::size_t end) {
  if (!in_replacement() || pieces_.back().original_end != begin) return replace(bytes, begin, end);
  pieces_.back().original_end = end;
  text_ += bytes;
}

OffsetMap MappedText::take_offsets(std::size_t original_size) {
  OffsetMap map;
  const bool same = pieces_.size() == 1 && pieces_[0].scale_one && pieces_[0].original_begin == 0 &&
                    pieces_[0].original_end == original_size;
  if (!same) {
    for (const OffsetMap::Piece& piece : pieces_) map.append(piece);
  }
  pieces_.clear();
  return map;
}

}  // namespace truceline
