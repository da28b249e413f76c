#include "extract/mission.hpp"

#include <algorithm>

namespace truceline {

Mission::Mission(const Lexicon& lexicon, std::set<ActorId> sides, const std::vector<Claim>& claims)
    : lexicon_(lexicon), sides_(std::move(sides)) {
  for (const Claim& claim : claims) {
    for (const Participation& p : claim.participants) {
      if (p.role == Role::mediator && !side(p)) mediators_.insert(p.actor);
    }
  }
}

bool Mission::side(const Participation& p) const {
  return sides_.contains(p.actor) || sides_.contains(p.acts_for ? p.acts_for : p.actor);
}

bool Mission::puts_to_sides(const Claim& claim) const {
  bool any = false;
  for (const Participation& p : claim.participants) {
    if (p.role != Role::target) continue;
    if (!side(p)) return false;
    any = true;
  }
  return any;
}

void Mission::settle(Claim& claim) const {
  const bool plan = claim.type == "proposal";
  const bool to_sides = plan && puts_to_sides(claim);
  for (Participation& p : claim.participants) {
    const Actor* actor = lexicon_.gazetteer.actor(p.actor);
    const bool armed = actor && actor->kind == ActorKind::armed_group;
    if (plan && p.role == Role::mediator && (armed || side(p)))
      p.role = Role::initiator;
    else if (to_sides && p.role == Role::initiator && !armed && !side(p))
      p.role = Role::mediator;
    else if (claim.type == "talks" && p.role == Role::participant && mediators_.contains(p.actor))
      p.role = Role::mediator;
  }
}

}  // namespace truceline
