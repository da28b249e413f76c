// Mentions of actors and places in a sentence.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "truceline/extract/name.hpp"
#include "truceline/extract/offices.hpp"
#include "truceline/extract/reference.hpp"
#include "truceline/lexicon/lexicon.hpp"
#include "truceline/model/document.hpp"
#include "truceline/model/entity.hpp"
#include "truceline/syntax/tree.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {

/// A noun phrase that names an actor or a place (a name can be both: "Armenia"). Which it is in a sentence
/// follows from its grammar there. "The two sides" makes two mentions on the same tokens.
struct Mention {
  std::size_t sentence = 0;
  std::size_t first_token = 0;  ///< tokens [first_token, last_token)
  std::size_t last_token = 0;
  std::string name;        ///< fullest name
  ActorId actor;           ///< what it is as an actor, if anything
  PlaceId place;           ///< what it is as a place, if anything
  std::string place_name;  ///< the place as the text writes it
  ActorId acts_for;        ///< the state or body for which it acts by the words around it or the lexicon
  bool modifier =
      false;  ///< a demonym or part of a compound before a noun that is no actor: "Armenian territory"
  bool metonym = false;     ///< a capital or seat that may stand for a government
  bool by_context = false;  ///< pronoun or description resolved by context: "he", "both sides"
};

/// Another name that the text gives an actor in brackets: "… (FMLN)".
struct OtherName {
  ActorId actor;
  std::string name;
  friend auto operator<=>(const OtherName&, const OtherName&) = default;
};

/// Actors, places and descriptions of all sentences, in text order; pronouns and definite descriptions are
/// resolved to the latest fitting actor or place. `names` are find_names()'s for the text, in order, or none:
/// with them persons are told by their titles, offices and grammar. New actors known only from the text are
/// appended to `text_actors`. `trees` is parallel to `sentences` or empty (a tree without words stands for
/// none); with them subjects and objects are told apart by grammar. `references`, where given, receives every
/// pronoun and description with its antecedents, in text order. Without `resolve` they stay open.
/// `other_names`, where given, receives the names in brackets, `offices` who holds which office, and the
/// offices named without their holder; both sorted, each once.
[[nodiscard]] std::vector<Mention> find_mentions(
    const Document& document, const std::vector<Sentence>& sentences, const Lexicon& lexicon,
    std::vector<Actor>& text_actors, std::span<const Tree> trees = {}, std::span<const Name> names = {},
    std::vector<Reference>* references = nullptr, bool resolve = true,
    std::vector<OtherName>* other_names = nullptr, std::vector<OfficeSeen>* offices = nullptr);

}  // namespace truceline
