#include <gtest/gtest.h>

#include <iostream>

#include "extract/names_score.hpp"
#include "truceline/syntax/trees.hpp"

namespace truceline {
namespace {

struct NameFloor {
  const char* split;
  double spans, typed, offices, bodies;  ///< F1
};

void PrintTo(const NameFloor& floor, std::ostream* out) {
  *out << floor.split;
}

class NameSample : public testing::TestWithParam<NameFloor> {};

/// The floors lie a little under what is reached; "test" is the part whose errors nobody looks at.
TEST_P(NameSample, ReachesItsFloors) {
  const Lexicon lexicon = Lexicon::builtin();
  const NameScorer scorer(lexicon, [&](const Document& document) {
    auto sentences = segment(document, lexicon.words);
    auto trees = parse_sentences(document, sentences, lexicon);
    return std::pair(std::move(sentences), std::move(trees));
  });
  const auto score = scorer.score(GetParam().split);
  if (!score) GTEST_SKIP() << "the articles of this split are not here";
  std::cout << GetParam().split << ": " << score->typed.labelled << " names; F1 of spans "
            << score->spans.f1() << ", with type " << score->typed.f1() << ", titles " << score->titles.f1()
            << ", offices " << score->offices.f1() << ", bodies " << score->bodies.f1() << "; typed by type";
  for (const NameCount& type : score->types) std::cout << ' ' << type.f1();
  std::cout << '\n';
  std::string errors;
  for (const std::string& error : score->errors) errors += error + '\n';
  EXPECT_GE(score->spans.f1(), GetParam().spans) << errors;
  EXPECT_GE(score->typed.f1(), GetParam().typed);
  EXPECT_GE(score->offices.f1(), GetParam().offices);
  EXPECT_GE(score->bodies.f1(), GetParam().bodies);
}

INSTANTIATE_TEST_SUITE_P(Splits, NameSample,
                         testing::Values(NameFloor{"dev", 0.97, 0.96, 0.94, 0.92},
                                         NameFloor{"test", 0.95, 0.95, 0.94, 0.92}));

}  // namespace
}  // namespace truceline
