// When an event happened: the time expression that goes with its trigger, turned into the event's own date.
#pragma once

#include <optional>
#include <vector>

#include "extract/assertion.hpp"
#include "extract/draft.hpp"
#include "extract/trigger_finder.hpp"
#include "truceline/model/claim.hpp"
#include "truceline/model/document.hpp"

namespace truceline {

/// The time expressions of the sentence that date the hit; several when "in 2020 and the 1990s" dates a
/// plural.
[[nodiscard]] std::vector<const TimeMention*> choose_times(const SentenceView& view,
                                                           const std::vector<TriggerHit>& hits,
                                                           std::size_t index, const Assertion& assertion);

/// "after two days of fighting": the expression that says how long the hit lasted and is counted from a day;
/// null when there is none.
[[nodiscard]] const TimeMention* measure_of(const SentenceView& view, const TriggerHit& hit);

/// The days that `length`, counted from the day `from`, covers: up to `from` where both stand together ("on
/// Monday after two days of fighting") or "after" ties them, else from there on.
[[nodiscard]] EdtfInterval measured(const SentenceView& view, const TimeMention& length,
                                    const TimeMention& from);

/// Are they two days in a row ("on 20 and 21 November"), which date one event?
[[nodiscard]] bool one_stretch(const std::vector<const TimeMention*>& times);

/// Is the event still to come, if it comes?
[[nodiscard]] bool lies_ahead(Status status);

/// The day on which somebody said what the hit tells: "said on Tuesday they would exchange prisoners and
/// work towards peace". Null when the sentence gives none.
[[nodiscard]] const TimeMention* announcement(const SentenceView& view, const TriggerHit& hit);

/// The time expression of the sentence that dates the hit without naming a date: "two days later" of an
/// event that has none itself. Null when there is none.
[[nodiscard]] const TimeMention* choose_distance(const SentenceView& view,
                                                 const std::vector<TriggerHit>& hits, std::size_t index,
                                                 const Assertion& assertion);

/// The date of an event told with `time` (null = without one). No date is invented: without a time expression
/// the event lies before publication, or after it when it is only planned, and that is all that is known.
/// `lead` = told by the verb of the article's first sentence: the day's news.
/// `announced` = the time stands before the trigger: "said Thursday they would meet" dates the saying; the
/// meeting lies ahead.
[[nodiscard]] Dating date_event(const TimeMention* time, Status status, const Publication& publication,
                                bool lead, bool announced);

/// Dates the draft by `time` (null = none) and settles what follows: a war that begins on a day lasts from
/// then on, a day to come makes the event planned, and in a history what has no date lies in the year of what
/// was told before. `lead` as above.
void set_date(const Document& document, const Lexicon& lexicon, const TimeMention* time,
              const TriggerHit& hit, bool lead, const Drafts& before, Draft& draft);

}  // namespace truceline
