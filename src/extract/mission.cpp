#include "extract/mission.hpp"

#include <algorithm>

#include "extract/opponents.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {

Mission::Mission(const Lexicon& lexicon, std::set<ActorId> sides, ActorId home,
                 const std::vector<Claim>& claims, std::optional<DayNumber> day)
    : lexicon_(lexicon), dyads_(lexicon, claims, day), sides_(std::move(sides)) {
  for (const Claim& claim : claims) {
    for (const Participation& p : claim.participants) {
      if (p.role == Role::mediator && !side(p) && !armed(p)) mediators_.insert(p.actor);
    }
    if (fought_in(claim, home)) home_ = home;
  }
}

bool Mission::fought_in(const Claim& claim, ActorId state) const {
  const EventType* type = lexicon_.ontology.find(claim.type);
  if (!state || !type || !lexicon_.words["violent_class"].contains(type->event_class)) return false;
  return (claim.place && lexicon_.gazetteer.state_of(claim.place) == state) ||
         std::any_of(claim.participants.begin(), claim.participants.end(),
                     [&](const Participation& p) { return party(p) == state; });
}

bool Mission::side(const Participation& p) const {
  return sides_.contains(p.actor) || sides_.contains(party(p));
}

/// Is it a group that bears arms: by the lexicon, or by what the text calls it? Officers and peacekeepers of
/// a state are none.
bool Mission::armed(const Participation& p) const {
  if (const Actor* actor = lexicon_.gazetteer.actor(party(p))) return actor->kind == ActorKind::armed_group;
  const std::string name = fold(p.name);
  return lexicon_.words["armed_noun"].contains(std::string_view(name).substr(name.rfind(' ') + 1));
}

/// Whoever is no state or body that the lexicon knows, nor acts for one, or is the state at issue, makes a
/// plan as a side of the conflict.
bool Mission::outsider(const Participation& p) const {
  const Actor* actor = lexicon_.gazetteer.actor(party(p));
  // "his government's plan": of the state that is spoken of.
  return actor && party(p) != home_ && !lexicon_.words["own_body"].contains(fold(p.name));
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

/// "The leaders of the two states met with the chancellor": who sits with two opponents is between them; but
/// of "A, B and C met" nobody is more between than the others.
void Mission::seat_between(Claim& claim, const std::map<ActorId, std::string>& slots) const {
  const auto slot_of = [&](const Participation& p) {
    const auto it = slots.find(p.actor);
    return it == slots.end() ? std::string() : it->second;
  };
  std::set<std::string> taken;  // by opponents
  for (const Participation& p : claim.participants) {
    if (p.role == Role::participant && !apart(claim, p)) taken.insert(slot_of(p));
  }
  if (!opposed_in(claim, Role::participant)) return;
  std::vector<Participation*> others;
  for (Participation& p : claim.participants) {
    const std::string slot = slot_of(p);
    const bool beside = !slot.empty() && !taken.contains(slot);
    if (p.role == Role::participant && beside && apart(claim, p)) others.push_back(&p);
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

/// "Zuma, leading the Union's mediators, put a plan to him": whoever mediates, or acts beside who does.
bool Mission::between(const Claim& claim, const Participation& p) const {
  const auto any = [&](Role role) {
    return std::any_of(claim.participants.begin(), claim.participants.end(),
                       [&](const Participation& q) { return q.role == role; });
  };
  return any(Role::target) && (mediators_.contains(p.actor) || (apart(claim, p) && any(Role::mediator)));
}

void Mission::settle(Claim& claim, const std::map<ActorId, std::string>& slots) const {
  const bool plan = claim.type == "proposal";
  const bool to_sides = plan && puts_to_sides(claim);
  for (Participation& p : claim.participants) {
    const bool bears_arms = armed(p);
    const bool no_third = bears_arms || side(p) || (!to_sides && !outsider(p));
    if (plan && p.role == Role::mediator && no_third)
      p.role = Role::initiator;
    else if ((to_sides || (plan && between(claim, p))) && p.role == Role::initiator && !bears_arms &&
             !side(p))
      p.role = Role::mediator;
    else if (claim.type == "talks" && p.role == Role::mediator && bears_arms)
      p.role = Role::participant;
    else if (claim.type == "ceasefire" && p.role == Role::mediator && bears_arms)
      p.role = Role::signatory;
    else if (claim.type == "talks" && p.role == Role::participant && mediators_.contains(p.actor))
      p.role = Role::mediator;
  }
  if (claim.type == "talks" || claim.type == "mediation") seat_between(claim, slots);
}

}  // namespace truceline
