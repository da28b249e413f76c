#include "syntax/integer_matrix.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "syntax/largest.hpp"

namespace truceline {
namespace {

struct Product {
  std::size_t rows, inputs, outputs;
};

std::vector<float> numbers(std::size_t count, std::mt19937& random) {
  std::vector<float> values(count);
  for (float& x : values) x = static_cast<float>(static_cast<int>(random() % 2001) - 1000) / 300.0F;
  return values;
}

class EveryWay : public testing::TestWithParam<Product> {};

TEST_P(EveryWay, GivesTheSameBitsAndNearlyTheFloatProduct) {
  const auto [rows, inputs, outputs] = GetParam();
  std::mt19937 random(7);
  std::vector<std::int8_t> weights(inputs * outputs);
  for (auto& w : weights) w = static_cast<std::int8_t>(static_cast<int>(random() % 255) - 127);
  const std::vector<float> scales(outputs, 0.01F);
  const std::vector<float> bias = numbers(outputs, random);
  const std::vector<float> x = numbers(rows * inputs, random);
  const IntegerMatrix matrix(weights, scales, bias, inputs);
  IntegerRows in;
  in.assign(x.data(), rows, inputs);
  std::vector<float> plain(rows * matrix.stride());
  matrix.multiply(in, plain.data(), "plain");
  for (const auto way : IntegerMatrix::ways()) {
    std::vector<float> out(rows * matrix.stride());
    matrix.multiply(in, out.data(), way);
    EXPECT_EQ(out, plain) << way;
  }
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t o = 0; o < outputs; ++o) {
      double exact = bias[o];
      for (std::size_t i = 0; i < inputs; ++i)
        exact += 0.01 * weights[o * inputs + i] * static_cast<double>(x[r * inputs + i]);
      EXPECT_NEAR(plain[r * matrix.stride() + o], exact, 0.02);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, EveryWay,
                         testing::Values(Product{1, 2, 1}, Product{3, 96, 33}, Product{17, 288, 96},
                                         Product{70, 192, 105}));

TEST(IntegerMatrix, PartsOfAProductAreThoseOfTheWhole) {
  constexpr std::size_t kRows = 70, kInputs = 96, kOutputs = 4 * IntegerMatrix::kPanel;
  std::mt19937 random(3);
  std::vector<std::int8_t> weights(kInputs * kOutputs);
  for (auto& w : weights) w = static_cast<std::int8_t>(static_cast<int>(random() % 255) - 127);
  const std::vector<float> scales(kOutputs, 0.01F);
  const IntegerMatrix matrix(weights, scales, numbers(kOutputs, random), kInputs);
  IntegerRows in;
  in.assign(numbers(kRows * kInputs, random).data(), kRows, kInputs);
  std::vector<float> whole(kRows * kOutputs);
  matrix.multiply(in, whole.data());
  std::vector<float> parts(kRows * kOutputs, -1.0F);
  matrix.multiply_first(in, 1, parts.data());
  EXPECT_EQ(parts[IntegerMatrix::kPanel], -1.0F);
  for (std::size_t r = 0; r < kRows; ++r)
    matrix.multiply_row(in, r, 1, 3, parts.data() + r * kOutputs + IntegerMatrix::kPanel);
  EXPECT_EQ(parts, whole);
}

TEST(IndexOfLargest, IsTheFirstOfTheLargestAtEveryLength) {
  std::mt19937 random(5);
  for (std::size_t count = 1; count < 60; ++count) {
    std::vector<float> values(count);
    for (float& x : values) x = static_cast<float>(static_cast<int>(random() % 9) - 6);
    const auto first = std::max_element(values.begin(), values.end()) - values.begin();
    EXPECT_EQ(index_of_largest(values.data(), count), static_cast<std::size_t>(first)) << count;
  }
  const std::vector<float> never(11, -std::numeric_limits<float>::infinity());
  EXPECT_EQ(index_of_largest(never.data(), never.size()), 0U);
}

TEST(IntegerRows, ARowOfZerosStaysZero) {
  const std::vector<float> zeros(4, 0.0F);
  IntegerRows rows;
  rows.assign(zeros.data(), 1, 4);
  EXPECT_EQ(rows.scales()[0], 0.0F);
  EXPECT_EQ(rows.row(0)[3], 0);
}

TEST(IntegerMatrix, SizesThatDoNotFitAreRefused) {
  const std::vector<std::int8_t> weights(6);
  const std::vector<float> scales(2, 1.0F);
  EXPECT_THROW(IntegerMatrix(weights, scales, {}, 3), std::logic_error);
  EXPECT_THROW(IntegerMatrix(weights, scales, {}, 4), std::logic_error);
}

}  // namespace
}  // namespace truceline
