// Whoever mediated the talks mediated what came of them.
#pragma once

#include "extract/draft.hpp"
#include "truceline/lexicon/lexicon.hpp"

namespace truceline {

/// "After four days of talks the two signed a truce. X had shuttled between them": agreements without a third
/// party get that of the talks between the same parties, told close to them and held no long time before.
/// Both must have taken place.
void share_mediators(const Lexicon& lexicon, Drafts& drafts);

}  // namespace truceline
