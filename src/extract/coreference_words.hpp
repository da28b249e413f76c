// What a pronoun or a definite description asks for, by its words alone (data/lexicon/words_reference.tsv).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "truceline/lexicon/word_lists.hpp"

namespace truceline {

enum class ReferentKind {
  person,  ///< "he"; with a count "the two leaders"
  office,  ///< "the envoy": a person with that title
  thing,   ///< "it": a state, body or group
  any,     ///< "they": several, or a group that is many
  side,    ///< "both sides": states or armed groups named together
  state,   ///< "the two countries"
  land,    ///< "the country"
  town,
  region,
  body,   ///< "the organisation"
  group,  ///< "the movement": one armed or political group
  armed,  ///< "the rebels": many
  same,   ///< "the troops": a group whose name ends in the same noun
};

enum class Gender { unknown, male, female };

/// A pronoun or description that needs an antecedent.
struct OpenReference {
  ReferentKind kind = ReferentKind::person;
  std::size_t sentence = 0;
  std::size_t first_token = 0;
  std::size_t last_token = 0;
  std::size_t count = 1;  ///< how many it stands for; 0 = several, the text does not say how many
  Gender gender = Gender::unknown;
  bool pronoun = false;
  bool possessive = false;  ///< "its", "their"
  bool of_states = false;   ///< "the two presidents": where no persons are named, the states they stand for
  std::string key;          ///< office and person: what they must be called, "" = anything; same: the noun

  /// The words also name an actor by themselves ("the rebels"), who is kept when nothing else fits.
  [[nodiscard]] bool names_actor() const {
    return kind == ReferentKind::office || kind == ReferentKind::group || kind == ReferentKind::armed ||
           kind == ReferentKind::same;
  }
};

/// The reference that starts at `folded[at]`, without its sentence; nothing when none does. Descriptions with
/// a word behind that changes what they name ("the city of …", "the village elders") are none.
[[nodiscard]] std::optional<OpenReference> read_reference(std::span<const std::string> folded, std::size_t at,
                                                          const WordLists& words);

/// Is the word of `folded[at]`, by its form and the lists, one that can follow a complete noun phrase (a
/// verb, preposition, comma, or the end)?
[[nodiscard]] bool ends_noun_phrase(std::span<const std::string> folded, std::size_t at,
                                    const WordLists& words);

/// May `folded[at]` be a finite verb or auxiliary? Nouns that look like base forms are not taken for one.
[[nodiscard]] bool is_verb_like(std::span<const std::string> folded, std::size_t at, const WordLists& words);

}  // namespace truceline
