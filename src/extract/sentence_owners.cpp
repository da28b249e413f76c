// Whose a government or army is by the words around it, and states called by a point of the compass.
#include <algorithm>

#include "extract/sentence_mentions.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {

/// "the Biden administration", "Assad's forces": the state or body of the person named right before.
ActorId SentenceMentions::owner_before(std::size_t at, const Group& group) const {
  std::size_t end = at;
  if (end > 0 && (word(end - 1) == "'s" || word(end - 1) == "'")) --end;
  if (mentions_->empty()) return {};
  const Mention& before = mentions_->back();
  if (before.sentence != index_ || before.last_token != end || end == 0) return {};
  const Actor* person = before.actor ? registry_.find(before.actor) : nullptr;
  if (!person || person->kind != ActorKind::person) return {};
  return before.acts_for || group.kind == "government" ? before.acts_for : before.actor;
}

/// Whose the group that starts at `at` is where it names no state or body itself: by the person before it,
/// the seat behind it ("the government in Khartoum") or whom it obeys ("troops loyal to X"); none where
/// nothing tells.
ActorId SentenceMentions::owner_beside(std::size_t at, const Group& group) const {
  const bool government = group.kind == "government";
  if (!government && group.kind != "organ") return {};
  const Actor* named = group.owner ? registry_.find(group.owner) : nullptr;
  if (named && (named->kind == ActorKind::state || named->kind == ActorKind::body)) return {};
  if (government && word(group.last) == "in") {
    const Name* seat = name_at(group.last + 1);
    if (seat && seat->metonym) return seat->actor;
  }
  if (named) return {};
  if (const ActorId owner = owner_before(at, group)) return owner;
  const std::size_t loyal = lexicon_.words["loyal_to"].match(folded_, group.last).length;
  if (!loyal) return {};
  std::size_t leader = group.last + loyal;
  if (word(leader) == "the") ++leader;
  leader += titles_.match(folded_, leader).length;
  const Name* name = name_at(leader);
  if (!name || !name->actor || name->demonym) return {};
  const ActorId principal = registry_.principal(name->actor, context_.day);
  return name->person && principal ? principal : name->actor;
}

/// "the South" in a text that names South Korea and no other state of the south.
std::optional<std::size_t> SentenceMentions::read_compass(std::size_t at) {
  const Token& token = sentence_->tokens[at];
  if (upper_case_ || at == 0 || word(at - 1) != "the" || !token.capitalised || name_at(at) ||
      !lexicon_.words["compass_noun"].contains(token.folded))
    return std::nullopt;
  const bool longer = at + 1 < folded_.size() && sentence_->tokens[at + 1].capitalised;
  if (longer || word(at + 1) == "of") return std::nullopt;
  const Actor* found = nullptr;
  for (const ActorId id : context_.sure) {
    const Actor* actor = lexicon_.gazetteer.actor(id);
    if (!actor || actor->kind != ActorKind::state || !fold(actor->name).starts_with(token.folded + ' '))
      continue;
    if (found) return std::nullopt;
    found = actor;
  }
  if (!found) return std::nullopt;
  add(at, at + 1, found->name, found->id);
  return at + 1;
}

}  // namespace truceline
