#include "extract/coreference.hpp"

#include <algorithm>
#include <numeric>

#include "truceline/base/utf8.hpp"

namespace truceline {

Coreference::Coreference(const std::vector<Sentence>& sentences, std::span<const Tree> trees,
                         std::vector<Mention>& mentions, const ActorRegistry& registry,
                         const Lexicon& lexicon, std::optional<DayNumber> day)
    : mentions_(mentions),
      grammar_(sentences, trees, lexicon.words),
      referents_(sentences, mentions, registry, lexicon, day),
      candidates_(sentences, mentions, grammar_, referents_, lexicon.words) {}

std::vector<Reference> Coreference::resolve(const std::vector<OpenReference>& references) {
  std::vector<Reference> found;
  for (const OpenReference& reference : references) {
    if (superseded(reference)) continue;
    Members members = candidates_.choose(reference);
    if (other_owner(reference, members)) members.clear();
    found.push_back({reference.sentence, reference.first_token, reference.last_token, members});
    if (!members.empty()) take(reference, members);
  }
  return merge(std::move(found));
}

/// The mentions by name of one sentence.
std::span<Mention> Coreference::in_sentence(std::size_t sentence) const {
  const auto first = std::partition_point(mentions_.begin(), mentions_.end(),
                                          [&](const Mention& m) { return m.sentence < sentence; });
  const auto last =
      std::partition_point(first, mentions_.end(), [&](const Mention& m) { return m.sentence == sentence; });
  return {first, last};
}

/// "the president Ilham Aliyev": the description turned out to be part of a name.
bool Coreference::superseded(const OpenReference& reference) const {
  const auto mentions = in_sentence(reference.sentence);
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
    return m.first_token < reference.last_token && m.last_token > reference.last_token;
  });
}

std::optional<std::size_t> Coreference::own_mention(const OpenReference& reference) const {
  if (!reference.names_actor()) return std::nullopt;
  for (const Mention& m : in_sentence(reference.sentence)) {
    if (m.last_token == reference.last_token && m.first_token >= reference.first_token)
      return static_cast<std::size_t>(&m - mentions_.data());
  }
  return std::nullopt;
}

/// "the army" of the state that the text is about, where the one named before is another state's.
bool Coreference::other_owner(const OpenReference& reference, const Members& members) const {
  const auto own = own_mention(reference);
  if (reference.kind != ReferentKind::same || !own || members.empty()) return false;
  const Mention& antecedent = mentions_[members.front()];
  const ActorId owner = antecedent.acts_for ? antecedent.acts_for : antecedent.actor;
  return mentions_[*own].acts_for && mentions_[*own].acts_for != owner;
}

void Coreference::take(const OpenReference& reference, const Members& members) {
  const auto own = own_mention(reference);
  for (const std::size_t member : members) {
    Mention mention = stand_in(reference, mentions_[member]);
    if (reference.possessive) set_principal_behind(reference, mention);
    if (reference.gender != Gender::unknown && mention.actor)
      referents_.set_gender(mention.actor, reference.gender);
    if (!own) {
      added_.push_back(std::move(mention));
    } else if (mention.actor != mentions_[*own].actor) {
      mention.first_token = mentions_[*own].first_token;
      mentions_[*own] = std::move(mention);
    }
  }
  candidates_.note(reference, members);
}

/// "its troops" act for it; "his French counterpart" does not, whose name has a capital.
void Coreference::set_principal_behind(const OpenReference& reference, const Mention& owner) {
  for (Mention& mention : in_sentence(reference.sentence)) {
    if (mention.first_token != reference.last_token) continue;
    const bool organ = mention.actor && referents_.kind(mention.actor) == ActorKind::organ;
    if (!mention.name.empty() && is_upper_code_point(decode_utf8(mention.name, 0).value)) continue;
    if (organ && owner.actor != mention.actor)
      mention.acts_for = owner.acts_for ? owner.acts_for : owner.actor;
  }
}

Mention Coreference::stand_in(const OpenReference& reference, const Mention& antecedent) const {
  const ReferentKind kind = reference.kind;
  Mention mention;
  mention.sentence = reference.sentence;
  mention.first_token = reference.first_token;
  mention.last_token = reference.last_token;
  mention.modifier = reference.possessive;
  mention.by_context = true;
  const bool place = kind == ReferentKind::town || kind == ReferentKind::region;
  const bool side = kind == ReferentKind::side || kind == ReferentKind::state ||
                    (reference.of_states && referents_.kind(antecedent.actor) != ActorKind::person);
  if (side) {
    mention.actor = referents_.side(antecedent);
    mention.name = referents_.name(mention.actor);
    return mention;
  }
  mention.name = antecedent.name;
  if (!place) {
    mention.actor = antecedent.actor;
    mention.acts_for = antecedent.acts_for;
  }
  if (place || (kind == ReferentKind::land && !antecedent.metonym)) {
    mention.place = antecedent.place;
    mention.place_name = antecedent.place_name;
  }
  return mention;
}

/// Brings the added mentions among the others, and the antecedents' indices with them.
std::vector<Reference> Coreference::merge(std::vector<Reference> references) {
  const std::size_t named = mentions_.size();
  mentions_.insert(mentions_.end(), added_.begin(), added_.end());
  std::vector<std::size_t> order(mentions_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(mentions_[a].sentence, mentions_[a].first_token) <
           std::pair(mentions_[b].sentence, mentions_[b].first_token);
  });
  std::vector<Mention> sorted;
  std::vector<std::size_t> place_of(named);
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (order[i] < named) place_of[order[i]] = i;
    sorted.push_back(std::move(mentions_[order[i]]));
  }
  mentions_ = std::move(sorted);
  for (Reference& reference : references) {
    for (std::size_t& antecedent : reference.antecedents) antecedent = place_of[antecedent];
  }
  return references;
}

}  // namespace truceline
