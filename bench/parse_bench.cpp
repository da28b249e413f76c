// Speed of splitting, tagging and parsing over the example articles, repeated: parse_bench [FOLDER] [WORDS]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "bench_text.hpp"
#include "truceline/syntax/trees.hpp"

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

struct Times {
  double split = 1e9, parse = 1e9;
};

}  // namespace

int main(int argc, char** argv) {
  using namespace truceline;
  Document document;
  document.text = bench::articles(argc > 1 ? argv[1] : "examples/articles");
  if (document.text.size() < 2) {
    std::fprintf(stderr, "no .txt articles there; give their folder\n");
    return 1;
  }
  const std::size_t wanted = argc > 2 ? static_cast<std::size_t>(std::atol(argv[2])) : 200000;
  const Lexicon lexicon = Lexicon::builtin();
  static_cast<void>(Parser::builtin());
  Times best;
  std::size_t words = 0;
  for (int round = 0; round < 5; ++round) {
    Times times{0, 0};
    words = 0;
    while (words < wanted) {
      auto begin = Clock::now();
      const auto sentences = split_sentences(document, lexicon.words);
      times.split += seconds_since(begin);
      begin = Clock::now();
      for (const Tree& tree : parse_sentences(document, sentences, lexicon)) words += tree.words.size();
      times.parse += seconds_since(begin);
    }
    best.split = std::min(best.split, times.split);
    best.parse = std::min(best.parse, times.parse);
  }
  const auto count = static_cast<double>(words);
  std::printf("sentences and words   %10.0f words/s\n", count / best.split);
  std::printf("tags, lemmas, trees   %10.0f words/s\n", count / best.parse);
  std::printf("both                  %10.0f words/s\n", count / (best.split + best.parse));
  return 0;
}
