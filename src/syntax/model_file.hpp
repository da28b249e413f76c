// The file of the tagger and parser: lists, word tables and 8-bit weights, with a checksum.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace truceline {

/// A matrix of 8-bit integers with a scale a row: weight = integer · scale.
struct QuantisedMatrix {
  std::size_t rows = 0, columns = 0;
  std::vector<float> scales;        ///< rows
  std::vector<std::int8_t> values;  ///< rows × columns

  [[nodiscard]] static QuantisedMatrix of(const float* weights, std::size_t rows, std::size_t columns);
};

/// Word keys with a few bytes each, in two bytes a word and theirs. A key that was never put in is taken for
/// one that was about once in 10,000 times.
class WordNumbers {
 public:
  WordNumbers() = default;
  /// Every word has `count` numbers.
  WordNumbers(std::size_t count, const std::map<std::uint64_t, std::vector<std::uint8_t>>& words);

  /// The word's numbers; nothing for a key that is not in.
  [[nodiscard]] std::span<const std::uint8_t> find(std::uint64_t key) const;

  std::uint32_t count = 0;
  std::vector<std::uint16_t> marks;   ///< 0 marks a free place
  std::vector<std::uint8_t> numbers;  ///< count a place
};

/// Most codes that a word can have.
inline constexpr std::size_t kMostCodes = 8;

struct ModelFile {
  std::uint32_t width = 0, hidden = 0;
  std::string layers;                    ///< kinds of encoder layers: c window, r recurrent, t tags
  std::vector<std::string> tags;         ///< "NOUN|NN"
  std::vector<std::string> labels;       ///< "nsubj:pass"
  std::vector<std::uint64_t> word_keys;  ///< by row of the word table, from row 1
  WordNumbers classes;                   ///< one number a word: its class by WordNet
  WordNumbers codes;                     ///< its vector as one row of each of a few tables of 256
  std::map<std::string, QuantisedMatrix> matrices;
  std::map<std::string, std::vector<float>> vectors;

  [[nodiscard]] std::string bytes() const;
  /// Throws FormatError naming `name` when the bytes are no model, of another version, cut or damaged.
  [[nodiscard]] static ModelFile read(const std::string& name, std::string_view bytes);

  [[nodiscard]] const QuantisedMatrix& matrix(const std::string& name) const;
  [[nodiscard]] const std::vector<float>& vector(const std::string& name) const;
};

}  // namespace truceline
