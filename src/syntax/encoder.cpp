#include "syntax/encoder.hpp"

#include <algorithm>
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

Encoder::Encoder(const ModelFile& file)
    : width_(file.width), words_(file.matrix("words")), classes_(file.classes), codes_(file.codes) {
  first_class_ = 1 + file.word_keys.size();
  first_code_ = first_class_ + kNumbers;
  first_part_ = first_code_ + kNumbers * codes_.count;
  if (words_.rows != first_part_ + bucket_total() || words_.columns != width_)
    throw FormatError("model", 0, "the word table has the wrong size");
  word_rows_.reserve(file.word_keys.size());
  for (std::size_t i = 0; i < file.word_keys.size(); ++i)
    word_rows_.emplace(file.word_keys[i], static_cast<std::uint32_t>(i + 1));
  for (std::size_t i = 0; i < file.layers.size(); ++i)
    layers_.push_back(make_encoder_layer(file.layers[i], file, "layer" + std::to_string(i)));
}

void Encoder::add_row(std::size_t row, float* out) const {
  add_scaled(words_.values.data() + row * width_, words_.scales[row], width_, out);
}

void Encoder::look_up(std::string_view form, float* out) const {
  const WordFeatures features = word_features(form);
  const auto known = word_rows_.find(features.key);
  std::fill_n(out, width_, 0.0F);
  add_row(known == word_rows_.end() ? 0 : known->second, out);
  const auto word_class = classes_.find(features.key);
  add_row(first_class_ + (word_class.empty() ? 0 : word_class[0]), out);
  std::size_t table = first_code_;
  for (const std::uint8_t code : codes_.find(features.key)) {
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
