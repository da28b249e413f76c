#include "extract/names_types.hpp"

#include <algorithm>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

// Weights of evidence, set by hand on the development part of data/samples/names.jsonl.
constexpr double kCertain = 10;  ///< the gazetteer
constexpr double kHead = 7;      ///< the head noun of the name
constexpr double kStrong = 4;
constexpr double kFair = 2.5;
constexpr double kWeak = 1;

NameType type_of(const Actor& actor) {
  switch (actor.kind) {
    case ActorKind::person:
      return NameType::person;
    case ActorKind::people:
      return NameType::people;
    case ActorKind::state:
      return NameType::place;
    default:
      return NameType::organisation;
  }
}

}  // namespace

NameTyper::NameTyper(const NameSentence& sentence, const NameChunker& chunker, const Lexicon& lexicon,
                     const NameLists& lists)
    : sentence_(sentence), chunker_(chunker), lexicon_(lexicon), lists_(lists) {}

void NameTyper::vote(NameChunk& chunk) const {
  const bool town = chunk.match && TownFrames::only_towns(*chunk.match);
  if (chunk.match && !town) {
    vote_by_gazetteer(chunk);
  } else {
    // Too many towns are called like persons for the gazetteer to be certain.
    if (town) chunk.vote(NameType::place, kStrong + kFair);
    vote_by_words(chunk);
    vote_by_place_words(chunk);
    vote_by_neighbours(chunk);
    vote_by_tree(chunk);
  }
}

void NameTyper::vote_by_gazetteer(NameChunk& chunk) const {
  for (const NameEntry* entry : chunk.match->entries) {
    const Actor* actor = entry->actor ? lexicon_.gazetteer.actor(entry->actor) : nullptr;
    if (entry->sense == NameSense::demonym) {
      chunk.vote(NameType::people, kCertain);
    } else if (entry->place || !actor) {
      chunk.vote(NameType::place, kCertain + kWeak);
    } else if (entry->sense == NameSense::metonym) {
      chunk.vote(NameType::organisation, kCertain);
    } else {
      chunk.vote(type_of(*actor), kCertain);
    }
  }
  // "the Soviets": the gazetteer has it as a name of the state.
  const std::size_t people = lists_.people.match(sentence_.keys(), chunk.first).length;
  if (people == chunk.size() && !chunk.votes[static_cast<std::size_t>(NameType::person)])
    chunk.vote(NameType::people, kCertain + kStrong);
}

void NameTyper::vote_by_words(NameChunk& chunk) const {
  bool headed = false;
  const NameType type = chunker_.head_type(chunk.first, chunk.last, headed);
  if (headed) chunk.vote(type, kHead);
  const std::size_t people = lists_.people.match(sentence_.keys(), chunk.first).length;
  const NameUnit& first = sentence_[chunk.first];
  // "Amhara region": a people's name as that of its land
  const bool land = first.upos == "PROPN" && sentence_.is(chunk.last, lists_.place_noun);
  if (people == chunk.size()) chunk.vote(land ? NameType::place : NameType::people, kCertain);
  if (chunk.size() > 1 && all_of_politics(chunk)) chunk.vote(NameType::other, kHead);
  if (lists_.organisation_known.match(sentence_.keys(), chunk.first).length == chunk.size())
    chunk.vote(NameType::organisation, kCertain);
  if (chunk.size() == 1 && first.all_caps) chunk.vote(NameType::organisation, kStrong);
  if (sentence_.is(chunk.first, lists_.given))
    chunk.vote(NameType::person, chunk.size() > 1 ? kStrong + kWeak : kFair);
  for (std::size_t i = chunk.first; i < chunk.last; ++i) {
    const std::size_t hyphen = sentence_[i].folded.find('-');
    const bool particle = lists_.particle.contains(sentence_[i].folded.substr(0, hyphen));
    if (i > chunk.first && particle && !sentence_[i].all_caps) chunk.vote(NameType::person, kFair);
  }
  if (chunk.size() == 2 || chunk.size() == 3) chunk.vote(NameType::person, kFair);
  const TreeWord* word = sentence_.tree_word(chunk.last - 1);
  if (word && chunk.size() == 1 && (word->xpos == "JJ" || word->xpos == "NNPS") && !first.all_caps)
    chunk.vote(NameType::people, kStrong);
}

/// "Christian Democratic", "Islamic Revolutionary": adjectives without the noun that would make a name.
bool NameTyper::all_of_politics(const NameChunk& chunk) const {
  for (std::size_t i = chunk.first; i < chunk.last; ++i) {
    if (sentence_.is(i, lists_.organisation) && !sentence_.is(i, lists_.organisation_adjective)) return false;
    if (!sentence_.is(i, lists_.organisation_adjective) && !sentence_.is(i, lists_.other)) return false;
  }
  return true;
}

/// "Lake Kivu", "the town of Sake", "Idlib province", "Arusha, Tanzania".
void NameTyper::vote_by_place_words(NameChunk& chunk) const {
  if (chunk.size() > 1 && sentence_.is(chunk.first, lists_.place_before))
    chunk.vote(NameType::place, kStrong + kFair);
  if (!sentence_[std::min(chunk.last, sentence_.size() - 1)].capital &&
      sentence_.is(chunk.last, lists_.place_noun))
    chunk.vote(NameType::place, kStrong + kWeak);
  if (chunk.first >= 2 && sentence_.key(chunk.first - 1) == "of" &&
      sentence_.is(chunk.first - 2, lists_.place_noun))
    chunk.vote(NameType::place, kStrong + kFair);
  const std::size_t next = chunk.last + 1;
  const NameMatch* match = sentence_.comma(chunk.last) ? sentence_.match_at(next) : nullptr;
  const bool in_place = match && std::any_of(match->entries.begin(), match->entries.end(),
                                             [](const NameEntry* e) { return e->sense == NameSense::place; });
  if (in_place && chunk.first > 0 && lists_.in_place.contains(sentence_.key(chunk.first - 1)))
    chunk.vote(NameType::place, kStrong);
}

void NameTyper::vote_by_neighbours(NameChunk& chunk) const {
  const std::size_t first = chunk.first;
  std::size_t before = first;
  // "in northern Shan", "near the Adiala Jail"
  while (before > 0 && (sentence_.plain(before - 1) || sentence_.key(before - 1) == "the") &&
         first - before < 2)
    --before;
  const std::string_view preposition = before > 0 ? sentence_.key(before - 1) : std::string_view();
  const bool the = first > 0 && sentence_.key(first - 1) == "the";
  if (lists_.in_place.contains(preposition)) chunk.vote(NameType::place, the ? kFair : kStrong + kWeak);
  if (lists_.to_place.contains(preposition)) chunk.vote(NameType::place, kFair);
  if (the && !sentence_[first].all_caps) {
    const bool plural = sentence_.key(chunk.last - 1).ends_with('s');
    chunk.vote(NameType::organisation, plural ? kFair : kStrong);
    if (plural && chunk.size() == 1) chunk.vote(NameType::people, kFair);
  }
  // "the M-19 guerrillas", "Viv Ansanm coalition", "JNIM fighters"
  const std::size_t next = chunk.last;
  const bool plain_head = next < sentence_.size() && !sentence_[next].capital;
  if (plain_head && (sentence_.is(next, lists_.organisation) || sentence_.is(next, lists_.group_noun)))
    chunk.vote(NameType::organisation, kFair + kWeak);
}

void NameTyper::vote_by_tree(NameChunk& chunk) const {
  const Tree* tree = sentence_.tree();
  if (!tree) return;
  const TreeWord& head = tree->words[sentence_.head_word(chunk.first, chunk.last)];
  if (head.head < 0) return;
  const TreeWord& governor = tree->words[static_cast<std::size_t>(head.head)];
  if (is_relation(head.deprel, "nsubj") && lists_.person_verb.contains(fold(governor.lemma)))
    chunk.vote(NameType::person, kFair);
  if (is_relation(head.deprel, "obl") && chunk.size() == 1 && !sentence_[chunk.first].all_caps)
    chunk.vote(NameType::place, kWeak);
  if (is_relation(head.deprel, "flat")) chunk.vote(NameType::person, kWeak);
}

/// "Jalalabad and Landi Kotal": what is joined by "and" is likely of one kind; "Workers Front (FENAS)": a
/// name in brackets is another for the one before.
void NameTyper::vote_by_pair(const NameChunk& before, NameChunk& chunk) const {
  if (chunk.match || before.last + 1 != chunk.first) return;
  const std::string_view between = sentence_.key(before.last);
  const bool bracket = (between == "(" || between == "[") && chunk.size() == 1;
  const NameType type = leading_type(before);
  const bool known = before.votes[static_cast<std::size_t>(type)] >= kHead;
  if (between == "and" || between == "or") {
    if (known && type != NameType::person) chunk.vote(type, kFair + kWeak);
  } else if (bracket && sentence_.key(chunk.last) == (between == "(" ? ")" : "]")) {
    if (known) chunk.vote(type, kStrong);
  }
}

NameType leading_type(const NameChunk& chunk) {
  const auto best = std::max_element(chunk.votes.begin(), chunk.votes.end());
  return *best > 0 ? static_cast<NameType>(best - chunk.votes.begin()) : NameType::other;
}

void NameMemory::add(const NameSentence& sentence, const NameChunk& chunk) {
  const std::string text = fold(sentence.text(chunk.first, chunk.last));
  NameChunk& sum = by_text_[text];
  for (std::size_t i = 0; i < kNameTypes; ++i) sum.votes[i] += chunk.votes[i];
  if (chunk.size() < 2 || leading_type(chunk) != NameType::person) return;
  const double weight = chunk.votes[static_cast<std::size_t>(NameType::person)];
  // The family name stands last in most languages, first in some.
  double& last = last_names_[sentence[chunk.last - 1].folded];
  last = std::max(last, weight);
  double& first = last_names_[sentence[chunk.first].folded];
  first = std::max(first, weight / 2);
}

void NameMemory::settle(const NameSentence& sentence, NameChunk& chunk) const {
  if (chunk.match && !TownFrames::only_towns(*chunk.match)) return;
  const std::string text = fold(sentence.text(chunk.first, chunk.last));
  const auto known = by_text_.find(text);
  if (known != by_text_.end()) chunk.votes = known->second.votes;
  if (chunk.size() != 1) return;
  const auto person = last_names_.find(text);
  if (person != last_names_.end()) chunk.vote(NameType::person, person->second);
}

}  // namespace truceline
