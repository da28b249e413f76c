// How the events of one sentence hang together: "withdrew because of the attack", "talks led to a truce".
#pragma once

#include <string>
#include <vector>

#include "extract/sentence_events.hpp"

namespace truceline {

/// Two events of a sentence, by the indices of their triggers.
struct EventLink {
  std::size_t from = 0;
  std::size_t to = 0;
  RelationKind kind = RelationKind::before;
  std::string words;       ///< the words of the cue as they stand in the text
  std::string rule;        ///< the cue
  DayDistance distance{};  ///< days from the first to the second, where the words say
  std::string length{};    ///< the same as TIMEX3 has it: "P4M"; "" where the words do not say
};

/// The relations that cues of data/lexicon/relation_cues.tsv tell, in the order of the cues, each once.
[[nodiscard]] std::vector<EventLink> link_events(const SentenceView& view, const SentenceEvents& found,
                                                 std::string_view text);

/// Is the event told from the past: "planned to meet", "were to meet", not "will meet" or "plans to meet"?
[[nodiscard]] bool looks_back(const SentenceView& view, const SentenceEvents& found,
                              const SentenceEvent& event);

}  // namespace truceline
