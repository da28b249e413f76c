// The places of a database as a tree: each under every place that it lies in.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "truceline/store/listing.hpp"

namespace truceline {

/// A line of the tree, in the order in which it is read from top to bottom.
struct RegionNode {
  const RegionCount* region = nullptr;
  std::size_t depth = 0;
  PlaceId parent;         ///< under which it stands here; none at the top
  bool repeated = false;  ///< what lies below it stands under an earlier line of the same place
};

/// The tree of `regions`; those side by side by events, most first, then name. With `name`, only the places
/// whose name has it (in any case) and what lies below them. At most `limit` different places: those with
/// most events, whose ancestors never have fewer. Pointers are into `regions`.
[[nodiscard]] std::vector<RegionNode> region_tree(const std::vector<RegionCount>& regions,
                                                  const std::string& name, std::size_t limit);

}  // namespace truceline
