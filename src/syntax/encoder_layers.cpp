#include "syntax/encoder_layers.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <memory>

#include "syntax/largest.hpp"
#include "syntax/vector_clones.hpp"
#include "truceline/base/error.hpp"

namespace truceline {
namespace {

TRUCELINE_VECTOR_CLONES
void add_positive(const float* from, std::size_t n, float* to) {
  for (std::size_t i = 0; i < n; ++i) to[i] += std::max(from[i], 0.0F);
}

TRUCELINE_VECTOR_CLONES
void add(const float* from, std::size_t n, float* to) {
  for (std::size_t i = 0; i < n; ++i) to[i] += from[i];
}

/// One step of the gated mean for `n` numbers: state = f · before + (1 - f) · new.
TRUCELINE_VECTOR_CLONES
void gate(const float* gates, const float* fresh, const float* before, std::size_t n, float* state) {
  for (std::size_t i = 0; i < n; ++i) {
    const float keep = 0.5F + 0.5F * gates[i] / (1 + std::fabs(gates[i]));
    state[i] = keep * before[i] + (1 - keep) * fresh[i];
  }
}

/// e^x for x ≤ 0 within 1e-6 of it, from operations that round the same everywhere (the library's own exp
/// does not). 2^x by its whole part and a polynomial for the rest.
inline float exponential(float x) {
  const float power = std::max(x * 1.44269504F, -120.0F);
  const auto whole = static_cast<std::int32_t>(power - 0.999999F);
  const float rest = power - static_cast<float>(whole);
  const float p =
      1 + rest * (0.69314718F +
                  rest * (0.24022651F + rest * (0.05550411F + rest * (0.00961813F + rest * 0.00133336F))));
  return p * std::bit_cast<float>((whole + 127) << 23);
}

TRUCELINE_VECTOR_CLONES
void exponentials(float* values, std::size_t n, float largest) {
  for (std::size_t i = 0; i < n; ++i) values[i] = exponential(values[i] - largest);
}

TRUCELINE_VECTOR_CLONES
void divide(float* values, std::size_t n, float by) {
  for (std::size_t i = 0; i < n; ++i) values[i] /= by;
}

/// Room for numbers that are all written before they are read.
std::unique_ptr<float[]> room_for(std::size_t count) {
  return std::make_unique_for_overwrite<float[]>(count);
}

/// A matrix of the file as the product needs it; `rows` of the matrix are outputs.
IntegerMatrix matrix_of(const ModelFile& file, const std::string& name, bool bias = true) {
  const QuantisedMatrix& m = file.matrix(name + ".weights");
  return {{m.values.data(), m.values.size()},
          m.scales,
          bias ? std::span<const float>(file.vector(name + ".bias")) : std::span<const float>(),
          m.columns};
}

class Window : public EncoderLayer {
 public:
  Window(const ModelFile& file, const std::string& name)
      : width_(file.width), weights_(matrix_of(file, name)) {}

  void apply(const WordBatch& batch, EncodedBatch& words) const override {
    const std::size_t count = batch.forms.size();
    const auto window = room_for(count * 3 * width_);
    for (std::size_t s = 0; s + 1 < batch.begins.size(); ++s) {
      for (std::size_t t = batch.begins[s]; t < batch.begins[s + 1]; ++t) {
        const float* self = words.values.data() + t * width_;
        float* out = window.get() + t * 3 * width_;
        const bool first = t == batch.begins[s];
        const bool last = t + 1 == batch.begins[s + 1];
        if (first) std::fill_n(out, width_, 0.0F);
        if (last) std::fill_n(out + 2 * width_, width_, 0.0F);
        const float* const from = first ? self : self - width_;
        const float* const to = last ? self + width_ : self + 2 * width_;
        std::copy(from, to, first ? out + width_ : out);
      }
    }
    IntegerRows rows;
    rows.assign(window.get(), count, 3 * width_);
    const auto out = room_for(count * weights_.stride());
    weights_.multiply(rows, out.get());
    add_positive(out.get(), count * weights_.stride(), words.values.data());
  }

 private:
  std::size_t width_;
  IntegerMatrix weights_;
};

class Recurrent : public EncoderLayer {
 public:
  Recurrent(const ModelFile& file, const std::string& name)
      : width_(file.width), gates_(matrix_of(file, name + ".gates")), weights_(matrix_of(file, name)) {}

  void apply(const WordBatch& batch, EncodedBatch& words) const override {
    const std::size_t count = batch.forms.size();
    IntegerRows rows;
    rows.assign(words.values.data(), count, width_);
    const auto inner = room_for(count * gates_.stride());
    gates_.multiply(rows, inner.get());
    const auto states = room_for(count * width_);
    scan(batch, inner.get(), states.get());
    rows.assign(states.get(), count, width_);
    const auto out = room_for(count * weights_.stride());
    weights_.multiply(rows, out.get());
    add_positive(out.get(), count * weights_.stride(), words.values.data());
  }

 private:
  void scan(const WordBatch& batch, const float* inner, float* states) const {
    const std::size_t half = width_ / 2;
    const std::vector<float> nothing(half, 0.0F);
    const auto step = [&](std::size_t t, std::size_t offset, const float* before) {
      float* const state = states + t * width_ + offset;
      const float* const gates = inner + t * gates_.stride() + offset;
      gate(gates, gates + width_, before, half, state);
      return state;
    };
    for (std::size_t s = 0; s + 1 < batch.begins.size(); ++s) {
      const float* before = nothing.data();
      for (std::size_t t = batch.begins[s]; t < batch.begins[s + 1]; ++t) before = step(t, 0, before);
      before = nothing.data();
      for (std::size_t t = batch.begins[s + 1]; t-- > batch.begins[s];) before = step(t, half, before);
    }
  }

  std::size_t width_;
  IntegerMatrix gates_, weights_;
};

class Tags : public EncoderLayer {
 public:
  Tags(const ModelFile& file, const std::string& name)
      : width_(file.width),
        tags_(file.tags.size()),
        weights_(matrix_of(file, name)),
        vectors_(matrix_of(file, name + ".vectors", false)) {}

  void apply(const WordBatch& batch, EncodedBatch& words) const override {
    const std::size_t count = batch.forms.size();
    IntegerRows rows;
    rows.assign(words.values.data(), count, width_);
    const auto scores = room_for(count * weights_.stride());
    weights_.multiply(rows, scores.get());
    const std::size_t inputs = vectors_.inputs();
    const auto shares = room_for(count * inputs);
    for (std::size_t t = 0; t < count; ++t) {
      const float* const own = scores.get() + t * weights_.stride();
      words.tags[t] = index_of_largest(own, tags_);
      float* const share = shares.get() + t * inputs;
      std::fill(share + tags_, share + inputs, 0.0F);
      softmax(own, own[words.tags[t]], share);
    }
    rows.assign(shares.get(), count, inputs);
    const auto out = room_for(count * vectors_.stride());
    vectors_.multiply(rows, out.get());
    add(out.get(), count * vectors_.stride(), words.values.data());
  }

 private:
  void softmax(const float* scores, float largest, float* out) const {
    std::copy_n(scores, tags_, out);
    exponentials(out, tags_, largest);
    float sum = 0;
    for (std::size_t i = 0; i < tags_; ++i) sum += out[i];
    divide(out, tags_, sum);
  }

  std::size_t width_, tags_;
  IntegerMatrix weights_, vectors_;
};

}  // namespace

std::unique_ptr<EncoderLayer> make_encoder_layer(char kind, const ModelFile& file, const std::string& name) {
  switch (kind) {
    case 'c':
      return std::make_unique<Window>(file, name);
    case 'r':
      return std::make_unique<Recurrent>(file, name);
    case 't':
      return std::make_unique<Tags>(file, name);
    default:
      throw FormatError("model", 0, std::string("no layer of kind ") + kind);
  }
}

}  // namespace truceline
