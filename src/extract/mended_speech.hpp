// A speaker put into the middle of what is said, which the parser takes for the one who does it.
#pragma once

#include <vector>

#include "truceline/lexicon/word_lists.hpp"
#include "truceline/syntax/tree.hpp"

namespace truceline {

/// "He would not, she said, resign": the auxiliaries before the comma are those of the verb behind the
/// speaker. True if heads or relations of `words` changed.
bool mend_inserted_speech(std::vector<TreeWord>& words, const WordLists& lists);

}  // namespace truceline
