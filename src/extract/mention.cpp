#include "truceline/extract/mention.hpp"

#include <algorithm>
#include <map>

#include "extract/sentence_mentions.hpp"

namespace truceline {
namespace {

/// The state that at least two in five of all mentions of states speak of, if there is one with two or more.
ActorId dominant_state(const std::vector<Mention>& mentions, const Lexicon& lexicon) {
  std::map<ActorId, std::size_t> counts;
  std::size_t all = 0;
  for (const Mention& mention : mentions) {
    ActorId state = mention.acts_for ? mention.acts_for : mention.actor;
    if (!state && mention.place) state = lexicon.gazetteer.state_of(mention.place);
    const Actor* actor = state ? lexicon.gazetteer.actor(state) : nullptr;
    if (!actor || actor->kind != ActorKind::state) continue;
    ++counts[state];
    ++all;
  }
  ActorId best;
  std::size_t best_count = 0;
  for (const auto& [state, count] : counts) {
    if (count > best_count) {
      best = state;
      best_count = count;
    }
  }
  return best_count >= 2 && 5 * best_count >= 2 * all ? best : ActorId{};
}

/// Fills pronouns and descriptions in from what the text names.
class Coreference {
 public:
  Coreference(const std::vector<Sentence>& sentences, std::vector<Mention>& mentions,
              const ActorRegistry& registry, std::optional<DayNumber> day)
      : sentences_(sentences), mentions_(mentions), registry_(registry), day_(day) {
    count_pairs();
  }

  /// Descriptions of both sides first: pronouns may stand for them.
  void resolve(const std::vector<OpenReference>& references) {
    for (const bool sides_only : {true, false}) {
      std::vector<Mention> resolved;
      for (const OpenReference& reference : references) {
        if ((reference.kind == OpenReference::Kind::sides) == sides_only) resolve_one(reference, resolved);
      }
      mentions_.insert(mentions_.end(), resolved.begin(), resolved.end());
      std::stable_sort(mentions_.begin(), mentions_.end(), [](const Mention& a, const Mention& b) {
        return std::pair(a.sentence, a.first_token) < std::pair(b.sentence, b.first_token);
      });
    }
  }

 private:
  using Pair = std::pair<ActorId, ActorId>;

  [[nodiscard]] bool can_be_side(const Mention& mention) const {
    const Actor* party = registry_.find(registry_.party(mention.actor, day_));
    return party && (party->kind == ActorKind::state || party->kind == ActorKind::armed_group);
  }

  /// Which two parties the text names together, and how often: "A and B", "A-B", "between A and B".
  void count_pairs() {
    for (std::size_t i = 0; i + 1 < mentions_.size(); ++i) {
      const Mention& a = mentions_[i];
      const Mention& b = mentions_[i + 1];
      if (a.sentence != b.sentence || !can_be_side(a) || !can_be_side(b) || b.first_token > a.last_token + 6)
        continue;
      const ActorId first = registry_.party(a.actor, day_);
      const ActorId second = registry_.party(b.actor, day_);
      if (first == second) continue;
      const bool joined = b.first_token <= a.last_token + 1;
      pairs_[std::minmax(first, second)] += joined ? 3 : 1;
    }
  }

  [[nodiscard]] const Pair* main_pair() const {
    const std::pair<const Pair, int>* best = nullptr;
    for (const auto& entry : pairs_) {
      if (!best || entry.second > best->second) best = &entry;
    }
    return best ? &best->first : nullptr;
  }

  void resolve_one(const OpenReference& reference, std::vector<Mention>& out) const {
    switch (reference.kind) {
      case OpenReference::Kind::sides:
        return sides(reference, out);
      case OpenReference::Kind::person:
        return antecedent(reference, true, out);
      case OpenReference::Kind::group:
        return group(reference, out);
      case OpenReference::Kind::place:
        return place(reference, out);
    }
  }

  void sides(const OpenReference& reference, std::vector<Mention>& out) const {
    const Pair* pair = main_pair();
    if (!pair) return;
    for (const ActorId id : {pair->first, pair->second}) out.push_back(make(reference, id, {}));
  }

  /// "they": those who stand together at the head of this sentence or of the one before ("Armenia and
  /// Azerbaijan said they"), else the latest group.
  void group(const OpenReference& reference, std::vector<Mention>& out) const {
    for (std::size_t back = 0; back <= 1 && back <= reference.sentence; ++back) {
      const auto heads = joined_heads(reference.sentence - back, reference);
      if (heads.size() < 2) continue;
      for (const Mention* head : heads) out.push_back(make(reference, head->actor, head->acts_for));
      return;
    }
    antecedent(reference, false, out);
  }

  /// The first actors of a sentence that are joined by "and" or a comma, before the reference.
  [[nodiscard]] std::vector<const Mention*> joined_heads(std::size_t sentence,
                                                         const OpenReference& reference) const {
    std::vector<const Mention*> heads;
    for (const Mention& mention : mentions_) {
      if (mention.sentence < sentence || !mention.actor || mention.modifier) continue;
      if (mention.sentence > sentence ||
          (sentence == reference.sentence && mention.first_token >= reference.first_token))
        break;
      if (!heads.empty() && !joined(sentences_[sentence], *heads.back(), mention)) break;
      heads.push_back(&mention);
    }
    return heads;
  }

  static bool joined(const Sentence& sentence, const Mention& a, const Mention& b) {
    if (b.first_token == a.first_token) return true;
    if (b.first_token <= a.last_token || b.first_token > a.last_token + 2) return false;
    const std::string& link = sentence.tokens[a.last_token].folded;
    return link == "and" || link == ",";
  }

  /// "the region": the latest place named before.
  void place(const OpenReference& reference, std::vector<Mention>& out) const {
    const Mention* found = nullptr;
    for (const Mention& mention : mentions_) {
      if (std::pair(mention.sentence, mention.first_token) >=
          std::pair(reference.sentence, reference.first_token))
        break;
      if (mention.place && mention.sentence + 4 > reference.sentence && !mention.metonym &&
          !(mention.actor && mention.place && !preposed(mention)))
        found = &mention;
    }
    if (!found) return;
    Mention mention = *found;
    mention.sentence = reference.sentence;
    mention.first_token = reference.first_token;
    mention.last_token = reference.last_token;
    mention.actor = mention.acts_for = {};
    mention.by_context = true;
    out.push_back(std::move(mention));
  }

  /// A state is a place where it stands behind "in" and the like.
  [[nodiscard]] bool preposed(const Mention& mention) const {
    if (!mention.first_token) return false;
    const std::string& before = sentences_[mention.sentence].tokens[mention.first_token - 1].folded;
    return before == "in" || before == "to" || before == "into" || before == "from";
  }

  /// The latest fitting actor before the reference, in its sentence or the one before.
  void antecedent(const OpenReference& reference, bool person, std::vector<Mention>& out) const {
    const Mention* found = nullptr;
    for (const Mention& mention : mentions_) {
      if (std::pair(mention.sentence, mention.first_token) >=
          std::pair(reference.sentence, reference.first_token))
        break;
      if (mention.sentence + 1 < reference.sentence || mention.modifier) continue;
      if (sentences_[mention.sentence].paragraph + 1 < sentences_[reference.sentence].paragraph) continue;
      const Actor* actor = registry_.find(mention.actor);
      if (!actor) continue;
      const bool is_person = actor->kind == ActorKind::person;
      const bool is_group = actor->kind == ActorKind::armed_group || actor->kind == ActorKind::people ||
                            actor->kind == ActorKind::organ;
      // The subject of the sentence before is the better antecedent: the first one there is kept.
      if (person ? is_person : is_group) {
        if (!found || mention.sentence != found->sentence) found = &mention;
      }
    }
    if (found) out.push_back(make(reference, found->actor, found->acts_for));
  }

  [[nodiscard]] Mention make(const OpenReference& reference, ActorId id, ActorId acts_for) const {
    Mention mention;
    mention.sentence = reference.sentence;
    mention.first_token = reference.first_token;
    mention.last_token = reference.last_token;
    mention.name = registry_.find(id)->name;
    mention.actor = id;
    mention.acts_for = acts_for;
    mention.by_context = true;
    return mention;
  }

  const std::vector<Sentence>& sentences_;
  std::vector<Mention>& mentions_;
  const ActorRegistry& registry_;
  std::optional<DayNumber> day_;
  std::map<Pair, int> pairs_;
};

}  // namespace

std::vector<Mention> find_mentions(const Document& document, const std::vector<Sentence>& sentences,
                                   const Lexicon& lexicon, std::vector<Actor>& text_actors) {
  NameContext context;
  if (document.publication.date) context.day = document.publication.date->earliest();
  std::vector<Mention> mentions;
  std::vector<OpenReference> references;
  // Twice: the first reading finds which state the text is about, for "the government" and "the army".
  for (int pass = 0; pass < 2; ++pass) {
    mentions.clear();
    references.clear();
    text_actors.clear();
    context.short_names.clear();
    ActorRegistry registry(lexicon, text_actors);
    SentenceMentions reader(document.text, lexicon, registry, context);
    for (std::size_t i = 0; i < sentences.size(); ++i) reader.read(sentences[i], i, mentions, references);
    if (pass == 0) context.main_state = dominant_state(mentions, lexicon);
  }
  const ActorRegistry registry(lexicon, text_actors);
  Coreference(sentences, mentions, registry, context.day).resolve(references);
  return mentions;
}

}  // namespace truceline
