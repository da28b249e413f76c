// The date of an event and what it says of the event's status.
#include "extract/dating.hpp"

namespace truceline {
namespace {

/// "the war began in 1998": from then on.
void open_end(const Lexicon& lexicon, Draft& draft) {
  if (!lexicon.words["lasting_type"].contains(draft.claim.type) || !draft.nominal) return;
  if (!lexicon.words["opening_verb"].contains(draft.cue)) return;
  auto& date = draft.claim.when.date;
  if (date && date->kind() == EdtfInterval::Kind::date && date->dates().size() == 1)
    date = EdtfInterval(date->dates().front(), std::nullopt);
}

/// In a history what follows a dated event in the telling happened in the same year.
void take_story_date(const Document& document, const Drafts& before, Claim& claim) {
  constexpr std::size_t kBack = 4;  // sentences
  if (claim.status != Status::occurred || document.publication.date) return;
  for (auto it = before.rbegin(); it != before.rend(); ++it) {
    const Claim& other = it->claim;
    if (other.evidence.sentence + kBack < claim.evidence.sentence) return;
    const bool told =
        other.when.date && other.when.basis != DateBasis::inferred && other.status == Status::occurred;
    if (!told || other.evidence.sentence == claim.evidence.sentence) continue;
    const DayNumber day = other.when.date->dates().front().earliest();
    claim.when.date = EdtfInterval(EdtfDate::of_year(civil_day(day).year));
    claim.when.basis = DateBasis::inferred;
    claim.when.anchor = "event " + other.when.date->str();
    claim.when.rule = "date:year_of_the_story";
    return;
  }
}

/// A day to come is planned ("meets on Thursday"), "have encircled it since March" still goes on.
void settle_status(const Document& document, const Lexicon& lexicon, Claim& claim) {
  if (claim.status != Status::occurred || !claim.when.date || !document.publication.date) return;
  const auto first = claim.when.date->earliest();
  const auto published = document.publication.date->latest();
  if (first && published && *first > *published) claim.status = Status::planned;
  const bool open = claim.when.date->kind() == EdtfInterval::Kind::interval && !claim.when.date->latest();
  const EventType* type = lexicon.ontology.find(claim.type);
  if (open && type && lexicon.words["lasting_class"].contains(type->event_class))
    claim.status = Status::ongoing;
}

}  // namespace

void set_date(const Document& document, const Lexicon& lexicon, const TimeMention* time,
              const TriggerHit& hit, bool lead, const Drafts& before, Draft& draft) {
  const bool announced = time && time->last_token <= hit.start;
  Claim& claim = draft.claim;
  claim.when = date_event(time, claim.status, document.publication, lead, announced);
  draft.dated = time != nullptr;
  if (!time) {
    take_story_date(document, before, claim);
    return;
  }
  open_end(lexicon, draft);
  settle_status(document, lexicon, claim);
  claim.when.words = std::string(time->span.of(document.text));
}

}  // namespace truceline
