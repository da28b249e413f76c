#include "extract/sentence_view.hpp"

#include <algorithm>

#include "extract/attribution.hpp"
#include "extract/linear_tree.hpp"
#include "extract/phrase_actors.hpp"
#include "truceline/base/utf8.hpp"
#include "truceline/text/recase.hpp"

namespace truceline {
namespace {

constexpr std::size_t kMostWords = 150;  // of a sentence; the parser's trees of longer ones are of no use

/// Tokens and words of the tree by where they begin.
void join_words(const Sentence& sentence, SentenceView& view) {
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

void join_tree(const Tree& tree, SentenceView& view) {
  std::vector<TimeWords> times;
  for (const TimeMention* time : view.times)
    times.emplace_back(view.word_of[time->first_token], view.word_of[time->last_token - 1] + 1);
  view.syntax = SyntaxView(tree, view.lexicon->words, times);
}

void join_linear_tree(std::string_view text, const Sentence& sentence, SentenceView& view) {
  std::vector<std::string> forms = recased_forms(text, sentence, *view.lexicon);
  if (forms.empty()) {
    for (const Word& word : sentence.words) forms.emplace_back(word.span.of(text));
  }
  view.linear = std::make_shared<Tree>(linear_tree(view, forms));
  join_tree(*view.linear, view);
}

NamedHeads named_heads(const std::vector<SentenceView>& views) {
  NamedHeads heads;
  for (const SentenceView& view : views) {
    for (const Mention* mention : view.mentions) {
      const bool named =
          mention->actor && !mention->by_context && mention->last_token > mention->first_token + 1;
      if (named) heads[view.folded[mention->last_token - 1]].push_back(mention);
    }
  }
  return heads;
}

/// Who is quoted in the sentence: the subject of a verb of saying.
std::vector<const Mention*> quoted(const SentenceView& view) {
  const WordList& says = view.lexicon->words["report_verb"];
  for (std::size_t word = 0; word < view.syntax.size(); ++word) {
    if (!view.syntax.verb(word) || !says.contains(view.syntax.lemma(word))) continue;
    for (const std::size_t who : view.syntax.agents(word)) {
      if (view.syntax[who].upos == "PRON" &&
          view.lexicon->words["first_person"].contains(view.syntax.lemma(who)))
        continue;
      if (auto speakers = actors_of(view, who); !speakers.empty()) return speakers;
    }
  }
  return {};
}

void find_speakers(std::vector<SentenceView>& views) {
  constexpr std::size_t kFarthest = 5;  // sentences that a quotation may run on
  std::vector<const Mention*> speakers;
  std::size_t since = 0;
  for (SentenceView& view : views) {
    if (auto own = quoted(view); !own.empty()) {
      speakers = std::move(own);
      since = view.index;
    }
    if (view.index <= since + kFarthest) view.speakers = speakers;
  }
}

/// "PORT SELUN (SPA) -" stands for a sentence of its own.
void find_dateline(std::vector<SentenceView>& views) {
  if (views.size() < 2 || views[0].folded.empty() || views[0].mentions.empty()) return;
  const Mention* place = views[0].mentions.front();
  const std::string& last = views[0].folded.back();
  const bool dash = last == "-" || last == "--" || last == "–" || last == "—";
  if (!dash || place->first_token > 0 || !place->place) return;
  for (SentenceView& view : views) view.dateline = place;
}

}  // namespace

std::size_t SentenceView::head_word(std::size_t first, std::size_t last) const {
  const std::size_t begin = word_of[first];
  const std::size_t end = word_of[last - 1];
  for (std::size_t i = begin; i <= end; ++i) {
    const auto head = syntax.head(i);
    if (!head || *head < begin || *head > end) return i;
  }
  return begin;
}

std::string SentenceView::word_text(std::size_t word) const {
  return fold(syntax[word].form);
}

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

std::vector<SentenceView> make_views(std::string_view text, const std::vector<Sentence>& sentences,
                                     const std::vector<TimeMention>& times,
                                     const std::vector<Mention>& mentions, const Lexicon& lexicon,
                                     std::span<const Tree> trees, const ClaimRules& rules) {
  std::vector<SentenceView> views(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    views[i].index = i;
    views[i].sentence = &sentences[i];
    views[i].lexicon = &lexicon;
    for (const Token& token : sentences[i].tokens) views[i].folded.push_back(token.folded);
  }
  for (const TimeMention& time : times) views[time.sentence].times.push_back(&time);
  for (const Mention& mention : mentions) views[mention.sentence].mentions.push_back(&mention);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (sentences[i].words.empty()) continue;
    join_words(sentences[i], views[i]);
    const bool usable = i < trees.size() && !trees[i].words.empty() && trees[i].words.size() <= kMostWords;
    if (usable)
      join_tree(trees[i], views[i]);
    else
      join_linear_tree(text, sentences[i], views[i]);
  }
  const auto heads = std::make_shared<NamedHeads>(rules.coreference ? named_heads(views) : NamedHeads());
  for (SentenceView& view : views) view.heads = heads;
  if (rules.coreference) find_speakers(views);
  find_dateline(views);
  mark_quotations(views);
  return views;
}

}  // namespace truceline
