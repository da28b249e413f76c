#include <algorithm>
#include <map>
#include <tuple>

#include "query/mediation_course_parts.hpp"

namespace truceline {
namespace {

/// A run of one mediator's held meetings.
struct Stint {
  NamedActor mediator;
  DayNumber first = 0, last = 0;
  std::vector<const CourseEvent*> events;  ///< in order
};

DayNumber first_day(const CourseEvent& event) {
  return *event.event->when.date->earliest();
}

/// What goes on from a day has been held on that day, whenever it ended.
DayNumber last_day(const CourseEvent& event) {
  const EdtfInterval& when = *event.event->when.date;
  return when.latest().value_or(when.dates().front().latest());
}

void add_event(std::vector<Stint>& stints, const NamedActor& mediator, const CourseEvent& event) {
  if (stints.empty() || first_day(event) - stints.back().last > kLongestMediationGap)
    stints.push_back({mediator, first_day(event), last_day(event), {}});
  stints.back().last = std::max(stints.back().last, last_day(event));
  stints.back().events.push_back(&event);
}

/// By first day, last day, name and id of the mediator.
std::vector<Stint> stints_of(const CourseEvents& events) {
  std::map<ActorId, std::vector<Stint>> by_mediator;
  for (const CourseEvent& event : events) {
    if (!is_sure(event)) continue;
    for (const NamedActor& mediator : event.mediators) add_event(by_mediator[mediator.id], mediator, event);
  }
  std::vector<Stint> all;
  for (auto& [id, stints] : by_mediator)
    all.insert(all.end(), std::make_move_iterator(stints.begin()), std::make_move_iterator(stints.end()));
  const auto key = [](const Stint& s) { return std::tie(s.first, s.last, s.mediator.name, s.mediator.id); };
  std::sort(all.begin(), all.end(), [&](const Stint& a, const Stint& b) { return key(a) < key(b); });
  return all;
}

/// The event with which a stint ends: the first of those that can be the latest.
const CourseEvent& ending(const Stint& stint) {
  return **std::find_if(stint.events.begin(), stint.events.end(),
                        [&](const CourseEvent* event) { return last_day(*event) == stint.last; });
}

HandOver hand_over(const Stint& from, const Stint& to) {
  return {from.mediator,        to.mediator,        day_text(from.last),     day_text(to.first),
          to.first - from.last, ending(from).shown, to.events.front()->shown};
}

/// Those that begin first after `ended`, within the longest time that a hand-over takes.
void add_hand_overs(std::vector<HandOver>& hand_overs, const std::vector<Stint>& stints, const Stint& ended) {
  auto next = std::upper_bound(stints.begin(), stints.end(), ended.last,
                               [](DayNumber day, const Stint& stint) { return day < stint.first; });
  while (next != stints.end() && next->mediator.id == ended.mediator.id) ++next;
  if (next == stints.end() || next->first - ended.last > kLongestHandOver) return;
  const DayNumber begin = next->first;
  for (; next != stints.end() && next->first == begin; ++next) {
    if (next->mediator.id != ended.mediator.id) hand_overs.push_back(hand_over(ended, *next));
  }
}

Beside overlap(const Stint& a, const Stint& b) {
  const DayNumber first = std::max(a.first, b.first);
  const DayNumber last = std::min(a.last, b.last);
  Beside beside{a.mediator, b.mediator, day_text(first), day_text(last), {}};
  std::vector<const CourseEvent*> events = a.events;
  events.insert(events.end(), b.events.begin(), b.events.end());
  std::sort(events.begin(), events.end(),
            [](const CourseEvent* x, const CourseEvent* y) { return earlier(*x->event, *y->event); });
  events.erase(std::unique(events.begin(), events.end()), events.end());
  for (const CourseEvent* event : events) {
    if (first_day(*event) <= last && last_day(*event) >= first) beside.events.push_back(event->shown);
  }
  return beside;
}

/// Can the meeting have been held between the two days?
bool may_lie_in(const CourseEvent& event, DayNumber first, DayNumber last) {
  if (event.shown.outcome != MediationOutcome::held || is_sure(event)) return false;
  if (!event.event->when.date) return true;
  const DaySpan days = day_span(*event.event->when.date);
  return days.first <= last && days.last >= first;
}

bool is_gap(DayNumber before, DayNumber after, PeriodStep by) {
  if (by == PeriodStep::none) return after - before > kLongestMediationGap;
  return after > before && period_number(after, by) - period_number(before, by) > 1;
}

MediationGap gap_between(const CourseEvents& events, const CourseEvent& before, const CourseEvent& after) {
  const DayNumber first = last_day(before) + 1;
  const DayNumber last = first_day(after) - 1;
  MediationGap gap{day_text(first), day_text(last), last - first + 1, before.shown, after.shown, {}};
  for (const CourseEvent& event : events) {
    if (may_lie_in(event, first, last)) gap.possible.push_back(event.shown);
  }
  return gap;
}

}  // namespace

bool is_sure(const CourseEvent& event) {
  const auto& when = event.event->when.date;
  const MediationOutcome outcome = event.shown.outcome;
  const bool mediated = outcome == MediationOutcome::held || outcome == MediationOutcome::failed;
  return mediated && when && when->earliest() && !when->dates().empty();
}

void add_stints(MediationCourse& course, const CourseEvents& events) {
  const std::vector<Stint> stints = stints_of(events);
  std::vector<const Stint*> by_end;
  for (const Stint& stint : stints) by_end.push_back(&stint);
  std::stable_sort(by_end.begin(), by_end.end(),
                   [](const Stint* a, const Stint* b) { return a->last < b->last; });
  for (const Stint* stint : by_end) add_hand_overs(course.hand_overs, stints, *stint);
  for (auto a = stints.begin(); a != stints.end(); ++a) {
    for (auto b = std::next(a); b != stints.end() && b->first <= a->last; ++b) {
      if (a->mediator.id != b->mediator.id) course.beside.push_back(overlap(*a, *b));
    }
  }
}

std::vector<MediationGap> gaps_of(const CourseEvents& events, PeriodStep by) {
  std::vector<MediationGap> gaps;
  const CourseEvent* latest = nullptr;
  for (const CourseEvent& event : events) {
    if (!is_sure(event)) continue;
    if (latest && is_gap(last_day(*latest), first_day(event), by))
      gaps.push_back(gap_between(events, *latest, event));
    if (!latest || last_day(event) > last_day(*latest)) latest = &event;
  }
  return gaps;
}

}  // namespace truceline
