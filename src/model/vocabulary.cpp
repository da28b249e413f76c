#include "truceline/model/vocabulary.hpp"

#include <array>
#include <cstddef>

namespace truceline {
namespace {

template <class T>
struct Names;

template <>
struct Names<Status> {
  static constexpr auto values =
      std::to_array<std::string_view>({"occurred", "ongoing", "planned", "proposed", "postponed", "cancelled",
                                       "failed", "denied", "hypothetical"});
};
template <>
struct Names<Role> {
  static constexpr auto values =
      std::to_array<std::string_view>({"belligerent", "initiator", "target", "participant", "mediator",
                                       "host", "signatory", "decliner", "victim", "beneficiary", "observer"});
};
template <>
struct Names<ActorKind> {
  static constexpr auto values = std::to_array<std::string_view>(
      {"state", "body", "organ", "armed_group", "organisation", "people", "person"});
};
template <>
struct Names<PlaceKind> {
  static constexpr auto values =
      std::to_array<std::string_view>({"world_region", "country", "region", "province", "town", "site"});
};
template <>
struct Names<ParentKind> {
  static constexpr auto values = std::to_array<std::string_view>({"geographic", "de_jure", "de_facto"});
};
template <>
struct Names<DateBasis> {
  static constexpr auto values = std::to_array<std::string_view>(
      {"unknown", "stated", "relative_to_publication", "relative_to_event", "inferred"});
};
template <>
struct Names<PublicationBasis> {
  static constexpr auto values = std::to_array<std::string_view>({"unknown", "given", "stated", "inferred"});
};
template <>
struct Names<SayingKind> {
  static constexpr auto values =
      std::to_array<std::string_view>({"said", "according_to", "denied", "accused"});
};
template <>
struct Names<RelationKind> {
  static constexpr auto values = std::to_array<std::string_view>(
      {"part_of", "plans", "fulfils", "cancels", "responds_to", "causes", "before"});
};
template <>
struct Names<QuadClass> {
  static constexpr auto values = std::to_array<std::string_view>(
      {"verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict"});
};
template <>
struct Names<CorrectionKind> {
  static constexpr auto values = std::to_array<std::string_view>(
      {"merge", "split", "set", "reject", "confirm", "same_actor", "other_actor"});
};

template <class T>
std::string_view name_of(T value) noexcept {
  return Names<T>::values.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view to_string(Status value) noexcept {
  return name_of(value);
}
std::string_view to_string(Role value) noexcept {
  return name_of(value);
}
std::string_view to_string(ActorKind value) noexcept {
  return name_of(value);
}
std::string_view to_string(PlaceKind value) noexcept {
  return name_of(value);
}
std::string_view to_string(ParentKind value) noexcept {
  return name_of(value);
}
std::string_view to_string(DateBasis value) noexcept {
  return name_of(value);
}
std::string_view to_string(PublicationBasis value) noexcept {
  return name_of(value);
}
std::string_view to_string(SayingKind value) noexcept {
  return name_of(value);
}
std::string_view to_string(RelationKind value) noexcept {
  return name_of(value);
}
std::string_view to_string(QuadClass value) noexcept {
  return name_of(value);
}
std::string_view to_string(CorrectionKind value) noexcept {
  return name_of(value);
}

template <class T>
std::optional<T> parse_name(std::string_view name) noexcept {
  for (std::size_t i = 0; i < Names<T>::values.size(); ++i) {
    if (Names<T>::values[i] == name) return static_cast<T>(i);
  }
  return std::nullopt;
}

template std::optional<Status> parse_name<Status>(std::string_view) noexcept;
template std::optional<Role> parse_name<Role>(std::string_view) noexcept;
template std::optional<ActorKind> parse_name<ActorKind>(std::string_view) noexcept;
template std::optional<PlaceKind> parse_name<PlaceKind>(std::string_view) noexcept;
template std::optional<ParentKind> parse_name<ParentKind>(std::string_view) noexcept;
template std::optional<DateBasis> parse_name<DateBasis>(std::string_view) noexcept;
template std::optional<PublicationBasis> parse_name<PublicationBasis>(std::string_view) noexcept;
template std::optional<SayingKind> parse_name<SayingKind>(std::string_view) noexcept;
template std::optional<RelationKind> parse_name<RelationKind>(std::string_view) noexcept;
template std::optional<QuadClass> parse_name<QuadClass>(std::string_view) noexcept;
template std::optional<CorrectionKind> parse_name<CorrectionKind>(std::string_view) noexcept;

}  // namespace truceline
