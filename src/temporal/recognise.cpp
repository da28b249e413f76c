#include <algorithm>

#include "temporal/normalise.hpp"
#include "temporal/sentence_times.hpp"
#include "truceline/temporal/time_mention.hpp"

namespace truceline {
namespace {

using Form = TimeReading::Form;

/// Do `left` and `right` bound one stretch? ("14 August-24 August", "from 1998 to 2000", "20-21 November")
bool bounds_range(const Sentence& sentence, const TimeReading& left, const TimeReading& right) {
  if (right.first != left.last + 1 || left.form != Form::calendar || right.form != Form::calendar)
    return false;
  const std::string& link = sentence.tokens[left.last].folded;
  const std::string before = left.first ? sentence.tokens[left.first - 1].folded : std::string();
  if (link == "-") return true;
  if (link == "and") return before == "between" || left.rule == "day_of_range";
  return (link == "to" || link == "until" || link == "till" || link == "through") &&
         !left.mod.empty() == !right.mod.empty();
}

/// What the first half of a range leaves out stands in the second: "from 27 September to 10 November 2020".
void complete(TimeReading& left, const TimeReading& right) {
  if (!left.month && left.day) left.month = right.month;
  if (!left.year && !left.year_offset) left.year_offset = right.year_offset;
  if (left.year || !right.year || !left.month) return;
  left.year = right.year;
  if (right.month && left.month > right.month) --*left.year;
}

/// "2008-09", "1919-21": the second half is a year too. Gives its reading.
std::optional<TimeReading> short_year(const Sentence& sentence, const TimeReading& left) {
  if (left.rule != "year" || left.last + 1 >= sentence.tokens.size()) return std::nullopt;
  const Token& dash = sentence.tokens[left.last];
  const Token& end = sentence.tokens[left.last + 1];
  if (dash.folded != "-" || end.kind != TokenKind::number || end.folded.size() != 2) return std::nullopt;
  const std::int64_t year = *left.year / 100 * 100 + std::stoi(end.folded);
  if (year <= *left.year) return std::nullopt;
  TimeReading r = left;
  r.first = left.last + 1;
  r.last = r.first + 1;
  r.year = year;
  return r;
}

std::vector<TimeReading> readings_of(const Sentence& sentence, const WordLists& words) {
  std::vector<TimeReading> readings;
  for (TimeReading& reading : read_times(sentence, words)) {
    readings.push_back(reading);
    if (auto end = short_year(sentence, reading)) readings.push_back(std::move(*end));
  }
  return readings;
}

/// Is the thing that the expression dates due or scheduled?
bool is_expected(const Sentence& sentence, const TimeReading& reading, const WordList& participles) {
  const std::size_t from = reading.first > 3 ? reading.first - 3 : 0;
  for (std::size_t i = from; i < reading.first; ++i) {
    if (participles.contains(sentence.tokens[i].folded))
      return i == 0 || sentence.tokens[i - 1].folded != "were";
  }
  return false;
}

/// Does a word that looks ahead stand before the expression, in its clause? "were planned for Monday" looks
/// back.
bool looks_ahead(const Sentence& sentence, const TimeReading& reading, const WordList& cues,
                 const WordList& past) {
  const std::size_t from = reading.first > 10 ? reading.first - 10 : 0;
  for (std::size_t i = reading.first; i-- > from;) {
    const std::string& word = sentence.tokens[i].folded;
    if (word == ";" || word == "." || word == "\"" || past.contains(word)) return false;
    const bool pair = i + 1 < reading.first && cues.contains(word + ' ' + sentence.tokens[i + 1].folded);
    if (!cues.contains(word) && !pair) continue;
    return i == 0 || !past.contains(sentence.tokens[i - 1].folded);
  }
  return false;
}

class Recogniser {
 public:
  Recogniser(const Document& document, const Lexicon& lexicon)
      : words_(lexicon.words),
        prepositions_(words_["time_preposition"]),
        cues_(words_["future_cue"]),
        past_(words_["past_cue"]),
        participles_(words_["future_participle"]) {
    if (const auto& date = document.publication.date; date && date->is_day()) {
      context_.publication = date->earliest();
      context_.publication_text = date->str();
    }
  }

  void read(const Sentence& sentence, std::size_t index) {
    std::vector<TimeReading> readings = readings_of(sentence, words_);
    for (std::size_t i = 0; i < readings.size(); ++i) {
      const bool linked = i + 1 < readings.size() && bounds_range(sentence, readings[i], readings[i + 1]);
      if (linked) complete(readings[i], readings[i + 1]);
      add(sentence, index, readings[i]);
      if (linked) {
        add(sentence, index, readings[i + 1]);
        link();
        ++i;
      }
    }
  }

  std::vector<TimeMention> take() { return std::move(mentions_); }

 private:
  void add(const Sentence& sentence, std::size_t index, const TimeReading& reading) {
    TimeMention mention;
    mention.sentence = index;
    mention.first_token = reading.first;
    mention.last_token = reading.last;
    mention.span = {sentence.tokens[reading.first].span.begin, sentence.tokens[reading.last - 1].span.end};
    mention.preposition = governor(sentence, reading.first);
    context_.future = looks_ahead(sentence, reading, cues_, past_);
    context_.expected = is_expected(sentence, reading, participles_);
    context_.story_near = context_.story && story_paragraph_ == sentence.paragraph;
    if (dated_paragraph_ + 1 < sentence.paragraph) context_.dated_story.reset();
    normalise(reading, context_, mention);
    if (mention.date && reading.form != Form::stretch && reading.form != Form::century)
      remember(reading, mention, sentence.paragraph);
    mentions_.push_back(std::move(mention));
  }

  void remember(const TimeReading& reading, const TimeMention& mention, std::size_t paragraph) {
    context_.story = mention.date;
    story_paragraph_ = paragraph;
    const bool carries = mention.anchor == TimeAnchor::story && reading.form == Form::calendar;
    // A bare year sets the scene only at the head of a sentence: "In 1941 …".
    const bool sets_scene = reading.month || reading.first <= 2;
    if (reading.form == Form::calendar && sets_scene && (reading.year || carries)) {
      context_.dated_story = mention.date;
      dated_paragraph_ = paragraph;
    } else if (mention.anchor == TimeAnchor::publication) {
      context_.dated_story.reset();
    }
  }

  /// The preposition before the expression, over an article: "by the end of the year" → "by".
  [[nodiscard]] std::string governor(const Sentence& sentence, std::size_t first) const {
    for (std::size_t back = 1; back <= 2 && back <= first; ++back) {
      const std::string& word = sentence.tokens[first - back].folded;
      if (prepositions_.contains(word)) return word;
      if (word != "the") return {};
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
    context_.story = left.linked;
  }

  const WordLists& words_;
  const WordList& prepositions_;
  const WordList& cues_;
  const WordList& past_;
  const WordList& participles_;
  TimeContext context_;
  std::size_t story_paragraph_ = 0;
  std::size_t dated_paragraph_ = 0;
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
                                         const Lexicon& lexicon) {
  Recogniser recogniser(document, lexicon);
  for (std::size_t i = 0; i < sentences.size(); ++i) recogniser.read(sentences[i], i);
  return recogniser.take();
}

}  // namespace truceline
