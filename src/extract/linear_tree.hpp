// A tree from the order of words alone, for sentences that the parser leaves without a useful one.
#pragma once

#include <string>
#include <vector>

#include "extract/sentence_view.hpp"

namespace truceline {

/// Every phrase hangs on what stands nearest: a name before a verb is its subject, one behind it its object,
/// one behind a preposition hangs on the verb or event noun before that. `forms` are the spellings of the
/// sentence's words; the tree is parallel to them and has one root.
[[nodiscard]] Tree linear_tree(const SentenceView& view, const std::vector<std::string>& forms);

}  // namespace truceline
