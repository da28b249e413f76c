// The closed vocabularies of the data model. Their names are what files, SQL and JSON show.
// Event types are open: they are data (data/lexicon/event_types.tsv), see lexicon/ontology.hpp.
#pragma once

#include <optional>
#include <string_view>

namespace truceline {

/// What became of an event.
enum class Status {
  occurred,
  ongoing,
  planned,
  proposed,
  postponed,
  cancelled,
  failed,
  denied,
  hypothetical
};

/// What an actor was to an event.
enum class Role {
  belligerent,
  initiator,
  target,
  participant,
  mediator,
  host,
  signatory,
  decliner,
  victim,
  beneficiary,
  observer
};
/// Of somebody between or beside the parties: mediator, host, observer.
[[nodiscard]] constexpr bool is_third_party(Role role) noexcept {
  return role == Role::mediator || role == Role::host || role == Role::observer;
}

enum class ActorKind { state, body, organ, armed_group, organisation, people, person };

enum class PlaceKind { world_region, country, region, province, town, site };

/// Why a place lies in another: by control, by law, or on the map.
enum class ParentKind { geographic, de_jure, de_facto };

/// How a date was found. `inferred` = told as the day's news without a date word.
enum class DateBasis { unknown, stated, relative_to_publication, relative_to_event, inferred };

/// How a document's publication date was found.
enum class PublicationBasis { unknown, given, stated, inferred };

/// How a source stands to what it says. `accused`: what it blames another for.
enum class SayingKind { said, according_to, denied, accused };

/// How one event stands to another, read from the first to the second. `part_of`: a battle to its war.
/// `plans`: a deal to what is to follow from it. `fulfils`: what took place to its plan, or to the deal it
/// carries out. `cancels`: what was called off, put off or failed to its plan; what breaks or replaces
/// another to that one. `responds_to`: an answer to what it answers. `causes`: a cause to its effect.
/// `before`: the earlier to the later.
enum class RelationKind { part_of, plans, fulfils, cancels, responds_to, causes, before };

/// CAMEO's four: are acts words or deeds, do they help or harm the other side?
enum class QuadClass { verbal_cooperation, material_cooperation, verbal_conflict, material_conflict };

/// What a user puts right; see model/correction.hpp.
enum class CorrectionKind {
  merge,        ///< the claims tell of one happening
  split,        ///< the claims, which were one event with others, are an event of their own
  set,          ///< an attribute of the event that holds the first claim has this value
  reject,       ///< the claims tell of nothing that happened or was to happen: they make no event
  confirm,      ///< the event that holds the first claim is right as it is
  same_actor,   ///< two actors are one
  other_actor,  ///< an actor of a document is not the one it was taken for
};

[[nodiscard]] std::string_view to_string(Status value) noexcept;
[[nodiscard]] std::string_view to_string(Role value) noexcept;
[[nodiscard]] std::string_view to_string(ActorKind value) noexcept;
[[nodiscard]] std::string_view to_string(PlaceKind value) noexcept;
[[nodiscard]] std::string_view to_string(ParentKind value) noexcept;
[[nodiscard]] std::string_view to_string(DateBasis value) noexcept;
[[nodiscard]] std::string_view to_string(PublicationBasis value) noexcept;
[[nodiscard]] std::string_view to_string(SayingKind value) noexcept;
[[nodiscard]] std::string_view to_string(RelationKind value) noexcept;
[[nodiscard]] std::string_view to_string(QuadClass value) noexcept;
[[nodiscard]] std::string_view to_string(CorrectionKind value) noexcept;

/// The value of the vocabulary `T` with this name, or nothing.
template <class T>
[[nodiscard]] std::optional<T> parse_name(std::string_view name) noexcept;

/// Did the event take place, or is it taking place? Mediation counts as held only then.
[[nodiscard]] constexpr bool took_place(Status status) noexcept {
  return status == Status::occurred || status == Status::ongoing;
}

}  // namespace truceline
