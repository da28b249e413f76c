#include "syntax/encoder.hpp"

#include <algorithm>
#include <bit>
#include <stdexcept>

#include "syntax/encoder_layers.hpp"
#include "syntax/vector_clones.hpp"
#include "syntax/word_features.hpp"
#include "truceline/base/error.hpp"

namespace truceline {
namespace {

constexpr std::size_t kNumbers = 256;  ///< rows of the classes, and of each table of codes

TRUCELINE_VECTOR_CLONES
void add_scaled(const std::int8_t* row, float scale, std::size_t n, float* out) {
  for (std::size_t i = 0; i < n; ++i) out[i] += scale * static_cast<float>(row[i]);
}

std::size_t bucket_total() {
  std::size_t total = 0;
  for (const std::uint32_t n : kPartBuckets) total += n;
  return total;
}

}  // namespace

Encoder::Encoder(const ModelFile& file) : file_(file), width_(file.width), words_(file.matrix("words")) {
  first_class_ = 1 + file.word_keys.size();
  first_code_ = first_class_ + kNumbers;
  first_part_ = first_code_ + kNumbers * file.codes.count;
  if (words_.rows != first_part_ + bucket_total() || words_.columns != width_)
    throw FormatError("model", 0, "the word table has the wrong size");
  word_rows_.resize(std::bit_ceil(file.word_keys.size() * 2 + 1), 0);
  for (std::size_t i = 0; i < file.word_keys.size(); ++i) {
    std::size_t slot = file.word_keys[i] & (word_rows_.size() - 1);
    while (word_rows_[slot] != 0) slot = (slot + 1) & (word_rows_.size() - 1);
    word_rows_[slot] = static_cast<std::uint32_t>(i + 1);
  }
  for (std::size_t i = 0; i < file.layers.size(); ++i)
    layers_.push_back(make_encoder_layer(file.layers[i], file, "layer" + std::to_string(i)));
}

std::size_t Encoder::row_of(std::uint64_t key) const {
  const std::size_t mask = word_rows_.size() - 1;
  for (std::size_t slot = key & mask; word_rows_[slot] != 0; slot = (slot + 1) & mask) {
    if (file_.word_keys[word_rows_[slot] - 1] == key) return word_rows_[slot];
  }
  return 0;
}

void Encoder::add_row(std::size_t row, float* out) const {
  add_scaled(words_.values.data() + row * width_, words_.scales[row], width_, out);
}

void Encoder::look_up(std::string_view form, float* out) const {
  const WordFeatures features = word_features(form);
  std::fill_n(out, width_, 0.0F);
  add_row(row_of(features.key), out);
  const auto word_class = file_.classes.find(features.key);
  add_row(first_class_ + (word_class.empty() ? 0 : word_class[0]), out);
  std::size_t table = first_code_;
  for (const std::uint8_t code : file_.codes.find(features.key)) {
    add_row(table + code, out);
    table += kNumbers;
  }
  std::size_t first = first_part_;
  for (std::size_t p = 0; p < kPartBuckets.size(); ++p) {
    add_row(first + features.parts[p], out);
    first += kPartBuckets[p];
  }
}

void Encoder::encode(const WordBatch& batch, EncodedBatch& out) const {
  out.values.resize(batch.forms.size() * width_);
  out.tags.assign(batch.forms.size(), 0);
  for (std::size_t i = 0; i < batch.forms.size(); ++i)
    look_up(batch.forms[i], out.values.data() + i * width_);
  for (const auto& layer : layers_) layer->apply(batch, out);
}

}  // namespace truceline
