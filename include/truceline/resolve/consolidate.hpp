// From claims to events: which claims tell of the same happening, and what the event then says.
#pragma once

#include <vector>

#include "truceline/model/claim.hpp"
#include "truceline/model/event.hpp"

namespace truceline {

/// Are the two claims of the same happening? Symmetric; depends on nothing but the two.
[[nodiscard]] bool same_happening(const Claim& a, const Claim& b);

/// Groups claims by same_happening (transitively) and makes each group an event. The result is the same for
/// every order of the claims; events are sorted by id.
[[nodiscard]] std::vector<Event> consolidate(std::vector<Claim> claims);

}  // namespace truceline
