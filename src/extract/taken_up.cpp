#include "extract/taken_up.hpp"

#include <algorithm>
#include <set>

#include "extract/participants.hpp"

namespace truceline {
namespace {

constexpr std::size_t kDemonstrative = 2;  // sentences back
constexpr std::size_t kDefinite = 3;

bool nested(const std::set<ActorId>& a, const std::set<ActorId>& b) {
  return std::includes(a.begin(), a.end(), b.begin(), b.end()) ||
         std::includes(b.begin(), b.end(), a.begin(), a.end());
}

/// "the talks", not "the Geneva talks", "the next talks" or "the talks in Geneva" of a place that differs.
bool definite(const SentenceView& view, const TriggerHit& hit) {
  return hit.first && view.word(hit.first - 1) == "the" && !view.syntax.child(hit.head, "amod");
}

/// "the truce" can be the agreement told before.
bool same_kin(const Lexicon& lexicon, const std::string& a, const std::string& b) {
  const EventType* first = lexicon.ontology.find(a);
  const EventType* second = lexicon.ontology.find(b);
  return a == b || (first && second && !first->kin.empty() && first->kin == second->kin);
}

bool can_be(const Lexicon& lexicon, const Claim& claim, const Draft& other) {
  const Claim& told = other.claim;
  const bool held =
      told.status == Status::occurred || told.status == Status::ongoing || told.status == Status::planned;
  if (!held || !other.dated || !told.when.date || !told.when.date->is_day()) return false;
  const bool apart = claim.place && told.place && claim.place != told.place;
  return !apart && same_kin(lexicon, told.type, claim.type) && nested(own_parties(claim), own_parties(told));
}

const Draft* demonstrated(const SentenceView& view, const Lexicon& lexicon, const Drafts& before,
                          const Claim& claim) {
  for (auto it = before.rbegin(); it != before.rend(); ++it) {
    if (it->claim.evidence.sentence + kDemonstrative < view.index) return nullptr;
    if (lexicon.ontology.same_class(it->claim.type, claim.type)) return &*it;
  }
  return nullptr;
}

const Draft* defined(const SentenceView& view, const Lexicon& lexicon, const Drafts& before,
                     const Draft& draft) {
  const EventType* type = lexicon.ontology.find(draft.claim.type);
  if (!type || !lexicon.words["taken_up_class"].contains(type->event_class)) return nullptr;
  if (draft.claim.status != Status::occurred || !draft.cue.empty()) return nullptr;
  for (auto it = before.rbegin(); it != before.rend(); ++it) {
    if (it->claim.evidence.sentence + kDefinite < view.index) return nullptr;
    if (can_be(lexicon, draft.claim, *it)) return &*it;
  }
  return nullptr;
}

void take(const Draft& from, Draft& draft) {
  Claim& claim = draft.claim;
  const Claim& other = from.claim;
  claim.type = other.type;
  claim.status = other.status;
  claim.when = other.when;
  claim.when.basis = DateBasis::relative_to_event;
  if (!claim.place && claim.place_name.empty()) {
    claim.place = other.place;
    claim.place_name = other.place_name;
  }
  for (const Participation& p : other.participants) {
    const bool there = std::any_of(claim.participants.begin(), claim.participants.end(),
                                   [&](const Participation& q) { return q.actor == p.actor; });
    if (!there) claim.participants.push_back(p);
  }
  draft.features.emplace_back("taken_up");
  claim.rule += " [taken up from sentence " + std::to_string(other.evidence.sentence) + "]";
  draft.dated = from.dated;
}

}  // namespace

bool take_up(const SentenceView& view, const TriggerHit& hit, const Lexicon& lexicon, const Drafts& before,
             Draft& draft) {
  if (hit.voice != Voice::nominal || !hit.first) return false;
  const Draft* from = nullptr;
  if (view.is(hit.first - 1, "demonstrative"))
    from = demonstrated(view, lexicon, before, draft.claim);
  else if (definite(view, hit))
    from = defined(view, lexicon, before, draft);
  if (!from) return false;
  take(*from, draft);
  return true;
}

}  // namespace truceline
