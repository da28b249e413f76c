// Lists of events by index: each an SQL text that gives their ids.
#pragma once

#include <string_view>
#include <vector>

#include "store/statement.hpp"
#include "truceline/store/store.hpp"

namespace truceline {

/// Those in which the actor ?1 takes part, itself or by one who acts for it.
inline constexpr std::string_view kOfActor = "SELECT event FROM event_actor WHERE actor = ?1";

/// Those of the members in temp.wanted_member at the time, and those in which the actor ?1 itself takes part.
extern const std::string_view kOfMembers;

/// Those in the region ?1 or below it; those between two parties of a conflict there, while it can have
/// lasted (an undated one can); and those between two who fought each other there. ?2 and ?3 are the ends of
/// time.
extern const std::string_view kOfRegion;

/// Those in the region ?1 (none: NULL) or between two of temp.wanted_party that can touch the days ?2 to ?3.
extern const std::string_view kOfConflict;

/// A condition on the row `e` of event that begins with AND: each of temp.wanted_taker takes part, itself or
/// by one who acts for it.
inline constexpr std::string_view kWithTakers =
    " AND NOT EXISTS (SELECT 1 FROM temp.wanted_taker w WHERE NOT EXISTS (SELECT 1 FROM participant p"
    " WHERE p.event = e.id AND (p.actor = w.actor OR p.acts_for = w.actor)))";

/// Those told by an outlet in temp.wanted_outlet.
extern const std::string_view kOfOutlets;

/// Those whose summary, or a sentence of whose claims, matches the FTS5 expression ?1.
extern const std::string_view kOfText;

/// Fills temp.wanted_member with all who act for `actor` by acts_for at any remove, itself too, each with the
/// days through which it does.
void want_members(Statements& sql, ActorId actor);

/// Makes temp.`table` (name) and fills it.
void want_names(Statements& sql, std::string_view table, const std::vector<std::string>& names);
/// Makes temp.`table` (actor) and fills it.
void want_actors(Statements& sql, std::string_view table, const std::vector<ActorId>& actors);

/// What every event of the selection has to meet, as an SQL condition on its row `e` of event that begins
/// with AND;
/// "" for none. Fills the temporary tables it reads. It covers types, statuses, core, mediated,
/// least_sources.
[[nodiscard]] std::string event_condition(Statements& sql, const EventSelection& selection);

}  // namespace truceline
