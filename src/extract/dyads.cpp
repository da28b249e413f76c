#include "extract/dyads.hpp"

#include <algorithm>

#include "extract/opponents.hpp"

namespace truceline {
namespace {

constexpr DayNumber kAfterwards = 3 * 366;  // days for which those who fought are still taken for two sides

/// Do two with these roles stand on two sides of what is told?
bool against(const EventType& type, Role a, Role b) {
  const auto is = [&](Role x, Role y) { return (a == x && b == y) || (a == y && b == x); };
  if (type.event_class == "fight")
    return is(Role::belligerent, Role::belligerent) || is(Role::initiator, Role::target);
  if (type.name == "mediation") return is(Role::participant, Role::participant);
  return type.name == "ceasefire" && is(Role::signatory, Role::signatory);
}

}  // namespace

Dyads::Dyads(const Lexicon& lexicon, const std::vector<Claim>& claims, std::optional<DayNumber> day)
    : lexicon_(lexicon) {
  for (const Claim& claim : claims) read(claim);
  if (!day) return;
  for (const Conflict& conflict : lexicon.gazetteer.conflicts()) read(conflict, *day);
}

void Dyads::join(ActorId a, ActorId b) {
  if (a && b && a != b) pairs_.insert(std::minmax(a, b));
}

void Dyads::read(const Claim& claim) {
  const EventType* type = lexicon_.ontology.find(claim.type);
  if (!type) return;
  for (const Participation& a : claim.participants) {
    for (const Participation& b : claim.participants) {
      if (against(*type, a.role, b.role)) join(party(a), party(b));
    }
  }
}

void Dyads::read(const Conflict& conflict, DayNumber day) {
  const auto first = conflict.when ? conflict.when->earliest() : std::nullopt;
  const auto last = conflict.when ? conflict.when->latest() : std::nullopt;
  if (!first || day < *first || (last && day > *last + kAfterwards)) return;
  for (const ActorId a : conflict.parties) {
    for (const ActorId b : conflict.parties) join(a, b);
  }
}

bool Dyads::opposed(ActorId a, ActorId b) const {
  return pairs_.contains(std::minmax(a, b));
}

}  // namespace truceline
