#include "truceline/extract/mention.hpp"

#include <algorithm>
#include <map>

#include "extract/coreference.hpp"
#include "extract/named_group.hpp"
#include "extract/namesakes.hpp"
#include "extract/office_phrases.hpp"
#include "extract/sentence_mentions.hpp"

namespace truceline {
namespace {

/// How many mentions speak of each state.
std::map<ActorId, std::size_t> states_of(const std::vector<Mention>& mentions, const Lexicon& lexicon) {
  std::map<ActorId, std::size_t> counts;
  for (const Mention& mention : mentions) {
    ActorId state = mention.acts_for ? mention.acts_for : mention.actor;
    if (!state && mention.place) state = lexicon.gazetteer.state_of(mention.place);
    const Actor* actor = state ? lexicon.gazetteer.actor(state) : nullptr;
    if (!actor || actor->kind != ActorKind::state) continue;
    ++counts[state];
  }
  return counts;
}

/// The state that at least two in five of all mentions of states speak of, if there is one with two or more.
ActorId dominant_state(const std::map<ActorId, std::size_t>& counts) {
  std::size_t all = 0;
  ActorId best;
  std::size_t best_count = 0;
  std::size_t second = 0;
  for (const auto& [state, count] : counts) {
    all += count;
    if (count > best_count) {
      second = best_count;
      best = state;
      best_count = count;
    } else {
      second = std::max(second, count);
    }
  }
  const bool ahead = 5 * best_count >= 2 * all || 2 * best_count >= 3 * second;
  return best_count >= 2 && ahead ? best : ActorId{};
}

}  // namespace

std::vector<Mention> find_mentions(const Document& document, const std::vector<Sentence>& sentences,
                                   const Lexicon& lexicon, std::vector<Actor>& text_actors,
                                   std::span<const Tree> trees, std::span<const Name> names,
                                   std::vector<Reference>* references, bool resolve,
                                   std::vector<OtherName>* other_names, std::vector<OfficeSeen>* offices) {
  NameContext context;
  if (document.publication.date) context.day = document.publication.date->earliest();
  std::vector<Mention> mentions;
  std::vector<OpenReference> open;
  // Twice: the first reading finds which state the text is about, for "the government" and "the army".
  for (int pass = 0; pass < 2; ++pass) {
    context.towns.first_reading = pass == 0;
    mentions.clear();
    open.clear();
    text_actors.clear();
    context.short_names.clear();
    context.other_names.clear();
    ActorRegistry registry(lexicon, text_actors);
    SentenceMentions reader(document.text, lexicon, registry, context);
    std::span<const Name> rest = names;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      std::size_t own = 0;
      while (own < rest.size() && rest[own].sentence == i) ++own;
      reader.read(sentences[i], i, rest.first(own), mentions, open);
      rest = rest.subspan(own);
    }
    if (pass > 0) break;
    const auto states = states_of(mentions, lexicon);
    context.main_state = context.towns.main_state = dominant_state(states);
    for (const auto& [state, count] : states) context.towns.states.push_back(state);
  }
  if (other_names) {
    std::sort(context.other_names.begin(), context.other_names.end());
    context.other_names.erase(std::unique(context.other_names.begin(), context.other_names.end()),
                              context.other_names.end());
    *other_names = std::move(context.other_names);
  }
  ActorRegistry registry(lexicon, text_actors);
  Namesakes(sentences, lexicon, registry, context.day).tell_apart(names, mentions);
  OfficePhrases phrases(sentences, lexicon, registry, context.day);
  phrases.settle(names, mentions);
  if (resolve) {
    Coreference coreference(sentences, trees, mentions, registry, lexicon, context.day);
    std::vector<Reference> found = coreference.resolve(open);
    if (references) *references = std::move(found);
    name_only_group(sentences, lexicon, registry, mentions);
  }
  phrases.settle_counterparts(mentions);
  if (offices) *offices = phrases.seen();
  return mentions;
}

}  // namespace truceline
