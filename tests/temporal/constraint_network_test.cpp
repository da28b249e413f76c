#include "truceline/temporal/constraint_network.hpp"

#include <gtest/gtest.h>

#include <random>

#include "temporal/support.hpp"

namespace truceline {
namespace {

TEST(ConstraintNetwork, BoundsPassAlongDistances) {
  ConstraintNetwork network;
  const auto offensive = network.add({day("2023-09-19"), day("2023-09-19")}, 0);
  const auto surrender = network.add({}, 1);
  const auto exodus = network.add({std::nullopt, day("2023-12-08")}, 2);
  network.constrain(offensive, surrender, {1, 1}, 3);
  network.constrain(surrender, exodus, {1, std::nullopt}, 4);
  const auto result = network.propagate();
  ASSERT_TRUE(result.consistent);
  EXPECT_EQ(result.bounds[surrender], (DayBounds{day("2023-09-20"), day("2023-09-20")}));
  EXPECT_EQ(result.bounds[exodus], (DayBounds{day("2023-09-21"), day("2023-12-08")}));
}

TEST(ConstraintNetwork, ContradictionsAreNamed) {
  ConstraintNetwork network;
  const auto a = network.add({10, 10}, 100);
  const auto b = network.add({}, 101);
  const auto c = network.add({11, 12}, 102);
  network.add({0, 500}, 103);
  network.constrain(a, b, {5, 6}, 200);
  network.constrain(b, c, {0, std::nullopt}, 201);
  const auto result = network.propagate();
  EXPECT_FALSE(result.consistent);
  EXPECT_EQ(result.contradiction, (std::vector<std::size_t>{100, 102, 200, 201}));
  EXPECT_EQ(result.bounds[c], (DayBounds{11, 12}));
}

TEST(ConstraintNetwork, ContradictionsAmongUndatedEventsAreFound) {
  ConstraintNetwork network;
  const auto a = network.add({}, 0);
  const auto b = network.add({}, 1);
  network.constrain(a, b, {1, std::nullopt}, 7);
  network.constrain(b, a, {1, std::nullopt}, 8);
  const auto result = network.propagate();
  EXPECT_FALSE(result.consistent);
  EXPECT_EQ(result.contradiction, (std::vector<std::size_t>{7, 8}));
}

TEST(ConstraintNetwork, WhatIsOpenStaysOpen) {
  ConstraintNetwork network;
  const auto a = network.add({}, 0);
  const auto b = network.add({5, std::nullopt}, 1);
  network.constrain(b, a, {2, 4}, 2);
  const auto result = network.propagate();
  EXPECT_EQ(result.bounds[a], (DayBounds{7, std::nullopt}));
  EXPECT_EQ(result.bounds[b], (DayBounds{5, std::nullopt}));
  EXPECT_THROW(network.constrain(a, 9, {}, 3), std::logic_error);
}

/// Every pair of days by itself: the slow, obvious way.
struct Brute {
  static constexpr DayNumber kFar = 1'000'000;
  std::vector<std::vector<DayNumber>> most;  ///< [a][b]: b − a at most

  explicit Brute(std::size_t n) : most(n, std::vector<DayNumber>(n, kFar)) {
    for (std::size_t i = 0; i < n; ++i) most[i][i] = 0;
  }
  void add(std::size_t a, std::size_t b, DayNumber w) { most[a][b] = std::min(most[a][b], w); }
  bool close() {
    const std::size_t n = most.size();
    for (std::size_t k = 0; k < n; ++k) {
      for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
          if (most[i][k] < kFar && most[k][j] < kFar) add(i, j, most[i][k] + most[k][j]);
        }
      }
    }
    for (std::size_t i = 0; i < n; ++i) {
      if (most[i][i] < 0) return false;
    }
    return true;
  }
};

TEST(ConstraintNetwork, AgreesWithAllPairsOnRandomNetworks) {
  std::mt19937_64 random(7);
  const auto number = [&](DayNumber low, DayNumber high) {
    return low + static_cast<DayNumber>(random() % static_cast<std::uint64_t>(high - low + 1));
  };
  int consistent = 0;
  for (int round = 0; round < 400; ++round) {
    const auto n = static_cast<std::size_t>(number(2, 8));
    ConstraintNetwork network;
    Brute brute(n + 1);
    for (std::size_t i = 0; i < n; ++i) {
      DayBounds stated;
      if (random() % 2) stated.first = number(0, 40);
      if (random() % 2) stated.last = number(20, 80);
      network.add(stated, i);
      if (stated.last) brute.add(0, i + 1, *stated.last);
      if (stated.first) brute.add(i + 1, 0, -*stated.first);
    }
    for (std::size_t e = 0; e < n; ++e) {
      const auto a = static_cast<std::size_t>(number(0, static_cast<DayNumber>(n) - 1));
      const auto b = static_cast<std::size_t>(number(0, static_cast<DayNumber>(n) - 1));
      if (a == b) continue;
      const DayNumber least = number(-10, 20);
      const DayNumber most = least + number(0, 15);
      network.constrain(a, b, {least, most}, 100 + e);
      brute.add(a + 1, b + 1, most);
      brute.add(b + 1, a + 1, -least);
    }
    const auto result = network.propagate();
    const bool expected = brute.close();
    ASSERT_EQ(result.consistent, expected) << "round " << round;
    if (!expected) {
      EXPECT_FALSE(result.contradiction.empty());
      continue;
    }
    ++consistent;
    for (std::size_t i = 0; i < n; ++i) {
      const DayNumber last = brute.most[0][i + 1];
      const DayNumber first = brute.most[i + 1][0];
      EXPECT_EQ(result.bounds[i].last, last < Brute::kFar ? std::optional(last) : std::nullopt);
      EXPECT_EQ(result.bounds[i].first, first < Brute::kFar ? std::optional(-first) : std::nullopt);
    }
  }
  EXPECT_GT(consistent, 50);
}

}  // namespace
}  // namespace truceline
