// How much of a hand-made chronology an extraction found.
#pragma once

#include <cstddef>
#include <vector>

#include "golden/gold.hpp"
#include "truceline/lexicon/lexicon.hpp"

namespace truceline::golden {

/// Over the core events of a gold chronology.
struct Recall {
  std::size_t gold = 0;
  std::size_t found = 0;  ///< with an event of their own of the same class, a date that can be the
                          ///< same, and a participant in common
  std::size_t found_with_status = 0;  ///< of these, with the same status
  std::vector<const GoldEvent*> missing;
  std::vector<const GoldEvent*> other_status;
};

/// Of nothing, all.
[[nodiscard]] inline double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// Is it the one whom the gold names, or does it act for that one?
[[nodiscard]] bool same_participant(const Gazetteer& gazetteer, const GoldParticipant& gold,
                                    const Participation& found);

/// Pairs gold and extracted events one to one, the best pairs first; `gold` must outlive the result.
[[nodiscard]] Recall recall(const std::vector<GoldEvent>& gold, const std::vector<Event>& events,
                            const Lexicon& lexicon);

/// Mediators, each once for mediation that took place and once for mediation that did not.
struct Mediators {
  std::size_t gold = 0;
  std::size_t found = 0;  ///< of the gold ones
  std::size_t told = 0;   ///< by the extraction
  std::size_t right = 0;  ///< of these
};

[[nodiscard]] Mediators mediators_of(const std::vector<GoldEvent>& gold, const std::vector<Event>& events,
                                     const Lexicon& lexicon);

}  // namespace truceline::golden
