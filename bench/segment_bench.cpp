// Speed of sentence splitting and tokenising over the example articles, repeated: segment_bench [FOLDER]
// [MEGABYTES]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "bench_text.hpp"
#include "truceline/text/sentence.hpp"

namespace {

using truceline::Sentence;

/// Times the best of five rounds.
template <class Function>
void measure(const char* name, std::size_t bytes, Function run) {
  double best = 1e9;
  std::size_t words = 0;
  for (int round = 0; round < 5; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    words = run();
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  std::printf("%-34s %8.1f MB/s %12.0f units/s\n", name, static_cast<double>(bytes) / 1e6 / best,
              static_cast<double>(words) / best);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string sample = truceline::bench::articles(argc > 1 ? argv[1] : "examples/articles");
  if (sample.size() < 2) {
    std::fprintf(stderr, "no .txt articles there; give their folder\n");
    return 1;
  }
  const std::size_t megabytes = argc > 2 ? static_cast<std::size_t>(std::atol(argv[2])) : 8;
  // As many documents of the sample's size as make up the bytes: memory stays as in real use.
  const std::size_t rounds = std::max<std::size_t>(1, megabytes * 1000000 / sample.size());
  truceline::Document document;
  document.text = sample;
  const truceline::WordLists lists = truceline::WordLists::builtin();
  const auto repeat = [&](auto split, auto count) {
    std::size_t units = 0;
    for (std::size_t i = 0; i < rounds; ++i) {
      for (const Sentence& sentence : split(document, lists)) units += count(sentence);
    }
    return units;
  };
  const std::size_t bytes = rounds * sample.size();
  measure("split_sentences (sentences, words)", bytes, [&] {
    return repeat(truceline::split_sentences, [](const Sentence& s) { return s.words.size(); });
  });
  measure("segment (with look-up tokens)", bytes,
          [&] { return repeat(truceline::segment, [](const Sentence& s) { return s.tokens.size(); }); });
  return 0;
}
