// What an event shows of what its claims say.
#pragma once

#include <vector>

#include "resolve/report.hpp"

namespace truceline {

/// Makes the event of claims that tell of one happening (at least one). docs/merging.md states the rule for
/// each value.
[[nodiscard]] Event make_event(std::vector<const Claim*> claims, std::vector<MergeReason> merges,
                               const Corpus& corpus);

}  // namespace truceline
