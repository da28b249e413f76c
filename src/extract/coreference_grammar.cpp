#include "extract/coreference_grammar.hpp"

#include <algorithm>

#include "extract/coreference_words.hpp"

namespace truceline {
namespace {

bool has_child(const Tree& tree, std::size_t head, const char* relation) {
  const auto children = tree.children(static_cast<int>(head));
  return std::any_of(children.begin(), children.end(),
                     [&](std::size_t child) { return is_relation(tree.words[child].deprel, relation); });
}

/// The verb whose subject is also that of `verb`: "met Y and thanked", "wants to meet".
std::size_t verb_with_subject(const Tree& tree, std::size_t verb) {
  for (std::size_t steps = 0; steps < tree.words.size() && !has_child(tree, verb, "nsubj"); ++steps) {
    const TreeWord& word = tree.words[verb];
    // "had spent weeks going between them"
    const bool beside = word.deprel == "acl" && word.xpos == "VBG" && word.head >= 0;
    if (const auto noun = static_cast<std::size_t>(std::max(word.head, 0));
        beside && tree.words[noun].deprel == "obj" && tree.words[noun].head >= 0) {
      verb = static_cast<std::size_t>(tree.words[noun].head);
      continue;
    }
    const bool going = word.deprel == "advcl" && word.xpos == "VBG" && !has_child(tree, verb, "mark");
    const bool shares = is_relation(word.deprel, "conj") || is_relation(word.deprel, "xcomp") || going;
    if (!shares || word.head < 0) break;
    verb = static_cast<std::size_t>(word.head);
  }
  return verb;
}

}  // namespace

Grammar::Grammar(const std::vector<Sentence>& sentences, std::span<const Tree> trees, const WordLists& words)
    : sentences_(sentences), trees_(trees), words_(words) {
  for (const Sentence& sentence : sentences) {
    auto& folded = folded_.emplace_back();
    for (const Token& token : sentence.tokens) folded.push_back(token.folded);
  }
}

const Tree* Grammar::tree(std::size_t sentence) const {
  if (sentence >= trees_.size()) return nullptr;
  const Tree& tree = trees_[sentence];
  const bool usable = !tree.words.empty() && tree.words.size() == sentences_[sentence].words.size();
  return usable ? &tree : nullptr;
}

bool Grammar::is(std::size_t sentence, std::size_t token, const char* list) const {
  return token < folded_[sentence].size() && words_[list].contains(folded_[sentence][token]);
}

/// The syntactic word that starts at the token, or the first inside it.
std::optional<std::size_t> Grammar::word_at(std::size_t sentence, std::size_t token) const {
  const ByteSpan span = sentences_[sentence].tokens[token].span;
  const auto& words = sentences_[sentence].words;
  const auto it =
      std::lower_bound(words.begin(), words.end(), span.begin,
                       [](const Word& word, std::size_t begin) { return word.span.end <= begin; });
  if (it == words.end() || it->span.begin >= span.end) return std::nullopt;
  return static_cast<std::size_t>(it - words.begin());
}

/// The word inside the phrase whose head lies outside.
std::optional<std::size_t> Grammar::head_word(std::size_t sentence, std::size_t first,
                                              std::size_t last) const {
  const Tree* tree = this->tree(sentence);
  const auto begin = word_at(sentence, first);
  const auto end = word_at(sentence, last - 1);
  if (!tree || !begin || !end) return std::nullopt;
  for (std::size_t i = *begin; i <= *end; ++i) {
    const int head = tree->words[i].head;
    const bool outside = head < static_cast<int>(*begin) || head > static_cast<int>(*end);
    if (outside && tree->words[i].upos != "PUNCT" && tree->words[i].upos != "DET") return i;
  }
  return end;
}

/// From a part of a list, an apposition or a compound name up to the word that carries the phrase's relation.
std::size_t Grammar::phrase_top(const Tree& tree, std::size_t word) {
  bool apposed = false;
  for (std::size_t steps = 0; steps < tree.words.size(); ++steps) {
    const TreeWord& at = tree.words[word];
    // "the envoy of the Union, Petra Lund, met": the name stands for the envoy.
    const bool inside = apposed && at.deprel == "nmod";
    const bool part = is_relation(at.deprel, "conj") || is_relation(at.deprel, "appos") ||
                      is_relation(at.deprel, "flat") || at.deprel == "nmod:desc" || inside;
    if (!part || at.head < 0) break;
    apposed = apposed || at.deprel == "appos";
    word = static_cast<std::size_t>(at.head);
  }
  return word;
}

Function Grammar::function(std::size_t sentence, std::size_t first, std::size_t last) const {
  const auto head = head_word(sentence, first, last);
  if (!head) return function_by_words(sentence, first, last);
  const Tree& tree = *this->tree(sentence);
  const std::string_view relation = tree.words[phrase_top(tree, *head)].deprel;
  if (is_relation(relation, "nsubj") || relation == "root") return Function::subject;
  if (is_relation(relation, "obj") || is_relation(relation, "iobj")) return Function::object;
  return is_relation(relation, "obl") ? Function::oblique : Function::other;
}

/// Behind a preposition: oblique; behind a verb of its clause: object; else subject.
Function Grammar::function_by_words(std::size_t sentence, std::size_t first, std::size_t last) const {
  const auto& folded = folded_[sentence];
  if (is(sentence, first, "reference_subject") || (folded[first] == "it" && before_verb(sentence, first)))
    return Function::subject;
  if (last < folded.size() && (folded[last] == "'s" || folded[last] == "'")) return Function::other;
  std::size_t start = first;
  while (start > 0 && (is(sentence, start - 1, "determiner") || is(sentence, start - 1, "title") ||
                       is(sentence, start - 1, "group_adjective")))
    --start;
  if (start > 0 && is(sentence, start - 1, "preposition"))
    return folded[start - 1] == "of" ? Function::other : Function::oblique;
  for (std::size_t i = start; i-- > 0;) {
    if (is(sentence, i, "subordinator") || folded[i] == ";" || folded[i] == ":") break;
    // "…, and Y left": a clause of its own when a verb follows.
    const bool link = folded[i] == "and" || folded[i] == "but" || folded[i] == ",";
    if (link && i + 1 == start && is_verb_like(folded, last, words_)) break;
    if (is_verb_like(folded, i, words_)) return Function::object;
  }
  return Function::subject;
}

bool Grammar::co_arguments(std::size_t sentence, std::size_t subject, std::size_t pronoun) const {
  const Tree* tree = this->tree(sentence);
  const auto& folded = folded_[sentence];
  if (!tree) {
    if (subject > pronoun || (folded[pronoun] == "it" && before_verb(sentence, pronoun))) return false;
    for (std::size_t i = subject; i < pronoun; ++i) {
      if (is(sentence, i, "subordinator") || folded[i] == ";" || folded[i] == ":") return false;
    }
    return function_by_words(sentence, pronoun, pronoun + 1) != Function::subject;
  }
  const auto a = word_at(sentence, subject);
  const auto b = word_at(sentence, pronoun);
  if (!a || !b) return false;
  return of_one_verb(*tree, phrase_top(*tree, *a), phrase_top(*tree, *b));
}

/// The same of two words that carry a phrase's relation.
bool Grammar::of_one_verb(const Tree& tree, std::size_t subject, std::size_t other) {
  const TreeWord& first = tree.words[subject];
  const TreeWord& second = tree.words[other];
  if (first.head < 0 || second.head < 0 || is_relation(second.deprel, "nmod")) return false;
  if (first.head == second.head) return true;
  if (is_relation(second.deprel, "nsubj") || !is_relation(first.deprel, "nsubj")) return false;
  return verb_with_subject(tree, static_cast<std::size_t>(second.head)) ==
         static_cast<std::size_t>(first.head);
}

bool Grammar::acts_on(std::size_t sentence, std::size_t actor, std::size_t reference) const {
  if (co_arguments(sentence, actor, reference)) return true;
  const Tree* tree = this->tree(sentence);
  const auto word = word_at(sentence, actor);
  const auto other = word_at(sentence, reference);
  if (!tree || !word || !other) return false;
  const auto part = [](const TreeWord& at) {
    return is_relation(at.deprel, "nmod") || at.deprel == "compound" || at.deprel == "amod";
  };
  std::size_t top = phrase_top(*tree, *word);
  for (std::size_t steps = 0; steps < tree->words.size() && part(tree->words[top]); ++steps)
    top = phrase_top(*tree, static_cast<std::size_t>(tree->words[top].head));
  return is_relation(tree->words[top].deprel, "nsubj") && of_one_verb(*tree, top, phrase_top(*tree, *other));
}

/// Behind the pronoun, and adverbs, stands a verb.
bool Grammar::before_verb(std::size_t sentence, std::size_t pronoun) const {
  std::size_t at = pronoun + 1;
  while (is(sentence, at, "adverb")) ++at;
  return at < folded_[sentence].size() && folded_[sentence][at] != "to" &&
         is_verb_like(folded_[sentence], at, words_);
}

bool Grammar::coordinated(std::size_t sentence, std::size_t first_end, std::size_t second_begin) const {
  if (second_begin < first_end || second_begin > first_end + 4) return false;
  bool joined = false;
  for (std::size_t i = first_end; i < second_begin; ++i) {
    const std::string& word = folded_[sentence][i];
    const bool link = word == "and" || word == "," || word == "&" || word == "-" || word == "/";
    joined = joined || link;
    if (!link && !is(sentence, i, "determiner") && !is(sentence, i, "title") &&
        !is(sentence, i, "group_adjective"))
      return false;
  }
  return joined;
}

bool Grammar::acts(std::size_t sentence, std::size_t pronoun) const {
  const auto& folded = folded_[sentence];
  for (std::size_t i = pronoun + 1; i < folded.size() && i < pronoun + 5; ++i) {
    if (sentences_[sentence].tokens[i].kind != TokenKind::word || (i == pronoun + 1 && folded[i] == "to"))
      return false;
    const auto auxiliary = words_["auxiliary"].find(folded[i]);
    if (auxiliary && *auxiliary == "be") return false;
    if (!auxiliary && !is(sentence, i, "adverb") && !is(sentence, i, "negation"))
      return !is(sentence, i, "preposition") && !is(sentence, i, "determiner") &&
             !is(sentence, i, "conjunction");
  }
  return false;
}

}  // namespace truceline
