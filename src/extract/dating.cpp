#include "extract/dating.hpp"

#include <algorithm>

namespace truceline {
namespace {

constexpr std::size_t kReach = 40;  // farther words do not date an event

/// Words from the hit to the time, more where another event stands nearer or a clause ends between.
std::size_t cost(const SentenceView& view, const std::vector<TriggerHit>& hits, const TriggerHit& hit,
                 const TimeMention& time) {
  const bool ahead = time.first_token >= hit.last;
  const std::size_t from = ahead ? hit.last : time.last_token;
  const std::size_t to = ahead ? time.first_token : hit.start;
  if (from > to) return 0;
  std::size_t sum = to - from;
  // A relative clause about the past ("forces that had held it") is not dated by the clause around it.
  if (hit.voice != Voice::nominal && hit.start > 0 && view.is(hit.start - 1, "relative") &&
      view.word(hit.start) == "had")
    sum += kReach;
  for (std::size_t i = from; i < to; ++i) {
    const auto w = view.word(i);
    if (w == ";" || w == ":" || (w == "but" && i > from && view.word(i - 1) == ",")) return kReach + 1;
    if (view.is(i, "relative") && !ahead) sum += 3;
    if (w == "after" || w == "before" || w == "while") sum += 6;
    if (w == "which" || w == "who" || w == "where") sum += 12;
  }
  for (const TriggerHit& other : hits) {
    const bool between = other.first >= from && other.last <= to && other.first != hit.first;
    if (between) sum += other.voice == Voice::nominal ? 3 : 6;
  }
  return sum;
}

/// "in 2020 and the 1990s": the next expression joined to `time`.
const TimeMention* joined(const SentenceView& view, const TimeMention& time) {
  for (const TimeMention* other : view.times) {
    if (other->first_token <= time.last_token || !other->date || other->linked) continue;
    for (std::size_t i = time.last_token; i < other->first_token; ++i) {
      if (view.word(i) != "and" && view.word(i) != "the" && view.word(i) != "in") return nullptr;
    }
    return other;
  }
  return nullptr;
}

/// Opens the interval where the preposition says so: "since 2011" → 2011/.., "by the end of the year" →
/// ../2023-12-31.
EdtfInterval bounded(const EdtfInterval& date, const std::string& preposition, Status status) {
  if (date.kind() != EdtfInterval::Kind::date) return date;
  const EdtfDate& only = date.dates().front();
  if (only.precision() == Precision::season) return date;
  if (preposition == "since" || (preposition == "from" && status != Status::cancelled))
    return EdtfInterval(only, std::nullopt);
  if (preposition == "until" || preposition == "till" || preposition == "by" || preposition == "before") {
    const bool day_known = preposition == "by" && !only.approximate() && only.precision() != Precision::day;
    return EdtfInterval(std::nullopt, day_known ? EdtfDate::of_day(only.latest()) : only);
  }
  return date;
}

Dating from_expression(const TimeMention& time, Status status) {
  Dating dating;
  dating.date = time.linked ? *time.linked : bounded(*time.date, time.preposition, status);
  // "over the following days": of its end no more than the month is known.
  if (const auto& dates = dating.date->dates();
      dates.size() == 2 && dates.back().approximate() && dates.back().precision() == Precision::day) {
    const CivilDay end = civil_day(dates.back().earliest());
    dating.date = EdtfInterval(dates.front(), EdtfDate::of_month(end.year, end.month).as_approximate());
  }
  // "by the end of the year": the bound is the last day.
  if (time.mod == "END" && time.preposition == "by" && time.date->latest()) {
    dating.date = EdtfInterval(std::nullopt, EdtfDate::of_day(*time.date->latest()));
  }
  dating.basis = time.anchor == TimeAnchor::publication ? DateBasis::relative_to_publication
                 : time.anchor == TimeAnchor::story     ? DateBasis::relative_to_event
                                                        : DateBasis::stated;
  dating.anchor = time.anchor_text;
  dating.rule = "time:" + time.rule;
  return dating;
}

}  // namespace

namespace {

/// The time nearest to the hit of those that `fits`.
template <class Fits>
const TimeMention* nearest(const SentenceView& view, const std::vector<TriggerHit>& hits,
                           const TriggerHit& hit, Fits fits) {
  const TimeMention* best = nullptr;
  std::size_t best_cost = kReach + 1;
  for (const TimeMention* time : view.times) {
    if (!fits(*time)) continue;
    const std::size_t c = cost(view, hits, hit, *time);
    if (c < best_cost) {
      best = time;
      best_cost = c;
    }
  }
  return best;
}

}  // namespace

const TimeMention* choose_distance(const SentenceView& view, const std::vector<TriggerHit>& hits,
                                   std::size_t index) {
  return nearest(view, hits, hits[index],
                 [](const TimeMention& time) { return !time.date && time.counted_from; });
}

std::vector<const TimeMention*> choose_times(const SentenceView& view, const std::vector<TriggerHit>& hits,
                                             std::size_t index) {
  const TriggerHit& hit = hits[index];
  const TimeMention* const best =
      nearest(view, hits, hit, [](const TimeMention& time) { return time.date.has_value(); });
  if (!best) return {};
  std::vector<const TimeMention*> chosen{best};
  if (hit.plural && !best->linked) {
    if (const TimeMention* other = joined(view, *best)) chosen.push_back(other);
  }
  return chosen;
}

Dating date_event(const TimeMention* time, Status status, const Publication& publication, bool lead,
                  bool announced) {
  const bool ahead =
      status == Status::planned || status == Status::proposed || status == Status::hypothetical;
  if (time) {
    Dating dating = from_expression(*time, status);
    const bool told_then = ahead && announced && dating.date->is_day() && publication.date &&
                           publication.date->is_day() && dating.date->latest() <= publication.date->latest();
    if (told_then) {
      dating.date = EdtfInterval(dating.date->dates().front(), std::nullopt);
      dating.rule += "+announced";
    }
    return dating;
  }
  Dating dating;
  if (!publication.date || !publication.date->is_day()) return dating;
  const EdtfDate day = publication.date->dates().front();
  dating.basis = DateBasis::inferred;
  dating.anchor = "publication " + day.str();
  if (ahead) {
    dating.date = EdtfInterval(day, std::nullopt);
    dating.rule = "date:not_before_publication";
  } else if (lead && status == Status::occurred) {
    dating.date = EdtfInterval(day);
    dating.rule = "date:news_of_the_day";
  } else {
    dating.date = EdtfInterval(std::nullopt, day);
    dating.rule = "date:by_publication";
  }
  return dating;
}

}  // namespace truceline
