#include "extract/participants.hpp"

#include <algorithm>
#include <sstream>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(fold(text));
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

bool any_of_list(const WordList& list, const std::vector<std::string>& words, std::size_t first,
                 std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (list.match(words, i).length) return true;
  }
  return false;
}

/// In one event a role that excludes others: whoever has it loses those.
void exclude(Claim& claim, Role kept, std::initializer_list<Role> dropped) {
  for (const Participation& p : std::vector<Participation>(claim.participants)) {
    if (p.role != kept) continue;
    std::erase_if(claim.participants, [&](const Participation& q) {
      return q.actor == p.actor && std::find(dropped.begin(), dropped.end(), q.role) != dropped.end();
    });
  }
}

}  // namespace

Participants::Participants(const Document& document, const Lexicon& lexicon, std::vector<Actor>& text_actors,
                           const std::vector<SentenceView>& views)
    : document_(document), lexicon_(lexicon), registry_(lexicon, text_actors) {
  if (document.publication.date) day_ = document.publication.date->earliest();
  for (const SentenceView& view : views) read(view);
}

void Participants::fill(const Arguments& arguments, Claim& claim) {
  for (const Argument& argument : arguments.actors) add(*argument.mention, argument.role, claim);
  for (const Unnamed& unnamed : arguments.unnamed) add(unnamed, claim);
  // Nobody acts upon himself: "urged his men" is read so by mistake.
  exclude(claim, Role::initiator, {Role::target, Role::beneficiary, Role::victim});
  // "the president of Finland and Russia's envoy presented a plan": both are third parties.
  if (claim.type == "proposal" &&
      std::any_of(claim.participants.begin(), claim.participants.end(),
                  [](const Participation& p) { return p.role == Role::mediator; })) {
    for (Participation& p : claim.participants) {
      if (p.role == Role::initiator) p.role = Role::mediator;
    }
  }
  // A third party is no party, and whoever declined takes no part.
  exclude(claim, Role::mediator, {Role::participant, Role::signatory, Role::initiator, Role::target});
  exclude(claim, Role::decliner,
          {Role::participant, Role::signatory, Role::initiator, Role::target, Role::host, Role::mediator});
}

void Participants::count_victims(Claim& claim) {
  const WordList& counted = lexicon_.words["counted_victim"];
  const bool hurt = std::any_of(claim.magnitudes.begin(), claim.magnitudes.end(),
                                [&](const Magnitude& m) { return counted.contains(m.measure); });
  const bool named = std::any_of(claim.participants.begin(), claim.participants.end(),
                                 [](const Participation& p) { return p.role == Role::victim; });
  if (!hurt || named) return;
  for (const Magnitude& magnitude : claim.magnitudes) {
    const auto noun = counted.find(magnitude.measure);
    if (!noun) continue;
    add(Unnamed{std::string(*noun), true, Role::victim}, claim);
    return;
  }
}

Participation Participants::participation(const Mention& mention, Role role) const {
  Participation p;
  const Actor* actor = registry_.find(mention.actor);
  if (!actor) return p;
  p.actor = mention.actor;
  p.name = mention.name.empty() ? actor->name : mention.name;
  p.role = role;
  // "the Sri Lankan government" is the state.
  if (actor->kind == ActorKind::state) p.name = actor->name;
  const auto people = peoples_.find(&mention);
  if (people != peoples_.end()) p.name = people->second;
  if (const auto longest = full_names_.find(mention.actor); longest != full_names_.end())
    p.name = longest->second;
  if (const auto described = described_.find(&mention); described != described_.end())
    p.name = described->second;
  p.acts_for = mention.acts_for ? mention.acts_for : registry_.principal(mention.actor, day_);
  if (p.acts_for == p.actor) p.acts_for = {};
  if (const Actor* principal = registry_.find(p.acts_for))
    p.acts_for_name = principal->name;
  else if (people != peoples_.end())
    p.acts_for_name = actor->name;
  return p;
}

void Participants::add(const Mention& mention, Role role, Claim& claim) const {
  Participation p = participation(mention, third_party(mention, claim, role) ? Role::mediator : role);
  if (!p.actor) return;
  const bool there =
      std::any_of(claim.participants.begin(), claim.participants.end(),
                  [&](const Participation& q) { return q.actor == p.actor && q.role == p.role; });
  if (!there) claim.participants.push_back(std::move(p));
}

void Participants::put(const Mention& mention, Role role, Claim& claim) const {
  std::erase_if(claim.participants, [&](const Participation& p) { return p.actor == mention.actor; });
  add(mention, role, claim);
}

void Participants::add(const Unnamed& unnamed, Claim& claim) {
  Participation p;
  p.name = unnamed.name;
  p.actor = registry_.add(p.name, unnamed.people ? ActorKind::people : ActorKind::organisation, {});
  p.role = unnamed.role;
  claim.participants.push_back(std::move(p));
}

/// An envoy who meets the parties is there as mediator, and so is the author of a peace plan.
bool Participants::third_party(const Mention& mention, const Claim& claim, Role role) const {
  if (role != Role::participant && (role != Role::initiator || claim.type != "proposal")) return false;
  return lexicon_.ontology.find(claim.type)->event_class == "talks" &&
         (envoys_.contains(mention.actor) || joined_.contains(&mention));
}

void Participants::read(const SentenceView& view) {
  const WordList& words = lexicon_.words["mediator_noun"];
  for (const Mention* mention : view.mentions) {
    ActorId state = mention->acts_for ? mention->acts_for : mention->actor;
    if (!state && mention->place) state = lexicon_.gazetteer.state_of(mention->place);
    if (const Actor* actor = lexicon_.gazetteer.actor(state); actor && actor->kind == ActorKind::state)
      ++states_[state];
    if (mention->actor) mentioned_.insert(mention->actor);
    if (!mention->actor || mention->by_context) continue;
    const bool envoy = any_of_list(words, view.folded, mention->first_token, mention->last_token);
    if (envoy || called_envoy(view, *mention) || mediates(mention->actor)) envoys_.insert(mention->actor);
    if (envoy) note_joined(view, *mention);
    note_name(view, *mention);
    note_description(view, *mention);
    note_people(view, *mention);
  }
}

/// The words of tokens [first, last), on one line.
std::string Participants::text(const SentenceView& view, std::size_t first, std::size_t last) const {
  std::string words(view.span(first, last).of(document_.text));
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

/// "Egyptian and Qatari mediators": the first are mediators too, though the demonym names their state.
void Participants::note_joined(const SentenceView& view, const Mention& mention) {
  for (std::size_t at = mention.first_token; at >= 2;) {
    const Mention* before = view.word(at - 1) == "and" ? view.mention_at(at - 2) : nullptr;
    if (!before || !before->modifier) return;
    joined_.insert(before);
    if (mention.last_token > mention.first_token + 1)
      peoples_[before] = text(view, before->first_token, before->last_token) + " " +
                         text(view, mention.first_token + 1, mention.last_token);
    at = before->first_token;
  }
}

Participation Participants::participation(ActorId id, Role role) const {
  Participation p;
  p.actor = id;
  p.role = role;
  if (const Actor* actor = registry_.find(id)) p.name = actor->name;
  if (const auto longest = full_names_.find(id); longest != full_names_.end()) p.name = longest->second;
  p.acts_for = registry_.principal(id, day_);
  if (const Actor* principal = registry_.find(p.acts_for)) p.acts_for_name = principal->name;
  return p;
}

ActorId Participants::main_state() const {
  const auto most = std::max_element(states_.begin(), states_.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == states_.end() ? ActorId{} : most->first;
}

/// "Martin Griffiths, the United Nations envoy".
bool Participants::called_envoy(const SentenceView& view, const Mention& mention) const {
  if (!view.syntax.size()) return false;
  const WordList& words = lexicon_.words["mediator_noun"];
  for (std::size_t i = view.word_of[mention.first_token]; i <= view.word_of[mention.last_token - 1]; ++i) {
    const auto head = view.syntax.head(i);
    // "the envoy of the Union for the Sahel, X": X may hang on the last noun of it.
    for (auto at = view.syntax[i].deprel == "appos" ? head : std::nullopt; at; at = view.syntax.head(*at)) {
      if (words.contains(view.syntax.lemma(*at))) return true;
      if (view.syntax[*at].deprel != "nmod") break;
    }
    for (const std::size_t c : view.syntax.children(i)) {
      if (view.syntax[c].deprel == "appos" && words.contains(view.syntax.lemma(c))) return true;
    }
  }
  return false;
}

/// Was it the person's office that day to mediate?
bool Participants::mediates(ActorId id) const {
  const Actor* actor = registry_.find(id);
  if (!actor || actor->kind != ActorKind::person || !day_) return false;
  const WordList& words = lexicon_.words["mediator_noun"];
  return std::any_of(actor->acts_for.begin(), actor->acts_for.end(), [&](const ActsFor& office) {
    if (!office.when || !compatible(*office.when, EdtfInterval::of_day(*day_))) return false;
    const std::vector<std::string> title = words_of(office.office);
    return any_of_list(words, title, 0, title.size());
  });
}

/// "the Soviets" are called so, and act for their state.
void Participants::note_people(const SentenceView& view, const Mention& mention) {
  const Actor* actor = lexicon_.gazetteer.actor(mention.actor);
  if (!actor || actor->kind != ActorKind::state || mention.modifier || mention.metonym) return;
  const std::string_view last = view.word(mention.last_token - 1);
  if (mention.last_token != mention.first_token + 1 || !last.ends_with('s') ||
      fold(actor->name).ends_with(last))
    return;
  for (const NameEntry* entry : lexicon_.gazetteer.lookup(last)) {
    if (entry->sense == NameSense::demonym && entry->actor == mention.actor)
      peoples_[&mention] = text(view, mention.first_token, mention.last_token);
  }
}

/// "Libyan rebels" for the council that leads them: what the text calls a group where it does not name it.
void Participants::note_description(const SentenceView& view, const Mention& mention) {
  const Actor* actor = lexicon_.gazetteer.actor(mention.actor);
  const Token& last = view.sentence->tokens[mention.last_token - 1];
  if (!actor || actor->kind != ActorKind::armed_group || last.capitalised || last.kind != TokenKind::word)
    return;
  described_[&mention] = text(view, mention.first_token, mention.last_token);
}

/// The fullest name that the text itself gives a body, group or person.
void Participants::note_name(const SentenceView& view, const Mention& mention) {
  const Actor* actor = lexicon_.gazetteer.actor(mention.actor);
  const bool named = actor && mention.name == actor->name && !mention.modifier && !mention.metonym;
  if (!named) return;
  // Titles and articles stand before the name: the longest run of its last words that is one of its names.
  const auto is_name = [&](std::size_t from) {
    const std::string text = fold(view.span(from, mention.last_token).of(document_.text));
    return text == fold(actor->name) ||
           std::any_of(actor->aliases.begin(), actor->aliases.end(),
                       [&](const std::string& alias) { return fold(alias) == text; });
  };
  std::size_t first = mention.first_token;
  while (first < mention.last_token && !is_name(first)) ++first;
  if (first == mention.last_token) return;
  const std::size_t length = mention.last_token - first;
  // A surname alone is less than the full name; "the Libyans" are Libya.
  if (actor->kind == ActorKind::person && length < 2) return;
  if (actor->kind == ActorKind::state && length < 3) return;
  const std::string words = text(view, first, mention.last_token);
  std::string& longest = full_names_[mention.actor];
  // A person's own name says more than a rank with the surname, however long.
  const bool person = actor->kind == ActorKind::person;
  if (person && fold(longest) == fold(actor->name)) return;
  if (words.size() > longest.size() || (person && fold(words) == fold(actor->name))) longest = words;
}

std::set<ActorId> own_parties(const Claim& claim) {
  std::set<ActorId> found;
  for (const Participation& p : claim.participants) {
    if (!is_third_party(p.role)) found.insert(party(p));
  }
  return found;
}

}  // namespace truceline
