#include "truceline/query/actor_profile.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <tuple>

#include "graph/principals.hpp"
#include "query/parties.hpp"

namespace truceline {
namespace {

/// Most first, then by name; ids make the order total.
template <class Counted>
void sort_by_events(std::vector<Counted>& list) {
  std::sort(list.begin(), list.end(), [](const Counted& a, const Counted& b) {
    return std::tie(b.events, a.actor.name, a.actor.id) < std::tie(a.events, b.actor.name, b.actor.id);
  });
}

bool stands_apart(Role role) {
  return is_third_party(role) || role == Role::beneficiary;
}

bool suffers(Role role) {
  return role == Role::target || role == Role::victim;
}

/// Do two in these roles of a conflict stand against each other? Those in one role stand together, but for
/// belligerents.
bool are_opposed(Role a, Role b) {
  if (stands_apart(a) || stands_apart(b) || (suffers(a) && suffers(b))) return false;
  return a != b || a == Role::belligerent;
}

bool are_opposed(const std::set<Role>& ours, const std::set<Role>& theirs) {
  return std::any_of(ours.begin(), ours.end(), [&](Role a) {
    return std::any_of(theirs.begin(), theirs.end(), [&](Role b) { return are_opposed(a, b); });
  });
}

ActorKind kind_of(const KnowledgeGraph& graph, ActorId id) {
  const Actor* actor = graph.actor(id);
  return actor ? actor->kind : ActorKind::organisation;
}

/// An event as the actor stands in it.
struct Standing {
  std::set<ActorId> own;                     ///< the actor and those above it here
  std::set<ActorId> agents;                  ///< who acted for it
  std::map<Role, bool> roles;                ///< true: itself
  std::map<ActorId, std::set<Role>> others;  ///< the roles of each principal on no side of its own
};

Standing standing(const KnowledgeGraph& graph, const Event& event, ActorId actor) {
  Standing result{{actor}, {}, {}, {}};
  std::vector<std::pair<ActorId, Role>> strangers;
  for (const Participation& p : event.participants) {
    const auto chain =
        chain_of_command([&](ActorId id) { return graph.actor(id); }, party(p), days_of(event));
    const auto at = std::find(chain.begin(), chain.end(), actor);
    if (p.actor == actor || at != chain.end()) {
      const bool itself = p.actor == actor;
      result.roles[p.role] |= itself;
      if (!itself) result.agents.insert(p.actor);
      result.own.insert(itself ? chain.begin() : at, chain.end());
    } else {
      strangers.emplace_back(chain.back(), p.role);
    }
  }
  for (const auto& [principal, role] : strangers) {
    if (!result.own.contains(principal)) result.others[principal].insert(role);
  }
  return result;
}

class Profiler {
 public:
  Profiler(const KnowledgeGraph& graph, const Actor& actor, const Ontology& ontology)
      : graph_(graph), ontology_(ontology) {
    profile_.actor = actor;
    for (const ActsFor& office : actor.acts_for) profile_.offices.push_back(shown(office));
    for (const Actor* other : graph.actors()) {
      for (const ActsFor& office : other->acts_for) {
        if (office.principal == actor.id) agent(other->id).offices.push_back(shown(office));
      }
    }
  }

  void add(const Event& event) {
    const Standing at = standing(graph_, event, profile_.actor.id);
    if (at.roles.empty()) return;
    ++statuses_[event.status];
    if (!took_place(event.status)) return;
    ++profile_.events;
    ++types_[event.type];
    for (const ActorId id : at.agents) ++agent(id).events;
    add_roles(at);
    add_partners(event, at);
    add_time(event);
  }

  [[nodiscard]] ActorProfile finish() {
    profile_.statuses.assign(statuses_.begin(), statuses_.end());
    for (const auto& [role, count] : roles_) profile_.roles.push_back({role, count.first, count.second});
    profile_.types.assign(types_.begin(), types_.end());
    std::stable_sort(profile_.types.begin(), profile_.types.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    profile_.years.assign(years_.begin(), years_.end());
    for (auto& [unused, partner] : partners_) profile_.partners.push_back(std::move(partner));
    sort_by_events(profile_.partners);
    for (auto& [unused, one] : agents_) profile_.agents.push_back(std::move(one));
    sort_by_events(profile_.agents);
    return std::move(profile_);
  }

 private:
  [[nodiscard]] NamedActor named(ActorId id) const { return {id, actor_name(graph_, id, "")}; }
  [[nodiscard]] ActorOffice shown(const ActsFor& office) const {
    return {named(office.principal), office.office, office.when};
  }
  ActorAgent& agent(ActorId id) {
    return agents_.try_emplace(id, ActorAgent{named(id), kind_of(graph_, id), {}, 0}).first->second;
  }

  void add_roles(const Standing& at) {
    for (const auto& [role, itself] : at.roles) ++(itself ? roles_[role].first : roles_[role].second);
  }

  void add_partners(const Event& event, const Standing& at) {
    std::set<Role> ours;
    for (const auto& [role, unused] : at.roles) ours.insert(role);
    const EventType* type = ontology_.find(event.type);
    const auto quad = type ? type->quad : std::nullopt;
    const bool cooperation = quad == QuadClass::verbal_cooperation || quad == QuadClass::material_cooperation;
    for (const auto& [id, theirs] : at.others) {
      ActorPartner& partner =
          partners_.try_emplace(id, ActorPartner{named(id), kind_of(graph_, id), 0, 0, 0, 0}).first->second;
      ++partner.events;
      const bool conflict = quad && !cooperation && are_opposed(ours, theirs);
      ++(cooperation ? partner.cooperation : conflict ? partner.conflict : partner.other);
    }
  }

  void add_time(const Event& event) {
    if (!event.when.date) {
      ++profile_.undated;
      return;
    }
    const auto first = event.when.date->earliest();
    const auto last = event.when.date->latest();
    if (first && last && civil_day(*first).year == civil_day(*last).year) {
      ++years_[civil_day(*first).year];
    } else {
      ++profile_.several_years;
    }
    if (!first && !last) return;
    // An open end is no more than a bound: dates with both ends come before others.
    const bool closed = first && last;
    const std::tuple begins{!closed, first.value_or(last.value_or(0)), event.id};
    const std::tuple ends{closed, last.value_or(first.value_or(0)), event.id};
    if (!profile_.first || begins < begins_) {
      begins_ = begins;
      profile_.first = event.id;
    }
    if (!profile_.last || ends > ends_) {
      ends_ = ends;
      profile_.last = event.id;
    }
  }

  const KnowledgeGraph& graph_;
  const Ontology& ontology_;
  ActorProfile profile_;
  std::map<ActorId, ActorAgent> agents_;
  std::map<ActorId, ActorPartner> partners_;
  std::map<Status, std::size_t> statuses_;
  std::map<Role, std::pair<std::size_t, std::size_t>> roles_;
  std::map<std::string, std::size_t> types_;
  std::map<std::int64_t, std::size_t> years_;
  std::tuple<bool, DayNumber, EventId> begins_, ends_;
};

}  // namespace

ActorProfile actor_profile(const KnowledgeGraph& graph, ActorId actor, const Ontology& ontology) {
  const Actor* known = graph.actor(actor);
  if (!known) throw std::logic_error("actor_profile: the graph has no such actor");
  Profiler profiler(graph, *known, ontology);
  for (const Event* event : graph.events()) profiler.add(*event);
  return profiler.finish();
}

}  // namespace truceline
