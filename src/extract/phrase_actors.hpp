// From the head of a noun phrase to the actors that it names.
#pragma once

#include <vector>

#include "extract/sentence_view.hpp"

namespace truceline {

/// The mentions of actors that a noun phrase with the head `word` stands for: the name itself, those joined
/// to it, members behind a count ("dozens of rebels"), and whom a head without a name acts for ("the leaders
/// of Armenia and Azerbaijan", "Syrian planes").
[[nodiscard]] std::vector<const Mention*> actors_of(const SentenceView& view, std::size_t word);

/// The mention that names where the phrase with this head is: itself, or "the town of Shusha". Null for none.
[[nodiscard]] const Mention* place_of(const SentenceView& view, std::size_t word);

/// The noun phrase as a name: "union members" of "at least ten union members".
[[nodiscard]] std::string phrase_name(const SentenceView& view, std::size_t word);

/// Mentions that the word of the tree lies in, actors and places.
[[nodiscard]] std::vector<const Mention*> mentions_at(const SentenceView& view, std::size_t word);

/// "between the office of A and the administration of B": the tree may join the second to A. Adds the actors
/// joined to what hangs below `word`.
void add_joined_below(const SentenceView& view, std::size_t word, std::vector<const Mention*>& actors);

/// "his Cyprus plan", "the Syria talks": the name of a country alone before the noun is what it is about.
[[nodiscard]] bool names_topic(const SentenceView& view, const Mention& mention, std::size_t word);
/// "the disputed region": a place that the text has named before.
[[nodiscard]] bool names_region(const SentenceView& view, std::size_t word);

}  // namespace truceline
