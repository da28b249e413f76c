// Segmentation against an exhaustive search over all sets of starts.
#include "truceline/query/turning_points.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <stdexcept>

namespace truceline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

double deviations(const std::vector<double>& values, std::size_t first, std::size_t last) {
  double mean = 0;
  for (std::size_t i = first; i < last; ++i) mean += values[i];
  mean /= static_cast<double>(last - first);
  double sum = 0;
  for (std::size_t i = first; i < last; ++i) sum += (values[i] - mean) * (values[i] - mean);
  return sum;
}

double cost_of(const std::vector<double>& values, const std::vector<std::size_t>& starts, double penalty) {
  double cost = penalty * static_cast<double>(starts.size());
  std::size_t first = 0;
  for (const std::size_t start : starts) {
    cost += deviations(values, first, start);
    first = start;
  }
  return cost + deviations(values, first, values.size());
}

double least_cost(const std::vector<double>& values, double penalty) {
  double least = std::numeric_limits<double>::infinity();
  for (unsigned set = 0; set < 1U << (values.size() - 1); ++set) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 1; i < values.size(); ++i) {
      if (set >> (i - 1) & 1U) starts.push_back(i);
    }
    least = std::min(least, cost_of(values, starts, penalty));
  }
  return least;
}

/// Values on the scale in halves, as ties are common there, or anywhere on it.
std::vector<double> random_series(std::mt19937_64& random) {
  std::vector<double> values(1 + random() % 11);
  const bool halves = random() % 2;
  for (double& value : values) {
    value = halves ? static_cast<double>(random() % 41) / 2 - 10
                   : static_cast<double>(random() % 20001) / 1000 - 10;
  }
  return values;
}

TEST(TurningPoints, CostIsThatOfTheExhaustiveSearch) {
  std::mt19937_64 random(11);
  std::size_t with_starts = 0;
  for (int i = 0; i < 600; ++i) {
    const auto values = random_series(random);
    const double penalty = i % 3 ? static_cast<double>(1 + random() % 400) / 4 : level_penalty(values);
    const Segmentation found = segment_by_level(values, penalty);
    EXPECT_NEAR(found.cost, least_cost(values, penalty), 1e-6);
    EXPECT_NEAR(found.cost, cost_of(values, found.starts, penalty), 1e-6);
    if (!found.starts.empty()) ++with_starts;
  }
  EXPECT_GT(with_starts, 100U) << "the sample must have series that turn";
}

TEST(TurningPoints, AStepIsFoundWhereItIs) {
  const std::vector<double> values{-9, -8.5, -9.5, -9, 3, 2.5, 3, 6.5};
  EXPECT_THAT(segment_by_level(values, level_penalty(values)).starts, ElementsAre(4));
}

TEST(TurningPoints, WordsOfTwoKindsAreNoTurn) {
  const std::vector<double> values{3, 6.5, 3, 2.5, 6.5, 3, 3.5};
  EXPECT_THAT(segment_by_level(values, level_penalty(values)).starts, IsEmpty());
}

TEST(TurningPoints, OneMonthOfTruceInAWarIsTwoTurns) {
  const std::vector<double> values{-9, -9, -9.5, 7, -9, -9, -9};
  EXPECT_THAT(segment_by_level(values, level_penalty(values)).starts, ElementsAre(3, 4));
}

TEST(TurningPoints, NoiseRaisesWhatATurnMustBeWorth) {
  const std::vector<double> calm{1, 1, 1, 1, 1, 1};
  const std::vector<double> wild{-9, 7, -9, 7, -9, 7};
  EXPECT_LT(level_penalty(calm), level_penalty(wild));
  EXPECT_THAT(segment_by_level(wild, level_penalty(wild)).starts, IsEmpty());
}

TEST(TurningPoints, ShortSeriesAndWrongPenalties) {
  EXPECT_THAT(segment_by_level({}, 1).starts, IsEmpty());
  EXPECT_THAT(segment_by_level({5}, 1).starts, IsEmpty());
  EXPECT_GT(level_penalty({}), 0);
  EXPECT_THROW((void)segment_by_level({1, 2}, 0), std::logic_error);
}

}  // namespace
}  // namespace truceline
