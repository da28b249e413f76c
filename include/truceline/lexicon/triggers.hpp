// Words that tell of events, and the role frames that say who is what in them
// (data/lexicon/{frames,triggers}.tsv).
#pragma once

#include <cstddef>
#include <deque>
#include <map>
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

/// Which role the actor in a slot ("subj", "obj", "with", "poss", …) has.
struct Frame {
  std::string name;
  std::map<std::string, Role, std::less<>> roles;
  /// Slots whose name is the event's place: "capture": obj.
  std::vector<std::string> places;
  /// A verb of this frame tells of an event only with an actor or place as its object, or only with a place
  /// or with people.
  bool needs_object = false;
  bool needs_place = false;
  bool needs_people = false;
  bool needs_armed = false;      ///< … or only when troops or weapons move
  bool needs_who = false;        ///< … or only when people are its subject
  bool needs_folk = false;       ///< … or only when many people are, or a people: "families", "Kurds"
  bool needs_addressee = false;  ///< of saying: only when another than the speaker acts in what is said
  bool needs_self = false;       ///< of saying: only when the speaker acts in what is said

  [[nodiscard]] std::optional<Role> role(std::string_view slot) const;
  [[nodiscard]] bool names_place(std::string_view slot) const;
};

struct Trigger {
  std::string type;  ///< of the ontology; "" for an act that only the CAMEO view tells
  const Frame* frame = nullptr;
  bool verb = false;
  /// Base forms. Of a verb: the verb, then particles, prepositions and the nouns it governs, in any order.
  /// Of a noun: words that stand side by side.
  std::vector<std::string> words;
  std::optional<Status> status;
  std::string cameo;      ///< CAMEO code of this phrase; "" = the type's
  std::string_view file;  ///< where it is listed; as long as the lexicon lives
  std::size_t line = 0;

  /// "surrender:lay down arm": names the rule in claims.
  [[nodiscard]] std::string rule() const;
};

class TriggerLexicon {
 public:
  /// Reads frames.tsv and triggers.tsv; every type must be in `ontology`. Throws FormatError.
  TriggerLexicon(const TsvSource& frames_tsv, const TsvSource& triggers_tsv, const Ontology& ontology);
  TriggerLexicon(TriggerLexicon&&) noexcept = default;

  /// The triggers whose first word is the base form `lemma`, longest first.
  [[nodiscard]] std::span<const Trigger* const> starting_with(std::string_view lemma) const;
  [[nodiscard]] std::size_t size() const noexcept { return triggers_.size(); }
  [[nodiscard]] std::size_t frames() const noexcept { return frames_.size(); }

 private:
  using FrameTable = std::map<std::string, const Frame*, std::less<>>;
  void add_row(const TsvRow& row, const FrameTable& by_name, const Ontology& ontology);

  std::deque<Frame> frames_;
  std::deque<Trigger> triggers_;
  std::deque<std::string> files_;  ///< their names
  PhraseIndex<Trigger> by_first_;
};

}  // namespace truceline
