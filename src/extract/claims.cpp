#include "truceline/extract/claims.hpp"

#include <algorithm>

#include "extract/actor_registry.hpp"
#include "extract/arguments.hpp"
#include "extract/dating.hpp"
#include "extract/magnitudes.hpp"
#include "extract/sentence_view.hpp"
#include "extract/status.hpp"
#include "extract/trigger_finder.hpp"

namespace truceline {
namespace {

constexpr std::size_t kEvidenceWords = 8;

class ClaimBuilder {
 public:
  ClaimBuilder(const Document& document, const Lexicon& lexicon, std::vector<Actor>& text_actors)
      : document_(document), lexicon_(lexicon), registry_(lexicon, text_actors) {
    if (document.publication.date) day_ = document.publication.date->earliest();
  }

  void read(const SentenceView& view, std::vector<Claim>& claims) {
    const std::vector<TriggerHit> hits = find_triggers(view);
    std::vector<std::vector<const Mention*>> subjects(hits.size());
    std::vector<Assertion> assertions;
    std::vector<bool> consumed(hits.size(), false);
    for (std::size_t i = 0; i < hits.size(); ++i) {
      assertions.push_back(judge(view, hits, i));
      for (const std::size_t other : assertions.back().consumed) consumed[other] = true;
    }
    for (std::size_t i = 0; i < hits.size(); ++i) {
      const Arguments arguments = find_arguments(view, hits, i, subjects);
      if (consumed[i] || assertions[i].negated) continue;
      make(view, hits, i, assertions[i], arguments, claims);
    }
  }

 private:
  void make(const SentenceView& view, const std::vector<TriggerHit>& hits, std::size_t index, const Assertion& assertion,
            const Arguments& arguments, std::vector<Claim>& claims) const {
    const TriggerHit& hit = hits[index];
    Claim claim;
    claim.document = document_.id;
    claim.type = hit.trigger->type;
    claim.status = assertion.status;
    claim.rule = hit.trigger->rule() + (assertion.cue.empty() ? "" : " [" + assertion.cue + "]");
    claim.core = lexicon_.ontology.find(claim.type)->core;
    set_participants(arguments, assertion, claim);
    set_place(arguments.place, claim);
    claim.magnitudes = find_magnitudes(view, hits, index);
    claim.evidence = evidence(view, hit);
    claim.confidence = confidence(claim, hit);
    const auto times = choose_times(view, hits, index);
    if (!worth_telling(claim, !times.empty())) return;
    const bool lead = view.index == 0 && hit.voice != Voice::nominal;
    if (times.empty()) return finish(nullptr, lead, claim, claims);
    for (const TimeMention* time : times) finish(time, lead, claim, claims);
  }

  void finish(const TimeMention* time, bool lead, Claim claim, std::vector<Claim>& claims) const {
    claim.when = date_event(time, claim.status, document_.publication, lead);
    if (time) claim.when.words = std::string(time->span.of(document_.text));
    seal(claim);
    claims.push_back(std::move(claim));
  }

  /// An event needs somebody; fighting and killing may be told by place or number alone.
  [[nodiscard]] bool worth_telling(const Claim& claim, bool dated) const {
    if (!claim.participants.empty()) return true;
    const EventType* type = lexicon_.ontology.find(claim.type);
    const bool violent = type->event_class == "fight" || type->event_class == "protest" || type->event_class == "displacement";
    return violent && (!claim.place_name.empty() || !claim.magnitudes.empty()) && (dated || !claim.place_name.empty());
  }

  void set_participants(const Arguments& arguments, const Assertion& assertion, Claim& claim) const {
    for (const Argument& argument : arguments.actors) add(*argument.mention, argument.role, claim);
    if (!assertion.subject_role) return;
    // "Azerbaijan refused to take part": whoever refused is the decliner, and nothing besides.
    for (const Mention* mention : assertion.cue_subject) {
      std::erase_if(claim.participants, [&](const Participation& p) { return p.actor == mention->actor; });
      add(*mention, *assertion.subject_role, claim);
    }
  }

  void add(const Mention& mention, Role role, Claim& claim) const {
    const Actor* actor = registry_.find(mention.actor);
    if (!actor) return;
    Participation p;
    p.actor = mention.actor;
    p.name = mention.name.empty() ? actor->name : mention.name;
    p.role = role;
    p.acts_for = mention.acts_for ? mention.acts_for : registry_.principal(mention.actor, day_);
    if (p.acts_for == p.actor) p.acts_for = {};
    if (const Actor* principal = registry_.find(p.acts_for)) p.acts_for_name = principal->name;
    const bool there = std::any_of(claim.participants.begin(), claim.participants.end(),
                                   [&](const Participation& q) { return q.actor == p.actor && q.role == p.role; });
    if (!there) claim.participants.push_back(std::move(p));
  }

  void set_place(const Mention* place, Claim& claim) const {
    if (!place) return;
    claim.place = place->place;
    const Place* known = place->place ? lexicon_.gazetteer.place(place->place) : nullptr;
    claim.place_name = known ? known->name : place->place_name;
  }

  [[nodiscard]] Evidence evidence(const SentenceView& view, const TriggerHit& hit) const {
    const std::size_t before = std::min<std::size_t>(hit.first, 3);
    const std::size_t first = hit.first - before;
    const std::size_t last = std::min({view.size(), std::max(hit.last, first + kEvidenceWords), first + kEvidenceWords});
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
  const Lexicon& lexicon_;
  ActorRegistry registry_;
  std::optional<DayNumber> day_;
};

}  // namespace

std::vector<Claim> extract_claims(const Document& document, const std::vector<Sentence>& sentences,
                                  const std::vector<TimeMention>& times, const std::vector<Mention>& mentions,
                                  const Lexicon& lexicon, std::vector<Actor>& text_actors) {
  ClaimBuilder builder(document, lexicon, text_actors);
  std::vector<Claim> claims;
  for (const SentenceView& view : make_views(sentences, times, mentions, lexicon)) builder.read(view, claims);
  return claims;
}

}  // namespace truceline
