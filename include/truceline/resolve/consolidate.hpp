// Within one document: which claims tell of the same happening.
#pragma once

#include <vector>

#include "truceline/model/claim.hpp"
#include "truceline/model/event.hpp"

namespace truceline {

/// Are the two claims of one document of the same happening? Symmetric; depends on nothing but the two.
[[nodiscard]] bool same_happening(const Claim& a, const Claim& b);

/// Groups the claims of one document by same_happening (transitively) and makes each group an event. The
/// result is the same for every order of the claims; events are sorted by id. Several documents: see
/// merge.hpp.
[[nodiscard]] std::vector<Event> consolidate(std::vector<Claim> claims);

}  // namespace truceline
