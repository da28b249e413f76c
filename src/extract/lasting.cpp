#include "extract/lasting.hpp"

#include <algorithm>

namespace truceline {
namespace {

struct Auxiliaries {
  bool have = false;
  bool be_present = false;
  bool be_past = false;
  bool modal = false;
  bool refused = false;  ///< "will not"
};

Auxiliaries auxiliaries(const SyntaxView& syntax, std::size_t verb) {
  Auxiliaries found;
  for (const std::size_t c : syntax.children(verb)) {
    if (!is_relation(syntax[c].deprel, "aux") && !syntax.is(c, "cop")) continue;
    const std::string_view tag = syntax[c].xpos;
    const bool present = tag == "VBZ" || tag == "VBP";
    found.have = found.have || (syntax.lemma(c) == "have" && present);
    found.be_present = found.be_present || (syntax.lemma(c) == "be" && present);
    found.be_past = found.be_past || (syntax.lemma(c) == "be" && tag == "VBD");
    found.modal = found.modal || tag == "MD";
    found.refused = found.refused || (syntax.lemma(c) == "will" && syntax.negated(verb));
  }
  return found;
}

/// Told on its own or as what somebody said; not "while they were looting", nor "was meeting X when".
bool main_clause(const SyntaxView& syntax, std::size_t verb) {
  const std::size_t at = syntax.first_conjunct(verb);
  return !syntax.head(at) || syntax.is(at, "ccomp") || syntax.is(at, "parataxis");
}

bool since(const SentenceView& view, std::size_t verb) {
  const SyntaxView& syntax = view.syntax;
  const auto below = syntax.children(verb);
  return std::any_of(below.begin(), below.end(), [&](std::size_t c) {
    return syntax.lemma(c) == "since" || syntax.case_of(c) == "since" || syntax.mark_of(c) == "since";
  });
}

}  // namespace

bool goes_on(const SentenceView& view, const TriggerHit& hit) {
  if (hit.voice == Voice::nominal) return false;
  const SyntaxView& syntax = view.syntax;
  const std::string_view tag = syntax[hit.head].xpos;
  const Auxiliaries aux = auxiliaries(syntax, hit.head);
  if (aux.have) return since(view, hit.head);
  if (tag == "VBG") return aux.be_past && main_clause(syntax, hit.head) && !syntax.child(hit.head, "advcl");
  if (aux.refused) return true;
  const bool now = !aux.modal && (tag == "VBZ" || tag == "VBP" || (tag == "VBN" && aux.be_present));
  return now && view.index > 0 && view.lexicon->words["attitude"].contains(syntax.lemma(hit.head));
}

bool perfect(const SentenceView& view, const TriggerHit& hit) {
  const auto below = view.syntax.children(hit.head);
  return hit.voice != Voice::nominal && std::any_of(below.begin(), below.end(), [&](std::size_t c) {
           return view.syntax.is(c, "aux") && view.syntax.lemma(c) == "have";
         });
}

bool since_clause(const SentenceView& view, const TriggerHit& hit, const TimeMention& time) {
  const SyntaxView& syntax = view.syntax;
  bool since = false;
  for (auto at = std::optional(view.head_word(time.first_token, time.last_token)); at;
       at = syntax.head(*at)) {
    if (*at == hit.head) return since;
    since = since || (syntax.is(*at, "advcl") && syntax.mark_of(*at) == "since");
  }
  return false;
}

bool before_since(const SentenceView& view, const TriggerHit& hit, std::size_t word) {
  const SyntaxView& syntax = view.syntax;
  for (auto at = std::optional(hit.head); at && !syntax.under(word, *at); at = syntax.head(*at)) {
    if (syntax.case_of(*at) == "since" || syntax.mark_of(*at) == "since") return true;
  }
  return false;
}

bool narrates(const SentenceView& view, const TriggerHit& hit) {
  if (hit.voice == Voice::nominal || !main_clause(view.syntax, hit.head)) return false;
  const std::string_view tag = view.syntax[hit.head].xpos;
  const Auxiliaries aux = auxiliaries(view.syntax, hit.head);
  return tag == "VBD" ? !aux.modal && !aux.have : tag == "VBN" && aux.be_past && !aux.have && !aux.modal;
}

}  // namespace truceline
