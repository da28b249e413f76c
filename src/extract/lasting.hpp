// What news tells of as still true when it is written.
#pragma once

#include "extract/trigger_finder.hpp"

namespace truceline {

/// Does the verb of the hit say that it goes on: an attitude in the present ("insists", "is opposed", "will
/// not hear of"; data/lexicon/words_grammar.tsv, attitude), the past progressive of a main clause ("said that
/// they were looting"), or a perfect with "since" ("have fled since the war began")? Whether a day dates it
/// is the caller's to ask. False for nouns.
[[nodiscard]] bool goes_on(const SentenceView& view, const TriggerHit& hit);

/// A verb with "have", "has" or "had".
[[nodiscard]] bool perfect(const SentenceView& view, const TriggerHit& hit);

/// "have fled since the war began last year": the time dates a clause of "since" below the hit, so that what
/// the hit tells goes on from then.
[[nodiscard]] bool since_clause(const SentenceView& view, const TriggerHit& hit, const TimeMention& time);

/// "met in Arvik, the first summit since the war broke out": the hit is told behind "since" and the word is
/// not, so that it says nothing of where or when the hit was.
[[nodiscard]] bool before_since(const SentenceView& view, const TriggerHit& hit, std::size_t word);

/// Is it a step of the story: the simple past of a main clause ("seized", "were killed"), also in what
/// somebody said?
[[nodiscard]] bool narrates(const SentenceView& view, const TriggerHit& hit);

}  // namespace truceline
