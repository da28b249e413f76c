// The shipped model on a small treebank of the project (data/samples/treebank.conllu).
#include <gtest/gtest.h>

#include <fstream>

#include "syntax/treebank_score.hpp"

namespace truceline {
namespace {

std::vector<ConlluSentence> read(const std::string& path) {
  std::ifstream in(path);
  std::vector<ConlluSentence> sentences;
  ConlluReader reader(in, path);
  for (ConlluSentence sentence; reader.next(sentence);) sentences.push_back(std::move(sentence));
  return sentences;
}

/// The floors lie one word in a hundred under what docs/parser.md records.
TEST(Treebank, TheShippedModelReachesItsScores) {
  const auto score =
      score_treebank(Parser::builtin(), read(TRUCELINE_SOURCE_DIR "/data/samples/treebank.conllu"));
  RecordProperty("words", static_cast<int>(score.words));
  RecordProperty("upos", std::to_string(score.percent(score.upos)));
  RecordProperty("lemma", std::to_string(score.percent(score.lemmas)));
  RecordProperty("uas", std::to_string(score.percent(score.heads)));
  RecordProperty("las", std::to_string(score.percent(score.labelled)));
  ASSERT_GE(score.words, 400U);
  EXPECT_GE(score.percent(score.upos), 96.0);
  EXPECT_GE(score.percent(score.lemmas), 98.0);
  EXPECT_GE(score.percent(score.heads), 88.0);
  EXPECT_GE(score.percent(score.labelled), 86.0);
}

}  // namespace
}  // namespace truceline
