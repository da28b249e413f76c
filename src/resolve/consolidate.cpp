#include "truceline/resolve/consolidate.hpp"

#include <algorithm>
#include <set>

#include "resolve/event_values.hpp"

namespace truceline {
namespace {

constexpr DayNumber kSharpDays = 31;  // a date this fine can tell two happenings of one kind apart

std::set<ActorId> parties(const Claim& claim) {
  std::set<ActorId> ids;
  for (const Participation& p : claim.participants) ids.insert(party(p));
  return ids;
}

/// The parties without those who only mediate, lend the roof or watch.
std::set<ActorId> sides(const Claim& claim) {
  std::set<ActorId> ids;
  for (const Participation& p : claim.participants) {
    if (!is_third_party(p.role)) ids.insert(party(p));
  }
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

/// Who is attacked and who is hurt by it are one side.
Role side_of(Role role) {
  return role == Role::victim ? Role::target : role;
}

/// Whoever fights may attack, be attacked or lose people in it.
bool one_side(Role a, Role b) {
  const auto fights = [](Role role) { return role == Role::initiator || side_of(role) == Role::target; };
  return side_of(a) == side_of(b) || (a == Role::belligerent && fights(b)) ||
         (b == Role::belligerent && fights(a));
}

/// Do the parties that both name have a role in common, each? "X attacked Y" and "Y attacked X" do not fit.
bool roles_fit(const Claim& a, const Claim& b) {
  return std::all_of(a.participants.begin(), a.participants.end(), [&](const Participation& p) {
    bool shared = false;
    for (const Participation& q : b.participants) {
      if (party(p) != party(q)) continue;
      shared = true;
      for (const Participation& other : a.participants) {
        if (party(other) == party(q) && one_side(other.role, q.role)) return true;
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

/// Did it happen, will it, or was it called off, did it fail, is it denied? In one document claims of
/// different fates are told of different things, or linked by a relation.
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

/// "40 were killed on Sunday", "44,000 have died": not one toll.
bool tolls_apart(const Claim& a, const Claim& b) {
  constexpr std::int64_t kTimes = 3;
  const auto number = [](const Magnitude& m) { return m.most.value_or(m.least.value_or(0)); };
  for (const Magnitude& x : a.magnitudes) {
    for (const Magnitude& y : b.magnitudes) {
      if (x.measure != y.measure || x.side != y.side) continue;
      const std::int64_t few = std::min(number(x), number(y));
      if (few > 0 && std::max(number(x), number(y)) / few >= kTimes) return true;
    }
  }
  return false;
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
  // A second mention seldom repeats the date, so the same parties are enough; "the talks are led by X" of two
  // sides that met on Monday is one, too.
  if (sharp(a) && sharp(b)) return true;
  if (tolls_apart(a, b)) return false;
  if (parties(a) == parties(b)) return true;
  return sharp(a) != sharp(b) && sides(a).size() > 1 && sides(a) == sides(b);
}

std::vector<Event> consolidate(std::vector<Claim> claims) {
  std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.id < b.id; });
  claims.erase(
      std::unique(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.id == b.id; }),
      claims.end());
  std::vector<const Claim*> pointers;
  for (const Claim& claim : claims) pointers.push_back(&claim);
  const Corpus alone;
  std::vector<Event> events;
  for (const Report& report : make_reports(pointers, alone))
    events.push_back(make_event(report.claims, {}, alone));
  std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.id < b.id; });
  return events;
}

}  // namespace truceline
