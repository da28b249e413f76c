// One mediator follows another: "The African Union takes over", "He takes over from X".
#pragma once

#include "extract/draft.hpp"
#include "extract/participants.hpp"
#include "extract/sentence_events.hpp"

namespace truceline {

/// Does the verb of the event say that somebody takes over the mediation told just before? Then its claim is
/// added to `drafts`: the same parties, with the new mediator, or with the one before where the new one is
/// known already.
bool add_successor(const Document& document, const SentenceView& view, const SentenceEvents& found,
                   const SentenceEvent& event, const Participants& participants, Drafts& drafts);

}  // namespace truceline
