#include "truceline/resolve/merge.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "resolve/clusters.hpp"
#include "resolve/correct.hpp"
#include "resolve/event_values.hpp"
#include "resolve/groups.hpp"

namespace truceline {
namespace {

/// Reports that are one event, with the reasons.
struct Bundle {
  std::vector<const Report*> reports;
  std::vector<MergeReason> reasons;
};

/// Joins clusters that a document or a user says are one, and takes apart what a user says is two.
class Bundler {
 public:
  Bundler(const std::vector<Report>& reports, const Corpus& corpus) : corpus_(corpus) {
    std::map<std::string_view, std::vector<const Report*>> by_kin;
    for (const Report& report : reports) {
      for (const Claim* claim : report.claims) report_of_.emplace(claim->id, &report);
      by_kin[report.kin].push_back(&report);
    }
    for (auto& [kin, members] : by_kin) {
      for (Cluster& cluster : cluster_reports(std::move(members))) {
        if (!cluster.reports.empty()) add(std::move(cluster));
      }
    }
  }

  std::vector<Bundle> run() {
    Groups groups(bundles_.size());
    join_lives(groups);
    join_corrected(groups);
    std::map<std::size_t, Bundle> joined;
    for (std::size_t i = 0; i < bundles_.size(); ++i) {
      Bundle& into = joined[groups.find(i)];
      into.reports.insert(into.reports.end(), bundles_[i].reports.begin(), bundles_[i].reports.end());
      into.reasons.insert(into.reasons.end(), bundles_[i].reasons.begin(), bundles_[i].reasons.end());
    }
    std::vector<Bundle> result;
    for (auto& [root, bundle] : joined) result.push_back(std::move(bundle));
    return result;
  }

 private:
  void add(Cluster&& cluster) {
    Bundle bundle;
    for (const Joint& joint : cluster.joints)
      bundle.reasons.push_back({joint.report->id(), joint.with->id(), joint.rule});
    bundle.reports = std::move(cluster.reports);
    for (const Report* report : bundle.reports) bundle_of_.emplace(report, bundles_.size());
    bundles_.push_back(std::move(bundle));
  }

  void join(Groups& groups, ClaimId a, ClaimId b, const char* rule) {
    const auto first = report_of_.find(a);
    const auto second = report_of_.find(b);
    if (first == report_of_.end() || second == report_of_.end()) return;
    const std::size_t one = bundle_of_.at(first->second);
    const std::size_t other = bundle_of_.at(second->second);
    if (groups.find(one) == groups.find(other)) return;
    groups.join(one, other);
    bundles_[other].reasons.push_back({second->second->id(), first->second->id(), rule});
  }

  /// A plan and what its own document says became of it.
  void join_lives(Groups& groups) {
    for (const ClaimRelation& relation : sorted_relations()) {
      const auto from = report_of_.find(relation.from);
      const auto to = report_of_.find(relation.to);
      if (from == report_of_.end() || to == report_of_.end()) continue;
      const bool one_course = from->second->planned_first() && to->second->planned_first() &&
                              from->second->type->course == to->second->type->course;
      if (one_course && relation.rule == kLifeCycleRule && says_when(*from->second, relation.from) &&
          can_follow(*from->second, *to->second))
        join(groups, relation.to, relation.from, "life cycle");
    }
  }

  /// Is the date of the report that of the claim? Another mention of its report may be of another plan.
  static bool says_when(const Report& report, ClaimId id) {
    const auto claim =
        std::find_if(report.claims.begin(), report.claims.end(), [&](const Claim* c) { return c->id == id; });
    const auto& when = (*claim)->when;
    return report.fate == Fate::ahead || (when.date && when.date->str() == report.date);
  }

  /// What took place did so when it was planned for, and is called off before that is over. An outcome
  /// without days of its own may be that of another plan; it stays related, but is no state of this one.
  static bool can_follow(const Report& outcome, const Report& plan) {
    constexpr int kDated = 3;
    if (outcome.fate == Fate::ahead) return true;  // the plan for the day it was put off to
    if (outcome.rank > kDated || plan.rank > kDated) return false;
    const bool before_end = outcome.days.first <= plan.days.last;
    return before_end && (outcome.fate == Fate::off || plan.days.first <= outcome.days.last);
  }

  [[nodiscard]] std::vector<ClaimRelation> sorted_relations() const {
    std::vector<ClaimRelation> relations = corpus_.relations;
    std::sort(relations.begin(), relations.end());
    return relations;
  }

  void join_corrected(Groups& groups) {
    for (const Correction& correction : corpus_.corrections) {
      if (correction.kind != CorrectionKind::merge) continue;
      for (const ClaimId claim : correction.claims)
        join(groups, correction.claims.front(), claim, "correction");
    }
  }

  const Corpus& corpus_;
  std::unordered_map<ClaimId, const Report*> report_of_;
  std::unordered_map<const Report*, std::size_t> bundle_of_;
  std::vector<Bundle> bundles_;
};

/// What the corrections say of single claims.
struct Verdicts {
  std::set<ClaimId> rejected;
  std::map<ClaimId, std::size_t> split;  ///< claim → correction that took it out
};

Verdicts verdicts_of(const Corrections& corrections) {
  Verdicts verdicts;
  for (std::size_t i = 0; i < corrections.size(); ++i) {
    for (const ClaimId claim : corrections[i].claims) {
      if (corrections[i].kind == CorrectionKind::reject) verdicts.rejected.insert(claim);
      if (corrections[i].kind == CorrectionKind::confirm) verdicts.rejected.erase(claim);
      if (corrections[i].kind == CorrectionKind::split) verdicts.split[claim] = i;
      if (corrections[i].kind == CorrectionKind::merge) verdicts.split.erase(claim);
    }
  }
  return verdicts;
}

/// One event out of a bundle for what was left together, one for each part that was split off.
void add_events(const Bundle& bundle, const Verdicts& verdicts, const Corpus& corpus,
                std::vector<Event>& events) {
  std::map<std::size_t, std::vector<const Claim*>> parts;
  constexpr auto kRest = static_cast<std::size_t>(-1);
  for (const Report* report : bundle.reports) {
    for (const Claim* claim : report->claims) {
      if (verdicts.rejected.contains(claim->id)) continue;
      const auto split = verdicts.split.find(claim->id);
      parts[split == verdicts.split.end() ? kRest : split->second].push_back(claim);
    }
  }
  for (auto& [part, claims] : parts) {
    std::set<ClaimId> held;
    for (const Claim* claim : claims) held.insert(claim->id);
    std::vector<MergeReason> reasons;
    for (const MergeReason& reason : bundle.reasons) {
      if (held.contains(reason.claim) && held.contains(reason.with)) reasons.push_back(reason);
    }
    std::sort(reasons.begin(), reasons.end(), [](const MergeReason& a, const MergeReason& b) {
      return std::tie(a.claim, a.with, a.rule) < std::tie(b.claim, b.with, b.rule);
    });
    events.push_back(make_event(std::move(claims), std::move(reasons), corpus));
  }
}

}  // namespace

std::vector<Event> merge(std::vector<Claim> claims, const Corpus& corpus) {
  std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
    return std::tie(a.document, a.id) < std::tie(b.document, b.id);
  });
  claims.erase(
      std::unique(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.id == b.id; }),
      claims.end());
  std::vector<Report> reports;
  for (std::size_t first = 0; first < claims.size();) {
    std::size_t last = first;
    std::vector<const Claim*> told;
    while (last < claims.size() && claims[last].document == claims[first].document)
      told.push_back(&claims[last++]);
    for (Report& report : make_reports(told, corpus)) reports.push_back(std::move(report));
    first = last;
  }
  const Verdicts verdicts = verdicts_of(corpus.corrections);
  std::vector<Event> events;
  for (const Bundle& bundle : Bundler(reports, corpus).run()) add_events(bundle, verdicts, corpus, events);
  for (Event& event : events) correct(event, corpus.corrections);
  std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.id < b.id; });
  return events;
}

}  // namespace truceline
