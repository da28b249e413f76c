// Where an event happened, against places that are merely named.
#include <algorithm>

#include "extract/arguments.hpp"

namespace truceline {
namespace {

constexpr std::size_t kFarthestPlace = 7;  // steps in the tree
constexpr std::size_t kOther = 3;          // steps that another event between costs

/// Is the phrase that the mention stands in governed by a preposition of place? "the city of Homs", "the
/// capital, Tripoli" count by the noun.
bool locative(const SentenceView& view, std::size_t word) {
  for (int step = 0; step < 4; ++step) {
    const auto preposition = view.syntax.case_of(word);
    if (!preposition.empty() && preposition != "of")
      return view.lexicon->words["locative"].contains(preposition);
    const std::string_view rel = view.syntax[word].deprel;
    const bool inside = (rel == "nmod" && preposition == "of") || rel == "appos" || rel == "conj" ||
                        rel == "compound" || rel == "flat" || rel == "nmod:desc";
    const auto head = view.syntax.head(word);
    if (!inside || !head) return false;
    word = *head;
  }
  return false;
}

/// "flew to Juba and met the rebels", "a visit to Lahore": those who meet do so where they travel to.
bool destination(const SentenceView& view, std::size_t word) {
  const auto head = view.syntax.head(word);
  return head && view.syntax.case_of(word) == "to" &&
         view.lexicon->words["journey"].contains(view.syntax.lemma(*head));
}

/// "killed, said the group, which is based in Britain": in a clause on somebody else.
bool aside(const SentenceView& view, const TriggerHit& hit, std::size_t word) {
  const SyntaxView& syntax = view.syntax;
  for (auto at = std::optional(word); at; at = syntax.head(*at)) {
    if (*at == hit.head) return false;
    const auto noun = syntax.head(*at);
    if (syntax[*at].deprel != "acl:relcl" || !noun) continue;
    return !syntax.under(hit.head, *noun) && (hit.voice != Voice::nominal || !syntax.under(*noun, hit.head));
  }
  return false;
}

bool talks_like(const SentenceView& view, const TriggerHit& hit) {
  const EventType* type = view.lexicon->ontology.find(hit.trigger->type);
  return type && type->event_class == "talks";
}

}  // namespace

const Mention* nearest_place(const SentenceView& view, const std::vector<TriggerHit>& hits,
                             std::size_t index) {
  const TriggerHit& hit = hits[index];
  const bool meeting = talks_like(view, hit);
  const Mention* best = nullptr;
  std::size_t best_cost = kFarthestPlace + 1;
  for (const Mention* mention : view.mentions) {
    if ((!mention->place && mention->place_name.empty()) || mention->modifier) continue;
    const std::size_t word = view.head_word(mention->first_token, mention->last_token);
    if (!locative(view, word) && !(meeting && destination(view, word))) continue;
    if (aside(view, hit, word)) continue;
    std::size_t cost = view.syntax.distance(hit.head, word);
    for (const TriggerHit& other : hits) {
      if (&other == &hit || other.head == hit.head) continue;
      if (view.syntax.distance(other.head, word) < view.syntax.distance(hit.head, word)) {
        cost += kOther;
        break;
      }
    }
    if (cost < best_cost) {
      best = mention;
      best_cost = cost;
    }
  }
  return best;
}

}  // namespace truceline
