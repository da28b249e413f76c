// Sentence splitting on running news prose with marked sentence ends (data/samples/sentences.txt).
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "truceline/text/sentence.hpp"

namespace truceline {
namespace {

struct Sample {
  Document document;
  std::set<std::size_t> ends;  ///< bytes behind the marked sentences
};

/// Sentences of a paragraph are joined by a space, each paragraph ends its line.
Sample read_sample() {
  Sample sample;
  std::ifstream in(TRUCELINE_SOURCE_DIR "/data/samples/sentences.txt");
  std::string& text = sample.document.text;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.front() == '#') continue;
    if (line.empty()) {
      if (!text.empty() && text.back() != '\n') text += '\n';
      continue;
    }
    if (!text.empty() && text.back() != '\n') text += ' ';
    text += line;
    sample.ends.insert(text.size());
  }
  text += '\n';
  return sample;
}

/// F1 of sentences: both ends must be right.
double score(const Sample& sample, std::string& errors) {
  std::size_t right = 0;
  std::size_t begin = 0;
  std::set<std::pair<std::size_t, std::size_t>> marked;
  for (const std::size_t end : sample.ends) {
    marked.emplace(begin, end);
    begin = end + 1;
  }
  std::size_t count = 0;
  for (const Sentence& sentence : split_sentences(sample.document, WordLists::builtin())) {
    ++count;
    const bool good = marked.contains({sentence.span.begin, sentence.span.end});
    right += good;
    if (!good) errors += std::string(sentence.span.of(sample.document.text)) + '\n';
  }
  return 2.0 * static_cast<double>(right) / static_cast<double>(count + marked.size());
}

TEST(SentenceSample, HasAtLeastFourHundredSentences) {
  EXPECT_GE(read_sample().ends.size(), 400U);
}

TEST(SentenceSample, IsSplitWhereItIsMarked) {
  std::string errors;
  const double f1 = score(read_sample(), errors);
  RecordProperty("f1", std::to_string(f1));
  EXPECT_GE(f1, 0.97) << errors;
}

TEST(SentenceSample, IsSplitInCapitalsToo) {
  Sample sample = read_sample();
  for (char& c : sample.document.text) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  std::string errors;
  EXPECT_GE(score(sample, errors), 0.95) << errors;
}

}  // namespace
}  // namespace truceline
