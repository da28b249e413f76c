#include "extract/trigger_needs.hpp"

#include <algorithm>

#include "extract/phrase_actors.hpp"

namespace truceline {
namespace {

class Needs {
 public:
  Needs(const SentenceView& view, const TriggerHit& hit)
      : view_(view), syntax_(view.syntax), words_(view.lexicon->words), hit_(hit) {}

  [[nodiscard]] bool met() const {
    const Frame& frame = *hit_.trigger->frame;
    if (hit_.voice == Voice::nominal) return true;
    if (frame.needs_addressee) return addressee();
    if (frame.needs_self) return self();
    if (frame.needs_who) return any(subjects(), &Needs::people);
    if (frame.needs_folk) return any(subjects(), &Needs::folk);
    if (frame.needs_armed) return any(movers(), &Needs::armed);
    if (frame.needs_people) return any(objects(), &Needs::people);
    if (frame.needs_place && frame.names_place("subj")) return any(subjects(), &Needs::town);
    if (frame.needs_place) return any(objects(), &Needs::place);
    return true;
  }

 private:
  using Test = bool (Needs::*)(std::size_t) const;
  [[nodiscard]] bool any(const std::vector<std::size_t>& words, Test test) const {
    return std::any_of(words.begin(), words.end(), [&](std::size_t word) { return (this->*test)(word); });
  }

  [[nodiscard]] std::vector<std::size_t> subjects() const {
    return hit_.voice == Voice::passive ? syntax_.patients(hit_.head) : syntax_.agents(hit_.head);
  }
  [[nodiscard]] std::vector<std::size_t> objects() const { return syntax_.patients(hit_.head); }
  /// "moved tanks", "tanks entered the town".
  [[nodiscard]] std::vector<std::size_t> movers() const {
    const auto object = syntax_.child(hit_.head, "obj");
    const bool onto =
        object && (place_of(view_, *object) || words_["region_noun"].contains(syntax_.lemma(*object)));
    return object && !onto ? objects() : subjects();
  }

  [[nodiscard]] bool people(std::size_t word) const {
    if (words_["person_noun"].contains(syntax_.lemma(word))) return true;
    // "hundreds of rebels", but not "the symbol of his rule".
    if (mentions_at(view_, word).empty() && !words_["scale"].contains(syntax_.lemma(word))) return false;
    const auto actors = actors_of(view_, word);
    return std::any_of(actors.begin(), actors.end(), [&](const Mention* m) {
      const Actor* actor = view_.lexicon->gazetteer.actor(m->actor);
      const bool folk = !actor || actor->kind == ActorKind::person || actor->kind == ActorKind::people ||
                        actor->kind == ActorKind::state;
      return !m->place && folk && !words_["armed_noun"].contains(view_.word(m->last_token - 1));
    });
  }
  [[nodiscard]] bool folk(std::size_t word) const {
    if (words_["folk_noun"].contains(syntax_.lemma(word))) return true;
    const auto actors = actors_of(view_, word);
    return std::any_of(actors.begin(), actors.end(), [&](const Mention* m) {
      const Actor* actor = view_.lexicon->gazetteer.actor(m->actor);
      const bool many = syntax_[view_.word_of[m->last_token - 1]].xpos == "NNPS";
      return actor && !m->place &&
             (actor->kind == ActorKind::people || (actor->kind == ActorKind::state && many));
    });
  }
  /// "seized the town", "seized a convoy", "took the disputed region".
  [[nodiscard]] bool place(std::size_t word) const {
    const std::string_view noun = syntax_.lemma(word);
    return place_of(view_, word) || words_["site_noun"].contains(noun) ||
           words_["region_noun"].contains(noun);
  }
  /// "Juba fell", "the town fell", but not "Japan fell".
  [[nodiscard]] bool town(std::size_t word) const {
    // "fell silent", "fell 3 points"
    if (syntax_.child(hit_.head, "xcomp") || syntax_.child(hit_.head, "obj")) return false;
    const Mention* place = place_of(view_, word);
    if (!place) return words_["region_noun"].contains(syntax_.lemma(word));
    const Place* known = view_.lexicon->gazetteer.place(place->place);
    return known && (known->kind == PlaceKind::town || known->kind == PlaceKind::site);
  }
  [[nodiscard]] bool armed(std::size_t word) const {
    if (words_["armed_noun"].contains(syntax_.lemma(word))) return true;
    const auto actors = actors_of(view_, word);
    return std::any_of(actors.begin(), actors.end(), [&](const Mention* m) {
      const Actor* actor = view_.lexicon->gazetteer.actor(m->actor);
      return (actor && actor->kind == ActorKind::armed_group) ||
             words_["armed_noun"].contains(view_.word(m->last_token - 1));
    });
  }

  [[nodiscard]] bool speaks(std::size_t subject) const {
    const auto own = actors_of(view_, subject);
    for (const std::size_t speaker : syntax_.agents(hit_.head)) {
      for (const Mention* m : actors_of(view_, speaker)) {
        if (std::any_of(own.begin(), own.end(), [&](const Mention* o) { return o->actor == m->actor; }))
          return true;
      }
    }
    return false;
  }

  /// "insists that Israel apologise", "asked that he be freed".
  [[nodiscard]] bool to_be_done(std::size_t clause) const {
    const auto aux = syntax_.child(clause, "aux");
    if (aux) return syntax_.lemma(*aux) == "be" && syntax_[*aux].xpos == "VB";
    return syntax_[clause].xpos == "VB" || syntax_[clause].xpos == "VBP";
  }

  /// Is somebody else to act: "said Iran must open its sites", "said the killing must stop"?
  [[nodiscard]] bool addressee() const {
    const auto clause = spoken_clause(view_, hit_.head);
    const auto subject = spoken_of(view_, hit_.head);
    if (!clause || !subject || speaks(*subject)) return false;
    if (hit_.trigger->words.back() == "that" && !to_be_done(*clause)) return false;
    if (syntax_.passive(*clause) || !actors_of(view_, *subject).empty()) return true;
    const std::string_view noun = syntax_.lemma(*subject);
    if (words_["person_noun"].contains(noun) || words_["armed_noun"].contains(noun)) return true;
    const auto& triggers = view_.lexicon->triggers.starting_with(noun);
    return std::any_of(triggers.begin(), triggers.end(),
                       [](const Trigger* t) { return !t->verb && t->words.size() == 1; });
  }

  [[nodiscard]] bool unresolved(std::size_t word) const {
    return syntax_[word].upos == "PRON" && actors_of(view_, word).empty();
  }

  /// Does the speaker speak of itself: "said he would not step down"?
  [[nodiscard]] bool self() const {
    const auto subject = spoken_of(view_, hit_.head);
    if (!subject) return false;
    // "said it would not attack" threatens nobody: the "not" must be the trigger's.
    const bool own = std::any_of(hit_.parts.begin(), hit_.parts.end(), [&](std::size_t part) {
      return words_["negation"].contains(syntax_.lemma(part));
    });
    if (!own && syntax_.negated(*spoken_clause(view_, hit_.head))) return false;
    // "Assad would not go, he said".
    const auto speaker = syntax_.agents(hit_.head);
    return speaks(*subject) || unresolved(*subject) || (!speaker.empty() && unresolved(speaker.front()));
  }

  const SentenceView& view_;
  const SyntaxView& syntax_;
  const WordLists& words_;
  const TriggerHit& hit_;
};

}  // namespace

std::optional<std::size_t> spoken_clause(const SentenceView& view, std::size_t verb) {
  if (const auto said = view.syntax.child(verb, "ccomp")) return said;
  return view.syntax.child(verb, "obj") ? view.syntax.child(verb, "xcomp") : std::nullopt;
}

std::optional<std::size_t> spoken_of(const SentenceView& view, std::size_t verb) {
  const auto clause = spoken_clause(view, verb);
  if (!clause) return std::nullopt;
  // "wants Syria to stop": the object of the one is the subject of the other.
  return view.syntax.child(view.syntax.is(*clause, "xcomp") ? verb : *clause,
                           view.syntax.is(*clause, "xcomp") ? "obj" : "nsubj");
}

bool meets_needs(const SentenceView& view, const TriggerHit& hit) {
  return Needs(view, hit).met();
}

std::optional<std::size_t> broker_before(const SentenceView& view, const TriggerHit& hit) {
  const SyntaxView& syntax = view.syntax;
  const bool joined = hit.trigger->type == "mediation" && hit.voice == Voice::passive &&
                      syntax.is(hit.head, "amod") && hit.head > 1 && syntax.lemma(hit.head - 1) == "-";
  if (!joined || syntax.head(hit.head - 2) != hit.head) return std::nullopt;
  return hit.head - 2;
}

bool acted_read_as_done(const SentenceView& view, const TriggerHit& hit) {
  return hit.trigger->type == "mediation" && hit.voice == Voice::passive && hit.parts.empty() &&
         view.syntax[hit.head].deprel == "acl" && !view.syntax.child(hit.head, "obl:agent") &&
         !view.syntax.child(hit.head, "aux");
}

}  // namespace truceline
