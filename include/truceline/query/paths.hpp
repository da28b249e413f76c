// How two actors hang together: chains of events from the one to the other.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "truceline/graph/chains.hpp"
#include "truceline/query/chronology.hpp"
#include "truceline/query/mediators.hpp"
#include "truceline/store/store.hpp"

namespace truceline {

struct PathQuery {
  ActorId from;
  ActorId to;
  LinkSelection events;  ///< the events that may link
  ChainOptions options;
};

/// One end of a step: an actor and through whom it was in the event.
struct PathSide {
  NamedActor actor;
  std::vector<ChronologyParticipant> as;  ///< by role, then name
};

/// One event that links two actors.
struct PathStep {
  ChronologyEntry event;
  PathSide from;
  PathSide to;
  std::size_t events = 0;    ///< how many of the events searched the two have in common
  bool surely_later = true;  ///< false: by its date it can also be earlier than the event before
};

struct Path {
  std::vector<PathStep> steps;
  std::optional<DayNumber> earliest_end;  ///< of a time-respecting path, where its dates say so
};

/// The chains that find_chains() finds in the database, with names and evidence. Reads the events of the
/// actors around both ends by index, and in full only those it shows. Throws StoreError; also when another
/// program changes these between search and reading.
[[nodiscard]] std::vector<Path> paths(const Store& store, const PathQuery& query);

}  // namespace truceline
