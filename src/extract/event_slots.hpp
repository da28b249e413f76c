// Which events of a sentence a word of its tree stands for.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "extract/sentence_events.hpp"

namespace truceline {

/// Answers in indices of `found.events`; the sentence and its events must outlive it.
class EventSlots {
 public:
  EventSlots(const SentenceView& view, const SentenceEvents& found) : view_(view), found_(found) {}

  /// Events whose own word or carrier `word` is, those joined to it by "and" too.
  [[nodiscard]] std::vector<std::size_t> at(std::size_t word) const;
  /// Events that a phrase or clause with the head `word` names: "the start of the war", "began to withdraw".
  [[nodiscard]] std::vector<std::size_t> below(std::size_t word) const;
  /// Events that something hanging on `word` speaks of; without those of `others`.
  [[nodiscard]] std::vector<std::size_t> above(std::size_t word, const std::set<std::size_t>& others) const;

 private:
  [[nodiscard]] bool owns(const SentenceEvent& event, std::size_t word) const;
  [[nodiscard]] std::vector<std::size_t> carried(std::size_t word) const;
  [[nodiscard]] std::vector<std::size_t> said(std::size_t verb) const;
  [[nodiscard]] bool oblique(std::size_t event, std::size_t carrier) const;

  const SentenceView& view_;
  const SentenceEvents& found_;
};

}  // namespace truceline
