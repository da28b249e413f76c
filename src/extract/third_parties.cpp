#include "extract/third_parties.hpp"

#include <algorithm>
#include <sstream>

#include "extract/phrase_actors.hpp"

namespace truceline {
namespace {

class ThirdParties {
 public:
  ThirdParties(const SentenceView& view, const std::vector<TriggerHit>& hits,
               const std::vector<Assertion>& assertions)
      : view_(view),
        syntax_(view.syntax),
        words_(view.lexicon->words),
        hits_(hits),
        assertions_(assertions) {}

  std::vector<ThirdParty> run() {
    for (std::size_t word = 0; word < syntax_.size(); ++word) {
      if (syntax_.verb(word)) {
        of_verb(word);
        of_absence(word);
      }
      if (syntax_.noun(word)) of_noun(word);
    }
    for (const Mention* mention : view_.mentions) titled(*mention);
    return std::move(found_);
  }

 private:
  /// "mediated by X", "that X had brokered", "X is to chair them".
  void of_verb(std::size_t verb) {
    const auto role = words_["third_party_verb"].find(syntax_.lemma(verb));
    if (!role || used(verb)) return;
    const auto agents = syntax_.agents(verb);
    if (agents.empty()) return;
    if (!syntax_.passive(verb) && !points_back(verb)) return;
    add(agents, *role, verb);
    if (!found_.empty() && found_.back().word == verb)
      found_.back().sitting = words_["sitting_verb"].contains(syntax_.lemma(verb));
  }

  /// "the rebels walked out", "failed to turn up": whoever stays away declines the meeting.
  void of_absence(std::size_t verb) {
    if (used(verb)) return;
    const bool negative = syntax_.negated(verb) || fails(verb);
    for (const auto& [phrase, needs] : words_["absent_verb"]) {
      if (needs == "negated" && !negative) continue;
      if (!phrase.starts_with(syntax_.lemma(verb))) continue;
      std::vector<std::string> split = words_of(phrase);
      if (split.front() != syntax_.lemma(verb) || !match_parts(view_, verb, split)) continue;
      auto who = syntax_.agents(verb);
      std::erase_if(who, [&](std::size_t w) { return actors_of(view_, w).empty(); });
      if (!who.empty()) found_.push_back({std::move(who), Role::decliner, verb});
      return;
    }
  }

  [[nodiscard]] bool fails(std::size_t verb) const {
    const auto above = syntax_.head(verb);
    return above && syntax_.is(verb, "xcomp") && words_["failing_verb"].contains(syntax_.lemma(*above));
  }

  static std::vector<std::string> words_of(const std::string& phrase) {
    std::istringstream in(phrase);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
  }

  /// The object is a pronoun, or the verb ends a relative clause.
  [[nodiscard]] bool points_back(std::size_t verb) const {
    const auto object = syntax_.child(verb, "obj");
    const auto subject = syntax_.child(verb, "nsubj");
    // "X, which had mediated since May": that is told of X.
    const bool own = !object && subject && syntax_.relative_pronoun(*subject) && syntax_.child(verb, "obl");
    if (syntax_[verb].deprel == "acl:relcl") return !own;
    if (!object) {
      if (words_["assembling_verb"].contains(syntax_.lemma(verb))) return false;  // "the council convened"
      // "Wang Yi, its senior diplomat, had mediated."
      const auto children = syntax_.children(verb);
      return std::none_of(children.begin(), children.end(),
                          [&](std::size_t c) { return syntax_.is(c, "obl") || syntax_.is(c, "xcomp"); });
    }
    return syntax_[*object].upos == "PRON";
  }

  [[nodiscard]] bool used(std::size_t verb) const {
    return std::any_of(assertions_.begin(), assertions_.end(), [&](const Assertion& a) {
      return std::any_of(a.carriers.begin(), a.carriers.end(),
                         [&](const Carrier& c) { return c.word == verb && !a.fillers.empty(); });
    });
  }

  /// "under UN auspices", "through Saudi mediation".
  void of_auspices(std::size_t noun) {
    const bool led = words_["auspice_noun"].contains(syntax_.lemma(noun)) &&
                     words_["auspice_slot"].contains(syntax_.case_of(noun));
    if (!led) return;
    std::vector<std::size_t> who;
    for (const std::size_t c : syntax_.children(noun)) {
      const std::string_view rel = syntax_[c].deprel;
      const bool owner = rel == "compound" || rel == "amod" || rel == "nmod:poss";
      if (owner && !mentions_at(view_, c).empty()) who.push_back(c);
    }
    if (!who.empty()) found_.push_back({std::move(who), Role::mediator, noun});
  }

  /// "X was the facilitator", "acted as mediator".
  void of_noun(std::size_t noun) {
    of_auspices(noun);
    of_credit(noun);
    of_identity(noun);
    of_senders(noun);
    of_state(noun);
    if (!words_["mediator_noun"].contains(syntax_.lemma(noun))) return;
    if (syntax_.child(noun, "cop")) {
      if (const auto subject = syntax_.child(noun, "nsubj")) add({*subject}, "mediator", noun);
      return;
    }
    if (syntax_.case_of(noun) != "as" || !syntax_.is(noun, "obl")) return;
    const std::size_t verb = *syntax_.head(noun);
    if (!syntax_.verb(verb)) return;
    auto objects = syntax_.patients(verb);
    // "invited them as mediator": who invites, for they are several.
    if (syntax_[noun].xpos == "NN" && several(objects)) objects.clear();
    add(objects.empty() ? syntax_.agents(verb) : objects, "mediator", noun);
  }

  /// "X was in the chair."
  void of_state(std::size_t noun) {
    const auto state = words_["third_party_state"].find(syntax_.lemma(noun));
    const auto subject = syntax_.child(noun, "nsubj");
    if (!state || !subject || !syntax_.child(noun, "cop")) return;
    const std::size_t space = state->find(' ');
    if (state->substr(0, space) != syntax_.case_of(noun)) return;
    add({*subject}, state->substr(space + 1), noun);
    if (!found_.empty() && found_.back().word == noun) found_.back().sitting = true;
  }

  [[nodiscard]] bool several(const std::vector<std::size_t>& objects) const {
    return objects.size() == 1 && syntax_[objects.front()].upos == "PRON" &&
           mentions_at(view_, objects.front()).size() > 1;
  }

  /// "It was the work of X and Y": of a meeting or an accord.
  void of_credit(std::size_t noun) {
    const auto subject = syntax_.child(noun, "nsubj");
    if (!subject || !syntax_.child(noun, "cop") || !words_["credit_noun"].contains(syntax_.lemma(noun)))
      return;
    const bool accord = std::any_of(hits_.begin(), hits_.end(),
                                    [&](const TriggerHit& hit) { return hit.head == *subject; });
    if (!accord && syntax_[*subject].upos != "PRON") return;
    for (const std::size_t c : syntax_.children(noun)) {
      if (syntax_.is(c, "nmod") && syntax_.case_of(c) == "of" && c > noun) add({c}, "mediator", noun, !accord);
    }
  }

  /// "Mediators from X and Y kept them apart."
  void of_senders(std::size_t noun) {
    if (syntax_[noun].xpos != "NNS" || words_["third_party_title"].find(syntax_.lemma(noun)) != "mediator") return;
    const auto below = syntax_.children(noun);
    if (std::any_of(below.begin(), below.end(), [&](std::size_t c) { return syntax_.case_of(c) == "from"; }))
      add({noun}, "mediator", noun);
  }

  /// "The host and mediator was X."
  void of_identity(std::size_t noun) {
    const auto role = words_["third_party_title"].find(syntax_.lemma(noun));
    const std::size_t first = syntax_.first_conjunct(noun);
    const auto predicate = syntax_.head(first);
    if (!role || !syntax_.is(first, "nsubj") || !predicate || !syntax_.child(*predicate, "cop")) return;
    if (*predicate > noun && syntax_[*predicate].upos == "PROPN") add({*predicate}, *role, noun, true);
  }

  /// "the UN mediator, X, said": whoever is called so mediates in what the sentence tells of.
  void titled(const Mention& mention) {
    if (mention.by_context || mention.modifier || !mention.actor) return;
    const std::size_t head = view_.head_word(mention.first_token, mention.last_token);
    const auto title = [&](std::size_t word) {
      return words_["third_party_title"].find(syntax_.lemma(word)) == "mediator";
    };
    bool called = false;
    bool named = false;  // "mediators" alone names nobody
    for (std::size_t at = mention.first_token; at < mention.last_token; ++at) {
      const bool here = title(view_.word_of[at]);
      called = called || here;
      named = named || (!here && view_.sentence->tokens[at].capitalised);
    }
    if (!named) return;
    for (const std::size_t c : syntax_.children(head)) {
      const bool beside = syntax_.is(c, "appos") || syntax_.is(c, "compound") || syntax_.is(c, "nmod:desc");
      called = called || (beside && title(c));
    }
    const auto above = syntax_.head(head);
    // "the mediator, X, and Y": X may be read as one more of the list.
    const bool next = above && mention.first_token >= 2 && view_.word(mention.first_token - 1) == "," &&
                      view_.token_of[*above] + 2 == mention.first_token;
    const bool beside = syntax_.is(head, "appos") || (syntax_.is(head, "conj") && next);
    called = called || (above && beside && title(*above));
    if (called) found_.push_back({{head}, Role::mediator, head});
  }

  void add(std::vector<std::size_t> who, std::string_view role, std::size_t word, bool before = false) {
    std::erase_if(who, [&](std::size_t w) { return actors_of(view_, w).empty(); });
    const auto named = parse_name<Role>(role);
    if (!who.empty() && named) found_.push_back({std::move(who), *named, word, before});
  }

  const SentenceView& view_;
  const SyntaxView& syntax_;
  const WordLists& words_;
  const std::vector<TriggerHit>& hits_;
  const std::vector<Assertion>& assertions_;
  std::vector<ThirdParty> found_;
};

}  // namespace

std::vector<ThirdParty> find_third_parties(const SentenceView& view, const std::vector<TriggerHit>& hits,
                                           const std::vector<Assertion>& assertions) {
  return ThirdParties(view, hits, assertions).run();
}

std::optional<std::size_t> nearest_meeting(const SentenceView& view, const std::vector<TriggerHit>& hits,
                                           const std::vector<bool>& consumed, std::size_t word) {
  std::optional<std::size_t> best;
  std::size_t best_distance = view.syntax.size() * 2 + 1;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const EventType* type = view.lexicon->ontology.find(hits[i].trigger->type);
    const bool meeting = type && (type->event_class == "talks" || type->event_class == "agree");
    if (!meeting || consumed[i] || hits[i].head == word) continue;
    const std::size_t head = hits[i].head;
    const std::size_t distance = head < word ? word - head : 2 * (head - word);
    if (distance >= best_distance) continue;
    best = i;
    best_distance = distance;
  }
  return best;
}

}  // namespace truceline
