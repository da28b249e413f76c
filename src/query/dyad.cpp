#include "truceline/query/dyad.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <stdexcept>

#include "query/dyad_sides.hpp"
#include "query/parties.hpp"
#include "truceline/query/date_text.hpp"
#include "truceline/query/turning_points.hpp"

namespace truceline {
namespace {

constexpr std::size_t kMostEventsOfATurn = 5;

DyadEvent shown(const KnowledgeGraph& graph, const Ontology& ontology, const Event& event,
                const DyadSides& sides) {
  DyadEvent result;
  result.id = event.id;
  result.type = event.type;
  result.status = event.status;
  result.use = sides.use;
  result.direction = sides.direction;
  if (const EventType* type = ontology.find(event.type)) {
    result.intensity = type->intensity;
    result.quad = type->quad;
  }
  if (event.when.date) {
    result.date = event.when.date->str();
    result.date_text = date_text(*event.when.date);
  }
  const Place* place = graph.place(event.place);
  result.place = place ? name_at(*place, event.when.date) : event.place_name;
  result.summary = event.summary;
  result.sources = source_names(graph, event.id);
  return result;
}

void add_to(DyadPeriod& period, DyadEvent event) {
  period.balance.add(event);
  period.events.push_back(std::move(event));
}

/// The counted events of a period on the far side of `level`, the furthest first, then in their order.
std::vector<DyadEvent> explaining(const DyadPeriod& period, double level, bool above) {
  std::vector<DyadEvent> events;
  for (const DyadEvent& event : period.events) {
    if (event.use != DyadUse::counted) continue;
    if (above ? *event.intensity > level : *event.intensity < level) events.push_back(event);
  }
  std::stable_sort(events.begin(), events.end(), [&](const DyadEvent& x, const DyadEvent& y) {
    return above ? *x.intensity > *y.intensity : *x.intensity < *y.intensity;
  });
  if (events.size() > kMostEventsOfATurn) events.resize(kMostEventsOfATurn);
  return events;
}

double mean_of(const std::vector<double>& values, std::size_t first, std::size_t last) {
  const auto begin = values.begin();
  return std::accumulate(begin + static_cast<std::ptrdiff_t>(first),
                         begin + static_cast<std::ptrdiff_t>(last), 0.0) /
         static_cast<double>(last - first);
}

/// Each period counts the same, however much is told of it: much news is not much conflict.
void find_turns(Dyad& dyad) {
  std::vector<const DyadPeriod*> series;
  std::vector<double> means;
  for (const DyadPeriod& period : dyad.periods) {
    if (const auto mean = period.balance.all.mean()) {
      series.push_back(&period);
      means.push_back(*mean);
    }
  }
  if (means.size() < 2) return;
  dyad.penalty = level_penalty(means);
  std::vector<std::size_t> starts = segment_by_level(means, dyad.penalty).starts;
  starts.insert(starts.begin(), 0);
  starts.push_back(means.size());
  for (std::size_t i = 1; i + 1 < starts.size(); ++i) {
    const std::size_t at = starts[i];
    DyadTurn turn{series[at - 1]->period,
                  series[at]->period,
                  mean_of(means, starts[i - 1], at),
                  mean_of(means, at, starts[i + 1]),
                  {},
                  {}};
    const bool rises = turn.after > turn.before;
    turn.events_before = explaining(*series[at - 1], turn.after, !rises);
    turn.events_after = explaining(*series[at], turn.before, rises);
    dyad.turns.push_back(std::move(turn));
  }
}

}  // namespace

std::string_view to_string(DyadDirection direction) noexcept {
  switch (direction) {
    case DyadDirection::from_a:
      return "a_to_b";
    case DyadDirection::from_b:
      return "b_to_a";
    case DyadDirection::mutual:
      break;
  }
  return "mutual";
}

std::string_view to_string(DyadUse use) noexcept {
  switch (use) {
    case DyadUse::not_held:
      return "not_held";
    case DyadUse::same_side:
      return "same_side";
    case DyadUse::sides_unknown:
      return "sides_unknown";
    case DyadUse::third_party:
      return "third_party";
    case DyadUse::stayed_away:
      return "stayed_away";
    case DyadUse::off_scale:
      return "off_scale";
    case DyadUse::counted:
      break;
  }
  return "counted";
}

void DyadBalance::add(const DyadEvent& event) {
  ++events;
  (*event.intensity > 0 ? cooperation : conflict) += *event.intensity;
  if (event.quad) ++quads[static_cast<std::size_t>(*event.quad)];
}

std::optional<double> DyadBalance::mean() const noexcept {
  if (events == 0) return std::nullopt;
  return sum() / static_cast<double>(events);
}

void DyadBalances::add(const DyadEvent& event) {
  if (event.use != DyadUse::counted) return;
  all.add(event);
  (event.direction == DyadDirection::from_a   ? from_a
   : event.direction == DyadDirection::from_b ? from_b
                                              : mutual)
      .add(event);
}

Dyad dyad(const KnowledgeGraph& graph, const Ontology& ontology, ActorId a, ActorId b, PeriodStep by) {
  if (by == PeriodStep::none) throw std::logic_error("dyad: a course over time needs months or years");
  if (a == b) throw std::logic_error("dyad: two actors are needed");
  Dyad result;
  result.a = {a, actor_name(graph, a, "")};
  result.b = {b, actor_name(graph, b, "")};
  const DyadJudge judge(graph, ontology, a, b);
  std::map<std::int64_t, DyadPeriod> periods;
  for (const Event* event : graph.events()) {
    const auto sides = judge.judge(*event);
    if (!sides) continue;
    DyadEvent item = shown(graph, ontology, *event, *sides);
    result.balance.add(item);
    if (const auto place = period_of(event->when.date, by)) {
      item.spans = place->spans;
      add_to(periods[place->number], std::move(item));
    } else {
      add_to(result.undated, std::move(item));
    }
  }
  for (auto& [number, period] : periods) {
    period.period = period_text(number, by);
    result.periods.push_back(std::move(period));
  }
  find_turns(result);
  return result;
}

}  // namespace truceline
