// Claims judged to be the same happening.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "truceline/base/ids.hpp"
#include "truceline/model/claim.hpp"

namespace truceline {

/// A value that a claim gives and the event does not show.
struct Dissent {
  std::string field;  ///< type, status, date, place
  std::string value;
  ClaimId claim;
  friend bool operator==(const Dissent&, const Dissent&) = default;
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
  std::string summary;  ///< one line: the words of the claim that says most
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
