// Groups and descriptions in a sentence: "Armenian separatist forces", "the government", "both sides", "the
// region".
#include <algorithm>
#include <cctype>

#include "extract/sentence_mentions.hpp"
#include "truceline/text/lemma.hpp"

namespace truceline {

/// Modifiers and group nouns from `from`: "Armenian separatist forces", "the government", "rebels".
std::optional<SentenceMentions::Group> SentenceMentions::parse_group(std::size_t from) const {
  Group group;
  std::size_t at = from;
  std::string stands_for;
  bool named = false;
  for (; at < folded_.size();) {
    if (const auto noun = groups_.match(folded_, at); noun.length) {
      if (name_at(at) && !group.kind.empty()) break;
      group.kind = noun.value;
      group.last = at + noun.length;
      at = group.last;
      continue;
    }
    if (!group.kind.empty()) break;
    if (const Name* name = name_at(at); name && name->actor && !name->person && !named) {
      named = true;
      group.owner = name->actor;
      at = name->last;
      if (word(at) == "'s" || word(at) == "'") ++at;
    } else if (const auto adjective = adjectives_.find(word(at))) {
      if (!adjective->empty()) stands_for = *adjective;
      ++at;
    } else {
      break;
    }
  }
  if (group.kind.empty() || attributive(group.last)) return std::nullopt;
  group.name = phrase(from, group.last);
  if (upper_case_) group.name = recased(from, group.last, group.owner);
  if (!stands_for.empty() && lexicon_.words["generic_head"].contains(word(group.last - 1))) {
    // "separatist forces" are the separatists.
    group.kind = "group";
    group.name =
        (named ? phrase(name_at(from) ? from : from, name_at(from) ? name_at(from)->last : from + 1) + ' '
               : "") +
        stands_for;
  }
  return group;
}

/// "military parade", "police post": the noun before `last` only describes the next.
bool SentenceMentions::attributive(std::size_t last) const {
  if (!last || last >= folded_.size() || !lexicon_.words["attributive_noun"].contains(word(last - 1)))
    return false;
  if (sentence_->tokens[last].kind != TokenKind::word || name_at(last)) return false;
  if (lexicon_.words["function_word"].contains(word(last))) return false;
  const auto readings = verb_readings(word(last), lexicon_.words);
  return readings.front().form == VerbForm::base && !word(last).ends_with("ed") &&
         !word(last).ends_with("ing");
}

/// A name out of a sentence in capitals: in lower case, with the owner's name as the lexicon writes it.
std::string SentenceMentions::recased(std::size_t first, std::size_t last, ActorId owner) const {
  std::string name;
  for (std::size_t i = first; i < last; ++i) {
    if (word(i) != "'s" && i > first) name += ' ';
    std::string part = folded_[i];
    if (const Name* known = name_at(i); owner && known && known->actor == owner && !part.empty()) {
      part[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(part[0])));
    }
    name += part;
  }
  return name;
}

std::size_t SentenceMentions::add_group(std::size_t at, Group group) {
  if (const ActorId beside = owner_beside(at, group)) group.owner = beside;
  const Actor* owner = group.owner ? registry_.find(group.owner) : nullptr;
  const bool owner_is_state = owner && (owner->kind == ActorKind::state || owner->kind == ActorKind::body);
  ActorId acts_for = group.owner;
  // "the leaders of the bloc", "ministers from forty countries" are of the bloc and the countries, whatever
  // they are.
  const bool of_another = word(group.last) == "of" || word(group.last) == "from";
  const bool alien = lexicon_.words["alien_adjective"].contains(word(at)) &&
                     lexicon_.words["generic_head"].contains(word(group.last - 1));  // "foreign troops"
  if (!owner && !of_another && !alien && (group.kind == "government" || group.kind == "organ"))
    acts_for = context_.main_state;
  if (group.kind == "government" && owner_is_state) {
    Mention& mention = add(at, group.last, group.name, group.owner);
    set_principal(mention, {});
    return group.last;
  }
  if (owner_is_state && (group.kind == "group" || group.kind == "people")) acts_for = {};
  // Titles read as group nouns ("president") may introduce a person.
  for (std::size_t i = at; group.kind == "organ" && i < group.last; ++i) {
    if (i + titles_.match(folded_, i).length != group.last) continue;
    if (const auto end = read_person(at, group.last, group.owner)) return *end;
  }
  if (group.kind == "organ") {
    if (const auto end = read_owned_office(at, group)) return *end;
  }
  if (group.kind == "organ" || group.kind == "government" ||
      (group.kind == "group" && of_group(group.last))) {
    if (const auto end = read_owner_behind(at, group.last)) return *end;
  }
  if (const Actor* body = body_of_troops(group)) {
    Mention& mention = add(at, group.last, group.name, body->id);
    set_principal(mention, group.owner);
    return group.last;
  }
  const ActorKind kind = group.kind == "people" || group.kind == "captive" ? ActorKind::people
                         : group.kind == "group"                           ? ActorKind::armed_group
                                                                           : ActorKind::organ;
  const ActorId actor = registry_.add(group.name, kind, acts_for);
  Mention& mention = add(at, group.last, group.name, actor);
  mention.acts_for = acts_for;
  return group.last;
}

/// "the east African bloc IGAD": a body whose name ends a run of words from `at`, else `at`.
std::size_t SentenceMentions::name_behind(std::size_t at) const {
  constexpr std::size_t kBetween = 4;
  for (std::size_t i = at; i < at + kBetween && i < folded_.size(); ++i) {
    const bool word = sentence_->tokens[i].kind == TokenKind::word;
    if (!word || lexicon_.words["preposition"].contains(folded_[i]) || folded_[i] == "and") return at;
    const Name* body = name_at(i);
    if (!body || body->demonym) continue;
    const Actor* actor = body->actor ? lexicon_.gazetteer.actor(body->actor) : nullptr;
    return actor && actor->kind == ActorKind::body ? i : at;
  }
  return at;
}

/// "fighters of the Liberation Front": a group is named behind "of".
bool SentenceMentions::of_group(std::size_t of) const {
  if (word(of) != "of") return false;
  const Name* name = name_at(word(of + 1) == "the" ? of + 2 : of + 1);
  const Actor* actor = name && name->actor ? registry_.find(name->actor) : nullptr;
  return actor && (actor->kind == ActorKind::armed_group || actor->kind == ActorKind::organisation);
}

/// "the foreign ministers of Armenia and …", "the office of Prime Minister X": whoever the organ belongs to
/// acts through it.
std::optional<std::size_t> SentenceMentions::read_owner_behind(std::size_t first, std::size_t of) {
  if (word(of) != "of") return std::nullopt;
  std::size_t at = of + 1;
  if (word(at) == "the") ++at;
  at = name_behind(at);
  const std::size_t before = mentions_->size();
  const Name* name = name_at(at);
  std::size_t end = at;
  if (name && name->actor && !name->demonym) {
    if (const auto holder = read_holder(first, name->last, first, of, name->actor)) return holder;
    end = read_name(*name, false);  // "the office of the UN secretary-general" is the UN's
  } else if (const auto title = titles_.match(folded_, at); title.length || name) {
    end = read_at(at);
  }
  if (mentions_->size() == before) return std::nullopt;
  (*mentions_)[before].first_token = first;
  return end;
}

/// Notes a pronoun or description. True when its words are read with it; "the rebels" are read as an actor
/// too.
bool SentenceMentions::read_open_reference(std::size_t at, std::size_t& next) {
  if (name_at(at)) return false;
  auto reference = truceline::read_reference(folded_, at, lexicon_.words);
  if (!reference) return false;
  // "the city Goma", "the envoy, Petra Lund,": named right there.
  for (std::size_t i = at; !reference->pronoun && i <= reference->last_token; ++i) {
    if (name_at(i)) return false;
  }
  reference->sentence = index_;
  next = reference->last_token;
  references_->push_back(*reference);
  return !reference->names_actor();
}

}  // namespace truceline
