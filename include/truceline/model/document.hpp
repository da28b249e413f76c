// One article as the reader hands it on: clean text, what is not article in it, and the way back to the
// original bytes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "truceline/base/diagnostic.hpp"
#include "truceline/base/ids.hpp"
#include "truceline/model/interval.hpp"
#include "truceline/model/span.hpp"
#include "truceline/model/vocabulary.hpp"

namespace truceline {

/// Maps offsets of a cleaned text to the original bytes. Piecewise: inside a piece both advance together when
/// `scale_one` holds, else the whole piece stands for one original stretch (an entity, a re-encoded
/// character).
class OffsetMap {
 public:
  struct Piece {
    std::size_t text_begin = 0;
    std::size_t original_begin = 0;
    std::size_t original_end = 0;
    bool scale_one = true;
    friend bool operator==(const Piece&, const Piece&) = default;
  };

  /// Pieces must be appended in the order of the text (std::logic_error otherwise). The text of a piece ends
  /// where the next begins. A piece that merely goes on where the last one ends is joined to it.
  void append(Piece piece);
  /// The original stretch of a stretch of text. With no pieces the text is the original. Text that stands for
  /// nothing of the original (a piece of scale one longer in the text, or one with an empty original) gets
  /// the empty stretch there.
  [[nodiscard]] ByteSpan to_original(ByteSpan text) const noexcept;
  /// This map (text → middle) followed by `next` (middle → original). `text_size` closes the last piece.
  [[nodiscard]] OffsetMap then(const OffsetMap& next, std::size_t text_size) const;
  [[nodiscard]] const std::vector<Piece>& pieces() const noexcept { return pieces_; }

 private:
  [[nodiscard]] std::size_t original_of(std::size_t at, bool as_end) const noexcept;
  std::vector<Piece> pieces_;
};

/// When the document was published and how that is known.
struct Publication {
  std::optional<EdtfInterval> date;
  PublicationBasis basis = PublicationBasis::unknown;
  std::string
      evidence;  ///< what it was read from: "--published", "meta article:published_time", "dateline", …
};

/// A stretch of the text that is not article, and why: "navigation", "repeated caption", "teaser", "by-line
/// box", ….
struct Furniture {
  ByteSpan span;
  std::string reason;
  friend bool operator==(const Furniture&, const Furniture&) = default;
};

struct Document {
  DocumentId id;            ///< hash of source, publication date, title and text
  std::string external_id;  ///< the id its source gives it (JSONL "id", feed guid), else ""
  std::string source;       ///< outlet, or the file's name
  std::string uri;          ///< the file or address it came from; "-" for standard input
  std::string title;
  Publication publication;
  std::string text;                  ///< UTF-8; paragraphs end with "\n"
  OffsetMap offsets;                 ///< text → bytes of the original (of the JSON string value for JSONL)
  std::vector<Furniture> furniture;  ///< sorted, not overlapping; kept in `text`, kept out of extraction
};

/// Fills in `document.id` from its content.
void seal(Document& document);

}  // namespace truceline
