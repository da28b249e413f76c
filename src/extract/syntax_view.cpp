#include "extract/syntax_view.hpp"

#include <algorithm>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

constexpr int kClauses = 6;  // clauses through which a subject may be handed down

bool lower_ascii(const std::string& text) {
  return std::all_of(text.begin(), text.end(),
                     [](unsigned char c) { return c < 128 && (c < 'A' || c > 'Z'); });
}

}  // namespace

SyntaxView::SyntaxView(const Tree& tree, const WordLists& lists, std::span<const TimeWords> times)
    : words_(&tree.words), mended_(mended(tree, lists, times)), first_child_(tree.words.size() + 1) {
  if (mended_) words_ = mended_.get();
  lemmas_.reserve(size());
  for (const TreeWord& word : *words_) {
    lemmas_.push_back(lower_ascii(word.lemma) ? word.lemma : fold(word.lemma));
    if (word.head != TreeWord::kRoot) ++first_child_[static_cast<std::size_t>(word.head) + 1];
  }
  for (std::size_t i = 0; i < size(); ++i) first_child_[i + 1] += first_child_[i];
  children_.resize(first_child_.back());
  std::vector<std::size_t> next(first_child_.begin(), first_child_.end() - 1);
  for (std::size_t i = 0; i < size(); ++i) {
    if ((*words_)[i].head != TreeWord::kRoot)
      children_[next[static_cast<std::size_t>((*words_)[i].head)]++] = i;
  }
}

std::optional<std::size_t> SyntaxView::child(std::size_t word, std::string_view relation) const {
  for (const std::size_t c : children(word)) {
    if (is(c, relation)) return c;
  }
  return std::nullopt;
}

std::optional<std::size_t> SyntaxView::head(std::size_t word) const {
  const int own = (*words_)[word].head;
  if (own == TreeWord::kRoot) return std::nullopt;
  return static_cast<std::size_t>(own);
}

bool SyntaxView::verb(std::size_t word) const {
  return (*words_)[word].upos == "VERB" || (*words_)[word].upos == "AUX";
}

bool SyntaxView::noun(std::size_t word) const {
  return (*words_)[word].upos == "NOUN" || (*words_)[word].upos == "PROPN";
}

std::string_view SyntaxView::case_of(std::size_t word) const {
  for (const std::size_t c : children(word)) {
    if (is(c, "case") && lemmas_[c] != "'s" && lemmas_[c] != "'") return lemmas_[c];
  }
  return {};
}

std::string_view SyntaxView::mark_of(std::size_t word) const {
  const auto mark = child(word, "mark");
  return mark ? lemma(*mark) : std::string_view();
}

bool SyntaxView::passive(std::size_t verb) const {
  const TreeWord& word = (*words_)[verb];
  // "were to have met" is no passive.
  bool mark = false;
  for (const std::size_t c : children(verb)) {
    mark = mark || is(c, "mark");
    if (mark && is(c, "aux") && lemmas_[c] == "have" && !child(verb, "obl:agent")) {
      const auto last = children(verb);
      const bool been =
          std::any_of(last.begin(), last.end(), [&](std::size_t i) { return lemmas_[i] == "be" && i > c; });
      if (!been) return false;
    }
  }
  for (const std::size_t c : children(verb)) {
    const std::string_view rel = (*words_)[c].deprel;
    if (rel == "nsubj:pass" || rel == "aux:pass" || rel == "obl:agent") return true;
  }
  if (word.xpos != "VBN" && word.xpos != "VBD" && word.xpos != "JJ") return false;
  if (word.deprel == "acl" || word.deprel == "amod") return word.xpos != "VBD" || !child(verb, "nsubj");
  // "was arrested and taken": the second has no subject of its own.
  if (word.deprel == "conj" && word.xpos == "VBN" && !child(verb, "nsubj") && !child(verb, "aux"))
    return word.head != TreeWord::kRoot && passive(static_cast<std::size_t>(word.head));
  if (word.deprel == "advcl" && word.xpos == "VBN") return !child(verb, "aux") && !child(verb, "obj");
  return false;
}

bool SyntaxView::negated(std::size_t word) const {
  for (const std::size_t c : children(word)) {
    const std::string_view own = lemmas_[c];
    if (own == "not" || own == "n't" || own == "never") return true;
    if (is(c, "det") && own == "no") return true;
    if (is(c, "case") && own == "without") return true;
  }
  return false;
}

bool SyntaxView::relative_pronoun(std::size_t word) const {
  const std::string_view tag = (*words_)[word].xpos;
  return tag == "WDT" || tag == "WP" || tag == "WP$";
}

std::size_t SyntaxView::first_conjunct(std::size_t word) const {
  while ((*words_)[word].deprel == "conj") word = static_cast<std::size_t>((*words_)[word].head);
  return word;
}

/// The verb's own subject; for a relative pronoun, what it stands for.
std::optional<std::size_t> SyntaxView::own_subject(std::size_t verb) const {
  const auto subject = child(verb, "nsubj");
  if (!subject || !relative_pronoun(*subject)) return subject;
  const std::size_t clause = first_conjunct(verb);
  return is(clause, "acl") ? head(clause) : std::nullopt;
}

/// A subject from the clauses above: of "agreed to withdraw", "attacked and took", "troops advancing on".
std::optional<std::size_t> SyntaxView::handed_down(std::size_t verb) const {
  for (int step = 0; step < kClauses; ++step) {
    const auto above = head(verb);
    if (!above) return std::nullopt;
    if (is(verb, "acl")) {
      // "the decision of X to withdraw", "X's plan to attack": whoever decides acts.
      if (!mark_of(verb).empty()) {
        if (const auto owner = child(*above, "nmod:poss")) return owner;
        for (const std::size_t c : children(*above)) {
          if (is(c, "nmod") && (case_of(c) == "of" || case_of(c) == "by") && c < verb) return c;
        }
        verb = *above;
        // "France was the first country to recognise the council".
        if (child(verb, "cop")) return own_subject(verb);
        if (!is(verb, "obj") && !is(verb, "nsubj") && !is(verb, "obl")) return std::nullopt;
        const auto carrier = head(verb);
        if (!carrier) return std::nullopt;
        verb = *carrier;
        if (const auto subject = own_subject(verb)) return subject;
        continue;
      }
      return above;
    }
    // "called on X to withdraw".
    if ((is(verb, "xcomp") || is(verb, "advcl")) && mark_of(verb) == "to") {
      // "told the rebels to withdraw".
      if (const auto whom = child(*above, "iobj"); whom && *whom < verb) return whom;
      for (const std::size_t c : children(*above)) {
        const std::string_view preposition = case_of(c);
        const bool on =
            preposition == "on" || preposition == "upon" || preposition == "to" || preposition == "for";
        if (is(c, "obl") && on && c > *above && c < verb && !child(*above, "obj") && lemma(*above) != "agree")
          return c;
      }
    }
    if (is(verb, "xcomp")) {
      // "urged the rebels to withdraw": whoever is urged is to withdraw.
      if (const auto object = child(*above, "obj"); object && *object < verb) return object;
      if (const auto object = child(*above, "iobj"); object && *object < verb) return object;
    } else if (is(verb, "advcl")) {
      const std::string_view mark = mark_of(verb);
      if (mark == "to" && passive(*above) && child(*above, "nsubj:pass")) return child(*above, "nsubj:pass");
      // "accused X of attacking", "stopped X from leaving".
      const auto object = child(*above, "obj");
      if ((mark == "of" || mark == "from" || mark == "into") && object && *object < verb) return object;
    } else if (!is(verb, "conj")) {
      return std::nullopt;
    } else if (passive(*above) && (*words_)[verb].xpos == "VBG" && !child(verb, "aux")) {
      return std::nullopt;  // "were killed by snipers and shelling": it is no deed of the killed
    }
    verb = *above;
    if (const auto subject = own_subject(verb)) return subject;
  }
  return std::nullopt;
}

/// "a French-brokered plan": the first half of the compound.
std::vector<std::size_t> SyntaxView::compound_agents(std::size_t verb) const {
  std::vector<std::size_t> found;
  const auto hyphen = std::find_if(children(verb).begin(), children(verb).end(),
                                   [&](std::size_t c) { return lemma(c) == "-" && c + 1 == verb; });
  if (!is(verb, "amod") || hyphen == children(verb).end()) return found;
  for (const std::size_t c : children(verb)) {
    if (c < *hyphen && (*words_)[c].upos != "PUNCT") found.push_back(c);
  }
  return found;
}

std::vector<std::size_t> SyntaxView::agents(std::size_t verb) const {
  if (passive(verb)) {
    std::vector<std::size_t> found = compound_agents(verb);
    for (const std::size_t c : children(verb)) {
      if ((*words_)[c].deprel == "obl:agent" || (is(c, "obl") && case_of(c) == "by")) found.push_back(c);
    }
    return found;
  }
  if (const auto subject = own_subject(verb)) return {*subject};
  if (const auto subject = handed_down(verb)) return {*subject};
  return {};
}

std::vector<std::size_t> SyntaxView::patients(std::size_t verb) const {
  if (passive(verb)) {
    if (const auto subject = own_subject(verb)) return {*subject};
    if (is(verb, "amod") || is(verb, "acl")) return {*head(verb)};
    if (const auto subject = handed_down(verb)) return {*subject};
    return {};
  }
  std::vector<std::size_t> found;
  for (const std::size_t c : children(verb)) {
    if (!is(c, "obj")) continue;
    const std::size_t clause = first_conjunct(verb);
    if (!relative_pronoun(c))
      found.push_back(c);
    else if (is(clause, "acl"))
      found.push_back(*head(clause));
  }
  // "the region Azerbaijan reclaimed": a relative clause without its pronoun.
  const bool bare = found.empty() && (*words_)[verb].deprel == "acl:relcl" && child(verb, "nsubj") &&
                    !relative_pronoun(*child(verb, "nsubj"));
  if (bare) found.push_back(*head(verb));
  return found;
}

bool SyntaxView::set_off(std::size_t word) const {
  std::size_t first = word;
  while (!children(first).empty() && children(first).front() < first) first = children(first).front();
  return lemma(first) == "," || (first > 0 && lemma(first - 1) == ",");
}

bool SyntaxView::under(std::size_t word, std::size_t top) const {
  for (auto at = std::optional(word); at; at = head(*at)) {
    if (*at == top) return true;
  }
  return false;
}

std::size_t SyntaxView::distance(std::size_t a, std::size_t b) const {
  std::vector<std::size_t> up{a};
  while (const auto next = head(up.back())) up.push_back(*next);
  std::size_t steps = 0;
  for (std::size_t at = b;; ++steps) {
    const auto it = std::find(up.begin(), up.end(), at);
    if (it != up.end()) return steps + static_cast<std::size_t>(it - up.begin());
    const auto next = head(at);
    if (!next) return steps + up.size();
    at = *next;
  }
}

}  // namespace truceline
