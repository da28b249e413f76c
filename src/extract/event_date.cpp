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

/// "Troops entered the town on Monday. They arrested thirty people.": what the same paragraph goes on to tell
/// happened on that day, and so do the next paragraphs of an article on the news of the last days.
void take_story_day(const Document& document, const Lexicon& lexicon, const Drafts& before, Draft& draft) {
  constexpr std::size_t kBack = 2;     // sentences in a paragraph
  constexpr std::size_t kFarBack = 3;  // sentences in all
  constexpr DayNumber kNews = 3;       // days that news is told for
  Claim& claim = draft.claim;
  if (claim.when.rule != "date:by_publication" || !draft.narrated || claim.status != Status::occurred) return;
  const EventType* type = lexicon.ontology.find(claim.type);
  if (!type || !type->core) return;
  for (auto it = before.rbegin(); it != before.rend(); ++it) {
    const Claim& other = it->claim;
    const std::size_t back = claim.evidence.sentence - other.evidence.sentence;
    if (back > kFarBack) return;
    if (!it->narrated || !it->dated || !other.when.date || other.status != Status::occurred) continue;
    if (!other.when.date->is_day()) return;
    const bool one_paragraph =
        document.text.find('\n', other.evidence.span.begin) >= claim.evidence.span.begin;
    const bool news = *other.when.date->earliest() + kNews >= *document.publication.date->latest();
    if (one_paragraph ? back > kBack : !news) return;
    claim.when.date = other.when.date;
    claim.when.anchor = "event " + other.when.date->str();
    claim.when.rule = "date:day_of_the_story";
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

/// "since last year's ceasefire": the preposition goes with the ceasefire, and the year is when that was.
bool of_noun(const TimeMention& time, const TriggerHit& hit) {
  constexpr std::size_t kBetween = 2;  // "'s", an adjective
  return hit.voice == Voice::nominal && time.last_token <= hit.start &&
         hit.start <= time.last_token + kBetween;
}

}  // namespace

void set_date(const Document& document, const Lexicon& lexicon, const TimeMention* time,
              const TriggerHit& hit, bool lead, const Drafts& before, Draft& draft) {
  const bool announced = time && time->last_token <= hit.start;
  Claim& claim = draft.claim;
  TimeMention bare;
  if (time && !time->preposition.empty() && of_noun(*time, hit)) {
    bare = *time;
    bare.preposition.clear();
  }
  claim.when = date_event(bare.date ? &bare : time, claim.status, document.publication, lead, announced);
  draft.dated = time != nullptr;
  if (!time) {
    take_story_date(document, before, claim);
    take_story_day(document, lexicon, before, draft);
    return;
  }
  open_end(lexicon, draft);
  settle_status(document, lexicon, claim);
  claim.when.words = std::string(time->span.of(document.text));
}

}  // namespace truceline
