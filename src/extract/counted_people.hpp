// What a number counts, and what became of those counted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/number_reader.hpp"
#include "extract/sentence_events.hpp"

namespace truceline {

/// A number of people or of money in the tree.
struct Count {
  NumberPhrase number;
  std::size_t top = 0;              ///< the word by which the phrase hangs in the sentence
  std::optional<std::size_t> noun;  ///< what is counted; none for "killed 73"
  std::string measure;              ///< killed, wounded, …
  std::size_t anchor = 0;           ///< the word that says what became of them
};

/// Those numbers of the sentence that say how many people died, were hurt, fled, were held, freed or sent, or
/// how much money was given. Parts of a total ("including five children") and numbers of other things are
/// left out.
[[nodiscard]] std::vector<Count> find_counts(const SentenceView& view, const SentenceEvents& found);

}  // namespace truceline
