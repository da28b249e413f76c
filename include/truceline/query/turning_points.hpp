// Where the level of a series changes for good: exact segmentation by squared deviations from the mean.
#pragma once

#include <cstddef>
#include <vector>

namespace truceline {

struct Segmentation {
  std::vector<std::size_t> starts;  ///< index at which each segment but the first begins, ascending
  /// Squared deviations of all values from the means of their segments, plus the penalty for each start.
  double cost = 0;
};

/// The segmentation of least cost, by PELT (Killick, Fearnhead and Eckley 2012), which gives what optimal
/// partitioning (Jackson et al. 2005) gives, and passes over starts that can never be the last one again. Of
/// several of the same cost, the one whose last segment is the longest. Throws std::logic_error unless
/// `penalty` is above 0. Time between linear and quadratic in the number of values.
[[nodiscard]] Segmentation segment_by_level(const std::vector<double>& values, double penalty);

/// The least noise that a series on the scale of intensities (-10 to 10) is taken to have: what lies between
/// two kinds of words, as talks and an agreement, is no turn.
inline constexpr double kLeastNoise = 2.0;

/// 2·s²·ln n, the penalty of Schwarz's criterion for changes of the mean (Yao 1988). s is the noise: the
/// median of the absolute differences of neighbours over 0.6745·√2, so that a few true changes do not count
/// as noise; at least kLeastNoise. Positive for any series.
[[nodiscard]] double level_penalty(const std::vector<double>& values);

}  // namespace truceline
