// Persons that the name finder told apart, as mentions.
#include <algorithm>

#include "extract/sentence_mentions.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {

/// The tokens [first, last) that begin inside the name.
std::pair<std::size_t, std::size_t> SentenceMentions::tokens_of(const truceline::Name& name) const {
  const auto& tokens = sentence_->tokens;
  const auto index = [&](std::size_t byte) {
    const auto it = std::ranges::lower_bound(tokens, byte, {}, [](const Token& t) { return t.span.begin; });
    return static_cast<std::size_t>(it - tokens.begin());
  };
  return {index(sentence_->words[name.first_word].span.begin),
          index(sentence_->words[name.last_word - 1].span.end)};
}

void SentenceMentions::match_persons(std::span<const truceline::Name> names) {
  persons_.clear();
  const auto& tokens = sentence_->tokens;
  for (const truceline::Name& name : names) {
    if (name.type != NameType::person) continue;
    const ByteSpan span{sentence_->words[name.first_word].span.begin,
                        sentence_->words[name.last_word - 1].span.end};
    const auto [first, last] = tokens_of(name);
    if (first == last || tokens[first].span.begin != span.begin || tokens[last - 1].span.end != span.end)
      continue;
    persons_.push_back({first, last, &name});
  }
}

/// A town is none where the name finder takes its name for that of a person or a people, or for a part of the
/// name of an organisation.
void SentenceMentions::drop_contradicted_towns(std::vector<NameMatch>& matches,
                                               std::span<const truceline::Name> names) const {
  for (const truceline::Name& name : names) {
    if (name.type == NameType::place) continue;
    const auto [first, last] = tokens_of(name);
    std::erase_if(matches, [&, first = first, last = last](const NameMatch& match) {
      if (match.first >= last || match.last <= first || !TownFrames::only_towns(match)) return false;
      const bool whole = match.first <= first && last <= match.last;
      return name.type == NameType::person || name.type == NameType::people || !whole;
    });
  }
}

const SentenceMentions::Person* SentenceMentions::person_at(std::size_t at) const {
  const auto it = std::ranges::find(persons_, at, &Person::first);
  return it == persons_.end() ? nullptr : &*it;
}

/// A person of the lexicon or the text, or a new one. A single name that nothing is known of is taken only
/// behind a title or with an office.
std::optional<std::size_t> SentenceMentions::read_found_person(std::size_t first, const Person& person,
                                                               bool after_title, ActorId owner) {
  const truceline::Name& name = *person.name;
  if (const Name* known = name_at(person.first); known && known->last >= person.last) return std::nullopt;
  const bool single = person.last == person.first + 1;
  const std::string key = single ? folded_[person.first] : fold(name.text);
  ActorId principal = name.acts_for ? name.acts_for : owner;
  if (!principal) principal = office_after(person.last);
  ActorId actor = name.actor;
  if (const auto earlier = context_.short_names.find(key); !actor && earlier != context_.short_names.end())
    actor = earlier->second;
  if (!actor) {
    if (single && !after_title && name.title.empty() && name.office.empty()) return std::nullopt;
    actor = registry_.add(name.text, ActorKind::person, principal);
    context_.short_names.emplace(key, actor);
    if (!single) context_.short_names.emplace(folded_[person.last - 1], actor);
  }
  const Actor* found = registry_.find(actor);
  set_principal(add(first, person.last, found ? found->name : name.text, actor), principal);
  return person.last;
}

}  // namespace truceline
