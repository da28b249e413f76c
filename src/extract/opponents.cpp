#include "extract/opponents.hpp"

#include <algorithm>

#include "truceline/base/utf8.hpp"

namespace truceline {

Opponents::Opponents(const Lexicon& lexicon, const std::vector<Claim>& claims)
    : lexicon_(lexicon), claims_(claims) {
  for (std::size_t i = 0; i < claims.size(); ++i) count(i);
  for (const Claim& claim : claims) {
    for (const Participation& p : claim.participants) {
      if (p.role == Role::mediator) mediators_.insert(party(p));
    }
  }
}

const Participation* Opponents::of(ActorId side, std::size_t claim) const {
  const Participation* best = nullptr;
  std::pair<std::size_t, std::size_t> best_count{0, 0};
  const auto it = faced_.find(side);
  if (it == faced_.end()) return nullptr;
  const auto nearer = [&](const Seen& seen) { return seen.first <= claim && seen.first > best_at(best); };
  for (const auto& [other, seen] : it->second) {
    if (only_met(other, seen, claim)) continue;
    const std::pair count{fight(claims_[claim]) ? seen.fights : 0, seen.count};
    const bool better = count > best_count || (count == best_count && best && nearer(seen));
    if (!better) continue;
    best = seen.where;
    best_count = count;
  }
  return best;
}

/// "is expected in Halvik for talks": a visitor, not whom Halvik fights.
bool Opponents::only_met(ActorId other, const Seen& seen, std::size_t claim) const {
  const Actor* actor = lexicon_.gazetteer.actor(other);
  return seen.fights == 0 && seen.count < 2 && fight(claims_[claim]) && actor &&
         actor->kind == ActorKind::state;
}

bool Opponents::fight(const Claim& claim) const {
  const EventType* type = lexicon_.ontology.find(claim.type);
  return type && lexicon_.words["violent_class"].contains(type->event_class);
}

std::vector<const Participation*> Opponents::main_pair() const {
  std::vector<const Participation*> best;
  std::size_t best_count = 1;
  for (const auto& [side, others] : faced_) {
    for (const auto& [other, seen] : others) {
      if (mediators_.contains(side) || mediators_.contains(other)) continue;
      const auto back = faced_.find(other);
      if (seen.count <= best_count || back == faced_.end() || !back->second.contains(side)) continue;
      best = {back->second.at(side).where, seen.where};
      best_count = seen.count;
    }
  }
  return best;
}

std::vector<const Participation*> Opponents::only_pair() const {
  if (faced_.size() != 2) return {};
  const auto& [side, others] = *faced_.begin();
  if (others.size() != 1) return {};
  return {faced_.at(others.begin()->first).at(side).where, others.begin()->second.where};
}

std::size_t Opponents::best_at(const Participation* best) const {
  for (std::size_t i = 0; i < claims_.size(); ++i) {
    const auto& all = claims_[i].participants;
    if (!all.empty() && best >= all.data() && best < all.data() + all.size()) return i;
  }
  return 0;
}

/// "exchanged prisoners": they are nobody's other side.
bool Opponents::freed(const Participation& p) const {
  const std::string name = fold(p.name);
  return p.role == Role::beneficiary &&
         lexicon_.words["captive_noun"].contains(std::string_view(name).substr(name.rfind(' ') + 1));
}

/// Words alone set nobody against another: whoever condemns a war is no side of it.
void Opponents::count(std::size_t index) {
  if (!claims_[index].core) return;
  for (const Participation& a : claims_[index].participants) {
    for (const Participation& b : claims_[index].participants) {
      if (is_third_party(a.role) || is_third_party(b.role) || party(a) == party(b) || freed(a) || freed(b))
        continue;
      const bool joined = a.role == b.role &&
                          (a.role == Role::initiator || a.role == Role::target || a.role == Role::victim ||
                           a.role == Role::decliner || a.role == Role::beneficiary);
      if (joined) continue;
      Seen& seen = faced_[party(a)][party(b)];
      if (!seen.count) seen = {0, 0, index, &b};
      ++seen.count;
      seen.fights += fight(claims_[index]) || a.role == Role::signatory;
    }
  }
}

}  // namespace truceline
