#include "resolve/cluster_index.hpp"

#include <algorithm>
#include <string_view>

namespace truceline {
namespace {

constexpr int kMostRank = 3;  // reports of a higher rank have no days to be found at

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  std::uint64_t h = a * 0x9e3779b97f4a7c15ULL + b;
  h ^= h >> 29;
  h *= 0xbf58476d1ce4e5b9ULL;
  return h ^ (h >> 32);
}

/// What two reports must have in common to be compared: a party, or the place. Equal numbers for different
/// things only cost a comparison.
std::vector<std::uint64_t> handles(const Report& report) {
  std::vector<std::uint64_t> values;
  for (const ReportParty& party : report.parties) values.push_back(party.id.value());
  if (report.place) {
    values.push_back(report.place.value());
  } else if (!report.place_name.empty()) {
    values.push_back(stable_hash(report.place_name));
  }
  return values;
}

/// What it is looked for by: who names nobody may mean whom its document speaks of.
std::vector<std::uint64_t> wanted_handles(const Report& report) {
  auto values = handles(report);
  if (report.parties.empty() && report.company) {
    for (const ActorId actor : *report.company) values.push_back(actor.value());
  }
  return values;
}

std::uint64_t block_key(const Report& report, std::uint64_t handle, DayNumber first, DayNumber last) {
  // Bounds of the publication and wide dates are told apart by their text.
  const std::uint64_t date = report.rank >= 4
                                 ? stable_hash(report.date)
                                 : mixed(static_cast<std::uint64_t>(first), static_cast<std::uint64_t>(last));
  return mixed(mixed(handle, static_cast<std::uint64_t>(report.rank)), date);
}

}  // namespace

void ClusterIndex::add(const Report& report, std::size_t cluster) {
  if (report.rank > 4) return;
  for (const std::uint64_t handle : handles(report)) {
    by_block_[block_key(report, handle, report.days.first, report.days.last)].push_back(
        {cluster, report.rank});
    if (report.rank > kMostRank) continue;
    for (DayNumber day = report.days.first; day <= report.days.last; ++day)
      by_day_[mixed(handle, static_cast<std::uint64_t>(day))].push_back({cluster, report.rank});
  }
}

void ClusterIndex::moved(std::size_t from, std::size_t into) {
  moved_[from] = into;
}

std::size_t ClusterIndex::now(std::size_t cluster) const {
  for (auto at = moved_.find(cluster); at != moved_.end(); at = moved_.find(cluster)) cluster = at->second;
  return cluster;
}

void ClusterIndex::collect(std::uint64_t key, int below, std::vector<std::size_t>& found) const {
  const auto at = by_day_.find(key);
  if (at == by_day_.end()) return;
  for (const Entry& entry : at->second) {
    if (entry.rank < below) found.push_back(now(entry.cluster));
  }
}

std::vector<std::size_t> ClusterIndex::find(const Report& report, DaySpan days, bool own,
                                            bool any_rank) const {
  std::vector<std::size_t> found;
  for (const std::uint64_t handle : wanted_handles(report)) {
    if (own) {
      const auto at = by_block_.find(block_key(report, handle, days.first, days.last));
      if (at == by_block_.end()) continue;
      for (const Entry& entry : at->second) found.push_back(now(entry.cluster));
    } else {
      const int below = any_rank ? kMostRank + 1 : report.rank;
      for (DayNumber day = days.first; day <= days.last; ++day)
        collect(mixed(handle, static_cast<std::uint64_t>(day)), below, found);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace truceline
