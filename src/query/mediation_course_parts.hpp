// The parts of a mediation course, each from the events of one group.
#pragma once

#include <vector>

#include "truceline/query/mediation_course.hpp"

namespace truceline {

/// An event of a group with what it shows and who mediated in it.
struct CourseEvent {
  const Event* event = nullptr;
  MediatedEvent shown;
  std::vector<NamedActor> mediators;  ///< principals, each once, by id
};
/// In the order of earlier().
using CourseEvents = std::vector<CourseEvent>;

/// The hand-overs and overlaps of mediators.
void add_stints(MediationCourse& course, const CourseEvents& events);
[[nodiscard]] std::vector<MediationGap> gaps_of(const CourseEvents& events, PeriodStep by);
[[nodiscard]] std::vector<MediationHost> hosts_of(const KnowledgeGraph& graph, const CourseEvents& events);
[[nodiscard]] std::vector<MediationFormat> formats_of(const KnowledgeGraph& graph, const CourseEvents& events,
                                                      const FormatLexicon& lexicon, const ActorNames& names);

/// Did somebody mediate in it, with or without success, on days whose first is known?
[[nodiscard]] bool is_sure(const CourseEvent& event);

}  // namespace truceline
