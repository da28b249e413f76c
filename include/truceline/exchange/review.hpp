// The review file: corrections as JSON lines, appended and never changed, so that they can be replayed on a
// database that is made anew.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "truceline/model/claim.hpp"
#include "truceline/model/correction.hpp"

namespace truceline {

/// A claim as the file names it: by its id, and by what it is found again by when a newer program reads the
/// document in another way.
struct ClaimAnchor {
  ClaimId claim;
  DocumentId document;
  ByteSpan span;  ///< in bytes of the document's text
  std::string type;
  std::string words;  ///< for people
  friend bool operator==(const ClaimAnchor&, const ClaimAnchor&) = default;
};

struct ReviewLine {
  Correction correction;             ///< its claims are those of the anchors
  std::vector<ClaimAnchor> anchors;  ///< sorted by claim
  friend bool operator==(const ReviewLine&, const ReviewLine&) = default;
};

/// The lines of the file; none when there is no file. Throws IoError, and FormatError with the line for what
/// is no correction.
[[nodiscard]] std::vector<ReviewLine> read_review(const std::filesystem::path& file);
/// Adds a line at the end, making the file when it is not there. Throws IoError.
void append_review(const std::filesystem::path& file, const ReviewLine& line);

}  // namespace truceline
