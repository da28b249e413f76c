#include "syntax/integer_matrix.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <stdexcept>

#include "syntax/integer_kernel.hpp"
#include "syntax/vector_clones.hpp"

namespace truceline {
namespace {

// 127 · 16383 · 512 inputs stay below 2^31.
constexpr float kLargest = 16383;
constexpr std::size_t kMostInputs = 1024;

TRUCELINE_VECTOR_CLONES
float largest_magnitude(const float* values, std::size_t n) {
  // Without their sign, numbers are in the order of their bits; the compiler can do many of those at once.
  std::int32_t largest = 0;
  for (std::size_t i = 0; i < n; ++i)
    largest = std::max(largest, std::bit_cast<std::int32_t>(values[i]) & 0x7FFFFFFF);
  return std::bit_cast<float>(largest);
}

TRUCELINE_VECTOR_CLONES
void round_to_integers(const float* values, std::size_t n, float factor, std::int16_t* out) {
  for (std::size_t i = 0; i < n; ++i) {
    const float x = values[i] * factor;
    out[i] = static_cast<std::int16_t>(static_cast<std::int32_t>(x + std::copysign(0.5F, x)));
  }
}

TRUCELINE_VECTOR_CLONES
void scale_sums(const std::int32_t* sums, std::size_t rows, const float* row_scales, const float* scales,
                const float* bias, float* out, std::size_t stride) {
  for (std::size_t r = 0; r < rows; ++r, sums += IntegerMatrix::kPanel, out += stride) {
    for (std::size_t o = 0; o < IntegerMatrix::kPanel; ++o)
      out[o] = static_cast<float>(sums[o]) * (row_scales[r] * scales[o]) + bias[o];
  }
}

}  // namespace

void IntegerRows::assign(const float* values, std::size_t rows, std::size_t width) {
  width_ = width;
  values_.resize(rows * width);
  scales_.resize(rows);
  for (std::size_t r = 0; r < rows; ++r) {
    const float* row = values + r * width;
    const float largest = largest_magnitude(row, width);
    scales_[r] = largest / kLargest;
    round_to_integers(row, width, largest > 0 ? kLargest / largest : 0, values_.data() + r * width);
  }
}

IntegerMatrix::IntegerMatrix(std::span<const std::int8_t> weights, std::span<const float> scales,
                             std::span<const float> bias, std::size_t inputs)
    : inputs_(inputs) {
  const std::size_t outputs = scales.size();
  if (inputs % 2 != 0 || inputs > kMostInputs || weights.size() != inputs * outputs ||
      (!bias.empty() && bias.size() != outputs)) {
    throw std::logic_error("IntegerMatrix: sizes do not fit");
  }
  const std::size_t stride = (outputs + kPanel - 1) / kPanel * kPanel;
  scales_.assign(scales.begin(), scales.end());
  scales_.resize(stride, 0);
  bias_.assign(bias.begin(), bias.end());
  bias_.resize(stride, 0);
  panels_.resize(stride * inputs, 0);
  for (std::size_t o = 0; o < outputs; ++o) {
    std::int16_t* panel = panels_.data() + o / kPanel * kPanel * inputs;
    for (std::size_t i = 0; i < inputs; ++i)
      panel[(i / 2 * kPanel + o % kPanel) * 2 + i % 2] = weights[o * inputs + i];
  }
}

void IntegerMatrix::multiply(const IntegerRows& rows, float* out) const {
  multiply(rows, stride() / kPanel, out, panel_kernels().back());
}

void IntegerMatrix::multiply_first(const IntegerRows& rows, std::size_t panels, float* out) const {
  multiply(rows, panels, out, panel_kernels().back());
}

void IntegerMatrix::multiply_row(const IntegerRows& rows, std::size_t row, std::size_t first_panel,
                                 std::size_t panels, float* out) const {
  const NamedKernel& kernel = panel_kernels().back();
  alignas(64) std::int32_t sums[kPanel];
  for (std::size_t p = first_panel; p < first_panel + panels; ++p, out += kPanel) {
    const std::size_t o = p * kPanel;
    kernel.run({rows.row(row), 1, inputs_ / 2, panels_.data() + o * inputs_, sums});
    scale_sums(sums, 1, rows.scales() + row, scales_.data() + o, bias_.data() + o, out, kPanel);
  }
}

std::vector<std::string_view> IntegerMatrix::ways() {
  std::vector<std::string_view> names;
  for (const NamedKernel& kernel : panel_kernels()) names.push_back(kernel.name);
  return names;
}

void IntegerMatrix::multiply(const IntegerRows& rows, float* out, std::string_view way) const {
  const auto& kernels = panel_kernels();
  const auto kernel =
      std::find_if(kernels.begin(), kernels.end(), [&](const NamedKernel& k) { return k.name == way; });
  if (kernel == kernels.end()) throw std::logic_error("IntegerMatrix: no such way to multiply");
  multiply(rows, stride() / kPanel, out, *kernel);
}

void IntegerMatrix::multiply(const IntegerRows& rows, std::size_t panels, float* out,
                             const NamedKernel& kernel) const {
  if (rows.width() != inputs_) throw std::logic_error("IntegerMatrix: cannot multiply");
  constexpr std::size_t kBlock = 64;  // rows whose sums stay in the nearest cache
  alignas(64) std::int32_t sums[kBlock * kPanel];
  for (std::size_t first = 0; first < rows.rows(); first += kBlock) {
    const std::size_t count = std::min(kBlock, rows.rows() - first);
    for (std::size_t o = 0; o < panels * kPanel; o += kPanel) {
      kernel.run({rows.row(first), count, inputs_ / 2, panels_.data() + o * inputs_, sums});
      scale_sums(sums, count, rows.scales() + first, scales_.data() + o, bias_.data() + o,
                 out + first * stride() + o, stride());
    }
  }
}

}  // namespace truceline
