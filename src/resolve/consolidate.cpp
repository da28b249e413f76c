#include "truceline/resolve/consolidate.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace truceline {
namespace {

constexpr DayNumber kSharpDays = 31;  // a date this fine can tell two happenings of one kind apart

/// Whom a participation stands for: the state or body, else the actor.
ActorId party(const Participation& p) {
  return p.acts_for ? p.acts_for : p.actor;
}

std::set<ActorId> parties(const Claim& claim) {
  std::set<ActorId> ids;
  for (const Participation& p : claim.participants) ids.insert(party(p));
  return ids;
}

bool sharp(const Claim& claim) {
  if (!claim.when.date || claim.when.basis == DateBasis::inferred) return false;
  const DaySpan span = day_span(*claim.when.date);
  return span.last - span.first <= kSharpDays;
}

bool dates_agree(const Claim& a, const Claim& b) {
  if (!a.when.date || !b.when.date) return true;
  return compatible(*a.when.date, *b.when.date);
}

bool places_agree(const Claim& a, const Claim& b) {
  return !a.place || !b.place || a.place == b.place;
}

/// Do the parties that both name have a role in common, each? "X attacked Y" and "Y attacked X" do not fit.
bool roles_fit(const Claim& a, const Claim& b) {
  return std::all_of(a.participants.begin(), a.participants.end(), [&](const Participation& p) {
    bool shared = false;
    for (const Participation& q : b.participants) {
      if (party(p) != party(q)) continue;
      shared = true;
      for (const Participation& other : a.participants) {
        if (party(other) == party(q) && other.role == q.role) return true;
      }
    }
    return !shared;
  });
}

/// How many parties of the claim with fewer parties are among the other's; 0 when one is not.
std::size_t nested(const Claim& a, const Claim& b) {
  const auto pa = parties(a);
  const auto pb = parties(b);
  const auto& small = pa.size() <= pb.size() ? pa : pb;
  const auto& large = pa.size() <= pb.size() ? pb : pa;
  return std::includes(large.begin(), large.end(), small.begin(), small.end()) ? small.size() : 0;
}

/// Did it happen, will it, or was it called off? Claims of different fates are kept apart: a plan and its
/// outcome are linked by relations, not merged.
int fate(Status status) {
  switch (status) {
    case Status::occurred:
    case Status::ongoing:
      return 0;
    case Status::planned:
    case Status::proposed:
    case Status::hypothetical:
      return 1;
    case Status::postponed:
    case Status::cancelled:
      return 2;
    case Status::failed:
      return 3;
    case Status::denied:
      return 4;
  }
  return 0;
}

class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    if (a != b) parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

/// How much a date says: day before month before year before open; stated before inferred.
long long vagueness(const Claim& claim) {
  if (!claim.when.date) return 1LL << 60;
  const DaySpan span = day_span(*claim.when.date);
  const long long width = std::min<long long>(span.last - span.first, 1LL << 50);
  return width * 4 + (claim.when.basis == DateBasis::inferred ? 2 : 0);
}

/// Orders claims so that the one that says most comes first; ties fall to the id.
bool says_more(const Claim& a, const Claim& b) {
  const auto key = [](const Claim& c) {
    return std::tuple(-static_cast<long long>(c.participants.size()), vagueness(c), c.place ? 0 : 1, c.id);
  };
  return key(a) < key(b);
}

template <class Value, class Get>
Value most_frequent(const std::vector<const Claim*>& claims, Get get, Value none) {
  std::map<Value, std::size_t> counts;
  for (const Claim* claim : claims) {
    const Value value = get(*claim);
    if (value != none) ++counts[value];
  }
  // Ties fall to the value that the most telling claim gives.
  Value best = none;
  std::size_t best_count = 0;
  for (const Claim* claim : claims) {
    const Value value = get(*claim);
    if (value != none && counts[value] > best_count) {
      best = value;
      best_count = counts[value];
    }
  }
  return best;
}

void add_participants(const std::vector<const Claim*>& claims, Event& event) {
  for (const Claim* claim : claims) {
    for (const Participation& p : claim->participants) {
      const bool there =
          std::any_of(event.participants.begin(), event.participants.end(),
                      [&](const Participation& q) { return q.actor == p.actor && q.role == p.role; });
      if (!there) event.participants.push_back(p);
    }
  }
  // A person who acts for a state makes the bare state in the same role superfluous.
  std::erase_if(event.participants, [&](const Participation& p) {
    return std::any_of(event.participants.begin(), event.participants.end(),
                       [&](const Participation& q) { return q.acts_for == p.actor && q.role == p.role; });
  });
  std::sort(event.participants.begin(), event.participants.end(),
            [](const Participation& a, const Participation& b) {
              return std::tuple(a.role, a.name, a.actor) < std::tuple(b.role, b.name, b.actor);
            });
}

void add_dissents(const std::vector<const Claim*>& claims, Event& event) {
  for (const Claim* claim : claims) {
    const auto note = [&](const char* field, const std::string& value, const std::string& shown) {
      if (!value.empty() && value != shown) event.dissents.push_back({field, value, claim->id});
    };
    note("type", claim->type, event.type);
    note("status", std::string(to_string(claim->status)), std::string(to_string(event.status)));
    note("date", claim->when.date ? claim->when.date->str() : "",
         event.when.date ? event.when.date->str() : "");
    note("place", claim->place_name, event.place_name);
  }
  std::sort(event.dissents.begin(), event.dissents.end(), [](const Dissent& a, const Dissent& b) {
    return std::tie(a.field, a.value, a.claim) < std::tie(b.field, b.value, b.claim);
  });
}

/// Makes the event of claims that are sorted by says_more.
Event make_event(const std::vector<const Claim*>& claims) {
  Event event;
  event.type = most_frequent<std::string>(
      claims, [](const Claim& c) { return c.type; }, "");
  event.status = static_cast<Status>(most_frequent<int>(
      claims, [](const Claim& c) { return static_cast<int>(c.status); }, -1));
  const auto sharpest = std::min_element(claims.begin(), claims.end(), [](const Claim* a, const Claim* b) {
    return std::tuple(vagueness(*a), a->id) < std::tuple(vagueness(*b), b->id);
  });
  event.when = (*sharpest)->when;
  event.place = most_frequent<PlaceId>(
      claims, [](const Claim& c) { return c.place; }, PlaceId{});
  event.place_name = most_frequent<std::string>(
      claims, [&](const Claim& c) { return c.place == event.place ? c.place_name : std::string(); }, "");
  add_participants(claims, event);
  for (const Claim* claim : claims) {
    for (const Magnitude& m : claim->magnitudes) {
      if (std::find(event.magnitudes.begin(), event.magnitudes.end(), m) == event.magnitudes.end())
        event.magnitudes.push_back(m);
    }
    event.claims.push_back(claim->id);
    event.confidence = std::max(event.confidence, claim->confidence);
    event.core = event.core && claim->core;
  }
  std::sort(event.claims.begin(), event.claims.end());
  event.id = EventId::of("event\x1f" + to_hex(event.claims.front().value()));
  const auto clearest = std::min_element(claims.begin(), claims.end(), [](const Claim* a, const Claim* b) {
    return std::tuple(-a->confidence, a->document, a->evidence.span.begin, a->id) <
           std::tuple(-b->confidence, b->document, b->evidence.span.begin, b->id);
  });
  event.summary = (*clearest)->evidence.words;
  add_dissents(claims, event);
  return event;
}

/// Words of two speakers are two events: "Iran welcomed the vote, and Annan praised the voters".
bool speakers_differ(const Claim& a, const Claim& b) {
  if (a.core || b.core) return false;
  const auto speakers = [](const Claim& claim) {
    std::set<ActorId> ids;
    for (const Participation& p : claim.participants) {
      if (p.role == Role::initiator || p.role == Role::decliner) ids.insert(party(p));
    }
    return ids;
  };
  return speakers(a) != speakers(b);
}

/// "a decades-long conflict" that goes on is not the war of 2020.
bool one_lasts(const Claim& a, const Claim& b) {
  const auto over = [](const Claim& claim) {
    return claim.status == Status::occurred && claim.when.basis != DateBasis::inferred && claim.when.date &&
           claim.when.date->latest();
  };
  const bool ongoing = a.status == Status::ongoing || b.status == Status::ongoing;
  return ongoing && (over(a) || over(b));
}

}  // namespace

bool same_happening(const Claim& a, const Claim& b) {
  if (a.type != b.type || fate(a.status) != fate(b.status) || !dates_agree(a, b) || !places_agree(a, b))
    return false;
  const std::size_t shared = nested(a, b);
  if (!shared || !roles_fit(a, b) || speakers_differ(a, b) || one_lasts(a, b)) return false;
  // Across documents only dates that are sharp can vouch; in one document a second mention seldom repeats the
  // date, and the same parties are enough.
  if (sharp(a) && sharp(b)) return true;
  return a.document == b.document && parties(a) == parties(b);
}

std::vector<Event> consolidate(std::vector<Claim> claims) {
  std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.id < b.id; });
  claims.erase(
      std::unique(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.id == b.id; }),
      claims.end());
  std::map<std::string, std::vector<std::size_t>> by_type;
  for (std::size_t i = 0; i < claims.size(); ++i) by_type[claims[i].type].push_back(i);
  Groups groups(claims.size());
  for (const auto& [type, members] : by_type) {
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (std::size_t j = i + 1; j < members.size(); ++j) {
        if (same_happening(claims[members[i]], claims[members[j]])) groups.join(members[i], members[j]);
      }
    }
  }
  std::map<std::size_t, std::vector<const Claim*>> sets;
  for (std::size_t i = 0; i < claims.size(); ++i) sets[groups.find(i)].push_back(&claims[i]);
  std::vector<Event> events;
  for (auto& [root, members] : sets) {
    std::sort(members.begin(), members.end(),
              [](const Claim* a, const Claim* b) { return says_more(*a, *b); });
    events.push_back(make_event(members));
  }
  std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.id < b.id; });
  return events;
}

}  // namespace truceline
