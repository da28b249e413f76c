#include "resolve/clusters.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "resolve/cluster_index.hpp"
#include "resolve/match.hpp"

namespace truceline {
namespace {

constexpr DayNumber kNewsDays = 2;     // how old the news of a day without a date can be
constexpr DayNumber kBoundDays = 31;   // how far from the publication an event without a date is looked for
constexpr DayNumber kPlanDays = 31;    // how long before its day a plan is called off
constexpr DayNumber kMovedDays = 14;   // how far from its day a plan is held after all
constexpr DayNumber kPutOffDays = 31;  // the same of one that was put off
constexpr std::size_t kTooMany = 64;   // events of a year among which none is the only one
constexpr std::size_t kCompared = 8;   // reports of a cluster that a new one is compared with

/// Says most: its order among reports. Ties fall to the id.
bool richer(const Report* a, const Report* b) {
  const auto key = [](const Report* r) {
    return std::tuple(r->rank, r->days.first, r->days.last, -static_cast<long>(r->parties.size()),
                      r->place || !r->place_name.empty() ? 0 : 1, r->toll ? 0 : 1, r->id());
  };
  return key(a) < key(b);
}

struct Choice {
  std::size_t cluster = 0;
  const Report* with = nullptr;
  Match fit;
};

class Clusterer {
 public:
  std::vector<Cluster> run(std::vector<const Report*> reports) {
    std::sort(reports.begin(), reports.end(), richer);
    for (const Report* report : reports) by_rank_[static_cast<std::size_t>(report->rank)].push_back(report);
    for (const Report* report : by_rank_[0]) place_in_block(*report, "same day");
    join_neighbours(0);
    for (const Report* report : by_rank_[1])
      place_in_days(*report, report->days, false, "within the time told");
    join_later();
    for (const Report* report : by_rank_[2]) {
      place_in_days(*report, {report->days.first - kNewsDays, report->days.last}, true, "news of the day");
    }
    join_later();
    join_neighbours(2);
    for (const Report* report : by_rank_[3])
      place_in_days(*report, report->days, false, "within the time told");
    join_later();
    for (const Report* report : by_rank_[4]) place_bounded(*report);
    join_later();
    for (const Report* report : by_rank_[5]) start(*report);
    join_called_off();
    join_moved();
    place_recalled();
    return std::move(clusters_);
  }

 private:
  /// The best fitting of the clusters that hold days of `days` and have a report of a smaller rank, or with
  /// `own` of the same rank and span; nothing when two fit equally well.
  [[nodiscard]] std::vector<Choice> candidates(const Report& report, DaySpan days, bool own) const {
    std::vector<Choice> found;
    for (const std::size_t i : index_.find(report, days, own)) {
      const Cluster& cluster = clusters_[i];
      if (cluster.reports.empty()) continue;
      Choice best{i, nullptr, {}};
      bool told = false;
      for (std::size_t k = 0; k < cluster.reports.size(); ++k) {
        const Report& other = *cluster.reports[k];
        told |= told_apart(report, other);
        if (k >= kCompared) continue;
        const auto fit = match(report, other);
        if (fit && (!best.with || fit->score > best.fit.score)) best = {i, &other, *fit};
      }
      if (best.with && !told) found.push_back(best);
    }
    return found;
  }

  void start(const Report& report) {
    clusters_.push_back({{&report}, {}, report.days, report.rank});
    index_.add(report, clusters_.size() - 1);
  }

  void join(const Report& report, const Choice& choice, const char* rule) {
    Cluster& cluster = clusters_[choice.cluster];
    cluster.reports.push_back(&report);
    cluster.joints.push_back({&report, choice.with, rule});
  }

  [[nodiscard]] static const Choice* only_best(const std::vector<Choice>& choices) {
    const Choice* best = nullptr;
    bool tied = false;
    for (const Choice& choice : choices) {
      tied = best && (choice.fit.score == best->fit.score || (tied && choice.fit.score < best->fit.score));
      if (!best || choice.fit.score > best->fit.score) best = &choice;
    }
    return tied ? nullptr : best;
  }

  /// To the best cluster of the same rank and span, else it begins one.
  void place_in_block(const Report& report, const char* rule) {
    const auto choices = candidates(report, report.days, true);
    if (const Choice* best = only_best(choices)) {
      join(report, *best, rule);
    } else {
      start(report);
    }
  }

  /// To a cluster with a better date inside `days`; else later to one of its own kind.
  void place_in_days(const Report& report, DaySpan days, bool nearest, const char* rule) {
    auto choices = candidates(report, days, false);
    // Within a week the only one it can be needs no more to vouch for it.
    if (report.rank > 1 || choices.size() > 1)
      std::erase_if(choices, [](const Choice& choice) { return !choice.fit.firm; });
    const Choice* best = only_best(choices);
    if (!best && nearest && !choices.empty()) best = latest(choices);
    if (best) {
      join(report, *best, rule);
    } else {
      later_.push_back(&report);
    }
  }

  /// Of the best fitting ones the one on the latest day, if it is alone there.
  [[nodiscard]] const Choice* latest(const std::vector<Choice>& choices) const {
    int top = choices.front().fit.score;
    for (const Choice& choice : choices) top = std::max(top, choice.fit.score);
    const Choice* best = nullptr;
    bool tied = false;
    for (const Choice& choice : choices) {
      if (choice.fit.score != top) continue;
      const DayNumber day = clusters_[choice.cluster].days.last;
      if (!best || day > clusters_[best->cluster].days.last) {
        best = &choice;
        tied = false;
      } else {
        tied |= day == clusters_[best->cluster].days.last;
      }
    }
    return tied ? nullptr : best;
  }

  /// What has no day but the bound of the publication: to the only one it can be best.
  void place_bounded(const Report& report) {
    if (report.recalled) return;  // last of all
    if (report.ended || report.ongoing) {
      later_.push_back(&report);
      return;
    }
    const DayNumber at = report.days.first;
    const DaySpan days =
        report.fate == Fate::ahead ? DaySpan{at, at + kBoundDays} : DaySpan{at - kBoundDays, at};
    auto choices = candidates(report, days, false);
    std::erase_if(choices, [](const Choice& choice) { return !choice.fit.firm; });
    if (const Choice* best = only_best(choices)) {
      join(report, *best, "the only one it can be");
    } else {
      later_.push_back(&report);
    }
  }

  /// Those that found no better date group among themselves, with equal dates.
  void join_later() {
    for (const Report* report : later_) place_in_block(*report, "same time and parties");
    later_.clear();
  }

  void absorb(std::size_t into, std::size_t from, const Joint& joint) {
    Cluster& a = clusters_[into];
    Cluster& b = clusters_[from];
    a.reports.insert(a.reports.end(), b.reports.begin(), b.reports.end());
    a.joints.insert(a.joints.end(), b.joints.begin(), b.joints.end());
    a.joints.push_back(joint);
    a.days = {std::min(a.days.first, b.days.first), std::max(a.days.last, b.days.last)};
    b = {};
    index_.moved(from, into);
  }

  /// Two that lie a day apart and that fit each other and no third one are one, with the day told
  /// differently.
  void join_neighbours(int rank) {
    std::vector<std::set<std::size_t>> fits(clusters_.size());
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      const Cluster& cluster = clusters_[i];
      if (cluster.reports.empty() || cluster.rank != rank) continue;
      const Report& report = *cluster.reports.front();
      for (const DayNumber day : {report.days.first - 1, report.days.first + 1}) {
        for (const std::size_t other : index_.find(report, {day, day}, true)) {
          const Cluster& candidate = clusters_[other];
          if (candidate.rank != rank || share_document(cluster, candidate)) continue;
          if (!match_across_days(report, *candidate.reports.front())) continue;
          fits[i].insert(other);
          fits[other].insert(i);
        }
      }
    }
    for (std::size_t i = 0; i < fits.size(); ++i) {
      if (fits[i].size() != 1) continue;
      const std::size_t other = *fits[i].begin();
      if (fits[other].size() != 1 || other < i) continue;
      absorb(i, other, {clusters_[other].reports.front(), clusters_[i].reports.front(), "one day apart"});
    }
  }

  [[nodiscard]] static bool share_document(const Cluster& a, const Cluster& b) {
    return std::any_of(a.reports.begin(), a.reports.end(), [&](const Report* p) {
      return std::any_of(b.reports.begin(), b.reports.end(),
                         [&](const Report* q) { return p->document == q->document; });
    });
  }

  /// What was called off without its day goes to the plan whose day comes next.
  void join_called_off() {
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      if (!all_off(clusters_[i])) continue;
      const Report& off = *clusters_[i].reports.front();
      const DayNumber from = off.days.first;
      std::vector<std::size_t> plans;
      for (const std::size_t other : index_.find(off, {from, from + kPlanDays}, false, true)) {
        if (other == i || clusters_[other].reports.empty() || !plan_for(off, clusters_[other])) continue;
        if (!plans.empty() && clusters_[plans.front()].days.first < clusters_[other].days.first) continue;
        if (!plans.empty() && clusters_[plans.front()].days.first > clusters_[other].days.first)
          plans.clear();
        plans.push_back(other);
      }
      if (plans.size() != 1) continue;
      absorb(plans.front(), i, {&off, plan_for(off, clusters_[plans.front()]), "called off"});
    }
  }

  /// A plan that was held on another day than the one told: the only outcome near it, which is that of no
  /// other plan.
  void join_moved() {
    std::vector<std::set<std::size_t>> fits(clusters_.size());
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      const Report* plan = open_plan(clusters_[i]);
      if (!plan) continue;
      const DayNumber by = put_off(clusters_[i]) ? kPutOffDays : kMovedDays;
      for (const std::size_t other :
           index_.find(*plan, {plan->days.first - by, plan->days.last + by}, false, true)) {
        if (other == i || !outcome_of(*plan, clusters_[other])) continue;
        fits[i].insert(other);
        fits[other].insert(i);
      }
    }
    for (std::size_t i = 0; i < fits.size(); ++i) {
      const Report* plan = fits[i].size() == 1 ? open_plan(clusters_[i]) : nullptr;
      if (!plan || fits[*fits[i].begin()].size() != 1) continue;
      const std::size_t other = *fits[i].begin();
      absorb(other, i, {plan, outcome_of(*plan, clusters_[other]), "held on another day"});
    }
  }

  /// The plan of a cluster that tells neither of its outcome nor that it was called off, if it says when
  /// to the week.
  [[nodiscard]] static const Report* open_plan(const Cluster& cluster) {
    const Report* plan = nullptr;
    for (const Report* report : cluster.reports) {
      if (report->fate == Fate::happened || has_status(*report, Status::cancelled)) return nullptr;
      if (report->fate == Fate::ahead && report->rank <= 1 && !plan) plan = report;
    }
    return plan;
  }

  [[nodiscard]] static bool has_status(const Report& report, Status status) {
    return std::any_of(report.claims.begin(), report.claims.end(),
                       [&](const Claim* claim) { return claim->status == status; });
  }

  [[nodiscard]] static bool put_off(const Cluster& cluster) {
    return std::any_of(cluster.reports.begin(), cluster.reports.end(),
                       [](const Report* report) { return has_status(*report, Status::postponed); });
  }

  /// What took place by the cluster, where it was not planned for its own day.
  [[nodiscard]] static const Report* outcome_of(const Report& plan, const Cluster& cluster) {
    const Report* outcome = nullptr;
    for (const Report* report : cluster.reports) {
      if (report->fate == Fate::ahead && report->rank <= 1) return nullptr;
      if (!outcome && report->rank <= 2 && moved_to(plan, *report)) outcome = report;
    }
    return outcome;
  }

  /// What is told by a year or several months: to the only event of that time that it can be.
  void place_recalled() {
    std::vector<std::pair<const Report*, Choice>> placed;
    for (const Report* report : by_rank_[4]) {
      if (!report->recalled) continue;
      const auto choice = only_one_of(*report);
      if (choice)
        placed.emplace_back(report, *choice);
      else
        later_.push_back(report);
    }
    for (const auto& [report, choice] : placed) join(*report, choice, "the only one of that time");
    join_later();
  }

  [[nodiscard]] std::optional<Choice> only_one_of(const Report& report) const {
    if (index_.find(report, report.days, false).size() > kTooMany) return std::nullopt;
    auto choices = candidates(report, report.days, false);
    std::erase_if(choices, [&](const Choice& choice) {
      const bool ahead = report.published && clusters_[choice.cluster].days.first > *report.published;
      return !choice.fit.firm || ahead || choice.with->fate != Fate::happened;
    });
    return choices.size() == 1 ? std::optional(choices.front()) : std::nullopt;
  }

  [[nodiscard]] static bool all_off(const Cluster& cluster) {
    return !cluster.reports.empty() && cluster.rank <= 4 &&
           std::all_of(cluster.reports.begin(), cluster.reports.end(),
                       [](const Report* r) { return r->fate == Fate::off; });
  }

  [[nodiscard]] static const Report* plan_for(const Report& off, const Cluster& cluster) {
    for (const Report* report : cluster.reports) {
      if (report->rank <= 3 && calls_off(off, *report)) return report;
    }
    return nullptr;
  }

  std::vector<Cluster> clusters_;
  std::vector<const Report*> by_rank_[6];
  std::vector<const Report*> later_;
  ClusterIndex index_;
};

}  // namespace

std::vector<Cluster> cluster_reports(std::vector<const Report*> reports) {
  return Clusterer().run(std::move(reports));
}

}  // namespace truceline
