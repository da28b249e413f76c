// Claims judged to be the same happening.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "truceline/base/ids.hpp"
#include "truceline/model/claim.hpp"

namespace truceline {

/// A value that a claim gives and that contradicts the one the event shows (docs/merging.md says when).
struct Dissent {
  std::string field;  ///< type, status, date, place, magnitude, mediator
  std::string value;
  ClaimId claim;
  friend bool operator==(const Dissent&, const Dissent&) = default;
};

/// What an event was known to be from a day on: one step of its life.
struct EventState {
  Status status = Status::occurred;
  std::optional<EdtfInterval> date;   ///< for when it was planned, or when it happened
  std::optional<EdtfInterval> known;  ///< when the first document that says so was published
  ClaimId claim;                      ///< the claim of that document
  friend bool operator==(const EventState&, const EventState&) = default;
};

/// Why a report of a document was taken to tell of the same happening as another's.
struct MergeReason {
  ClaimId claim;     ///< the first claim of the report
  ClaimId with;      ///< the first claim of the report that it was found to match
  std::string rule;  ///< "same day", "one day apart", "life cycle", "correction", …
  friend bool operator==(const MergeReason&, const MergeReason&) = default;
};

struct Event {
  EventId id;  ///< hash of the smallest id among its claims
  std::string type;
  Status status = Status::occurred;
  Dating when;
  PlaceId place;
  std::string place_name;
  std::vector<Participation> participants;  ///< sorted by role, then name
  std::vector<Magnitude> magnitudes;
  std::vector<ClaimId> claims;  ///< sorted
  std::vector<Dissent> dissents;
  std::vector<EventState> history;  ///< in the order in which they became known; empty when there is but one
  std::vector<MergeReason> merges;  ///< one for each report but the first
  std::string summary;              ///< one line: the words of the claim that says most
  double confidence = 0.5;
  bool core = true;
  friend bool operator==(const Event&, const Event&) = default;
};

struct EventRelation {
  EventId from;
  EventId to;
  RelationKind kind = RelationKind::part_of;
  friend auto operator<=>(const EventRelation&, const EventRelation&) = default;
};

}  // namespace truceline
