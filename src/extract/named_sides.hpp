// The sides of an event that names none itself, from the sentence around it.
#pragma once

#include "extract/participants.hpp"
#include "extract/trigger_finder.hpp"

namespace truceline {

/// An event between parties that names none, or only third parties ("Sudan and Chad agreed on a date for
/// peace talks"): the two that stand together before it in the sentence, unless they are only places ("fled
/// into Niger and Mali").
void add_named_sides(const SentenceView& view, const TriggerHit& hit, const Participants& participants,
                     Claim& claim);

}  // namespace truceline
