// Where an event happened that a state has within its borders, when the text names no place.
#pragma once

#include "extract/draft.hpp"
#include "extract/participants.hpp"
#include "truceline/lexicon/lexicon.hpp"

namespace truceline {

/// An election or a crackdown (data/lexicon/words_grammar.tsv, home_type) without a place is in the state
/// that takes part or for which somebody in it acts; when there is none, in the state that the text speaks of
/// most. Of two states it is in neither.
void place_at_home(const Lexicon& lexicon, const Participants& participants, Drafts& drafts);

}  // namespace truceline
