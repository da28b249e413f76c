#include "extract/arguments.hpp"

#include <algorithm>

#include "extract/phrase_actors.hpp"
#include "extract/role_phrases.hpp"
#include "extract/trigger_needs.hpp"
#include "extract/violence.hpp"

namespace truceline {
namespace {

class ArgumentFinder {
 public:
  ArgumentFinder(const SentenceView& view, const std::vector<TriggerHit>& hits, std::size_t index,
                 const Assertion& assertion)
      : view_(view),
        syntax_(view.syntax),
        words_(view.lexicon->words),
        hits_(hits),
        hit_(hits[index]),
        index_(index),
        assertion_(assertion) {}

  Arguments run() {
    hit_.voice == Voice::nominal ? of_noun() : of_verb();
    for (const Filler& filler : assertion_.fillers) {
      if (filler.role)
        fill_role(filler.word, *filler.role);
      else
        fill(filler.word, "subj");
    }
    for (const Carrier& carrier : assertion_.carriers) of_carrier(carrier);
    if (done_by())
      std::erase_if(found_.actors, [&](const Argument& a) { return a.slot.empty() && acts(a.role); });
    if (talks_like()) read_role_phrases(view_, hits_, index_, found_);
    if (!found_.place) found_.place = nearest_place(view_, hits_, index_);
    return std::move(found_);
  }

 private:
  [[nodiscard]] const Frame& frame() const { return *hit_.trigger->frame; }

  /// "ending a siege by militants": who did it is told, whoever the verb above is said of.
  [[nodiscard]] bool done_by() const {
    const auto told = [&](const auto& a) { return a.slot == "by" && acts(a.role); };
    return violent(view_, hit_) && (std::any_of(found_.actors.begin(), found_.actors.end(), told) ||
                                    std::any_of(found_.unnamed.begin(), found_.unnamed.end(), told));
  }

  [[nodiscard]] bool acts(Role role) const { return role == frame().role("subj"); }

  void add(const Mention& mention, Role role) {
    for (const Argument& a : found_.actors) {
      if (a.mention->actor != mention.actor) continue;
      // "talks between A and B mediated by C, A and B said": one of the two is no third.
      if (a.role == role || (role == Role::mediator && a.slot == "between")) return;
    }
    found_.actors.push_back({&mention, role, std::string(slot_)});
  }

  void fill_role(std::size_t word, Role role) {
    slot_ = {};
    for (const Mention* mention : actors_of(view_, word)) add(*mention, role);
  }

  void fill(std::size_t word, std::string_view slot) {
    slot_ = slot;
    const auto role = frame().role(slot);
    auto actors = actors_of(view_, word);
    if (slot == "between" && actors.size() == 1) add_joined_below(view_, word, actors);
    const Mention* place = place_of(view_, word);
    if ((slot == "obj" || slot == "iobj") && object_fits(word, actors, place)) found_.has_object = true;
    if (slot == "subj" && frame().needs_place && frame().names_place(slot))
      found_.has_object = meets_needs(view_, hit_);
    // "tanks entered the town": those who move do so to a place.
    const bool entered = frame().needs_armed && slot == "obj" && place;
    if ((frame().names_place(slot) || entered) && place) {
      if (!found_.place) found_.place = place;
      return;
    }
    // "captured French outposts": whoever held the place.
    if (!role && frame().names_place(slot) && frame().role("from") == Role::target) {
      for (const Mention* mention : actors) add(*mention, Role::target);
    }
    if (!role || sent(slot)) return;
    for (const Mention* mention : actors) add(*mention, visited(*mention, *role, slot));
    if (actors.empty() && words_["blamed_slot"].contains(slot) && speaks_of_deed(view_, hit_, *role))
      of_deed(word, *role);
    if (actors.empty() && !place) add_unnamed(word, *role);
    // "an offensive against the province": a target that is only a place is where it happened.
    const bool onto = *role == Role::target || *role == Role::victim;
    if (onto && place && (actors.empty() || place->metonym) && !found_.place) found_.place = place;
  }

  /// "Paris sent 2,000 soldiers": those who are sent do not act beside who sends them.
  [[nodiscard]] bool sent(std::string_view slot) const {
    return slot == "obj" && acts(Role::initiator) && frame().role("obj") == Role::initiator &&
           !found_.actors.empty();
  }

  /// "visited the jailed leader": a person who is visited takes part; states and bodies are hosts.
  [[nodiscard]] Role visited(const Mention& mention, Role role, std::string_view slot) const {
    if (role != Role::host || slot != "obj" || mention.place) return role;
    const Actor* actor = view_.lexicon->gazetteer.actor(mention.actor);
    const bool body = actor && (actor->kind == ActorKind::state || actor->kind == ActorKind::body);
    return body ? role : Role::participant;
  }

  /// Is it the kind of object that the frame asks for?
  [[nodiscard]] bool object_fits(std::size_t word, const std::vector<const Mention*>& actors,
                                 const Mention* place) const {
    if (frame().needs_place)
      return place != nullptr || names_region(view_, word) ||
             words_["site_noun"].contains(syntax_.lemma(word));
    if (!frame().needs_people) return place || !actors.empty() || names_region(view_, word);
    return std::any_of(actors.begin(), actors.end(), [&](const Mention* m) {
      const Actor* actor = view_.lexicon->gazetteer.actor(m->actor);
      return !m->place && (!actor || actor->kind == ActorKind::person || actor->kind == ActorKind::people);
    });
  }

  /// Whoever did what is spoken of.
  void of_deed(std::size_t deed, Role role) {
    for (const std::size_t c : syntax_.children(deed)) {
      const std::string_view preposition = syntax_.case_of(c);
      if (syntax_.is(c, "nmod") && words_["deed_slot"].contains(preposition)) fill_role(c, role);
      if (!syntax_.is(c, "acl") || !syntax_.verb(c)) continue;
      for (const std::size_t who : syntax_.agents(c)) {
        if (who != deed) fill_role(who, role);
      }
    }
  }

  /// Those who act or suffer without a name, each of a list: "inns and hotels".
  void add_unnamed(std::size_t word, Role role) {
    const bool people = words_["person_noun"].contains(syntax_.lemma(word));
    const bool acted_on = role == Role::target || role == Role::victim || role == Role::beneficiary;
    const bool body = words_["body_noun"].contains(syntax_.lemma(word)) && role != Role::victim;
    const bool site = acted_on && words_["site_noun"].contains(syntax_.lemma(word));
    if (syntax_.noun(word) && (people || body || site)) {
      std::string name = phrase_name(view_, word);
      const bool there = std::any_of(found_.unnamed.begin(), found_.unnamed.end(),
                                     [&](const Unnamed& u) { return u.name == name && u.role == role; });
      if (!there) found_.unnamed.push_back({std::move(name), people, role, std::string(slot_)});
      found_.has_object = found_.has_object || (people ? !frame().needs_place : !frame().needs_people);
    }
    for (const std::size_t c : syntax_.children(word)) {
      if (syntax_[c].deprel == "conj" && actors_of(view_, c).empty()) add_unnamed(c, role);
      const bool members = syntax_.is(c, "nmod") && syntax_.case_of(c) == "of" && !people;
      if (members) add_unnamed(c, role);
    }
  }

  [[nodiscard]] bool part(std::size_t word) const {
    return std::find(hit_.parts.begin(), hit_.parts.end(), word) != hit_.parts.end();
  }

  /// "presented the final version of his plan": the object leads to the trigger's own noun.
  [[nodiscard]] bool holds_part(std::size_t word) const {
    return std::any_of(hit_.parts.begin(), hit_.parts.end(), [&](std::size_t at) {
      while (at != hit_.head && at != word && syntax_.head(at)) at = *syntax_.head(at);
      return at == word;
    });
  }

  void of_verb() {
    if (frame().needs_armed && !armed()) return;
    for (const std::size_t word : syntax_.agents(hit_.head)) fill(word, "subj");
    if (const auto whose = broker_before(view_, hit_)) fill_modifier(*whose, frame().role("subj"));
    for (const std::size_t word : syntax_.patients(hit_.head)) {
      if (!part(word) && !holds_part(word)) fill(word, acted_read_as_done(view_, hit_) ? "subj" : "obj");
    }
    for (const std::size_t c : syntax_.children(hit_.head)) {
      if (part(c)) continue;
      if (syntax_.is(c, "iobj")) fill(c, "iobj");
      if (syntax_.is(c, "obl") && syntax_[c].deprel != "obl:agent") prepositional(c);
      behind_place(c);
    }
    for (const std::size_t own : hit_.parts) {
      const bool object = syntax_.is(own, "obj") || syntax_[own].deprel == "nsubj:pass";
      suffers_ =
          object && violent(view_, hit_) && frame().role("obj") == Role::target && !found_.actors.empty();
      below_noun(own);
      suffers_ = false;
      if (object && !found_.place && frame().names_place("obj"))
        found_.place = place_of(view_, own);  // "the town"
      if (object && words_["person_noun"].contains(syntax_.lemma(own))) fill(own, "obj");
    }
    of_complement();
    const auto leads = [](const Argument& a) { return a.role == Role::mediator; };
    const bool unled =
        hit_.trigger->type == "mediation" && std::none_of(found_.actors.begin(), found_.actors.end(), leads);
    if ((found_.actors.empty() || unled) && hit_.voice == Voice::active) nearest_before();
  }

  /// "demanded that Russia withdraw", "appealed for the people to stay calm": whoever is to do it is spoken
  /// to; "threatened to storm Benghazi": whoever is to suffer it is threatened.
  void of_complement() {
    const auto role = frame().role("obj");
    const bool spoken = role && speaks_of_deed(view_, hit_, *role) &&
                        std::none_of(found_.actors.begin(), found_.actors.end(),
                                     [&](const Argument& a) { return a.role == *role; });
    if (!spoken) return;
    for (const std::size_t c : syntax_.children(hit_.head)) {
      const bool clause = syntax_.is(c, "ccomp") || syntax_.is(c, "xcomp") || syntax_.is(c, "advcl");
      if (!clause || c < hit_.head || !syntax_.verb(c)) continue;
      const auto subject = syntax_.child(c, "nsubj");
      const auto words = subject ? std::vector<std::size_t>{*subject} : syntax_.patients(c);
      for (const std::size_t word : words) {
        for (const Mention* mention : actors_of(view_, word)) {
          const bool self = std::any_of(found_.actors.begin(), found_.actors.end(), [&](const Argument& a) {
            return a.mention->actor == mention->actor;
          });
          if (!self) add(*mention, *role);
        }
      }
      return;
    }
  }

  /// Do troops move, or somebody else?
  [[nodiscard]] bool armed() {
    found_.has_object = meets_needs(view_, hit_);
    return found_.has_object;
  }

  void prepositional(std::size_t word) {
    const std::string_view preposition = syntax_.case_of(word);
    if (!preposition.empty()) fill(word, preposition);
  }

  void of_noun() {
    below_noun(hit_.head);
    behind_noun(hit_.head);
    for (const std::size_t own : hit_.parts) below_noun(own);
    subject_of_clause();
  }

  /// The phrase right behind the noun is the noun's, wherever the tree hangs it.
  void behind_noun(std::size_t noun) {
    const std::size_t next = noun + 1;
    if (next >= syntax_.size() || !syntax_.is(next, "case")) return;
    const std::size_t head = *syntax_.head(next);
    const auto above = syntax_.head(head);
    if (head > next && above && *above != noun && *above < noun && syntax_.noun(*above))
      fill(head, syntax_.lemma(next));
  }

  /// "X's talks with Y", "U.S.-brokered talks", "the Iran-Iraq war".
  void below_noun(std::size_t noun) {
    for (const std::size_t c : syntax_.children(noun)) {
      if (part(c) || c == hit_.head) continue;
      const std::string_view rel = syntax_[c].deprel;
      if (rel == "nmod:poss") {
        fill(c, suffers_ ? "obj" : "poss");
      } else if (is_relation(rel, "nmod") || is_relation(rel, "obl")) {
        if (syntax_.case_of(c).empty())
          modifier(c);
        else
          prepositional(c);
      } else if (rel == "compound" || rel == "amod" || rel == "flat" || rel == "appos") {
        if (rel == "appos" && syntax_.case_of(c).empty() && c > noun) continue;
        modifier(c);
      }
    }
  }

  /// Before the noun: "Israeli", "U.S.-brokered": the second half of a compound gives the role.
  void modifier(std::size_t word) {
    slot_ = "mod";
    const auto role = words_["compound_role"].find(view_.word_text(word));
    if (role) {
      for (const std::size_t c : syntax_.children(word)) {
        if (syntax_[c].upos == "PUNCT") continue;
        if (*role == "subj")
          fill_modifier(c, frame().role("subj"));
        else
          fill_modifier(c, parse_name<Role>(*role));
      }
      return;
    }
    fill_modifier(word, frame().role(suffers_ ? "obj" : "mod"));
    const Mention* place = place_of(view_, word);
    if (place && place->last_token <= hit_.first && !found_.place) found_.place = place;
  }

  void fill_modifier(std::size_t word, std::optional<Role> role) {
    if (!role) return;
    for (const Mention* mention : mentions_at(view_, word)) {
      if (mention->actor && !mention->by_context && !(talks_like() && names_topic(view_, *mention, word)))
        add(*mention, *role);
    }
    for (const std::size_t c : syntax_.children(word)) {
      if (syntax_[c].deprel == "conj" || syntax_[c].deprel == "compound") fill_modifier(c, role);
    }
  }

  /// "held talks with X in Y": what hangs on the carrying verb.
  void of_carrier(const Carrier& carrier) {
    if (!syntax_.verb(carrier.word)) return;
    for (const std::size_t c : syntax_.children(carrier.word)) {
      if (syntax_[c].deprel == "obl:agent") between_below(c);
      if (!syntax_.is(c, "obl") || syntax_[c].deprel == "obl:agent" || c == hit_.head) continue;
      const std::string_view preposition = syntax_.case_of(c);
      if (words_["carried_slot"].contains(preposition)) fill(c, preposition);
      behind_place(c);
    }
  }

  /// "met in Rome on Monday with X": whom the tree hangs on the place or the day.
  void behind_place(std::size_t word) {
    const bool where = place_of(view_, word) || view_.in_time(view_.token_of[word]);
    if (hit_.trigger->type != "talks" || !syntax_.is(word, "obl") || !where) return;
    for (const std::size_t c : syntax_.children(word)) {
      const bool with = c > word && syntax_.is(c, "nmod") && syntax_.case_of(c) == "with";
      if (with && !syntax_.set_off(c)) fill(c, "with");
    }
  }

  /// "talks brokered by X between A and B": the parties, read as those of X.
  void between_below(std::size_t agent) {
    for (const std::size_t c : syntax_.children(agent)) {
      if (syntax_.is(c, "nmod") && syntax_.case_of(c) == "between") fill(c, "between");
    }
  }

  /// "X took Y after a swift offensive": the subject of the verb above acted in the noun too.
  void subject_of_clause() {
    const auto role = frame().role("subj");
    const auto above = syntax_.head(hit_.head);
    if (hit_.trigger->type == "talks" && above) return meet_at(*above);
    if (!role || talks_like() || !above || !syntax_.verb(*above) || !syntax_.is(hit_.head, "obl")) return;
    if (!words_["clause_link"].contains(syntax_.case_of(hit_.head)) || syntax_.passive(*above)) return;
    const bool acted = std::any_of(found_.actors.begin(), found_.actors.end(),
                                   [&](const Argument& a) { return a.role == *role; });
    const auto det = syntax_.child(hit_.head, "det");
    // "The plan collapsed after a massacre": no deed of its author.
    if (violent(view_, hit_) && !violent_at(view_, hits_, *above)) return;
    if (acted || !det || !words_["indefinite"].contains(syntax_.lemma(*det))) return;
    for (const std::size_t who : syntax_.agents(*above)) fill_role(who, *role);
  }

  /// "At talks in Astana, Russia and Iran undertook to …": who does something at a meeting takes part in it.
  void meet_at(std::size_t verb) {
    const bool at = syntax_.verb(verb) && is_relation(syntax_[hit_.head].deprel, "obl") &&
                    words_["meeting_slot"].contains(syntax_.case_of(hit_.head));
    if (!at || !found_.actors.empty()) return;
    for (const std::size_t who : syntax_.agents(verb)) fill_role(who, Role::participant);
  }

  /// The tree names nobody: the nearest actor before the verb in its clause.
  void nearest_before() {
    // "with the premier, Petra Lund, acting as mediator"
    const bool comma = hit_.start > 0 && view_.word(hit_.start - 1) == "," &&
                       syntax_[hit_.head].xpos == "VBG" && hit_.trigger->type == "mediation";
    const std::size_t end = hit_.start - (comma ? 1 : 0);
    for (std::size_t i = view_.mentions.size(); i-- > 0;) {
      const Mention& mention = *view_.mentions[i];
      if (mention.last_token > end || !mention.actor || (mention.modifier && !mention.by_context)) continue;
      for (std::size_t at = mention.last_token; at < end; ++at) {
        const auto w = view_.word(at);
        if (w == ";" || w == ":" || w == "," || view_.is(at, "subordinator")) return;
      }
      if (const auto role = frame().role("subj"); role && !has_other_role(mention)) add(mention, *role);
      return;
    }
  }

  /// "20 people were killed when shells struck": who suffers it is not who did it.
  [[nodiscard]] bool has_other_role(const Mention& mention) const {
    return std::any_of(assertion_.fillers.begin(), assertion_.fillers.end(), [&](const Filler& filler) {
      const auto actors = actors_of(view_, filler.word);
      return filler.role && std::find(actors.begin(), actors.end(), &mention) != actors.end();
    });
  }

  /// Only meetings and what comes of them have mediators.
  [[nodiscard]] bool talks_like() const { return speaks_of_meeting(view_, hit_); }

  const SentenceView& view_;
  const SyntaxView& syntax_;
  const WordLists& words_;
  const std::vector<TriggerHit>& hits_;
  const TriggerHit& hit_;
  std::size_t index_;
  const Assertion& assertion_;
  std::string_view slot_;  ///< that is being filled
  Arguments found_;
  bool suffers_ = false;  ///< below the object of a verb whose subject is known: "sank Georgian boats"
};

}  // namespace

Arguments find_arguments(const SentenceView& view, const std::vector<TriggerHit>& hits, std::size_t index,
                         const Assertion& assertion) {
  return ArgumentFinder(view, hits, index, assertion).run();
}

}  // namespace truceline
