// What the lemmatiser knows by heart: base forms of single words, and which base forms exist.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace truceline {

/// A closed hash table from (tag, word in lower case) to a lemma. Keys are kept as views: the text they come
/// from must outlive the table.
class LemmaTable {
 public:
  /// Makes room for so many entries.
  void reserve(std::size_t entries);
  /// Keeps the first lemma of a key.
  void add(std::string_view tag, std::string_view word, std::string_view lemma);
  /// The lemma of the word that `stem` and `ending` spell together.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view tag, std::string_view stem,
                                                     std::string_view ending = {}) const noexcept;
  [[nodiscard]] bool contains(std::string_view tag, std::string_view stem,
                              std::string_view ending = {}) const noexcept {
    return find(tag, stem, ending).has_value();
  }

 private:
  struct Entry {
    const char* word = nullptr;
    const char* lemma = nullptr;
    std::uint32_t word_size = 0, lemma_size = 0;
    std::uint32_t hash = 0;
    std::uint32_t tag = 0;  ///< in tags_
  };

  [[nodiscard]] std::size_t slot_of(std::uint32_t hash, std::string_view tag, std::string_view stem,
                                    std::string_view ending) const noexcept;
  void make_slots(std::size_t count);
  std::uint32_t number_of(std::string_view tag);

  std::vector<std::string_view> tags_;  ///< a few dozen
  std::vector<Entry> entries_;          ///< from the second on
  std::vector<std::uint32_t> slots_;    ///< of entries_, a power of two; 0 = free
};

/// The tables of the program: data/lexicon/lemma_words.tsv (by tag of the treebank), lemma_exceptions.tsv (by
/// part of speech) and lemma_bases.tsv (base forms as "base noun", "base verb" and so on).
[[nodiscard]] const LemmaTable& builtin_lemma_table();

}  // namespace truceline
