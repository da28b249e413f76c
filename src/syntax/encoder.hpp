// Words of a batch of sentences to vectors and tags: the first half of the net.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "syntax/integer_matrix.hpp"
#include "syntax/model_file.hpp"

namespace truceline {

/// Sentences laid end to end.
struct WordBatch {
  std::vector<std::string_view> forms;
  std::vector<std::size_t> begins{0};  ///< first word of each sentence, and the number of all words
};

/// Numbers a word, row after row; reused from batch to batch.
struct EncodedBatch {
  std::vector<float> values;      ///< width a word
  std::vector<std::size_t> tags;  ///< index into the model's tags
};

/// One stage of the encoder: changes the words' vectors in place.
class EncoderLayer {
 public:
  virtual ~EncoderLayer() = default;
  virtual void apply(const WordBatch& batch, EncodedBatch& words) const = 0;
};

class Encoder {
 public:
  /// `file` must live as long as the encoder.
  explicit Encoder(const ModelFile& file);

  void encode(const WordBatch& batch, EncodedBatch& out) const;

 private:
  void look_up(std::string_view form, float* out) const;
  void add_row(std::size_t row, float* out) const;

  /// Row of the word of that key, 0 = it has none.
  [[nodiscard]] std::size_t row_of(std::uint64_t key) const;

  const ModelFile& file_;
  std::size_t width_;
  const QuantisedMatrix& words_;          ///< rows: words, then classes, codes, then the buckets of each part
  std::vector<std::uint32_t> word_rows_;  ///< hash table by key, at most half full, a power of two; 0 = free
  std::size_t first_class_ = 0;
  std::size_t first_code_ = 0;
  std::size_t first_part_ = 0;
  std::vector<std::unique_ptr<EncoderLayer>> layers_;
};

}  // namespace truceline
