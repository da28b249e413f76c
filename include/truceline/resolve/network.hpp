// The temporal constraint network over events of many documents: what the order of events says of their
// dates.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "truceline/model/claim.hpp"
#include "truceline/model/event.hpp"

namespace truceline {

/// An event with the date it shows.
struct TimedEvent {
  EventId id;
  Status status = Status::occurred;
  Dating when;
  ClaimId dated_by;  ///< the claim that the date is from
};

/// A relation between two events that says something of their order.
struct OrderStatement {
  EventId from;
  EventId to;
  ClaimRelation relation;  ///< between two claims of them
};

struct TightenedBounds {
  DayBounds bounds;
  std::string from;  ///< what they follow from: "“after” the ceasefire of 2023-09-20 (event 417b91f2)"
  friend bool operator==(const TightenedBounds&, const TightenedBounds&) = default;
};

struct Tightening {
  std::map<EventId, TightenedBounds> bounds;  ///< only where tighter than the date shown
  /// The claims on each negative cycle, sorted: what they say of order and dates cannot all be true. The
  /// relations on it are left out of the bounds.
  std::vector<std::vector<ClaimId>> contradictions;
};

/// Does a relation of this kind say something of the order of its events?
[[nodiscard]] bool orders(RelationKind kind) noexcept;

/// Every event is two points, its first and its last day; `before` puts the last day of one no later than the
/// first of the other, or as many days apart as the words say; `part_of` puts one between the two days of the
/// other; a cause or what is answered begins no later than its effect or answer. Events that were called off
/// are left out. Each connected part is propagated by itself.
[[nodiscard]] Tightening tighten(const std::vector<TimedEvent>& events,
                                 const std::vector<OrderStatement>& statements);

}  // namespace truceline
