// Finds the words of a sentence that tell of events.
#pragma once

#include <vector>

#include "extract/sentence_view.hpp"

namespace truceline {

enum class Voice { nominal, active, passive };

/// A trigger in a sentence.
struct TriggerHit {
  const Trigger* trigger = nullptr;
  std::size_t head = 0;            ///< the word of the tree that its arguments hang on
  std::vector<std::size_t> parts;  ///< its other words in the tree
  std::size_t first = 0;           ///< tokens [first, last) that it stands in
  std::size_t last = 0;
  std::size_t start = 0;  ///< of a verb: the token of its first auxiliary
  Voice voice = Voice::nominal;
  bool plural = false;  ///< a noun in the plural
};

/// Hits in the order of their heads; of two readings of a word the one with more words. Empty without a tree.
[[nodiscard]] std::vector<TriggerHit> find_triggers(const SentenceView& view);

/// The words of `phrase` behind its first, found at the verb `head`: what hangs on it, prepositions of that,
/// the noun that a participle stands with, or words close behind it. Nothing when one is missing.
[[nodiscard]] std::optional<std::vector<std::size_t>> match_parts(const SentenceView& view, std::size_t head,
                                                                  const std::vector<std::string>& phrase);

}  // namespace truceline
