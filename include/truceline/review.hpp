// Corrections from the review file into a store.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "truceline/exchange/review.hpp"
#include "truceline/store/store.hpp"

namespace truceline {

struct ReplayReport {
  std::size_t applied = 0;  ///< lines that were new to the store
  std::vector<std::string>
      missing;  ///< what could not be found, in words; it counts once its document is there
};

/// The review file that belongs to a database: its name with ".review.jsonl" behind it.
[[nodiscard]] std::filesystem::path review_file_of(const std::filesystem::path& database);

/// Adds the lines of the file that the store has not yet, and merges anew what they are about. A claim that
/// is not there is looked for in its document by its place and type. Throws FormatError when the store has
/// corrections that the file has not.
ReplayReport replay_review(Store& store, const std::filesystem::path& file);

/// The anchor of a claim.
[[nodiscard]] ClaimAnchor anchor_of(const Claim& claim);

}  // namespace truceline
