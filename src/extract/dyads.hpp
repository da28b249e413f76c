// Which two a document, or the lexicon of conflicts for its time, knows as sides against each other.
#pragma once

#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "truceline/lexicon/lexicon.hpp"
#include "truceline/model/claim.hpp"

namespace truceline {

class Dyads {
 public:
  /// `day`: when the document was published; without it only what the document itself tells counts.
  Dyads(const Lexicon& lexicon, const std::vector<Claim>& claims, std::optional<DayNumber> day);

  /// Did the two fight, or does somebody mediate between them, or are they parties of a conflict of that time?
  [[nodiscard]] bool opposed(ActorId a, ActorId b) const;

 private:
  void join(ActorId a, ActorId b);
  void read(const Claim& claim);
  void read(const Conflict& conflict, DayNumber day);

  const Lexicon& lexicon_;
  std::set<std::pair<ActorId, ActorId>> pairs_;  ///< the smaller id first
};

}  // namespace truceline
