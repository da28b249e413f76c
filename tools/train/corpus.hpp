// Treebanks as numbers: words by their features, tags and labels by their place in a list.
#pragma once

#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "syntax/model_file.hpp"
#include "syntax/word_features.hpp"

namespace truceline::train {

/// A word's vector as one entry of each of a few tables (scripts/word_codes).
using WordCode = std::array<std::uint8_t, kMostCodes>;

/// Words by key. Row 0 of their table is the unknown word.
struct Vocabulary {
  std::unordered_map<std::uint64_t, std::uint32_t> rows;
  std::vector<std::uint64_t> keys;                          ///< by row; keys[0] is 0
  std::vector<std::uint32_t> frequencies;                   ///< by row
  std::unordered_map<std::uint64_t, std::uint8_t> classes;  ///< word class by key, from 1
  std::unordered_map<std::uint64_t, WordCode> codes;        ///< of the words that have a vector
  std::size_t code_count = 0;                               ///< codes a word

  [[nodiscard]] std::uint32_t row(std::uint64_t key) const;
  [[nodiscard]] std::uint8_t word_class(std::uint64_t key) const;
};

struct Example {
  std::vector<WordFeatures> words;
  std::vector<std::uint32_t> rows;     ///< of the vocabulary
  std::vector<std::uint8_t> classes;   ///< 0 is none
  std::vector<const WordCode*> codes;  ///< null where the word has none
  std::vector<std::uint32_t> tags;     ///< of Inventory::tags
  std::vector<std::string> universal;  ///< universal part of speech
  std::vector<int> heads;              ///< size() is the root
  std::vector<std::uint32_t> labels;   ///< of Inventory::labels
  float weight = 1;

  [[nodiscard]] std::size_t size() const { return words.size(); }
};

/// Tags ("NOUN|NN") and labels in order of first appearance.
struct Inventory {
  std::vector<std::string> tags, labels;
};

class Corpus {
 public:
  /// Reads treebanks; `word_classes` is a table "word<TAB>class" or empty, `word_codes` one of
  /// "word<TAB>code code ..." or empty. Words seen `least` times or more get a row.
  Corpus(const std::vector<std::string>& treebanks, const std::string& word_classes,
         const std::string& word_codes, std::size_t least);

  /// Sentences of another treebank; tags and labels that training has not seen are numbered past the lists.
  [[nodiscard]] std::vector<Example> read(const std::string& treebank) const;

  std::vector<Example> examples;
  Vocabulary vocabulary;
  Inventory inventory;

 private:
  void number(Example& example) const;
};

}  // namespace truceline::train
