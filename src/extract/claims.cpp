#include "truceline/extract/claims.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "extract/actor_registry.hpp"
#include "extract/arguments.hpp"
#include "extract/assertion.hpp"
#include "extract/claim_bounds.hpp"
#include "extract/dating.hpp"
#include "extract/implied_parties.hpp"
#include "extract/magnitudes.hpp"
#include "extract/phrase_actors.hpp"
#include "extract/sentence_view.hpp"
#include "extract/third_parties.hpp"
#include "extract/trigger_finder.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

constexpr std::size_t kEvidenceWords = 8;

class ClaimBuilder {
 public:
  ClaimBuilder(const Document& document, const std::vector<TimeMention>& times, const Lexicon& lexicon,
               std::vector<Actor>& text_actors)
      : document_(document), times_(times), lexicon_(lexicon), registry_(lexicon, text_actors) {
    if (document.publication.date) day_ = document.publication.date->earliest();
  }

  [[nodiscard]] const std::vector<std::optional<std::size_t>>& dated_by() const { return dated_by_; }

  /// Actors that the text calls envoys or mediators, or whose office that day was to mediate.
  void find_envoys(const std::vector<SentenceView>& views) {
    const WordList& words = lexicon_.words["mediator_noun"];
    for (const SentenceView& view : views) {
      for (const Mention* mention : view.mentions) {
        if (!mention->actor || mention->by_context) continue;
        bool envoy = false;
        for (std::size_t i = mention->first_token; i < mention->last_token; ++i)
          envoy = envoy || words.match(view.folded, i).length;
        if (envoy || called_envoy(view, *mention) || mediates(mention->actor)) envoys_.insert(mention->actor);
        note_name(view, *mention);
      }
    }
  }

  void read(const SentenceView& view, std::vector<Claim>& claims) {
    const std::vector<TriggerHit> hits = find_triggers(view);
    std::vector<Assertion> assertions;
    std::vector<bool> consumed(hits.size(), false);
    toll_.assign(hits.size(), {});
    for (std::size_t i = 0; i < hits.size(); ++i) assertions.push_back(judge(view, hits, i));
    for (std::size_t i = 0; i < hits.size(); ++i) {
      const auto cause = cause_of_deaths(view, hits, i);
      if (!cause || !assertions[i].told) continue;
      consumed[i] = true;
      toll_[*cause].push_back(i);
      for (const std::size_t word : view.syntax.patients(hits[i].head))
        assertions[*cause].fillers.push_back({word, Role::victim});
    }
    for (std::size_t i = 0; i < hits.size(); ++i) {
      for (const std::size_t word : assertions[i].absorbed) absorb(word, i, hits, consumed);
      if (qualifies_noun(view, hits[i], assertions[i])) consumed[i] = true;
    }
    std::vector<ThirdParty> loose;
    for (ThirdParty& party : find_third_parties(view, hits, assertions)) {
      const auto meeting = nearest_meeting(view, hits, consumed, party.word);
      if (!meeting) {
        loose.push_back(std::move(party));
        continue;
      }
      for (const std::size_t who : party.who) assertions[*meeting].fillers.push_back({who, party.role});
      absorb(party.word, *meeting, hits, consumed);
    }
    for (std::size_t i = 0; i < hits.size(); ++i) {
      if (consumed[i] || !assertions[i].told || hits[i].trigger->type.empty()) continue;
      const Arguments arguments = find_arguments(view, hits, i, assertions[i]);
      const bool empty_verb =
          hits[i].trigger->frame->needs_object && hits[i].voice != Voice::nominal && !arguments.has_object;
      if (empty_verb || mediated_before(view, hits[i], arguments, claims)) continue;
      make(view, hits, i, assertions[i], arguments, claims);
    }
    for (const ThirdParty& party : loose) add_loose(view, party, claims);
  }

 private:
  /// "the blast killed 20", "20 died in the shelling", "shelled Homs, killing 20": the attack that the deaths
  /// are part of.
  [[nodiscard]] std::optional<std::size_t> cause_of_deaths(const SentenceView& view,
                                                           const std::vector<TriggerHit>& hits,
                                                           std::size_t index) const {
    const TriggerHit& death = hits[index];
    if (death.trigger->type != "killing" || death.voice == Voice::nominal) return std::nullopt;
    std::vector<std::size_t> causes = view.syntax.agents(death.head);
    for (const std::size_t c : view.syntax.children(death.head)) {
      if (view.syntax.is(c, "obl") && lexicon_.words["death_in"].contains(view.syntax.case_of(c)))
        causes.push_back(c);
    }
    const bool participle = view.syntax[death.head].xpos == "VBG" &&
                            (view.syntax.is(death.head, "advcl") || view.syntax.is(death.head, "acl"));
    if (participle) causes.push_back(*view.syntax.head(death.head));
    for (std::size_t i = 0; i < hits.size(); ++i) {
      if (i == index || hits[i].trigger->type == "killing" || class_of(hits[i]) != "fight") continue;
      if (std::find(causes.begin(), causes.end(), hits[i].head) != causes.end()) return i;
    }
    return std::nullopt;
  }

  /// "It was arranged by X": the third party of the meeting told last.
  void add_loose(const SentenceView& view, const ThirdParty& party, std::vector<Claim>& claims) const {
    for (auto it = claims.rbegin(); it != claims.rend() && it->evidence.sentence + 1 >= view.index; ++it) {
      const std::string& kind = lexicon_.ontology.find(it->type)->event_class;
      if (kind != "talks" && kind != "agree") continue;
      for (const std::size_t who : party.who) {
        for (const Mention* mention : actors_of(view, who)) {
          std::erase_if(it->participants, [&](const Participation& p) { return p.actor == mention->actor; });
          add(*mention, party.role, *it);
        }
      }
      return;
    }
  }

  /// "It was brokered by X": the mediator of what was told just before.
  bool mediated_before(const SentenceView& view, const TriggerHit& hit, const Arguments& arguments,
                       std::vector<Claim>& claims) const {
    if (hit.trigger->type != "mediation" || hit.voice == Voice::nominal || claims.empty()) return false;
    const bool alone = std::all_of(arguments.actors.begin(), arguments.actors.end(),
                                   [](const Argument& a) { return a.role == Role::mediator; });
    Claim& before = claims.back();
    const std::string& kind = lexicon_.ontology.find(before.type)->event_class;
    if (!alone || before.evidence.sentence + 1 < view.index || (kind != "talks" && kind != "agree"))
      return false;
    for (const Argument& argument : arguments.actors) add(*argument.mention, argument.role, before);
    return true;
  }

  static void absorb(std::size_t word, std::size_t by, const std::vector<TriggerHit>& hits,
                     std::vector<bool>& consumed) {
    for (std::size_t i = 0; i < hits.size(); ++i) {
      if (i != by && hits[i].head == word) consumed[i] = true;
    }
  }

  /// "normalisation talks", "ceasefire line": a noun before another only says what kind it is.
  static bool qualifies_noun(const SentenceView& view, const TriggerHit& hit, const Assertion& assertion) {
    const std::string_view rel = view.syntax[hit.head].deprel;
    const auto above = view.syntax.head(hit.head);
    const bool before = rel == "compound" || rel == "amod" || rel == "nmod:desc";
    return hit.voice == Voice::nominal && before && above && *above > hit.head && assertion.cue.empty();
  }

  /// A war that news names without a date is still on, unless the words say otherwise.
  [[nodiscard]] bool lasts(const TriggerHit& hit, const Assertion& assertion) const {
    return hit.trigger->type == "war" && hit.voice == Voice::nominal && !hit.plural &&
           document_.publication.date && assertion.status == Status::occurred && assertion.cue.empty();
  }

  [[nodiscard]] std::string class_of(const TriggerHit& hit) const {
    const EventType* type = lexicon_.ontology.find(hit.trigger->type);
    return type ? type->event_class : "";
  }

  void make(const SentenceView& view, const std::vector<TriggerHit>& hits, std::size_t index,
            const Assertion& assertion, const Arguments& arguments, std::vector<Claim>& claims) {
    const TriggerHit& hit = hits[index];
    Claim claim;
    claim.document = document_.id;
    claim.type = assertion.type.empty() ? hit.trigger->type : assertion.type;
    claim.status = assertion.status;
    claim.rule = hit.trigger->rule() + (assertion.cue.empty() ? "" : " [" + assertion.cue + "]");
    claim.core = lexicon_.ontology.find(claim.type)->core;
    claim.evidence = evidence(view, hit);
    set_participants(arguments, claim);
    if (claim.participants.empty() || only_mediators(claim)) add_sides(view, hit, claim);
    set_place(arguments.place, claim);
    if (claim.place_name.empty()) inherit_place(claims, claim);
    claim.magnitudes = find_magnitudes(view, hits, index);
    for (const std::size_t death : toll_[index]) {
      for (Magnitude& toll : find_magnitudes(view, hits, death)) claim.magnitudes.push_back(std::move(toll));
    }
    claim.confidence = confidence(claim, hit);
    const auto times = choose_times(view, hits, index);
    if (times.empty() && take_up(view, hit, claims, claim)) return;
    if (times.empty() && lasts(hit, assertion)) claim.status = Status::ongoing;
    if (!worth_telling(claim, !times.empty(), hit.voice == Voice::nominal)) return;
    const bool lead = view.index == 0 && hit.voice != Voice::nominal && !view.is(hit.start, "perfect");
    if (times.empty()) {
      finish(nullptr, hit, lead, claim, claims);
      note(choose_distance(view, hits, index), claims);
      return;
    }
    for (const TimeMention* time : times) finish(time, hit, lead, claim, claims);
  }

  /// "those talks": a demonstrative takes up an event of the same class told just before, with its date,
  /// place and fate.
  bool take_up(const SentenceView& view, const TriggerHit& hit, std::vector<Claim>& claims, Claim& claim) {
    if (hit.voice != Voice::nominal || !hit.first || !view.is(hit.first - 1, "demonstrative")) return false;
    for (auto it = claims.rbegin(); it != claims.rend() && it->evidence.sentence + 2 >= view.index; ++it) {
      if (!lexicon_.ontology.same_class(it->type, claim.type)) continue;
      claim.type = it->type;
      claim.status = it->status;
      claim.when = it->when;
      claim.when.basis = DateBasis::relative_to_event;
      if (!claim.place && claim.place_name.empty()) {
        claim.place = it->place;
        claim.place_name = it->place_name;
      }
      for (const Participation& p : it->participants) {
        const bool there = std::any_of(claim.participants.begin(), claim.participants.end(),
                                       [&](const Participation& q) { return q.actor == p.actor; });
        if (!there) claim.participants.push_back(p);
      }
      claim.confidence -= 0.2;  // the words themselves say little
      claim.rule += " [taken up from sentence " + std::to_string(it->evidence.sentence) + "]";
      claims.push_back(std::move(claim));
      note(nullptr, claims);
      return true;
    }
    return false;
  }

  void finish(const TimeMention* time, const TriggerHit& hit, bool lead, Claim claim,
              std::vector<Claim>& claims) {
    const bool announced = time && time->last_token <= hit.start;
    claim.when = date_event(time, claim.status, document_.publication, lead, announced);
    if (time && begins(hit, claim)) open_end(claim.when);
    if (!time) take_story_date(claim, claims);
    settle_status(time, hit, claim);
    if (time) claim.when.words = std::string(time->span.of(document_.text));
    claims.push_back(std::move(claim));
    note(time, claims);
  }

  /// "the war began in 1998": from then on.
  [[nodiscard]] bool begins(const TriggerHit& hit, const Claim& claim) const {
    if (!lexicon_.words["lasting_type"].contains(claim.type) || hit.voice != Voice::nominal) return false;
    const std::size_t bracket = claim.rule.find('[');
    if (bracket == std::string::npos) return false;
    const std::string cue = claim.rule.substr(bracket + 1, claim.rule.find_first_of("];") - bracket - 1);
    return lexicon_.words["opening_verb"].contains(cue);
  }

  static void open_end(Dating& dating) {
    if (dating.date && dating.date->kind() == EdtfInterval::Kind::date && dating.date->dates().size() == 1)
      dating.date = EdtfInterval(dating.date->dates().front(), std::nullopt);
  }

  /// In a history what follows a dated event in the telling happened in the same year.
  void take_story_date(Claim& claim, const std::vector<Claim>& claims) const {
    constexpr std::size_t kBack = 4;  // sentences
    if (claim.status != Status::occurred || document_.publication.date) return;
    for (auto it = claims.rbegin(); it != claims.rend(); ++it) {
      if (it->evidence.sentence + kBack < claim.evidence.sentence) return;
      const bool told =
          it->when.date && it->when.basis != DateBasis::inferred && it->status == Status::occurred;
      if (!told || it->evidence.sentence == claim.evidence.sentence) continue;
      const DayNumber day = it->when.date->dates().front().earliest();
      claim.when.date = EdtfInterval(EdtfDate::of_year(civil_day(day).year));
      claim.when.basis = DateBasis::inferred;
      claim.when.anchor = "event " + it->when.date->str();
      claim.when.rule = "date:year_of_the_story";
      return;
    }
  }

  /// What the date says of the status: a day to come is planned ("meets on Thursday"), "have encircled it
  /// since March" still goes on.
  void settle_status(const TimeMention* time, const TriggerHit& hit, Claim& claim) const {
    if (claim.status != Status::occurred || !time || !claim.when.date) return;
    const auto first = claim.when.date->earliest();
    const auto published = document_.publication.date ? document_.publication.date->latest() : std::nullopt;
    if (first && published && *first > *published) claim.status = Status::planned;
    const bool open = claim.when.date->kind() == EdtfInterval::Kind::interval && !claim.when.date->latest();
    const std::string& kind = class_of(hit);
    if (open && published && (kind == "fight" || kind == "protest" || kind == "coerce"))
      claim.status = Status::ongoing;
  }

  /// The expression that dates the claim made last.
  void note(const TimeMention* time, const std::vector<Claim>& claims) {
    dated_by_.resize(claims.size());
    if (time) dated_by_.back() = static_cast<std::size_t>(time - times_.data());
  }

  /// An event needs somebody; fighting and killing may be told by place or number alone.
  [[nodiscard]] bool worth_telling(const Claim& claim, bool dated, bool nominal) const {
    if (!claim.participants.empty()) return true;
    const EventType* type = lexicon_.ontology.find(claim.type);
    const bool violent =
        type->event_class == "fight" || type->event_class == "protest" || type->event_class == "displacement";
    const bool meeting = type->event_class == "talks" || type->event_class == "agree";
    if (meeting) return nominal && dated && !claim.place_name.empty();
    return violent && (!claim.place_name.empty() || !claim.magnitudes.empty()) &&
           (dated || !claim.place_name.empty());
  }

  void set_participants(const Arguments& arguments, Claim& claim) {
    for (const Argument& argument : arguments.actors) add(*argument.mention, argument.role, claim);
    for (const Unnamed& unnamed : arguments.unnamed) add(unnamed, claim);
    // Nobody acts upon himself: "urged his men" is read so by mistake.
    for (const Participation& p : std::vector<Participation>(claim.participants)) {
      if (p.role != Role::initiator) continue;
      std::erase_if(claim.participants, [&](const Participation& q) {
        return q.actor == p.actor &&
               (q.role == Role::target || q.role == Role::beneficiary || q.role == Role::victim);
      });
    }
    // A third party is no party.
    for (const Participation& p : std::vector<Participation>(claim.participants)) {
      if (p.role != Role::mediator) continue;
      std::erase_if(claim.participants, [&](const Participation& q) {
        return q.actor == p.actor &&
               (q.role == Role::participant || q.role == Role::signatory || q.role == Role::initiator);
      });
    }
    // Whoever declined takes no part besides.
    for (const Participation& p : std::vector<Participation>(claim.participants)) {
      if (p.role != Role::decliner) continue;
      std::erase_if(claim.participants,
                    [&](const Participation& q) { return q.actor == p.actor && q.role != Role::decliner; });
    }
  }

  static bool only_mediators(const Claim& claim) {
    return std::all_of(claim.participants.begin(), claim.participants.end(), [](const Participation& p) {
      return p.role == Role::mediator || p.role == Role::host || p.role == Role::observer;
    });
  }

  static bool takes_part(const Claim& claim, const Mention& mention) {
    return std::any_of(claim.participants.begin(), claim.participants.end(),
                       [&](const Participation& p) { return p.actor == mention.actor; });
  }

  /// An event between parties that names none ("peace talks"): two that stand together before it in the
  /// sentence.
  void add_sides(const SentenceView& view, const TriggerHit& hit, Claim& claim) const {
    const auto role = hit.trigger->frame->role("between");
    if (!role) return;
    for (std::size_t i = 0; i + 1 < view.mentions.size(); ++i) {
      const Mention& a = *view.mentions[i];
      const Mention& b = *view.mentions[i + 1];
      if (b.last_token > hit.first) return;
      if (!a.actor || !b.actor || a.actor == b.actor || takes_part(claim, a) || takes_part(claim, b))
        continue;
      const bool together = a.first_token == b.first_token ||
                            (b.first_token == a.last_token + 1 && view.word(a.last_token) == "and");
      if (!together) continue;
      add(a, *role, claim);
      add(b, *role, claim);
      return;
    }
  }

  void add(const Mention& mention, Role role, Claim& claim) const {
    const Actor* actor = registry_.find(mention.actor);
    if (!actor) return;
    Participation p;
    p.actor = mention.actor;
    p.name = mention.name.empty() ? actor->name : mention.name;
    p.role = role;
    // "the Sri Lankan government" is the state.
    if (actor->kind == ActorKind::state && !mention.name.empty()) p.name = actor->name;
    if (const auto longest = full_names_.find(mention.actor); longest != full_names_.end())
      p.name = longest->second;
    if (third_party(mention, claim, role)) p.role = Role::mediator;
    p.acts_for = mention.acts_for ? mention.acts_for : registry_.principal(mention.actor, day_);
    if (p.acts_for == p.actor) p.acts_for = {};
    if (const Actor* principal = registry_.find(p.acts_for)) p.acts_for_name = principal->name;
    const bool there =
        std::any_of(claim.participants.begin(), claim.participants.end(),
                    [&](const Participation& q) { return q.actor == p.actor && q.role == p.role; });
    if (!there) claim.participants.push_back(std::move(p));
  }

  /// An envoy who meets the parties is there as mediator, and so is the author of a peace plan.
  [[nodiscard]] bool third_party(const Mention& mention, const Claim& claim, Role role) const {
    if (role != Role::participant && (role != Role::initiator || claim.type != "proposal")) return false;
    if (lexicon_.ontology.find(claim.type)->event_class != "talks") return false;
    return envoys_.contains(mention.actor);
  }

  /// "Martin Griffiths, the United Nations envoy".
  [[nodiscard]] bool called_envoy(const SentenceView& view, const Mention& mention) const {
    if (!view.syntax.size()) return false;
    const WordList& words = lexicon_.words["mediator_noun"];
    for (std::size_t i = view.word_of[mention.first_token]; i <= view.word_of[mention.last_token - 1]; ++i) {
      const auto head = view.syntax.head(i);
      if (view.syntax[i].deprel == "appos" && head && words.contains(view.syntax.lemma(*head))) return true;
      for (const std::size_t c : view.syntax.children(i)) {
        if (view.syntax[c].deprel == "appos" && words.contains(view.syntax.lemma(c))) return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool mediates(ActorId id) const {
    const Actor* actor = registry_.find(id);
    if (!actor || actor->kind != ActorKind::person) return false;
    const WordList& words = lexicon_.words["mediator_noun"];
    return std::any_of(actor->acts_for.begin(), actor->acts_for.end(), [&](const ActsFor& office) {
      if (!day_ || !office.when || !compatible(*office.when, EdtfInterval::of_day(*day_))) return false;
      std::istringstream in(fold(office.office));
      std::vector<std::string> split;
      for (std::string word; in >> word;) split.push_back(word);
      for (std::size_t i = 0; i < split.size(); ++i) {
        if (words.match(split, i).length) return true;
      }
      return false;
    });
  }

  /// The fullest name that the text itself gives a body or group.
  void note_name(const SentenceView& view, const Mention& mention) {
    const Actor* actor = registry_.find(mention.actor);
    const bool named = actor && actor->kind != ActorKind::person && actor->kind != ActorKind::state &&
                       mention.name == actor->name && !mention.modifier && !mention.metonym;
    if (!named) return;
    std::string words(view.span(mention.first_token, mention.last_token).of(document_.text));
    std::replace(words.begin(), words.end(), '\n', ' ');
    std::string& longest = full_names_[mention.actor];
    if (words.size() > longest.size()) longest = words;
  }

  void add(const Unnamed& unnamed, Claim& claim) {
    Participation p;
    p.name = unnamed.name;
    p.actor = registry_.add(p.name, unnamed.people ? ActorKind::people : ActorKind::organisation, {});
    p.role = unnamed.role;
    claim.participants.push_back(std::move(p));
  }

  void set_place(const Mention* place, Claim& claim) const {
    if (!place) return;
    claim.place = place->place;
    const Place* known = place->place ? lexicon_.gazetteer.place(place->place) : nullptr;
    claim.place_name = known ? known->name : place->place_name;
  }

  /// What parties do in one breath they do in one place, when only the first deed names it: "entered Bria on
  /// Monday, and the garrison laid down arms".
  void inherit_place(const std::vector<Claim>& claims, Claim& claim) const {
    const std::string& kind = lexicon_.ontology.find(claim.type)->event_class;
    if (!lexicon_.words["placed_class"].contains(kind) || claims.empty()) return;
    const Claim& before = claims.back();
    const std::string& kind_before = lexicon_.ontology.find(before.type)->event_class;
    if (before.evidence.sentence != claim.evidence.sentence ||
        !lexicon_.words["placed_class"].contains(kind_before))
      return;
    claim.place = before.place;
    claim.place_name = before.place_name;
  }

  [[nodiscard]] Evidence evidence(const SentenceView& view, const TriggerHit& hit) const {
    const std::size_t before = std::min<std::size_t>(hit.first, 3);
    std::size_t first = hit.first - before;
    while (first < hit.first && view.sentence->tokens[first].kind == TokenKind::punctuation) ++first;
    const std::size_t last =
        std::min({view.size(), std::max(hit.last, first + kEvidenceWords), first + kEvidenceWords});
    Evidence e;
    e.sentence = view.index;
    e.span = view.span(first, last);
    e.original = document_.offsets.to_original(e.span);
    e.words = std::string(e.span.of(document_.text));
    std::replace(e.words.begin(), e.words.end(), '\n', ' ');
    return e;
  }

  /// More where more of the frame was found: a first estimate, not calibrated.
  static double confidence(const Claim& claim, const TriggerHit& hit) {
    double value = 0.3;
    if (!claim.participants.empty()) value += 0.2;
    if (claim.participants.size() > 1) value += 0.15;
    if (!claim.place_name.empty()) value += 0.1;
    if (hit.trigger->words.size() > 1) value += 0.1;
    if (hit.voice != Voice::nominal) value += 0.05;
    return value;
  }

  const Document& document_;
  const std::vector<TimeMention>& times_;
  const Lexicon& lexicon_;
  ActorRegistry registry_;
  std::optional<DayNumber> day_;
  std::set<ActorId> envoys_;
  std::map<ActorId, std::string> full_names_;
  std::vector<std::vector<std::size_t>> toll_;        ///< by hit of the sentence: hits that tell its deaths
  std::vector<std::optional<std::size_t>> dated_by_;  ///< index of the expression that dates each claim
};

}  // namespace

std::vector<Claim> extract_claims(const Document& document, const std::vector<Sentence>& sentences,
                                  const std::vector<TimeMention>& times, const std::vector<Mention>& mentions,
                                  const Lexicon& lexicon, std::vector<Actor>& text_actors,
                                  std::vector<DateContradiction>* contradictions,
                                  std::span<const Tree> trees) {
  ClaimBuilder builder(document, times, lexicon, text_actors);
  std::vector<Claim> claims;
  const std::vector<SentenceView> views = make_views(sentences, times, mentions, lexicon, trees);
  builder.find_envoys(views);
  for (const SentenceView& view : views) builder.read(view, claims);
  imply_parties(lexicon, claims);
  for (Claim& claim : claims) seal(claim);
  std::vector<DateContradiction> found = tighten_dates(document, times, builder.dated_by(), claims);
  if (contradictions) *contradictions = std::move(found);
  return claims;
}

}  // namespace truceline
