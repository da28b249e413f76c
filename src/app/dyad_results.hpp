// The dyad query as a table for people and as JSON (schema/dyad.schema.json).
#pragma once

#include <iosfwd>

#include "app/filters.hpp"
#include "app/terminal.hpp"
#include "exchange/json_values.hpp"
#include "truceline/query/dyad.hpp"

namespace truceline::app {

/// A line with a bar for each period, its events below, then the turning points.
void print_dyad(std::ostream& out, const Dyad& dyad, const Terminal& terminal);
[[nodiscard]] Json dyad_json(const Dyad& dyad, PeriodStep by, const Filters& filters);

}  // namespace truceline::app
