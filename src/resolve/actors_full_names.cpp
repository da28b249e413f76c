// Full names that are like each other: one actor where principal or company agree.
#include <algorithm>
#include <map>

#include "resolve/actors_units.hpp"

namespace truceline::actors {
namespace {

using Indices = std::vector<std::size_t>;

/// Keys under which units with like names meet. Single names of persons are no full names.
std::vector<std::string> keys_of(const Unit& unit, bool bare) {
  std::vector<std::string> keys;
  for (const UnitName& name : unit.names) {
    const bool single = unit.person && name.form.words.size() == 1;
    if (single == bare) keys.push_back((unit.person ? "p:" : "g:") + name.form.skeleton);
  }
  return keys;
}

class FullNames {
 public:
  /// `bare`: joins single names of persons instead, which need company in common.
  FullNames(std::vector<Unit>& units, Sets& sets, bool bare) : units_(units), sets_(sets), bare_(bare) {
    for (std::size_t i = 0; i < units.size(); ++i) {
      const bool open = sets.find(i) == i && units[i].rule.empty() && units[i].rivals.empty();
      if (bare ? !open || !units[i].bare() || units[i].anchor : units[i].bare() && !units[i].anchor) continue;
      for (const std::string& key : keys_of(units[i], bare)) by_key_[key].push_back(i);
    }
  }

  void run() {
    for (auto& [key, members] : by_key_) {
      std::sort(members.begin(), members.end());
      members.erase(std::unique(members.begin(), members.end()), members.end());
    }
    join_anchors();
    join_known();
    join_unknown();
    join_rest();
    join_rivals();
  }

 private:
  [[nodiscard]] bool open(std::size_t i) const {
    return !units_[i].anchor && !anchored_.contains(i) && units_[i].rivals.empty();
  }
  [[nodiscard]] bool unknown(std::size_t i) const { return units_[i].principals.empty(); }

  /// Full names may be one where nothing is known of the company; single names may not.
  [[nodiscard]] bool fits(const Unit& unit, const Unit& cluster) const {
    if (!may_agree(unit, cluster)) return false;
    if (!unit.principals.empty() && !cluster.principals.empty()) return true;
    if (unit.company.empty() || cluster.company.empty()) return !bare_;
    return overlap(unit.company, cluster.company);
  }

  /// Where one of several has its principal in the unit's company and the others have not, it is that one.
  void narrow(const Unit& unit, const std::vector<Unit>& all, std::set<std::size_t>& fitting) const {
    std::set<std::size_t> named;
    for (const std::size_t i : fitting) {
      if (overlap(all[i].principals, unit.company)) named.insert(i);
    }
    if (named.size() == 1) fitting = std::move(named);
  }

  /// Asks every other unit or cluster with one of the unit's keys; `of` gives what to ask for or nothing.
  template <class Of>
  std::set<std::size_t> fitting(std::size_t i, const std::vector<Unit>& all, Of of) const {
    std::set<std::size_t> found;
    for (const std::string& key : keys_of(units_[i], bare_)) {
      for (const std::size_t other : of(key)) {
        if (!found.contains(other) && fits(units_[i], all[other])) found.insert(other);
      }
    }
    if (found.size() > 1) narrow(units_[i], all, found);
    return found;
  }

  void join_anchors() {
    std::map<std::string, Indices> anchors;
    for (const auto& [key, members] : by_key_) {
      for (const std::size_t i : members) {
        if (units_[i].anchor) anchors[key].push_back(i);
      }
    }
    if (anchors.empty()) return;
    const auto named = [&](const std::string& key) {
      const auto it = anchors.find(key);
      return it == anchors.end() ? Indices() : it->second;
    };
    decide(units_, named, [&](std::size_t i) { return open(i); });
  }

  /// Those that act for the same.
  void join_known() {
    for (const auto& [key, members] : by_key_) {
      std::map<ActorId, std::size_t> by_principal;
      for (const std::size_t i : members) {
        if (!open(i)) continue;
        for (const ActorId principal : units_[i].principals)
          sets_.join(i, by_principal.emplace(principal, i).first->second);
      }
    }
  }

  /// Those without known principal to the only one that fits.
  void join_unknown() {
    std::map<std::string, std::set<std::size_t>> known;
    for (const auto& [key, members] : by_key_) {
      for (const std::size_t i : members) {
        if (open(i) && !unknown(i)) known[key].insert(sets_.find(i));
      }
    }
    if (known.empty()) return;
    const auto named = [&](const std::string& key) {
      const auto it = known.find(key);
      return it == known.end() ? std::set<std::size_t>() : it->second;
    };
    decide(profiles(units_, sets_), named, [&](std::size_t i) { return open(i) && unknown(i); });
  }

  template <class Of, class Who>
  void decide(const std::vector<Unit>& all, Of of, Who who) {
    std::map<std::size_t, std::set<std::size_t>> found;
    for (const auto& [key, members] : by_key_) {
      for (const std::size_t i : members) {
        if (who(i) && !found.contains(i)) found.emplace(i, fitting(i, all, of));
      }
    }
    const auto best = representatives(units_, sets_);
    for (const auto& [i, fit] : found) {
      if (fit.size() < 2) continue;
      for (const std::size_t other : fit) units_[i].rivals.insert(best[sets_.find(other)]->first().actor);
      units_[i].rival_rule = bare_ ? "surname" : "same name";
    }
    for (const auto& [i, fit] : found) {
      if (fit.size() != 1) continue;
      sets_.join(i, *fit.begin());
      anchored_.insert(i);
    }
  }

  /// Those of whom nothing is known: with whom they share company, or with the only others of the name.
  void join_rest() {
    for (const auto& [key, members] : by_key_) {
      std::map<ActorId, std::size_t> by_company;
      Indices rest;
      for (const std::size_t i : members) {
        if (!open(i) || !unknown(i)) continue;
        rest.push_back(i);
        for (const ActorId other : units_[i].company)
          sets_.join(i, by_company.emplace(other, i).first->second);
      }
      std::set<std::size_t> clusters;
      std::vector<std::size_t> alone;
      for (const std::size_t i : rest) {
        if (units_[i].company.empty())
          alone.push_back(i);
        else
          clusters.insert(sets_.find(i));
      }
      if (bare_ || clusters.size() > 1) continue;
      for (const std::size_t i : alone) sets_.join(i, clusters.empty() ? alone.front() : *clusters.begin());
    }
  }

  /// One name, and the same that fit.
  void join_rivals() {
    std::map<std::pair<ActorId, std::set<ActorId>>, std::size_t> seen;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (!units_[i].rivals.empty())
        sets_.join(i, seen.emplace(std::pair(units_[i].first().actor, units_[i].rivals), i).first->second);
    }
  }

  std::vector<Unit>& units_;
  Sets& sets_;
  bool bare_;
  std::map<std::string, Indices> by_key_;
  std::set<std::size_t> anchored_;  ///< joined to an anchor or to one whose principal is known
};

}  // namespace

void join_full_names(std::vector<Unit>& units, Sets& sets) {
  FullNames(units, sets, false).run();
}

void join_left_surnames(std::vector<Unit>& units, Sets& sets) {
  FullNames(units, sets, true).run();
}

}  // namespace truceline::actors
