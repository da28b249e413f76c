#include "extract/assertion.hpp"

#include <algorithm>
#include <array>

#include "extract/operator_use.hpp"
#include "extract/trigger_needs.hpp"

namespace truceline {
namespace {

constexpr int kStepsAboveTrigger = 8;  // words above a trigger that can speak of it

/// The stronger statement wins: "talks that were planned" and "refused" are cancelled.
int strength(Status status) {
  static constexpr std::array kOrder = {Status::occurred, Status::ongoing,      Status::planned,
                                        Status::proposed, Status::hypothetical, Status::postponed,
                                        Status::denied,   Status::failed,       Status::cancelled};
  return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), status) - kOrder.begin());
}

class Judge {
 public:
  Judge(const SentenceView& view, const std::vector<TriggerHit>& hits, std::size_t index)
      : view_(view), syntax_(view.syntax), hits_(hits), hit_(hits[index]) {
    type_ = view.lexicon->ontology.find(hit_.trigger->type);
  }

  Assertion run() {
    if (hit_.trigger->status) set(*hit_.trigger->status, hit_.head);
    if (const auto who = predicate_subject()) result_.fillers.push_back({*who, std::nullopt});
    if (const auto whom = addressee()) result_.fillers.push_back({*whom, Role::target});
    if (hit_.voice != Voice::nominal)
      modality(hit_.head);
    else if (syntax_.negated(hit_.head))
      deny(hit_.head);
    const Status own = result_.status;
    below();
    described_ = result_.status != own;
    const std::size_t below = result_.fillers.size();
    climb();
    settle_authors(below);
    // "accepted a French-brokered plan": whatever becomes of the plan, it was brokered.
    if (broker_before(view_, hit_) &&
        (result_.status == Status::planned || result_.status == Status::proposed))
      result_.status = Status::occurred;
    return std::move(result_);
  }

 private:
  /// "Karadzic is on trial", "the two sides are in talks": of whom a noun with a preposition is said.
  [[nodiscard]] std::optional<std::size_t> predicate_subject() const {
    const bool said = hit_.voice == Voice::nominal && syntax_.child(hit_.head, "cop");
    if (!said || syntax_.case_of(hit_.head).empty()) return std::nullopt;
    return syntax_.child(hit_.head, "nsubj");
  }

  /// "X said that Y must …", "Y must …, X said": Y is spoken to.
  [[nodiscard]] std::optional<std::size_t> addressee() const {
    if (!hit_.trigger->frame->needs_addressee) return std::nullopt;
    return spoken_of(view_, hit_.head);
  }

  /// What the words at `word` say, an operator's among them.
  void set(Status status, std::size_t word, const OperatorUse& use = {}) {
    result_.cues.push_back({word, use.op, std::string(use.slot), status});
    if (strength(status) >= strength(result_.status)) result_.status = status;
  }

  [[nodiscard]] bool talks() const { return type_ && type_->event_class == "talks"; }

  /// "did not attack", "no agreement": meetings that did not take place are cancelled, other things did not
  /// happen.
  void deny(std::size_t word) {
    result_.denied = true;
    if (talks())
      set(Status::cancelled, word);
    else
      result_.cues.push_back({word, nullptr, "", Status::denied});
    if (!talks()) result_.told = false;
  }

  /// What the verb's own auxiliaries say.
  void modality(std::size_t verb) {
    if (infinitive(verb)) due(verb);
    bool have = false;
    bool be_present = false;
    bool been = false;
    for (const std::size_t c : syntax_.children(verb)) {
      // "are due to sail" is read as a preposition before the infinitive.
      const bool due = syntax_.is(c, "case") && syntax_[verb].xpos == "VB";
      if (!syntax_.is(c, "aux") && !syntax_.is(c, "cop") && !due) continue;
      // "will not hear of it" is said now.
      const auto status = view_.lexicon->words["modal_status"].find(syntax_.lemma(c));
      if (status && !own_negation(verb)) {
        if (const auto named = parse_name<Status>(*status)) set(*named, c);
      }
      have = have || syntax_.lemma(c) == "have";
      been = been || syntax_[c].xpos == "VBN";
      be_present =
          be_present || (syntax_.lemma(c) == "be" && (syntax_[c].xpos == "VBZ" || syntax_[c].xpos == "VBP"));
    }
    if (syntax_[verb].xpos == "VBG" && (be_present || (have && been))) set(Status::ongoing, verb);
    if (talks() && no_longer(verb)) set(Status::cancelled, verb);
    const std::string_view mark = syntax_.mark_of(verb);
    if (view_.lexicon->words["conditional"].contains(mark)) set(Status::hypothetical, verb);
    if (syntax_.negated(verb) && !own_negation(verb)) deny(verb);
  }

  /// "will no longer host the talks".
  [[nodiscard]] bool no_longer(std::size_t verb) const {
    const auto below = syntax_.children(verb);
    return std::any_of(below.begin(), below.end(), [&](std::size_t c) {
      const bool word = syntax_.is(c, "advmod") || syntax_.is(c, "amod");  // "host" may be read as a noun
      return word && syntax_[c].form == "longer" && c > 0 && syntax_.lemma(c - 1) == "no";
    });
  }

  /// "will not hear of": the "not" is a word of the trigger, which is not denied by it.
  [[nodiscard]] bool own_negation(std::size_t verb) const {
    return verb == hit_.head && std::any_of(hit_.parts.begin(), hit_.parts.end(), [&](std::size_t part) {
             return view_.lexicon->words["negation"].contains(syntax_.lemma(part));
           });
  }

  /// Also of "five days before they were to meet", which has two marks.
  [[nodiscard]] bool infinitive(std::size_t verb) const {
    const std::string_view mark = syntax_.mark_of(verb);
    if (mark == "to" || mark != "before" || syntax_.passive(verb)) return mark == "to";
    const auto below = syntax_.children(verb);
    return std::any_of(below.begin(), below.end(),
                       [&](std::size_t c) { return syntax_.is(c, "mark") && syntax_.lemma(c) == "to"; });
  }

  /// "were to meet", "were to have met": due, and not done.
  void due(std::size_t verb) {
    bool be = false;
    bool have = false;
    for (const std::size_t c : syntax_.children(verb)) {
      if (!syntax_.is(c, "aux") && !syntax_.is(c, "cop")) continue;  // the parser has both for "are to meet"
      be = be || syntax_.lemma(c) == "be";
      have = have || (be && syntax_.lemma(c) == "have");
    }
    const auto above = syntax_.head(verb);
    be = be || (syntax_.is(verb, "xcomp") && above && syntax_.lemma(*above) == "be");
    if (be) set(have ? Status::cancelled : Status::planned, verb);
  }

  /// Words that hang on the event: "planned talks", "talks mediated by X", "talks, which collapsed".
  void below() {
    for (const std::size_t c : syntax_.children(hit_.head)) {
      const std::string_view rel = syntax_[c].deprel;
      const bool clause = is_relation(rel, "acl");
      if (rel == "amod" || rel == "compound" || rel == "advmod" || clause) {
        const bool own = std::find(hit_.parts.begin(), hit_.parts.end(), c) != hit_.parts.end();
        if (!own) take_below(c, rel);
        if (!own && clause && syntax_.passive(c)) joined(c);
      }
    }
  }

  /// "brokered by X and signed in Y": the second participle.
  void joined(std::size_t first) {
    for (const std::size_t c : syntax_.children(first)) {
      const bool subject = syntax_.child(c, "nsubj").has_value();
      if (syntax_.is(c, "conj") && syntax_.verb(c) && syntax_.passive(c) && !subject) take_below(c, "acl");
    }
  }

  void take_below(std::size_t word, std::string_view rel) {
    std::vector<std::string_view> slots{"attr"};
    if (rel == "acl:relcl") {
      slots = relative_slots(word);
    } else if (syntax_.verb(word)) {
      slots = {syntax_.passive(word) ? "obj" : "subj"};
    }
    const OperatorUse use = find_operator(view_, word, slots, type_);
    if (!use.op) return;
    apply(use, word);
    if (rel == "acl:relcl") modality(word);
    result_.carriers.push_back({word, use.slot == "subj"});
  }

  /// How the event hangs on the verb of a relative clause behind it.
  [[nodiscard]] std::vector<std::string_view> relative_slots(std::size_t verb) const {
    for (const std::size_t c : syntax_.children(verb)) {
      if (!syntax_.relative_pronoun(c)) continue;
      if (syntax_.is(c, "nsubj")) return {syntax_.passive(verb) ? "obj" : "subj"};
      if (syntax_.is(c, "obl")) return {syntax_.case_of(c)};
      return {"obj"};
    }
    return {"obj"};
  }

  /// Upwards through the words that govern the event.
  void climb() {
    std::size_t at = hit_.head;
    for (int step = 0; step < kStepsAboveTrigger; ++step) {
      if (syntax_[at].deprel == "conj") {
        const std::size_t first = syntax_.first_conjunct(at);
        if (syntax_.verb(at) && !shares(at, first)) return;
        if (syntax_.verb(at)) modality(first);
        at = first;
      }
      const auto above = syntax_.head(at);
      if (!above) break;
      const auto slots = slots_of(view_, at);
      if (slots.empty()) break;
      const OperatorUse use = find_operator(view_, *above, slots, type_);
      if (use.op) {
        const bool told = !use.op->drop && use.op->status.value_or(Status::occurred) == Status::occurred;
        if (described_ && told && done(use.word)) came_about();
        apply(use, use.word);
        if (use.op->last) return end_at(use);
        modality(use.word);
        result_.carriers.push_back({use.word, use.slot == "subj"});
        if (syntax_.is(at, "nsubj")) joined_fates(use.word);
        at = use.word;
        continue;
      }
      if (syntax_.is(at, "nsubj")) joined_fates(*above);
      if (!pass(at, *above)) break;
      at = *above;
    }
    find_speaker(at);
  }

  /// "was planned for Monday but was called off", "began on Monday and broke down": what the verbs joined to
  /// `verb` say of its subject comes later, so it holds.
  void joined_fates(std::size_t verb) {
    for (const std::size_t c : syntax_.children(verb)) {
      if (syntax_[c].deprel != "conj" || !syntax_.verb(c) || syntax_.child(c, "nsubj") || syntax_.negated(c))
        continue;
      const OperatorUse use = find_operator(view_, c, {syntax_.passive(c) ? "obj" : "subj"}, type_);
      if (!use.op || !use.op->status || use.op->drop || *use.op->status == Status::occurred) continue;
      apply(use, c);
      if (*use.op->status != Status::ongoing) result_.status = *use.op->status;
    }
  }

  /// "A accepted a truce proposed by X": X, who is not the one that accepts, is the third party. The first
  /// `below` fillers hang below the event.
  void settle_authors(std::size_t below) {
    if (!type_ || type_->event_class != "agree" || below == 0 || result_.fillers.size() == below) return;
    for (std::size_t i = 0; i < below; ++i) {
      if (!result_.fillers[i].role) result_.fillers[i].role = Role::mediator;
    }
  }

  /// A finite verb of the past without a modal or a denial.
  [[nodiscard]] bool done(std::size_t verb) const {
    const bool past =
        syntax_[verb].xpos == "VBD" || (syntax_[verb].xpos == "VBN" && syntax_.child(verb, "aux"));
    const auto children = syntax_.children(verb);
    const bool modal = std::any_of(children.begin(), children.end(), [&](std::size_t c) {
      return view_.lexicon->words["modal_status"].find(syntax_.lemma(c)).has_value();
    });
    return past && !modal && syntax_.mark_of(verb).empty() && !syntax_.negated(verb);
  }

  /// "The resolution, proposed by X, was adopted", "planned talks began": what was due came about.
  void came_about() {
    described_ = false;
    if (result_.status == Status::planned || result_.status == Status::proposed)
      result_.status = Status::occurred;
  }

  /// "a plan to end the war": the war goes on, whatever becomes of the plan; "signed a deal, ending four
  /// years of war": it is over.
  void end_at(const OperatorUse& use) {
    // "ending a siege by rebels": the tree may hang the rebels on the verb.
    for (const std::size_t c : syntax_.children(use.word)) {
      if (!syntax_.passive(use.word) && syntax_.is(c, "obl") && syntax_.case_of(c) == "by")
        result_.fillers.push_back({c, std::nullopt});
    }
    const std::string_view tag = syntax_[use.word].xpos;
    const auto above = syntax_.head(use.word);
    const bool with = tag == "VBG" && syntax_.is(use.word, "advcl") && above && done(*above);
    if (tag != "VBD" && tag != "VBN" && !with) set(Status::ongoing, use.word, use);
  }

  /// "will meet and sign": the second verb shares the first's auxiliaries.
  [[nodiscard]] bool shares(std::size_t verb, std::size_t first) const {
    return syntax_.verb(first) && !syntax_.child(verb, "nsubj") && !syntax_.child(verb, "aux") &&
           syntax_[verb].xpos == syntax_[first].xpos;
  }

  /// Above a word that is no operator: is there more to learn?
  bool pass(std::size_t at, std::size_t above) {
    const bool other = std::any_of(hits_.begin(), hits_.end(),
                                   [&](const TriggerHit& h) { return h.head == above && &h != &hit_; });
    if (syntax_.verb(above) && (syntax_.is(at, "obj") || syntax_.is(at, "nsubj") || syntax_.is(at, "obl"))) {
      // "agreed to a truce after talks": the talks are over, whatever is agreed.
      const bool apart =
          syntax_.is(at, "obl") && view_.lexicon->words["earlier_event"].contains(syntax_.case_of(at));
      if (other) return false;
      if (!apart) modality(above);
      result_.carriers.push_back({above, syntax_.is(at, "nsubj")});
      return !apart;
    }
    if (syntax_.is(at, "advcl")) {
      result_.purpose = syntax_.mark_of(at) == "to";
      // "did not turn up to sign": what was to be done there was not.
      if (result_.purpose && syntax_.negated(above) && at > above) undone(above);
      return false;
    }
    if (syntax_.is(at, "xcomp") && !other) {
      modality(above);
      return true;
    }
    return false;
  }

  /// What was to follow from a deed that was not done.
  void undone(std::size_t word) {
    if (type_ && (talks() || type_->event_class == "agree"))
      set(Status::cancelled, word);
    else
      result_.told = false;
  }

  /// "X said that …", "…, X said".
  void find_speaker(std::size_t at) {
    const auto says = [&](std::size_t verb) {
      return view_.lexicon->words["report_verb"].contains(syntax_.lemma(verb));
    };
    at = syntax_.first_conjunct(at);
    std::optional<std::size_t> verb;
    if (const auto above = syntax_.head(at);
        above && (syntax_.is(at, "ccomp") || syntax_.is(at, "parataxis")) && says(*above))
      verb = above;
    result_.in_report = verb && syntax_.is(at, "ccomp");
    for (const std::size_t c : syntax_.children(at)) {
      if (!verb && (syntax_.is(c, "parataxis") || syntax_.is(c, "ccomp")) && says(c)) verb = c;
    }
    if (!verb) return;
    if (const auto who = syntax_.agents(*verb); !who.empty() && who.front() != at)
      result_.speaker = who.front();
  }

  void apply(const OperatorUse& use, std::size_t word) {
    const Operator& op = *use.op;
    if (asserts(view_, hit_.head, use)) return result_.absorbed.push_back(word);
    result_.cue += (result_.cue.empty() ? "" : "; ") + op.name();
    // "refused X's offer to mediate": the refusal is what is told.
    const bool offered = result_.status == Status::proposed && type_ && type_->name != "talks";
    if (op.status == Status::cancelled && offered) {
      result_.cues.push_back({word, use.op, std::string(use.slot), std::nullopt});
      result_.told = false;
      return;
    }
    Status status = op.status.value_or(Status::occurred);
    // "is attempting to mediate" goes on; only a past attempt has failed.
    if (status == Status::failed && syntax_[word].xpos == "VBG" && syntax_.child(word, "aux"))
      status = Status::ongoing;
    if (op.status)
      set(status, word, use);
    else
      result_.cues.push_back({word, use.op, std::string(use.slot), std::nullopt});
    if (op.drop) result_.told = false;
    if (!op.becomes.empty() && type_->name != op.becomes) result_.type = op.becomes;
    if (result_.cameo.empty()) result_.cameo = op.cameo;
    if (op.absorbs) result_.absorbed.push_back(word);
    if (use.slot == "inf" && syntax_.child(use.word, "obj")) {
      const auto who = syntax_.agents(use.word);
      if (!who.empty() && !result_.wisher) result_.wisher = who.front();
    }
    if (op.subject || op.frame_subject) {
      for (const std::size_t who : operator_subjects(view_, use)) {
        if (who != hit_.head) result_.fillers.push_back({who, op.subject});
      }
    }
    if (op.object || op.frame_object) {
      for (const std::size_t whom : syntax_.patients(use.word)) {
        if (whom != hit_.head) result_.fillers.push_back({whom, op.object});
      }
    }
  }

  const SentenceView& view_;
  const SyntaxView& syntax_;
  const std::vector<TriggerHit>& hits_;
  const TriggerHit& hit_;
  const EventType* type_ = nullptr;
  bool described_ = false;  ///< the status comes from words that describe the event
  Assertion result_;
};

}  // namespace

Assertion judge(const SentenceView& view, const std::vector<TriggerHit>& hits, std::size_t index) {
  return Judge(view, hits, index).run();
}

}  // namespace truceline
