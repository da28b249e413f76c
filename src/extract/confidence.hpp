// What extraction knows of a claim that tells how far it can be trusted.
#pragma once

#include <string>
#include <vector>

#include "extract/draft.hpp"
#include "extract/sentence_events.hpp"
#include "truceline/lexicon/lexicon.hpp"

namespace truceline {

/// Of the words that tell it: trigger, status cues, sentence.
[[nodiscard]] std::vector<std::string> features_of_words(const SentenceView& view, const TriggerHit& hit,
                                                         const Assertion& assertion);
/// Of the finished claim, whose sentence names its first `own` participants: parties, date, place, class.
[[nodiscard]] std::vector<std::string> features_of_claim(const Lexicon& lexicon, const Draft& draft);

}  // namespace truceline
