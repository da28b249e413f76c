// Finds the words of a sentence that tell of events.
#pragma once

#include <vector>

#include "extract/sentence_view.hpp"

namespace truceline {

enum class Voice { nominal, active, passive };

/// A trigger at tokens [first, last); for verbs `start` is the first auxiliary before it.
struct TriggerHit {
  const Trigger* trigger = nullptr;
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t start = 0;
  Voice voice = Voice::nominal;
  VerbForm form = VerbForm::base;
  bool plural = false;  ///< a noun in the plural
};

/// Hits from left to right, not overlapping; of two readings the longer one.
[[nodiscard]] std::vector<TriggerHit> find_triggers(const SentenceView& view);

}  // namespace truceline
