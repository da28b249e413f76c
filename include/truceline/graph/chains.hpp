// Chains of events that lead from one actor to another, searched from both ends through whatever holds the
// events: a graph in memory or a database that is read as far as the search goes.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "truceline/graph/knowledge_graph.hpp"
#include "truceline/graph/views.hpp"

namespace truceline {

/// Someone who is in an event: named in it, or represented by one who is.
struct Presence {
  ActorId actor;
  bool principal = true;  ///< false: acts there for another, who is present too
  friend auto operator<=>(const Presence&, const Presence&) = default;
};

/// An event as the search sees it.
struct LinkingEvent {
  EventId id;
  std::optional<DaySpan> days;    ///< nothing when undated
  std::vector<Presence> present;  ///< by actor, each once
  friend bool operator==(const LinkingEvent&, const LinkingEvent&) = default;
};

/// Where the search gets its events from.
class LinkSource {
 public:
  LinkSource() = default;
  LinkSource(const LinkSource&) = delete;
  LinkSource& operator=(const LinkSource&) = delete;
  virtual ~LinkSource() = default;
  /// The events in which `actor` is present, by id. Asked at most once an actor and search.
  [[nodiscard]] virtual std::vector<LinkingEvent> events_of(ActorId actor) = 0;
  /// About how many events events_of() would have to read; much quicker to tell than to read them. The search
  /// goes where it is least; what it finds does not depend on it.
  [[nodiscard]] virtual std::size_t effort(ActorId actor) = 0;
};

/// The events of `graph` that pass; it must outlive the source and not be added to.
class GraphLinks : public LinkSource {
 public:
  explicit GraphLinks(const KnowledgeGraph& graph, const ViewFilter& filter = {});
  [[nodiscard]] std::vector<LinkingEvent> events_of(ActorId actor) override;
  [[nodiscard]] std::size_t effort(ActorId actor) override;

 private:
  std::map<ActorId, std::vector<LinkingEvent>> events_;
};

struct ChainOptions {
  /// Each event must be able to be later than those before it: its last day is not before the earliest day so
  /// far, which then becomes its first day where that is later. A coarse date so allows all that it does not
  /// contradict (ChainStep::surely_later tells which); undated events are in no such chain.
  bool time_respecting = false;
  std::size_t most = 3;  ///< chains
};

/// One event of a chain, in which both actors are present.
struct ChainStep {
  ActorId from;
  ActorId to;
  EventId event;
  std::size_t events = 0;    ///< how many of the events searched the two have in common
  bool surely_later = true;  ///< false: by its date it can also be earlier than the event before
  friend bool operator==(const ChainStep&, const ChainStep&) = default;
};

struct Chain {
  std::vector<ChainStep> steps;
  /// The earliest day on which its last event can be, after all others; kDistantPast where not
  /// time_respecting.
  DayNumber arrival = 0;
  friend bool operator==(const Chain&, const Chain&) = default;
};

/// At most `options.most` chains between two different actors, the one with fewest events first. The
/// go-betweens are principals: an event joins a state to whoever is in it, through the persons and organs
/// that act for it. Each further chain leads through none of the go-betweens of those before, and after a
/// direct one uses no event in which both ends are. Of equally short ones: if time_respecting the one that
/// ends earliest, then the one whose weakest step has most events (exactly so without time_respecting), then
/// by ids. A step shows the first of its events, if time_respecting the one that leads on earliest.
///
/// Reads the events of the actors around both ends, of the smaller side first, as far as half the length of
/// the chain: with n actors reached and e their events, time in e times the actors of an event, and memory
/// for e.
[[nodiscard]] std::vector<Chain> find_chains(LinkSource& source, ActorId from, ActorId to,
                                             const ChainOptions& options = {});

}  // namespace truceline
