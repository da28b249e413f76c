// "Those talks", "the deal": a noun that takes up what was told just before.
#pragma once

#include "extract/draft.hpp"
#include "extract/sentence_view.hpp"
#include "truceline/lexicon/lexicon.hpp"

namespace truceline {

/// Gives the claim of a nominal hit without a time of its own the date, place, fate and parties of the event
/// that it takes up, and says so. A demonstrative takes up the last of its class within two sentences. "The
/// talks", "the deal" (data/lexicon/words_grammar.tsv, taken_up_class) without a fate of their own take up
/// the last one within three that has a day, when none of their parties is a stranger to it. False, with
/// nothing changed, when there is none.
bool take_up(const SentenceView& view, const TriggerHit& hit, const Lexicon& lexicon, const Drafts& before,
             Draft& draft);

}  // namespace truceline
