// The rows of event_region, mediation, event_actor, pair, foe and search that follow from one event.
#pragma once

#include "store/statement.hpp"
#include "truceline/model/event.hpp"

namespace truceline {

/// The event must have no derived rows yet; place_anc must hold its place.
void write_derived(Statements& sql, const Event& event);
/// Takes away what write_derived wrote for the same event.
void erase_derived(Statements& sql, const Event& event);

}  // namespace truceline
