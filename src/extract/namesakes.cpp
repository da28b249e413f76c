#include "extract/namesakes.hpp"

#include <algorithm>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

// What speaks for a person; only an office of the day is enough for a surname alone.
constexpr int kSameOffice = 4;
constexpr int kRank = 2;
constexpr int kPrincipal = 2;
constexpr int kAgainst = -8;

bool began(const ActsFor& office, std::optional<DayNumber> day) {
  return !office.when || !day || day_span(*office.when).first <= *day;
}

bool lasts(const ActsFor& office, std::optional<DayNumber> day) {
  return !office.when || !day || *day <= day_span(*office.when).last;
}

}  // namespace

Namesakes::Namesakes(const std::vector<Sentence>& sentences, const Lexicon& lexicon, ActorRegistry& registry,
                     std::optional<DayNumber> day)
    : sentences_(sentences), lexicon_(lexicon), registry_(registry), day_(day) {}

/// People of the lexicon whom the mention can mean; none where there is nothing to decide.
std::vector<const Actor*> Namesakes::candidates_of(const Mention& mention, bool& full) const {
  const Actor* actor = registry_.find(mention.actor);
  if (!actor || actor->kind != ActorKind::person) return {};
  full = lexicon_.gazetteer.actor(mention.actor) != nullptr;
  if (!full) {
    const std::string name = fold(actor->name);
    return name.find(' ') == std::string::npos ? lexicon_.gazetteer.persons_called(name)
                                               : std::vector<const Actor*>();
  }
  std::vector<const Actor*> persons;
  for (const NameEntry* entry : lexicon_.gazetteer.lookup(actor->name)) {
    const Actor* other = lexicon_.gazetteer.actor(entry->actor);
    if (other && other->kind == ActorKind::person && std::ranges::find(persons, other) == persons.end())
      persons.push_back(other);
  }
  return persons.size() > 1 ? persons : std::vector<const Actor*>();
}

bool Namesakes::same_office(const std::string& told, const std::string& held) const {
  if (told.empty()) return false;
  const std::string a = fold(told), b = fold(held);
  const WordList& sole = lexicon_.words["sole_office"];
  const auto kind = sole.find(a);
  return a == b || (kind && kind == sole.find(b));
}

/// How much the title, office and body beside the name speak for the person.
int Namesakes::points(const Actor& person, const Name& name, bool on_day) const {
  std::string title = fold(name.title);
  std::erase(title, '.');
  int best = 0;
  bool principal = false;
  for (const ActsFor& held : person.acts_for) {
    if (!began(held, day_) || (on_day && !lasts(held, day_))) continue;
    const bool own = name.acts_for == held.principal;
    principal = principal || own;
    if (!own && (name.acts_for || !sides_.contains(held.principal))) continue;
    int sum = own ? kPrincipal : 0;
    if (same_office(name.office, held.office)) sum += kSameOffice;
    if (lexicon_.words["rank_title"].contains(title) &&
        lexicon_.words["rank_office"].contains(fold(held.office)))
      sum += kRank;
    best = std::max(best, sum);
  }
  return name.acts_for && !principal ? kAgainst : best;
}

/// The candidate for whom most speaks, if that is one alone.
const Actor* Namesakes::told_beside(const Case& asked) const {
  if (!asked.name) return nullptr;
  const Actor* best = nullptr;
  const int least = asked.full ? 1 : asked.candidates.size() > 1 ? kRank : kSameOffice + kPrincipal;
  int most = least - 1;
  for (const Actor* person : asked.candidates) {
    const int sum = points(*person, *asked.name, !asked.full && asked.candidates.size() == 1);
    if (sum > most)
      best = person;
    else if (sum == most)
      best = nullptr;
    most = std::max(most, sum);
  }
  return best;
}

const Actor* Namesakes::told_elsewhere(const Case& asked, const std::vector<Case>& all) const {
  std::set<const Actor*> told;
  for (const Case& other : all) {
    if (other.meant && std::ranges::find(asked.candidates, other.meant) != asked.candidates.end())
      told.insert(other.meant);
  }
  return told.size() == 1 ? *told.begin() : nullptr;
}

const Actor* Namesakes::of_named_side(const Case& asked) const {
  std::set<const Actor*> named;
  for (const Actor* person : asked.candidates) {
    if (std::ranges::any_of(person->acts_for, [&](const ActsFor& held) {
          return began(held, day_) && sides_.contains(held.principal);
        }))
      named.insert(person);
  }
  return named.size() == 1 ? *named.begin() : nullptr;
}

void Namesakes::give(const Case& decided) const {
  Mention& mention = *decided.mention;
  const Actor* person = decided.meant;
  if (!person) {
    const std::string name = registry_.find(mention.actor)->name;
    mention.acts_for = {};
    mention.actor = registry_.add(name, ActorKind::person, {});
    return;
  }
  mention.actor = person->id;
  mention.name = person->name;
  mention.acts_for = registry_.principal(person->id, day_);
  if (!mention.acts_for && decided.name) mention.acts_for = decided.name->acts_for;
}

void Namesakes::tell_apart(std::span<const Name> names, std::vector<Mention>& mentions) {
  std::map<std::pair<std::size_t, std::size_t>, const Name*> by_end;
  for (const Name& name : names) {
    if (name.type == NameType::person)
      by_end[{name.sentence, sentences_[name.sentence].words[name.last_word - 1].span.end}] = &name;
  }
  std::vector<Case> cases;
  for (Mention& mention : mentions) {
    const Actor* actor = registry_.find(mention.actor);
    if (actor && actor->kind != ActorKind::person) sides_.insert(mention.actor);
    bool full = false;
    std::vector<const Actor*> candidates = candidates_of(mention, full);
    if (candidates.empty()) continue;
    const auto end = sentences_[mention.sentence].tokens[mention.last_token - 1].span.end;
    const auto name = by_end.find({mention.sentence, end});
    cases.push_back({&mention, name == by_end.end() ? nullptr : name->second, std::move(candidates), full});
  }
  for (Case& asked : cases) asked.meant = told_beside(asked);
  std::vector<const Actor*> elsewhere;
  for (const Case& asked : cases) elsewhere.push_back(told_elsewhere(asked, cases));
  for (std::size_t i = 0; i < cases.size(); ++i) {
    Case& asked = cases[i];
    if (!asked.meant) asked.meant = elsewhere[i];
    if (!asked.meant && asked.full) asked.meant = of_named_side(asked);
    if (asked.meant || asked.full) give(asked);
  }
}

}  // namespace truceline
