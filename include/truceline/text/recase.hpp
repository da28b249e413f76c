// Text in capitals, as old agency reports are transmitted: how its words would be written in mixed case.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "truceline/lexicon/lexicon.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {

/// The sentence is in capitals: nearly all its letters are, and there are enough of them to tell; a short one
/// is when its paragraph or, failing that, its surroundings are.
[[nodiscard]] bool is_in_capitals(std::string_view text, const Sentence& sentence);

/// One form for each of `sentence.words`, in mixed case, by names and words of the lexicon, titles, initials
/// and the place in the sentence; the same letters otherwise. Words with small letters stay as they are.
/// Empty when the sentence is not in capitals. Spans and words of the sentence are not touched.
[[nodiscard]] std::vector<std::string> recased_forms(std::string_view text, const Sentence& sentence,
                                                     const Lexicon& lexicon);

}  // namespace truceline
