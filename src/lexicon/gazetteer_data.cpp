#include "lexicon/gazetteer_data.hpp"

#include <algorithm>
#include <set>

#include "lexicon/name_tokens.hpp"

namespace truceline {
namespace {

bool same_meaning(const NameEntry& a, const NameEntry& b) {
  return a.sense == b.sense && a.actor == b.actor && a.place == b.place && a.when == b.when;
}

/// States of the countries reached at the least depth, over parents by control only when `de_facto` is set.
ActorId nearest_state(const GazetteerData& data, PlaceId place, bool de_facto) {
  std::vector<PlaceId> level{place};
  std::set<PlaceId> seen{place};
  while (!level.empty()) {
    std::set<ActorId> states;
    std::vector<PlaceId> next;
    for (const PlaceId id : level) {
      const auto state = data.state_of_country.find(id);
      if (state != data.state_of_country.end()) states.insert(state->second);
      const auto index = data.place_index.find(id);
      if (index == data.place_index.end()) continue;
      for (const PlaceParent& parent : data.places[index->second].parents) {
        const bool follow = de_facto || parent.kind != ParentKind::de_facto;
        if (follow && seen.insert(parent.parent).second) next.push_back(parent.parent);
      }
    }
    if (!states.empty()) return states.size() == 1 ? *states.begin() : ActorId();
    level = std::move(next);
  }
  return {};
}

}  // namespace

void GazetteerData::add_name(std::string_view name, const NameEntry& meaning) {
  const bool capitals = written_in_capitals(name);
  const bool needs_capital = starts_capitalised(name);
  const auto fresh = static_cast<std::uint32_t>(entries.size());
  bool used = false;
  for (const NameTokens& tokens : name_variants(name)) {
    std::vector<NameTrie::Leaf>& leaves = names.leaves(names.insert(tokens));
    const auto known = std::find_if(leaves.begin(), leaves.end(), [&](const NameTrie::Leaf& leaf) {
      return leaf.entry < entries.size() && same_meaning(entries[leaf.entry], meaning);
    });
    if (known == leaves.end()) {
      leaves.push_back({fresh, needs_capital});
      used = true;
      continue;
    }
    known->needs_capital = known->needs_capital && needs_capital;
    NameEntry& entry = entries[known->entry];
    entry.case_sensitive = entry.case_sensitive && capitals;
  }
  if (!used) return;
  entries.push_back(meaning);
  entries.back().case_sensitive = capitals;
}

const std::vector<NameTrie::Leaf>* GazetteerData::find_name(std::string_view name) const {
  for (const NameTokens& tokens : name_variants(name)) {
    NameTrie::NodeId node = 0;
    for (const std::string& token : tokens) {
      node = names.step(node, names.token(token));
      if (node == 0) break;
    }
    if (node != 0 && !names.leaves(node).empty()) return &names.leaves(node);
  }
  return nullptr;
}

ActorId nearest_state(const GazetteerData& data, PlaceId place) {
  const ActorId lawful = nearest_state(data, place, false);
  return lawful ? lawful : nearest_state(data, place, true);
}

}  // namespace truceline
