// From the claims of many documents to events: which reports tell of one happening.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "truceline/model/claim.hpp"
#include "truceline/model/event.hpp"
#include "truceline/resolve/corpus.hpp"

namespace truceline {

/// The claims of one document that tell of one happening, and where they stand among those of other
/// documents.
struct ReportKey {
  std::vector<ClaimId> claims;  ///< sorted
  std::string kin;              ///< reports of different kin are never merged
  /// 0: a day; 1: up to a week; 2: the day of publication, as its news; 3: up to 31 days; 4: longer, open, or
  /// bounded by the publication only; 5: undated.
  int rank = 5;
  DayNumber first = 0;  ///< days at which others can be found; 0 when undated
  DayNumber last = 0;
  friend bool operator==(const ReportKey&, const ReportKey&) = default;
};

/// The reports of one document, by their first claims.
[[nodiscard]] std::vector<ReportKey> reports_of(const std::vector<Claim>& claims, const Ontology* ontology);

/// How far reports of one kin depend on each other, but for those tied by a relation or a correction.
struct MergeReach {
  DayNumber days =
      80;  ///< a report depends on others at most so many days before its first and after its last
  DayNumber longest = 31;  ///< the most days from the first to the last of a report
};
/// Farther for kinds whose plans can be held on another day, and for those that are told by their year.
[[nodiscard]] MergeReach merge_reach(std::string_view kin, const Ontology& ontology);

/// Merges the reports of all documents and makes each group an event. The result is the same for every order
/// of the claims; events are sorted by id. Of a report all claims must be given or none. Time is near-linear
/// in the number of claims.
[[nodiscard]] std::vector<Event> merge(std::vector<Claim> claims, const Corpus& corpus);

}  // namespace truceline
