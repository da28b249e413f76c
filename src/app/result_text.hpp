// Query results as tables for people.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "app/event_details.hpp"
#include "app/terminal.hpp"
#include "truceline/query/chronology.hpp"
#include "truceline/query/mediation_course.hpp"
#include "truceline/query/mediators.hpp"

namespace truceline::app {

/// Dated events, undated ones, and a legend for the marks that occur.
void print_chronology(std::ostream& out, const Chronology& chronology, const Terminal& terminal);
/// Mediators with something held, then those who were only to mediate; under each row the events behind its
/// figures.
void print_mediators(std::ostream& out, const std::vector<Mediator>& mediators, const Terminal& terminal);
/// Hand-overs, mediators side by side, gaps, hosts and formats, each as a table where there are any.
void print_courses(std::ostream& out, const std::vector<MediationCourse>& courses, const Terminal& terminal);
/// Nothing when there are none.
void print_centrality(std::ostream& out, const std::vector<CentralMediator>& mediators,
                      const Terminal& terminal);
void print_event(std::ostream& out, const EventDetails& details, const Terminal& terminal);

/// "" for occurred, "ongoing", "CANCELLED", …: as it stands beside an event.
[[nodiscard]] std::string status_mark(Status status);
[[nodiscard]] Style status_style(Status status);
/// How much of an id the tables show; `truceline explain` takes it.
[[nodiscard]] std::string short_id(EventId id);
/// "[1f03a2b4] [9c0d11e7]".
[[nodiscard]] std::string ids_text(const std::vector<EventId>& ids);
/// The parties, the conflict or the region that mediators are counted for.
[[nodiscard]] std::string group_text(const MediationGroup& group);
/// "Michel (for European Union)".
[[nodiscard]] std::string participant_text(const ChronologyParticipant& participant);
/// "more than 100000 displaced".
[[nodiscard]] std::string magnitude_text(const Magnitude& magnitude);
/// "Manuel Costa (for Colombia), “said”".
[[nodiscard]] std::string attribution_text(const Attribution& attribution);
/// "Agence X, 2023-12-08".
[[nodiscard]] std::string source_text(const ChronologySource& source);

}  // namespace truceline::app
