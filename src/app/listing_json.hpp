// What search, regions, actors and sources print as JSON: the forms of schema/*.schema.json.
#pragma once

#include <string>
#include <vector>

#include "exchange/json_values.hpp"
#include "truceline/query/region_tree.hpp"
#include "truceline/store/listing.hpp"
#include "truceline/store/search.hpp"

namespace truceline::app {

[[nodiscard]] Json search_json(const std::string& query, const std::vector<SearchHit>& hits);
[[nodiscard]] Json regions_json(const std::vector<RegionNode>& nodes);
[[nodiscard]] Json actors_json(const std::vector<ActorCount>& actors);
[[nodiscard]] Json sources_json(const std::vector<OutletCount>& outlets);

}  // namespace truceline::app
