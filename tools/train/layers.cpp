#include "train/layers.hpp"

#include <cmath>

namespace truceline::train {
namespace {

float deviation(Eigen::Index inputs) {
  return std::sqrt(1.0F / static_cast<float>(inputs));
}

/// relu, then dropout; zeros stay zeros in the gradient.
void activate(Matrix& m, float dropout, Random* random) {
  m = m.cwiseMax(0.0F);
  if (!random || dropout <= 0) return;
  const float scale = 1 / (1 - dropout);
  for (Eigen::Index i = 0; i < m.size(); ++i) {
    float& x = m.data()[i];
    if (x > 0) x = random->uniform() < dropout ? 0.0F : x * scale;
  }
}

/// The gradient before activate(), from that behind it.
Matrix deactivate(const Matrix& gradient, const Matrix& out, float dropout, bool dropped) {
  const float scale = dropped ? 1 / (1 - dropout) : 1;
  return (out.array() > 0).select(gradient * scale, 0.0F);
}

}  // namespace

Matrix softmax(const Matrix& scores) {
  Matrix p = (scores.colwise() - scores.rowwise().maxCoeff()).array().exp();
  const Eigen::VectorXf sums = p.rowwise().sum();
  p.array().colwise() /= sums.array();
  return p;
}

WindowLayer::WindowLayer(const Shape& shape, Random& random)
    : weights(3 * shape.width, shape.width, deviation(3 * shape.width), random),
      bias(1, shape.width, 0, random),
      dropout_(shape.layer_dropout) {}

Matrix WindowLayer::forward(const Matrix& in, const Batch& batch, Random* random) {
  const Eigen::Index width = in.cols();
  window_ = Matrix::Zero(in.rows(), 3 * width);
  window_.middleCols(width, width) = in;
  for (std::size_t s = 0; s < batch.sentences.size(); ++s) {
    const Eigen::Index begin = batch.begins[s];
    const Eigen::Index more = batch.begins[s + 1] - begin - 1;
    window_.block(begin + 1, 0, more, width) = in.middleRows(begin, more);
    window_.block(begin, 2 * width, more, width) = in.middleRows(begin + 1, more);
  }
  out_.noalias() = window_ * weights.value;
  out_.rowwise() += bias.value.row(0);
  activate(out_, dropout_, random);
  return in + out_;
}

Matrix WindowLayer::backward(const Matrix& gradient, const Batch& batch) {
  const Eigen::Index width = gradient.cols();
  const Matrix inner = deactivate(gradient, out_, dropout_, true);
  weights.gradient.noalias() += window_.transpose() * inner;
  bias.gradient += inner.colwise().sum();
  const Matrix window = inner * weights.value.transpose();
  Matrix result = gradient + window.middleCols(width, width);
  for (std::size_t s = 0; s < batch.sentences.size(); ++s) {
    const Eigen::Index begin = batch.begins[s];
    const Eigen::Index more = batch.begins[s + 1] - begin - 1;
    result.middleRows(begin, more) += window.block(begin + 1, 0, more, width);
    result.middleRows(begin + 1, more) += window.block(begin, 2 * width, more, width);
  }
  return result;
}

void WindowLayer::collect(std::vector<Dense*>& list) {
  list.insert(list.end(), {&weights, &bias});
}

RecurrentLayer::RecurrentLayer(const Shape& shape, Random& random)
    : gates(shape.width, 2 * shape.width, deviation(shape.width), random),
      gates_bias(1, 2 * shape.width, 0, random),
      weights(shape.width, shape.width, deviation(shape.width), random),
      bias(1, shape.width, 0, random),
      dropout_(shape.layer_dropout) {}

void RecurrentLayer::scan(const Batch& batch) {
  const Eigen::Index width = inner_.cols() / 2;
  const Eigen::Index half = width / 2;
  const auto gate = inner_.leftCols(width).array();
  forget_ = 0.5F + 0.5F * gate / (1 + gate.abs());
  state_ = (1 - forget_.array()) * inner_.rightCols(width).array();
  for (std::size_t s = 0; s < batch.sentences.size(); ++s) {
    const Eigen::Index begin = batch.begins[s];
    const Eigen::Index end = batch.begins[s + 1];
    for (Eigen::Index t = begin + 1; t < end; ++t) {
      state_.row(t).head(half) += forget_.row(t).head(half).cwiseProduct(state_.row(t - 1).head(half));
    }
    for (Eigen::Index t = end - 1; t-- > begin;) {
      state_.row(t).tail(half) += forget_.row(t).tail(half).cwiseProduct(state_.row(t + 1).tail(half));
    }
  }
}

Matrix RecurrentLayer::forward(const Matrix& in, const Batch& batch, Random* random) {
  in_ = in;
  inner_.noalias() = in * gates.value;
  inner_.rowwise() += gates_bias.value.row(0);
  scan(batch);
  out_.noalias() = state_ * weights.value;
  out_.rowwise() += bias.value.row(0);
  activate(out_, dropout_, random);
  return in + out_;
}

Matrix RecurrentLayer::scan_back(const Matrix& gradient, const Batch& batch) const {
  const Eigen::Index width = gradient.cols();
  const Eigen::Index half = width / 2;
  Matrix states = gradient;
  Matrix before = Matrix::Zero(gradient.rows(), width);  // the state that each state was made from
  for (std::size_t s = 0; s < batch.sentences.size(); ++s) {
    const Eigen::Index begin = batch.begins[s];
    const Eigen::Index end = batch.begins[s + 1];
    for (Eigen::Index t = end - 1; t > begin; --t) {
      states.row(t - 1).head(half) += forget_.row(t).head(half).cwiseProduct(states.row(t).head(half));
      before.row(t).head(half) = state_.row(t - 1).head(half);
    }
    for (Eigen::Index t = begin; t + 1 < end; ++t) {
      states.row(t + 1).tail(half) += forget_.row(t).tail(half).cwiseProduct(states.row(t).tail(half));
      before.row(t).tail(half) = state_.row(t + 1).tail(half);
    }
  }
  Matrix result(gradient.rows(), 2 * width);
  const auto gate = inner_.leftCols(width).array();
  result.leftCols(width) =
      states.array() * (before.array() - inner_.rightCols(width).array()) * 0.5F / (1 + gate.abs()).square();
  result.rightCols(width) = states.array() * (1 - forget_.array());
  return result;
}

Matrix RecurrentLayer::backward(const Matrix& gradient, const Batch& batch) {
  const Matrix inner = deactivate(gradient, out_, dropout_, true);
  weights.gradient.noalias() += state_.transpose() * inner;
  bias.gradient += inner.colwise().sum();
  const Matrix scanned = scan_back(inner * weights.value.transpose(), batch);
  gates.gradient.noalias() += in_.transpose() * scanned;
  gates_bias.gradient += scanned.colwise().sum();
  return gradient + scanned * gates.value.transpose();
}

void RecurrentLayer::collect(std::vector<Dense*>& list) {
  list.insert(list.end(), {&gates, &gates_bias, &weights, &bias});
}

TagLayer::TagLayer(const Shape& shape, Random& random)
    : weights(shape.width, shape.tags, deviation(shape.width), random),
      bias(1, shape.tags, 0, random),
      vectors(shape.tags, shape.width, 0.3F, random) {}

Matrix TagLayer::forward(const Matrix& in, const Batch&, Random*) {
  in_ = in;
  scores.noalias() = in * weights.value;
  scores.rowwise() += bias.value.row(0);
  shares_ = softmax(scores);
  return in + shares_ * vectors.value;
}

Matrix TagLayer::backward(const Matrix& gradient, const Batch&) {
  vectors.gradient.noalias() += shares_.transpose() * gradient;
  const Matrix from_shares = gradient * vectors.value.transpose();
  const Eigen::VectorXf mean = from_shares.cwiseProduct(shares_).rowwise().sum();
  const Matrix inner = *score_gradient + shares_.cwiseProduct(from_shares.colwise() - mean);
  weights.gradient.noalias() += in_.transpose() * inner;
  bias.gradient += inner.colwise().sum();
  return gradient + inner * weights.value.transpose();
}

void TagLayer::collect(std::vector<Dense*>& list) {
  list.insert(list.end(), {&weights, &bias, &vectors});
}

}  // namespace truceline::train
