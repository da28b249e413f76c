#include "truceline/pipeline.hpp"

#include <algorithm>

#include "truceline/base/error.hpp"

namespace truceline {
namespace {

std::size_t overlap(const ByteSpan& a, const ByteSpan& b) {
  const std::size_t begin = std::max(a.begin, b.begin);
  const std::size_t end = std::min(a.end, b.end);
  return end > begin ? end - begin : 0;
}

/// The claim itself, or the one of its type that stands in its place now; none when its document has none.
std::optional<ClaimId> found_again(const Store& store, const ClaimAnchor& anchor) {
  const Claim* best = nullptr;
  std::size_t most = 0;
  const auto claims = store.claims_of(anchor.document);
  for (const Claim& claim : claims) {
    if (claim.id == anchor.claim) return claim.id;
    const std::size_t common = claim.type == anchor.type ? overlap(claim.evidence.span, anchor.span) : 0;
    if (common <= most) continue;
    most = common;
    best = &claim;
  }
  if (best) return best->id;
  return std::nullopt;
}

}  // namespace

std::filesystem::path review_file_of(const std::filesystem::path& database) {
  return database.string() + ".review.jsonl";
}

ClaimAnchor anchor_of(const Claim& claim) {
  return {claim.id, claim.document, claim.evidence.span, claim.type, claim.evidence.words};
}

ReplayReport replay_review(Store& store, const std::filesystem::path& file) {
  const auto lines = read_review(file);
  const std::size_t known = store.corrections().size();
  if (known > lines.size()) {
    throw FormatError(file.string(), lines.size() + 1,
                      "the database has " + std::to_string(known) + " corrections, the file only " +
                          std::to_string(lines.size()) + "; give the file that was used before");
  }
  ReplayReport report;
  Corrections fresh;
  for (std::size_t i = known; i < lines.size(); ++i) {
    Correction correction = lines[i].correction;
    correction.claims.clear();
    for (const ClaimAnchor& anchor : lines[i].anchors) {
      const auto found = found_again(store, anchor);
      if (!found)
        report.missing.push_back(file.string() + ":" + std::to_string(i + 1) + ": no claim \u201C" +
                                 anchor.words + "\u201D");
      correction.claims.push_back(found.value_or(anchor.claim));
    }
    std::sort(correction.claims.begin(), correction.claims.end());
    fresh.push_back(std::move(correction));
    ++report.applied;
  }
  if (!fresh.empty()) {
    store.correct(fresh);
    store.settle();
  }
  return report;
}

}  // namespace truceline
