// Who mediated between whom, for whom, when, and what came of it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/graph/knowledge_graph.hpp"

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
};

/// Dated events with at most 366 days between one and the next.
struct MediationSpell {
  std::string
      first;  ///< EDTF date at which the earliest begins (at which it ends, where its beginning is open)
  std::string last;       ///< EDTF date at which the latest ends (at which it begins, where its end is open)
  std::string date_text;  ///< both, for readers
  MediationCounts counts;
  std::vector<MediatedEvent> events;  ///< in order
};

struct NamedActor {
  ActorId id;
  std::string name;
  friend bool operator==(const NamedActor&, const NamedActor&) = default;
};

/// A mediator's work between the same parties.
struct MediationRow {
  std::vector<NamedActor>
      parties;             ///< at the level of states and groups; by name; empty when the texts name none
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

}  // namespace truceline
