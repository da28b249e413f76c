#include "truceline/graph/chains.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace truceline {
namespace {

/// What the two ends of a search share: the events, and what is not to be used any more.
class Network {
 public:
  Network(LinkSource& source, ActorId from, ActorId to, bool timed)
      : source_(source), from_(from), to_(to), timed_(timed) {}

  [[nodiscard]] ActorId from() const { return from_; }
  [[nodiscard]] ActorId to() const { return to_; }
  [[nodiscard]] bool timed() const { return timed_; }
  [[nodiscard]] DaySpan days(const LinkingEvent& event) const { return timed_ ? *event.days : kAnyTime; }

  /// Those in which it is as an end of the chain or as a go-between has to be.
  const std::vector<LinkingEvent>& events_of(ActorId actor) {
    const auto [at, unread] = events_.try_emplace(actor);
    if (!unread) return at->second;
    at->second = source_.events_of(actor);
    std::erase_if(at->second, [&](const LinkingEvent& event) {
      return (timed_ && !event.days) ||
             std::none_of(event.present.begin(), event.present.end(),
                          [&](const Presence& p) { return p.actor == actor && may_join(p); });
    });
    return at->second;
  }

  /// What is still to be read.
  [[nodiscard]] std::size_t effort(ActorId actor) {
    return events_.contains(actor) ? 0 : source_.effort(actor);
  }

  [[nodiscard]] bool usable(const LinkingEvent& event) const {
    return !without_direct_ || !(is_present(event, from_) && is_present(event, to_));
  }
  [[nodiscard]] bool may_join(const Presence& presence) const {
    if (presence.actor == from_ || presence.actor == to_) return true;
    return presence.principal && !closed_.contains(presence.actor);
  }

  /// Takes what `chain` led through out of the network.
  void close(const Chain& chain) {
    without_direct_ = without_direct_ || chain.steps.size() == 1;
    for (std::size_t i = 1; i < chain.steps.size(); ++i) closed_.insert(chain.steps[i].from);
  }

 private:
  static bool is_present(const LinkingEvent& event, ActorId actor) {
    return std::any_of(event.present.begin(), event.present.end(),
                       [&](const Presence& p) { return p.actor == actor; });
  }

  LinkSource& source_;
  ActorId from_, to_;
  bool timed_;
  bool without_direct_ = false;
  std::set<ActorId> closed_;
  std::unordered_map<ActorId, std::vector<LinkingEvent>> events_;
};

/// Everything that can be reached from one end, event by event. From the far end time runs backwards: the
/// days are mirrored at 0, so that one rule does for both.
class Frontier {
 public:
  using Level = std::unordered_map<ActorId, DayNumber>;

  Frontier(Network& network, bool forward)
      : network_(network),
        forward_(forward),
        levels_{{{forward ? network.from() : network.to(), kDistantPast}}},
        best_(levels_.front()) {}

  /// Whoever is reached earlier by exactly `i` events than by fewer, with the earliest (mirrored) day.
  [[nodiscard]] const Level& level(std::size_t i) const { return levels_[i]; }
  [[nodiscard]] const Level& last() const { return levels_.back(); }
  [[nodiscard]] std::size_t depth() const { return levels_.size() - 1; }
  /// What growing costs: events to read, then actors to go through.
  [[nodiscard]] std::pair<std::size_t, std::size_t> effort() {
    if (!effort_) {
      effort_ = 0;
      for (const auto& [actor, unused] : last()) *effort_ += network_.effort(actor);
    }
    return {*effort_, last().size()};
  }

  void grow() {
    Level next;
    for (const auto& [actor, so_far] : levels_.back()) {
      for (const LinkingEvent& event : network_.events_of(actor)) {
        const DaySpan days = seen(network_.days(event));
        if (days.last < so_far || !network_.usable(event)) continue;
        reach(event, std::max(so_far, days.first), next);
      }
    }
    for (const auto& [actor, day] : next) best_[actor] = day;
    levels_.push_back(std::move(next));
    effort_.reset();
  }

  /// Is somebody of the last level reached by the other side in time?
  [[nodiscard]] bool meets(const Frontier& other) const {
    return std::any_of(last().begin(), last().end(), [&](const auto& reached) {
      const auto at = other.best_.find(reached.first);
      return at != other.best_.end() && reached.second + at->second <= 0;
    });
  }

 private:
  [[nodiscard]] DaySpan seen(const DaySpan& days) const {
    return forward_ ? days : DaySpan{-days.last, -days.first};
  }

  void reach(const LinkingEvent& event, DayNumber day, Level& next) const {
    for (const Presence& presence : event.present) {
      if (!network_.may_join(presence)) continue;
      const auto known = best_.find(presence.actor);
      if (known != best_.end() && known->second <= day) continue;
      const auto [at, fresh] = next.try_emplace(presence.actor, day);
      if (!fresh) at->second = std::min(at->second, day);
    }
  }

  Network& network_;
  bool forward_;
  std::vector<Level> levels_;
  Level best_;
  std::optional<std::size_t> effort_;
};

/// The best way found to an actor at its place in the chain.
struct Stop {
  DayNumber arrival = kDistantPast;
  std::size_t weakest = std::numeric_limits<std::size_t>::max();  ///< events of the weakest step so far
  ActorId before;
  const LinkingEvent* event = nullptr;
  std::size_t events = 0;

  [[nodiscard]] bool better_than(const Stop& other) const {
    return std::tuple(arrival, other.weakest, before) < std::tuple(other.arrival, weakest, other.before);
  }
};

/// Finds the best chain along the levels of two frontiers that have just met.
class Tracer {
 public:
  Tracer(Network& network, const Frontier& forward, const Frontier& backward)
      : network_(network),
        forward_(forward),
        backward_(backward),
        stops_(forward.depth() + backward.depth() + 1) {}

  [[nodiscard]] Chain trace() {
    stops_.front()[network_.from()] = {};
    for (std::size_t i = 0; i + 1 < stops_.size(); ++i) {
      if (i < forward_.depth()) {
        go_forward(i);
      } else {
        go_to_meet(i);
      }
    }
    return chain();
  }

 private:
  /// What two neighbours have in common: how many events, and the best of them to go along.
  struct Link {
    std::size_t events = 0;
    const LinkingEvent* best = nullptr;
    DayNumber arrival = 0;
  };
  using Links = std::unordered_map<ActorId, Link>;

  /// The links of `actor` to all for whom `departure` gives the day on which the step begins.
  template <class Departure>
  Links links(ActorId actor, Departure departure) {
    Links result;
    for (const LinkingEvent& event : network_.events_of(actor)) {
      if (!network_.usable(event)) continue;
      for (const Presence& presence : event.present) {
        if (presence.actor == actor || !network_.may_join(presence)) continue;
        const std::optional<DayNumber> day = departure(presence.actor);
        if (day) add(result[presence.actor], event, *day);
      }
    }
    return result;
  }

  void add(Link& link, const LinkingEvent& event, DayNumber departure) const {
    ++link.events;
    const DaySpan days = network_.days(event);
    if (days.last < departure) return;
    const DayNumber arrival = std::max(departure, days.first);
    if (link.best && !better(event, arrival, link)) return;
    link.best = &event;
    link.arrival = arrival;
  }

  /// Of events that lead on equally early the sharper ones: those that begin late and end early.
  [[nodiscard]] bool better(const LinkingEvent& event, DayNumber arrival, const Link& link) const {
    const LinkingEvent& other = *link.best;
    if (network_.timed()) {
      return std::tuple(arrival, other.days->first, event.days->last, event.id) <
             std::tuple(link.arrival, event.days->first, other.days->last, other.id);
    }
    return begin(event) < begin(other);
  }

  /// Where it stands in a list of events: at its end where the beginning is open, last when undated.
  static std::tuple<bool, DayNumber, DayNumber, EventId> begin(const LinkingEvent& event) {
    if (!event.days) return {true, 0, 0, event.id};
    const auto [first, last] = *event.days;
    return {false, first == kDistantPast ? last : first, last, event.id};
  }

  void go_forward(std::size_t i) {
    const Frontier::Level& wanted = forward_.level(i + 1);
    for (const auto& [actor, stop] : stops_[i]) {
      const DayNumber departure = stop.arrival;
      const auto found = links(
          actor, [&](ActorId to) { return wanted.contains(to) ? std::optional(departure) : std::nullopt; });
      for (const auto& [to, link] : found) offer(i + 1, to, actor, link);
    }
  }

  void go_to_meet(std::size_t i) {
    for (const auto& [to, mirrored] : backward_.level(stops_.size() - 2 - i)) {
      const auto found = links(to, [&](ActorId from) {
        const auto at = stops_[i].find(from);
        return at == stops_[i].end() ? std::nullopt : std::optional(at->second.arrival);
      });
      for (const auto& [from, link] : found) {
        if (link.arrival <= -mirrored) offer(i + 1, to, from, link);
      }
    }
  }

  void offer(std::size_t i, ActorId to, ActorId from, const Link& link) {
    if (!link.best) return;
    const std::size_t weakest = std::min(stops_[i - 1].at(from).weakest, link.events);
    const Stop stop{link.arrival, weakest, from, link.best, link.events};
    const auto [at, fresh] = stops_[i].try_emplace(to, stop);
    if (!fresh && stop.better_than(at->second)) at->second = stop;
  }

  [[nodiscard]] Chain chain() const {
    Chain result;
    result.arrival = stops_.back().at(network_.to()).arrival;
    ActorId to = network_.to();
    DayNumber next_begins = kDistantFuture;
    for (std::size_t i = stops_.size() - 1; i > 0; --i) {
      const Stop& stop = stops_[i].at(to);
      const DaySpan days = network_.days(*stop.event);
      if (network_.timed() && !result.steps.empty()) {
        result.steps.front().surely_later = days.last <= next_begins;
      }
      next_begins = days.first;
      result.steps.insert(result.steps.begin(), {stop.before, to, stop.event->id, stop.events, true});
      to = stop.before;
    }
    return result;
  }

  Network& network_;
  const Frontier& forward_;
  const Frontier& backward_;
  std::vector<std::map<ActorId, Stop>> stops_;
};

/// Always the cheaper side grows, so that two obscure actors are linked without reading all of the great
/// powers.
std::optional<Chain> next_chain(Network& network) {
  Frontier forward(network, true);
  Frontier backward(network, false);
  while (!forward.last().empty() && !backward.last().empty()) {
    const bool ahead = forward.effort() <= backward.effort();
    Frontier& growing = ahead ? forward : backward;
    growing.grow();
    if (growing.meets(ahead ? backward : forward)) return Tracer(network, forward, backward).trace();
  }
  return std::nullopt;
}

}  // namespace

std::vector<Chain> find_chains(LinkSource& source, ActorId from, ActorId to, const ChainOptions& options) {
  std::vector<Chain> chains;
  if (from == to) return chains;
  Network network(source, from, to, options.time_respecting);
  while (chains.size() < options.most) {
    auto chain = next_chain(network);
    if (!chain) break;
    network.close(*chain);
    chains.push_back(std::move(*chain));
  }
  return chains;
}

}  // namespace truceline
