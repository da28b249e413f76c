#include "truceline/query/doubts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace truceline {
namespace {

/// How likely a merge by a rule is wrong. Rules that are not here are as good as certain.
const std::map<std::string, double, std::less<>>& weights_of_rules() {
  static const std::map<std::string, double, std::less<>> weights{
      {"one day apart", 0.9},        {"the only one it can be", 0.8},   {"called off", 0.7},
      {"within the time told", 0.6}, {"same time and parties", 0.4},    {"news of the day", 0.5},
      {"held on another day", 0.85}, {"the only one of that time", 0.8}};
  return weights;
}

/// How much a contradiction about a field matters.
double weight_of_field(const std::string& field) {
  return field == "status"     ? 0.95
         : field == "date"     ? 0.85
         : field == "mediator" ? 0.75
         : field == "place"    ? 0.65
                               : 0.3;
}

constexpr double kUnsure = 0.5;      // confidence below which an event is in doubt
constexpr double kWordsShare = 0.5;  // mere words matter half as much

class Doubter {
 public:
  Doubter(const KnowledgeGraph& graph, const Corrections& corrections) : graph_(graph) {
    for (const Correction& correction : corrections)
      settled_.insert(correction.claims.begin(), correction.claims.end());
  }

  std::vector<Doubt> run() {
    for (const Event* event : graph_.events()) {
      const bool settled = std::any_of(event->claims.begin(), event->claims.end(),
                                       [&](ClaimId id) { return settled_.contains(id); });
      if (!settled) look_at(*event);
    }
    std::sort(found_.begin(), found_.end(), [](const Doubt& a, const Doubt& b) {
      return std::tuple(-a.weight, a.event, a.kind, a.claims) <
             std::tuple(-b.weight, b.event, b.kind, b.claims);
    });
    return std::move(found_);
  }

 private:
  void add(const Event& event, DoubtKind kind, double weight, std::string question,
           std::vector<ClaimId> claims) {
    std::sort(claims.begin(), claims.end());
    found_.push_back(
        {kind, event.core ? weight : weight * kWordsShare, event.id, std::move(question), std::move(claims)});
  }

  void look_at(const Event& event) {
    for (const MergeReason& merge : event.merges) {
      const auto weight = weights_of_rules().find(merge.rule);
      if (weight != weights_of_rules().end())
        add(event, DoubtKind::merge, weight->second, "Is it the same happening? Merged by: " + merge.rule,
            {merge.claim});
    }
    std::map<std::string, std::vector<ClaimId>> fields;
    for (const Dissent& dissent : event.dissents) fields[dissent.field].push_back(dissent.claim);
    for (auto& [field, claims] : fields)
      add(event, DoubtKind::contradiction, weight_of_field(field), "Sources contradict each other: " + field,
          claims);
    if (event.confidence < kUnsure)
      add(event, DoubtKind::confidence, kUnsure + (kUnsure - event.confidence) / 2, "Was it read right?",
          event.claims);
  }

  const KnowledgeGraph& graph_;
  std::set<ClaimId> settled_;
  std::vector<Doubt> found_;
};

}  // namespace

std::string_view to_string(DoubtKind kind) noexcept {
  switch (kind) {
    case DoubtKind::merge:
      return "merge";
    case DoubtKind::contradiction:
      return "contradiction";
    case DoubtKind::confidence:
      return "confidence";
  }
  return "";
}

std::vector<Doubt> doubts(const KnowledgeGraph& graph, const Corrections& corrections) {
  return Doubter(graph, corrections).run();
}

}  // namespace truceline
