// One sentence with everything found in it so far, for the claim rules.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/syntax_view.hpp"
#include "truceline/extract/claim_rules.hpp"
#include "truceline/extract/mention.hpp"
#include "truceline/lexicon/lexicon.hpp"
#include "truceline/syntax/tree.hpp"
#include "truceline/temporal/time_mention.hpp"
#include "truceline/text/lemma.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {

/// Named actors by the last word of their name: "council" → the National Transitional Council. Latest last.
using NamedHeads = std::unordered_map<std::string, std::vector<const Mention*>>;

struct SentenceView {
  std::size_t index = 0;
  const Sentence* sentence = nullptr;
  const Lexicon* lexicon = nullptr;
  std::vector<std::string> folded;
  std::vector<const Mention*> mentions;  ///< in token order
  std::vector<const TimeMention*> times;
  std::shared_ptr<const NamedHeads> heads;  ///< of the whole document
  std::vector<const Mention*> speakers;     ///< who says "I" or "we" here: the last who was quoted
  const Mention* dateline = nullptr;        ///< the place that the article was sent from; null when not told
  std::vector<bool> quoted;                 ///< by token: between quotation marks
  SyntaxView syntax;
  std::shared_ptr<const Tree> linear;  ///< where the order of words stands for the tree
  std::vector<std::size_t> word_of;    ///< by token: the word of the tree that it begins with
  std::vector<std::size_t> token_of;   ///< by word of the tree: the token that it lies in

  [[nodiscard]] std::size_t size() const { return folded.size(); }
  [[nodiscard]] std::string_view word(std::size_t at) const {
    return at < folded.size() ? std::string_view(folded[at]) : std::string_view();
  }
  /// Of the tokens [first, last), the word of the tree that hangs on a word outside of them.
  [[nodiscard]] std::size_t head_word(std::size_t first, std::size_t last) const;
  /// A word of the tree as it stands, folded.
  [[nodiscard]] std::string word_text(std::size_t word) const;
  [[nodiscard]] bool is(std::size_t at, std::string_view list) const {
    return at < folded.size() && lexicon->words[list].contains(folded[at]);
  }
  /// The first mention that starts at `at`; null when none does.
  [[nodiscard]] const Mention* mention_at(std::size_t at) const;
  /// Is the token inside a mention (other than a pronoun)?
  [[nodiscard]] bool in_mention(std::size_t at) const;
  [[nodiscard]] bool in_time(std::size_t at) const;
  /// The sentence's words from token `first` to before `last`.
  [[nodiscard]] ByteSpan span(std::size_t first, std::size_t last) const {
    return {sentence->tokens[first].span.begin, sentence->tokens[last - 1].span.end};
  }
};

/// Views of all sentences of `text`; `trees` is parallel to them or empty. A sentence without a tree, or with
/// one of no use, gets one from the order of its words.
[[nodiscard]] std::vector<SentenceView> make_views(std::string_view text,
                                                   const std::vector<Sentence>& sentences,
                                                   const std::vector<TimeMention>& times,
                                                   const std::vector<Mention>& mentions,
                                                   const Lexicon& lexicon, std::span<const Tree> trees = {},
                                                   const ClaimRules& rules = {});

}  // namespace truceline
