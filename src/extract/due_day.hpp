// The day on which what was called off or put off was due, and the day that it was put off to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/draft.hpp"
#include "extract/sentence_events.hpp"
#include "truceline/model/document.hpp"
#include "truceline/temporal/time_mention.hpp"

namespace truceline {

struct DueDay {
  const TimeMention* due = nullptr;       ///< null: the sentence does not say when it was due
  const TimeMention* moved_to = nullptr;  ///< null: it was put off without a new day, or called off
  std::string words;                      ///< that give the new day: "postponed until May 5"
};

/// Of an event that was called off, put off or moved; empty for others.
[[nodiscard]] DueDay find_due_day(const SentenceView& view, const SentenceEvents& found,
                                  const SentenceEvent& event, std::string_view text);

/// The draft of what was called off or put off, on the day that it was due or on none, then, where it has a
/// new day, that of the plan for it. `times` are those of the document, `before` the drafts so far.
[[nodiscard]] Drafts on_due_days(const Document& document, const Lexicon& lexicon,
                                 const std::vector<TimeMention>& times, const DueDay& day,
                                 const TriggerHit& hit, const Drafts& before, const Draft& draft);

}  // namespace truceline
