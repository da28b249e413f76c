// Splits the events of one mediator between the same parties into spells.
#pragma once

#include <vector>

#include "truceline/query/mediators.hpp"

namespace truceline {

/// An event of a row with what it shows.
struct RowEvent {
  const Event* event = nullptr;
  MediatedEvent shown;
};

/// The row of `events` (any order), with counts, spells and undated events. Parties are left empty.
[[nodiscard]] MediationRow make_row(std::vector<RowEvent> events);

}  // namespace truceline
