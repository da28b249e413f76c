#include "truceline/extract/claims.hpp"

#include <algorithm>

#include "extract/answers.hpp"
#include "extract/attribution.hpp"
#include "extract/claim_bounds.hpp"
#include "extract/claim_relations.hpp"
#include "extract/confidence.hpp"
#include "extract/dating.hpp"
#include "extract/due_day.hpp"
#include "extract/evidence.hpp"
#include "extract/explanation.hpp"
#include "extract/home_place.hpp"
#include "extract/implied_parties.hpp"
#include "extract/lasting.hpp"
#include "extract/length_of.hpp"
#include "extract/magnitudes.hpp"
#include "extract/mediation_succession.hpp"
#include "extract/named_sides.hpp"
#include "extract/participants.hpp"
#include "extract/phrase_actors.hpp"
#include "extract/sentence_events.hpp"
#include "extract/taken_up.hpp"
#include "extract/told_meetings.hpp"
#include "extract/tolls_before.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

class ClaimBuilder {
 public:
  ClaimBuilder(const Document& document, const std::vector<TimeMention>& times, const Lexicon& lexicon,
               Participants& participants, Explainer* explainer, const ClaimRules& rules)
      : document_(document),
        times_(times),
        lexicon_(lexicon),
        participants_(participants),
        explainer_(explainer),
        rules_(rules),
        links_(document.text, times) {}

  void read(const SentenceView& view) {
    SentenceEvents found = find_events(view);
    if (!rules_.status) assert_all(found);
    if (explainer_) explainer_->read(view, found);
    auto magnitudes = find_magnitudes(view, found);
    const std::size_t first = drafts_.size();
    for (std::size_t i = 0; i < found.events.size(); ++i) {
      const SentenceEvent& event = found.events[i];
      if (add_successor(document_, view, found, event, participants_, drafts_)) {
        if (explainer_) explainer_->mark(event.hit, drafts_.back());
        continue;
      }
      if (!event.told || unheralded(view, found.hits[event.hit], event.arguments)) continue;
      if (!told_before(view, found, event, participants_, drafts_))
        make(view, found, event, std::move(magnitudes[i]));
      else if (explainer_)
        explainer_->join(event.hit);
    }
    for (const ThirdParty& party : found.loose) add_to_told(view, party, participants_, drafts_);
    links_.read(view, found, first, drafts_);
  }

  [[nodiscard]] Drafts take() { return std::move(drafts_); }
  [[nodiscard]] const ClaimLinks& links() const { return links_; }

 private:
  static void assert_all(SentenceEvents& found) {
    for (SentenceEvent& event : found.events) {
      event.told = event.told || (event.assertion.denied && !found.hits[event.hit].trigger->type.empty());
      event.assertion.status = Status::occurred;
    }
  }

  [[nodiscard]] const EventType& type_of(const Claim& claim) const {
    return *lexicon_.ontology.find(claim.type);
  }

  /// Was a meeting or an agreement told in this sentence or the one before?
  [[nodiscard]] bool met_before(const SentenceView& view) const {
    return std::any_of(drafts_.rbegin(), drafts_.rend(), [&](const Draft& draft) {
      const std::string& kind = type_of(draft.claim).event_class;
      return draft.claim.evidence.sentence + 1 >= view.index && (kind == "talks" || kind == "agree");
    });
  }

  /// "The round", "the session" tell of a meeting only where one was told just before, or a body meets: "a
  /// session of the contact group".
  [[nodiscard]] bool unheralded(const SentenceView& view, const TriggerHit& hit, const Arguments& arguments) {
    if (hit.trigger->words.size() != 1 || !lexicon_.words["told_again"].contains(hit.trigger->words.front()))
      return false;
    const bool body = std::any_of(arguments.actors.begin(), arguments.actors.end(), [&](const Argument& a) {
      const Actor* actor = lexicon_.gazetteer.actor(a.mention->actor);
      return a.slot == "of" && actor && actor->kind == ActorKind::body;
    });
    if (body) return false;
    const auto det = view.syntax.child(hit.head, "det");
    return !det || view.syntax.lemma(*det) != "the" || !met_before(view);
  }

  /// A war that news names without a date is still on, unless the words say otherwise.
  [[nodiscard]] bool lasts(const SentenceView& view, const TriggerHit& hit,
                           const Assertion& assertion) const {
    const std::string_view preposition = view.syntax.case_of(hit.head);
    if (preposition == "since" || preposition == "after") return false;
    return hit.trigger->type == "war" && hit.voice == Voice::nominal && !hit.plural &&
           document_.publication.date && assertion.status == Status::occurred && assertion.cue.empty();
  }

  /// "insists", "were looting", "have fled since": news tells of it as of something that goes on.
  [[nodiscard]] bool still(const SentenceView& view, const TriggerHit& hit, const Claim& claim) const {
    return claim.status == Status::occurred && document_.publication.date && goes_on(view, hit);
  }

  /// "the besieged city": a participle before its noun.
  [[nodiscard]] static bool qualifies(const SentenceView& view, const TriggerHit& hit) {
    const auto noun = view.syntax.head(hit.head);
    return hit.voice == Voice::passive && view.syntax.is(hit.head, "amod") && noun && *noun > hit.head &&
           !view.syntax.child(hit.head, "nsubj");
  }

  void make(const SentenceView& view, const SentenceEvents& found, const SentenceEvent& event,
            std::vector<Magnitude> magnitudes) {
    const TriggerHit& hit = found.hits[event.hit];
    const Assertion& assertion = event.assertion;
    Draft draft;
    Claim& claim = draft.claim;
    if (explainer_) explainer_->mark(event.hit, draft);
    draft.hit = event.hit;
    draft.past = looks_back(view, found, event);
    draft.nominal = hit.voice == Voice::nominal;
    draft.narrated = narrates(view, hit);
    if (draft.nominal && hit.trigger->type == "war") draft.name = phrase_name(view, hit.head);
    draft.cue = assertion.cue.substr(0, assertion.cue.find(';'));
    claim.document = document_.id;
    claim.type = assertion.type.empty() ? hit.trigger->type : assertion.type;
    claim.status = assertion.status;
    claim.rule = hit.trigger->rule() + (assertion.cue.empty() ? "" : " [" + assertion.cue + "]");
    claim.core = type_of(claim).core;
    claim.evidence = evidence_of(document_, view, hit);
    claim.attribution = attribution(view, hit);
    participants_.fill(event.arguments, claim);
    for (const Argument& a : event.arguments.actors) draft.slots.emplace(a.mention->actor, a.slot);
    add_named_sides(view, hit, participants_, claim);
    set_place(event.arguments.place, claim);
    if (claim.place_name.empty()) inherit_place(claim);
    claim.magnitudes = std::move(magnitudes);
    participants_.count_victims(claim);
    if (!answer(view, hit, lexicon_, drafts_, draft)) return;
    draft.features = features_of_words(view, hit, assertion);
    const bool before_noun = qualifies(view, hit);
    if (before_noun && claim.status == Status::occurred && document_.publication.date &&
        lexicon_.words["state_participle"].contains(view.syntax.lemma(hit.head)))
      claim.status = Status::ongoing;
    // "the deposed president was tried on Monday": the day is not that of the coup.
    const auto times = before_noun ? std::vector<const TimeMention*>()
                                   : choose_times(view, found.hits, event.hit, assertion);
    const DueDay day = find_due_day(view, found, event, document_.text);
    if (day.moved_to || (day.due && std::find(times.begin(), times.end(), day.due) == times.end())) {
      for (Draft& dated : on_due_days(document_, lexicon_, times_, day, hit, drafts_, draft))
        drafts_.push_back(std::move(dated));
      return;
    }
    if (times.empty() &&
        (take_up(view, hit, lexicon_, drafts_, draft) ||
         take_up_toll(lexicon_, view, hit, event.arguments.place != nullptr, drafts_, draft))) {
      drafts_.push_back(std::move(draft));
      return;
    }
    if (times.empty() && rules_.status && (lasts(view, hit, assertion) || still(view, hit, claim)))
      claim.status = Status::ongoing;
    date(view, found, event, times, draft);
  }

  void date(const SentenceView& view, const SentenceEvents& found, const SentenceEvent& event,
            const std::vector<const TimeMention*>& times, const Draft& draft) {
    const TriggerHit& hit = found.hits[event.hit];
    const bool lead = view.index == 0 && hit.voice != Voice::nominal && !qualifies(view, hit) &&
                      !view.is(hit.start, "perfect") && view.syntax[hit.head].deprel != "acl:relcl";
    if (const TimeMention* length = measure_of(view, hit); length && lasted(view, *length, lead, hit, draft))
      return;
    if (times.empty()) {
      Draft undated = draft;
      const TimeMention* said = lies_ahead(draft.claim.status) ? announcement(view, hit) : nullptr;
      set_date(document_, lexicon_, said, hit, lead, drafts_, undated);
      if (const TimeMention* from = choose_distance(view, found.hits, event.hit, event.assertion))
        undated.dated_by = index_of(*from);
      drafts_.push_back(std::move(undated));
    }
    if (one_stretch(times)) {
      Draft both = draft;
      set_date(document_, lexicon_, times.front(), hit, lead, drafts_, both);
      stretch(times, both);
      drafts_.push_back(std::move(both));
      return;
    }
    for (const TimeMention* time : times) {
      Draft dated = draft;
      set_date(document_, lexicon_, time, hit, lead, drafts_, dated);
      dated.dated_by = index_of(*time);
      over_length(view, hit, event.assertion, dated);
      if (since_clause(view, hit, *time)) last_since(dated.claim);
      drafts_.push_back(std::move(dated));
    }
  }

  /// "have fled since the war began last year": from then on.
  void last_since(Claim& claim) const {
    auto& date = claim.when.date;
    if (!date || date->kind() != EdtfInterval::Kind::date || date->dates().size() != 1) return;
    date = EdtfInterval(date->dates().front(), std::nullopt);
    const bool lasting = lexicon_.words["since_class"].contains(type_of(claim).event_class);
    if (lasting && claim.status == Status::occurred && document_.publication.date)
      claim.status = Status::ongoing;
  }

  /// "Two days of talks ended on Wednesday": the days before, too.
  void over_length(const SentenceView& view, const TriggerHit& hit, const Assertion& assertion,
                   Draft& draft) const {
    auto& date = draft.claim.when.date;
    const auto any = [&](const auto& words, const char* list) {
      return std::any_of(words.begin(), words.end(), [&](const auto& said) {
        return lexicon_.words[list].contains(view.syntax.lemma(said.word));
      });
    };
    // Of a day to come only what is to end on it has days before it.
    const bool ahead = lies_ahead(draft.claim.status) && !any(assertion.cues, "ending_verb");
    if (ahead || !date || !date->is_day()) return;
    const bool opens = any(assertion.carriers, "opening_verb");
    if (const auto stretch = stretch_of_length(view, hit, *date->earliest(), opens)) date = *stretch;
  }

  /// "after two days of fighting": the days that it lasted, where it is known from when they are counted.
  bool lasted(const SentenceView& view, const TimeMention& length, bool lead, const TriggerHit& hit,
              const Draft& draft) {
    const TimeMention& from = times_[*length.counted_from];
    if (!from.date || !from.date->is_day()) return false;
    Draft timed = draft;
    set_date(document_, lexicon_, &length, hit, lead, drafts_, timed);
    timed.claim.status = draft.claim.status;
    timed.claim.when.date = measured(view, length, from);
    drafts_.push_back(std::move(timed));
    return true;
  }

  /// "on 20 and 21 November": from the first day to the last.
  void stretch(const std::vector<const TimeMention*>& times, Draft& draft) const {
    const TimeMention& first = *times.front();
    const TimeMention& last = *times.back();
    draft.claim.when.date = EdtfInterval(first.date->dates().front(), last.date->dates().front());
    draft.claim.when.words = std::string(ByteSpan{first.span.begin, last.span.end}.of(document_.text));
    draft.dated_by = index_of(first);
  }

  [[nodiscard]] std::size_t index_of(const TimeMention& time) const {
    return static_cast<std::size_t>(&time - times_.data());
  }

  void set_place(const Mention* place, Claim& claim) const {
    if (!place) return;
    claim.place = place->place;
    // The text's own word, but for its spelling: "Ekaterinodar" is not called by today's name.
    const Place* known = place->place ? lexicon_.gazetteer.place(place->place) : nullptr;
    const bool same = known && (place->place_name.empty() || fold(known->name) == fold(place->place_name));
    claim.place_name = same ? known->name : place->place_name;
  }

  /// What parties do in one breath they do in one place, when only the first deed names it: "entered Bria on
  /// Monday, and the garrison laid down arms".
  void inherit_place(Claim& claim) const {
    const WordList& placed = lexicon_.words["placed_class"];
    if (drafts_.empty() || !placed.contains(type_of(claim).event_class)) return;
    const Claim& before = drafts_.back().claim;
    if (before.evidence.sentence != claim.evidence.sentence || !placed.contains(type_of(before).event_class))
      return;
    claim.place = before.place;
    claim.place_name = before.place_name;
  }

  /// Who says so, by the first speaker with a name, else by the noun.
  [[nodiscard]] std::optional<Attribution> attribution(const SentenceView& view,
                                                       const TriggerHit& hit) const {
    const auto saying = find_saying(view, hit.head);
    if (!saying) return std::nullopt;
    Attribution says;
    says.kind = saying->kind;
    for (std::size_t i = saying->first_word; i < saying->last_word; ++i)
      says.words += (says.words.empty() ? "" : " ") + view.syntax[i].form;
    const Mention* speaker = speaker_of(view, *saying);
    if (speaker) {
      Participation p = participants_.participation(*speaker, Role::initiator);
      says.actor = p.actor;
      says.name = std::move(p.name);
      says.acts_for = p.acts_for;
      says.acts_for_name = std::move(p.acts_for_name);
    } else if (!saying->who.empty() && view.syntax[saying->who.front()].upos != "PRON") {
      says.name = phrase_name(view, saying->who.front());
    }
    if (says.name.empty()) return std::nullopt;
    return says;
  }

  static const Mention* speaker_of(const SentenceView& view, const Saying& saying) {
    if (saying.who.empty()) return view.speakers.empty() ? nullptr : view.speakers.front();
    for (const std::size_t who : saying.who) {
      for (const Mention* mention : speakers_at(view, who)) {
        if (mention->actor) return mention;
      }
    }
    return nullptr;
  }

  const Document& document_;
  const std::vector<TimeMention>& times_;
  const Lexicon& lexicon_;
  Participants& participants_;
  Explainer* explainer_;  ///< null without explanations
  ClaimRules rules_;
  ClaimLinks links_;
  Drafts drafts_;
};

/// An event needs somebody; a deal with its date is told without, and so is a meeting or a capture with its
/// date and place.
bool worth_telling(const Lexicon& lexicon, const Draft& draft) {
  const Claim& claim = draft.claim;
  if (!claim.participants.empty()) return true;
  const std::string& kind = lexicon.ontology.find(claim.type)->event_class;
  const bool meeting = (kind == "talks" || kind == "agree") && draft.nominal;
  const bool placed = draft.dated && !claim.place_name.empty();
  return (meeting && (placed || (draft.dated && kind == "agree"))) || (claim.type == "capture" && placed);
}

void weigh(const Lexicon& lexicon, Draft& draft) {
  for (std::string& feature : features_of_claim(lexicon, draft)) draft.features.push_back(std::move(feature));
  draft.claim.confidence = lexicon.confidence.probability(draft.features);
}

}  // namespace

std::vector<Claim> extract_claims(const Document& document, const std::vector<Sentence>& sentences,
                                  const std::vector<TimeMention>& times, const std::vector<Mention>& mentions,
                                  const Lexicon& lexicon, std::vector<Actor>& text_actors,
                                  std::vector<DateContradiction>* contradictions, std::span<const Tree> trees,
                                  std::vector<ClaimRelation>* relations,
                                  std::vector<Explanation>* explanations, const ClaimRules& rules) {
  std::optional<Explainer> explainer;
  if (explanations) explainer.emplace(document, *explanations);
  const std::vector<SentenceView> views =
      make_views(document.text, sentences, times, mentions, lexicon, trees, rules);
  Participants participants(document, lexicon, text_actors, views);
  ClaimBuilder builder(document, times, lexicon, participants, explainer ? &*explainer : nullptr, rules);
  for (const SentenceView& view : views) builder.read(view);
  Drafts drafts = builder.take();
  if (explainer) Explainer::keep_stated(drafts);
  for (Draft& draft : drafts) draft.own = draft.claim.participants.size();
  imply_parties(lexicon, participants, drafts);
  place_at_home(lexicon, participants, drafts);
  std::erase_if(drafts, [&](const Draft& draft) { return !worth_telling(lexicon, draft); });
  for (Draft& draft : drafts) {
    weigh(lexicon, draft);
    seal(draft.claim);
    if (explainer) explainer->tell(lexicon, draft);
  }
  if (relations) *relations = builder.links().relations(lexicon, drafts);
  std::vector<Claim> claims;
  std::vector<std::optional<std::size_t>> dated_by;
  for (Draft& draft : drafts) {
    claims.push_back(std::move(draft.claim));
    dated_by.push_back(draft.dated_by);
  }
  std::vector<DateContradiction> found = tighten_dates(document, times, dated_by, claims);
  if (contradictions) *contradictions = std::move(found);
  return claims;
}

}  // namespace truceline
