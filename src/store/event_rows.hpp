// Events and relations between them to and from their tables.
#pragma once

#include <vector>

#include "store/scope.hpp"
#include "store/statement.hpp"
#include "truceline/model/event.hpp"

namespace truceline {

/// Also writes its derived rows. False, and no change, when the id is there already. Its place, actors and
/// claims must be there.
bool write_event(Statements& sql, const Event& event);
/// Takes away a stored event with everything that belongs to it: derived rows and relations too.
void erase_event(Statements& sql, const Event& event);
void write_relation(Statements& sql, const EventRelation& relation);

/// In the order of their ids as signed integers.
[[nodiscard]] std::vector<Event> read_events(Statements& sql, const Scope& scope);
/// The events that a claim is evidence of.
[[nodiscard]] std::vector<EventId> events_of_claim(Statements& sql, ClaimId claim);

}  // namespace truceline
