// Proper names in a text with the titles, offices and bodies that the text gives them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/lexicon/lexicon.hpp"
#include "truceline/model/document.hpp"
#include "truceline/syntax/tree.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {

enum class NameType { person, organisation, place, people, other };

/// A proper name: "Charles Michel" in "EU Council President Charles Michel".
struct Name {
  std::size_t sentence = 0;
  std::size_t first_word = 0;  ///< the name itself, without title and office: words [first_word, last_word)
  std::size_t last_word = 0;
  std::size_t head = 0;  ///< the word that carries the name's relation in the tree
  NameType type = NameType::other;
  std::string text;   ///< the name as written, in mixed case
  std::string title;  ///< honorific or rank before it: "Gen.", "Sheikh"; else empty
  std::string
      office;  ///< what the text says the person is: "Council President", "president", "foreign minister"
  std::string body;  ///< of which state or body, as the text writes it: "EU", "Azerbaijan", "Armenian"
  ActorId actor;     ///< of the lexicon, if it is there
  PlaceId place;     ///< of the lexicon, if it is there
  ActorId acts_for;  ///< `body` found in the lexicon: the state or body for which the person acts
};

/// The names of all sentences in text order; `trees` is parallel to `sentences`.
[[nodiscard]] std::vector<Name> find_names(const Document& document, const std::vector<Sentence>& sentences,
                                           const std::vector<Tree>& trees, const Lexicon& lexicon);

}  // namespace truceline
