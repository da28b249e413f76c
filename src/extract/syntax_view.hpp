// A sentence's tree with the questions that extraction asks of it.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/mended_tree.hpp"
#include "truceline/lexicon/word_lists.hpp"
#include "truceline/syntax/tree.hpp"

namespace truceline {

class SyntaxView {
 public:
  SyntaxView() = default;
  /// The tree must outlive it.
  SyntaxView(const Tree& tree, const WordLists& lists, std::span<const TimeWords> times = {});

  [[nodiscard]] std::size_t size() const { return words_ ? words_->size() : 0; }
  [[nodiscard]] const TreeWord& operator[](std::size_t word) const { return (*words_)[word]; }
  /// Base form in lower case.
  [[nodiscard]] std::string_view lemma(std::size_t word) const { return lemmas_[word]; }
  /// Words that hang on `word`, in order.
  [[nodiscard]] std::span<const std::size_t> children(std::size_t word) const {
    return {children_.data() + first_child_[word], first_child_[word + 1] - first_child_[word]};
  }
  /// The first child with the relation or a subtype of it.
  [[nodiscard]] std::optional<std::size_t> child(std::size_t word, std::string_view relation) const;
  [[nodiscard]] std::optional<std::size_t> head(std::size_t word) const;
  [[nodiscard]] bool is(std::size_t word, std::string_view relation) const {
    return is_relation((*words_)[word].deprel, relation);
  }

  [[nodiscard]] bool verb(std::size_t word) const;
  [[nodiscard]] bool noun(std::size_t word) const;
  /// The preposition before a noun phrase, lower case; "" without one. "because of" is "because".
  [[nodiscard]] std::string_view case_of(std::size_t word) const;
  /// "if", "to", "after", … before a clause; "" without one.
  [[nodiscard]] std::string_view mark_of(std::size_t word) const;
  /// Is the verb's subject what is acted on? Also of a participle: "talks mediated by X".
  [[nodiscard]] bool passive(std::size_t verb) const;
  /// A word whose own "not", "never" or "no" denies it.
  [[nodiscard]] bool negated(std::size_t word) const;
  [[nodiscard]] bool relative_pronoun(std::size_t word) const;
  /// The first of the words joined by "and" that `word` belongs to.
  [[nodiscard]] std::size_t first_conjunct(std::size_t word) const;

  /// Heads of the noun phrases that act in the verb: its subject, with those handed down from clauses above
  /// ("agreed to withdraw"), the agent of a passive. Empty when nobody is named.
  [[nodiscard]] std::vector<std::size_t> agents(std::size_t verb) const;
  /// Heads of the noun phrases that the verb is done to: objects, the subject of a passive.
  [[nodiscard]] std::vector<std::size_t> patients(std::size_t verb) const;
  /// Does a comma part the phrase of `word` from what stands before it?
  [[nodiscard]] bool set_off(std::size_t word) const;
  /// Is `word` the word `top` or below it?
  [[nodiscard]] bool under(std::size_t word, std::size_t top) const;
  /// Steps between two words in the tree.
  [[nodiscard]] std::size_t distance(std::size_t a, std::size_t b) const;

 private:
  [[nodiscard]] std::vector<std::size_t> compound_agents(std::size_t verb) const;
  [[nodiscard]] std::optional<std::size_t> own_subject(std::size_t verb) const;
  [[nodiscard]] std::optional<std::size_t> handed_down(std::size_t verb) const;

  const std::vector<TreeWord>* words_ = nullptr;
  std::shared_ptr<const std::vector<TreeWord>> mended_;  ///< where the tree needs it
  std::vector<std::string> lemmas_;
  std::vector<std::size_t> first_child_;
  std::vector<std::size_t> children_;
};

}  // namespace truceline
