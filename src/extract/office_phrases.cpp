#include "extract/office_phrases.hpp"

#include <algorithm>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

bool holds_on(const ActsFor& office, std::optional<DayNumber> day) {
  return !office.when || !day || covers(*office.when, *day);
}

}  // namespace

const Actor* holder_of(const Lexicon& lexicon, ActorId owner, std::string_view office,
                       const std::function<bool(const ActsFor&)>& holds) {
  const WordList& sole = lexicon.words["sole_office"];
  const auto fits = [&](const ActsFor& held) {
    return held.principal == owner && sole.find(fold(held.office)) == office && holds(held);
  };
  const Actor* found = nullptr;
  for (const Actor& actor : lexicon.gazetteer.actors()) {
    if (actor.kind != ActorKind::person || !std::ranges::any_of(actor.acts_for, fits)) continue;
    if (found) return nullptr;
    found = &actor;
  }
  return found;
}

OfficePhrases::OfficePhrases(const std::vector<Sentence>& sentences, const Lexicon& lexicon,
                             const ActorRegistry& registry, std::optional<DayNumber> day)
    : sentences_(sentences),
      lexicon_(lexicon),
      registry_(registry),
      sole_(lexicon.words["sole_office"]),
      day_(day) {}

/// The folded tokens [first, last) of the mention's sentence, joined by spaces, without "'s".
std::string OfficePhrases::words(const Mention& mention, std::size_t first, std::size_t last) const {
  const auto& tokens = sentences_[mention.sentence].tokens;
  std::string text;
  for (std::size_t i = first; i < last; ++i) {
    if (tokens[i].folded == "'s" || tokens[i].folded == "'") continue;
    text += (text.empty() ? "" : " ") + tokens[i].folded;
  }
  return text;
}

bool OfficePhrases::word_is(const Mention& mention, std::size_t token, std::string_view word) const {
  const auto& tokens = sentences_[mention.sentence].tokens;
  return token < tokens.size() && tokens[token].folded == word;
}

/// The person that the mention names; null for others.
const Actor* OfficePhrases::person(const Mention& mention) const {
  const Actor* actor = registry_.find(mention.actor);
  return actor && actor->kind == ActorKind::person ? actor : nullptr;
}

/// "French president", "Sorvania's foreign minister": owner and office, no more.
std::optional<OfficePhrases::Office> OfficePhrases::office_of(const Mention& mention) const {
  const Actor* actor = registry_.find(mention.actor);
  if (!actor || actor->kind != ActorKind::organ || !mention.acts_for ||
      lexicon_.gazetteer.actor(mention.actor))
    return std::nullopt;
  const auto& tokens = sentences_[mention.sentence].tokens;
  const WordList& others = lexicon_.words["not_in_office"];
  if ((mention.first_token > 0 && others.contains(tokens[mention.first_token - 1].folded)) ||
      (mention.last_token < tokens.size() && others.contains(tokens[mention.last_token].folded)))
    return std::nullopt;
  for (std::size_t i = mention.first_token + 1; i < mention.last_token; ++i) {
    const auto office = sole_.find(words(mention, i, mention.last_token));
    if (!office) continue;
    const auto owners = lexicon_.gazetteer.lookup(words(mention, mention.first_token, i));
    const bool owned =
        std::ranges::any_of(owners, [&](const NameEntry* e) { return e->actor == mention.acts_for; });
    return owned ? std::optional(Office(mention.acts_for, *office)) : std::nullopt;
  }
  return std::nullopt;
}

/// The mention in which the name ends.
const Mention* OfficePhrases::named_by(const Name& name, const std::vector<Mention>& mentions) const {
  const Sentence& sentence = sentences_[name.sentence];
  const std::size_t end = sentence.words[name.last_word - 1].span.end;
  for (const Mention& mention : mentions) {
    if (mention.sentence == name.sentence && person(mention) &&
        sentence.tokens[mention.last_token - 1].span.end == end)
      return &mention;
  }
  return nullptr;
}

/// The holder whose name follows or precedes the phrase behind a comma.
ActorId OfficePhrases::beside(std::size_t index, const Office& office,
                              const std::vector<Mention>& mentions) const {
  const Mention& phrase = mentions[index];
  const auto holders = holders_.find(office);
  if (holders == holders_.end()) return {};
  std::size_t first = phrase.first_token;
  if (first > 0 && word_is(phrase, first - 1, "the")) --first;
  for (const Mention& other : mentions) {
    if (other.sentence != phrase.sentence || !holders->second.contains(other.actor)) continue;
    const bool behind = other.first_token == phrase.last_token + 1 && word_is(phrase, phrase.last_token, ",");
    const bool before = other.last_token + 1 == first && word_is(phrase, other.last_token, ",");
    if (behind || before) return other.actor;
  }
  return {};
}

void OfficePhrases::give(Mention& mention, ActorId person) const {
  mention.actor = person;
  mention.name = registry_.find(person)->name;
}

void OfficePhrases::settle(std::span<const Name> names, std::vector<Mention>& mentions) {
  for (const Name& name : names) {
    if (name.type != NameType::person || !name.acts_for || name.office.empty()) continue;
    const auto office = sole_.find(fold(name.office));
    const Mention* mention = office ? named_by(name, mentions) : nullptr;
    if (!mention) continue;
    holders_[{name.acts_for, std::string(*office)}].insert(mention->actor);
    seen_.insert({mention->actor, name.acts_for, std::string(*office), true});
  }
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const auto office = office_of(mentions[i]);
    if (!office) continue;
    ActorId holder = beside(i, *office, mentions);
    const auto known = holders_.find(*office);
    if (!holder && known != holders_.end() && known->second.size() == 1) holder = *known->second.begin();
    if (holder)
      give(mentions[i], holder);
    else
      seen_.insert({mentions[i].actor, office->first, office->second, false});
  }
}

/// The office of a person by the document, else by the lexicon for its day; none where there are several.
std::optional<std::string> OfficePhrases::only_office(ActorId person) const {
  std::set<std::string> offices;
  for (const OfficeSeen& seen : seen_) {
    if (seen.held && seen.actor == person) offices.insert(seen.office);
  }
  const Actor* known = lexicon_.gazetteer.actor(person);
  if (offices.empty() && known) {
    for (const ActsFor& held : known->acts_for) {
      const auto office = holds_on(held, day_) ? sole_.find(fold(held.office)) : std::nullopt;
      if (office) offices.emplace(*office);
    }
  }
  return offices.size() == 1 ? std::optional(*offices.begin()) : std::nullopt;
}

/// Whose counterpart the mention is: "his …", "Macron's …".
const Mention* OfficePhrases::possessor(std::size_t index, const std::vector<Mention>& mentions) const {
  const Mention& phrase = mentions[index];
  for (const Mention& other : mentions) {
    if (other.sentence != phrase.sentence || !person(other)) continue;
    const bool pronoun = other.by_context && other.modifier && other.last_token == phrase.first_token;
    const bool named = other.last_token + 1 == phrase.first_token && word_is(phrase, other.last_token, "'s");
    if (pronoun || named) return &other;
  }
  return nullptr;
}

/// "his Russian counterpart Sergei Shoigu", "…, Sergei Shoigu": named right there.
const Mention* OfficePhrases::named_behind(std::size_t index, const std::vector<Mention>& mentions) const {
  const Mention& phrase = mentions[index];
  const std::size_t comma = word_is(phrase, phrase.last_token, ",") ? 1 : 0;
  for (const Mention& other : mentions) {
    const bool behind = other.sentence == phrase.sentence && !other.by_context &&
                        other.first_token == phrase.last_token + comma && person(other);
    if (behind && (!other.acts_for || other.acts_for == phrase.acts_for)) return &other;
  }
  return nullptr;
}

void OfficePhrases::settle_counterparts(std::vector<Mention>& mentions) {
  const WordList& counterparts = lexicon_.words["counterpart"];
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    const std::string& head = sentences_[mention.sentence].tokens[mention.last_token - 1].folded;
    const Actor* actor = registry_.find(mention.actor);
    if (!actor || actor->kind != ActorKind::organ || !mention.acts_for || !counterparts.contains(head))
      continue;
    if (const Mention* named = named_behind(i, mentions)) {
      give(mention, named->actor);
      continue;
    }
    const Mention* other = possessor(i, mentions);
    const auto office = other ? only_office(other->actor) : std::nullopt;
    if (!office) continue;
    const Actor* holder = holder_of(lexicon_, mention.acts_for, *office,
                                    [&](const ActsFor& held) { return holds_on(held, day_); });
    const auto told = holders_.find({mention.acts_for, *office});
    if (told != holders_.end() && told->second.size() == 1)
      give(mention, *told->second.begin());
    else if (holder)
      give(mention, holder->id);
    else
      seen_.insert({mention.actor, mention.acts_for, *office, false});
  }
}

}  // namespace truceline
