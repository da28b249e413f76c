#include "extract/life_cycle.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace truceline {
namespace {

constexpr DayNumber kSharpDays = 31;  // a date this fine can tell two happenings of one kind apart

bool planned(const Claim& claim) {
  return claim.status == Status::planned || claim.status == Status::proposed;
}

std::optional<RelationKind> outcome(Status status) {
  switch (status) {
    case Status::occurred:
    case Status::ongoing:
      return RelationKind::fulfils;
    case Status::postponed:
    case Status::cancelled:
    case Status::failed:
      return RelationKind::cancels;
    case Status::planned:
    case Status::proposed:
    case Status::denied:
    case Status::hypothetical:
      break;
  }
  return std::nullopt;
}

/// Does the text say when, with both ends?
bool stated(const Claim& claim) {
  return claim.when.date && claim.when.basis != DateBasis::inferred && claim.when.date->earliest() &&
         claim.when.date->latest();
}

bool sharp(const Claim& claim) {
  if (!stated(claim)) return false;
  const DaySpan span = day_span(*claim.when.date);
  return span.last - span.first <= kSharpDays;
}

/// How a plan and an outcome fit, best first by comparison.
struct Fit {
  bool dated = false;
  std::size_t shared = 0;
  std::size_t nearness = 0;
  friend auto operator<=>(const Fit&, const Fit&) = default;
};

class LifeCycles {
 public:
  LifeCycles(const Lexicon& lexicon, const Drafts& drafts) : lexicon_(lexicon), drafts_(drafts) {}

  std::vector<ClaimRelation> run() {
    std::vector<ClaimRelation> relations;
    std::set<std::pair<std::size_t, RelationKind>> taken;  // a plan has one outcome of a kind
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const auto kind = outcome(drafts_[i].claim.status);
      if (!kind) continue;
      std::optional<std::size_t> best;
      Fit best_fit;
      for (std::size_t p = 0; p < drafts_.size(); ++p) {
        if (!planned(drafts_[p].claim) || taken.contains({p, *kind})) continue;
        const auto fit = fit_of(p, i);
        if (!fit || (best && *fit <= best_fit)) continue;
        best = p;
        best_fit = *fit;
      }
      if (!best) continue;
      taken.insert({*best, *kind});
      relations.push_back(
          {drafts_[i].claim.id, drafts_[*best].claim.id, *kind, "", std::string(kLifeCycleRule)});
    }
    return relations;
  }

 private:
  [[nodiscard]] std::optional<Fit> fit_of(std::size_t plan, std::size_t outcome) const {
    const Claim& a = drafts_[plan].claim;
    const Claim& b = drafts_[outcome].claim;
    const std::string& course = lexicon_.ontology.find(a.type)->course;
    if (course.empty() || course != lexicon_.ontology.find(b.type)->course) return std::nullopt;
    const bool apart = a.evidence.sentence != b.evidence.sentence;
    if (plan > outcome && !(apart && sharp(a) && sharp(b))) return std::nullopt;
    if (a.place && b.place && a.place != b.place) return std::nullopt;
    const std::size_t shared = shared_parties(a, b);
    if (!shared || !dates_fit(drafts_[plan], b, plan < outcome)) return std::nullopt;
    const std::size_t far = plan < outcome ? outcome - plan : plan - outcome;
    return Fit{stated(a) && stated(b), shared, drafts_.size() - far};
  }

  /// 0 where the parties do not vouch for one happening: two of them must be the same, or one at the same
  /// place; for what one side does alone, all that the shorter list names, one in the same role.
  [[nodiscard]] std::size_t shared_parties(const Claim& a, const Claim& b) const {
    std::set<ActorId> of_a;
    std::set<ActorId> of_b;
    for (const Participation& p : a.participants) of_a.insert(party(p));
    for (const Participation& p : b.participants) of_b.insert(party(p));
    std::vector<ActorId> both;
    std::set_intersection(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(), std::back_inserter(both));
    const bool alone =
        !lexicon_.ontology.find(a.type)->reciprocal && !lexicon_.ontology.find(b.type)->reciprocal;
    if (alone && !same_doer(a, b)) return 0;
    const bool placed = a.place && a.place == b.place;
    const bool nested = both.size() == std::min(of_a.size(), of_b.size());
    const bool enough = both.size() >= 2 || (both.size() == 1 && (placed || (alone && nested)));
    return enough ? both.size() : 0;
  }

  static bool same_doer(const Claim& a, const Claim& b) {
    return std::any_of(a.participants.begin(), a.participants.end(), [&](const Participation& p) {
      return std::any_of(b.participants.begin(), b.participants.end(),
                         [&](const Participation& q) { return party(p) == party(q) && p.role == q.role; });
    });
  }

  /// The day a plan was made is not the day it was for, and a plan without a day has an outcome only when it
  /// is told from the past: "planned to meet".
  static bool dates_fit(const Draft& plan, const Claim& outcome, bool told_later) {
    if (plan.claim.status == Status::proposed || !stated(plan.claim)) return plan.past;
    if (!outcome.when.date) return true;
    const bool vague = outcome.when.basis != DateBasis::inferred && !stated(outcome);
    if (vague) return false;
    if (compatible(*plan.claim.when.date, *outcome.when.date)) return true;
    // Called off on an earlier day than the one it was planned for; a plan told afterwards is the new one.
    const bool off =
        told_later && (outcome.status == Status::cancelled || outcome.status == Status::postponed);
    return off && day_span(*outcome.when.date).first <= day_span(*plan.claim.when.date).last;
  }

  const Lexicon& lexicon_;
  const Drafts& drafts_;
};

}  // namespace

std::vector<ClaimRelation> link_life_cycles(const Lexicon& lexicon, const Drafts& drafts) {
  return LifeCycles(lexicon, drafts).run();
}

}  // namespace truceline
