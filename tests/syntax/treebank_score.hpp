// Accuracies of a parser on sentences with tags and trees.
#pragma once

#include <string>
#include <vector>

#include "truceline/syntax/conllu.hpp"
#include "truceline/syntax/parser.hpp"

namespace truceline {

/// Counts over words.
struct TreebankScore {
  std::size_t words = 0, upos = 0, lemmas = 0, heads = 0, labelled = 0;

  [[nodiscard]] double percent(std::size_t n) const {
    return words ? 100.0 * static_cast<double>(n) / static_cast<double>(words) : 0.0;
  }
};

inline TreebankScore score_treebank(const Parser& parser, const std::vector<ConlluSentence>& gold) {
  std::vector<std::vector<std::string>> forms;
  for (const ConlluSentence& sentence : gold) {
    auto& own = forms.emplace_back();
    for (const ConlluWord& word : sentence.words) own.push_back(word.form);
  }
  const std::vector<Tree> trees = parser.parse(forms);
  TreebankScore score;
  for (std::size_t s = 0; s < gold.size(); ++s) {
    for (std::size_t w = 0; w < gold[s].words.size(); ++w) {
      const ConlluWord& right = gold[s].words[w];
      const TreeWord& found = trees[s].words[w];
      ++score.words;
      score.upos += right.upos == found.upos;
      score.lemmas += right.lemma == found.lemma;
      score.heads += right.head == found.head;
      score.labelled += right.head == found.head && right.deprel == found.deprel;
    }
  }
  return score;
}

}  // namespace truceline
