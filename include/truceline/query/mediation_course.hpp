// How mediation between the same parties, or in one conflict, went on: who took over from whom, when nobody
// mediated, who hosted, and in which formats mediators worked together.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "truceline/graph/centrality.hpp"
#include "truceline/lexicon/formats.hpp"
#include "truceline/query/mediators.hpp"

namespace truceline {

// Hand-overs, overlaps and gaps count only meetings that were held, or failed, and whose first and last
// possible day are known; what goes on with an open end counts where it began. A stint is a run of one
// mediator's meetings with at most kLongestMediationGap days between one and the next; it lasts from its first
// possible day to its last. So what is told of days is certain, whatever day within a wide date was meant.

/// How long after one mediator's last meeting another's first is still a hand-over: peace processes pause.
inline constexpr DayNumber kLongestHandOver = 3 * 366;

/// One mediator's stint ends, and within kLongestHandOver days another's begins; of several that begin then,
/// the first (those that begin on the same day are hand-overs each).
struct HandOver {
  NamedActor from, to;
  std::string ended, began;  ///< EDTF days
  DayNumber days = 0;        ///< from one to the other, at least 1
  MediatedEvent last, first;
};

/// Two mediators whose stints share days: neither takes over from the other.
struct Beside {
  NamedActor a, b;
  std::string first, last;  ///< EDTF days that both stints cover, both ends included
  /// Of both stints together, in order.
  std::vector<MediatedEvent> events;
};

/// Days between two held meetings on which none can have been held: longer than kLongestMediationGap, or by
/// month or year with at least one whole such period in it.
struct MediationGap {
  std::string first, last;  ///< EDTF days, both within the gap
  DayNumber days = 0;
  MediatedEvent before, after;
  /// Held meetings whose date is open or unknown and that may lie in it.
  std::vector<MediatedEvent> possible;
};

/// How it is known who hosted: by the role host, by the country of the place, or by both.
enum class HostBasis { role, place, both };
[[nodiscard]] std::string_view to_string(HostBasis basis) noexcept;

struct HostedEvent {
  HostBasis basis = HostBasis::role;
  MediatedEvent event;
};

/// A state, or a body by its role.
struct MediationHost {
  NamedActor host;
  MediationCounts counts;
  std::vector<HostedEvent> events;  ///< in order
};

/// Mediators who work together.
struct MediationFormat {
  NamedActor body;                  ///< the named body; none for a set of mediators
  std::vector<NamedActor> members;  ///< of a body those that the lexicon gives for its events; by name
  /// Of a set: the body whose members they are at that time, though the texts do not name it; else none.
  NamedActor members_of;
  MediationCounts counts;
  std::vector<MediatedEvent> events;  ///< in order
  /// Does it come back, with at least two events?
  [[nodiscard]] bool recurs() const noexcept { return events.size() > 1; }
};

/// All of one dyad, conflict or region.
struct MediationCourse {
  MediationGroup group;
  std::vector<NamedActor> parties;
  MediationCounts counts;            ///< each event once
  std::vector<HandOver> hand_overs;  ///< by day; of dyads and conflicts only
  std::vector<Beside> beside;        ///< the same
  std::vector<MediationGap> gaps;    ///< the same
  std::vector<MediationHost> hosts;  ///< most held first
  std::vector<MediationFormat> formats;
};

/// The name of an actor that the graph does not know.
using ActorNames = std::function<std::string(ActorId)>;

/// The courses of `graph`'s mediated events, one a group of `options`, those with most held first, then most
/// in all, then by name.
[[nodiscard]] std::vector<MediationCourse> mediation_courses(const KnowledgeGraph& graph,
                                                             const MediationOptions& options,
                                                             const FormatLexicon& formats = {},
                                                             const ActorNames& names = {});

/// How central a mediator is, with the held events that it follows from.
struct CentralMediator {
  NamedActor actor;
  MediatorCentrality figures;
  std::vector<EventId> events;  ///< in the order of events(); as many as `figures` counts
};

/// The mediators of `graph` in the order of mediator_centrality().
[[nodiscard]] std::vector<CentralMediator> central_mediators(const KnowledgeGraph& graph);

}  // namespace truceline
