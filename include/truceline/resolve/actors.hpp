// Who is who across documents: names of actors that the lexicon does not know, joined and kept apart.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/base/ids.hpp"
#include "truceline/extract/mention.hpp"
#include "truceline/lexicon/name_rules.hpp"
#include "truceline/model/claim.hpp"
#include "truceline/model/entity.hpp"

namespace truceline {

/// An office that a document says the actor holds; or, not `held`, that the actor stands for by itself ("the
/// French president").
struct SightedOffice {
  ActorId principal;
  std::string office;  ///< as in OfficeSeen
  bool held = false;
  friend auto operator<=>(const SightedOffice&, const SightedOffice&) = default;
};

/// One actor as one document shows it. Actors of the lexicon are anchors: others may be taken for them, they
/// for nobody.
struct Sighting {
  DocumentId document;
  ActorId actor;     ///< as extraction made it
  std::string key;   ///< "person:…", "group:…"; "text:…" when the lexicon does not know it
  std::string name;  ///< as the actor row has it
  ActorKind kind = ActorKind::organisation;
  /// Other names of it: aliases of the lexicon, or what this document gives in brackets ("… (NLF)").
  std::vector<std::string> also;
  /// Actors of the lexicon for which it acts as this document says or the lexicon knows for its day, each
  /// with those for which that one acts ("the Norland army" and Norland). Empty = not known.
  std::vector<ActorId> principals;
  /// States, bodies and groups that the document names.
  std::vector<ActorId> company;
  std::vector<SightedOffice> offices = {};
  std::optional<DayNumber> day = {};  ///< of publication
  friend bool operator==(const Sighting&, const Sighting&) = default;
};

/// In `document` the actor is taken for `resolved`. An actor without link stands for itself.
struct ActorLink {
  DocumentId document;
  ActorId actor;
  ActorId resolved;  ///< ActorId::of(resolved_key)
  /// Of an actor that occurs; or a new one "text:robert hale~<document>", where one name is of two people: it
  /// has the actor's name, kind and principals.
  std::string resolved_key;
  /// "same name", "name variant" (titles, initials, articles, plurals, "rebels of the"), "transliteration",
  /// "surname", "acronym", "other name", "short name", "two of one name", "office holder".
  std::string rule;
  std::string because;  ///< for readers
  friend bool operator==(const ActorLink&, const ActorLink&) = default;
};

/// An actor that could be taken for several and stays apart.
struct ActorAmbiguity {
  DocumentId document;
  ActorId actor;
  std::vector<ActorId> candidates;  ///< sorted
  std::string rule;                 ///< by which they fit
  friend bool operator==(const ActorAmbiguity&, const ActorAmbiguity&) = default;
};

struct ActorResolution {
  std::vector<ActorLink> links;             ///< sorted by document, then actor
  std::vector<ActorAmbiguity> ambiguities;  ///< likewise
  friend bool operator==(const ActorResolution&, const ActorResolution&) = default;
};

/// Keys to find by index all that can be the same actor: two names that can be of one share a block. Sorted.
/// Empty for what has no name of its own ("rebels") and for states and peoples, which resolve to nothing
/// else.
[[nodiscard]] std::vector<std::string> name_blocks(std::string_view name, ActorKind kind,
                                                   const NameRules& rules);
/// Those of the name, all other names and all offices.
[[nodiscard]] std::vector<std::string> name_blocks(const Sighting& sighting, const NameRules& rules);
/// The block of all that hold or stand for an office.
[[nodiscard]] std::string office_block(const SightedOffice& office);

/// Days around a document within which another may say who holds an office that it names alone.
inline constexpr DayNumber kOfficeReach = 183;

/// Decides who is who. An office by itself is its holder: the person whom documents around it on both sides
/// (at most twice kOfficeReach apart) call so, else the only one whom documents within kOfficeReach do. The
/// result is the same for every order of the sightings; repeats of an actor in a document count as one. What
/// is said of a sighting depends on nothing but the sightings that it reaches through shared blocks: to
/// resolve a new document, take its sightings, all that share a block with them, all that share a block with
/// these, and so on.
[[nodiscard]] ActorResolution resolve_actors(std::vector<Sighting> sightings, const NameRules& rules);

}  // namespace truceline
