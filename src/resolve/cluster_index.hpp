// Clusters by the days and the parties or places of the reports that began them.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "resolve/report.hpp"

namespace truceline {

class ClusterIndex {
 public:
  /// `report` begins cluster `cluster`.
  void add(const Report& report, std::size_t cluster);
  /// `from` is now part of `into`.
  void moved(std::size_t from, std::size_t into);

  /// Clusters that share a party with `report`, or its place where one of them names nobody; sorted. With
  /// `own` those begun by a report of the same rank and date; else, or with `any_rank`, those begun on one of
  /// `days` by a report of a smaller rank (of any rank up to 3).
  [[nodiscard]] std::vector<std::size_t> find(const Report& report, DaySpan days, bool own,
                                              bool any_rank = false) const;

 private:
  struct Entry {
    std::size_t cluster = 0;
    int rank = 0;
  };
  void collect(std::uint64_t key, int below, std::vector<std::size_t>& found) const;
  [[nodiscard]] std::size_t now(std::size_t cluster) const;

  std::unordered_map<std::uint64_t, std::vector<Entry>> by_day_;
  std::unordered_map<std::uint64_t, std::vector<Entry>> by_block_;
  std::unordered_map<std::size_t, std::size_t> moved_;
};

}  // namespace truceline
