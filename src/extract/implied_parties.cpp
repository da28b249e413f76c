#include "extract/implied_parties.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "extract/mission.hpp"
#include "extract/opponents.hpp"
#include "extract/shared_mediators.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

bool has_party(const Claim& claim, ActorId id) {
  return std::any_of(claim.participants.begin(), claim.participants.end(),
                     [&](const Participation& p) { return party(p) == id; });
}

bool has_mediator(const Claim& claim) {
  return std::any_of(claim.participants.begin(), claim.participants.end(),
                     [](const Participation& p) { return p.role == Role::mediator; });
}

/// Who acts in an event told without an actor: whoever acted in the same sentence, or at the same place
/// before.
class Actors {
 public:
  Actors(const Lexicon& lexicon, const std::vector<Claim>& claims) : lexicon_(lexicon), claims_(claims) {}

  [[nodiscard]] std::vector<const Participation*> of(std::size_t index) const {
    constexpr std::size_t kBack = 4;  // sentences
    const Claim& claim = claims_[index];
    const std::size_t sentence = claim.evidence.sentence;
    const Claim* best = nullptr;
    std::size_t best_cost = 100;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const Claim& other = claims_[i];
      if (i == index || other.evidence.sentence > sentence || other.evidence.sentence + kBack < sentence)
        continue;
      if (!violent(other) || acting(other).empty()) continue;
      const bool elsewhere = claim.place && other.place && claim.place != other.place;
      if (elsewhere && other.evidence.sentence != sentence) continue;
      const std::size_t words = i < index ? index - i : i - index + 1;
      const std::size_t cost = 10 * (sentence - other.evidence.sentence) + words + (elsewhere ? 5 : 0);
      if (cost >= best_cost) continue;
      best = &other;
      best_cost = cost;
    }
    return best ? acting(*best) : std::vector<const Participation*>();
  }

  [[nodiscard]] bool violent(const Claim& claim) const {
    const EventType* type = lexicon_.ontology.find(claim.type);
    return type && lexicon_.words["violent_class"].contains(type->event_class);
  }

 private:
  static std::vector<const Participation*> acting(const Claim& claim) {
    std::vector<const Participation*> found;
    for (const Participation& p : claim.participants) {
      if (p.role == Role::initiator) found.push_back(&p);
    }
    return found;
  }

  const Lexicon& lexicon_;
  const std::vector<Claim>& claims_;
};

/// Who fights or signs in the document is a side of the conflict.
std::set<ActorId> sides_of(const Lexicon& lexicon, const std::vector<Claim>& claims) {
  std::set<ActorId> sides;
  for (const Claim& claim : claims) {
    const EventType* type = lexicon.ontology.find(claim.type);
    const bool fight = type && lexicon.words["violent_class"].contains(type->event_class);
    for (const Participation& p : claim.participants) {
      const bool side = p.role == Role::belligerent || p.role == Role::signatory ||
                        p.role == Role::decliner ||
                        (fight && (p.role == Role::initiator || p.role == Role::target));
      if (side) {
        sides.insert(party(p));
        sides.insert(p.actor);
      }
    }
  }
  return sides;
}

/// The state that most claims name other than as a third party: in an article on a civil war, its own.
ActorId main_party(const Lexicon& lexicon, const std::vector<Claim>& claims) {
  std::map<ActorId, std::size_t> counts;
  for (const Claim& claim : claims) {
    std::set<ActorId> named;
    for (const Participation& p : claim.participants) {
      const Actor* actor = lexicon.gazetteer.actor(party(p));
      if (!is_third_party(p.role) && actor && actor->kind == ActorKind::state) named.insert(party(p));
    }
    for (const ActorId id : named) ++counts[id];
  }
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? ActorId{} : most->first;
}

void imply_opponent(const Opponents& opponents, Role role, std::size_t index, const Claim& told,
                    Claim& claim) {
  std::vector<const Participation*> facing;
  for (const Participation& p : told.participants) {
    if (p.role == Role::host && role == Role::participant)
      return;  // "a visit to Lahore": whom he sees is told
    if (!is_third_party(p.role)) facing.push_back(&p);
  }
  const bool suffers =
      facing.size() == 1 && (facing.front()->role == Role::target || facing.front()->role == Role::victim);
  if (facing.size() != 1 || (suffers && role == Role::target)) return;
  const Participation* other = opponents.of(party(*facing.front()), index);
  if (!other) return;
  if (has_party(claim, party(*other))) return;
  Participation added = *other;
  // Whom an attack is aimed at, and who fights, is the state, not whoever spoke for it.
  if (added.acts_for && (role == Role::target || role == Role::belligerent)) {
    added.actor = added.acts_for;
    added.name = added.acts_for_name;
    added.acts_for = {};
    added.acts_for_name.clear();
  }
  added.role = role;
  claim.participants.push_back(std::move(added));
}

bool known_side(const Lexicon& lexicon, const Participation& p) {
  const Actor* actor = lexicon.gazetteer.actor(party(p));
  return actor && (actor->kind == ActorKind::state || actor->kind == ActorKind::armed_group);
}

/// Talks and what comes of them have the same parties: "X and Y signed a pact, capping negotiations".
void share_parties(const Lexicon& lexicon, const std::vector<Claim>& told, std::size_t index, Claim& claim) {
  const WordList& roles = lexicon.words["shared_party"];
  const auto role = parse_name<Role>(roles.find(claim.type).value_or(""));
  if (!role || own_parties(claim).size() > 0) return;
  const Claim* best = nullptr;
  std::size_t best_cost = 100;
  for (std::size_t i = 0; i < told.size(); ++i) {
    const Claim& other = told[i];
    const std::size_t here = claim.evidence.sentence;
    const std::size_t there = other.evidence.sentence;
    if (i == index || there > here || there + 1 < here || !roles.contains(other.type) ||
        own_parties(other).size() < 2)
      continue;
    const std::size_t cost = 10 * (here - there) + (i < index ? index - i : i - index);
    if (cost >= best_cost) continue;
    best = &other;
    best_cost = cost;
  }
  if (!best) return;
  for (const Participation& p : best->participants) {
    if (is_third_party(p.role)) continue;
    if (has_party(claim, party(p))) continue;
    claim.participants.push_back(p);
    claim.participants.back().role = *role;
  }
}

/// A war that was over when the text was written does not go on because no date is told.
void settle_end(const Conflict& conflict, Claim& claim) {
  const bool undated = claim.when.basis == DateBasis::inferred && claim.when.date;
  const auto end = conflict.when ? conflict.when->latest() : std::nullopt;
  const auto told = undated ? claim.when.date->latest() : std::nullopt;
  if (claim.status == Status::ongoing && end && told && *end < *told) claim.status = Status::occurred;
}

/// "the Korean War": the parties that the lexicon knows and the document speaks of.
void add_known_parties(const Lexicon& lexicon, const Participants& participants, const std::string& name,
                       Claim& claim) {
  if (name.empty()) return;
  const std::string folded = fold(name);
  for (const Conflict& conflict : lexicon.gazetteer.conflicts()) {
    const bool named = fold(conflict.name) == folded ||
                       std::any_of(conflict.aliases.begin(), conflict.aliases.end(),
                                   [&](const std::string& alias) { return fold(alias) == folded; });
    if (!named) continue;
    settle_end(conflict, claim);
    if (own_parties(claim).size() > 1) return;
    for (const ActorId id : conflict.parties) {
      const bool there = std::any_of(claim.participants.begin(), claim.participants.end(),
                                     [&](const Participation& p) { return party(p) == id || p.actor == id; });
      if (participants.mentions(id) && !there)
        claim.participants.push_back(participants.participation(id, Role::belligerent));
    }
    return;
  }
}

/// Does the place lie in a region that another state claims? Who is attacked there is not told by its state.
bool contested(const Gazetteer& gazetteer, PlaceId id) {
  std::vector<PlaceId> places = gazetteer.ancestors(id);
  places.push_back(id);
  return std::any_of(places.begin(), places.end(), [&](PlaceId at) {
    const Place* place = gazetteer.place(at);
    return place && std::any_of(place->parents.begin(), place->parents.end(),
                                [](const PlaceParent& p) { return p.kind == ParentKind::de_jure; });
  });
}

/// An election or a protest that names nobody is one of the state where it is held, or against it.
void imply_state(const Lexicon& lexicon, ActorId main_state, Claim& claim) {
  const auto role = parse_name<Role>(lexicon.words["implied_state"].find(claim.type).value_or(""));
  // Only the place of a raid is told: it struck the state that the place lies in.
  if (role == Role::target && claim.type != "protest" &&
      (!claim.participants.empty() || !claim.place || contested(lexicon.gazetteer, claim.place)))
    return;
  const bool there = role && std::any_of(claim.participants.begin(), claim.participants.end(),
                                         [&](const Participation& p) { return p.role == *role; });
  if (!role || there || (claim.type == "election" && !claim.participants.empty())) return;
  ActorId state = claim.place ? lexicon.gazetteer.state_of(claim.place) : ActorId{};
  if (!state) state = main_state;
  const Actor* actor = lexicon.gazetteer.actor(state);
  if (!actor) return;
  Participation p;
  p.actor = state;
  p.name = actor->name;
  p.role = *role;
  claim.participants.push_back(std::move(p));
}

/// "praised the statement", "condemned the violence": those who made or did what was told last.
void imply_praised(const Lexicon& lexicon, const std::vector<Claim>& told, std::size_t index, Claim& claim) {
  const std::string_view wanted = lexicon.words["spoken_of"].find(claim.type).value_or("");
  const Role role = wanted == "agree" ? Role::beneficiary : Role::target;
  if (wanted.empty() || std::any_of(claim.participants.begin(), claim.participants.end(),
                                    [&](const Participation& p) { return p.role == role; }))
    return;
  constexpr std::size_t kBack = 2;  // sentences
  for (std::size_t i = index; i-- > 0;) {
    const Claim& other = told[i];
    if (other.evidence.sentence + kBack < claim.evidence.sentence) return;
    const std::string& kind = lexicon.ontology.find(other.type)->event_class;
    const bool fits = wanted == "agree" ? kind == "agree" || kind == "talks"
                                        : lexicon.words["violent_class"].contains(kind);
    if (!fits) continue;
    for (const Participation& p : other.participants) {
      const bool did = wanted == "agree" ? p.role == Role::signatory || p.role == Role::participant
                                         : p.role == Role::initiator;
      if (!did || has_party(claim, party(p))) continue;
      claim.participants.push_back(p);
      claim.participants.back().role = role;
    }
    return;
  }
}

/// "met the Lebanese president in Beirut": the state that is visited is the host.
void imply_host(const Lexicon& lexicon, Claim& claim) {
  if (claim.type != "talks" || !claim.place || claim.participants.size() < 2) return;
  const ActorId state = lexicon.gazetteer.state_of(claim.place);
  if (!state || std::any_of(claim.participants.begin(), claim.participants.end(),
                            [](const Participation& p) { return p.role == Role::host; }))
    return;
  const Participation* home = nullptr;
  bool guest = false;
  for (const Participation& p : claim.participants) {
    if (party(p) == state && p.role == Role::participant) home = &p;
    guest = guest || (party(p) != state && p.acts_for);
  }
  const Actor* actor = lexicon.gazetteer.actor(state);
  if (!home || !guest || !actor) return;
  Participation host;
  host.actor = state;
  host.name = actor->name;
  host.role = Role::host;
  claim.participants.push_back(std::move(host));
}

/// Who has not signed is no signatory: of a truce that is only asked for, of a deal that came to nothing.
void settle_unsigned(Claim& claim) {
  const bool truce = claim.type == "ceasefire" && claim.status == Status::proposed;
  const bool failed =
      (claim.type == "ceasefire" || claim.type == "agreement") && claim.status == Status::failed;
  if (!truce && !failed) return;
  for (Participation& p : claim.participants) {
    if (p.role == Role::signatory) p.role = Role::participant;
  }
}

void imply_actor(const Lexicon& lexicon, const std::vector<const Participation*>& actors, Role role,
                 const Claim& told, Claim& claim) {
  // A curfew is a state's, whoever fought last.
  const bool of_states = lexicon.words["state_deed"].contains(claim.type);
  const auto for_state = [&](const Participation& p) {
    const Actor* actor = lexicon.gazetteer.actor(party(p));
    return p.acts_for || (actor && actor->kind == ActorKind::state);
  };
  const bool acted = std::any_of(
      told.participants.begin(), told.participants.end(),
      [](const Participation& p) { return p.role == Role::initiator || p.role == Role::belligerent; });
  if (acted) return;
  for (const Participation* p : actors) {
    if (has_party(told, party(*p)) || (of_states && !for_state(*p))) continue;
    Participation added = *p;
    added.role = role;
    claim.participants.push_back(std::move(added));
  }
}

std::vector<Claim> claims_of(const Drafts& drafts) {
  std::vector<Claim> claims;
  for (const Draft& draft : drafts) claims.push_back(draft.claim);
  return claims;
}

/// Who came to mediate, before it is asked who faces whom.
void settle_missions(const Lexicon& lexicon, const Participants& participants, Drafts& drafts) {
  const std::vector<Claim> told = claims_of(drafts);
  std::set<ActorId> fighting = sides_of(lexicon, told);
  fighting.insert(main_party(lexicon, told));
  const Mission mission(lexicon, std::move(fighting), participants.main_state(), told, participants.day());
  for (Draft& draft : drafts) mission.settle(draft.claim, draft.slots);
}

}  // namespace

void imply_parties(const Lexicon& lexicon, const Participants& participants, Drafts& drafts) {
  settle_missions(lexicon, participants, drafts);
  const std::vector<Claim> told = claims_of(drafts);
  const Opponents opponents(lexicon, told);
  const Actors actors(lexicon, told);
  const WordList& side_roles = lexicon.words["implied_side"];
  const WordList& pairs = lexicon.words["implied_pair"];
  const WordList& implied = lexicon.words["implied_actor"];
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Claim& claim = drafts[i].claim;
    if (claim.type == "war") add_known_parties(lexicon, participants, drafts[i].name, claim);
    share_parties(lexicon, told, i, claim);
    if (const auto role = parse_name<Role>(pairs.find(claim.type).value_or(""));
        role && own_parties(claim).size() == 0) {
      auto pair = opponents.main_pair();
      if (pair.empty() && has_mediator(claim)) pair = opponents.only_pair();
      for (const Participation* p : pair) {
        // A third party needs two whom the lexicon knows as sides, none of them a person.
        if (!told[i].participants.empty() && !known_side(lexicon, *p)) continue;
        if (has_party(claim, party(*p))) continue;
        claim.participants.push_back(*p);
        claim.participants.back().role = *role;
      }
    }
    if (const auto role = parse_name<Role>(implied.find(claim.type).value_or("")))
      imply_actor(lexicon, actors.of(i), *role, told[i], claim);
    const bool wished = claim.status == Status::proposed || claim.status == Status::hypothetical;
    if (const auto role = parse_name<Role>(side_roles.find(claim.type).value_or(""));
        role && !(wished && *role == Role::signatory))
      imply_opponent(opponents, *role, i, Claim(claim), claim);
    imply_state(lexicon, participants.main_state(), claim);
    imply_praised(lexicon, told, i, claim);
    imply_host(lexicon, claim);
    settle_unsigned(claim);
  }
  share_mediators(lexicon, drafts);
}

}  // namespace truceline
