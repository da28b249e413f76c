// CoNLL-U, the exchange format of treebanks: https://universaldependencies.org/format.html
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace truceline {

struct ConlluWord {
  std::string form;
  std::string lemma;
  std::string upos;
  std::string xpos;
  std::string feats;
  int head = -1;  ///< index of the head in `words`, from 0; -1 for the root and where the file has "_"
  std::string deprel;
  std::string misc;
};

/// A multiword token: words [first, last) are written together as `form`.
struct ConlluRange {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string form;
  std::string misc;
};

struct ConlluSentence {
  std::vector<std::string> comments;  ///< lines that start with '#', without the line end
  std::vector<ConlluWord> words;
  std::vector<ConlluRange> ranges;  ///< in order
};

/// Reads the next sentence; false at the end of the input. Empty nodes ("3.1") and enhanced dependencies are
/// passed over. Throws FormatError naming `name` and the line for a row that is malformed.
class ConlluReader {
 public:
  ConlluReader(std::istream& in, std::string name);
  [[nodiscard]] bool next(ConlluSentence& sentence);

 private:
  std::istream& in_;
  std::string name_;
  std::size_t line_ = 0;
};

/// Writes the sentence and the blank line after it; empty fields become "_".
void write_conllu(std::ostream& out, const ConlluSentence& sentence);

}  // namespace truceline
