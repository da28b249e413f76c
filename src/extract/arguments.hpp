// Who stands in which role around a trigger, by the order of words: subject before, object behind,
// prepositions.
#pragma once

#include <optional>
#include <vector>

#include "extract/trigger_finder.hpp"

namespace truceline {

/// A mention in a role.
struct Argument {
  const Mention* mention = nullptr;
  Role role = Role::participant;
};

struct Arguments {
  std::vector<Argument> actors;
  const Mention* place = nullptr;
  bool has_object = false;             ///< a verb's object is an actor or a place
  std::optional<std::size_t> carrier;  ///< token of the verb that carries a noun: "signed an accord"
};

/// The arguments of `hits[index]`. `subjects[i]` are the subjects found for the verbs before it and gets
/// those of this one: "attacked X and took Y" shares them.
[[nodiscard]] Arguments find_arguments(const SentenceView& view, const std::vector<TriggerHit>& hits,
                                       std::size_t index, std::vector<std::vector<const Mention*>>& subjects);

/// The subject of the verb whose first auxiliary is at `start`, with everything joined to it by "and".
[[nodiscard]] std::vector<const Mention*> find_subject(const SentenceView& view, std::size_t start);

}  // namespace truceline
