#include "extract/sentence_events.hpp"

#include <algorithm>

#include "extract/trigger_needs.hpp"
#include "extract/violence.hpp"

namespace truceline {
namespace {

class EventFinder {
 public:
  explicit EventFinder(const SentenceView& view)
      : view_(view), hits_(find_triggers(view)), consumed_(hits_.size()) {
    for (std::size_t i = 0; i < hits_.size(); ++i) assertions_.push_back(judge(view, hits_, i));
    tolls_.resize(hits_.size());
  }

  SentenceEvents run() {
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      if (by_nature(hits_[i]) || compares(hits_[i])) assertions_[i].told = false;
    }
    join_tolls();
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      for (const std::size_t word : assertions_[i].absorbed) absorb(word, i);
      if (qualifies_noun(hits_[i], assertions_[i])) dismiss(i, DismissalReason::qualifier, std::nullopt);
    }
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      if (const auto refused = told_below(i)) dismiss(i, DismissalReason::carrier, *refused);
    }
    SentenceEvents found;
    join_third_parties(found.loose);
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      if (!consumed_[i]) tell(i, found);
    }
    std::sort(found.events.begin(), found.events.end(),
              [](const SentenceEvent& a, const SentenceEvent& b) { return a.hit < b.hit; });
    found.hits = std::move(hits_);
    found.dismissed = std::move(dismissed_);
    return found;
  }

 private:
  /// "said it would not attend the talks", "said he would not give permission": what is refused tells it all.
  [[nodiscard]] std::optional<std::size_t> told_below(std::size_t index) const {
    const auto clause = spoken_clause(view_, hits_[index].head);
    if (!hits_[index].trigger->frame->needs_self || !clause) return std::nullopt;
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      const std::size_t word = hits_[i].head;
      const bool inside = word == *clause || view_.syntax.head(word) == clause;
      const bool refused = hits_[i].trigger->type == hits_[index].trigger->type;
      if (i != index && inside && (refused || (talks(i) && assertions_[i].status == Status::cancelled)))
        return i;
    }
    return std::nullopt;
  }

  void tell(std::size_t hit, SentenceEvents& found) {
    consumed_[hit] = true;
    SentenceEvent event;
    event.hit = hit;
    event.arguments = find_arguments(view_, hits_, hit, assertions_[hit]);
    event.assertion = std::move(assertions_[hit]);
    event.tolls = std::move(tolls_[hit]);
    const bool empty = hits_[hit].trigger->frame->needs_object && hits_[hit].voice != Voice::nominal &&
                       !event.arguments.has_object;
    event.told = event.assertion.told && !empty && !hits_[hit].trigger->type.empty();
    found.events.push_back(std::move(event));
    if (empty) free_carriers(hit, found);
  }

  /// "proposed to give up its bid": where the bid is nothing to tell of, the proposal is.
  void free_carriers(std::size_t by, SentenceEvents& found) {
    std::vector<std::size_t> freed;
    std::erase_if(dismissed_, [&](const Dismissal& d) {
      const bool carrier = d.by == by && d.reason == DismissalReason::carrier;
      if (carrier) freed.push_back(d.hit);
      return carrier;
    });
    for (const std::size_t hit : freed) tell(hit, found);
  }

  void join_tolls() {
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      const auto cause = cause_of_deaths(i);
      if (!cause || !assertions_[i].told) continue;
      dismiss(i, DismissalReason::toll, cause);
      tolls_[*cause].push_back(i);
      for (const std::size_t word : view_.syntax.patients(hits_[i].head))
        assertions_[*cause].fillers.push_back({word, Role::victim});
    }
  }

  /// "attacked a mosque, the deadliest assault this year": what was told, set against others.
  [[nodiscard]] bool compares(const TriggerHit& hit) const {
    const bool beside = view_.syntax.is(hit.head, "appos") || view_.syntax.is(hit.head, "parataxis");
    const auto adjective = view_.syntax.child(hit.head, "amod");
    return hit.voice == Voice::nominal && beside && adjective && view_.syntax[*adjective].xpos == "JJS";
  }

  /// "died in the tsunami", "the flood killed 20", "was hit by an earthquake", "the crisis struck Greece":
  /// nobody's deed.
  [[nodiscard]] bool by_nature(const TriggerHit& hit) const {
    if (!violent(view_, hit) || hit.voice == Voice::nominal) return false;
    const auto agents = view_.syntax.agents(hit.head);
    const auto below = view_.syntax.children(hit.head);
    return std::any_of(agents.begin(), agents.end(), [&](std::size_t word) { return blind(word); }) ||
           std::any_of(below.begin(), below.end(), [&](std::size_t c) {
             return hit.trigger->type == "killing" && view_.syntax.is(c, "obl") && natural(c) &&
                    view_.lexicon->words["death_in"].contains(view_.syntax.case_of(c));
           });
  }

  [[nodiscard]] bool natural(std::size_t word) const {
    return view_.lexicon->words["natural_cause"].contains(view_.syntax.lemma(word));
  }

  /// "the earthquake", "Hurricane Mitch", "the recession".
  [[nodiscard]] bool blind(std::size_t word) const {
    if (natural(word) || view_.lexicon->words["blind_cause"].contains(view_.syntax.lemma(word))) return true;
    const auto below = view_.syntax.children(word);
    return view_.syntax[word].upos == "PROPN" &&
           std::any_of(below.begin(), below.end(), [&](std::size_t c) { return natural(c); });
  }

  /// "the blast killed 20", "20 died in the shelling", "shelled Homs, killing 20": the attack that the deaths
  /// are part of.
  [[nodiscard]] std::optional<std::size_t> cause_of_deaths(std::size_t index) const {
    const TriggerHit& death = hits_[index];
    if (death.trigger->type != "killing" || death.voice == Voice::nominal) return std::nullopt;
    std::vector<std::size_t> causes = view_.syntax.agents(death.head);
    for (const std::size_t c : view_.syntax.children(death.head)) {
      if (view_.syntax.is(c, "obl") && view_.lexicon->words["death_in"].contains(view_.syntax.case_of(c)))
        causes.push_back(c);
      // "died when a bomb exploded"
      if (view_.syntax.is(c, "advcl") && linked_by_death(c)) causes.push_back(c);
    }
    if (const auto noun = described_by(death.head)) causes.push_back(*noun);
    const bool participle = view_.syntax[death.head].xpos == "VBG" &&
                            (view_.syntax.is(death.head, "advcl") || view_.syntax.is(death.head, "acl"));
    // "Fighting near Homs left 15 dead": read as a noun with a clause beside it.
    const bool beside = (view_.syntax.is(death.head, "parataxis") || view_.syntax.is(death.head, "acl")) &&
                        !view_.syntax.child(death.head, "nsubj") && view_.syntax.child(death.head, "obj");
    if (participle || beside) causes.push_back(*view_.syntax.head(death.head));
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      const EventType* type = view_.lexicon->ontology.find(hits_[i].trigger->type);
      if (i == index || !type || type->name == "killing" || type->event_class != "fight") continue;
      if (std::find(causes.begin(), causes.end(), hits_[i].head) != causes.end()) return i;
    }
    return std::nullopt;
  }

  /// The word before a clause can be read as its mark or as an adverb in it.
  [[nodiscard]] bool linked_by_death(std::size_t clause) const {
    const WordList& links = view_.lexicon->words["death_in"];
    if (links.contains(view_.syntax.mark_of(clause))) return true;
    const auto below = view_.syntax.children(clause);
    return std::any_of(below.begin(), below.end(), [&](std::size_t c) {
      return c < clause && view_.syntax.is(c, "advmod") && links.contains(view_.syntax.lemma(c));
    });
  }

  /// "the shelling of Homs in May, in which 20 died": the noun that the clause is about, the nearest one of a
  /// fight before it, wherever the tree hangs the clause.
  [[nodiscard]] std::optional<std::size_t> described_by(std::size_t verb) const {
    if (!view_.syntax.is(verb, "acl:relcl") && !view_.syntax.is(verb, "advcl")) return std::nullopt;
    for (const std::size_t c : view_.syntax.children(verb)) {
      const bool in_which = view_.syntax.relative_pronoun(c) && view_.syntax.is(c, "obl") &&
                            view_.lexicon->words["death_in"].contains(view_.syntax.case_of(c));
      if (!in_which) continue;
      std::optional<std::size_t> noun;
      for (const TriggerHit& hit : hits_) {
        if (hit.voice == Voice::nominal && hit.head < c && (!noun || hit.head > *noun)) noun = hit.head;
      }
      return noun;
    }
    return std::nullopt;
  }

  void dismiss(std::size_t hit, DismissalReason reason, std::optional<std::size_t> by) {
    consumed_[hit] = true;
    dismissed_.push_back({hit, reason, by});
  }

  void absorb(std::size_t word, std::size_t by) {
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      if (i == by || hits_[i].head != word) continue;
      // "is expected in Cairo to urge restraint": the visit is an event, whatever "expected" says of the
      // appeal.
      const bool own = hits_[i].voice == Voice::passive && hits_[i].trigger->status == Status::planned;
      if (own) continue;
      dismiss(i, DismissalReason::carrier, by);
      hand_on_third_parties(i, by);
    }
  }

  /// "signed a pact in Rome that was brokered by X": said of the signing, and so of the pact.
  void hand_on_third_parties(std::size_t from, std::size_t to) {
    if (!meets(from) || !meets(to)) return;
    for (const Filler& filler : std::vector<Filler>(assertions_[from].fillers)) {
      if (filler.role && is_third_party(*filler.role)) assertions_[to].fillers.push_back(filler);
    }
  }

  [[nodiscard]] bool meets(std::size_t hit) const {
    const EventType* type = view_.lexicon->ontology.find(hits_[hit].trigger->type);
    return type && (type->event_class == "talks" || type->event_class == "agree");
  }

  /// "normalisation talks", "ceasefire line": a noun before another only says what kind it is.
  [[nodiscard]] bool qualifies_noun(const TriggerHit& hit, const Assertion& assertion) const {
    const std::string_view rel = view_.syntax[hit.head].deprel;
    const auto above = view_.syntax.head(hit.head);
    const bool before = rel == "compound" || rel == "amod" || rel == "nmod:desc";
    return hit.voice == Voice::nominal && before && above && *above > hit.head && assertion.cue.empty();
  }

  [[nodiscard]] bool talks(std::optional<std::size_t> hit) const {
    const EventType* type = hit ? view_.lexicon->ontology.find(hits_[*hit].trigger->type) : nullptr;
    return type && type->name == "talks";
  }

  void join_third_parties(std::vector<ThirdParty>& loose) {
    for (ThirdParty& party : find_third_parties(view_, hits_, assertions_)) {
      const auto meeting = party.before ? std::nullopt : nearest_meeting(view_, hits_, consumed_, party.word);
      // "did not turn up to sign": what was due did not come about.
      const bool due = meeting && assertions_[*meeting].status == Status::planned;
      if (party.role == Role::decliner && !talks(meeting) && !due) continue;
      if (!meeting) {
        loose.push_back(std::move(party));
        continue;
      }
      for (const std::size_t who : party.who) assertions_[*meeting].fillers.push_back({who, party.role});
      absorb(party.word, *meeting);
      const bool held = party.role == Role::decliner && assertions_[*meeting].status != Status::failed;
      if (held) assertions_[*meeting].status = Status::cancelled;
    }
  }

  const SentenceView& view_;
  std::vector<TriggerHit> hits_;
  std::vector<bool> consumed_;
  std::vector<Dismissal> dismissed_;
  std::vector<Assertion> assertions_;
  std::vector<std::vector<std::size_t>> tolls_;  ///< by hit
};

}  // namespace

SentenceEvents find_events(const SentenceView& view) {
  return EventFinder(view).run();
}

}  // namespace truceline
