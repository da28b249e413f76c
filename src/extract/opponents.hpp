// Which parties a document sets against each other.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "truceline/lexicon/lexicon.hpp"
#include "truceline/model/claim.hpp"

namespace truceline {

/// Counts how often two parties face each other in the core claims, which must outlive it.
class Opponents {
 public:
  Opponents(const Lexicon& lexicon, const std::vector<Claim>& claims);

  /// A participation of the party most often set against `side`, latest before `claim` where two are even.
  /// Whoever fought it goes before who only met it, and a state that met it once is no opponent of a fight.
  [[nodiscard]] const Participation* of(ActorId side, std::size_t claim) const;

  /// The two parties that the document sets against each other most, more than once; neither mediates in it.
  [[nodiscard]] std::vector<const Participation*> main_pair() const;
  /// The only two that it sets against each other; nobody where there are more.
  [[nodiscard]] std::vector<const Participation*> only_pair() const;

 private:
  struct Seen {
    std::size_t count = 0;
    std::size_t fights = 0;
    std::size_t first = 0;
    const Participation* where = nullptr;
  };
  [[nodiscard]] std::size_t best_at(const Participation* best) const;
  [[nodiscard]] bool only_met(ActorId other, const Seen& seen, std::size_t claim) const;
  [[nodiscard]] bool fight(const Claim& claim) const;
  [[nodiscard]] bool freed(const Participation& p) const;
  void count(std::size_t index);

  const Lexicon& lexicon_;
  const std::vector<Claim>& claims_;
  std::map<ActorId, std::map<ActorId, Seen>> faced_;
  std::set<ActorId> mediators_;
};

}  // namespace truceline
