// What a frame asks of the sentence before its verb tells of an event (needs=… in data/lexicon/frames.tsv).
#pragma once

#include <optional>

#include "extract/trigger_finder.hpp"

namespace truceline {

/// Does the sentence have what the hit's frame needs of people, places, troops, a subject or a spoken clause?
/// True where the frame needs nothing of the kind, and of nouns.
[[nodiscard]] bool meets_needs(const SentenceView& view, const TriggerHit& hit);

/// The clause that a verb of saying governs, wherever it stands: "Assad must go" of "Assad must go, X said".
[[nodiscard]] std::optional<std::size_t> spoken_clause(const SentenceView& view, std::size_t verb);

/// Whoever acts or suffers in that clause: "Assad". Nothing where the clause has no subject of its own.
[[nodiscard]] std::optional<std::size_t> spoken_of(const SentenceView& view, std::size_t verb);

/// "a French-brokered plan": the word for whoever brokered it.
[[nodiscard]] std::optional<std::size_t> broker_before(const SentenceView& view, const TriggerHit& hit);

/// "its chairmen - X, Y and Z - mediated": a finite verb read as a participle behind those who act.
[[nodiscard]] bool acted_read_as_done(const SentenceView& view, const TriggerHit& hit);

}  // namespace truceline
