// Persons that the name finder told apart, as mentions.
#include <algorithm>

#include "extract/sentence_mentions.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {

void SentenceMentions::match_persons(std::span<const truceline::Name> names) {
  persons_.clear();
  const auto& tokens = sentence_->tokens;
  for (const truceline::Name& name : names) {
    if (name.type != NameType::person) continue;
    const ByteSpan span{sentence_->words[name.first_word].span.begin,
                        sentence_->words[name.last_word - 1].span.end};
    const auto first =
        std::ranges::lower_bound(tokens, span.begin, {}, [](const Token& t) { return t.span.begin; });
    const auto last =
        std::ranges::lower_bound(tokens, span.end, {}, [](const Token& t) { return t.span.begin; });
    if (first == last || first->span.begin != span.begin || std::prev(last)->span.end != span.end) continue;
    persons_.push_back({static_cast<std::size_t>(first - tokens.begin()),
                        static_cast<std::size_t>(last - tokens.begin()), &name});
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
