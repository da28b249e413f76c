// The parts of the mediators query as JSON (schema/mediators.schema.json).
#pragma once

#include <vector>

#include "exchange/json_values.hpp"
#include "truceline/query/mediation_course.hpp"

namespace truceline::app {

[[nodiscard]] Json counts_json(const MediationCounts& counts);
[[nodiscard]] Json mediated_json(const MediatedEvent& event);
[[nodiscard]] Json mediated_json(const std::vector<MediatedEvent>& events);
/// Null for nobody.
[[nodiscard]] Json named_json(const NamedActor& actor);
[[nodiscard]] Json named_list(const std::vector<NamedActor>& actors);
[[nodiscard]] Json group_json(const MediationGroup& group);
[[nodiscard]] Json course_json(const MediationCourse& course);
[[nodiscard]] Json centrality_json(const CentralMediator& central);

}  // namespace truceline::app
