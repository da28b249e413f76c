// What one document says of one event. Claims are immutable; their ids are hashes of their content.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/base/ids.hpp"
#include "truceline/model/interval.hpp"
#include "truceline/model/span.hpp"
#include "truceline/model/vocabulary.hpp"

namespace truceline {

/// An actor in a role. `name` is the fullest name in the text; `acts_for` the state or body it acts for, if
/// the text or the lexicon says so at that time.
struct Participation {
  ActorId actor;
  std::string name;
  Role role = Role::participant;
  ActorId acts_for;  ///< none when it acts for itself
  std::string acts_for_name;
  friend bool operator==(const Participation&, const Participation&) = default;
};

/// Whom a participation stands for: the state or body, else the actor.
[[nodiscard]] inline ActorId party(const Participation& p) noexcept {
  return p.acts_for ? p.acts_for : p.actor;
}

/// "more than 100,000 displaced": a value interval with the words that carry it.
struct Magnitude {
  std::string measure;  ///< killed, wounded, displaced, detained, released, troops, money, duration, meetings
  std::string value;    ///< "100000", "tens of thousands": as gold/README writes it
  std::string qualifier;              ///< "more than", "at least", ""
  std::optional<std::int64_t> least;  ///< smallest number it can mean
  std::optional<std::int64_t> most;
  std::string counted{};    ///< what is counted, as the text calls it: "Syrian soldiers"; "" when unsaid
  ActorId side{};           ///< whose they are, where the words beside the number say so
  std::string side_name{};  ///< "Syria"
  friend bool operator==(const Magnitude&, const Magnitude&) = default;
};

/// When something happened and how that is known. No `date` = unknown, which is never replaced by a guess.
struct Dating {
  std::optional<EdtfInterval> date;
  DateBasis basis = DateBasis::unknown;
  std::string
      anchor;  ///< "publication 2023-12-08", "event 2023-09-19", "": what a relative date was counted from
  std::string words;  ///< the words of the text it was read from
  std::string rule;   ///< the rule that made it
  /// What follows for it from the dates of other events, where that is tighter than `date`; never put in
  /// place of it. Not part of a claim's id.
  DayBounds bounds{};
  std::string bounds_from{};  ///< what the bounds follow from: "“over the following days” from 2023-09-19"
  friend bool operator==(const Dating&, const Dating&) = default;
};

/// Who says so, where it is not the article itself.
struct Attribution {
  ActorId actor;     ///< none for speakers without a name: "residents", "a spokesman"
  std::string name;  ///< the fullest name in the text, or the noun
  ActorId acts_for;  ///< none when it speaks for itself
  std::string acts_for_name;
  SayingKind kind = SayingKind::said;
  std::string words;  ///< the words that say so: "said", "according to"; "" where a quotation runs on
  friend bool operator==(const Attribution&, const Attribution&) = default;
};

/// Where a claim stands in its document.
struct Evidence {
  std::size_t sentence = 0;  ///< index of the sentence in the document
  ByteSpan span;             ///< the claim's words, in bytes of the document's text
  ByteSpan original;         ///< the same in bytes of the original file
  std::string words;
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

struct Claim {
  ClaimId id;
  DocumentId document;
  std::string type;  ///< an event type of the ontology
  Status status = Status::occurred;
  Dating when;
  PlaceId place;           ///< none when the text names none
  std::string place_name;  ///< as in the text
  std::vector<Participation> participants;
  std::vector<Magnitude> magnitudes;
  std::optional<Attribution> attribution;  ///< none when the article says it itself
  Evidence evidence;
  std::string rule;         ///< the trigger frame that fired
  double confidence = 0.5;  ///< in [0, 1]
  bool core = true;         ///< would a historian list it? false for calls, praise, accusations
  friend bool operator==(const Claim&, const Claim&) = default;
};

/// The rule of a relation between a plan and what became of it.
inline constexpr std::string_view kLifeCycleRule = "life cycle";

/// What a document says of how two of its events hang together; RelationKind tells the direction.
struct ClaimRelation {
  ClaimId from;
  ClaimId to;
  RelationKind kind = RelationKind::part_of;
  std::string words;  ///< the words that say so, "" when it follows from the two claims alone
  std::string rule;   ///< the cue that fired, or kLifeCycleRule
  DayDistance
      distance{};  ///< days from the first to the second, where the words say: "three days after the truce"
  friend auto operator<=>(const ClaimRelation&, const ClaimRelation&) = default;
};

/// Fills in `claim.id` from its content.
void seal(Claim& claim);

}  // namespace truceline
