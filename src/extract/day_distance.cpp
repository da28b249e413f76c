#include "extract/day_distance.hpp"

#include <algorithm>

#include "extract/dating.hpp"
#include "extract/length_of.hpp"

namespace truceline {
namespace {

/// The days of a TIMEX3 length ("P3D"); longer units leave as much room as people who count in them do.
DayDistance days_of(const TimeMention& time) {
  if (time.rule == "day_beside_event") return {1, 1};
  if (time.value.starts_with("PT")) return {0, 1};
  const auto length = length_in(time.value);
  const DayNumber count = length ? length->count : 0;
  switch (length ? length->unit : 0) {
    case 'D':
      return {count, count};
    case 'W':
      return {7 * count - 3, 7 * count + 3};
    case 'M':
      return {28 * count - 15, 31 * count + 15};
    case 'Y':
      return {365 * count - 183, 366 * count + 183};
    default:
      return {1, std::nullopt};
  }
}

/// The day so far from `day`, to the month or year where the length is told in them; nothing where the length
/// says no number of them. `direction` is 1 or -1.
std::optional<EdtfInterval> counted(DayNumber day, std::string_view value, DayNumber direction) {
  constexpr DayNumber kHours = 24;
  const auto length = length_in(value);
  if (!length) return std::nullopt;
  const DayNumber count = direction * length->count;
  const CivilDay civil = civil_day(day);
  const std::int64_t month = civil.year * 12 + civil.month - 1 + count;
  switch (length->unit) {
    case 'H':
      return count % kHours == 0 ? std::optional(EdtfInterval::of_day(day + count / kHours)) : std::nullopt;
    case 'D':
      return EdtfInterval::of_day(day + count);
    case 'W':
      return EdtfInterval::of_day(day + 7 * count);
    case 'M':
      if (month < 0) return std::nullopt;
      return EdtfInterval(EdtfDate::of_month(month / 12, static_cast<unsigned>(month % 12) + 1));
    case 'Y':
      return EdtfInterval(EdtfDate::of_year(civil.year + count));
    default:
      return std::nullopt;
  }
}

std::string length_of(const TimeMention& time) {
  return time.rule == "day_beside_event" ? "P1D" : time.value;
}

bool counts_from(const TimeMention& time, std::string_view link) {
  const bool length = time.type == TimexType::duration || time.rule == "day_beside_event";
  return length && (link == "after" || link == "before");
}

class Counter {
 public:
  Counter(const SentenceView& view, const SentenceEvents& found, std::string_view text)
      : view_(view), found_(found), text_(text) {}

  void run(std::vector<EventLink>& links) const {
    for (const TimeMention* time : view_.times) {
      const std::string_view word = view_.word(time->last_token);
      if (!counts_from(*time, word)) continue;
      const auto other = behind(time->last_token, 0);
      if (!other) continue;
      auto main = ahead(time->first_token);
      if (!main) main = behind(time->last_token, 1);
      if (!main) continue;
      const bool forward = word == "before";
      add(forward ? *main : *other, forward ? *other : *main, *time, links);
    }
  }

  /// The event told nearest behind the token, or the next but one.
  [[nodiscard]] std::optional<std::size_t> behind(std::size_t token, std::size_t skipped) const {
    std::vector<std::size_t> events;
    for (const SentenceEvent& event : found_.events) {
      if (event.told && hit(event).first > token) events.push_back(event.hit);
    }
    std::sort(events.begin(), events.end(),
              [&](std::size_t a, std::size_t b) { return found_.hits[a].first < found_.hits[b].first; });
    return skipped < events.size() ? std::optional(events[skipped]) : std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> ahead(std::size_t token) const {
    std::optional<std::size_t> best;
    for (const SentenceEvent& event : found_.events) {
      const bool before = event.told && hit(event).last <= token;
      if (before && (!best || hit(event).first > found_.hits[*best].first)) best = event.hit;
    }
    return best;
  }

 private:
  [[nodiscard]] const TriggerHit& hit(const SentenceEvent& event) const { return found_.hits[event.hit]; }

  void add(std::size_t from, std::size_t to, const TimeMention& time, std::vector<EventLink>& links) const {
    const ByteSpan span{time.span.begin, view_.sentence->tokens[time.last_token].span.end};
    for (EventLink& link : links) {
      if (link.kind != RelationKind::before || link.from != from || link.to != to) continue;
      link.distance = days_of(time);
      link.length = length_of(time);
      link.words = span.of(text_);
      return;
    }
    EventLink link;
    link.from = from;
    link.to = to;
    link.words = span.of(text_);
    link.rule = std::string(view_.word(time.last_token));
    link.distance = days_of(time);
    link.length = length_of(time);
    links.push_back(std::move(link));
  }

  const SentenceView& view_;
  const SentenceEvents& found_;
  std::string_view text_;
};

bool own_day(const Draft& draft) {
  return draft.dated && draft.claim.when.date && draft.claim.when.date->is_day();
}

/// Sets the date of `claim` counted from the day of another; false where the length says no date.
bool set_counted(const EdtfInterval& day, std::string_view length, DayNumber direction, Claim& claim) {
  const auto date = counted(*day.earliest(), length, direction);
  if (!date) return false;
  claim.when.date = *date;
  claim.when.basis = DateBasis::relative_to_event;
  claim.when.anchor = "event " + day.str();
  claim.when.rule = "date:days_between";
  return true;
}

}  // namespace

void count_days(const SentenceView& view, const SentenceEvents& found, std::string_view text,
                std::vector<EventLink>& links) {
  Counter(view, found, text).run(links);
}

void date_by_days(const std::vector<EventLink>& links, std::size_t first, Drafts& drafts) {
  const auto of = [&](std::size_t hit) -> Draft* {
    for (std::size_t i = first; i < drafts.size(); ++i) {
      if (drafts[i].hit == hit && drafts[i].moved.empty()) return &drafts[i];
    }
    return nullptr;
  };
  for (const EventLink& link : links) {
    Draft* from = link.length.empty() ? nullptr : of(link.from);
    Draft* to = link.length.empty() ? nullptr : of(link.to);
    if (!from || !to) continue;
    // Both took the one expression of the sentence: it belongs to the event before which it stands.
    const bool counted_back = link.words.ends_with("after");
    Draft& main = counted_back ? *to : *from;
    Draft& other = counted_back ? *from : *to;
    const bool length = link.words.starts_with(other.claim.when.words);  // "the day", counted from another
    const bool shared = other.dated && (other.dated_by == main.dated_by || length);
    if (!own_day(main) || (other.dated && !shared)) continue;
    set_counted(*main.claim.when.date, link.length, counted_back ? -1 : 1, other.claim);
  }
}

void date_by_lengths(const SentenceView& view, const SentenceEvents& found,
                     const std::vector<TimeMention>& times, std::size_t first, Drafts& drafts) {
  const Counter counter(view, found, {});
  const TimeMention* day = nullptr;
  for (const TimeMention* time : view.times) {
    const std::string_view word = view.word(time->last_token);
    if (time->date && time->date->is_day()) day = time;
    if (!day || day == time || !counts_from(*time, word)) continue;
    const auto other = counter.behind(time->last_token, 0);
    if (!other || counter.ahead(time->first_token)) continue;
    const auto index = static_cast<std::size_t>(day - times.data());
    for (std::size_t i = first; i < drafts.size(); ++i) {
      if (drafts[i].hit != *other || (drafts[i].dated && drafts[i].dated_by != index)) continue;
      if (set_counted(*day->date, length_of(*time), word == "after" ? -1 : 1, drafts[i].claim))
        drafts[i].dated = true;
    }
  }
}

}  // namespace truceline
