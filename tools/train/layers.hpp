// The kinds of encoder layers.
#pragma once

#include "train/network.hpp"

namespace truceline::train {

/// x + relu(W [left; self; right] + b)
class WindowLayer : public Layer {
 public:
  WindowLayer(const Shape& shape, Random& random);
  Matrix forward(const Matrix& in, const Batch& batch, Random* random) override;
  Matrix backward(const Matrix& gradient, const Batch& batch) override;
  void collect(std::vector<Dense*>& weights) override;

  Dense weights, bias;

 private:
  float dropout_;
  Matrix window_, out_;
};

/// x + relu(W h + b), h a gated running mean of the words before (first half) and behind (second half):
/// h[t] = f · h[t∓1] + (1 - f) · z[t], f = (1 + g / (1 + |g|)) / 2, [g; z] = V x + c.
class RecurrentLayer : public Layer {
 public:
  RecurrentLayer(const Shape& shape, Random& random);
  Matrix forward(const Matrix& in, const Batch& batch, Random* random) override;
  Matrix backward(const Matrix& gradient, const Batch& batch) override;
  void collect(std::vector<Dense*>& weights) override;

  Dense gates, gates_bias, weights, bias;

 private:
  void scan(const Batch& batch);
  Matrix scan_back(const Matrix& gradient, const Batch& batch) const;

  float dropout_;
  Matrix in_, inner_, forget_, state_, out_;
};

/// x + E softmax(T x + b): the tags are decided here, and what they are goes on.
class TagLayer : public Layer {
 public:
  TagLayer(const Shape& shape, Random& random);
  Matrix forward(const Matrix& in, const Batch& batch, Random* random) override;
  Matrix backward(const Matrix& gradient, const Batch& batch) override;
  void collect(std::vector<Dense*>& weights) override;

  Dense weights, bias, vectors;
  Matrix scores;
  const Matrix* score_gradient = nullptr;  ///< set before backward()

 private:
  Matrix in_, shares_;
};

/// Rows of `scores` to probabilities.
Matrix softmax(const Matrix& scores);

}  // namespace truceline::train
