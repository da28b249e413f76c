// Why a word that tells of events made a claim, or none: for people who write the lexicon.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/lexicon/confidence.hpp"
#include "truceline/model/claim.hpp"

namespace truceline {

/// What became of a trigger.
enum class Fate : std::uint8_t {
  told,            ///< it made a claim
  joined,          ///< it names the mediator of an event told before
  denied,          ///< "did not attack"
  dropped,         ///< an operator says that there was no such event: "refused to withdraw"
  needs_object,    ///< its frame asks for an object that the sentence does not name
  qualifies_noun,  ///< it says of what kind another noun is: "ceasefire line"
  part_of_other,   ///< deaths of an attack that the sentence tells, too
  carries_other,   ///< it only carries another event as its operator: "violated the ceasefire"
  cameo_only,      ///< an act that the CAMEO view alone has
  nobody           ///< nobody takes part, or too little else is known
};
[[nodiscard]] std::string_view to_string(Fate fate) noexcept;

/// Who or what stands in a slot of the frame.
struct ExplainedSlot {
  std::string slot;   ///< "subj", "obj", a preposition …; "" = a rule that needs no slot put it there
  std::string words;  ///< of the text
  std::string name;   ///< the actor or place that they mean
  std::string role;   ///< or "place"
};

/// A word that decided on the status.
struct ExplainedCue {
  std::string words;  ///< of the text
  std::string rule;   ///< the operator's phrase; "" = auxiliaries, modals or negation
  std::string file;   ///< where the operator is listed
  std::size_t line = 0;
  std::string slot;    ///< how the event hangs on the operator
  std::string status;  ///< what it says; "" = nothing, "none" = not told
};

struct ExplainedClaim {
  ClaimId id;
  std::string type;
  Status status = Status::occurred;
  Dating when;
  std::string place;
  std::optional<Attribution> attribution;  ///< none when the article says it itself
  std::vector<Participation> stated;       ///< participants that the sentence names
  std::vector<Participation> implied;      ///< those that the rest of the document says
  double confidence = 0;
  std::vector<ConfidenceFactor> factors;  ///< what the confidence follows from
};

/// One trigger in one sentence.
struct Explanation {
  std::size_t sentence = 0;
  std::size_t first_token = 0, last_token = 0;  ///< [first, last) of the trigger
  std::string words;                            ///< of the text
  std::string rule;                             ///< "talks:hold talk"
  std::string file;                             ///< where the trigger is listed
  std::size_t line = 0;
  std::string frame;
  std::string frame_slots;  ///< "obj=target subj=initiator"
  std::string voice;        ///< noun, active, passive
  Fate fate = Fate::told;
  std::string by;  ///< words of the trigger that it is part of or carries
  std::string type;
  Status status = Status::occurred;
  std::vector<ExplainedCue> cues;  ///< from the inside out
  std::vector<std::string> carriers;
  std::vector<ExplainedSlot> slots;
  std::string speaker;                 ///< who says so
  std::vector<ExplainedClaim> claims;  ///< several when it happened on several dates
};

}  // namespace truceline
