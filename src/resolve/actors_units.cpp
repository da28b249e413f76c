#include "resolve/actors_units.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "truceline/base/utf8.hpp"

namespace truceline::actors {
namespace {

UnitName read_name(const std::string& name, bool person, const NameRules& rules) {
  return {fold(name), person ? rules.person(name) : rules.group(name)};
}

void add_names(Unit& unit, const Sighting& sighting, const NameRules& rules) {
  const auto add = [&](const std::string& text) {
    UnitName name = read_name(text, unit.person, rules);
    const auto same = [&](const UnitName& other) { return other.folded == name.folded; };
    if (!name.form.words.empty() && std::none_of(unit.names.begin(), unit.names.end(), same))
      unit.names.push_back(std::move(name));
  };
  const auto add_spellings = [&](const std::string& text) {
    add(text);
    add(rules.spelled_out(text));
  };
  add_spellings(sighting.name);
  for (const std::string& name : sighting.also) add_spellings(name);
}

void add_sighting(Unit& unit, const Sighting& sighting, const NameRules& rules) {
  unit.sightings.push_back(&sighting);
  unit.anchor = !from_text(sighting.key);
  unit.person = sighting.kind == ActorKind::person;
  add_names(unit, sighting, rules);
  unit.principals.insert(sighting.principals.begin(), sighting.principals.end());
  unit.company.insert(sighting.company.begin(), sighting.company.end());
  unit.company.insert(sighting.principals.begin(), sighting.principals.end());
}

/// Sets of the sightings [begin, end) of one ActorId that make a unit each.
Sets parts_of(const std::vector<Sighting>& sightings, std::size_t begin, std::size_t end) {
  Sets parts(end - begin);
  std::map<ActorId, std::size_t> by_principal;
  std::size_t unknown = end;
  for (std::size_t i = begin; i < end; ++i) {
    const Sighting& sighting = sightings[i];
    const bool anchor = !from_text(sighting.key);
    for (const ActorId principal : sighting.principals)
      parts.join(i - begin, by_principal.emplace(principal, i - begin).first->second);
    if (anchor) parts.join(i - begin, 0);
    if (!sighting.principals.empty() || sighting.kind == ActorKind::person) continue;
    if (unknown == end) unknown = i;
    parts.join(i - begin, unknown - begin);
  }
  return parts;
}

}  // namespace

Sets::Sets(std::size_t size) : parent_(size) {
  std::iota(parent_.begin(), parent_.end(), std::size_t{0});
}

std::size_t Sets::find(std::size_t i) const {
  while (parent_[i] != i) i = parent_[i];
  return i;
}

void Sets::join(std::size_t a, std::size_t b) {
  const std::size_t root = std::min(find(a), find(b));
  for (std::size_t i : {a, b}) {
    while (i != root) {
      const std::size_t next = parent_[i];
      parent_[i] = root;
      if (next == i) break;
      i = next;
    }
  }
}

bool from_text(std::string_view key) {
  return key.starts_with("text:");
}

bool overlap(const std::set<ActorId>& a, const std::set<ActorId>& b) {
  const auto& small = a.size() <= b.size() ? a : b;
  const auto& large = a.size() <= b.size() ? b : a;
  return std::any_of(small.begin(), small.end(), [&](ActorId id) { return large.contains(id); });
}

bool may_agree(const Unit& a, const Unit& b) {
  return a.principals.empty() || b.principals.empty() || overlap(a.principals, b.principals);
}

std::vector<Unit> make_units(const std::vector<Sighting>& sightings, const NameRules& rules) {
  std::vector<Unit> units;
  for (std::size_t begin = 0; begin < sightings.size();) {
    std::size_t end = begin;
    while (end < sightings.size() && sightings[end].actor == sightings[begin].actor) ++end;
    const Sets parts = parts_of(sightings, begin, end);
    std::map<std::size_t, Unit> made;
    for (std::size_t i = begin; i < end; ++i) {
      if (!name_blocks(sightings[i].name, sightings[i].kind, rules).empty())
        add_sighting(made[parts.find(i - begin)], sightings[i], rules);
    }
    for (auto& [part, unit] : made) units.push_back(std::move(unit));
    begin = end;
  }
  return units;
}

bool stands_before(const Unit& a, const Unit& b) {
  const auto rank = [](const Unit& unit) {
    const bool short_name = unit.bare() || unit.name().form.acronym;
    return std::tuple(!unit.anchor, short_name, -static_cast<long>(unit.name().form.words.size()),
                      -static_cast<long>(unit.first().name.size()), unit.principals.empty());
  };
  return std::tuple(rank(a), std::string_view(a.first().key), a.first().document) <
         std::tuple(rank(b), std::string_view(b.first().key), b.first().document);
}

std::vector<const Unit*> representatives(const std::vector<Unit>& units, const Sets& sets) {
  std::vector<const Unit*> best(units.size(), nullptr);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Unit*& now = best[sets.find(i)];
    if (!now || stands_before(units[i], *now)) now = &units[i];
  }
  return best;
}

std::vector<Unit> profiles(const std::vector<Unit>& units, const Sets& sets) {
  std::vector<Unit> all(units.size());
  std::vector<bool> known(units.size(), false);
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!units[i].principals.empty()) known[sets.find(i)] = true;
  }
  for (std::size_t i = 0; i < units.size(); ++i) {
    Unit& sum = all[sets.find(i)];
    const Unit& unit = units[i];
    sum.anchor = sum.anchor || unit.anchor;
    sum.person = unit.person;
    sum.sightings.insert(sum.sightings.end(), unit.sightings.begin(), unit.sightings.end());
    sum.names.insert(sum.names.end(), unit.names.begin(), unit.names.end());
    sum.rivals.insert(unit.rivals.begin(), unit.rivals.end());
    if (unit.principals.empty() && known[sets.find(i)] && !unit.anchor) continue;
    sum.principals.insert(unit.principals.begin(), unit.principals.end());
    sum.company.insert(unit.company.begin(), unit.company.end());
  }
  return all;
}

}  // namespace truceline::actors
