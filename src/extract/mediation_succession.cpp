#include "extract/mediation_succession.hpp"

#include <algorithm>
#include <sstream>

#include "extract/dating.hpp"
#include "extract/due_day.hpp"
#include "extract/evidence.hpp"
#include "extract/phrase_actors.hpp"

namespace truceline {
namespace {

using Mentions = std::vector<const Mention*>;

/// "take over", "succeed", "replace" of the lexicon.
bool succession(const SentenceView& view, const TriggerHit& hit) {
  if (hit.voice != Voice::active) return false;
  for (const auto& [phrase, value] : view.lexicon->words["succession_verb"]) {
    std::istringstream in(phrase);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    if (words.front() == view.syntax.lemma(hit.head) && match_parts(view, hit.head, words)) return true;
  }
  return false;
}

/// The mediation that this sentence or the one before told last; null for none.
const Draft* told_mediation(const SentenceView& view, const Drafts& drafts) {
  for (auto it = drafts.rbegin(); it != drafts.rend(); ++it) {
    if (it->claim.evidence.sentence + 1 < view.index) return nullptr;
    if (it->claim.type == "mediation") return &*it;
  }
  return nullptr;
}

Mentions actors_at(const SentenceView& view, const std::vector<std::size_t>& words) {
  Mentions all;
  for (const std::size_t word : words) {
    for (const Mention* mention : actors_of(view, word)) all.push_back(mention);
  }
  return all;
}

/// Whom the verb says to be followed: its object, or behind "from".
Mentions followed(const SentenceView& view, std::size_t verb) {
  std::vector<std::size_t> words = view.syntax.patients(verb);
  for (const std::size_t c : view.syntax.children(verb)) {
    if (view.syntax.is(c, "obl") && view.syntax.case_of(c) == "from") words.push_back(c);
  }
  return actors_at(view, words);
}

bool mediates(const Claim& claim, const Mention& mention) {
  return std::any_of(claim.participants.begin(), claim.participants.end(), [&](const Participation& p) {
    return p.actor == mention.actor && p.role == Role::mediator;
  });
}

void date(const Document& document, const SentenceView& view, const SentenceEvents& found,
          const SentenceEvent& event, const Drafts& drafts, Draft& next) {
  const TriggerHit& hit = found.hits[event.hit];
  const auto times = choose_times(view, found.hits, event.hit, event.assertion);
  next.claim.when = {};
  set_date(document, *view.lexicon, times.empty() ? nullptr : times.front(), hit, false, drafts, next);
  // "takes over": from now on.
  const auto& day = document.publication.date;
  if (next.claim.status == Status::ongoing && times.empty() && day && day->is_day())
    next.claim.when.date = EdtfInterval(day->dates().front(), std::nullopt);
}

}  // namespace

bool add_successor(const Document& document, const SentenceView& view, const SentenceEvents& found,
                   const SentenceEvent& event, const Participants& participants, Drafts& drafts) {
  const TriggerHit& hit = found.hits[event.hit];
  const Draft* told = succession(view, hit) ? told_mediation(view, drafts) : nullptr;
  if (!told) return false;
  Mentions who = actors_at(view, view.syntax.agents(hit.head));
  const bool known = std::any_of(who.begin(), who.end(),
                                 [&](const Mention* m) { return mediates(told->claim, *m); });
  if (known) who = followed(view, hit.head);
  if (who.empty()) return false;
  Draft next = *told;
  Claim& claim = next.claim;
  next.hit = event.hit;
  next.dated_by.reset();
  next.dated = false;
  std::erase_if(claim.participants, [](const Participation& p) { return p.role == Role::mediator; });
  for (const Mention* mention : who) participants.add(*mention, Role::mediator, claim);
  const bool present = view.syntax[hit.head].xpos == "VBZ" || view.syntax[hit.head].xpos == "VBP";
  claim.status = known                                          ? Status::occurred
                 : event.assertion.status != Status::occurred ? event.assertion.status
                 : present                                      ? Status::ongoing
                                                                : Status::occurred;
  claim.rule = "mediation:" + std::string(view.syntax.lemma(hit.head)) + " [succession]";
  claim.evidence = evidence_of(document, view, hit);
  claim.attribution.reset();
  date(document, view, found, event, drafts, next);
  drafts.push_back(std::move(next));
  return true;
}

}  // namespace truceline
