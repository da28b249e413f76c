// What a sentence says of meetings and agreements that were told before it.
#pragma once

#include "extract/draft.hpp"
#include "extract/participants.hpp"
#include "extract/sentence_events.hpp"

namespace truceline {

/// Does the event only name the mediator of what `drafts` tell already, so that it is none of its own? He is
/// added there. "It was brokered by X", "X had negotiated the deal"; but not "X had mediated since May".
bool told_before(const SentenceView& view, const SentenceEvents& found, const SentenceEvent& event,
                 Participants& participants, Drafts& drafts);

/// Adds a third party that the sentence joins to no event to the meeting it speaks of, where there is one.
void add_to_told(const SentenceView& view, const ThirdParty& party, Participants& participants,
                 Drafts& drafts);

/// Are all participants mediators, hosts or observers?
[[nodiscard]] bool only_third_parties(const Claim& claim);

/// Does the actor of the mention, or whom it acts for, take part?
[[nodiscard]] bool takes_part(const Claim& claim, const Mention& mention);

}  // namespace truceline
