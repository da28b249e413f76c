// Weights with their gradients, trained by Adam (Kingma and Ba 2015); their running mean is what is shipped.
#pragma once

#include <Eigen/Dense>
#include <vector>

#include "train/random.hpp"

namespace truceline::train {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Row = Eigen::Matrix<float, 1, Eigen::Dynamic>;

struct AdamStep {
  float rate = 0;          ///< learning rate
  float mean_keep = 0;     ///< how much of the running mean of the weights stays, a step
  std::size_t number = 0;  ///< from 1
};

/// A weight matrix of which every entry takes part in every step.
class Dense {
 public:
  Dense(Eigen::Index rows, Eigen::Index columns, float deviation, Random& random);
  void update(const AdamStep& step);

  Matrix value, gradient, mean;

 private:
  Matrix first_, second_;
};

/// A table of which a step touches few rows: only those are updated.
class Table {
 public:
  Table(Eigen::Index rows, Eigen::Index columns, float deviation, Random& random);
  void touch(Eigen::Index row);
  void update(const AdamStep& step);
  /// Brings the running means of untouched rows up to date.
  void finish(const AdamStep& step);

  Matrix value, gradient, mean;

 private:
  void catch_up(Eigen::Index row, const AdamStep& step);

  Matrix first_, second_;
  std::vector<std::size_t> seen_;  ///< by row: the step its mean is of
  std::vector<bool> touched_;
  std::vector<Eigen::Index> rows_;
};

}  // namespace truceline::train
