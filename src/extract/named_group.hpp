// Armed groups that a text calls by their kind alone: "leftist guerrillas", "Salvadoran rebels".
#pragma once

#include <vector>

#include "extract/actor_registry.hpp"
#include "truceline/extract/mention.hpp"

namespace truceline {

/// Takes such phrases for the only armed group that the document names, where the phrase names no state, or
/// the one where the group is at home. Not where the words speak of others ("other rebels"), or the document
/// names two. `mentions` are in text order, pronouns resolved.
void name_only_group(const std::vector<Sentence>& sentences, const Lexicon& lexicon,
                     const ActorRegistry& registry, std::vector<Mention>& mentions);

}  // namespace truceline
