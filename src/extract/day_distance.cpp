#include "extract/day_distance.hpp"

#include <algorithm>

#include "extract/dating.hpp"

namespace truceline {
namespace {

/// The days of a TIMEX3 length ("P3D"); longer units leave as much room as people who count in them do.
DayDistance days_of(const TimeMention& time) {
  if (time.rule == "day_beside_event") return {1, 1};
  const std::string& value = time.value;
  const auto digit = value.find_first_of("0123456789");
  if (value.starts_with("PT")) return {0, 1};
  if (digit != 1 || value.size() > 6) return {1, std::nullopt};
  const DayNumber count = std::stoi(value.substr(1));
  switch (value.back()) {
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

class Counter {
 public:
  Counter(const SentenceView& view, const SentenceEvents& found, std::string_view text)
      : view_(view), found_(found), text_(text) {}

  void run(std::vector<EventLink>& links) const {
    for (const TimeMention* time : view_.times) {
      const std::string_view word = view_.word(time->last_token);
      const bool length = time->type == TimexType::duration || time->rule == "day_beside_event";
      if (!length || (word != "after" && word != "before")) continue;
      const auto other = behind(time->last_token, 0);
      if (!other) continue;
      auto main = ahead(time->first_token);
      if (!main) main = behind(time->last_token, 1);
      if (!main) continue;
      const bool forward = word == "before";
      add(forward ? *main : *other, forward ? *other : *main, *time, links);
    }
  }

 private:
  [[nodiscard]] const TriggerHit& hit(const SentenceEvent& event) const { return found_.hits[event.hit]; }

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

  void add(std::size_t from, std::size_t to, const TimeMention& time, std::vector<EventLink>& links) const {
    const ByteSpan span{time.span.begin, view_.sentence->tokens[time.last_token].span.end};
    for (EventLink& link : links) {
      if (link.kind != RelationKind::before || link.from != from || link.to != to) continue;
      link.distance = days_of(time);
      link.words = span.of(text_);
      return;
    }
    EventLink link;
    link.from = from;
    link.to = to;
    link.words = span.of(text_);
    link.rule = std::string(view_.word(time.last_token));
    link.distance = days_of(time);
    links.push_back(std::move(link));
  }

  const SentenceView& view_;
  const SentenceEvents& found_;
  std::string_view text_;
};

bool own_day(const Draft& draft) {
  return draft.dated && draft.claim.when.date && draft.claim.when.date->is_day();
}

/// The second lies `days` behind the first.
void set_day(const Claim& first, DayNumber days, Draft& second) {
  Dating& when = second.claim.when;
  when.date = EdtfInterval::of_day(*first.when.date->earliest() + days);
  when.basis = DateBasis::relative_to_event;
  when.anchor = "event " + first.when.date->str();
  when.rule = "date:days_between";
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
    const bool exact = link.distance.least && link.distance.least == link.distance.most;
    Draft* from = exact ? of(link.from) : nullptr;
    Draft* to = exact ? of(link.to) : nullptr;
    if (!from || !to) continue;
    // Both took the one expression of the sentence: it belongs to the event before which it stands.
    const bool counted_back = link.words.ends_with("after");
    Draft& main = counted_back ? *to : *from;
    Draft& other = counted_back ? *from : *to;
    const bool length = link.words.starts_with(other.claim.when.words);  // "the day", counted from another
    const bool shared = other.dated && (other.dated_by == main.dated_by || length);
    if (!own_day(main) || (other.dated && !shared)) continue;
    set_day(main.claim, counted_back ? -*link.distance.least : *link.distance.least, other);
  }
}

}  // namespace truceline
