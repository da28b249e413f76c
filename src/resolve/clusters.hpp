// Reports of one kin into clusters that tell of one happening each.
#pragma once

#include <string>
#include <vector>

#include "resolve/report.hpp"

namespace truceline {

/// A report and the one that it was found to match.
struct Joint {
  const Report* report = nullptr;
  const Report* with = nullptr;
  const char* rule = "";
};

struct Cluster {
  std::vector<const Report*> reports;  ///< the one that says most first
  std::vector<Joint> joints;           ///< one for each report but the first
  DaySpan days;                        ///< of its reports that are dated to the day, else of the first
  int rank = 5;                        ///< the least of its reports
};

/// Groups the reports of one kin. What a report is put to depends only on reports at most merge_reach
/// away, and not on their order.
[[nodiscard]] std::vector<Cluster> cluster_reports(std::vector<const Report*> reports);

}  // namespace truceline
