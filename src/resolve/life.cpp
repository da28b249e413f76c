#include "resolve/life.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace truceline {
namespace {

/// The claims that documents of one day make, by status.
struct Day {
  std::optional<EdtfInterval> known;
  std::map<Status, std::vector<const Claim*>> by_status;
};

std::size_t voices(const std::vector<const Claim*>& claims) {
  std::set<DocumentId> documents;
  for (const Claim* claim : claims) documents.insert(claim->document);
  return documents.size();
}

/// The claim that says when, else the first.
const Claim* speaker(const std::vector<const Claim*>& claims) {
  return *std::min_element(claims.begin(), claims.end(), [](const Claim* a, const Claim* b) {
    return std::tuple(vagueness(*a), a->id) < std::tuple(vagueness(*b), b->id);
  });
}

/// What a day brings, in the order in which it is taken: the last one that can follow stays.
struct News {
  Status status = Status::occurred;
  const Claim* claim = nullptr;
  std::size_t voices = 0;
  int step = 0;  ///< 0: plans; 1: put off; 2: plans for a later day than was put off; 3: all else
};

DayNumber planned_day(const Claim& claim) {
  if (!claim.when.date || claim.when.basis == DateBasis::inferred) return kDistantPast;
  return claim.when.date->earliest().value_or(kDistantPast);
}

/// Plans for different days are told apart; of other statuses the claim that says when speaks.
std::vector<News> news_of(const Day& day) {
  std::vector<News> news;
  const auto put_off = day.by_status.find(Status::postponed);
  for (const auto& [status, claims] : day.by_status) {
    std::map<DayNumber, std::vector<const Claim*>> by_day;
    for (const Claim* claim : claims)
      by_day[fate_of(status) == Fate::ahead ? planned_day(*claim) : 0].push_back(claim);
    for (const auto& [planned, same] : by_day) {
      News item{status, speaker(same), voices(same), 3};
      if (status == Status::postponed) item.step = 1;
      if (fate_of(status) == Fate::ahead) {
        const bool anew = put_off != day.by_status.end() && planned > planned_day(*speaker(put_off->second));
        item.step = anew ? 2 : 0;
      }
      news.push_back(item);
    }
  }
  return news;
}

/// Of what is told on one day: those that most documents tell last, of equals what happened last.
std::vector<News> in_order(const Day& day) {
  std::vector<News> news = news_of(day);
  std::sort(news.begin(), news.end(), [](const News& a, const News& b) {
    const auto key = [](const News& n) {
      const bool ahead = fate_of(n.status) == Fate::ahead;
      return std::tuple(n.step, ahead ? planned_day(*n.claim) : 0, n.voices,
                        -static_cast<int>(fate_of(n.status)), -static_cast<int>(n.status), n.claim->id);
    };
    return key(a) < key(b);
  });
  return news;
}

/// "Will meet" is not taken back by "could meet".
int firmness(Status status) {
  return status == Status::planned ? 2 : status == Status::proposed ? 1 : 0;
}

std::optional<DayNumber> last_day(const Claim& claim) {
  return claim.when.date ? claim.when.date->latest() : std::nullopt;
}

/// Is the new state believed after the one known? `later` = it became known on a later day.
bool follows(Status known, const News& news, std::optional<DayNumber> day, bool later) {
  const Status next = news.status;
  switch (fate_of(next)) {
    case Fate::ahead: {
      if (fate_of(known) == Fate::ahead) return firmness(next) >= firmness(known);
      // A plan after the end is a new plan only for a day that is still to come.
      const auto planned = last_day(*news.claim);
      return fate_of(known) == Fate::off && (later || news.step == 2) && planned && day && *planned >= *day &&
             news.claim->when.basis != DateBasis::inferred;
    }
    case Fate::off:
      return fate_of(known) != Fate::happened;
    case Fate::happened:
      if (next == Status::denied) return false;
      return known == Status::denied || fate_of(known) != Fate::happened || known != Status::failed;
  }
  return true;
}

/// Does the plan only say for when what is known to be put off is now?
bool takes_up(const EventState& last, const News& news, const EventState& state) {
  if (last.status != Status::postponed || fate_of(news.status) != Fate::ahead || !state.date) return false;
  return news.step == 2 || (last.date && compatible(*last.date, *state.date));
}

DayNumber width(const EdtfInterval& date) {
  const DaySpan span = day_span(date);
  return span.last - span.first;
}

}  // namespace

std::optional<DayNumber> published(const Corpus& corpus, DocumentId document) {
  const auto at = corpus.documents.find(document);
  if (at == corpus.documents.end() || !at->second.published) return std::nullopt;
  return at->second.published->latest();
}

Life life_of(const std::vector<const Claim*>& claims, const Corpus& corpus) {
  std::map<std::pair<bool, DayNumber>, Day> days;
  for (const Claim* claim : claims) {
    const auto day = published(corpus, claim->document);
    Day& entry = days[{day.has_value(), day.value_or(0)}];
    if (day) entry.known = corpus.documents.at(claim->document).published;
    entry.by_status[claim->status].push_back(claim);
  }
  Life life;
  for (const auto& [key, day] : days) {
    std::optional<DayNumber> number;
    if (key.first) number = key.second;
    const std::size_t before = life.states.size();
    for (const News& item : in_order(day)) {
      const Status status = item.status;
      const Claim* claim = item.claim;
      const bool stated = claim->when.date && claim->when.basis != DateBasis::inferred;
      EventState state{status, stated ? claim->when.date : std::nullopt, day.known, claim->id};
      if (life.states.empty()) {
        life.states.push_back(std::move(state));
        continue;
      }
      EventState& last = life.states.back();
      if (takes_up(last, item, state)) {
        // Put off to a day: one state, for the new day.
        life.put_off |= state.date != last.date;
        last.date = state.date;
        continue;
      }
      const bool later = before > 0 && life.states.size() == before;
      if (!follows(last.status, item, number, later)) continue;
      const bool new_date =
          fate_of(status) == Fate::ahead && state.date && last.date && !compatible(*state.date, *last.date);
      if (last.status == status && !new_date) {
        // The same news with a day, or a finer one: it says when.
        const bool finer = state.date && (!last.date || width(*state.date) < width(*last.date));
        if (finer && last.known == state.known) last = state;
        continue;
      }
      // The day of calling off is not the day that it was for.
      if (fate_of(status) == Fate::off && last.date && (!state.date || !compatible(*state.date, *last.date)))
        state.date = last.date;
      life.put_off |= new_date;
      life.states.push_back(std::move(state));
    }
  }
  life.status = life.states.back().status;
  return life;
}

bool contradicts(const Claim& claim, const Event& event, const Corpus& corpus) {
  const Fate shown = fate_of(event.status);
  const Fate said = fate_of(claim.status);
  if (claim.status == Status::denied) return event.status != Status::denied;
  if (shown == Fate::happened && said == Fate::off) {
    // Called off before its day and held after all is a story, not a contradiction.
    const auto day = published(corpus, claim.document);
    const auto first = event.when.date ? event.when.date->earliest() : std::nullopt;
    return !day || !first || *day >= *first;
  }
  return shown == Fate::off && said == Fate::happened;
}

}  // namespace truceline
