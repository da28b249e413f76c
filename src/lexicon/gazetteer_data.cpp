#include "lexicon/gazetteer_data.hpp"

#include <algorithm>
#include <set>

#include "lexicon/name_tokens.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

/// Letters, digits and spaces only: such a name has no second spelling, and most names are so.
bool is_plain_name(std::string_view folded) {
  return std::ranges::all_of(
      folded, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ' '; });
}

void split_plain_name(std::string_view folded, std::vector<std::string_view>& tokens) {
  for (std::size_t start = 0; start < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', start), folded.size());
    if (end > start) tokens.push_back(folded.substr(start, end - start));
    start = end + 1;
  }
}

bool same_time(const EdtfInterval* a, const EdtfInterval* b) {
  return a == b || (a != nullptr && b != nullptr && *a == *b);
}

bool same_meaning(const NameEntry& a, const NameEntry& b) {
  return a.sense == b.sense && a.actor == b.actor && a.place == b.place && same_time(a.when, b.when);
}

/// States of the countries reached at the least depth, over parents by control only when `de_facto` is set.
ActorId nearest_state(const GazetteerData& data, const PlaceFinder& find, PlaceId place, bool de_facto) {
  std::vector<PlaceId> level{place};
  std::set<PlaceId> seen{place};
  while (!level.empty()) {
    std::set<ActorId> states;
    std::vector<PlaceId> next;
    for (const PlaceId id : level) {
      const auto state = data.state_of_country.find(id);
      if (state != data.state_of_country.end()) states.insert(state->second);
      const Place* found = find(id);
      if (found == nullptr) continue;
      for (const PlaceParent& parent : found->parents) {
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

/// Adds one spelling.
void GazetteerData::add_tokens(std::span<const std::string_view> tokens, const NameEntry& meaning,
                               bool capitals, bool needs_capital) {
  const NameTrie::NodeId node = names.insert(tokens);
  for (NameTrie::Leaf* leaf = names.first(node); leaf != nullptr; leaf = names.after(*leaf)) {
    if (!same_meaning(entries[leaf->entry], meaning)) continue;
    leaf->needs_capital = leaf->needs_capital && needs_capital;
    if (entries[leaf->entry].case_sensitive && !capitals) leaf->entry = entry_of(meaning, capitals);
    return;
  }
  names.add_leaf(node, entry_of(meaning, capitals), needs_capital);
}

/// The names of one thing follow each other, so that they can share an entry.
std::uint32_t GazetteerData::entry_of(const NameEntry& meaning, bool capitals) {
  for (std::size_t i = entries.size(); i > 0 && i + 2 > entries.size(); --i) {
    const NameEntry& entry = entries[i - 1];
    if (entry.case_sensitive == capitals && same_meaning(entry, meaning))
      return static_cast<std::uint32_t>(i - 1);
  }
  entries.push_back(meaning);
  entries.back().case_sensitive = capitals;
  return static_cast<std::uint32_t>(entries.size() - 1);
}

void GazetteerData::add_name(std::string_view name, const NameEntry& meaning) {
  const bool capitals = written_in_capitals(name);
  const bool needs_capital = starts_capitalised(name);
  const std::string folded = fold(name);
  std::vector<std::string_view>& tokens = name_tokens_;
  tokens.clear();
  if (is_plain_name(folded)) {
    split_plain_name(folded, tokens);
    add_tokens(tokens, meaning, capitals, needs_capital);
  } else {
    for (const NameTokens& variant : name_variants(name)) {
      tokens.assign(variant.begin(), variant.end());
      add_tokens(tokens, meaning, capitals, needs_capital);
    }
  }
}

NameTrie::NodeId GazetteerData::find_name(std::string_view name) const {
  for (const NameTokens& tokens : name_variants(name)) {
    NameTrie::NodeId node = 0;
    for (const std::string& token : tokens) {
      node = names.step(node, names.token(token));
      if (node == 0) break;
    }
    if (node != 0 && names.first(node) != nullptr) return node;
  }
  return 0;
}

const Place* GazetteerData::place(PlaceId id) const {
  const auto found = place_index.find(id);
  return found == place_index.end() ? nullptr : &places[found->second];
}

ActorId nearest_state(const GazetteerData& data, const PlaceFinder& find, PlaceId place) {
  const ActorId lawful = nearest_state(data, find, place, false);
  return lawful ? lawful : nearest_state(data, find, place, true);
}

}  // namespace truceline
