// What speaks for a name being that of a person, an organisation, a place or a people.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "extract/names_chunks.hpp"

namespace truceline {

/// Collects the evidence for the type of the names of one sentence.
class NameTyper {
 public:
  NameTyper(const NameSentence& sentence, const NameChunker& chunker, const Lexicon& lexicon,
            const NameLists& lists);
  void vote(NameChunk& chunk) const;
  /// Lets a name count for the one behind it.
  void vote_by_pair(const NameChunk& before, NameChunk& chunk) const;

 private:
  void vote_by_gazetteer(NameChunk& chunk) const;
  void vote_by_words(NameChunk& chunk) const;
  void vote_by_place_words(NameChunk& chunk) const;
  [[nodiscard]] bool all_of_politics(const NameChunk& chunk) const;
  void vote_by_neighbours(NameChunk& chunk) const;
  void vote_by_tree(NameChunk& chunk) const;

  const NameSentence& sentence_;
  const NameChunker& chunker_;
  const Lexicon& lexicon_;
  const NameLists& lists_;
};

/// The type with the most votes; other when nothing speaks for one.
[[nodiscard]] NameType leading_type(const NameChunk& chunk);

/// What names of a text mean wherever they stand in it: acronyms given in brackets, last names of persons,
/// and the type that most of a name's mentions point to.
class NameMemory {
 public:
  /// Takes note of a name with its votes; call it for all names of a text before `settle`.
  void add(const NameSentence& sentence, const NameChunk& chunk);
  /// Lets the text's other mentions of the name weigh in.
  void settle(const NameSentence& sentence, NameChunk& chunk) const;

 private:
  std::unordered_map<std::string, NameChunk> by_text_;
  std::unordered_map<std::string, double> last_names_;  ///< of persons
};

}  // namespace truceline
