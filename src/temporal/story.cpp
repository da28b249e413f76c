#include "temporal/story.hpp"

#include <map>

namespace truceline {
namespace {

using Form = TimeReading::Form;

// How much a date speaks for the year of the story, and how that fades with each date behind it. Found by a
// search on the development half of WikiWars.
constexpr double kDay = 1.0, kYear = 0.8, kHeading = 1.6, kHead = 1.5, kCarried = 0.15, kRelative = 0.3;
constexpr double kBracketed = 0.15, kBound = 0.2, kCompared = 0.2, kAttributive = 0.5;
constexpr double kFading = 0.7;
constexpr std::size_t kMostVotes = 14;

bool is_event_date(Form form) {
  switch (form) {
    case Form::stretch:
    case Form::following:
    case Form::duration:
    case Form::vague:
    case Form::set:
    case Form::century:
    case Form::decade:
      return false;
    default:
      return true;
  }
}

bool is_calendar(Form form) {
  return form == Form::calendar || form == Form::season || form == Form::holiday;
}

}  // namespace

const Story::Told* Story::dated(std::size_t paragraph) const {
  if (!dated_) return nullptr;
  if (!narrative_ && dated_->paragraph + 1 < paragraph) return nullptr;
  return &*dated_;
}

const Story::Told* Story::source(std::size_t paragraph) const {
  if (const Told* told = dated(paragraph)) return told;
  return last_ ? &*last_ : passing_ ? &*passing_ : nullptr;
}

std::optional<std::int64_t> Story::year_of(unsigned month, unsigned day, std::size_t paragraph) const {
  if (narrative_) return year_by_votes(month);
  const Told* const told = dated(paragraph);
  if (!told) return std::nullopt;
  const CivilDay from = civil_day(*told->date.earliest());
  const EdtfDate& date = told->date.dates().front();
  const bool whole_year = date.precision() == Precision::year || told->date.dates().size() > 1;
  if (whole_year || date.precision() == Precision::season) return from.year;
  const bool before =
      month < from.month || (month == from.month && day && told->date.is_day() && day < from.day);
  return from.year + (before ? 1 : 0);
}

std::optional<std::int64_t> Story::year_by_votes(unsigned month) const {
  std::map<std::int64_t, double> years;
  double fading = 1;
  for (std::size_t i = votes_.size(); i-- > 0; fading *= kFading) {
    const Vote& vote = votes_[i];
    std::int64_t year = vote.year;
    // From December a story goes on to January; from January it may look back to December.
    constexpr int kOn = 9, kBack = 10;
    const int step = static_cast<int>(month) - static_cast<int>(vote.month);
    if (vote.month && step <= -kOn) ++year;
    if (vote.month && step >= kBack) --year;
    years[year] += vote.weight * fading;
  }
  std::optional<std::int64_t> best;
  double best_weight = 0;
  for (const auto& [year, weight] : years) {
    if (weight > best_weight) {
      best = year;
      best_weight = weight;
    }
  }
  return best;
}

void Story::vote(const TimeReading& reading, const TimeMention& mention, const Telling& telling) {
  const CivilDay civil = civil_day(*mention.date->earliest());
  const EdtfDate& date = mention.date->dates().front();
  const bool month_known = mention.date->dates().size() == 1 &&
                           (date.precision() == Precision::day || date.precision() == Precision::month);
  Vote vote{civil.year, month_known ? civil.month : 0U, month_known ? kDay : kYear};
  if (!is_calendar(reading.form)) {
    vote.weight *= kRelative;
  } else if (!reading.year) {
    vote.weight *= kCarried;
  }
  if (telling.heading) vote.weight *= kHeading;
  if (telling.heads_sentence) vote.weight *= kHead;
  if (telling.bracketed) vote.weight *= kBracketed;
  if (telling.bound) vote.weight *= kBound;
  if (telling.compared) vote.weight *= kCompared;
  if (telling.attributive) vote.weight *= kAttributive;
  if (votes_.size() == kMostVotes) votes_.erase(votes_.begin());
  votes_.push_back(vote);
}

void Story::tell(const TimeReading& reading, const TimeMention& mention, std::size_t index,
                 const Telling& telling) {
  if (!mention.date || !mention.date->earliest() || !is_event_date(reading.form)) return;
  if (narrative_) vote(reading, mention, telling);
  const Told told{*mention.date, index, telling.sentence, telling.paragraph};
  passing_ = told;
  if (telling.bracketed || telling.bound || telling.compared) return;
  last_ = told;
  if (told.date.is_day()) day_ = told;
  const bool calendar = is_calendar(reading.form);
  const bool bare_year = reading.form == Form::calendar && !reading.month;
  const bool carries = mention.anchor == TimeAnchor::story;
  // A bare year sets the scene only at the head of a sentence: "In 1941 …".
  if (calendar && (reading.year || carries) && (!bare_year || telling.heads_sentence)) {
    dated_ = last_;
  } else if (narrative_ && carries) {
    dated_ = last_;
  } else if (mention.anchor == TimeAnchor::publication) {
    dated_.reset();
  }
}

}  // namespace truceline
