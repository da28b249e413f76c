#include "extract/shared_mediators.hpp"

#include <algorithm>
#include <set>

#include "extract/opponents.hpp"

namespace truceline {
namespace {

constexpr std::size_t kNearSentences = 2;  // sentences between the talks and what came of them
constexpr DayNumber kOutcome = 31;         // days between them

std::set<ActorId> sides_of(const Claim& claim) {
  std::set<ActorId> sides;
  for (const Participation& p : claim.participants) {
    if (p.role == Role::participant || p.role == Role::signatory) sides.insert(party(p));
  }
  return sides;
}

bool mediated(const Claim& claim) {
  return std::any_of(claim.participants.begin(), claim.participants.end(),
                     [](const Participation& p) { return p.role == Role::mediator; });
}

bool near_in_text(const Claim& a, const Claim& b) {
  const auto [first, last] = std::minmax(a.evidence.sentence, b.evidence.sentence);
  return last - first <= kNearSentences;
}

bool dated(const Claim& claim) {
  return claim.when.date && claim.when.basis != DateBasis::inferred;
}

/// Can the talks have led to it? Told in another sentence, both need a date.
bool can_follow(const Claim& talks, const Claim& outcome) {
  if (!dated(talks) || !dated(outcome)) return talks.evidence.sentence == outcome.evidence.sentence;
  const auto first = talks.when.date->earliest();
  const auto last = talks.when.date->latest();
  const auto from = outcome.when.date->earliest();
  const auto to = outcome.when.date->latest();
  return !(last && from && *from > *last + kOutcome) && !(first && to && *to < *first);
}

}  // namespace

void share_mediators(const Lexicon& lexicon, Drafts& drafts) {
  for (Draft& draft : drafts) {
    Claim& outcome = draft.claim;
    const std::set<ActorId> sides = sides_of(outcome);
    const bool agreed = lexicon.ontology.find(outcome.type)->event_class == "agree" &&
                        took_place(outcome.status) && sides.size() > 1;
    if (!agreed || mediated(outcome)) continue;
    for (const Draft& other : drafts) {
      const Claim& talks = other.claim;
      const bool led = lexicon.ontology.find(talks.type)->event_class == "talks" &&
                       took_place(talks.status) && sides_of(talks) == sides && near_in_text(talks, outcome) &&
                       can_follow(talks, outcome);
      if (!led || !mediated(talks)) continue;
      for (const Participation& p : talks.participants) {
        if (p.role == Role::mediator) outcome.participants.push_back(p);
      }
      break;
    }
  }
}

}  // namespace truceline
