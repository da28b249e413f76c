// "a day after the talks collapsed", "a week before the summit": the days between two events of a sentence.
#pragma once

#include <vector>

#include "extract/draft.hpp"
#include "extract/event_relations.hpp"

namespace truceline {

/// Adds to `links` the days between the events that they tie, or a link where there is none yet: of a length
/// of time right before "after" or "before", the event told behind it and the one that it is counted from.
void count_days(const SentenceView& view, const SentenceEvents& found, std::string_view text,
                std::vector<EventLink>& links);

/// Of two events of the sentence so far apart, of which one has a day of its own: the day of the other, or
/// the month or year where they are months or years apart. `drafts` from index `first` on are those of the
/// sentence.
void date_by_days(const std::vector<EventLink>& links, std::size_t first, Drafts& drafts);

/// "was opened on Tuesday, four months after the accord": the same for an event that is counted from the day
/// of something of which no event is told.
void date_by_lengths(const SentenceView& view, const SentenceEvents& found,
                     const std::vector<TimeMention>& times, std::size_t first, Drafts& drafts);

}  // namespace truceline
