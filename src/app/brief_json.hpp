// An event among others as JSON: what it was, when, where, who, and the evidence; `truceline explain` has the
// rest.
#pragma once

#include "exchange/json_values.hpp"
#include "truceline/query/chronology.hpp"
#include "truceline/query/mediators.hpp"

namespace truceline::app {

[[nodiscard]] Json brief_json(const ChronologyEntry& entry);
[[nodiscard]] Json brief_json(const ChronologyParticipant& participant);
[[nodiscard]] Json brief_json(const NamedActor& actor);
[[nodiscard]] Json day_json(const std::optional<DayNumber>& day);

}  // namespace truceline::app
