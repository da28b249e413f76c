#include "resolve/match.hpp"

#include <algorithm>
#include <utility>

namespace truceline {
namespace {

constexpr std::uint32_t bit(Role role) {
  return std::uint32_t{1} << static_cast<unsigned>(role);
}
constexpr std::uint32_t kDoes = bit(Role::initiator);
constexpr std::uint32_t kSuffers = bit(Role::target) | bit(Role::victim);

enum class Places { unknown, equal, nested, apart };

bool lies_in(const std::vector<PlaceId>* around, PlaceId place) {
  return around && std::binary_search(around->begin(), around->end(), place);
}

Places compare_places(const Report& a, const Report& b) {
  const bool a_placed = a.place || !a.place_name.empty();
  const bool b_placed = b.place || !b.place_name.empty();
  if (!a_placed || !b_placed) return Places::unknown;
  if (a.place && b.place) {
    if (a.place == b.place) return Places::equal;
    return lies_in(a.around, b.place) || lies_in(b.around, a.place) ? Places::nested : Places::apart;
  }
  return a.place_name == b.place_name ? Places::equal : Places::apart;
}

struct Parties {
  int shared = 0;
  bool by_company = false;  ///< one names nobody, but its document names the parties of the other
  bool nested = false;      ///< all of the shorter list are in the other
  bool reversed = false;    ///< who does it here suffers it there
};

Parties compare_parties(const Report& a, const Report& b) {
  Parties result;
  for (std::size_t i = 0, j = 0; i < a.parties.size() && j < b.parties.size();) {
    const ReportParty& p = a.parties[i];
    const ReportParty& q = b.parties[j];
    if (p.id < q.id) {
      ++i;
    } else if (q.id < p.id) {
      ++j;
    } else {
      ++result.shared;
      const auto only = [](std::uint32_t roles, std::uint32_t one, std::uint32_t other) {
        return (roles & one) && !(roles & other);
      };
      result.reversed |= (only(p.roles, kDoes, kSuffers) && only(q.roles, kSuffers, kDoes)) ||
                         (only(p.roles, kSuffers, kDoes) && only(q.roles, kDoes, kSuffers));
      ++i;
      ++j;
    }
  }
  result.nested = static_cast<std::size_t>(result.shared) == std::min(a.parties.size(), b.parties.size());
  return result;
}

template <class T>
bool intersect(const std::vector<T>& a, const std::vector<T>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const T& value) { return std::binary_search(b.begin(), b.end(), value); });
}

/// Parties of `named` that the document of `nameless`, which names none, speaks of: all of them, or two.
Parties by_company(const Report& nameless, const Report& named) {
  Parties result;
  if (!nameless.company) return result;
  for (const ReportParty& party : named.parties)
    result.shared += std::binary_search(nameless.company->begin(), nameless.company->end(), party.id) ? 1 : 0;
  const auto all = static_cast<int>(named.parties.size());
  if (result.shared < std::min(all, 2)) return {};
  result.by_company = result.nested = true;
  return result;
}

Parties parties_of(const Report& a, const Report& b) {
  if (a.parties.empty() != b.parties.empty()) return a.parties.empty() ? by_company(a, b) : by_company(b, a);
  return compare_parties(a, b);
}

/// near = they differ, as early and late counts of one attack do.
enum class Tolls { unknown, overlap, near, apart };

Tolls compare_tolls(const Report& a, const Report& b) {
  if (!a.toll || !b.toll) return Tolls::unknown;
  if (a.toll->first <= b.toll->last && b.toll->first <= a.toll->last) return Tolls::overlap;
  constexpr DayNumber kNear = 3;  // times as many
  const auto [less, more] = a.toll->last < b.toll->first ? std::pair(a.toll->last, b.toll->first)
                                                         : std::pair(b.toll->last, a.toll->first);
  return more <= kNear * less ? Tolls::near : Tolls::apart;
}

bool is_reciprocal(const Report& report) {
  return report.type && report.type->reciprocal;
}

bool is_fight(const Report& report) {
  return !report.type || report.type->event_class == "fight";
}

bool is_deal(const Report& report) {
  return report.type && report.type->event_class == "agree";
}

bool is_meeting(const Report& report) {
  return is_deal(report) || (report.type && report.type->event_class == "talks");
}

/// No day of its own, nor a stretch of days.
bool undated(const Report& report) {
  return report.rank >= 4 && !report.ended;
}

bool fates_fit(const Report& a, const Report& b) {
  return a.fate == b.fate || (a.planned_first() && b.planned_first());
}

/// "a decades-long conflict" that goes on is not the war of 2020; words of two speakers are two.
bool kept_apart(const Report& a, const Report& b) {
  if ((a.ongoing && b.ended) || (b.ongoing && a.ended)) return true;
  return (!a.core || !b.core) && a.speakers != b.speakers;
}

/// A town falls once: the same place, and a side in common where both name some.
bool once(const Report& a, const Report& b) {
  if (!fates_fit(a, b) || kept_apart(a, b) || compare_places(a, b) != Places::equal) return false;
  const Parties parties = compare_parties(a, b);
  return !parties.reversed && (parties.shared > 0 || a.parties.empty() || b.parties.empty());
}

}  // namespace

bool told_apart(const Report& a, const Report& b) {
  if (a.document != b.document) return false;
  if (a.type_name == b.type_name) return a.fate == b.fate || a.rank > 1 || b.rank > 1 || a.days != b.days;
  if (is_deal(a) && (undated(a) || undated(b))) return false;
  const auto same = [](const ReportParty& p, const ReportParty& q) { return p.id == q.id; };
  return a.rank != 0 || b.rank != 0 || a.days != b.days || a.parties.empty() ||
         !std::equal(a.parties.begin(), a.parties.end(), b.parties.begin(), b.parties.end(), same);
}

std::optional<Match> match(const Report& a, const Report& b) {
  if (told_apart(a, b) || !fates_fit(a, b) || kept_apart(a, b)) return std::nullopt;
  const Parties parties = parties_of(a, b);
  if (parties.reversed) return std::nullopt;
  const Places places = compare_places(a, b);
  const Tolls tolls = compare_tolls(a, b);
  const bool mediated = intersect(a.mediators, b.mediators);
  const bool meeting = is_reciprocal(a) && is_reciprocal(b);
  if (parties.shared == 0) {
    // Nobody is named in one of them: the place must be the same, and the number of the dead not against it.
    const bool nameless =
        (a.parties.empty() || b.parties.empty()) && places == Places::equal && tolls != Tolls::apart;
    if (!nameless) return std::nullopt;
  } else if (!parties.nested && !(meeting && parties.shared >= 2)) {
    return std::nullopt;
  }
  // The same two do not meet at two places on one day; they may well fight at two.
  if (places == Places::apart && !(meeting && !is_fight(a) && parties.shared >= 2)) return std::nullopt;
  Match fit;
  fit.score = (parties.by_company ? 1 : 2) * std::min(parties.shared, 3) + (parties.nested ? 1 : 0) +
              (mediated ? 2 : 0) + (a.type_name == b.type_name ? 1 : 0);
  fit.score += places == Places::equal ? 4 : places == Places::nested ? 2 : places == Places::apart ? -4 : 0;
  fit.score += tolls == Tolls::overlap ? 3 : tolls == Tolls::near ? -1 : tolls == Tolls::apart ? -2 : 0;
  fit.firm = parties.shared >= 2 || a.document == b.document || places == Places::equal ||
             places == Places::nested || tolls == Tolls::overlap || mediated;
  return fit;
}

bool match_across_days(const Report& a, const Report& b) {
  if (a.document == b.document || a.type_name != b.type_name) return false;
  if (is_fight(a) && a.type && a.type->recalled) return once(a, b);
  if (!match(a, b)) return false;
  const Places places = compare_places(a, b);
  const Parties parties = parties_of(a, b);
  const bool alone = a.parties.size() == 1 && b.parties.size() == 1;  // what one side does by itself
  if (!parties.nested || parties.shared < (alone ? 1 : 2)) return false;
  if (places == Places::apart) return false;
  if (is_fight(a)) return places == Places::equal && compare_tolls(a, b) == Tolls::overlap;
  // Two deals of the same two on two days running are rarer than a wrong day; meetings are not.
  return (is_deal(a) && !alone) || places == Places::equal || intersect(a.mediators, b.mediators);
}

bool calls_off(const Report& off, const Report& plan) {
  if (off.fate != Fate::off || plan.fate != Fate::ahead || !plan.planned_first()) return false;
  if (off.published && plan.published && *plan.published > *off.published) return false;
  const Places places = compare_places(off, plan);
  const Parties parties = compare_parties(off, plan);
  if (places == Places::apart || parties.reversed) return false;
  return parties.shared >= 2 || (parties.shared == 1 && parties.nested && places == Places::equal);
}

bool moved_to(const Report& plan, const Report& outcome) {
  if (plan.fate != Fate::ahead || outcome.fate != Fate::happened || !plan.planned_first()) return false;
  if (!is_meeting(plan) || !is_meeting(outcome) || told_apart(plan, outcome)) return false;
  const bool known = plan.published && outcome.published && *plan.published < *outcome.published &&
                     *plan.published <= outcome.days.last;
  const Places places = compare_places(plan, outcome);
  const Parties parties = compare_parties(plan, outcome);
  return known && (places == Places::equal || places == Places::nested) && parties.nested &&
         parties.shared >= 2 && !parties.reversed;
}

}  // namespace truceline
