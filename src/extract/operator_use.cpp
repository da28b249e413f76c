#include "extract/operator_use.hpp"

#include <algorithm>

#include "extract/trigger_finder.hpp"

namespace truceline {
namespace {

bool fits(const Operator& op, const std::vector<std::string_view>& slots, const EventType* type) {
  if (type ? !op.works_on(*type) : !op.types.empty()) return false;
  return std::any_of(slots.begin(), slots.end(), [&](std::string_view slot) { return op.takes_slot(slot); });
}

std::string_view slot_taken(const Operator& op, const std::vector<std::string_view>& slots) {
  for (const std::string_view slot : slots) {
    if (op.takes_slot(slot)) return slot;
  }
  return {};
}

/// "called the talks useful", "a paper called the Pause": the verb only says what something is.
bool names(const SentenceView& view, std::size_t verb) {
  const SyntaxView& syntax = view.syntax;
  if (!view.lexicon->words["naming_verb"].contains(syntax.lemma(verb))) return false;
  const auto complement = syntax.child(verb, "xcomp");
  if (complement && syntax.mark_of(*complement).empty()) return true;
  const auto object = syntax.child(verb, "obj");
  if (!object) return false;
  const auto below = syntax.children(*object);
  return std::any_of(below.begin(), below.end(), [&](std::size_t c) {
    return c > *object && syntax.is(c, "amod") && syntax[c].upos == "ADJ";
  });
}

OperatorUse find_at(const SentenceView& view, std::size_t word, const std::vector<std::string_view>& slots,
                    const EventType* type, std::size_t with) {
  for (const Operator* op : view.lexicon->operators.starting_with(view.syntax.lemma(word))) {
    if (!fits(*op, slots, type) || (op->noun && !view.syntax.noun(word))) continue;
    if (slot_taken(*op, slots) == "obj" && names(view, word)) continue;
    const auto parts = match_parts(view, word, op->words);
    if (!parts) continue;
    // Through a noun the operator must have that noun: "take part in talks".
    if (with != word && std::find(parts->begin(), parts->end(), with) == parts->end()) continue;
    return {op, word, slot_taken(*op, slots)};
  }
  return {};
}

}  // namespace

std::vector<std::string_view> slots_of(const SentenceView& view, std::size_t word) {
  const SyntaxView& syntax = view.syntax;
  const std::string_view rel = syntax[word].deprel;
  const std::string_view mark = syntax.mark_of(word);
  if (rel == "obj" || rel == "nsubj:pass" || rel == "iobj") return {"obj"};
  if (is_relation(rel, "nsubj")) return {"subj"};
  if (is_relation(rel, "obl") || is_relation(rel, "nmod")) {
    if (rel == "nmod:poss") return {};
    const std::string_view preposition = syntax.case_of(word);
    if (preposition.empty())
      return is_relation(rel, "nmod") ? std::vector<std::string_view>{"attr"}
                                      : std::vector<std::string_view>{};
    return {preposition};
  }
  if (rel == "compound" || rel == "amod") return {"attr"};
  if (is_relation(rel, "xcomp") || is_relation(rel, "advcl") || is_relation(rel, "acl") ||
      is_relation(rel, "ccomp")) {
    if (rel == "acl:relcl") return {};
    if (mark == "to") return {"inf"};
    // "declined to come, accusing X of bias": what is set off by a comma is no part of the refusal.
    const auto above = syntax.head(word);
    const bool apart = is_relation(rel, "advcl") && above && *above < word && syntax.set_off(word);
    if (syntax[word].xpos == "VBG" && apart && mark.empty()) return {};
    if (syntax[word].xpos == "VBG")
      return mark.empty() ? std::vector<std::string_view>{"ger"} : std::vector<std::string_view>{mark, "ger"};
    if (is_relation(rel, "xcomp")) return {"inf"};
    if (is_relation(rel, "ccomp")) return {"that"};
  }
  return {};
}

OperatorUse find_operator(const SentenceView& view, std::size_t word,
                          const std::vector<std::string_view>& slots, const EventType* type) {
  if (OperatorUse use = find_at(view, word, slots, type, word); use.op) return use;
  const auto above = view.syntax.head(word);
  const bool object =
      view.syntax.is(word, "obj") || view.syntax.is(word, "obl") || view.syntax.is(word, "nsubj:pass");
  if (!above || !object || !view.syntax.verb(*above)) return {};
  return find_at(view, *above, slots, type, word);
}

bool asserts(const SentenceView& view, std::size_t event, const OperatorUse& use) {
  const SyntaxView& syntax = view.syntax;
  if (use.slot != "that" || use.op->status != Status::proposed || !syntax.verb(use.word)) return false;
  const auto below = syntax.children(use.word);
  return std::any_of(below.begin(), below.end(), [&](std::size_t clause) {
    if (!syntax.is(clause, "ccomp") || !syntax.under(event, clause)) return false;
    const auto words = syntax.children(clause);
    return syntax[clause].xpos == "VBD" || std::any_of(words.begin(), words.end(), [&](std::size_t c) {
             return syntax.is(c, "aux") && syntax[c].xpos == "VBD";
           });
  });
}

std::vector<std::size_t> operator_subjects(const SentenceView& view, const OperatorUse& use) {
  const SyntaxView& syntax = view.syntax;
  if (syntax.noun(use.word)) {
    std::vector<std::size_t> owners;
    for (const std::size_t c : syntax.children(use.word)) {
      const std::string_view rel = syntax[c].deprel;
      const std::string_view preposition = syntax.case_of(c);
      if (rel == "amod" && syntax[c].xpos == "VBN") continue;
      const bool behind =
          rel == "nmod" && (preposition == "of" || preposition == "by" || preposition == "from");
      // "Sudan is in the grip of war": of a noun that is the predicate, its subject.
      const bool said_of = rel == "nsubj" && syntax.child(use.word, "cop");
      if (rel == "nmod:poss" || rel == "compound" || rel == "amod" || (behind && use.slot != preposition) ||
          said_of)
        owners.push_back(c);
    }
    return owners;
  }
  // "X is expected in Rome for talks", "was due to mediate": of whom the passive says it.
  const bool infinitive = use.slot == "inf" || use.slot == "ger" || use.slot == "that" || use.slot == "for";
  if (infinitive && syntax.passive(use.word)) return syntax.patients(use.word);
  return syntax.agents(use.word);
}

}  // namespace truceline
