#include "extract/coreference_referents.hpp"

#include <algorithm>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

constexpr std::size_t kAppositionWords = 8;  // how far behind a name its office can stand

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(fold(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

Gender gender_of(std::string_view name) {
  return name == "male" ? Gender::male : Gender::female;
}

}  // namespace

Referents::Referents(const std::vector<Sentence>& sentences, const std::vector<Mention>& mentions,
                     const ActorRegistry& registry, const Lexicon& lexicon, std::optional<DayNumber> day)
    : registry_(registry), lexicon_(lexicon), day_(day) {
  for (const Sentence& sentence : sentences) {
    auto& folded = folded_.emplace_back();
    for (const Token& token : sentence.tokens) folded.push_back(token.folded);
  }
  for (const Mention& mention : mentions) {
    const Actor* actor = registry_.find(mention.actor);
    if (actor && actor->kind == ActorKind::person) learn_person(mention);
  }
}

/// Offices before the name, in an apposition on either side, and of the lexicon on the day.
void Referents::learn_person(const Mention& mention) {
  const auto& folded = folded_[mention.sentence];
  learn_titles(mention, mention.first_token, mention.last_token);
  if (const auto gender = lexicon_.words["given_gender"].find(folded[mention.first_token]))
    given_genders_.emplace(mention.actor, gender_of(*gender));
  if (mention.last_token < folded.size() && folded[mention.last_token] == ",") {
    const std::size_t from = mention.last_token + 1;
    std::size_t to = from;
    while (to < folded.size() && to < from + kAppositionWords && folded[to] != ",") ++to;
    if (to < folded.size() && folded[to] == ",") learn_titles(mention, from, to);
  }
  if (mention.first_token > 1 && folded[mention.first_token - 1] == ",") {
    std::size_t from = mention.first_token - 1;
    while (from > 0 && mention.first_token - from < kAppositionWords && folded[from - 1] != ",") --from;
    learn_titles(mention, from, mention.first_token - 1);
  }
  for (const ActsFor& office : registry_.find(mention.actor)->acts_for) {
    const bool holds = !office.when || !day_ || covers(*office.when, *day_);
    const auto words = split(office.office);
    if (!holds || words.empty()) continue;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto match = lexicon_.words["reference_office"].match(words, i);
      if (match.length) learn_office(mention.actor, match.value);
      if (match.length) i += match.length - 1;
    }
  }
}

void Referents::learn_titles(const Mention& mention, std::size_t first, std::size_t last) {
  const auto& folded = folded_[mention.sentence];
  for (std::size_t i = first; i < last; ++i) {
    if (const auto gender = lexicon_.words["reference_gender"].find(folded[i]))
      genders_.emplace(mention.actor, gender_of(*gender));
    const auto match = lexicon_.words["reference_office"].match(folded, i);
    if (!match.length || i + match.length > last) continue;
    learn_office(mention.actor, match.value);
    i += match.length - 1;
  }
}

void Referents::learn_office(ActorId person, std::string_view keys) {
  for (const std::string& key : split(keys)) offices_[person].insert(key);
}

bool Referents::same(const Mention& a, const Mention& b) {
  if (a.actor || b.actor) return a.actor == b.actor;
  return a.place || b.place ? a.place == b.place : fold(a.place_name) == fold(b.place_name);
}

const std::string& Referents::last_word(const Mention& mention) const {
  return folded_[mention.sentence][mention.last_token - 1];
}

/// "in Algiers": the town, not the government that sits there.
bool Referents::only_place(const Mention& mention) const {
  return mention.metonym && mention.first_token > 0 &&
         lexicon_.words["locative"].contains(folded_[mention.sentence][mention.first_token - 1]);
}

/// "ended in Finland": where it was, no side of it; but "rebels in Syria" and "the war in Syria".
bool Referents::ground(const Mention& mention) const {
  if (only_place(mention)) return true;
  const std::size_t first = mention.first_token;
  const auto& words = folded_[mention.sentence];
  const bool in = mention.place && !mention.modifier && first > 1 &&
                  lexicon_.words["locative"].contains(words[first - 1]);
  return in && lexicon_.words["venue_verb"].contains(words[first - 2]);
}

/// "the Russian peacekeeping contingent", "observers of the League" are no side.
bool Referents::outside(const Mention& mention) const {
  const auto& words = folded_[mention.sentence];
  const std::size_t last = std::min(words.size(), mention.last_token + 1);  // "Kenyan peacekeepers"
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(mention.first_token),
                     words.begin() + static_cast<std::ptrdiff_t>(last),
                     [&](const std::string& word) { return lexicon_.words["outside_force"].contains(word); });
}

Gender Referents::gender(const Mention& mention) const {
  const auto known = genders_.find(mention.actor);
  if (known != genders_.end()) return known->second;
  const auto given = given_genders_.find(mention.actor);
  return given == given_genders_.end() ? Gender::unknown : given->second;
}

bool Referents::many(const Mention& mention) const {
  const std::string& word = last_word(mention);
  return lexicon_.words["reference_plural"].contains(word) || (word.ends_with('s') && !word.ends_with("ss"));
}

ActorId Referents::side(const Mention& mention) const {
  const Actor* party = registry_.find(registry_.party(mention.actor, day_));
  const Actor* stated = registry_.find(mention.acts_for);
  if (stated && stated->kind == ActorKind::state) return stated->id;
  const bool is_side = party && (party->kind == ActorKind::state || party->kind == ActorKind::armed_group);
  return is_side ? party->id : ActorId{};
}

bool Referents::fits(const Mention& mention, const OpenReference& reference, bool one) const {
  const Actor* actor = registry_.find(mention.actor);
  const auto is = [&](ActorKind kind) { return actor && actor->kind == kind; };
  switch (reference.kind) {
    case ReferentKind::person:
    case ReferentKind::office:
      return is(ActorKind::person) && fits_person(mention, reference);
    case ReferentKind::thing:
      if (mention.modifier) return false;
      if (is(ActorKind::organ) || is(ActorKind::armed_group))
        return one || !last_word(mention).ends_with('s');
      if (is(ActorKind::people)) return !many(mention);
      return (is(ActorKind::state) && !only_place(mention)) || is(ActorKind::body) ||
             is(ActorKind::organisation);
    case ReferentKind::any:
      if (mention.modifier) return false;
      return is(ActorKind::armed_group) || ((is(ActorKind::people) || is(ActorKind::organ)) && many(mention));
    case ReferentKind::side:
      return side(mention) && !ground(mention) && !outside(mention);
    case ReferentKind::state:
      return side(mention) && !ground(mention) && !outside(mention) &&
             kind(side(mention)) == ActorKind::state;
    case ReferentKind::land:
      return is(ActorKind::state) && !mention.modifier && !only_place(mention);
    case ReferentKind::town:
    case ReferentKind::region:
      return fits_place(mention, reference);
    case ReferentKind::body:
      return !mention.modifier && (is(ActorKind::body) || is(ActorKind::organisation));
    case ReferentKind::group:
      return !mention.modifier && (is(ActorKind::armed_group) || is(ActorKind::organisation));
    case ReferentKind::armed:
      return is(ActorKind::armed_group);
    case ReferentKind::same:
      return actor && fits_same(mention, *actor, reference.key);
  }
  return false;
}

bool Referents::fits_person(const Mention& mention, const OpenReference& reference) const {
  if (!reference.pronoun && !reference.key.empty()) {
    const auto offices = offices_.find(mention.actor);
    return offices != offices_.end() && offices->second.contains(reference.key);
  }
  const Gender known = gender(mention);
  return reference.gender == Gender::unknown || known == Gender::unknown || known == reference.gender;
}

/// A name that the lexicon does not know may be of any kind of place.
bool Referents::fits_place(const Mention& mention, const OpenReference& reference) const {
  if (mention.modifier || mention.place_name.empty()) return false;
  const Place* place = mention.place ? lexicon_.gazetteer.place(mention.place) : nullptr;
  if (!place) return !mention.actor;
  // A state that lies in another by law is a region too: "Abkhazia … the region".
  const bool breakaway = std::any_of(place->parents.begin(), place->parents.end(),
                                     [](const PlaceParent& p) { return p.kind == ParentKind::de_jure; });
  const bool town = place->kind == PlaceKind::town || place->kind == PlaceKind::site;
  return reference.kind == ReferentKind::town
             ? town
             : breakaway || place->kind == PlaceKind::region || place->kind == PlaceKind::province;
}

/// "the troops": a longer name with that noun, "Moroccan troops"; the state in "Moroccan government".
bool Referents::fits_same(const Mention& mention, const Actor& actor, const std::string& noun) const {
  const auto noun_words = split(noun);
  const std::size_t length = mention.last_token - mention.first_token;
  const bool owned = actor.kind == ActorKind::state || registry_.party(actor.id, day_) != actor.id;
  if (!owned || actor.kind == ActorKind::person || length <= noun_words.size()) return false;
  const auto& folded = folded_[mention.sentence];
  return std::equal(
      noun_words.rbegin(), noun_words.rend(),
      std::make_reverse_iterator(folded.begin() + static_cast<std::ptrdiff_t>(mention.last_token)));
}

}  // namespace truceline
