// Trees in which a name, its office or a list of names was taken for something else.
#pragma once

#include <vector>

#include "truceline/lexicon/word_lists.hpp"
#include "truceline/syntax/tree.hpp"

namespace truceline {

/// Puts right what is known to go wrong around names. Was anything changed?
bool mend_names(std::vector<TreeWord>& words, const WordLists& lists);

}  // namespace truceline
