// What passed between two actors over time: cooperation against conflict, and where it turned.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "truceline/lexicon/ontology.hpp"
#include "truceline/query/mediators.hpp"

namespace truceline {

/// Who acts on whom: told by the roles (initiator on target), else both alike.
enum class DyadDirection { from_a, from_b, mutual };
[[nodiscard]] std::string_view to_string(DyadDirection direction) noexcept;

/// Does an event count in the balance, and if not, why?
enum class DyadUse {
  counted,
  not_held,       ///< planned, cancelled, failed, denied …
  same_side,      ///< both act on a third, or are acted on by one
  sides_unknown,  ///< both fight, but with others, and nothing tells that they fight each other
  third_party,    ///< one of them only mediates, hosts or watches
  stayed_away,    ///< one of them declined
  off_scale,      ///< its type has no intensity
};
[[nodiscard]] std::string_view to_string(DyadUse use) noexcept;

struct DyadEvent {
  EventId id;
  std::string type;
  Status status = Status::occurred;
  DyadUse use = DyadUse::counted;
  DyadDirection direction = DyadDirection::mutual;  ///< of events that count
  std::optional<double> intensity;                  ///< of the type: -10 to 10
  std::optional<QuadClass> quad;
  std::string date;       ///< EDTF, "" when undated
  std::string date_text;  ///< for readers
  bool spans = false;     ///< put where its date begins, it may as well lie in another period
  std::string place;
  std::string summary;
  std::vector<std::string> sources;
};

/// The events that count, added up.
struct DyadBalance {
  std::size_t events = 0;
  double cooperation = 0;              ///< sum of the intensities above 0
  double conflict = 0;                 ///< sum of those below 0
  std::array<std::size_t, 4> quads{};  ///< how many of each QuadClass
  void add(const DyadEvent& event);
  [[nodiscard]] double sum() const noexcept { return cooperation + conflict; }
  [[nodiscard]] std::optional<double> mean() const noexcept;  ///< nothing without events
  friend bool operator==(const DyadBalance&, const DyadBalance&) = default;
};

struct DyadBalances {
  DyadBalance all, from_a, from_b, mutual;
  void add(const DyadEvent& event);
  friend bool operator==(const DyadBalances&, const DyadBalances&) = default;
};

struct DyadPeriod {
  std::string period;  ///< EDTF month or year; "" for what is undated
  DyadBalances balance;
  std::vector<DyadEvent> events;  ///< in order, counted or not
};

/// Where the mean of the periods changes for good.
struct DyadTurn {
  std::string last;    ///< the last period with counted events before
  std::string period;  ///< the first after
  double before = 0;   ///< mean of the means of the periods since the turn before
  double after = 0;    ///< the same up to the next turn
  /// The events of these two periods that are furthest from the other level, at most five of each, the
  /// furthest first.
  std::vector<DyadEvent> events_before, events_after;
};

struct Dyad {
  NamedActor a, b;
  DyadBalances balance;             ///< of everything, undated events too
  std::vector<DyadPeriod> periods;  ///< those with events, in order
  DyadPeriod undated;
  std::vector<DyadTurn> turns;
  double penalty = 0;  ///< what a turn had to be worth (level_penalty); 0 without a series
};

/// What `graph` tells between `a` and `b`, each itself or by those who act for it at that time. Turning
/// points are found on the means of the periods with counted events (segment_by_level). Throws
/// std::logic_error for PeriodStep::none and when `a` is `b`.
[[nodiscard]] Dyad dyad(const KnowledgeGraph& graph, const Ontology& ontology, ActorId a, ActorId b,
                        PeriodStep by);

}  // namespace truceline
