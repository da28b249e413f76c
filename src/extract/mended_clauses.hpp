// Trees in which a clause was taken for a phrase.
#pragma once

#include <vector>

#include "truceline/syntax/tree.hpp"

namespace truceline {

/// Puts right infinitives read as nouns and clauses of "as" read as phrases. Was anything changed?
bool mend_clauses(std::vector<TreeWord>& words);

}  // namespace truceline
