#include "extract/explanation.hpp"

#include <algorithm>
#include <array>

namespace truceline {
namespace {

std::string_view name_of(Voice voice) {
  return voice == Voice::nominal ? "noun" : voice == Voice::active ? "active" : "passive";
}

std::string frame_slots(const Frame& frame) {
  std::string text;
  for (const auto& [slot, role] : frame.roles)
    text.append(text.empty() ? "" : " ").append(slot).append("=").append(to_string(role));
  for (const std::string& slot : frame.places)
    text.append(text.empty() ? "" : " ").append(slot).append("=place");
  return text;
}

Fate fate_of(const SentenceEvent& event, const TriggerHit& hit) {
  if (event.told) return Fate::nobody;  // until a claim is told
  if (event.assertion.denied) return Fate::denied;
  if (!event.assertion.told) return Fate::dropped;
  return hit.trigger->type.empty() ? Fate::cameo_only : Fate::needs_object;
}

Fate fate_of(DismissalReason reason) {
  return reason == DismissalReason::qualifier ? Fate::qualifies_noun
         : reason == DismissalReason::toll    ? Fate::part_of_other
                                              : Fate::carries_other;
}

bool same(const Participation& a, const Participation& b) {
  return a.actor == b.actor && a.role == b.role && a.name == b.name;
}

}  // namespace

std::string_view to_string(Fate fate) noexcept {
  static constexpr std::array<std::string_view, 10> kNames{
      "told",           "joined",        "denied",        "dropped",    "needs_object",
      "qualifies_noun", "part_of_other", "carries_other", "cameo_only", "nobody"};
  return kNames[static_cast<std::size_t>(fate)];
}

void Explainer::read(const SentenceView& view, const SentenceEvents& found) {
  first_ = out_.size();
  for (const TriggerHit& hit : found.hits) out_.push_back(explain(view, hit));
  for (const Dismissal& dismissal : found.dismissed) {
    Explanation& explanation = out_[first_ + dismissal.hit];
    explanation.fate = fate_of(dismissal.reason);
    if (dismissal.by) explanation.by = out_[first_ + *dismissal.by].words;
  }
  for (const SentenceEvent& event : found.events) add_event(view, found, event);
}

Explanation Explainer::explain(const SentenceView& view, const TriggerHit& hit) const {
  Explanation e;
  e.sentence = view.index;
  e.first_token = hit.first;
  e.last_token = hit.last;
  e.words = words(view, hit.first, hit.last);
  e.rule = hit.trigger->rule();
  e.file = hit.trigger->file;
  e.line = hit.trigger->line;
  e.frame = hit.trigger->frame->name;
  e.frame_slots = frame_slots(*hit.trigger->frame);
  e.voice = name_of(hit.voice);
  e.type = hit.trigger->type;
  return e;
}

void Explainer::add_event(const SentenceView& view, const SentenceEvents& found, const SentenceEvent& event) {
  Explanation& e = out_[first_ + event.hit];
  const Assertion& said = event.assertion;
  e.fate = fate_of(event, found.hits[event.hit]);
  if (!said.type.empty()) e.type = said.type;
  e.status = said.status;
  for (const StatusCue& cue : said.cues) e.cues.push_back(cue_of(view, cue));
  for (const Carrier& carrier : said.carriers) e.carriers.push_back(word(view, carrier.word));
  if (said.speaker) e.speaker = word(view, *said.speaker);
  for (const Argument& argument : event.arguments.actors) e.slots.push_back(slot_of(view, argument));
  for (const Unnamed& unnamed : event.arguments.unnamed)
    e.slots.push_back({unnamed.slot, unnamed.name, unnamed.name, std::string(to_string(unnamed.role))});
  if (const Mention* place = event.arguments.place) {
    const Place* known = view.lexicon->gazetteer.place(place->place);
    e.slots.push_back({"place", words(view, place->first_token, place->last_token),
                       known ? known->name : place->place_name, "place"});
  }
}

std::string Explainer::words(const SentenceView& view, std::size_t first, std::size_t last) const {
  std::string text(view.span(first, last).of(document_.text));
  std::ranges::replace(text, '\n', ' ');
  return text;
}

std::string Explainer::word(const SentenceView& view, std::size_t word) const {
  return view.syntax[word].form;
}

ExplainedSlot Explainer::slot_of(const SentenceView& view, const Argument& argument) const {
  const Mention& mention = *argument.mention;
  // A pronoun or "both sides" may have been read in another sentence.
  const bool here = mention.sentence == view.index && mention.last_token <= view.size();
  return {argument.slot, here ? words(view, mention.first_token, mention.last_token) : mention.name,
          mention.name, std::string(to_string(argument.role))};
}

ExplainedCue Explainer::cue_of(const SentenceView& view, const StatusCue& cue) const {
  ExplainedCue explained;
  explained.words = word(view, cue.word);
  if (cue.op) {
    explained.rule = cue.op->name();
    explained.file = cue.op->file;
    explained.line = cue.op->line;
    explained.slot = cue.slot;
  }
  if (cue.status) explained.status = to_string(*cue.status);
  if (cue.op && cue.op->drop) explained.status = "none";
  return explained;
}

void Explainer::keep_stated(Drafts& drafts) {
  for (Draft& draft : drafts) draft.stated = draft.claim.participants;
}

void Explainer::tell(const Lexicon& lexicon, const Draft& draft) {
  if (!draft.explained) return;
  const Claim& claim = draft.claim;
  Explanation& e = out_[*draft.explained];
  e.fate = Fate::told;
  ExplainedClaim told;
  told.id = claim.id;
  told.type = claim.type;
  told.status = claim.status;
  told.when = claim.when;
  told.place = claim.place_name;
  told.attribution = claim.attribution;
  told.confidence = claim.confidence;
  for (const std::string& feature : draft.features)
    told.factors.push_back({feature, lexicon.confidence.weight(feature)});
  for (const Participation& p : claim.participants) {
    const bool stated = std::any_of(draft.stated.begin(), draft.stated.end(),
                                    [&](const Participation& other) { return same(p, other); });
    (stated ? told.stated : told.implied).push_back(p);
  }
  e.claims.push_back(std::move(told));
}

}  // namespace truceline
