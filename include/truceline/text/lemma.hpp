// Base forms of English words, without tags: what a form can be a form of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "truceline/lexicon/word_lists.hpp"

namespace truceline {

/// Which form of a verb a word is, as far as its spelling tells.
enum class VerbForm { base, third, past, participle, past_or_participle, gerund };

struct VerbReading {
  std::string lemma;
  VerbForm form = VerbForm::base;
};

/// The verbs that `folded` can be a form of: "fled" → flee (past_or_participle), "met" → meet. Irregular
/// forms come from the list irregular_verb; regular ones are undone by spelling and are candidates, not
/// certain: "moved" → move, mov.
[[nodiscard]] std::vector<VerbReading> verb_readings(std::string_view folded, const WordLists& words);

/// The nouns that `folded` can be a form of: itself, and the singular of a plural: "parties" → parties,
/// party.
[[nodiscard]] std::vector<std::string> noun_readings(std::string_view folded, const WordLists& words);

}  // namespace truceline
