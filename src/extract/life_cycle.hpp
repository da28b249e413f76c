// A plan and what became of it: links between claims of one document.
#pragma once

#include <vector>

#include "extract/draft.hpp"
#include "truceline/lexicon/lexicon.hpp"

namespace truceline {

/// From each claim that took place, was called off, put off or failed to the claim that planned it: of the
/// same course (data/lexicon/event_types.tsv), with the same parties, no place or date against it, told
/// before it or with the same sharp date. The drafts must be sealed.
[[nodiscard]] std::vector<ClaimRelation> link_life_cycles(const Lexicon& lexicon, const Drafts& drafts);

}  // namespace truceline
