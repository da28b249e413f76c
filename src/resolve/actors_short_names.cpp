// Short names: to the only full name that fits.
#include <algorithm>
#include <map>

#include "resolve/actors_units.hpp"

namespace truceline::actors {
namespace {

/// Roots of the clusters that have a name of a kind, by what names it.
using Clusters = std::map<std::string, std::set<std::size_t>>;

const std::set<std::size_t>& named(const Clusters& clusters, const std::string& key) {
  static const std::set<std::size_t> none;
  const auto it = clusters.find(key);
  return it == clusters.end() ? none : it->second;
}

std::string last_word(std::string_view words) {
  return std::string(words.substr(words.rfind(' ') + 1));
}

std::string in_quotes(const std::string& name) {
  return '"' + name + '"';
}

/// Does the text show that both are of one side? A principal that only one names must be in the other's
/// company.
bool vouched(const Unit& unit, const Unit& cluster) {
  if (!unit.principals.empty() && !cluster.principals.empty())
    return overlap(unit.principals, cluster.principals);
  if (!cluster.principals.empty()) return overlap(cluster.principals, unit.company);
  if (!unit.principals.empty()) return overlap(unit.principals, cluster.company);
  return overlap(unit.company, cluster.company);
}

void keep_apart(Unit& unit, const std::set<std::size_t>& fitting, const std::vector<const Unit*>& best,
                const char* rule) {
  for (const std::size_t i : fitting) unit.rivals.insert(best[i]->first().actor);
  unit.rival_rule = rule;
}

class Surnames {
 public:
  Surnames(std::vector<Unit>& units, Sets& sets)
      : units_(units), sets_(sets), all_(profiles(units, sets)), best_(representatives(units, sets)) {
    for (std::size_t i = 0; i < units.size(); ++i) {
      const Unit& unit = units[i];
      if (!unit.person || (unit.bare() && !unit.anchor)) continue;
      for (const UnitName& name : unit.names) {
        by_sound_[last_word(name.form.skeleton)].insert(sets.find(i));
        by_spelling_[name.form.words.back()].insert(sets.find(i));
      }
      for (const Sighting* sighting : unit.sightings) documents_[sets.find(i)].insert(sighting->document);
    }
  }

  void run() {
    std::map<std::size_t, std::size_t> joins;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (units_[i].bare() && !units_[i].anchor) decide(i, joins);
    }
    for (const auto& [i, root] : joins) sets_.join(i, root);
  }

 private:
  void decide(std::size_t i, std::map<std::size_t, std::size_t>& joins) {
    Unit& unit = units_[i];
    const NameForm& form = unit.name().form;
    std::set<std::size_t> like;
    for (const UnitName& name : unit.names) {
      const auto& sounds = named(by_sound_, name.form.skeleton);
      like.insert(sounds.begin(), sounds.end());
    }
    std::set<std::size_t> fit = in_same_document(unit, like);
    const bool here = !fit.empty();
    if (!here) fit = fitting(unit, named(by_spelling_, form.words.back()));
    if (fit.empty()) fit = fitting(unit, like);
    if (fit.size() > 1) keep_apart(unit, fit, best_, "surname");
    if (fit.size() != 1) return;
    const std::string name = in_quotes(best_[*fit.begin()]->first().name);
    unit.rule = "surname";
    unit.because = here ? "the document gives the full name " + name
                        : name + " is the only one so called whose side the document names";
    joins.emplace(i, *fit.begin());
  }

  [[nodiscard]] std::set<std::size_t> in_same_document(const Unit& unit,
                                                       const std::set<std::size_t>& roots) const {
    std::set<std::size_t> found;
    for (const std::size_t root : roots) {
      const auto& documents = documents_.at(root);
      const auto there = [&](const Sighting* sighting) { return documents.contains(sighting->document); };
      if (may_agree(unit, all_[root]) && std::all_of(unit.sightings.begin(), unit.sightings.end(), there))
        found.insert(root);
    }
    return found;
  }

  [[nodiscard]] std::set<std::size_t> fitting(const Unit& unit, const std::set<std::size_t>& roots) const {
    std::set<std::size_t> found;
    for (const std::size_t root : roots) {
      if (all_[root].rivals.empty() && vouched(unit, all_[root])) found.insert(root);
    }
    return found;
  }

  std::vector<Unit>& units_;
  Sets& sets_;
  std::vector<Unit> all_;
  std::vector<const Unit*> best_;
  Clusters by_sound_;
  Clusters by_spelling_;
  std::map<std::size_t, std::set<DocumentId>> documents_;  ///< by root
};

class ShortNames {
 public:
  ShortNames(std::vector<Unit>& units, Sets& sets)
      : units_(units), sets_(sets), all_(profiles(units, sets)), best_(representatives(units, sets)) {
    for (std::size_t root = 0; root < all_.size(); ++root) {
      const Unit& cluster = all_[root];
      if (cluster.sightings.empty() || cluster.person || !cluster.rivals.empty()) continue;
      for (const UnitName& name : cluster.names) {
        for (const std::string& initials : name.form.initials) by_initials_[initials].insert(root);
        if (name.form.core != name.form.skeleton) by_core_[name.form.core].insert(root);
      }
    }
  }

  void run() {
    std::map<std::size_t, std::size_t> joins;
    for (std::size_t root = 0; root < all_.size(); ++root) {
      const Unit& cluster = all_[root];
      if (cluster.sightings.empty() || cluster.person || cluster.anchor || !cluster.rivals.empty()) continue;
      if (every_name(cluster, [](const NameForm& form) { return form.acronym; }))
        decide(root, by_initials_, "acronym", joins);
      else if (every_name(cluster, [](const NameForm& form) { return form.core == form.skeleton; }))
        decide(root, by_core_, "short name", joins);
    }
    for (const auto& [root, other] : joins) sets_.join(root, other);
  }

 private:
  template <class Test>
  static bool every_name(const Unit& cluster, Test test) {
    return std::all_of(cluster.names.begin(), cluster.names.end(),
                       [&](const UnitName& name) { return test(name.form); });
  }

  void decide(std::size_t root, const Clusters& full, const char* rule,
              std::map<std::size_t, std::size_t>& joins) {
    const Unit& cluster = all_[root];
    std::set<std::size_t> fit;
    for (const UnitName& name : cluster.names) {
      const bool acronym = &full == &by_initials_;
      for (const std::size_t other : named(full, acronym ? name.form.words.front() : name.form.skeleton)) {
        if (other != root && vouched(cluster, all_[other])) fit.insert(other);
      }
    }
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (sets_.find(i) != root) continue;
      if (fit.size() > 1) keep_apart(units_[i], fit, best_, rule);
      if (fit.size() != 1) continue;
      units_[i].rule = rule;
      units_[i].because = in_quotes(best_[*fit.begin()]->first().name) +
                          " is the only one that this can be short for and that is named in such company";
    }
    if (fit.size() == 1) joins.emplace(root, *fit.begin());
  }

  std::vector<Unit>& units_;
  Sets& sets_;
  std::vector<Unit> all_;
  std::vector<const Unit*> best_;
  Clusters by_initials_;
  Clusters by_core_;
};

}  // namespace

void join_surnames(std::vector<Unit>& units, Sets& sets) {
  Surnames(units, sets).run();
}

void join_short_names(std::vector<Unit>& units, Sets& sets) {
  ShortNames(units, sets).run();
}

}  // namespace truceline::actors
