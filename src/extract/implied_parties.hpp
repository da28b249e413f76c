// Parties that a text leaves unsaid because it has named them before: the other side of a clash or of talks.
#pragma once

#include <vector>

#include "extract/draft.hpp"
#include "extract/participants.hpp"
#include "truceline/lexicon/lexicon.hpp"

namespace truceline {

/// Adds to claims with one side the opponent or partner that the document most often sets against it
/// (data/lexicon/words_grammar.tsv, implied_side: event type → role of the side that may be left out).
/// A war that the lexicon knows has those of its parties of whom the document speaks.
void imply_parties(const Lexicon& lexicon, const Participants& participants, Drafts& drafts);

}  // namespace truceline
