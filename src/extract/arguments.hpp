// Who stands in which role around a trigger, and where it happened.
#pragma once

#include <vector>

#include "extract/assertion.hpp"
#include "extract/trigger_finder.hpp"

namespace truceline {

/// A mention in a role.
struct Argument {
  const Mention* mention = nullptr;
  Role role = Role::participant;
  std::string slot{};  ///< of the frame; "" = put there by another rule
};

/// Somebody whom the text does not name: "four engineers".
struct Unnamed {
  std::string name;  ///< the phrase without article and number
  bool people = true;
  Role role = Role::participant;
  std::string slot{};
};

struct Arguments {
  std::vector<Argument> actors;
  std::vector<Unnamed> unnamed;
  const Mention* place = nullptr;
  bool has_object = false;  ///< a verb's object is an actor or a place
};

/// The arguments of `hits[index]`: what hangs on the trigger in the tree by the slots of its frame, what its
/// carriers and operators bring, and where the tree is silent what stands nearest.
[[nodiscard]] Arguments find_arguments(const SentenceView& view, const std::vector<TriggerHit>& hits,
                                       std::size_t index, const Assertion& assertion);

/// The place nearest to the hit in the tree among those behind "in", "at", "near", …; null for none.
[[nodiscard]] const Mention* nearest_place(const SentenceView& view, const std::vector<TriggerHit>& hits,
                                           std::size_t index);

}  // namespace truceline
