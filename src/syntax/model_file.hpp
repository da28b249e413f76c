// The file of the tagger and parser: lists, word tables and 8-bit weights, with a checksum.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace truceline {

/// Numbers that lie in the bytes of a file, wherever they start there, or that it holds itself; copies share
/// them.
template <class T>
class FileNumbers {
 public:
  FileNumbers() = default;
  /// Holds `own`.
  explicit FileNumbers(std::vector<T> own)
      : own_(std::make_shared<const std::vector<T>>(std::move(own))),
        begin_(reinterpret_cast<const char*>(own_->data())),
        size_(own_->size()) {}
  /// The numbers in `bytes`, which must live as long as what is made of them.
  explicit FileNumbers(std::string_view bytes) : begin_(bytes.data()), size_(bytes.size() / sizeof(T)) {}

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::string_view bytes() const { return {begin_, size_ * sizeof(T)}; }
  [[nodiscard]] T operator[](std::size_t i) const {
    T value;
    std::memcpy(&value, begin_ + i * sizeof(T), sizeof value);
    return value;
  }
  /// Of single bytes, which need no place of their own kind to lie in.
  [[nodiscard]] const T* data() const requires(sizeof(T) == 1) { return reinterpret_cast<const T*>(begin_); }

 private:
  std::shared_ptr<const std::vector<T>> own_;
  const char* begin_ = nullptr;
  std::size_t size_ = 0;
};

/// A matrix of 8-bit integers with a scale a row: weight = integer · scale.
struct QuantisedMatrix {
  std::size_t rows = 0, columns = 0;
  std::vector<float> scales;        ///< rows
  FileNumbers<std::int8_t> values;  ///< rows × columns

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
  FileNumbers<std::uint16_t> marks;   ///< 0 marks a free place
  FileNumbers<std::uint8_t> numbers;  ///< count a place
};

/// Most codes that a word can have.
inline constexpr std::size_t kMostCodes = 8;

struct ModelFile {
  std::uint32_t width = 0, hidden = 0;
  std::string layers;                    ///< kinds of encoder layers: c window, r recurrent, t tags
  std::vector<std::string> tags;         ///< "NOUN|NN"
  std::vector<std::string> labels;       ///< "nsubj:pass"
  FileNumbers<std::uint64_t> word_keys;  ///< by row of the word table, from row 1
  WordNumbers classes;                   ///< one number a word: its class by WordNet
  WordNumbers codes;                     ///< its vector as one row of each of a few tables of 256
  std::map<std::string, QuantisedMatrix> matrices;
  std::map<std::string, std::vector<float>> vectors;

  [[nodiscard]] std::string bytes() const;
  /// Throws FormatError naming `name` when the bytes are no model, of another version, cut or damaged. They
  /// must live as long as the file: its large tables stay where they lie. The checksum of the model within
  /// the program is checked by the tests, not at every start.
  [[nodiscard]] static ModelFile read(const std::string& name, std::string_view bytes, bool check_sum = true);

  [[nodiscard]] const QuantisedMatrix& matrix(const std::string& name) const;
  [[nodiscard]] const std::vector<float>& vector(const std::string& name) const;
};

}  // namespace truceline
