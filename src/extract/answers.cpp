#include "extract/answers.hpp"

#include <algorithm>

namespace truceline {
namespace {

constexpr std::size_t kSentencesBack = 3;  // sentences

/// What the verb is about: "it", "the plan"; nothing for a name or a noun of another kind.
std::optional<std::size_t> answered(const SentenceView& view, const TriggerHit& hit) {
  if (hit.voice == Voice::nominal) return std::nullopt;
  const auto object = view.syntax.child(hit.head, "obj");
  if (!object) return std::nullopt;
  const bool pronoun = view.syntax[*object].upos == "PRON" && view.syntax.lemma(*object) == "it";
  const bool noun = view.lexicon->words["answered_noun"].contains(view.syntax.lemma(*object));
  return pronoun || noun ? object : std::nullopt;
}

/// Who made it: the author of a proposal, the mediator of an offered meeting or deal.
std::vector<Participation> authors(const Claim& claim) {
  std::vector<Participation> found;
  for (const Participation& p : claim.participants) {
    const bool proposed = claim.type == "proposal" && p.role == Role::initiator;
    if (proposed || p.role == Role::mediator) found.push_back(p);
  }
  return found;
}

std::vector<Participation> last_authors(const SentenceView& view, const Lexicon& lexicon,
                                        const Drafts& before) {
  for (auto it = before.rbegin(); it != before.rend(); ++it) {
    if (it->claim.evidence.sentence + kSentencesBack < view.index) break;
    const EventType* type = lexicon.ontology.find(it->claim.type);
    if (!type || (type->event_class != "talks" && type->event_class != "agree")) continue;
    std::vector<Participation> found = authors(it->claim);
    if (!found.empty()) return found;
  }
  return {};
}

bool has(const Claim& claim, Role role) {
  return std::any_of(claim.participants.begin(), claim.participants.end(),
                     [&](const Participation& p) { return p.role == role; });
}

}  // namespace

bool answer(const SentenceView& view, const TriggerHit& hit, const Lexicon& lexicon, const Drafts& before,
            Draft& draft) {
  Claim& claim = draft.claim;
  if (claim.type != "refusal" && claim.type != "endorsement") return true;
  const Role role = claim.type == "refusal" ? Role::target : Role::beneficiary;
  const auto object = answered(view, hit);
  if (!object || has(claim, role)) return true;
  const bool part = std::find(hit.parts.begin(), hit.parts.end(), *object) != hit.parts.end();
  const bool pronoun = view.syntax[*object].upos == "PRON";
  std::vector<Participation> found = last_authors(view, lexicon, before);
  std::erase_if(found, [&](const Participation& p) {
    return std::any_of(claim.participants.begin(), claim.participants.end(), [&](const Participation& q) {
      return q.actor == p.actor || q.actor == p.acts_for || (q.acts_for && q.acts_for == p.acts_for);
    });
  });
  if (found.empty()) return !(part && pronoun);
  for (Participation& p : found) {
    p.role = role;
    claim.participants.push_back(std::move(p));
  }
  claim.rule += " [answer]";
  return true;
}

}  // namespace truceline
