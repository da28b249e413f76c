#include "extract/claim_bounds.hpp"

#include <algorithm>

#include "truceline/temporal/constraint_network.hpp"

namespace truceline {
namespace {

/// The days a date can mean; an end that is only about then is open.
DayBounds firm_bounds(const std::optional<EdtfInterval>& date) {
  if (!date) return {};
  DayBounds bounds{date->earliest(), date->latest()};
  if (date->dates().front().approximate()) bounds.first.reset();
  if (date->dates().back().approximate()) bounds.last.reset();
  return bounds;
}

/// Nodes: the expressions that matter, then the claims that they date.
class Tightening {
 public:
  Tightening(const Document& document, const std::vector<TimeMention>& times,
             const std::vector<std::optional<std::size_t>>& dated_by, std::vector<Claim>& claims)
      : document_(document), times_(times), dated_by_(dated_by), claims_(claims), distrusted_(times.size()) {}

  /// What contradicts is told and left out, so that the rest is still tightened.
  std::vector<DateContradiction> run() {
    std::vector<DateContradiction> found;
    for (;;) {
      build();
      if (!counted_) return found;
      const auto result = network_.propagate();
      if (result.consistent) {
        for (const auto& [claim, node] : claim_nodes_)
          set(claims_[claim], *dated_by_[claim], result.bounds[node]);
        return found;
      }
      found.push_back(contradiction(result.contradiction));
      if (!distrust(result.contradiction)) return found;
    }
  }

 private:
  using Node = ConstraintNetwork::Node;

  void build() {
    network_ = {};
    nodes_.assign(times_.size(), std::nullopt);
    claim_nodes_.clear();
    counted_ = false;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if (dated_by_[i]) link(i, *dated_by_[i]);
    }
  }

  /// Expressions of a contradiction are no longer counted from others; false when none was.
  bool distrust(const std::vector<ConstraintNetwork::Label>& labels) {
    bool any = false;
    for (const auto label : labels) {
      if (label >= times_.size() || distrusted_[label] || !times_[label].counted_from) continue;
      distrusted_[label] = true;
      any = true;
    }
    return any;
  }

  /// The node of an expression, with those that it is counted from. Labels of expressions are their indices.
  Node node_of(std::size_t mention) {
    if (nodes_[mention]) return *nodes_[mention];
    const TimeMention& time = times_[mention];
    const Node node = network_.add(firm_bounds(time.date), mention);
    nodes_[mention] = node;
    if (!distrusted_[mention] && time.counted_from && *time.counted_from < mention &&
        (time.distance.least || time.distance.most)) {
      network_.constrain(node_of(*time.counted_from), node, time.distance, mention);
      counted_ = true;
    }
    return node;
  }

  /// A claim lies on the day of its expression, or within its days. Its own date may say more or less.
  void link(std::size_t claim, std::size_t mention) {
    const Node expression = node_of(mention);
    const TimeMention& time = times_[mention];
    const bool day = !time.date || time.date->is_day();
    if (!day && !time.counted_from) return;
    const Node own = network_.add({}, times_.size() + claim);
    network_.constrain(expression, own, {0, 0}, times_.size() + claim);
    claim_nodes_.emplace_back(claim, own);
  }

  void set(Claim& claim, std::size_t mention, const DayBounds& bounds) const {
    const TimeMention& time = times_[mention];
    if (!time.counted_from || (!bounds.first && !bounds.last)) return;
    const DayBounds stated{claim.when.date ? claim.when.date->earliest() : std::nullopt,
                           claim.when.date ? claim.when.date->latest() : std::nullopt};
    const bool later = bounds.first && (!stated.first || *bounds.first > *stated.first);
    const bool sooner = bounds.last && (!stated.last || *bounds.last < *stated.last);
    if (!later && !sooner) return;
    claim.when.bounds = {later ? bounds.first : stated.first, sooner ? bounds.last : stated.last};
    const TimeMention& from = times_[*time.counted_from];
    claim.when.bounds_from = "\u201C" + text_of(time) + "\u201D from \u201C" + text_of(from) + "\u201D" +
                             (from.date ? " (" + from.date->str() + ")" : "");
  }

  [[nodiscard]] std::string text_of(const TimeMention& time) const {
    std::string text(time.span.of(document_.text));
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
  }

  /// The claims that the labels stand for, themselves or through their expressions.
  [[nodiscard]] DateContradiction contradiction(const std::vector<ConstraintNetwork::Label>& labels) const {
    DateContradiction found;
    for (const auto label : labels) {
      if (label >= times_.size()) {
        found.claims.push_back(label - times_.size());
        continue;
      }
      found.words += (found.words.empty() ? "\u201C" : "; \u201C") + text_of(times_[label]) + "\u201D";
      for (std::size_t claim = 0; claim < claims_.size(); ++claim) {
        if (dated_by_[claim] == label) found.claims.push_back(claim);
      }
    }
    std::sort(found.claims.begin(), found.claims.end());
    found.claims.erase(std::unique(found.claims.begin(), found.claims.end()), found.claims.end());
    return found;
  }

  const Document& document_;
  const std::vector<TimeMention>& times_;
  const std::vector<std::optional<std::size_t>>& dated_by_;
  std::vector<Claim>& claims_;
  ConstraintNetwork network_;
  std::vector<std::optional<Node>> nodes_;  ///< by expression
  std::vector<std::pair<std::size_t, Node>> claim_nodes_;
  std::vector<bool> distrusted_;  ///< by expression
  bool counted_ = false;          ///< an expression is counted from another
};

}  // namespace

std::vector<DateContradiction> tighten_dates(const Document& document, const std::vector<TimeMention>& times,
                                             const std::vector<std::optional<std::size_t>>& dated_by,
                                             std::vector<Claim>& claims) {
  return Tightening(document, times, dated_by, claims).run();
}

}  // namespace truceline
