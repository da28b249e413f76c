#include "extract/tolls_before.hpp"

#include <algorithm>
#include <set>

namespace truceline {
namespace {

constexpr std::size_t kTollOf = 2;  // sentences back to the fight that people died in

void add_once(const Participation& p, Claim& claim) {
  const bool there = std::any_of(claim.participants.begin(), claim.participants.end(),
                                 [&](const Participation& q) { return q.actor == p.actor; });
  if (!there) claim.participants.push_back(p);
}

void take_place(const Claim& from, Claim& claim) {
  if (claim.place || !claim.place_name.empty()) return;
  claim.place = from.place;
  claim.place_name = from.place_name;
}

/// States, bodies and groups that take part, themselves or through those who act for them.
std::set<ActorId> known_parties(const Lexicon& lexicon, const Claim& claim) {
  std::set<ActorId> found;
  for (const Participation& p : claim.participants) {
    if (p.acts_for || lexicon.gazetteer.actor(p.actor)) found.insert(party(p));
  }
  return found;
}

bool counts_dead(const Claim& claim) {
  return std::any_of(claim.magnitudes.begin(), claim.magnitudes.end(),
                     [](const Magnitude& m) { return m.measure == "killed" && (m.least || m.most); });
}

/// Can people have died in it by this claim?
bool has_toll(const Lexicon& lexicon, const Claim& fight, const Claim& toll) {
  if (fight.status != Status::occurred && fight.status != Status::ongoing) return false;
  const auto sides = known_parties(lexicon, fight);
  const auto dead = known_parties(lexicon, toll);
  return sides.size() < 2 || std::includes(sides.begin(), sides.end(), dead.begin(), dead.end());
}

/// The fight told last, in the sentence or up to kTollOf before it. One for which nobody is named is told
/// only if it is dated: it gives way to the others of its sentence. Null when there is none.
Draft* fight_before(const WordList& with_toll, std::size_t sentence, Drafts& before) {
  for (std::size_t back = 0; back <= kTollOf && back <= sentence; ++back) {
    Draft* nameless = nullptr;
    for (auto it = before.rbegin(); it != before.rend(); ++it) {
      const Claim& claim = it->claim;
      if (claim.evidence.sentence + back != sentence || !with_toll.contains(claim.type)) continue;
      if (!claim.participants.empty() || claim.type == "capture") return &*it;
      if (!nameless && it->dated) nameless = &*it;
    }
    if (nameless) return nameless;
  }
  return nullptr;
}

}  // namespace

bool take_up_toll(const Lexicon& lexicon, const SentenceView& view, const TriggerHit& hit, bool placed,
                  Drafts& before, Draft& draft) {
  Claim& claim = draft.claim;
  const bool toll = claim.type == "killing" && claim.status == Status::occurred && counts_dead(claim);
  if (!toll || hit.voice == Voice::nominal) return false;
  Draft* const told = fight_before(lexicon.words["with_toll"], view.index, before);
  if (!told || !has_toll(lexicon, told->claim, claim)) return false;
  Claim& fight = told->claim;
  if (placed && (!claim.place || claim.place != fight.place)) return false;
  for (const Participation& p : claim.participants) {
    if (p.role == Role::victim) add_once(p, fight);
  }
  for (const Participation& p : fight.participants) add_once(p, claim);
  claim.type = fight.type;
  claim.when = fight.when;
  if (claim.when.basis != DateBasis::inferred) claim.when.basis = DateBasis::relative_to_event;
  claim.place = {};
  claim.place_name.clear();
  take_place(fight, claim);
  claim.rule += " [toll of sentence " + std::to_string(fight.evidence.sentence) + "]";
  draft.dated = told->dated;
  return true;
}

}  // namespace truceline
