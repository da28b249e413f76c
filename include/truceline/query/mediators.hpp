// Who mediated between whom, for whom, when, and what came of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/graph/knowledge_graph.hpp"
#include "truceline/query/periods.hpp"

namespace truceline {

/// What became of a mediated meeting, for counting. Only `held` is mediation that took place.
enum class MediationOutcome {
  held,     ///< occurred, ongoing
  planned,  ///< planned, proposed, postponed, hypothetical
  cancelled,
  failed,
  denied,
};
[[nodiscard]] MediationOutcome outcome_of(Status status) noexcept;
[[nodiscard]] std::string_view to_string(MediationOutcome outcome) noexcept;

struct MediationCounts {
  std::size_t held = 0, planned = 0, cancelled = 0, failed = 0, denied = 0;
  void add(MediationOutcome outcome) noexcept;
  [[nodiscard]] std::size_t total() const noexcept { return held + planned + cancelled + failed + denied; }
  friend bool operator==(const MediationCounts&, const MediationCounts&) = default;
};

/// One event behind a cell of the table.
struct MediatedEvent {
  EventId id;
  MediationOutcome outcome = MediationOutcome::held;
  Status status = Status::occurred;
  std::string type;
  std::string date;       ///< EDTF, "" when undated
  std::string date_text;  ///< for readers
  std::string place;
  std::string summary;
  std::vector<std::string> persons;  ///< who acted for the mediator in it
  std::vector<std::string> sources;
  /// In a cell of a month or year: it is put where its date begins, and may as well lie in another one.
  bool spans = false;
};

/// Days between two events that still make one spell of mediation.
inline constexpr DayNumber kLongestMediationGap = 366;

/// Dated events with at most kLongestMediationGap days between one and the next; or, by month or year, those
/// of one such period.
struct MediationSpell {
  std::string period;  ///< EDTF month or year; "" for a spell of events that follow each other
  std::string
      first;  ///< EDTF date at which the earliest begins (at which it ends, where its beginning is open)
  std::string last;       ///< EDTF date at which the latest ends (at which it begins, where its end is open)
  std::string date_text;  ///< both, or the period, for readers
  MediationCounts counts;
  std::vector<MediatedEvent> events;  ///< in order
};

struct NamedActor {
  ActorId id;
  std::string name;
  friend bool operator==(const NamedActor&, const NamedActor&) = default;
};

/// What the rows of a mediator are about.
enum class MediationPer {
  dyad,      ///< the parties between whom it stood
  conflict,  ///< the conflict that the event belongs to
  region,    ///< the world region that the event is about
  all,       ///< one row for everything
};
[[nodiscard]] std::string_view to_string(MediationPer per) noexcept;
/// Nothing for an unknown name.
[[nodiscard]] std::optional<MediationPer> parse_mediation_per(std::string_view name) noexcept;

/// Which one a row is about. Every event belongs to exactly one.
struct MediationGroup {
  MediationPer per = MediationPer::dyad;
  std::string id;    ///< of the conflict or place, in hexadecimal digits; "" when there is none
  std::string name;  ///< "Armenia and Azerbaijan", "Nagorno-Karabakh conflict"; "" when it is not known
  friend bool operator==(const MediationGroup&, const MediationGroup&) = default;
};

/// A mediator's work between the same parties, or in the same conflict or region.
struct MediationRow {
  MediationGroup group;
  /// At the level of states and groups; by name; empty when the texts name none. Of a conflict or region, all
  /// that its events name.
  std::vector<NamedActor> parties;
  MediationCounts counts;  ///< spells and undated events together
  std::vector<MediationSpell> spells;
  std::vector<MediatedEvent> undated;
};

struct MediatorPerson {
  NamedActor person;
  MediationCounts counts;
};

/// A mediator: a state or body with the persons who acted for it, or one who acted for nobody else.
struct Mediator {
  NamedActor actor;
  ActorKind kind = ActorKind::organisation;
  std::vector<MediatorPerson> persons;
  MediationCounts counts;  ///< each event once, however many persons took part
  std::vector<MediationRow> rows;
};

/// The mediators of `graph`, those with most meetings held first, then most in all, then by name. With
/// `between`, only events in which each of these is a party, itself or by one who acts for it.
[[nodiscard]] std::vector<Mediator> mediators(const KnowledgeGraph& graph,
                                              const std::vector<ActorId>& between = {});

struct MediationOptions {
  std::vector<ActorId> between;  ///< only events in which each of these is a party
  PeriodStep by = PeriodStep::none;
  MediationPer per = MediationPer::dyad;
};
[[nodiscard]] std::vector<Mediator> mediators(const KnowledgeGraph& graph, const MediationOptions& options);

}  // namespace truceline
