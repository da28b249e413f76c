#include "truceline/model/document.hpp"

#include <algorithm>
#include <stdexcept>

namespace truceline {
namespace {

using Piece = OffsetMap::Piece;

// Do `next`'s bytes simply go on where those of `last` end, in both texts?
bool continues(const Piece& last, const Piece& next) {
  return last.scale_one && next.scale_one && last.original_end == next.original_begin &&
         next.text_begin - last.text_begin == last.original_end - last.original_begin;
}

// The piece of `pieces` that holds the byte `at`: the last that does not begin after it.
std::size_t piece_at(const std::vector<Piece>& pieces, std::size_t at) {
  const auto after = std::upper_bound(pieces.begin(), pieces.end(), at,
                                      [](std::size_t value, const Piece& p) { return value < p.text_begin; });
  return after == pieces.begin() ? 0 : static_cast<std::size_t>(after - pieces.begin()) - 1;
}

// Appends what becomes of the stretch [text_begin, text_end) that equals `middle_begin`… byte for byte.
void append_scaled(OffsetMap& out, const OffsetMap& next, std::size_t text_begin, std::size_t text_end,
                   std::size_t middle_begin) {
  const auto& pieces = next.pieces();
  for (std::size_t at = text_begin; at < text_end;) {
    const std::size_t middle = middle_begin + (at - text_begin);
    const std::size_t index = piece_at(pieces, middle);
    const bool last = index + 1 == pieces.size();
    const std::size_t length =
        last ? text_end - at : std::min(text_end - at, pieces[index + 1].text_begin - middle);
    const ByteSpan original = next.to_original({middle, middle + length});
    out.append({at, original.begin, original.end, pieces[index].scale_one});
    at += length;
  }
}

}  // namespace

void OffsetMap::append(Piece piece) {
  const bool ordered = pieces_.empty() || pieces_.back().text_begin <= piece.text_begin;
  if (!ordered || piece.original_end < piece.original_begin) {
    throw std::logic_error(
        "OffsetMap::append: pieces must follow the order of the text and not end before they begin");
  }
  if (!pieces_.empty() && continues(pieces_.back(), piece)) {
    pieces_.back().original_end = piece.original_end;
  } else {
    pieces_.push_back(piece);
  }
}

std::size_t OffsetMap::original_of(std::size_t at, bool as_end) const noexcept {
  if (pieces_.empty()) return at;
  // The end of a stretch belongs to its last byte, not to the byte after it.
  const Piece& piece = pieces_[piece_at(pieces_, as_end && at > 0 ? at - 1 : at)];
  if (at < piece.text_begin) return piece.original_begin;
  if (!piece.scale_one) return as_end ? piece.original_end : piece.original_begin;
  return std::min(piece.original_begin + (at - piece.text_begin), piece.original_end);
}

ByteSpan OffsetMap::to_original(ByteSpan text) const noexcept {
  const std::size_t begin = original_of(text.begin, false);
  if (text.empty()) return {begin, begin};
  return {begin, std::max(begin, original_of(text.end, true))};
}

OffsetMap OffsetMap::then(const OffsetMap& next, std::size_t text_size) const {
  if (pieces_.empty()) return next;
  if (next.pieces_.empty()) return *this;
  OffsetMap out;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    const Piece& piece = pieces_[i];
    const std::size_t text_end = i + 1 < pieces_.size() ? pieces_[i + 1].text_begin : text_size;
    if (text_end <= piece.text_begin) continue;
    if (!piece.scale_one) {
      const ByteSpan original = next.to_original({piece.original_begin, piece.original_end});
      out.append({piece.text_begin, original.begin, original.end, false});
      continue;
    }
    const std::size_t length =
        std::min(text_end - piece.text_begin, piece.original_end - piece.original_begin);
    append_scaled(out, next, piece.text_begin, piece.text_begin + length, piece.original_begin);
    if (piece.text_begin + length < text_end) {  // more text than original: it all stands at the end
      const ByteSpan original = next.to_original({piece.original_end, piece.original_end});
      out.append({piece.text_begin + length, original.begin, original.end, false});
    }
  }
  return out;
}

void seal(Document& document) {
  std::string key = "document\x1f" + document.source + '\x1f';
  if (document.publication.date) key += document.publication.date->str();
  key += '\x1f' + document.title + '\x1f' + document.text;
  document.id = DocumentId::of(key);
}

}  // namespace truceline
