// Did it happen, who says so, and who stands in it through the words above it: operators, tense, modals,
// negation.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/operator_use.hpp"
#include "extract/trigger_finder.hpp"

namespace truceline {

/// A noun phrase that an operator puts into the event.
struct Filler {
  std::size_t word = 0;      ///< head of the phrase
  std::optional<Role> role;  ///< none = the role of the event's subject
};

/// A verb that carries the event: "held" of "held talks". Its prepositional phrases are the event's too.
struct Carrier {
  std::size_t word = 0;
  bool subject = false;  ///< the event is its subject: "talks opened in Geneva"
};

/// A word that says something of the event's status.
struct StatusCue {
  std::size_t word = 0;
  const Operator* op = nullptr;  ///< null: auxiliaries, modals, negation
  std::string slot;              ///< how the event hangs on the operator
  std::optional<Status> status;  ///< none = nothing, or not told
};

struct Assertion {
  Status status = Status::occurred;
  bool told = true;             ///< false: denied by a plain "not", or only part of another event
  bool denied = false;          ///< by a plain "not"
  bool purpose = false;         ///< "sent troops to end the fighting"
  std::string type;             ///< what an operator makes of the event, else ""
  std::string cue;              ///< the operators that decided, nearest first; "" = grammar alone
  std::string cameo;            ///< root that an operator gives in CAMEO, else ""
  std::vector<StatusCue> cues;  ///< from the inside out
  std::vector<Filler> fillers;
  std::vector<Carrier> carriers;
  std::vector<std::size_t> absorbed;   ///< heads of other hits that only carry this event
  std::optional<std::size_t> speaker;  ///< head of the phrase that names who says so
  bool in_report = false;              ///< in the clause that the verb of saying governs: "said that …"
  std::optional<std::size_t> wisher;   ///< "X wants Y to attack": X
};

[[nodiscard]] Assertion judge(const SentenceView& view, const std::vector<TriggerHit>& hits,
                              std::size_t index);

}  // namespace truceline
