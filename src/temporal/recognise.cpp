#include <algorithm>

#include "temporal/normalise.hpp"
#include "temporal/time_reader.hpp"
#include "truceline/temporal/time_mention.hpp"

namespace truceline {
namespace {

using Form = TimeReading::Form;

/// Do `left` and `right` bound one stretch? ("14 August-24 August", "from 1998 to 2000", "20-21 November")
bool bounds_range(const TimeTokens& t, const TimeReading& left, const TimeReading& right) {
  if (right.first != left.last + 1 && !(right.first == left.last + 2 && t.text(left.last + 1) == "the"))
    return false;
  const bool dates = left.form == Form::calendar && right.form == Form::calendar;
  const bool weekdays = left.form == Form::weekday && right.form == Form::weekday;
  const bool seasons = (left.form == Form::season || left.form == Form::decade) && left.form == right.form;
  if (!dates && !weekdays && !seasons) return false;
  const std::string_view link = t.text(left.last);
  const std::string_view before = t.before(left.first);
  if (t.dash(left.last)) return true;
  if (link == "and") return before == "between";
  return link == "to" || link == "until" || link == "till" || link == "through";
}

/// What the first half of a range leaves out stands in the second: "from 27 September to 10 November 2020".
void complete(TimeReading& left, TimeReading& right) {
  if (left.form != Form::calendar || right.form != Form::calendar) return;
  // "May 3-9": the second half takes the month of the first.
  if (!left.month && left.day) left.month = right.month;
  if (!left.year && !left.year_offset) left.year_offset = right.year_offset;
  if (!left.year && right.year_of_story) left.year_of_story = true;
  // "499-493 BC"
  if (left.year && right.year && *right.year <= 0 && *left.year > 0 && !left.month)
    left.year = 1 - *left.year;
  if (left.year || !right.year || !left.month) return;
  left.year = right.year;
  if (right.month && left.month > right.month) --*left.year;
}

/// "by Nov. 15, Nov. 20 and 1 December": what governs the first governs all.
bool joins_list(const TimeTokens& t, const TimeReading& left, const TimeReading& right) {
  if (left.form != right.form || right.first != left.last + 1) return false;
  return t.text(left.last) == "," || t.text(left.last) == "and" || t.text(left.last) == "or";
}

/// Reads one document sentence by sentence.
class Recogniser {
 public:
  Recogniser(const Document& document, const Lexicon& lexicon, bool narrative)
      : document_(document), lexicon_(lexicon), narrative_(narrative), story_(narrative) {
    const auto& date = document.publication.date;
    if (!narrative && date && date->is_day()) {
      context_.publication = date->earliest();
      context_.publication_text = date->str();
    }
    context_.story = &story_;
  }

  void read(const Sentence& sentence, std::size_t index) {
    const TimeTokens tokens(document_.text, sentence, lexicon_.times);
    if (!tokens.promising()) return;
    std::vector<TimeReading> readings = TimeReader(tokens, narrative_ || !context_.publication).run();
    add_second_days(tokens, readings);
    for (std::size_t i = readings.size(); i-- > 1;) {
      if (readings[i - 1].day_of_range) complete(readings[i - 1], readings[i]);
    }
    for (std::size_t i = 0; i < readings.size(); ++i) {
      const bool linked = i + 1 < readings.size() && bounds_range(tokens, readings[i], readings[i + 1]);
      if (linked) complete(readings[i], readings[i + 1]);
      context_.not_before.reset();
      listed_ = i > 0 && joins_list(tokens, readings[i - 1], readings[i]);
      add(tokens, sentence, index, readings[i]);
      if (linked) {
        if (mentions_.back().date) context_.not_before = mentions_.back().date->earliest();
        add(tokens, sentence, index, readings[i + 1]);
        link();
        ++i;
      }
    }
  }

  std::vector<TimeMention> take() { return std::move(mentions_); }

 private:
  /// "May 3-9", "June 3 to 5": a day that takes its month from the date before it.
  static void add_second_days(const TimeTokens& t, std::vector<TimeReading>& readings) {
    for (std::size_t i = 0; i < readings.size(); ++i) {
      const TimeReading left = readings[i];
      if (left.form != Form::calendar || !left.month || !left.day || left.year) continue;
      const std::size_t at = left.last + 1;
      const std::string_view link = t.text(left.last);
      if (!t.dash(left.last) && link != "to" && link != "and") continue;
      const TimeToken& token = t[at];
      if (!token.digits || token.digits > 2 || token.number < 1 || token.number > 31 ||
          token.number <= static_cast<std::int64_t>(left.day))
        continue;
      if (i + 1 < readings.size() && readings[i + 1].first <= at) continue;
      if (t[at + 1].wordlike && !t.is(at + 1, TimeClass::time_preposition) && t[at + 1].digits != 4 &&
          link != "to" && !t.dash(left.last))
        continue;
      if (t.is(at + 1, TimeClass::month) || t.is(at + 1, TimeClass::year_blocker) ||
          t.is(at + 1, TimeClass::units))
        continue;
      TimeReading right = left;
      right.first = at;
      right.last = at + 1;
      right.day = static_cast<unsigned>(token.number);
      right.rule = "second_day";
      const std::size_t year_at = t.text(at + 1) == "," ? at + 2 : at + 1;
      if (t[year_at].digits == 4 && t[year_at].number >= 1000 && t[year_at].number < 2200) {
        right.year = t[year_at].number;
        right.last = year_at + 1;
        if (i + 1 < readings.size() && readings[i + 1].first == year_at)
          readings.erase(readings.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      }
      readings.insert(readings.begin() + static_cast<std::ptrdiff_t>(i) + 1, right);
      ++i;
    }
  }

  void add(const TimeTokens& t, const Sentence& sentence, std::size_t index, const TimeReading& reading) {
    TimeMention mention;
    mention.sentence = index;
    mention.first_token = t[reading.first].token;
    mention.last_token = t[reading.last - 1].token + 1;
    mention.span = {t[reading.first].span.begin, t[reading.last - 1].span.end};
    mention.preposition = listed_ ? mentions_.back().preposition : governor(t, reading.first);
    context_.paragraph = sentence.paragraph;
    context_.sentence = index;
    context_.until = mention.preposition == "until" || mention.preposition == "till";
    context_.bound = lexicon_.times.find(mention.preposition).is(TimeClass::bound_preposition);
    context_.still = mention.preposition == "since" && present_perfect(t, reading);
    if (!listed_) context_.tense = needs_tense(reading) ? clause_tense(t, reading) : Tense::unknown;
    normalise(reading, context_, mention);
    if (so_far(t, reading.first)) end_with_publication(mention);
    mention.ahead = looks_ahead(context_.tense) || context_.tense == Tense::expected_past;
    join_apposition(t, mention, reading);
    mentions_.push_back(std::move(mention));
    last_reading_end_ = reading.last;
    story_.tell(reading, mentions_.back(), mentions_.size() - 1, telling(t, sentence, index, reading));
  }

  /// "so far this year"
  [[nodiscard]] static bool so_far(const TimeTokens& t, std::size_t first) {
    return (first >= 2 && t.match(first - 2, TimeClass::so_far).length == 2) ||
           (first >= 3 && t.match(first - 3, TimeClass::so_far).length == 3);
  }

  /// A stretch that is under way: from its first day up to publication.
  void end_with_publication(TimeMention& mention) const {
    if (!context_.publication || !mention.date || mention.date->kind() != EdtfInterval::Kind::date) return;
    const auto first = mention.date->earliest();
    const auto last = mention.date->latest();
    if (!first || !last || *first >= *context_.publication || *last < *context_.publication) return;
    mention.date = EdtfInterval(EdtfDate::of_day(*first), EdtfDate::of_day(*context_.publication));
  }

  /// "Two days later, on 21 September": both say the same day, so the second is counted from where the first
  /// is.
  void join_apposition(const TimeTokens& t, TimeMention& mention, const TimeReading& reading) const {
    if (mentions_.empty() || mentions_.back().sentence != mention.sentence || mention.counted_from) return;
    const TimeMention& left = mentions_.back();
    if (!left.counted_from || (left.type != TimexType::date && left.type != TimexType::time)) return;
    std::size_t at = last_reading_end_;
    if (t.text(at) != ",") return;
    ++at;
    if (t.is(at, TimeClass::time_preposition)) ++at;
    if (at != reading.first) return;
    mention.counted_from = left.counted_from;
    mention.distance = left.distance;
  }

  [[nodiscard]] Telling telling(const TimeTokens& t, const Sentence& sentence, std::size_t index,
                                const TimeReading& r) const {
    Telling telling;
    telling.sentence = index;
    telling.paragraph = sentence.paragraph;
    const TimeToken& end = t[t.size() - 1];
    telling.heading = t.size() <= 12 && (end.wordlike || end.text == ")" || end.text == ":");
    telling.heads_sentence = r.first <= 2;
    telling.bracketed = t.bracketed(r.first);
    const std::string_view before = t.before(r.first);
    telling.bound = before == "since" || before == "until" || before == "till" || before == "before";
    telling.compared = r.first > 0 && (t.is(r.first - 1, TimeClass::comparing) ||
                                       (r.first > 1 && t.is(r.first - 2, TimeClass::comparing)));
    const TimeToken& next = t[r.last];
    const bool noun_behind = next.wordlike && next.number < 0 && !next.word->any();
    telling.attributive = (before == "of" && !r.day) || (before == "the" && noun_behind);
    return telling;
  }

  [[nodiscard]] bool needs_tense(const TimeReading& r) const {
    if (!context_.publication) return r.form == Form::calendar;
    return r.form == Form::weekday || (r.form == Form::unit_at && r.unit == 'E') || r.form == Form::season ||
           r.form == Form::holiday || (r.form == Form::calendar && !r.year);
  }

  /// The preposition before the expression, over an article: "by the end of the year" → "by".
  [[nodiscard]] static std::string governor(const TimeTokens& t, std::size_t first) {
    for (std::size_t back = 1; back <= 2 && back <= first; ++back) {
      if (t.is(first - back, TimeClass::time_preposition)) return std::string(t.text(first - back));
      if (t.text(first - back) != "the") return {};
    }
    return {};
  }

  /// Joins the last two mentions to one interval.
  void link() {
    TimeMention& left = mentions_[mentions_.size() - 2];
    TimeMention& right = mentions_.back();
    if (!left.date || !right.date) return;
    const auto& first = left.date->dates().front();
    const auto& last = right.date->dates().back();
    if (last.latest() < first.earliest() || first.precision() == Precision::season ||
        last.precision() == Precision::season)
      return;
    left.linked = right.linked = EdtfInterval(first, last);
  }

  const Document& document_;
  const Lexicon& lexicon_;
  bool narrative_;
  TimeContext context_;
  Story story_;
  std::size_t last_reading_end_ = 0;  ///< of the last mention, in time tokens
  bool listed_ = false;               ///< the reading goes on a list of dates
  std::vector<TimeMention> mentions_;
};

}  // namespace

std::string_view to_string(TimexType type) noexcept {
  switch (type) {
    case TimexType::date:
      return "DATE";
    case TimexType::time:
      return "TIME";
    case TimexType::duration:
      return "DURATION";
    case TimexType::set:
      return "SET";
  }
  return "DATE";
}

std::vector<TimeMention> recognise_times(const Document& document, const std::vector<Sentence>& sentences,
                                         const Lexicon& lexicon, TimeMode mode) {
  const bool dated = document.publication.date && document.publication.date->is_day();
  const bool narrative = mode == TimeMode::narrative || (mode == TimeMode::automatic && !dated);
  Recogniser recogniser(document, lexicon, narrative);
  for (std::size_t i = 0; i < sentences.size(); ++i) recogniser.read(sentences[i], i);
  return recogniser.take();
}

std::optional<PublicationBound> publication_bound(const std::vector<TimeMention>& times) {
  std::optional<PublicationBound> best;
  std::optional<DayNumber> latest;
  for (std::size_t i = 0; i < times.size(); ++i) {
    const TimeMention& time = times[i];
    const bool certain = time.date && time.date->kind() == EdtfInterval::Kind::date &&
                         time.type != TimexType::duration && time.type != TimexType::set && !time.ahead;
    if (!certain || time.preposition == "until" || time.preposition == "by") continue;
    const EdtfDate& date = time.date->dates().front();
    if (date.precision() == Precision::season) continue;
    if (latest && date.earliest() <= *latest) continue;
    latest = date.earliest();
    best = PublicationBound{EdtfInterval(EdtfDate::of_day(date.earliest()), std::nullopt), i};
  }
  return best;
}

}  // namespace truceline
