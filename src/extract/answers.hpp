// "Chad put forward a plan. Sudan accepted it.": whose proposal an answer is to.
#pragma once

#include "extract/draft.hpp"
#include "extract/sentence_view.hpp"
#include "truceline/lexicon/lexicon.hpp"

namespace truceline {

/// Puts the authors of the last proposal told within three sentences into a refusal (as targets) or an
/// endorsement (as beneficiaries) of "it", "the plan", "his offer" (data/lexicon/words_grammar.tsv,
/// answered_noun) that names nobody itself. False where the answer is to something else, so that it tells no
/// event: "accepted it" with no proposal before.
[[nodiscard]] bool answer(const SentenceView& view, const TriggerHit& hit, const Lexicon& lexicon,
                          const Drafts& before, Draft& draft);

}  // namespace truceline
