#include "pipeline/ordered_extraction.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>

namespace truceline {
namespace {

Document named(int number) {
  Document document;
  document.uri = std::to_string(number);
  return document;
}

/// Takes longer for some documents than for those behind them, and fails for every seventh.
Extraction uneven(Document&& document) {
  const int number = std::stoi(document.uri);
  std::this_thread::sleep_for(std::chrono::microseconds(number % 4 == 0 ? 3000 : 100));
  if (number % 7 == 6) throw std::runtime_error("seven");
  Extraction extraction;
  extraction.document = std::move(document);
  return extraction;
}

class Jobs : public testing::TestWithParam<std::size_t> {};

TEST_P(Jobs, ResultsComeInTheOrderOfTheDocuments) {
  std::vector<std::string> seen;
  OrderedExtraction line(uneven, GetParam(), [&](ExtractionResult&& result) {
    seen.push_back(result.uri + (result.failed ? "!" : result.extraction ? "" : "-"));
  });
  std::vector<std::string> expected;
  for (int i = 0; i < 60; ++i) {
    const bool known = i % 10 == 3;
    if (known) {
      line.pass(std::to_string(i));
    } else {
      line.add(named(i));
    }
    expected.push_back(std::to_string(i) + (known ? "-" : i % 7 == 6 ? "!" : ""));
  }
  line.finish();
  EXPECT_EQ(seen, expected);
  ASSERT_EQ(line.faults().size(), 7U);
  EXPECT_EQ(to_string(line.faults().front()),
            "6: error: its events cannot be extracted (seven); it was passed over");
}

TEST_P(Jobs, AResultThatCannotBeUsedEndsIt) {
  const auto use = [](ExtractionResult&&) { throw std::runtime_error("the disk is full"); };
  const auto run = [&] {
    OrderedExtraction line(uneven, GetParam(), use);
    for (int i = 0; i < 5; ++i) line.add(named(i));
    line.finish();
  };
  EXPECT_THROW(run(), std::runtime_error);
}

INSTANTIATE_TEST_SUITE_P(Threads, Jobs, testing::Values(1U, 2U, 5U));

TEST(OrderedExtraction, HoldsFewDocumentsAtATime) {
  std::atomic<int> begun = 0;
  int used = 0;
  const auto count = [&](Document&& document) {
    ++begun;
    return uneven(std::move(document));
  };
  OrderedExtraction line(count, 2, [&](ExtractionResult&&) { ++used; });
  for (int i = 0; i < 100; ++i) {
    line.add(named(i));
    EXPECT_LE(i + 1 - used, 16);
  }
  line.finish();
  EXPECT_EQ(begun, 100);
  EXPECT_EQ(used, 100);
}

TEST(OrderedExtraction, NeedsAJob) {
  EXPECT_THROW(OrderedExtraction(uneven, 0, {}), std::logic_error);
}

}  // namespace
}  // namespace truceline
