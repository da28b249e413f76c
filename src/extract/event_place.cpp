// Where an event happened, against places that are merely named.
#include <algorithm>

#include "extract/arguments.hpp"
#include "extract/lasting.hpp"

namespace truceline {
namespace {

constexpr std::size_t kFarthestPlace = 7;  // steps in the tree
constexpr std::size_t kSpoken = 2;         // the same for words, which are seldom said where their matter is
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

/// "the government in Baku", "told reporters in Tripoli": where somebody sits or speaks.
bool seat(const SentenceView& view, const TriggerHit& hit, std::size_t word) {
  const SyntaxView& syntax = view.syntax;
  const WordLists& words = view.lexicon->words;
  bool nominal = true;
  for (auto at = syntax.head(word); at && *at != hit.head; at = syntax.head(*at)) {
    const std::string_view rel = syntax[*at].deprel;
    const bool struck = rel == "obj" || rel == "nsubj:pass";
    if (nominal && !struck && words["seat_noun"].contains(syntax.lemma(*at))) return true;
    if (syntax.verb(*at)) return words["saying_verb"].contains(syntax.lemma(*at));
    nominal = false;
  }
  return false;
}

/// "X, who was sworn in on Friday, will meet Y in Rome": where they meet, not where he was sworn in. But
/// "in Homs, which the army shelled".
bool outside_clause(const SentenceView& view, const TriggerHit& hit, std::size_t word) {
  const SyntaxView& syntax = view.syntax;
  for (auto at = std::optional(hit.head); at && !syntax.under(word, *at); at = syntax.head(*at)) {
    const auto noun = syntax.head(*at);
    if (syntax[*at].deprel == "acl:relcl" && noun && !syntax.under(word, *noun)) return true;
  }
  return false;
}

/// "three days after the ceasefire they exchanged prisoners near Kolm": there is where the later event was.
bool beyond(const SentenceView& view, const TriggerHit& hit, std::size_t word) {
  return view.lexicon->words["event_after"].contains(view.syntax.case_of(hit.head)) &&
         !view.syntax.under(word, hit.head);
}

/// "the Norland port of Arvik": the town, of the two that one noun names.
bool narrower(const SentenceView& view, const Mention& place, const Mention& than) {
  const auto around = view.lexicon->gazetteer.ancestors(place.place);
  return place.place && than.place && std::find(around.begin(), around.end(), than.place) != around.end();
}

/// Steps in the tree from the event to `word`, more where another event is nearer to it.
std::size_t cost_of(const SentenceView& view, const std::vector<TriggerHit>& hits, const TriggerHit& hit,
                    std::size_t word) {
  const std::size_t steps = view.syntax.distance(hit.head, word);
  const bool other = std::any_of(hits.begin(), hits.end(), [&](const TriggerHit& h) {
    return &h != &hit && h.head != hit.head && view.syntax.distance(h.head, word) < steps;
  });
  return steps + (other ? kOther : 0);
}

/// "held its first meeting here": where the report was written.
bool said_here(const SentenceView& view, const std::vector<TriggerHit>& hits, const TriggerHit& hit,
               std::size_t cost) {
  for (std::size_t word = 0; view.dateline && word < view.syntax.size(); ++word) {
    if (view.syntax.lemma(word) == "here" && view.syntax.is(word, "advmod") &&
        !view.quoted[view.token_of[word]] && cost_of(view, hits, hit, word) < cost)
      return true;
  }
  return false;
}

}  // namespace

const Mention* nearest_place(const SentenceView& view, const std::vector<TriggerHit>& hits,
                             std::size_t index) {
  const TriggerHit& hit = hits[index];
  const EventType* type = view.lexicon->ontology.find(hit.trigger->type);
  const bool meeting = type && type->event_class == "talks";
  const Mention* best = nullptr;
  std::size_t best_cost = (type && !type->core ? kSpoken : kFarthestPlace) + 1;
  for (const Mention* mention : view.mentions) {
    if ((!mention->place && mention->place_name.empty()) || mention->modifier) continue;
    const std::size_t word = view.head_word(mention->first_token, mention->last_token);
    if (!locative(view, word) && !(meeting && destination(view, word))) continue;
    if (aside(view, hit, word) || seat(view, hit, word) || before_since(view, hit, word)) continue;
    if (outside_clause(view, hit, word) || (!meeting && beyond(view, hit, word))) continue;
    const std::size_t cost = cost_of(view, hits, hit, word);
    if (cost < best_cost || (best && cost == best_cost && narrower(view, *mention, *best))) {
      best = mention;
      best_cost = cost;
    }
  }
  return said_here(view, hits, hit, best_cost) ? view.dateline : best;
}

}  // namespace truceline
