// Sentences and tokens: stretches of a document's text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "truceline/lexicon/word_lists.hpp"
#include "truceline/model/document.hpp"
#include "truceline/model/span.hpp"

namespace truceline {

enum class TokenKind { word, number, punctuation };

struct Token {
  ByteSpan span;       ///< in the document's text
  std::string folded;  ///< fold() of its text: what look-ups compare
  TokenKind kind = TokenKind::word;
  bool capitalised = false;  ///< starts with an upper-case letter
  bool all_caps = false;     ///< two or more letters, all upper case
};

/// A syntactic word of Universal Dependencies, the unit of tags and trees: "don't" is do + n't, "15-year" is
/// 15 + - + year.
struct Word {
  ByteSpan span;  ///< in the document's text
  bool contracted =
      false;  ///< continues the orthographic word before it, as n't in "don't" and 's in "Baku's"
};

struct Sentence {
  ByteSpan span;
  std::size_t paragraph = 0;  ///< from 0; a blank line or line end in the text starts the next
  std::vector<Token> tokens;
  std::vector<Word> words;
};

/// Sentences of the article proper, with tokens and words: furniture is left out, paragraph ends are hard
/// boundaries. `lists` gives the abbreviations, contractions and prefixes (data/lexicon/words_token.tsv).
[[nodiscard]] std::vector<Sentence> segment(const Document& document, const WordLists& lists);

/// The same sentences with their words but without look-up tokens: much faster.
[[nodiscard]] std::vector<Sentence> split_sentences(const Document& document, const WordLists& lists);

/// Tokens of `text[span]`: words with inner hyphens, apostrophes and periods ("U.S.", "co-chair"), the
/// possessive 's apart, numbers with separators, one token a punctuation mark.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text, ByteSpan span);

/// Syntactic words of one sentence, cut as in UD_English-EWT. Every visible byte belongs to one word. Builds
/// its tables from `lists` at each call: for many sentences use split_sentences.
[[nodiscard]] std::vector<Word> words_of(std::string_view text, ByteSpan span, const WordLists& lists);

}  // namespace truceline
