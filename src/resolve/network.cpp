#include "truceline/resolve/network.hpp"

#include <algorithm>
#include <set>

#include "resolve/groups.hpp"
#include "resolve/report.hpp"
#include "truceline/temporal/constraint_network.hpp"

namespace truceline {
namespace {

/// The days a date can mean; an end that is only about then, or that is not stated, is open.
DayBounds firm_bounds(const Dating& when) {
  if (!when.date) return {};
  DayBounds bounds{when.date->earliest(), when.date->latest()};
  const auto& dates = when.date->dates();
  if (!dates.empty() && dates.front().approximate()) bounds.first.reset();
  if (!dates.empty() && dates.back().approximate()) bounds.last.reset();
  if (when.date->uncertain()) bounds = {};
  if (when.basis == DateBasis::inferred) bounds.first.reset();
  return bounds;
}

/// One connected part of the network.
class Part {
 public:
  Part(std::vector<const TimedEvent*> events, std::vector<const OrderStatement*> statements)
      : events_(std::move(events)), statements_(std::move(statements)), distrusted_(statements_.size()) {
    for (std::size_t i = 0; i < events_.size(); ++i) index_.emplace(events_[i]->id, i);
  }

  void run(Tightening& result) {
    for (;;) {
      ConstraintNetwork network = build();
      const auto solved = network.propagate();
      if (solved.consistent) {
        for (std::size_t i = 0; i < events_.size(); ++i) keep(i, solved, result);
        return;
      }
      result.contradictions.push_back(claims_of(solved.contradiction));
      if (!distrust(solved.contradiction)) return;
    }
  }

 private:
  using Node = ConstraintNetwork::Node;
  using Label = ConstraintNetwork::Label;

  static Node first_day(std::size_t event) { return 2 * event; }
  static Node last_day(std::size_t event) { return 2 * event + 1; }

  /// Labels: events by index, then statements.
  ConstraintNetwork build() {
    ConstraintNetwork network;
    for (std::size_t i = 0; i < events_.size(); ++i) {
      const DayBounds bounds = firm_bounds(events_[i]->when);
      network.add(bounds, i);
      network.add(bounds, i);
      network.constrain(first_day(i), last_day(i), {0, std::nullopt}, i);
    }
    for (std::size_t i = 0; i < statements_.size(); ++i) {
      if (!distrusted_[i]) add(network, *statements_[i], events_.size() + i);
    }
    return network;
  }

  void add(ConstraintNetwork& network, const OrderStatement& statement, Label label) {
    std::size_t a = index_.at(statement.from);
    std::size_t b = index_.at(statement.to);
    switch (statement.relation.kind) {
      case RelationKind::before: {
        DayDistance distance = statement.relation.distance;
        if (!distance.least) distance.least = 0;
        network.constrain(last_day(a), first_day(b), distance, label);
        // Where the days between are counted, an event without a date of its own is one of a day.
        if (distance.most) network.constrain(last_day(a), last_day(b), distance, label);
        return;
      }
      case RelationKind::part_of:
        network.constrain(first_day(b), first_day(a), {0, std::nullopt}, label);
        network.constrain(last_day(a), last_day(b), {0, std::nullopt}, label);
        return;
      case RelationKind::responds_to:
        std::swap(a, b);
        [[fallthrough]];
      case RelationKind::causes:
        network.constrain(first_day(a), first_day(b), {0, std::nullopt}, label);
        return;
      default:
        return;
    }
  }

  /// Relations on the cycle are no longer believed; false when there was none.
  bool distrust(const std::vector<Label>& labels) {
    bool any = false;
    for (const Label label : labels) {
      if (label < events_.size() || distrusted_[label - events_.size()]) continue;
      distrusted_[label - events_.size()] = true;
      any = true;
    }
    return any;
  }

  [[nodiscard]] std::vector<ClaimId> claims_of(const std::vector<Label>& labels) const {
    std::set<ClaimId> claims;
    for (const Label label : labels) {
      if (label < events_.size()) {
        claims.insert(events_[label]->dated_by);
      } else {
        claims.insert(statements_[label - events_.size()]->relation.from);
        claims.insert(statements_[label - events_.size()]->relation.to);
      }
    }
    return {claims.begin(), claims.end()};
  }

  void keep(std::size_t i, const ConstraintNetwork::Result& solved, Tightening& result) const {
    const DayBounds found{solved.bounds[first_day(i)].first, solved.bounds[last_day(i)].last};
    const TimedEvent& event = *events_[i];
    const DayBounds stated{event.when.date ? event.when.date->earliest() : std::nullopt,
                           event.when.date ? event.when.date->latest() : std::nullopt};
    const bool later = found.first && (!stated.first || *found.first > *stated.first);
    const bool sooner = found.last && (!stated.last || *found.last < *stated.last);
    if (!later && !sooner) return;
    std::string from;
    if (later) from = reason(solved.because[first_day(i)].first, event.id);
    if (sooner) {
      const std::string other = reason(solved.because[last_day(i)].last, event.id);
      if (other != from) from += (from.empty() || other.empty() ? "" : "; ") + other;
    }
    result.bounds[event.id] = {{later ? found.first : stated.first, sooner ? found.last : stated.last},
                               std::move(from)};
  }

  /// "“after” event 417b91f2 of 2023-09-20": the statement by which a bound reached the event.
  [[nodiscard]] std::string reason(std::optional<Label> label, EventId event) const {
    if (!label || *label < events_.size()) return "";
    const OrderStatement& statement = *statements_[*label - events_.size()];
    const EventId other = statement.from == event ? statement.to : statement.from;
    const TimedEvent& source = *events_[index_.at(other)];
    const std::string words = statement.relation.words.empty()
                                  ? std::string(to_string(statement.relation.kind))
                                  : "\u201C" + statement.relation.words + "\u201D";
    return words + ", event " + to_hex(other.value()).substr(0, 8) +
           (source.when.date ? " (" + source.when.date->str() + ")" : "");
  }

  std::vector<const TimedEvent*> events_;
  std::vector<const OrderStatement*> statements_;
  std::vector<bool> distrusted_;
  std::map<EventId, std::size_t> index_;
};

}  // namespace

bool orders(RelationKind kind) noexcept {
  return kind == RelationKind::before || kind == RelationKind::part_of || kind == RelationKind::causes ||
         kind == RelationKind::responds_to;
}

Tightening tighten(const std::vector<TimedEvent>& events, const std::vector<OrderStatement>& statements) {
  std::map<EventId, std::size_t> index;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (fate_of(events[i].status) != Fate::off && events[i].status != Status::denied)
      index.emplace(events[i].id, i);
  }
  Groups groups(events.size());
  std::vector<const OrderStatement*> usable;
  for (const OrderStatement& statement : statements) {
    const auto a = index.find(statement.from);
    const auto b = index.find(statement.to);
    if (a == index.end() || b == index.end() || a == b || !orders(statement.relation.kind)) continue;
    groups.join(a->second, b->second);
    usable.push_back(&statement);
  }
  std::sort(usable.begin(), usable.end(),
            [](const OrderStatement* a, const OrderStatement* b) { return a->relation < b->relation; });
  std::map<std::size_t, std::pair<std::vector<const TimedEvent*>, std::vector<const OrderStatement*>>> parts;
  for (const OrderStatement* statement : usable)
    parts[groups.find(index.at(statement->from))].second.push_back(statement);
  for (const auto& [id, i] : index) {
    const auto part = parts.find(groups.find(i));
    if (part != parts.end()) part->second.first.push_back(&events[i]);
  }
  Tightening result;
  for (auto& [root, part] : parts) Part(std::move(part.first), std::move(part.second)).run(result);
  std::sort(result.contradictions.begin(), result.contradictions.end());
  return result;
}

}  // namespace truceline
