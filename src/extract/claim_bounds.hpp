// The dates of a document's claims tightened by what the text says of the days between them.
#pragma once

#include <optional>
#include <vector>

#include "truceline/extract/claims.hpp"

namespace truceline {

/// Sets Dating::bounds where they are tighter than the date. `dated_by` is parallel to `claims`: the index of
/// the expression that dates a claim, if one does. Gives the claims that contradict each other; with a
/// contradiction no bounds are set.
[[nodiscard]] std::vector<DateContradiction> tighten_dates(
    const Document& document, const std::vector<TimeMention>& times,
    const std::vector<std::optional<std::size_t>>& dated_by, std::vector<Claim>& claims);

}  // namespace truceline
