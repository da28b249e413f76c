// Operators (data/lexicon/operators.tsv) as they stand in a sentence.
#pragma once

#include <string_view>
#include <vector>

#include "extract/sentence_view.hpp"

namespace truceline {

struct OperatorUse {
  const Operator* op = nullptr;  ///< null for none
  std::size_t word = 0;          ///< the operator's first word
  std::string_view slot;         ///< how the event hangs on it
};

/// How a word hangs on the one above it, in the terms of operators.tsv. Empty when the relation says nothing.
[[nodiscard]] std::vector<std::string_view> slots_of(const SentenceView& view, std::size_t word);

/// The operator at `word`, or at the verb that `word` is the object of ("take part in"), that takes an event
/// of this type in one of the slots.
[[nodiscard]] OperatorUse find_operator(const SentenceView& view, std::size_t word,
                                        const std::vector<std::string_view>& slots, const EventType* type);

/// "suggested that they had shelled the town": what is suggested is told as somebody's word of what was, not
/// as a plan.
[[nodiscard]] bool asserts(const SentenceView& view, std::size_t event, const OperatorUse& use);

/// Heads of the phrases that are the operator's subject.
[[nodiscard]] std::vector<std::size_t> operator_subjects(const SentenceView& view, const OperatorUse& use);

}  // namespace truceline
