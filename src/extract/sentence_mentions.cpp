#include "extract/sentence_mentions.hpp"

#include <algorithm>

#include "truceline/base/utf8.hpp"

namespace truceline {

SentenceMentions::SentenceMentions(std::string_view text, const Lexicon& lexicon, ActorRegistry& registry,
                                   NameContext& context)
    : text_(text),
      lexicon_(lexicon),
      registry_(registry),
      context_(context),
      titles_(lexicon.words["title"]),
      groups_(lexicon.words["group_noun"]),
      adjectives_(lexicon.words["group_adjective"]),
      towns_(lexicon) {}

void SentenceMentions::read(const Sentence& sentence, std::size_t index,
                            std::span<const truceline::Name> names, std::vector<Mention>& mentions,
                            std::vector<OpenReference>& references) {
  sentence_ = &sentence;
  index_ = index;
  mentions_ = &mentions;
  references_ = &references;
  folded_.clear();
  std::size_t caps = 0;
  std::size_t words = 0;
  for (const Token& token : sentence.tokens) {
    folded_.push_back(token.folded);
    if (token.kind == TokenKind::word && token.span.size() > 3) {
      ++words;
      caps += token.all_caps;
    }
  }
  upper_case_ = words >= 3 && caps * 10 >= words * 8;
  match_names(names);
  match_persons(names);
  things_.clear();
  for (const truceline::Name& name : names) {
    if (name.type == NameType::other) things_.push_back(tokens_of(name));
  }
  for (std::size_t at = 0; at < folded_.size();) at = read_at(at);
}

void SentenceMentions::match_names(std::span<const truceline::Name> names) {
  std::vector<bool> capitalised;
  std::vector<bool> all_caps;
  for (const Token& token : sentence_->tokens) {
    capitalised.push_back(token.capitalised);
    all_caps.push_back(token.all_caps || token.span.size() == 1 || upper_case_);
  }
  names_.clear();
  compounds_.assign(folded_.size(), {});
  std::vector<NameMatch> matches = lexicon_.gazetteer.match(folded_, capitalised, all_caps);
  towns_.heed(matches, {folded_, capitalised, upper_case_}, context_.towns);
  drop_contradicted_towns(matches, names);
  for (const NameMatch& match : matches) names_.push_back(decide(match));
  for (std::size_t i = 0; i < folded_.size(); ++i) {
    if (folded_[i].find('-') != std::string::npos && !name_at(i)) add_compound(i);
  }
}

/// "Armenia-Azerbaijan", "U.S.-brokered": the names among the parts.
void SentenceMentions::add_compound(std::size_t token) {
  const std::string& whole = folded_[token];
  for (std::size_t from = 0; from < whole.size();) {
    const std::size_t end = std::min(whole.find('-', from), whole.size());
    if (auto entries = lexicon_.gazetteer.lookup(whole.substr(from, end - from)); !entries.empty()) {
      Name name = decide({token, token + 1, std::move(entries)});
      if (name.actor) compounds_[token].push_back(name);
    }
    from = end + 1;
  }
}

/// The entry to take: one that held on the day of publication before one that did not; then one that the text
/// names elsewhere by a name of its own ("Congo" in a text on the Democratic Republic of the Congo).
const NameEntry* SentenceMentions::best(const std::vector<const NameEntry*>& entries, bool place) const {
  const NameEntry* chosen = nullptr;
  std::pair<bool, bool> chosen_rank;
  for (const NameEntry* entry : entries) {
    const bool fits = place ? static_cast<bool>(entry->place) : static_cast<bool>(entry->actor);
    if (!fits) continue;
    const bool holds = !entry->when || !context_.day || covers(*entry->when, *context_.day);
    const std::pair rank(holds, !place && context_.sure.contains(entry->actor));
    if (!chosen || rank > chosen_rank) {
      chosen = entry;
      chosen_rank = rank;
    }
  }
  return chosen;
}

/// Does the name mean one actor alone?
bool SentenceMentions::only_actor(const NameMatch& match) {
  const NameEntry* first = nullptr;
  return std::ranges::all_of(match.entries, [&](const NameEntry* entry) {
    if (!entry->actor) return true;
    if (!first) first = entry;
    return entry->actor == first->actor;
  });
}

SentenceMentions::Name SentenceMentions::decide(const NameMatch& match) const {
  Name name;
  name.first = match.first;
  name.last = match.last;
  if (const NameEntry* entry = best(match.entries, false)) {
    name.actor = entry->actor;
    name.demonym = entry->sense == NameSense::demonym;
    name.metonym = entry->sense == NameSense::metonym;
    const Actor* actor = lexicon_.gazetteer.actor(entry->actor);
    name.person = actor && actor->kind == ActorKind::person;
  }
  if (const NameEntry* entry = best(match.entries, true)) name.place = entry->place;
  if (name.actor && !name.person && !name.demonym && !name.metonym && only_actor(match))
    context_.sure.insert(name.actor);
  return name;
}

const SentenceMentions::Name* SentenceMentions::name_at(std::size_t at) const {
  const auto it = std::find_if(names_.begin(), names_.end(), [&](const Name& n) { return n.first == at; });
  return it == names_.end() ? nullptr : &*it;
}

std::string_view SentenceMentions::word(std::size_t at) const {
  return at < folded_.size() ? std::string_view(folded_[at]) : std::string_view();
}

std::string SentenceMentions::phrase(std::size_t first, std::size_t last) const {
  const ByteSpan span{sentence_->tokens[first].span.begin, sentence_->tokens[last - 1].span.end};
  return std::string(span.of(text_));
}

Mention& SentenceMentions::add(std::size_t first, std::size_t last, std::string name, ActorId actor) {
  Mention mention;
  mention.sentence = index_;
  mention.first_token = first;
  mention.last_token = last;
  mention.name = std::move(name);
  mention.actor = actor;
  mentions_->push_back(std::move(mention));
  return mentions_->back();
}

/// For whom the mention's actor acts: as the words say, else as the lexicon knows for the day.
void SentenceMentions::set_principal(Mention& mention, ActorId named) const {
  mention.acts_for = registry_.principal(mention.actor, context_.day);
  if (!mention.acts_for && named != mention.actor) mention.acts_for = named;
}

std::size_t SentenceMentions::read_at(std::size_t at) {
  if (!compounds_[at].empty()) return read_compound(at);
  if (const auto end = read_compass(at)) return *end;
  std::size_t next = at;
  if (read_open_reference(at, next)) return next;
  const Name* name = name_at(at);
  if (const Person* person = person_at(at)) {
    if (const auto end = read_found_person(at, *person, false, {})) return *end;
  }
  if (const auto group = parse_group(at)) {
    if (!name || group->last > name->last) return add_group(at, *group);
  }
  if (name) return read_name(*name);
  if (const auto title = titles_.match(folded_, at); title.length) {
    if (const auto end = read_person(at, at + title.length, {})) return *end;
    return at + title.length;
  }
  if (const auto end = read_unknown_name(at, false, {})) return *end;
  return at + 1;
}

std::size_t SentenceMentions::read_compound(std::size_t at) {
  for (const Name& name : compounds_[at]) {
    const Actor* actor = lexicon_.gazetteer.actor(name.actor);
    Mention& mention = add(at, at + 1, actor->name, name.actor);
    mention.modifier = true;
    set_principal(mention, {});
  }
  return at + 1;
}

/// With `holder`, "the UN secretary-general" is the person who holds the office.
std::size_t SentenceMentions::read_name(const Name& name, bool holder) {
  // "Azerbaijan President Ilham Aliyev", "French Foreign Minister X": the name says for whom the person acts.
  std::size_t next = name.last;
  if (word(next) == "'s" || word(next) == "'") ++next;
  const auto title = next < folded_.size() ? titles_.match(folded_, next) : WordList::PhraseMatch{};
  if (title.length && name.actor && !name.person) {
    const std::size_t last = next + title.length;
    if (const auto end = read_person(name.first, last, name.actor)) return *end;
    if (holder) {
      if (const auto end = read_holder(name.first, last, next, last, name.actor)) return *end;
    }
  }
  const Actor* actor = name.actor ? lexicon_.gazetteer.actor(name.actor) : nullptr;
  const Place* place = name.place ? lexicon_.gazetteer.place(name.place) : nullptr;
  Mention& mention = add(name.first, name.last, actor ? actor->name : place->name, name.actor);
  if (!name.demonym && name.place) {
    mention.place = name.place;
    mention.place_name = phrase(name.first, name.last);
  }
  mention.metonym = name.metonym;
  if (name.demonym) {
    const Token& after = name.last < folded_.size() ? sentence_->tokens[name.last] : sentence_->tokens.back();
    const bool plural = word(name.last - 1).ends_with('s') || (name.first && word(name.first - 1) == "the");
    mention.modifier = !plural && name.last < folded_.size() && after.kind == TokenKind::word;
  }
  if (actor) set_principal(mention, name.person ? office_after(name.last) : ActorId{});
  if (actor) read_acronym(name.last, name.actor);
  if (name.person) remember_surname(name);
  return name.last;
}

/// After a title that ends at `from`: a known person, or a name to be learnt. `owner` is the state or body
/// before the title.
std::optional<std::size_t> SentenceMentions::read_person(std::size_t first, std::size_t from, ActorId owner) {
  if (word(from) == ",") return std::nullopt;
  if (const Person* person = person_at(from)) {
    if (const auto end = read_found_person(first, *person, true, owner)) return end;
  }
  if (const Name* known = name_at(from); known && known->person) {
    remember_surname(*known);
    Mention& mention = add(first, known->last, lexicon_.gazetteer.actor(known->actor)->name, known->actor);
    set_principal(mention, owner);
    return known->last;
  }
  const auto end = read_unknown_name(from, true, owner);
  if (end) mentions_->back().first_token = first;
  return end;
}

/// Later the text may call the person by the last name alone.
void SentenceMentions::remember_surname(const Name& person) {
  if (person.last > person.first + 1) context_.short_names.emplace(folded_[person.last - 1], person.actor);
}

/// ", president of X": the X of an apposition that starts at `at`.
ActorId SentenceMentions::office_after(std::size_t at) const {
  if (word(at) != "," && word(at) != "(") return {};
  for (std::size_t i = at + 1; i < std::min(at + 4, folded_.size()); ++i) {
    const auto title = titles_.match(folded_, i);
    if (!title.length || word(i + title.length) != "of") continue;
    std::size_t of = i + title.length + 1;
    if (word(of) == "the") ++of;
    const Name* owner = name_at(of);
    return owner && !owner->person ? owner->actor : ActorId{};
  }
  return {};
}

bool SentenceMentions::is_proper(std::size_t at) const {
  if (at >= folded_.size() || upper_case_) return false;
  const Token& token = sentence_->tokens[at];
  return token.kind == TokenKind::word && token.capitalised && token.span.size() > 1 &&
         !lexicon_.words["not_name"].contains(token.folded);
}

/// Tokens of a run of capitalised words from `at`, with particles inside ("Augusto de la Cruz").
std::size_t SentenceMentions::proper_run(std::size_t at) const {
  std::size_t end = at;
  while (is_proper(end) && !name_at(end)) {
    ++end;
    std::size_t particle = end;
    while (lexicon_.words["of_particle"].contains(word(particle))) ++particle;
    if (particle > end && is_proper(particle)) end = particle;
    // Initials: "John F. Kennedy".
    if (end + 1 < folded_.size() && folded_[end].size() == 1 && sentence_->tokens[end].capitalised &&
        word(end + 1) == ".") {
      if (is_proper(end + 2)) end += 2;
    }
  }
  return end - at;
}

bool SentenceMentions::starts_place(std::size_t at) const {
  if (!at) return false;
  return lexicon_.words["locative"].contains(word(at - 1)) && word(at - 1) != "throughout";
}

/// A name that no list has: a person after a title, a place after "in", else an actor when it has two words
/// or is known from before. A single capitalised word is taken for nothing.
std::optional<std::size_t> SentenceMentions::read_unknown_name(std::size_t at, bool after_title,
                                                               ActorId owner) {
  const std::size_t length = proper_run(at);
  if (!length || length > 5) return std::nullopt;
  const std::size_t end = at + length;
  const std::string name = phrase(at, end);
  if (const auto known = context_.short_names.find(length == 1 ? folded_[at] : fold(name));
      known != context_.short_names.end()) {
    const Actor* actor = registry_.find(known->second);
    Mention& mention = add(at, end, actor->name, actor->id);
    set_principal(mention, owner);
    return end;
  }
  if (!after_title && starts_place(at)) {
    Mention& mention = add(at, end, name, {});
    mention.place_name = name;
    return end;
  }
  if (!after_title && thing(at, end)) return end;
  const bool acronym = length == 1 && sentence_->tokens[at].all_caps && folded_[at].size() >= 3;
  if (!after_title && !acronym && (length < 2 || at == 0)) return std::nullopt;
  if (!owner) owner = office_after(end);
  const bool headed = !after_title && lexicon_.words["name_organisation"].contains(folded_[end - 1]);
  const ActorKind kind = acronym || headed ? ActorKind::organisation : ActorKind::person;
  const ActorId actor = registry_.add(name, kind, owner);
  context_.short_names.emplace(fold(name), actor);
  if (length > 1) context_.short_names.emplace(folded_[end - 1], actor);
  set_principal(add(at, end, name, actor), owner);
  read_acronym(end, actor);
  return end;
}

/// "the Korean War", "Operation Serval": a name of what nobody acts for.
bool SentenceMentions::thing(std::size_t first, std::size_t last) const {
  return std::any_of(things_.begin(), things_.end(), [&](const auto& span) {
    if (first < span.first || last > span.second) return false;
    return lexicon_.words["name_other"].contains(folded_[span.second - 1]) ||
           lexicon_.words["name_other_before"].contains(folded_[span.first]);
  });
}

/// "… (FMLN)": the capitals in brackets are another name of the actor.
void SentenceMentions::read_acronym(std::size_t at, ActorId actor) {
  if (word(at) != "(" && word(at) != "[") return;
  if (at + 2 < folded_.size() && sentence_->tokens[at + 1].all_caps &&
      (word(at + 2) == ")" || word(at + 2) == "]")) {
    context_.short_names.emplace(folded_[at + 1], actor);
    context_.other_names.push_back({actor, phrase(at + 1, at + 2)});
  }
}

}  // namespace truceline
