#include "extract/sentence_view.hpp"

#include <algorithm>

namespace truceline {
namespace {

constexpr std::size_t kLongestGap = 4;  // words that "*" may stand for

bool matches_noun(const SentenceView& view, std::size_t at, const std::string& lemma) {
  if (view.word(at) == lemma) return true;
  const auto readings = noun_readings(view.word(at), view.lexicon->words);
  return std::find(readings.begin(), readings.end(), lemma) != readings.end();
}

bool matches_verb(const SentenceView& view, std::size_t at, const std::string& lemma) {
  if (view.word(at) == lemma) return true;
  const auto readings = verb_readings(view.word(at), view.lexicon->words);
  return std::any_of(readings.begin(), readings.end(),
                     [&](const VerbReading& r) { return r.lemma == lemma; });
}

bool ends_clause(const SentenceView& view, std::size_t at) {
  const auto w = view.word(at);
  return w == ";" || w == ":" || w == "." || w == "," || w == "\"";
}

/// Matches words[i…] from `at`; npos when they do not match.
std::size_t match_rest(const SentenceView& view, std::size_t at, const std::vector<std::string>& words,
                       std::size_t i) {
  if (i == words.size()) return at;
  if (words[i] == "*") {
    for (std::size_t gap = 0; gap <= kLongestGap && at + gap < view.size(); ++gap) {
      const std::size_t end = match_rest(view, at + gap, words, i + 1);
      if (end != std::string::npos) return end;
      if (ends_clause(view, at + gap)) break;
    }
    return std::string::npos;
  }
  if (at >= view.size() || !(matches_noun(view, at, words[i]) || (i && matches_verb(view, at, words[i]))))
    return std::string::npos;
  return match_rest(view, at + 1, words, i + 1);
}

/// Tokens and words of the tree by where they begin.
void join_tree(const Sentence& sentence, const Tree& tree, SentenceView& view) {
  view.tree = &tree;
  std::size_t word = 0;
  for (const Token& token : sentence.tokens) {
    while (word + 1 < sentence.words.size() && sentence.words[word].span.end <= token.span.begin) ++word;
    view.word_of.push_back(word);
  }
  std::size_t token = 0;
  for (const Word& own : sentence.words) {
    while (token + 1 < sentence.tokens.size() && sentence.tokens[token].span.end <= own.span.begin) ++token;
    view.token_of.push_back(token);
  }
}

}  // namespace

const Mention* SentenceView::mention_at(std::size_t at) const {
  const auto it =
      std::find_if(mentions.begin(), mentions.end(), [&](const Mention* m) { return m->first_token == at; });
  return it == mentions.end() ? nullptr : *it;
}

bool SentenceView::in_mention(std::size_t at) const {
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention* m) {
    return m->first_token <= at && at < m->last_token && !m->by_context &&
           !(m->modifier && m->last_token == m->first_token + 1 && folded[at].find('-') != std::string::npos);
  });
}

bool SentenceView::in_time(std::size_t at) const {
  return std::any_of(times.begin(), times.end(),
                     [&](const TimeMention* t) { return t->first_token <= at && at < t->last_token; });
}

std::vector<SentenceView> make_views(const std::vector<Sentence>& sentences,
                                     const std::vector<TimeMention>& times,
                                     const std::vector<Mention>& mentions, const Lexicon& lexicon,
                                     std::span<const Tree> trees) {
  std::vector<SentenceView> views(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    views[i].index = i;
    views[i].sentence = &sentences[i];
    views[i].lexicon = &lexicon;
    for (const Token& token : sentences[i].tokens) views[i].folded.push_back(token.folded);
    if (i < trees.size() && !trees[i].words.empty()) join_tree(sentences[i], trees[i], views[i]);
  }
  for (const TimeMention& time : times) views[time.sentence].times.push_back(&time);
  for (const Mention& mention : mentions) views[mention.sentence].mentions.push_back(&mention);
  return views;
}

std::size_t match_phrase(const SentenceView& view, std::size_t at, const std::vector<std::string>& words,
                         bool verb) {
  const bool first = verb ? matches_verb(view, at, words.front()) : matches_noun(view, at, words.front());
  if (!first) return at;
  const std::size_t end = match_rest(view, at + 1, words, 1);
  return end == std::string::npos ? at : end;
}

}  // namespace truceline
