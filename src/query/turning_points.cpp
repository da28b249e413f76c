#include "truceline/query/turning_points.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace truceline {
namespace {

/// The median of the absolute value of normal noise is this share of its standard deviation.
constexpr double kMedianOfNormal = 0.6745;
/// Costs nearer to each other than this differ by rounding alone.
constexpr double kRounding = 1e-9;

/// Squared deviations from the mean of any stretch, in constant time.
class Deviations {
 public:
  explicit Deviations(const std::vector<double>& values) {
    for (const double value : values) {
      sums_.push_back(sums_.back() + value);
      squares_.push_back(squares_.back() + value * value);
    }
  }
  /// Of the values [first, last).
  [[nodiscard]] double of(std::size_t first, std::size_t last) const {
    const double sum = sums_[last] - sums_[first];
    const double squares = squares_[last] - squares_[first];
    return std::max(0.0, squares - sum * sum / static_cast<double>(last - first));
  }

 private:
  std::vector<double> sums_{0.0}, squares_{0.0};
};

std::vector<std::size_t> starts_from(const std::vector<std::size_t>& last_start, std::size_t end) {
  std::vector<std::size_t> starts;
  for (std::size_t at = last_start[end]; at > 0; at = last_start[at]) starts.push_back(at);
  std::reverse(starts.begin(), starts.end());
  return starts;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace

Segmentation segment_by_level(const std::vector<double>& values, double penalty) {
  if (!(penalty > 0)) throw std::logic_error("segment_by_level: the penalty must be above 0");
  if (values.empty()) return {};
  const Deviations deviations(values);
  std::vector<double> best(values.size() + 1);  // cost of the first n values, with one penalty too few
  std::vector<std::size_t> last_start(values.size() + 1);
  best[0] = -penalty;
  std::vector<std::size_t> candidates;
  for (std::size_t end = 1; end <= values.size(); ++end) {
    candidates.push_back(end - 1);
    const auto cost = [&](std::size_t start) { return best[start] + deviations.of(start, end); };
    std::size_t chosen = candidates.front();
    for (const std::size_t start : candidates) {
      if (cost(start) < cost(chosen) - kRounding) chosen = start;
    }
    best[end] = cost(chosen) + penalty;
    last_start[end] = chosen;
    std::erase_if(candidates, [&](std::size_t start) { return cost(start) > best[end] + kRounding; });
  }
  return {starts_from(last_start, values.size()), best.back()};
}

double level_penalty(const std::vector<double>& values) {
  double noise = kLeastNoise;
  std::vector<double> differences;
  for (std::size_t i = 1; i < values.size(); ++i) differences.push_back(std::abs(values[i] - values[i - 1]));
  if (!differences.empty())
    noise = std::max(noise, median(std::move(differences)) / (kMedianOfNormal * std::sqrt(2.0)));
  return 2 * noise * noise * std::log(static_cast<double>(std::max<std::size_t>(values.size(), 2)));
}

}  // namespace truceline
