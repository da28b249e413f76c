// Holders of an office that is named alone: who documents around it say holds it.
#include <algorithm>
#include <map>
#include <set>

#include "resolve/actors_units.hpp"

namespace truceline::actors {
namespace {

/// An actor as links leave it.
struct Holder {
  ActorId actor;
  std::string key;
  std::string name;
  friend bool operator<(const Holder& a, const Holder& b) { return a.actor < b.actor; }
};

using Tenures = std::map<DayNumber, std::set<Holder>>;  ///< whom documents of a day call the holder

std::string day_text(DayNumber day) {
  return EdtfInterval::of_day(day).str();
}

class OfficeHolders {
 public:
  OfficeHolders(const std::vector<Sighting>& sightings, ActorResolution& result) : result_(result) {
    for (std::size_t i = 0; i < result.links.size(); ++i)
      link_of_[{result.links[i].document, result.links[i].actor}] = i;
    for (const Sighting& sighting : sightings) names_.emplace(sighting.actor, sighting.name);
    for (const Sighting& sighting : sightings) {
      for (const SightedOffice& office : sighting.offices) {
        if (office.held && sighting.day)
          tenures_[office_block(office)][*sighting.day].insert(holder(sighting));
      }
    }
  }

  void run(const std::vector<Sighting>& sightings) {
    for (const Sighting& sighting : sightings) {
      std::set<SightedOffice> alone;
      for (const SightedOffice& office : sighting.offices) {
        if (!office.held) alone.insert(office);
      }
      // "Her counterpart" may be that of two people.
      if (alone.size() == 1 && sighting.day) decide(sighting, *alone.begin());
    }
    drop_chains();
    for (const ActorLink& office : added_) {
      if (const auto link = link_of_.find({office.document, office.actor}); link != link_of_.end())
        result_.links[link->second].resolved_key.clear();
    }
    follow();
    std::erase_if(result_.links, [&](const ActorLink& link) { return link.resolved_key.empty(); });
    result_.links.insert(result_.links.end(), added_.begin(), added_.end());
  }

 private:
  Holder holder(const Sighting& sighting) const {
    const auto link = link_of_.find({sighting.document, sighting.actor});
    if (link == link_of_.end()) return {sighting.actor, sighting.key, sighting.name};
    const ActorLink& found = result_.links[link->second];
    const auto name = names_.find(found.resolved);
    return {found.resolved, found.resolved_key, name == names_.end() ? sighting.name : name->second};
  }

  /// Whoever is taken for another in a document stands for nobody there.
  void drop_chains() {
    std::set<std::pair<DocumentId, ActorId>> taken;
    for (const ActorLink& link : added_) taken.insert({link.document, link.actor});
    std::erase_if(added_, [&](const ActorLink& link) {
      return taken.contains({link.document, link.resolved});
    });
  }

  /// What was taken for the office by its name is its holder, too.
  void follow() {
    for (const ActorLink& office : added_) {
      for (ActorLink& link : result_.links) {
        if (link.document != office.document || link.resolved != office.actor || link.resolved_key.empty())
          continue;
        const ActorId actor = link.actor;
        link = office;
        link.actor = actor;
        if (link.actor == link.resolved) link.resolved_key.clear();
      }
    }
  }

  void decide(const Sighting& sighting, const SightedOffice& office) {
    const auto tenures = tenures_.find(office_block(office));
    if (tenures == tenures_.end()) return;
    std::string because;
    const std::set<Holder> holders = around(tenures->second, *sighting.day, because);
    if (holders.empty()) return;
    if (holders.size() > 1) {
      ActorAmbiguity doubt{sighting.document, sighting.actor, {}, "office holder"};
      for (const Holder& one : holders) doubt.candidates.push_back(one.actor);
      result_.ambiguities.push_back(std::move(doubt));
      return;
    }
    // Here the holder's name is another's.
    if (link_of_.contains({sighting.document, holders.begin()->actor})) return;
    const Holder& found = *holders.begin();
    added_.push_back({sighting.document, sighting.actor, found.actor, found.key, "office holder",
                      '"' + found.name + "\" holds the office in " + because});
  }

  /// Who can hold the office on `day`.
  static std::set<Holder> around(const Tenures& tenures, DayNumber day, std::string& because) {
    const auto after = tenures.lower_bound(day);
    const auto before = after != tenures.end() && after->first == day ? after
                        : after == tenures.begin()                    ? tenures.end()
                                                                      : std::prev(after);
    const bool both = before != tenures.end() && after != tenures.end();
    if (both && after->first - before->first <= 2 * kOfficeReach && same(before->second, after->second)) {
      because = "documents of " + day_text(before->first) + " and " + day_text(after->first);
      if (before == after) because = "another document of the day";
      return before->second;
    }
    std::set<Holder> near;
    DayNumber closest = 2 * kOfficeReach;
    for (auto it = tenures.lower_bound(day - kOfficeReach);
         it != tenures.end() && it->first <= day + kOfficeReach; ++it) {
      near.insert(it->second.begin(), it->second.end());
      const DayNumber distance = std::max(it->first - day, day - it->first);
      if (distance < closest) because = "a document of " + day_text(it->first);
      closest = std::min(closest, distance);
    }
    return near;
  }

  /// One person, the same on both sides.
  static bool same(const std::set<Holder>& a, const std::set<Holder>& b) {
    return a.size() == 1 && b.size() == 1 && a.begin()->actor == b.begin()->actor;
  }

  ActorResolution& result_;
  std::map<std::pair<DocumentId, ActorId>, std::size_t> link_of_;
  std::map<ActorId, std::string> names_;
  std::map<std::string, Tenures> tenures_;  ///< by block of the office
  std::vector<ActorLink> added_;
};

}  // namespace

void link_office_holders(const std::vector<Sighting>& sightings, ActorResolution& result) {
  OfficeHolders(sightings, result).run(sightings);
}

}  // namespace truceline::actors

namespace truceline {

std::string office_block(const SightedOffice& office) {
  return "o:" + to_hex(office.principal.value()) + ' ' + office.office;
}

}  // namespace truceline
