#include "resolve/report.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "resolve/groups.hpp"
#include "truceline/base/utf8.hpp"
#include "truceline/resolve/consolidate.hpp"

namespace truceline {
namespace {

constexpr DayNumber kWeek = 7;
constexpr DayNumber kMonth = 31;
constexpr DayNumber kYear = 366;

/// Where the dates of a claim put it among others.
struct Placing {
  int rank = 5;
  DaySpan days;
};

Placing placing_of(const Dating& when) {
  if (!when.date) return {};
  const auto first = when.date->earliest();
  const auto last = when.date->latest();
  const DayNumber at = first.value_or(last.value_or(0));
  if (!first || !last) return {4, {at, at}};
  const DayNumber length = *last - *first + 1;
  if (when.basis == DateBasis::inferred) return {length == 1 ? 2 : 4, {*last, *last}};
  if (length > kMonth) return {4, {at, at}};
  return {length == 1 ? 0 : length <= kWeek ? 1 : 3, {*first, *last}};
}

/// "soldiers", "gunmen": the same words mean others elsewhere. Names have a capital somewhere.
bool has_name(const Participation& p) {
  return p.acts_for || std::any_of(p.name.begin(), p.name.end(), [](unsigned char c) {
           return (c >= 'A' && c <= 'Z') || c >= 0x80 || (c >= '0' && c <= '9');
         });
}

void add_participants(const Claim& claim, const Corpus& corpus, Report& report) {
  for (const Participation& p : claim.participants) {
    const ActorId id = party_in(corpus, claim.document, p);
    if (p.role == Role::mediator) report.mediators.push_back(id);
    if (p.role == Role::initiator || p.role == Role::decliner) report.speakers.push_back(id);
    if (!has_name(p)) continue;
    const auto at = std::find_if(report.parties.begin(), report.parties.end(),
                                 [&](const ReportParty& other) { return other.id == id; });
    const auto bit = std::uint32_t{1} << static_cast<unsigned>(p.role);
    if (at == report.parties.end()) {
      report.parties.push_back({id, bit});
    } else {
      at->roles |= bit;
    }
  }
}

void add_toll(const Claim& claim, Report& report) {
  for (const Magnitude& m : claim.magnitudes) {
    if (m.measure != "killed" || (!m.least && !m.most)) continue;
    const DaySpan range{m.least.value_or(0), m.most.value_or(kDistantFuture)};
    // Of several numbers (this side's, that side's) the largest is taken for the whole.
    if (!report.toll || range.first > report.toll->first) report.toll = range;
  }
}

template <class T>
void sort_once(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

void set_place(const std::vector<const Claim*>& by_weight, const Corpus& corpus, Report& report) {
  for (const Claim* claim : by_weight) {
    if (!claim->place && claim->place_name.empty()) continue;
    report.place = claim->place;
    report.place_name = fold(claim->place_name);
    const auto at = corpus.around.find(claim->place);
    if (claim->place && at != corpus.around.end()) report.around = &at->second;
    return;
  }
}

/// "The war of 2020": lies anywhere in the time told.
void set_recalled(const Dating& when, Report& report) {
  if (!report.ended || report.rank != 4 || !report.type || !report.type->recalled) return;
  const DaySpan span = day_span(*when.date);
  if (span.last - span.first >= kYear || report.fate != Fate::happened) return;
  report.recalled = true;
  report.days = span;
}

Report make_report(std::vector<const Claim*> claims, const Corpus& corpus) {
  Report report;
  std::sort(claims.begin(), claims.end(), [](const Claim* a, const Claim* b) { return a->id < b->id; });
  report.claims = claims;
  std::sort(claims.begin(), claims.end(), [](const Claim* a, const Claim* b) { return says_more(*a, *b); });
  const Claim& main = *claims.front();
  report.document = main.document;
  report.type_name = main.type;
  report.type = corpus.ontology ? corpus.ontology->find(main.type) : nullptr;
  report.kin = report.type && !report.type->kin.empty() ? report.type->kin : main.type;
  report.fate = fate_of(main.status);
  const Claim& dated = **std::min_element(claims.begin(), claims.end(), [](const Claim* a, const Claim* b) {
    return std::tuple(vagueness(*a), a->id) < std::tuple(vagueness(*b), b->id);
  });
  const auto [rank, days] = placing_of(dated.when);
  report.rank = rank;
  report.days = days;
  if (dated.when.date) report.date = dated.when.date->str();
  report.ended = dated.when.date && dated.when.basis != DateBasis::inferred && dated.when.date->latest();
  set_recalled(dated.when, report);
  for (const Claim* claim : claims) {
    report.ongoing |= claim->status == Status::ongoing;
    report.core &= claim->core;
    add_participants(*claim, corpus, report);
    add_toll(*claim, report);
  }
  set_place(claims, corpus, report);
  if (const auto company = corpus.company.find(report.document); company != corpus.company.end())
    report.company = &company->second;
  std::sort(report.parties.begin(), report.parties.end(),
            [](const ReportParty& a, const ReportParty& b) { return a.id < b.id; });
  sort_once(report.mediators);
  sort_once(report.speakers);
  const auto source = corpus.documents.find(report.document);
  if (source != corpus.documents.end() && source->second.published)
    report.published = source->second.published->latest();
  return report;
}

/// Two claims of one happening; nearer ones in the text come first.
struct Pair {
  bool undated = false;  ///< one of them has no date of its own
  std::size_t distance = 0;
  std::size_t first = 0, second = 0;
  friend auto operator<=>(const Pair&, const Pair&) = default;
};

bool has_days(const Claim& claim) {
  return placing_of(claim.when).rank <= 3 && claim.when.basis != DateBasis::inferred;
}

std::vector<Pair> matching_pairs(const std::vector<const Claim*>& claims) {
  std::map<std::string_view, std::vector<std::size_t>> by_type;
  for (std::size_t i = 0; i < claims.size(); ++i) by_type[claims[i]->type].push_back(i);
  std::vector<Pair> pairs;
  for (const auto& [type, of_type] : by_type) {
    for (std::size_t i = 0; i < of_type.size(); ++i) {
      for (std::size_t j = i + 1; j < of_type.size(); ++j) {
        const Claim& a = *claims[of_type[i]];
        const Claim& b = *claims[of_type[j]];
        if (!same_happening(a, b)) continue;
        const std::size_t from = a.evidence.span.begin;
        const std::size_t to = b.evidence.span.begin;
        pairs.push_back(
            {!has_days(a) || !has_days(b), from < to ? to - from : from - to, of_type[i], of_type[j]});
      }
    }
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

/// A mention without a date or a place must not make one event of two on different days or at different
/// places.
bool stay_apart(const Claim& a, const Claim& b) {
  const bool dated = has_days(a) && has_days(b);
  return (dated && !compatible(*a.when.date, *b.when.date)) || (a.place && b.place && a.place != b.place);
}

bool any_apart(const std::vector<const Claim*>& claims, const std::vector<std::size_t>& a,
               const std::vector<std::size_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](std::size_t i) {
    return std::any_of(b.begin(), b.end(), [&](std::size_t j) { return stay_apart(*claims[i], *claims[j]); });
  });
}

}  // namespace

Fate fate_of(Status status) noexcept {
  switch (status) {
    case Status::planned:
    case Status::proposed:
    case Status::hypothetical:
      return Fate::ahead;
    case Status::postponed:
    case Status::cancelled:
      return Fate::off;
    default:
      return Fate::happened;
  }
}

ActorId party_in(const Corpus& corpus, DocumentId document, const Participation& p) {
  const ActorId id = party(p);
  const auto at = corpus.actors.find({document, id});
  return at == corpus.actors.end() ? id : at->second.actor;
}

long long vagueness(const Claim& claim) {
  if (!claim.when.date) return 1LL << 60;
  const DaySpan span = day_span(*claim.when.date);
  const long long width = std::min<long long>(span.last - span.first, 1LL << 50);
  return width * 4 + (claim.when.basis == DateBasis::inferred ? 2 : 0);
}

bool says_more(const Claim& a, const Claim& b) {
  const auto key = [](const Claim& c) {
    return std::tuple(-static_cast<long long>(c.participants.size()), vagueness(c), c.place ? 0 : 1, c.id);
  };
  return key(a) < key(b);
}

std::vector<Report> make_reports(const std::vector<const Claim*>& claims, const Corpus& corpus) {
  Groups groups(claims.size());
  std::vector<std::vector<std::size_t>> members(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) members[i] = {i};
  for (const Pair& pair : matching_pairs(claims)) {
    const std::size_t a = groups.find(pair.first);
    const std::size_t b = groups.find(pair.second);
    if (a == b || any_apart(claims, members[a], members[b])) continue;
    groups.join(a, b);
    auto& into = members[std::min(a, b)];
    auto& from = members[std::max(a, b)];
    into.insert(into.end(), from.begin(), from.end());
    from.clear();
  }
  std::vector<Report> reports;
  for (const auto& set : members) {
    if (set.empty()) continue;
    std::vector<const Claim*> told;
    for (const std::size_t i : set) told.push_back(claims[i]);
    reports.push_back(make_report(std::move(told), corpus));
  }
  return reports;
}

MergeReach merge_reach(std::string_view kin, const Ontology& ontology) {
  constexpr DayNumber kMovedPlans = 160;  // a plan, its outcome, and another outcome that it could be
  MergeReach reach;
  for (const EventType& type : ontology.types()) {
    if ((type.kin.empty() ? type.name : type.kin) != kin) continue;
    if (type.recalled) reach.longest = kYear;
    const bool meeting = type.event_class == "talks" || type.event_class == "agree";
    if (meeting && !type.course.empty()) reach.days = kMovedPlans;
  }
  return reach;
}

std::vector<ReportKey> reports_of(const std::vector<Claim>& claims, const Ontology* ontology) {
  std::vector<const Claim*> pointers;
  for (const Claim& claim : claims) pointers.push_back(&claim);
  std::sort(pointers.begin(), pointers.end(), [](const Claim* a, const Claim* b) { return a->id < b->id; });
  Corpus corpus;
  corpus.ontology = ontology;
  std::vector<ReportKey> keys;
  for (const Report& report : make_reports(pointers, corpus)) {
    ReportKey key{{}, report.kin, report.rank, report.days.first, report.days.last};
    for (const Claim* claim : report.claims) key.claims.push_back(claim->id);
    keys.push_back(std::move(key));
  }
  std::sort(keys.begin(), keys.end(),
            [](const ReportKey& a, const ReportKey& b) { return a.claims.front() < b.claims.front(); });
  return keys;
}

}  // namespace truceline
