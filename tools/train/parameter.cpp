#include "train/parameter.hpp"

#include <cmath>

namespace truceline::train {
namespace {

constexpr float kFirst = 0.9F;
constexpr float kSecond = 0.98F;
constexpr float kEpsilon = 1e-8F;

Matrix random_matrix(Eigen::Index rows, Eigen::Index columns, float deviation, Random& random) {
  Matrix m(rows, columns);
  for (Eigen::Index i = 0; i < m.size(); ++i) m.data()[i] = deviation * random.normal();
  return m;
}

/// One step of Adam on a stretch of weights.
template <class Stretch>
void adam(Stretch value, Stretch gradient, Stretch first, Stretch second, const AdamStep& step) {
  const auto n = static_cast<float>(step.number);
  const float unbias_first = 1 / (1 - std::pow(kFirst, n));
  const float unbias_second = 1 / (1 - std::pow(kSecond, n));
  first = kFirst * first + (1 - kFirst) * gradient;
  second = kSecond * second + (1 - kSecond) * gradient.cwiseProduct(gradient);
  value.array() -=
      step.rate * unbias_first * first.array() / ((unbias_second * second.array()).sqrt() + kEpsilon);
  gradient.setZero();
}

}  // namespace

Dense::Dense(Eigen::Index rows, Eigen::Index columns, float deviation, Random& random)
    : value(random_matrix(rows, columns, deviation, random)),
      gradient(Matrix::Zero(rows, columns)),
      mean(value),
      first_(Matrix::Zero(rows, columns)),
      second_(Matrix::Zero(rows, columns)) {}

void Dense::update(const AdamStep& step) {
  adam<Eigen::Ref<Matrix>>(value, gradient, first_, second_, step);
  mean = step.mean_keep * mean + (1 - step.mean_keep) * value;
}

Table::Table(Eigen::Index rows, Eigen::Index columns, float deviation, Random& random)
    : value(random_matrix(rows, columns, deviation, random)),
      gradient(Matrix::Zero(rows, columns)),
      mean(value),
      first_(Matrix::Zero(rows, columns)),
      second_(Matrix::Zero(rows, columns)),
      seen_(static_cast<std::size_t>(rows), 0),
      touched_(static_cast<std::size_t>(rows), false) {}

void Table::touch(Eigen::Index row) {
  if (touched_[static_cast<std::size_t>(row)]) return;
  touched_[static_cast<std::size_t>(row)] = true;
  rows_.push_back(row);
}

void Table::catch_up(Eigen::Index row, const AdamStep& step) {
  std::size_t& seen = seen_[static_cast<std::size_t>(row)];
  const float keep = std::pow(step.mean_keep, static_cast<float>(step.number - seen));
  mean.row(row) = keep * mean.row(row) + (1 - keep) * value.row(row);
  seen = step.number;
}

void Table::update(const AdamStep& step) {
  for (const Eigen::Index row : rows_) {
    const AdamStep before{step.rate, step.mean_keep, step.number - 1};
    catch_up(row, before);
    adam<Eigen::Ref<Row>>(value.row(row), gradient.row(row), first_.row(row), second_.row(row), step);
    catch_up(row, step);
    touched_[static_cast<std::size_t>(row)] = false;
  }
  rows_.clear();
}

void Table::finish(const AdamStep& step) {
  for (Eigen::Index row = 0; row < value.rows(); ++row) catch_up(row, step);
}

}  // namespace truceline::train
