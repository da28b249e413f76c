// A dependency tree in Universal Dependencies: tags, lemmas and heads of one sentence's words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace truceline {

/// One syntactic word. The tag and label texts live as long as the program.
struct TreeWord {
  static constexpr int kRoot = -1;

  std::string form;         ///< as tagged: mixed case also where the text is in capitals
  std::string lemma;        ///< base form; proper nouns keep their capital
  std::string_view upos;    ///< universal part of speech: "NOUN", "PROPN", "VERB", …
  std::string_view xpos;    ///< Penn tag: "NNP", "VBD", …
  std::string_view deprel;  ///< relation to the head with its subtype: "nsubj:pass"
  int head = kRoot;         ///< index of the head in the sentence, from 0; kRoot for the root
};

struct Tree {
  std::vector<TreeWord> words;  ///< parallel to Sentence::words

  /// The words whose head is `head` (kRoot gives the root), in order.
  [[nodiscard]] std::vector<std::size_t> children(int head) const;
  /// `word` and all below it, in order.
  [[nodiscard]] std::vector<std::size_t> subtree(std::size_t word) const;
};

/// Whether `deprel` is `relation` or a subtype of it: is_relation("nsubj:pass", "nsubj").
[[nodiscard]] bool is_relation(std::string_view deprel, std::string_view relation);

}  // namespace truceline
