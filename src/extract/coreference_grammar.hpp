// What a noun phrase is to its verb: from the dependency tree where there is one, else from the words around
// it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "truceline/lexicon/word_lists.hpp"
#include "truceline/syntax/tree.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {

/// In rising order of salience.
enum class Function { other, oblique, object, subject };

class Grammar {
 public:
  /// `trees` is parallel to `sentences`, or empty; a tree without words stands for none.
  Grammar(const std::vector<Sentence>& sentences, std::span<const Tree> trees, const WordLists& words);

  /// Of the noun phrase in tokens [first, last) of a sentence.
  [[nodiscard]] Function function(std::size_t sentence, std::size_t first, std::size_t last) const;
  /// Are both arguments of one verb, the first its subject ("X thanked him", "X met Y and thanked him")? Then
  /// a pronoun that is no reflexive means somebody else.
  [[nodiscard]] bool co_arguments(std::size_t sentence, std::size_t subject, std::size_t pronoun) const;
  /// The same of noun phrases, by their last tokens, where the first may be only a part of the subject ("the
  /// envoy of the Union met both sides").
  [[nodiscard]] bool acts_on(std::size_t sentence, std::size_t actor, std::size_t reference) const;
  /// Are two noun phrases joined by "and" or a comma?
  [[nodiscard]] bool coordinated(std::size_t sentence, std::size_t first_end, std::size_t second_begin) const;
  /// Is the pronoun subject of an active verb other than "be"?
  [[nodiscard]] bool acts(std::size_t sentence, std::size_t pronoun) const;
  [[nodiscard]] const std::vector<std::string>& words(std::size_t sentence) const {
    return folded_[sentence];
  }

 private:
  [[nodiscard]] const Tree* tree(std::size_t sentence) const;
  [[nodiscard]] std::optional<std::size_t> word_at(std::size_t sentence, std::size_t token) const;
  [[nodiscard]] std::optional<std::size_t> head_word(std::size_t sentence, std::size_t first,
                                                     std::size_t last) const;
  [[nodiscard]] static bool of_one_verb(const Tree& tree, std::size_t subject, std::size_t other);
  [[nodiscard]] static std::size_t phrase_top(const Tree& tree, std::size_t word);
  [[nodiscard]] Function function_by_words(std::size_t sentence, std::size_t first, std::size_t last) const;
  [[nodiscard]] bool before_verb(std::size_t sentence, std::size_t pronoun) const;
  [[nodiscard]] bool is(std::size_t sentence, std::size_t token, const char* list) const;

  const std::vector<Sentence>& sentences_;
  std::span<const Tree> trees_;
  const WordLists& words_;
  std::vector<std::vector<std::string>> folded_;
};

}  // namespace truceline
