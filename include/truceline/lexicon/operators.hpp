// Words above an event word that say what became of the event: "refuse to", "call off", "planned"
// (data/lexicon/operators.tsv).
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/lexicon/ontology.hpp"
#include "truceline/lexicon/phrase_index.hpp"
#include "truceline/lexicon/tsv.hpp"
#include "truceline/model/vocabulary.hpp"

namespace truceline {

/// What an operator makes of the event that stands in one of its slots.
struct Operator {
  std::vector<std::string> words;  ///< base forms, the first carries the tree: "call off", "take part"
  bool noun = false;               ///< only where its first word is a noun
  std::vector<std::string> takes;  ///< slots: obj, subj, inf, ger, that, attr, or a preposition
  std::vector<std::string> types;  ///< event types or classes it works on; empty = all
  bool drop = false;               ///< the event is not told at all: "refused to withdraw" is a refusal
  std::optional<Status> status;    ///< none = leaves it as it is
  bool frame_subject = false;      ///< its subject is the event's subject: "held talks"
  std::optional<Role> subject;     ///< its subject has this role in the event: "hosted talks"
  bool frame_object = false;       ///< its object is the event's subject: "accused X of attacking"
  std::optional<Role> object;      ///< its object has this role in the event: "named X as mediator"
  std::string becomes;             ///< event type that it makes of the event: "violate" a ceasefire
  bool absorbs = false;            ///< a trigger that is used as this operator tells no event of its own
  bool last = false;  ///< what stands above speaks of it, not of the event: "a plan to end the war"
  std::string cameo;  ///< CAMEO code of the whole, "" = the event's own
  std::string file;   ///< where it is listed
  std::size_t line = 0;

  /// "refuse": names the rule in claims.
  [[nodiscard]] std::string name() const;
  [[nodiscard]] bool takes_slot(std::string_view slot) const;
  [[nodiscard]] bool works_on(const EventType& type) const;
};

class OperatorLexicon {
 public:
  /// Reads operators.tsv; types and classes must be in `ontology`. Throws FormatError.
  OperatorLexicon(const TsvSource& tsv, const Ontology& ontology);
  OperatorLexicon(OperatorLexicon&&) noexcept = default;

  /// The operators whose first word is the base form `lemma`, longest first, else in file order.
  [[nodiscard]] std::span<const Operator* const> starting_with(std::string_view lemma) const;
  [[nodiscard]] std::size_t size() const noexcept { return operators_.size(); }

 private:
  std::deque<Operator> operators_;
  PhraseIndex<Operator> by_first_;
};

}  // namespace truceline
