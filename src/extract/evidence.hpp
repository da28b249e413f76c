// The words of a sentence that a claim is shown with.
#pragma once

#include "extract/trigger_finder.hpp"
#include "truceline/model/claim.hpp"
#include "truceline/model/document.hpp"

namespace truceline {

/// Up to eight words from a little before the trigger on.
[[nodiscard]] Evidence evidence_of(const Document& document, const SentenceView& view, const TriggerHit& hit);

}  // namespace truceline
