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

struct Sentence {
  ByteSpan span;
  std::size_t paragraph = 0;  ///< from 0; a blank line or line end in the text starts the next
  std::vector<Token> tokens;
};

/// Sentences of the article proper: furniture is left out, paragraph ends are hard boundaries.
/// `words` gives the abbreviations that do not end a sentence.
[[nodiscard]] std::vector<Sentence> segment(const Document& document, const WordLists& words);

/// Tokens of `text[span]`: words with inner hyphens, apostrophes and periods ("U.S.", "co-chair"), the
/// possessive 's apart, numbers with separators, one token a punctuation mark.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text, ByteSpan span);

}  // namespace truceline
