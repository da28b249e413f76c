#include "extract/named_sides.hpp"

#include "extract/lasting.hpp"
#include "extract/told_meetings.hpp"

namespace truceline {
namespace {

/// "crossed into Niger and Mali": named as a place, not as a side.
bool only_place(const SentenceView& view, const Mention& mention) {
  if (!mention.place) return false;
  const std::size_t word =
      view.syntax.first_conjunct(view.head_word(mention.first_token, mention.last_token));
  const std::string_view preposition = view.syntax.case_of(word);
  return view.lexicon->words["place_preposition"].contains(preposition);
}

}  // namespace

void add_named_sides(const SentenceView& view, const TriggerHit& hit, const Participants& participants,
                     Claim& claim) {
  const auto role = hit.trigger->frame->role("between");
  // "A and B went between them": those before the verb mediate.
  const bool between = hit.trigger->type == "mediation" && hit.voice == Voice::active;
  if (!role || between || !only_third_parties(claim)) return;
  for (std::size_t i = 0; i + 1 < view.mentions.size(); ++i) {
    const Mention& a = *view.mentions[i];
    const Mention& b = *view.mentions[i + 1];
    if (b.last_token > hit.first) return;
    if (!a.actor || !b.actor || a.actor == b.actor || takes_part(claim, a) || takes_part(claim, b)) continue;
    const bool together = a.first_token == b.first_token ||
                          (b.first_token == a.last_token + 1 && view.word(a.last_token) == "and");
    if (!together || only_place(view, a) || only_place(view, b)) continue;
    if (before_since(view, hit, view.head_word(a.first_token, a.last_token))) continue;
    participants.add(a, *role, claim);
    participants.add(b, *role, claim);
    return;
  }
}

}  // namespace truceline
