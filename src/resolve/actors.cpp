#include "truceline/resolve/actors.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "resolve/actors_units.hpp"

namespace truceline {
namespace {

using actors::Sets;
using actors::Unit;
using actors::UnitName;

bool is_group(ActorKind kind) {
  return kind == ActorKind::body || kind == ActorKind::organ || kind == ActorKind::armed_group ||
         kind == ActorKind::organisation;
}

void keep_once(std::vector<std::string>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

/// By actor and document; what is told twice of an actor in a document is put together.
void put_in_order(std::vector<Sighting>& sightings) {
  const auto key = [](const Sighting& s) { return std::tie(s.actor, s.document); };
  const auto all = [](const Sighting& s) {
    return std::tie(s.actor, s.document, s.key, s.name, s.kind, s.also, s.principals, s.company, s.offices,
                    s.day);
  };
  std::sort(sightings.begin(), sightings.end(),
            [&](const Sighting& a, const Sighting& b) { return all(a) < all(b); });
  std::vector<Sighting> once;
  for (Sighting& sighting : sightings) {
    if (once.empty() || key(once.back()) != key(sighting)) {
      once.push_back(std::move(sighting));
      continue;
    }
    const auto append = [](auto& list, const auto& more) {
      list.insert(list.end(), more.begin(), more.end());
    };
    append(once.back().also, sighting.also);
    append(once.back().principals, sighting.principals);
    append(once.back().company, sighting.company);
    append(once.back().offices, sighting.offices);
  }
  for (Sighting& sighting : once) keep_once(sighting.also);
  sightings = std::move(once);
}

std::string likeness(const Unit& unit, const Unit& best, const NameRules& rules) {
  const UnitName& own = unit.name();
  const UnitName& other = best.name();
  if (own.folded == other.folded) return "same name";
  if (own.form.words == other.form.words) return "name variant";
  const auto spelled = [&](const Unit& one) {
    const std::string text = rules.spelled_out(one.first().name);
    return one.person ? rules.person(text).skeleton : rules.group(text).skeleton;
  };
  const bool sounds_like = own.form.skeleton == other.form.skeleton || spelled(unit) == spelled(best);
  return sounds_like ? "transliteration" : "other name";
}

std::string reason(const Unit& unit, const Unit& best) {
  const std::string name = '"' + best.first().name + '"';
  if (actors::overlap(unit.principals, best.principals)) return name + " acts for the same";
  if (actors::overlap(best.principals, unit.company)) return "the document names whom " + name + " acts for";
  if (actors::overlap(unit.company, best.company)) return name + " is named in the same company";
  return "nobody else has a name like " + name;
}

/// The key that the cluster of each root goes by: that of its representative; where several clusters have
/// one, the cluster with the smallest document keeps it, and the others get new ones.
std::vector<std::string> cluster_keys(const std::vector<Unit>& units, const Sets& sets,
                                      const std::vector<const Unit*>& best) {
  std::vector<DocumentId> earliest(units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    DocumentId& least = earliest[sets.find(i)];
    for (const Sighting* sighting : units[i].sightings) {
      if (!least || sighting->document < least) least = sighting->document;
    }
  }
  std::map<std::string_view, std::vector<std::pair<DocumentId, std::size_t>>> by_key;
  for (std::size_t root = 0; root < units.size(); ++root) {
    if (best[root]) by_key[best[root]->first().key].emplace_back(earliest[root], root);
  }
  std::vector<std::string> keys(units.size());
  for (auto& [key, roots] : by_key) {
    std::sort(roots.begin(), roots.end());
    for (const auto& [document, root] : roots) {
      keys[root] = key;
      if (root != roots.front().second) keys[root] += '~' + to_hex(document.value());
    }
  }
  return keys;
}

void add_links(const Unit& unit, const Unit& best, const std::string& key, const NameRules& rules,
               ActorResolution& result) {
  const ActorId resolved = ActorId::of(key);
  for (const Sighting* sighting : unit.sightings) {
    if (!unit.rivals.empty()) {
      result.ambiguities.push_back(
          {sighting->document, sighting->actor, {unit.rivals.begin(), unit.rivals.end()}, unit.rival_rule});
    }
    if (resolved == sighting->actor) continue;
    ActorLink link{sighting->document, sighting->actor, resolved, key, unit.rule, unit.because};
    if (best.first().actor == sighting->actor && unit.rule.empty()) {
      link.rule = "two of one name";
      link.because = "other documents name another \"" + sighting->name + "\" in other company";
    } else if (unit.rule.empty()) {
      link.rule = likeness(unit, best, rules);
      link.because = reason(unit, best);
    }
    result.links.push_back(std::move(link));
  }
}

std::vector<std::string> blocks_of(std::string_view name, ActorKind kind, const NameRules& rules) {
  const bool person = kind == ActorKind::person;
  if (!person && !is_group(kind)) return {};
  const NameForm form = person ? rules.person(name) : rules.group(name);
  if (!form.proper || form.skeleton.empty()) return {};
  if (person) return {"p:" + form.skeleton.substr(form.skeleton.rfind(' ') + 1)};
  std::vector<std::string> blocks{"g:" + form.core};
  if (form.core != form.skeleton) blocks.push_back("g:" + form.skeleton);
  if (form.acronym) blocks.push_back("a:" + form.words.front());
  for (const std::string& initials : form.initials) blocks.push_back("a:" + initials);
  keep_once(blocks);
  return blocks;
}

}  // namespace

std::vector<std::string> name_blocks(std::string_view name, ActorKind kind, const NameRules& rules) {
  std::vector<std::string> blocks = blocks_of(name, kind, rules);
  const std::string spelled = rules.spelled_out(name);
  if (spelled != name) {
    for (std::string& block : blocks_of(spelled, kind, rules)) blocks.push_back(std::move(block));
    keep_once(blocks);
  }
  return blocks;
}

std::vector<std::string> name_blocks(const Sighting& sighting, const NameRules& rules) {
  std::vector<std::string> blocks = name_blocks(sighting.name, sighting.kind, rules);
  for (const std::string& name : blocks.empty() ? std::vector<std::string>() : sighting.also) {
    for (std::string& block : name_blocks(name, sighting.kind, rules)) blocks.push_back(std::move(block));
  }
  for (const SightedOffice& office : sighting.offices) blocks.push_back(office_block(office));
  keep_once(blocks);
  return blocks;
}

ActorResolution resolve_actors(std::vector<Sighting> sightings, const NameRules& rules) {
  put_in_order(sightings);
  std::vector<Unit> units = actors::make_units(sightings, rules);
  Sets sets(units.size());
  actors::join_full_names(units, sets);
  actors::join_surnames(units, sets);
  actors::join_left_surnames(units, sets);
  actors::join_short_names(units, sets);
  const auto best = actors::representatives(units, sets);
  const auto keys = cluster_keys(units, sets, best);
  ActorResolution result;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::size_t root = sets.find(i);
    add_links(units[i], *best[root], keys[root], rules, result);
  }
  actors::link_office_holders(sightings, result);
  const auto by_document = [](const auto& a, const auto& b) {
    return std::tie(a.document, a.actor) < std::tie(b.document, b.actor);
  };
  std::sort(result.links.begin(), result.links.end(), by_document);
  std::sort(result.ambiguities.begin(), result.ambiguities.end(), by_document);
  return result;
}

}  // namespace truceline
