// The bounds that follow from the order of stored events.
#pragma once

#include <string>

#include "store/statement.hpp"

namespace truceline {

/// Propagates the parts of the network that hold one of the events in `event_table`, writes the bounds of
/// their events and the contradictions among their statements.
void tighten(Statements& sql, const std::string& event_table);

}  // namespace truceline
