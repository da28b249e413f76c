#include "extract/dating.hpp"

#include <algorithm>

#include "extract/lasting.hpp"

namespace truceline {
namespace {

constexpr std::size_t kFarthestTime = 10;  // cost of the farthest expression that dates an event
constexpr std::size_t kClause = 4;         // cost of a clause between an event and a time
constexpr std::size_t kAside = 8;          // cost of a relative clause
constexpr std::size_t kEvent = 4;          // cost of another event between
constexpr std::size_t kStep = 32;          // words that cost as much as one step in the tree

/// A clause of its own begins at the word: what dates the words above does not date it, and the other way.
bool begins_clause(const SyntaxView& syntax, std::size_t word) {
  const std::string_view rel = syntax[word].deprel;
  return rel == "ccomp" || rel == "acl:relcl" || rel == "parataxis" ||
         (is_relation(rel, "advcl") && !syntax.mark_of(word).empty() && syntax.mark_of(word) != "to");
}

/// Words from one to the other through the tree, both included.
std::vector<std::size_t> path(const SyntaxView& syntax, std::size_t from, std::size_t to) {
  std::vector<std::size_t> up{from};
  while (const auto next = syntax.head(up.back())) up.push_back(*next);
  std::vector<std::size_t> down{to};
  for (;;) {
    const auto meet = std::find(up.begin(), up.end(), down.back());
    if (meet != up.end()) {
      up.erase(meet, up.end());
      up.insert(up.end(), down.rbegin(), down.rend());
      return up;
    }
    const auto next = syntax.head(down.back());
    if (!next) break;
    down.push_back(*next);
  }
  up.insert(up.end(), down.rbegin(), down.rend());
  return up;
}

/// "urged them to march on Friday", "called for a vote, promised for July": a date of what is asked for.
bool said_of(const SentenceView& view, const TriggerHit& hit, std::size_t word) {
  const EventType* type = view.lexicon->ontology.find(hit.trigger->type);
  if (!type || type->core || hit.voice == Voice::nominal) return false;
  for (auto at = std::optional(word); at && *at != hit.head; at = view.syntax.head(*at)) {
    const bool clause = view.syntax.is(*at, "xcomp") || view.syntax.is(*at, "ccomp") ||
                        view.syntax.is(*at, "acl") || view.syntax.is(*at, "advcl");
    if (clause && *at > hit.head && view.syntax.verb(*at)) return true;
  }
  return false;
}

/// How far the time stands from the event in the tree, more over other events and clauses.
std::size_t cost(const SentenceView& view, const std::vector<TriggerHit>& hits, const TriggerHit& hit,
                 const Assertion& assertion, const TimeMention& time) {
  const SyntaxView& syntax = view.syntax;
  const std::size_t word = view.head_word(time.first_token, time.last_token);
  const std::size_t surface = word > hit.head ? word - hit.head : hit.head - word;
  const auto own = [&](std::size_t at) {
    return at == hit.head || std::find(hit.parts.begin(), hit.parts.end(), at) != hit.parts.end() ||
           std::any_of(assertion.carriers.begin(), assertion.carriers.end(),
                       [&](const Carrier& c) { return c.word == at; });
  };
  if (const auto above = syntax.head(word); above && own(*above)) return surface;
  // "Kenya, which left in May, met Chad": a clause on somebody else in the sentence dates what it tells
  // itself.
  const auto aside = [&](std::size_t clause) {
    const auto noun = syntax.head(clause);
    if (syntax[clause].deprel != "acl:relcl" || !noun || own(*noun)) return false;
    return !syntax.under(hit.head, clause);
  };
  // "Russia blocked it, and on Friday its envoy left": what is joined with a subject of its own.
  const auto own_clause = [&](std::size_t verb) {
    return syntax[verb].deprel == "conj" && syntax.verb(verb) && syntax.child(verb, "nsubj") &&
           !syntax.under(hit.head, verb);
  };
  std::size_t sum = said_of(view, hit, word) || before_since(view, hit, word) ? kFarthestTime + 1 : 0;
  for (const std::size_t at : path(syntax, hit.head, word)) {
    if (own(at)) continue;
    ++sum;
    if (begins_clause(syntax, at)) sum += aside(at) ? kAside : kClause;
    if (own_clause(at)) sum += kAside;
    // "the first accord since the rebels took up arms in 1976"
    if (syntax.is(at, "advcl") && syntax.mark_of(at) == "since" && !perfect(view, hit)) sum += kFarthestTime;
    const bool other =
        std::any_of(hits.begin(), hits.end(), [&](const TriggerHit& h) { return h.head == at; });
    if (other) sum += kEvent;
  }
  if (begins_clause(syntax, hit.head)) sum += kClause;
  return sum * kStep + surface;
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
                           const TriggerHit& hit, const Assertion& assertion, Fits fits) {
  const TimeMention* best = nullptr;
  std::size_t best_cost = (kFarthestTime + 1) * kStep;
  for (const TimeMention* time : view.times) {
    if (!fits(*time)) continue;
    const std::size_t c = cost(view, hits, hit, assertion, *time);
    if (c < best_cost) {
      best = time;
      best_cost = c;
    }
  }
  return best;
}

}  // namespace

const TimeMention* choose_distance(const SentenceView& view, const std::vector<TriggerHit>& hits,
                                   std::size_t index, const Assertion& assertion) {
  return nearest(view, hits, hits[index], assertion,
                 [](const TimeMention& time) { return !time.date && time.counted_from; });
}

namespace {

bool is_day(const TimeMention& time) {
  return time.date && !time.linked && time.date->kind() == EdtfInterval::Kind::date && time.date->is_day();
}

/// "on 20 and 21 November": one event over two days.
bool day_after(const TimeMention& first, const TimeMention& next) {
  return is_day(first) && is_day(next) && *first.date->earliest() + 1 == *next.date->earliest();
}

/// "two days of fighting": it says how long something lasted.
bool measures(const SentenceView& view, const TimeMention& time) {
  return time.last_token < view.size() && view.word(time.last_token) == "of" && time.counted_from;
}

/// "on Monday after two days of fighting": the day right before the length, which the fighting led up to.
const TimeMention* date_before(const SentenceView& view, const TimeMention& length) {
  for (const TimeMention* time : view.times) {
    const bool next = time->last_token < length.first_token && time->last_token + 2 >= length.first_token;
    if (next && is_day(*time) && !time->counted_from) return time;
  }
  return nullptr;
}

/// "signed the treaty of 1920 on July 12": of two expressions near the event the finer one, which lies in the
/// other.
const TimeMention* finer(const SentenceView& view, const std::vector<TriggerHit>& hits, const TriggerHit& hit,
                         const Assertion& assertion, const TimeMention& coarse) {
  const auto inside = [&](const TimeMention& time) {
    const bool open = !coarse.preposition.empty() && coarse.preposition != "of" && coarse.preposition != "in";
    if (!is_day(time) || is_day(coarse) || coarse.linked || open) return false;
    return coarse.date->earliest() && coarse.date->latest() &&
           *coarse.date->earliest() <= *time.date->earliest() &&
           *time.date->latest() <= *coarse.date->latest();
  };
  // A time that hangs on the event itself is its own, however coarse; "of 1920" is only its name.
  if (coarse.preposition != "of" && cost(view, hits, hit, assertion, coarse) < kStep) return &coarse;
  const TimeMention* best = nearest(view, hits, hit, assertion, inside);
  const bool near = best && cost(view, hits, hit, assertion, *best) < kClause * kStep;
  return near ? best : &coarse;
}

/// "signed on Monday in the capital after four days of talks": does the length end on the day `from`?
bool ends_with(const SentenceView& view, const TimeMention& length, const TimeMention& from) {
  if (!length.first_token || view.word(length.first_token - 1) != "after") return false;
  if (from.sentence != length.sentence || from.last_token > length.first_token) return false;
  for (std::size_t at = from.last_token; at < length.first_token; ++at) {
    const std::string_view word = view.word(at);
    if (word == "," || word == ";" || word == "and" || word == "but") return false;
  }
  return true;
}

constexpr std::size_t kBetweenLengthAndEvent =
    3;  // words between a length and its event: "days of fierce street fighting"

}  // namespace

const TimeMention* measure_of(const SentenceView& view, const TriggerHit& hit) {
  for (const TimeMention* time : view.times) {
    const bool near = hit.first > time->last_token && hit.first <= time->last_token + kBetweenLengthAndEvent;
    if (near && measures(view, *time) && is_day(*time) && time->counted_from) return time;
  }
  return nullptr;
}

EdtfInterval measured(const SentenceView& view, const TimeMention& length, const TimeMention& from) {
  const DayNumber start = *from.date->earliest();
  const DayNumber end = *length.date->earliest();
  if (date_before(view, length) != &from && !ends_with(view, length, from))
    return EdtfInterval(EdtfDate::of_day(start), EdtfDate::of_day(end));
  if (end - start < 2) return EdtfInterval::of_day(start);
  return EdtfInterval(EdtfDate::of_day(start - (end - start) + 1), EdtfDate::of_day(start));
}

const TimeMention* announcement(const SentenceView& view, const TriggerHit& hit) {
  const SyntaxView& syntax = view.syntax;
  for (auto word = syntax.head(hit.head); word; word = syntax.head(*word)) {
    if (!syntax.verb(*word) || !view.lexicon->words["report_verb"].contains(syntax.lemma(*word))) continue;
    for (const TimeMention* time : view.times) {
      const auto above = syntax.head(view.head_word(time->first_token, time->last_token));
      if (is_day(*time) && above == word && time->last_token <= hit.start) return time;
    }
  }
  return nullptr;
}

std::vector<const TimeMention*> choose_times(const SentenceView& view, const std::vector<TriggerHit>& hits,
                                             std::size_t index, const Assertion& assertion) {
  const TriggerHit& hit = hits[index];
  const TimeMention* const best = nearest(view, hits, hit, assertion, [&](const TimeMention& time) {
    return time.date.has_value() && !(measures(view, time) && date_before(view, time));
  });
  if (!best) return {};
  std::vector<const TimeMention*> chosen{finer(view, hits, hit, assertion, *best)};
  if (const TimeMention* other = joined(view, *best);
      other && !best->linked && chosen.front() == best && (hit.plural || day_after(*best, *other)))
    chosen.push_back(other);
  return chosen;
}

bool one_stretch(const std::vector<const TimeMention*>& times) {
  return times.size() == 2 && day_after(*times.front(), *times.back());
}

bool lies_ahead(Status status) {
  return status == Status::planned || status == Status::proposed || status == Status::hypothetical;
}

Dating date_event(const TimeMention* time, Status status, const Publication& publication, bool lead,
                  bool announced) {
  const bool ahead = lies_ahead(status);
  if (time) {
    Dating dating = from_expression(*time, status);
    const bool day = ahead && dating.date->is_day() && publication.date && publication.date->is_day();
    // A plan is for a day to come: a day that is over, and was not that of something due ("were expected on
    // Thursday"), is that of the announcement.
    const bool told_then = day && ((!time->ahead && dating.date->latest() < publication.date->latest()) ||
                                   (announced && dating.date->latest() <= publication.date->latest()));
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
