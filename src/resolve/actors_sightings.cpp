// What one document shows of its actors.
#include <algorithm>
#include <map>
#include <set>

#include "resolve/actors_units.hpp"

namespace truceline {
namespace {

class DocumentActors {
 public:
  DocumentActors(std::optional<DayNumber> day, const std::vector<Actor>& actors, const NameRules& rules)
      : day_(day), rules_(rules) {
    for (const Actor& actor : actors) actors_.emplace(actor.id, &actor);
  }

  void read(const Claim& claim) {
    for (const Participation& p : claim.participants) see(p.actor, p.acts_for);
    for (const Magnitude& magnitude : claim.magnitudes) see(magnitude.side, {});
    if (claim.attribution) see(claim.attribution->actor, claim.attribution->acts_for);
  }

  std::vector<Sighting> sightings(DocumentId document, const std::vector<OtherName>& other_names) const {
    std::vector<Sighting> all;
    for (const auto& [id, principals] : seen_) {
      const Actor& actor = *actors_.at(id);
      Sighting sighting{document, id, actor.key, actor.name, actor.kind, {}, {}, {}};
      if (!actors::from_text(actor.key)) sighting.also = actor.aliases;
      for (const OtherName& other : other_names) {
        if (other.actor == id) sighting.also.push_back(other.name);
      }
      sighting.principals.assign(principals.begin(), principals.end());
      for (const auto& [other, none] : seen_) {
        if (other != id && company(*actors_.at(other))) sighting.company.push_back(other);
      }
      all.push_back(std::move(sighting));
    }
    return all;
  }

 private:
  void see(ActorId id, ActorId acts_for) {
    if (!actors_.contains(id)) return;
    std::set<ActorId>& principals = seen_[id];
    add_principals(id, principals);
    if (!actors_.contains(acts_for) || acts_for == id) return;
    add_with_principals(acts_for, principals);
    see(acts_for, {});
  }

  void add_with_principals(ActorId id, std::set<ActorId>& principals) {
    const auto it = actors_.find(id);
    if (it == actors_.end()) return;
    if (!actors::from_text(it->second->key) && !principals.insert(id).second) return;
    add_principals(id, principals);
  }

  void add_principals(ActorId id, std::set<ActorId>& principals) {
    for (const ActsFor& office : actors_.at(id)->acts_for) {
      const bool holds = !office.when || !day_ ||
                         (day_span(*office.when).first <= *day_ && *day_ <= day_span(*office.when).last);
      if (holds) add_with_principals(office.principal, principals);
    }
  }

  [[nodiscard]] bool company(const Actor& actor) const {
    if (actor.kind == ActorKind::person) return false;
    return actor.kind == ActorKind::state || !name_blocks(actor.name, actor.kind, rules_).empty();
  }

  std::optional<DayNumber> day_;
  const NameRules& rules_;
  std::map<ActorId, const Actor*> actors_;
  std::map<ActorId, std::set<ActorId>> seen_;  ///< with all for whom they act
};

}  // namespace

std::vector<Sighting> sightings_of(DocumentId document, std::optional<DayNumber> day,
                                   const std::vector<Claim>& claims, const std::vector<Actor>& actors,
                                   const std::vector<OtherName>& other_names, const NameRules& rules) {
  DocumentActors found(day, actors, rules);
  for (const Claim& claim : claims) found.read(claim);
  return found.sightings(document, other_names);
}

}  // namespace truceline
