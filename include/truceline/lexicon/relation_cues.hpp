// Words that tell how two events hang together: "because of", "in response to", "lead to"
// (data/lexicon/relation_cues.tsv).
#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/lexicon/ontology.hpp"
#include "truceline/lexicon/phrase_index.hpp"
#include "truceline/lexicon/tsv.hpp"
#include "truceline/model/vocabulary.hpp"

namespace truceline {

/// How the two events hang on a cue.
enum class CueSlots {
  phrase,  ///< a preposition or conjunction: the other event is what it introduces, the main one is above
  verb,    ///< the main event is its subject, the other its object
  means,   ///< the other event is its object, the main one stands behind "by" or "with"
};

struct RelationCue {
  std::vector<std::string> words;  ///< of a phrase as they stand, of a verb in base form
  CueSlots slots = CueSlots::phrase;
  RelationKind kind = RelationKind::before;
  bool forward = true;             ///< from the main event to the other, else from the other to the main one
  std::vector<std::string> types;  ///< types or classes of the main event; empty = all
  std::vector<std::string> other;  ///< the same of the other event

  /// "in response to": names the rule in relations.
  [[nodiscard]] std::string name() const;
  [[nodiscard]] bool relates(const EventType& main, const EventType& second) const;
};

class RelationCues {
 public:
  /// Reads relation_cues.tsv; types and classes must be in `ontology`. Throws FormatError.
  RelationCues(const TsvSource& tsv, const Ontology& ontology);
  RelationCues(RelationCues&&) noexcept = default;

  /// The cues whose first word is `word`, longest first, else in file order.
  [[nodiscard]] std::span<const RelationCue* const> starting_with(std::string_view word) const;

 private:
  std::deque<RelationCue> cues_;
  PhraseIndex<RelationCue> by_first_;
};

}  // namespace truceline
