// Trees for the sentences of a document, and the way back to CoNLL-U.
#pragma once

#include <iosfwd>
#include <vector>

#include "truceline/lexicon/lexicon.hpp"
#include "truceline/model/document.hpp"
#include "truceline/syntax/conllu.hpp"
#include "truceline/syntax/parser.hpp"
#include "truceline/syntax/tree.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {

/// One tree a sentence, one tree word a Sentence::words. Text in capitals is read as if it were in mixed
/// case.
[[nodiscard]] std::vector<Tree> parse_sentences(const Document& document,
                                                const std::vector<Sentence>& sentences,
                                                const Lexicon& lexicon,
                                                const Parser& parser = Parser::builtin());

/// The sentences as CoNLL-U, the document named `id`. Forms are the text's own; MISC has SpaceAfter=No and,
/// as TokenRange=begin:end, the word's code points in the document's text. `trees` is parallel to
/// `sentences`, or empty: then there are words alone.
void write_conllu(std::ostream& out, const std::string& id, const Document& document,
                  const std::vector<Sentence>& sentences, const std::vector<Tree>& trees);

/// Tags, lemmas and heads for sentences that are already cut into words; features are dropped, comments, MISC
/// and multiword tokens stay.
void annotate(std::vector<ConlluSentence>& sentences, const Lexicon& lexicon,
              const Parser& parser = Parser::builtin());

}  // namespace truceline
