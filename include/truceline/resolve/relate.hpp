// From relations between claims to relations between the events that hold them.
#pragma once

#include <vector>

#include "truceline/model/claim.hpp"
#include "truceline/model/event.hpp"

namespace truceline {

/// Each relation once, sorted; those within one event and those of claims that no event holds are left out.
[[nodiscard]] std::vector<EventRelation> relate(const std::vector<Event>& events,
                                                const std::vector<ClaimRelation>& relations);

}  // namespace truceline
