#include "truceline/lexicon/confidence.hpp"

#include <gtest/gtest.h>

#include "truceline/lexicon/lexicon_files.hpp"

namespace truceline {
namespace {

TEST(Confidence, WeightsAddUpToAShare) {
  const ConfidenceModel model("feature\tweight\nintercept\t-1\na\t1\nb\t2.5\n");
  const std::vector<std::string> none, one{"a"}, more{"a", "b", "unlisted"};
  EXPECT_DOUBLE_EQ(model.probability(none), 0.27);
  EXPECT_DOUBLE_EQ(model.probability(one), 0.5);
  EXPECT_DOUBLE_EQ(model.probability(more), 0.92);
  EXPECT_DOUBLE_EQ(model.weight("unlisted"), 0);
}

TEST(Confidence, BrokenTablesAreRefused) {
  EXPECT_THROW(ConfidenceModel("feature\tweight\na\t1\n"), FormatError);
  EXPECT_THROW(ConfidenceModel("feature\tweight\nintercept\tmuch\n"), FormatError);
  EXPECT_THROW(ConfidenceModel("feature\tweight\nintercept\t1\na\t1\na\t2\n"), FormatError);
}

TEST(Confidence, TheBuiltInTableIsFitted) {
  const ConfidenceModel model(LexiconFiles().source("confidence.tsv"));
  const std::vector<std::string> none;
  EXPECT_GT(model.probability(none), 0.0);
  EXPECT_LT(model.weight("own=0"), model.weight("own=2")) << "parties that the sentence names";
}

}  // namespace
}  // namespace truceline
