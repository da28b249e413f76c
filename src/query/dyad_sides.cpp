#include "query/dyad_sides.hpp"

#include <set>

#include "query/parties.hpp"

namespace truceline {
namespace {

/// What one was to an event.
struct Part {
  bool does = false;      ///< initiator
  bool takes = false;     ///< target, victim, beneficiary
  bool shares = false;    ///< participant, signatory
  bool fights = false;    ///< belligerent
  bool declines = false;  ///< decliner
  bool third = false;     ///< mediator, host, observer

  [[nodiscard]] bool is_side() const { return does || takes || shares || fights; }
  [[nodiscard]] bool is_there() const { return is_side() || declines || third; }
};

void add_role(Part& part, Role role) {
  switch (role) {
    case Role::initiator:
      part.does = true;
      return;
    case Role::target:
    case Role::victim:
    case Role::beneficiary:
      part.takes = true;
      return;
    case Role::participant:
    case Role::signatory:
      part.shares = true;
      return;
    case Role::belligerent:
      part.fights = true;
      return;
    case Role::decliner:
      part.declines = true;
      return;
    case Role::mediator:
    case Role::host:
    case Role::observer:
      part.third = true;
      return;
  }
}

struct Parts {
  Part a, b, others;
  std::size_t belligerents = 0;  ///< principals
};

Parts parts_of(const KnowledgeGraph& graph, const Event& event, ActorId a, ActorId b) {
  Parts parts;
  std::set<ActorId> fighting;
  for (const Participation& p : event.participants) {
    const ActorId principal = principal_of(graph, event, p).id;
    if (p.role == Role::belligerent) fighting.insert(principal);
    const bool for_a = p.actor == a || p.acts_for == a || principal == a;
    const bool for_b = p.actor == b || p.acts_for == b || principal == b;
    if (for_a && for_b) continue;  // one who acts for the other is not two
    add_role(for_a ? parts.a : for_b ? parts.b : parts.others, p.role);
  }
  parts.belligerents = fighting.size();
  return parts;
}

/// Where exactly one of them is said to act, or to be acted upon.
std::optional<DyadDirection> direction_of(const Parts& parts, bool reciprocal) {
  const auto acts_on = [&](const Part& one, const Part& other) {
    if (one.does && !other.does) return other.takes || other.fights || (!reciprocal && !parts.others.takes);
    const bool taken = other.takes && !one.takes;
    return taken && ((one.does && other.does) || (one.fights && !other.does && !other.fights));
  };
  if (acts_on(parts.a, parts.b)) return DyadDirection::from_a;
  if (acts_on(parts.b, parts.a)) return DyadDirection::from_b;
  return std::nullopt;
}

/// Do they stand together against, before or for a third?
bool on_one_side(const Parts& parts, bool reciprocal) {
  if (parts.a.does && parts.b.does) return !reciprocal && !(parts.a.takes && parts.b.takes);
  const auto only_takes = [](const Part& part) {
    return part.takes && !part.does && !part.shares && !part.fights;
  };
  if (only_takes(parts.a) && only_takes(parts.b)) return true;
  const bool fighting = parts.a.fights && parts.b.fights;
  return !fighting && !reciprocal && (parts.others.does || parts.others.takes);
}

DyadSides sides_of(const Parts& parts, bool reciprocal, bool foes) {
  if (!parts.a.is_side() || !parts.b.is_side()) {
    const bool away = parts.a.declines || parts.b.declines;
    return {away ? DyadUse::stayed_away : DyadUse::third_party, DyadDirection::mutual};
  }
  if (const auto direction = direction_of(parts, reciprocal)) return {DyadUse::counted, *direction};
  if (on_one_side(parts, reciprocal)) return {DyadUse::same_side, DyadDirection::mutual};
  if (parts.a.fights && parts.b.fights && parts.belligerents > 2 && !foes)
    return {DyadUse::sides_unknown, DyadDirection::mutual};
  return {};
}

}  // namespace

DyadJudge::DyadJudge(const KnowledgeGraph& graph, const Ontology& ontology, ActorId a, ActorId b)
    : graph_(graph), ontology_(ontology), a_(a), b_(b) {
  for (const Event* event : graph.events()) foes_ = foes_ || fight_each_other(*event);
}

bool DyadJudge::fight_each_other(const Event& event) const {
  const EventType* type = ontology_.find(event.type);
  if (!type || type->quad != QuadClass::material_conflict || !took_place(event.status)) return false;
  const Parts parts = parts_of(graph_, event, a_, b_);
  if (!parts.a.is_side() || !parts.b.is_side()) return false;
  if (parts.a.fights && parts.b.fights && parts.belligerents == 2) return true;
  return direction_of(parts, type->reciprocal).has_value();
}

std::optional<DyadSides> DyadJudge::judge(const Event& event) const {
  const Parts parts = parts_of(graph_, event, a_, b_);
  if (!parts.a.is_there() || !parts.b.is_there()) return std::nullopt;
  const EventType* type = ontology_.find(event.type);
  DyadSides sides = sides_of(parts, type && type->reciprocal, foes_);
  if (!took_place(event.status)) {
    sides.use = DyadUse::not_held;
  } else if (sides.use == DyadUse::counted && (!type || !type->intensity)) {
    sides.use = DyadUse::off_scale;
  }
  return sides;
}

}  // namespace truceline
