// Events and relations between them to and from their tables.
#pragma once

#include <string>
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
/// The same without magnitudes, dissents, history and reasons of merging.
[[nodiscard]] std::vector<Event> read_event_outlines(Statements& sql, const Scope& scope);
/// The same with nothing but type, status, date and participants.
[[nodiscard]] std::vector<Event> read_event_parts(Statements& sql, const Scope& scope);
/// Writes the relations that follow for the events in `event_table` from the relations between claims.
void write_relations_of(Statements& sql, const std::string& event_table);

}  // namespace truceline
