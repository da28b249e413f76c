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
  struct Slot {
    std::uint32_t hash = 0;
    std::string_view tag;
    std::string_view word;
    std::string_view lemma;
  };

  [[nodiscard]] std::size_t slot_of(std::uint32_t hash, std::string_view tag, std::string_view stem,
                                    std::string_view ending) const noexcept;
  void grow();

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

/// The tables of the program: data/lexicon/lemma_words.tsv (by tag of the treebank), lemma_exceptions.tsv (by
/// part of speech) and lemma_bases.tsv (base forms as "base noun", "base verb" and so on).
[[nodiscard]] const LemmaTable& builtin_lemma_table();

}  // namespace truceline
