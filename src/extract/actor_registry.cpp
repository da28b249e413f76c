#include "extract/actor_registry.hpp"

#include <algorithm>

#include "truceline/base/utf8.hpp"

namespace truceline {

ActorId ActorRegistry::add(std::string_view name, ActorKind kind, ActorId acts_for) {
  Actor actor;
  actor.key = "text:" + fold(name);
  if (const Actor* principal = acts_for ? find(acts_for) : nullptr) {
    actor.key += '@' + principal->key;
    actor.acts_for.push_back({acts_for, "", std::nullopt});
  }
  actor.id = ActorId::of(actor.key);
  if (find(actor.id)) return actor.id;
  actor.name = name;
  actor.kind = kind;
  actors_.push_back(std::move(actor));
  return actors_.back().id;
}

const Actor* ActorRegistry::find(ActorId id) const {
  if (!id) return nullptr;
  if (const Actor* known = lexicon_.gazetteer.actor(id)) return known;
  const auto it = std::find_if(actors_.begin(), actors_.end(), [&](const Actor& a) { return a.id == id; });
  return it == actors_.end() ? nullptr : &*it;
}

ActorId ActorRegistry::principal(ActorId id, std::optional<DayNumber> day) const {
  const Actor* actor = find(id);
  if (!actor) return {};
  if (lexicon_.gazetteer.actor(id)) return lexicon_.gazetteer.principal(id, day);
  return actor->acts_for.empty() ? ActorId{} : actor->acts_for.front().principal;
}

ActorId ActorRegistry::party(ActorId id, std::optional<DayNumber> day) const {
  const ActorId principal_id = principal(id, day);
  return principal_id ? principal_id : id;
}

}  // namespace truceline
