// Matrix products in integers: the same result to the last bit whatever vector unit the processor has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace truceline {

struct NamedKernel;

/// Rows of numbers as 16-bit integers with a scale a row: value = integer · scale.
class IntegerRows {
 public:
  /// Takes `rows` rows of `width` numbers; `width` is even.
  void assign(const float* values, std::size_t rows, std::size_t width);

  [[nodiscard]] std::size_t rows() const { return scales_.size(); }
  [[nodiscard]] std::size_t width() const { return width_; }
  [[nodiscard]] const std::int16_t* row(std::size_t r) const { return values_.data() + r * width_; }
  [[nodiscard]] const float* scales() const { return scales_.data(); }

 private:
  std::size_t width_ = 0;
  std::vector<std::int16_t> values_;
  std::vector<float> scales_;
};

/// Weights of a linear map, 8-bit integers with a scale an output, laid out for the product.
class IntegerMatrix {
 public:
  static constexpr std::size_t kPanel = 32;  ///< outputs that are computed together

  IntegerMatrix() = default;
  /// `weights` has `outputs` rows of `inputs` integers and a scale each; `inputs` is even. `bias` has one
  /// number an output, or none.
  IntegerMatrix(std::span<const std::int8_t> weights, std::span<const float> scales,
                std::span<const float> bias, std::size_t inputs);

  [[nodiscard]] std::size_t inputs() const { return inputs_; }
  /// Outputs, rounded up to whole panels: the length of a row of results. What is past the end is 0.
  [[nodiscard]] std::size_t stride() const { return scales_.size(); }

  /// out[r · stride() + o] = rows[r] · weights[o] + bias[o].
  void multiply(const IntegerRows& rows, float* out) const;

  /// The same for one row and the outputs of `panels` panels from `first_panel` on; out begins with theirs.
  void multiply_row(const IntegerRows& rows, std::size_t row, std::size_t first_panel, std::size_t panels,
                    float* out) const;
  /// The same as multiply() for the outputs of the first `panels` panels; the others of `out` stay as they
  /// are.
  void multiply_first(const IntegerRows& rows, std::size_t panels, float* out) const;

  /// The ways of computing the product that this processor has, slowest first; for tests. multiply() takes
  /// the last. All give the same.
  [[nodiscard]] static std::vector<std::string_view> ways();
  void multiply(const IntegerRows& rows, float* out, std::string_view way) const;

 private:
  void multiply(const IntegerRows& rows, std::size_t panels, float* out, const NamedKernel& kernel) const;

  std::size_t inputs_ = 0;
  std::vector<std::int16_t> panels_;  ///< [panel][pair of inputs][output of the panel][of the pair]
  std::vector<float> scales_;
  std::vector<float> bias_;
};

}  // namespace truceline
