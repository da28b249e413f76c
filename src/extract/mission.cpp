#include "extract/mission.hpp"

#include <algorithm>

#include "extract/opponents.hpp"

namespace truceline {

Mission::Mission(const Lexicon& lexicon, std::set<ActorId> sides, const std::vector<Claim>& claims,
                 std::optional<DayNumber> day)
    : lexicon_(lexicon), dyads_(lexicon, claims, day), sides_(std::move(sides)) {
  for (const Claim& claim : claims) {
    for (const Participation& p : claim.participants) {
      if (p.role == Role::mediator && !side(p)) mediators_.insert(p.actor);
    }
  }
}

bool Mission::side(const Participation& p) const {
  return sides_.contains(p.actor) || sides_.contains(p.acts_for ? p.acts_for : p.actor);
}

/// Do two opponents take part in this role?
bool Mission::opposed_in(const Claim& claim, Role role) const {
  const auto& all = claim.participants;
  return std::any_of(all.begin(), all.end(), [&](const Participation& a) {
    return a.role == role && std::any_of(all.begin(), all.end(), [&](const Participation& b) {
      return b.role == role && dyads_.opposed(party(a), party(b));
    });
  });
}

/// A state or body, or somebody who acts for one, that is no opponent of anybody else in the event.
bool Mission::apart(const Claim& claim, const Participation& p) const {
  const Actor* actor = lexicon_.gazetteer.actor(party(p));
  const bool state = actor && (actor->kind == ActorKind::state || actor->kind == ActorKind::body);
  return state && std::none_of(claim.participants.begin(), claim.participants.end(),
                               [&](const Participation& q) { return dyads_.opposed(party(p), party(q)); });
}

/// "The leaders of the two states met with the chancellor": who sits with two opponents is between them.
void Mission::seat_between(Claim& claim) const {
  if (!opposed_in(claim, Role::participant)) return;
  std::vector<Participation*> others;
  for (Participation& p : claim.participants) {
    if (p.role == Role::participant && apart(claim, p)) others.push_back(&p);
  }
  constexpr std::size_t kMost = 4;  // more are a conference
  if (others.size() > kMost) return;
  for (Participation* p : others) p->role = Role::mediator;
}

bool Mission::puts_to_sides(const Claim& claim) const {
  if (opposed_in(claim, Role::target)) return true;
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
  if (claim.type == "talks") seat_between(claim);
}

}  // namespace truceline
