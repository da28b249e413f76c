// Readings of a sentence that the parser often gets wrong, put right: garden paths between a verb in the past
// and a participle.
#pragma once

#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "truceline/lexicon/word_lists.hpp"
#include "truceline/syntax/tree.hpp"

namespace truceline {

/// Words [first, last) of an expression of time.
using TimeWords = std::pair<std::size_t, std::size_t>;

/// The words with the heads and relations they should have; null when nothing is to be mended.
[[nodiscard]] std::shared_ptr<const std::vector<TreeWord>> mended(const Tree& tree, const WordLists& lists,
                                                                  std::span<const TimeWords> times);

}  // namespace truceline
