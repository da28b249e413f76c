#include "truceline/query/diff.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace truceline {
namespace {

/// Where a document tells something: the same for both states even if the claim was read differently.
using Telling = std::tuple<DocumentId, std::size_t, std::string>;

Telling telling_of(const Claim& claim) {
  return {claim.document, claim.evidence.sentence, claim.type};
}

using Pairs = std::map<const Event*, const Event*>;

/// Events of both states by how much they have in common.
class Matcher {
 public:
  Matcher(const KnowledgeGraph& before, const KnowledgeGraph& after) : before_(before), after_(after) {}

  Pairs run() {
    pair_up([](const Claim& claim) { return claim.id; });
    pair_up(telling_of);
    return std::move(pairs_);
  }

 private:
  template <class KeyOf>
  void pair_up(KeyOf key_of) {
    using Key = decltype(key_of(std::declval<const Claim&>()));
    std::map<Key, const Event*> old;
    for (const Event* event : before_.events()) {
      if (taken_.contains(event)) continue;
      for (const ClaimId id : event->claims) {
        if (const Claim* claim = before_.claim(id)) old.emplace(key_of(*claim), event);
      }
    }
    std::map<std::pair<const Event*, const Event*>, std::size_t> shared;
    for (const Event* event : after_.events()) {
      if (pairs_.contains(event)) continue;
      for (const ClaimId id : event->claims) {
        const Claim* claim = after_.claim(id);
        const auto at = claim ? old.find(key_of(*claim)) : old.end();
        if (at != old.end()) ++shared[{event, at->second}];
      }
    }
    std::vector<std::tuple<std::size_t, EventId, EventId, const Event*, const Event*>> order;
    for (const auto& [events, count] : shared)
      order.emplace_back(count, events.first->id, events.second->id, events.first, events.second);
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
      return std::tuple(-static_cast<long>(std::get<0>(a)), std::get<1>(a), std::get<2>(a)) <
             std::tuple(-static_cast<long>(std::get<0>(b)), std::get<1>(b), std::get<2>(b));
    });
    for (const auto& [count, new_id, old_id, event, other] : order) {
      if (pairs_.contains(event) || taken_.contains(other)) continue;
      pairs_.emplace(event, other);
      taken_.insert(other);
    }
  }

  const KnowledgeGraph& before_;
  const KnowledgeGraph& after_;
  Pairs pairs_;  ///< after → before
  std::set<const Event*> taken_;
};

std::string participants_text(const ChronologyEntry& entry) {
  std::string text;
  for (const ChronologyParticipant& p : entry.participants) {
    text += (text.empty() ? "" : "; ") + std::string(to_string(p.role)) + " " + p.name;
    if (!p.acts_for_name.empty()) text += " (for " + p.acts_for_name + ")";
  }
  return text;
}

std::string sources_text(const ChronologyEntry& entry) {
  std::set<std::string> names;
  for (const ChronologySource& source : entry.sources) names.insert(source.name);
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : "; ") + name;
  return text;
}

std::vector<FieldChange> changes(const ChronologyEntry& a, const ChronologyEntry& b) {
  std::vector<FieldChange> found;
  const auto note = [&](const char* field, const std::string& before, const std::string& after) {
    if (before != after) found.push_back({field, before, after});
  };
  const auto date = [](const ChronologyEntry& e) { return e.when.date ? e.when.date->str() : ""; };
  note("date", date(a), date(b));
  note("status", std::string(to_string(a.status)), std::string(to_string(b.status)));
  note("type", a.type, b.type);
  note("place", a.place, b.place);
  note("participants", participants_text(a), participants_text(b));
  note("sources", sources_text(a), sources_text(b));
  return found;
}

ChangeKind kind_of(const std::vector<FieldChange>& fields) {
  const auto has = [&](std::string_view name) {
    return std::any_of(fields.begin(), fields.end(), [&](const FieldChange& f) { return f.field == name; });
  };
  return has("date")           ? ChangeKind::redated
         : has("participants") ? ChangeKind::reattributed
                               : ChangeKind::changed;
}

}  // namespace

std::string_view to_string(ChangeKind kind) noexcept {
  switch (kind) {
    case ChangeKind::added:
      return "added";
    case ChangeKind::withdrawn:
      return "withdrawn";
    case ChangeKind::redated:
      return "redated";
    case ChangeKind::reattributed:
      return "reattributed";
    case ChangeKind::changed:
      return "changed";
  }
  return "";
}

std::vector<EventChange> diff(const KnowledgeGraph& before, const KnowledgeGraph& after, bool sources) {
  const Pairs pairs = Matcher(before, after).run();
  std::vector<EventChange> result;
  std::set<const Event*> seen;
  for (const Event* event : after.events()) {
    const auto at = pairs.find(event);
    if (at == pairs.end()) {
      result.push_back({ChangeKind::added, std::nullopt, chronology_entry(after, *event), {}});
      continue;
    }
    seen.insert(at->second);
    EventChange change{
        ChangeKind::changed, chronology_entry(before, *at->second), chronology_entry(after, *event), {}};
    change.fields = changes(*change.before, *change.after);
    const bool only_sources = std::all_of(change.fields.begin(), change.fields.end(),
                                          [](const FieldChange& f) { return f.field == "sources"; });
    if (change.fields.empty() || (only_sources && !sources)) continue;
    change.kind = kind_of(change.fields);
    result.push_back(std::move(change));
  }
  for (const Event* event : before.events()) {
    if (!seen.contains(event))
      result.push_back({ChangeKind::withdrawn, chronology_entry(before, *event), std::nullopt, {}});
  }
  return result;
}

}  // namespace truceline
