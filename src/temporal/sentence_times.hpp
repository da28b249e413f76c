// Reads the time expressions of one sentence.
#pragma once

#include <vector>

#include "temporal/time_reading.hpp"
#include "truceline/lexicon/word_lists.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {

/// Expressions of `sentence` from left to right, not overlapping; nothing is resolved yet.
[[nodiscard]] std::vector<TimeReading> read_times(const Sentence& sentence, const WordLists& words);

}  // namespace truceline
