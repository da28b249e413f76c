// Who is a third party in a document: settled when all its claims are known.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "extract/dyads.hpp"
#include "truceline/lexicon/lexicon.hpp"
#include "truceline/model/claim.hpp"

namespace truceline {

class Mission {
 public:
  /// `sides`: actors and states that fight, sign or decline in the document; `home`: the state that it is
  /// about; `claims`: all that it tells; `day`: when it was published.
  Mission(const Lexicon& lexicon, std::set<ActorId> sides, ActorId home, const std::vector<Claim>& claims,
          std::optional<DayNumber> day);

  /// Changes roles in talks and proposals: an envoy mediates in every meeting of the mission, whoever puts a
  /// plan to the sides without being one mediates, and so does whoever is told apart from two opponents that
  /// he meets; a side does not. `slots`: of the participants in the sentence.
  void settle(Claim& claim, const std::map<ActorId, std::string>& slots) const;

 private:
  [[nodiscard]] bool side(const Participation& p) const;
  [[nodiscard]] bool puts_to_sides(const Claim& claim) const;
  [[nodiscard]] bool between(const Claim& claim, const Participation& p) const;
  [[nodiscard]] bool fought_in(const Claim& claim, ActorId state) const;
  [[nodiscard]] bool armed(const Participation& p) const;
  [[nodiscard]] bool outsider(const Participation& p) const;
  [[nodiscard]] bool opposed_in(const Claim& claim, Role role) const;
  [[nodiscard]] bool apart(const Claim& claim, const Participation& p) const;
  void seat_between(Claim& claim, const std::map<ActorId, std::string>& slots) const;

  const Lexicon& lexicon_;
  Dyads dyads_;
  std::set<ActorId> sides_;
  ActorId home_;  ///< where the document tells of violence in it
  std::set<ActorId> mediators_;
};

}  // namespace truceline
