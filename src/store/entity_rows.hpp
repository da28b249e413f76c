// Actors, places and conflicts to and from their tables.
#pragma once

#include <vector>

#include "store/scope.hpp"
#include "store/statement.hpp"
#include "truceline/model/entity.hpp"

namespace truceline {

// Each returns false, and changes nothing, when the id is there already.
/// Its principals must be there.
bool write_actor(Statements& sql, const Actor& actor);
/// Its parents must be there; also writes its rows of place_anc.
bool write_place(Statements& sql, const Place& place);
/// Its region and parties must be there.
bool write_conflict(Statements& sql, const Conflict& conflict);

// In the order of their ids as signed integers.
[[nodiscard]] std::vector<Actor> read_actors(Statements& sql, const Scope& scope);
[[nodiscard]] std::vector<Place> read_places(Statements& sql, const Scope& scope);
[[nodiscard]] std::vector<Conflict> read_conflicts(Statements& sql, const Scope& scope);

}  // namespace truceline
