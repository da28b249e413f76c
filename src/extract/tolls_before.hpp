// A number of dead that belongs to a fight told before.
#pragma once

#include "extract/draft.hpp"
#include "extract/sentence_view.hpp"
#include "truceline/lexicon/lexicon.hpp"

namespace truceline {

/// "The army shelled the town. Twelve people were killed.": a number of dead without a time or, `placed`,
/// another place is the toll of the fight told last, in this sentence or one of the two before. The claim
/// becomes a mention of it, and the dead are victims in both. True if it was changed so.
[[nodiscard]] bool take_up_toll(const Lexicon& lexicon, const SentenceView& view, const TriggerHit& hit,
                                bool placed, Drafts& before, Draft& draft);

}  // namespace truceline
