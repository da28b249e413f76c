// Splits the events of one mediator in one group into spells or periods.
#pragma once

#include <vector>

#include "truceline/query/mediators.hpp"

namespace truceline {

/// An event of a row with what it shows.
struct RowEvent {
  const Event* event = nullptr;
  MediatedEvent shown;
};

/// What is shown of `event`; `persons` in any order.
[[nodiscard]] MediatedEvent shown_event(const KnowledgeGraph& graph, const Event& event,
                                        std::vector<std::string> persons);

/// The row of `events` (any order), with counts, spells or one cell a period, and undated events. Group and
/// parties are left empty.
[[nodiscard]] MediationRow make_row(std::vector<RowEvent> events, PeriodStep by);

}  // namespace truceline
