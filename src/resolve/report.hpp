// What one document tells of one happening, with all that is compared when reports of several are merged.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "truceline/resolve/corpus.hpp"
#include "truceline/resolve/merge.hpp"

namespace truceline {

enum class Fate { happened, ahead, off };
[[nodiscard]] Fate fate_of(Status status) noexcept;

/// A state, body, group or person that takes part, with the roles it has (bits by Role).
struct ReportParty {
  ActorId id;
  std::uint32_t roles = 0;
};

struct Report {
  std::vector<const Claim*> claims;  ///< by id
  DocumentId document;
  const EventType* type = nullptr;  ///< null for a type that the ontology does not know
  std::string type_name;
  std::string kin;
  Fate fate = Fate::happened;
  bool ongoing = false;
  bool core = true;
  int rank = 5;           ///< see ReportKey
  DaySpan days;           ///< see ReportKey
  bool ended = false;     ///< its date is stated and has an end
  bool recalled = false;  ///< told by months or a year, as its type can be: `days` are all of them
  std::string date;       ///< EDTF
  PlaceId place;
  std::string place_name;                         ///< folded
  const std::vector<PlaceId>* around = nullptr;   ///< what the place lies in; null when it is not known
  std::vector<ReportParty> parties;               ///< those with a name of their own, sorted by id
  const std::vector<ActorId>* company = nullptr;  ///< whom its document names, sorted; null when not known
  std::vector<ActorId> mediators;                 ///< sorted
  std::vector<ActorId> speakers;                  ///< who says or refuses, sorted
  std::optional<DaySpan> toll;                    ///< fewest and most killed
  std::optional<DayNumber> published;

  [[nodiscard]] ClaimId id() const { return claims.front()->id; }
  [[nodiscard]] bool planned_first() const { return type && !type->course.empty(); }
};

/// The one that a participation stands for, as the corpus knows it.
[[nodiscard]] ActorId party_in(const Corpus& corpus, DocumentId document, const Participation& p);

/// The claims of one document as reports; the pointers must outlive them.
[[nodiscard]] std::vector<Report> make_reports(const std::vector<const Claim*>& claims, const Corpus& corpus);

/// Orders claims so that the one that says most comes first; ties fall to the id.
[[nodiscard]] bool says_more(const Claim& a, const Claim& b);
/// How little a date says: day before month before year before open; stated before inferred.
[[nodiscard]] long long vagueness(const Claim& claim);

}  // namespace truceline
