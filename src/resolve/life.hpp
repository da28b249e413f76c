// What became of an event, step by step, as its documents came out.
#pragma once

#include <vector>

#include "resolve/report.hpp"

namespace truceline {

struct Life {
  Status status = Status::occurred;  ///< the last state
  std::vector<EventState> states;    ///< at least one; in the order in which they became known
  bool put_off = false;              ///< its date was changed: earlier dates are history, not contradictions
};

/// The states that the claims of one event tell of, in the order of publication; documents without a date
/// come first. Of what documents of one day say the most frequent counts, then what happened before what was
/// called off, then plans. `claims` must not be empty.
[[nodiscard]] Life life_of(const std::vector<const Claim*>& claims, const Corpus& corpus);

/// Does `claim` say of the event something that cannot be true if `status` is, and that was no mere forecast?
[[nodiscard]] bool contradicts(const Claim& claim, const Event& event, const Corpus& corpus);

/// When the document of a claim was published; nothing when unknown.
[[nodiscard]] std::optional<DayNumber> published(const Corpus& corpus, DocumentId document);

}  // namespace truceline
