// Speed of time tagging: time_bench [FOLDER | ARTICLES.jsonl] [MEGABYTES]. Reading and splitting into
// sentences are measured apart. The text is repeated to reach the size; the second size shows that time grows
// with the text.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "truceline/temporal/time_mention.hpp"
#include "truceline/text/reader.hpp"

namespace {

using truceline::Document;
using Clock = std::chrono::steady_clock;

std::vector<Document> documents(const std::string& path) {
  std::vector<Document> list;
  truceline::ReadOptions options;
  options.keep_furniture = true;
  truceline::read_inputs({path}, options, [&](Document&& document) { list.push_back(std::move(document)); });
  return list;
}

/// Tags each document `rounds` times.
void measure(const std::vector<Document>& list, std::size_t rounds, const truceline::Lexicon& lexicon) {
  double split = 0;
  double tag = 0;
  std::size_t bytes = 0;
  std::size_t found = 0;
  for (std::size_t i = 0; i < rounds; ++i) {
    for (const Document& document : list) {
      const auto begin = Clock::now();
      const auto sentences = segment(document, lexicon.words);
      const auto between = Clock::now();
      found += recognise_times(document, sentences, lexicon, truceline::TimeMode::narrative).size();
      const auto end = Clock::now();
      split += std::chrono::duration<double>(between - begin).count();
      tag += std::chrono::duration<double>(end - between).count();
      bytes += document.text.size();
    }
  }
  const double megabytes = static_cast<double>(bytes) / 1e6;
  std::printf("%8.1f MB %9zu expressions   tagging %6.1f MB/s   with sentences and tokens %6.1f MB/s\n",
              megabytes, found, megabytes / tag, megabytes / (tag + split));
}

}  // namespace

int main(int argc, char** argv) {
  const auto list = documents(argc > 1 ? argv[1] : "examples/articles");
  std::size_t bytes = 0;
  for (const Document& document : list) bytes += document.text.size();
  if (bytes == 0) {
    std::fprintf(stderr, "no articles there; give a folder or a JSONL file\n");
    return 1;
  }
  const double megabytes = argc > 2 ? std::atof(argv[2]) : 1;
  const auto lexicon = truceline::Lexicon::builtin();
  const auto rounds = [&](double size) {
    return std::max<std::size_t>(1, static_cast<std::size_t>(size * 1e6 / static_cast<double>(bytes)));
  };
  measure(list, rounds(megabytes), lexicon);
  measure(list, rounds(10 * megabytes), lexicon);
  return 0;
}
