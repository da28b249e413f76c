#include "truceline/lexicon/gazetteer.hpp"

#include <algorithm>
#include <unordered_set>

#include "lexicon/gazetteer_data.hpp"
#include "lexicon/town_matches.hpp"

namespace truceline {

struct Gazetteer::Impl {
  GazetteerData data;
  Towns towns;

  Impl(const FileReader& read, std::string_view towns_bytes)
      : data(load_gazetteer(read)), towns(towns_bytes) {}

  [[nodiscard]] const Actor* actor(ActorId id) const {
    const auto found = data.actor_index.find(id);
    return found == data.actor_index.end() ? nullptr : &data.actors[found->second];
  }
  [[nodiscard]] const Place* place(PlaceId id) const {
    const Place* own = data.place(id);
    return own ? own : towns.place(id);
  }
};

namespace {

/// How the tokens of one sentence are written, as far as the caller knows.
struct Writing {
  std::span<const std::string> folded;
  const std::vector<bool>& capitalised;
  const std::vector<bool>& all_caps;

  [[nodiscard]] bool in_capitals(std::size_t first, std::size_t last) const {
    if (!all_caps.empty() && !all_caps[first]) return false;
    for (std::size_t i = first; i < last; ++i) {
      const char c = folded[i].empty() ? '0' : folded[i].front();
      if (c >= 'a' && c <= 'z' && !capitalised[i]) return false;
    }
    return true;
  }
};

/// A user's meanings stand first.
void put_users_first(std::vector<const NameEntry*>& entries) {
  std::stable_partition(entries.begin(), entries.end(), [](const NameEntry* entry) { return entry->user; });
}

std::vector<const NameEntry*> fitting(const GazetteerData& data, NameTrie::NodeId node,
                                      const Writing& writing, std::size_t first, std::size_t last) {
  std::vector<const NameEntry*> entries;
  for (const auto* leaf = data.names.first(node); leaf != nullptr; leaf = data.names.after(*leaf)) {
    const NameEntry& entry = data.entries[leaf->entry];
    if (leaf->needs_capital && !writing.capitalised[first]) continue;
    if (entry.case_sensitive && !writing.in_capitals(first, last)) continue;
    entries.push_back(&entry);
  }
  put_users_first(entries);
  return entries;
}

NameMatch longest_from(const GazetteerData& data, const std::vector<NameTrie::TokenId>& tokens,
                       const Writing& writing, std::size_t first) {
  NameMatch best{first, first, {}};
  NameTrie::NodeId node = 0;
  for (std::size_t i = first; i < tokens.size(); ++i) {
    node = data.names.step(node, tokens[i]);
    if (node == 0) break;
    if (data.names.first(node) == nullptr) continue;
    auto entries = fitting(data, node, writing, first, i + 1);
    if (!entries.empty()) best = {first, i + 1, std::move(entries)};
  }
  return best;
}

/// The office that holds on `day`. With no day: one without interval, or any when all are for one principal.
const ActsFor* office_on(const std::vector<ActsFor>& offices, std::optional<DayNumber> day) {
  for (const ActsFor& office : offices) {
    if (!office.when) return &office;
    if (!day) continue;
    const DaySpan span = day_span(*office.when);
    if (span.first <= *day && *day <= span.last) return &office;
  }
  const auto other = [&](const ActsFor& office) { return office.principal != offices.front().principal; };
  const bool one = !day && !offices.empty() && std::none_of(offices.begin(), offices.end(), other);
  return one ? &offices.front() : nullptr;
}

}  // namespace

Gazetteer::Gazetteer(const FileReader& read, std::string_view towns)
    : impl_(std::make_unique<Impl>(read, towns)) {}
Gazetteer::Gazetteer(const LexiconFiles& files)
    : Gazetteer([&](std::string_view path) { return files.source(path.substr(path.rfind('/') + 1)); },
                files.towns()) {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;

std::vector<NameMatch> Gazetteer::match(std::span<const std::string> folded,
                                        const std::vector<bool>& capitalised,
                                        const std::vector<bool>& all_caps) const {
  if (capitalised.size() != folded.size() || (!all_caps.empty() && all_caps.size() != folded.size())) {
    throw std::logic_error("Gazetteer::match: one flag a token is needed");
  }
  std::vector<NameTrie::TokenId> tokens;
  tokens.reserve(folded.size());
  for (const std::string& token : folded) tokens.push_back(impl_->data.names.token(token));
  const Writing writing{folded, capitalised, all_caps};
  std::vector<NameMatch> matches;
  for (std::size_t i = 0; i < tokens.size();) {
    NameMatch found = longest_from(impl_->data, tokens, writing, i);
    i = std::max(i + 1, found.last);
    if (!found.entries.empty()) matches.push_back(std::move(found));
  }
  return impl_->towns.table().size() ? with_towns(std::move(matches), folded, capitalised, impl_->towns)
                                     : matches;
}

std::vector<const NameEntry*> Gazetteer::lookup(std::string_view name) const {
  std::vector<const NameEntry*> entries;
  const GazetteerData& data = impl_->data;
  if (const NameTrie::NodeId node = data.find_name(name)) {
    for (const auto* leaf = data.names.first(node); leaf != nullptr; leaf = data.names.after(*leaf))
      entries.push_back(&data.entries[leaf->entry]);
  }
  put_users_first(entries);
  add_towns_named(name, impl_->towns, entries);
  return entries;
}

const Actor* Gazetteer::actor(ActorId id) const {
  return impl_->actor(id);
}
std::vector<const Actor*> Gazetteer::persons_called(std::string_view surname) const {
  std::vector<const Actor*> persons;
  const auto found = impl_->data.surnames.find(std::string(surname));
  if (found == impl_->data.surnames.end()) return persons;
  for (const std::size_t index : found->second) persons.push_back(&impl_->data.actors[index]);
  return persons;
}
std::string_view Gazetteer::home(ActorId actor) const {
  const auto found = impl_->data.homes.find(actor);
  return found == impl_->data.homes.end() ? std::string_view() : std::string_view(found->second);
}
const Place* Gazetteer::place(PlaceId id) const {
  return impl_->place(id);
}
const std::vector<Actor>& Gazetteer::actors() const {
  return impl_->data.actors;
}
const std::vector<Place>& Gazetteer::places() const {
  return impl_->data.places;
}
const std::vector<Conflict>& Gazetteer::conflicts() const {
  return impl_->data.conflicts;
}
std::size_t Gazetteer::town_count() const {
  return impl_->towns.table().size();
}

ActorId Gazetteer::principal(ActorId actor, std::optional<DayNumber> day) const {
  std::unordered_set<ActorId> seen{actor};
  ActorId top;
  for (const Actor* current = impl_->actor(actor); current != nullptr; current = impl_->actor(top)) {
    const ActsFor* office = office_on(current->acts_for, day);
    if (office == nullptr || !seen.insert(office->principal).second) break;
    top = office->principal;
  }
  return top;
}

ActorId Gazetteer::state_of(PlaceId place) const {
  return nearest_state(
      impl_->data, [this](PlaceId id) { return impl_->place(id); }, place);
}

std::vector<PlaceId> Gazetteer::ancestors(PlaceId place) const {
  std::vector<PlaceId> order;
  if (impl_->place(place) == nullptr) return order;
  std::unordered_set<PlaceId> seen{place};
  order.push_back(place);
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (const PlaceParent& parent : impl_->place(order[i])->parents) {
      if (seen.insert(parent.parent).second) order.push_back(parent.parent);
    }
  }
  return order;
}

}  // namespace truceline
