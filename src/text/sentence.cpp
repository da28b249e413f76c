#include "truceline/text/sentence.hpp"

#include <algorithm>

#include "text/dateline.hpp"
#include "text/sentence_splitter.hpp"
#include "text/words.hpp"

namespace truceline {
namespace {

/// The parts of `span` that are not furniture.
std::vector<ByteSpan> article_parts(ByteSpan span, const std::vector<Furniture>& furniture) {
  std::vector<ByteSpan> parts;
  auto it = std::partition_point(furniture.begin(), furniture.end(),
                                 [&](const Furniture& f) { return f.span.end <= span.begin; });
  std::size_t at = span.begin;
  for (; it != furniture.end() && it->span.begin < span.end; ++it) {
    if (it->span.begin > at) parts.push_back({at, it->span.begin});
    at = std::max(at, it->span.end);
  }
  if (at < span.end) parts.push_back({at, span.end});
  return parts;
}

/// A dateline is no part of the sentence behind it.
std::vector<ByteSpan> split_paragraph(std::string_view text, ByteSpan part,
                                      const SentenceSplitter& splitter) {
  const std::size_t length = dateline_length(part.of(text));
  if (!length) return splitter.split(part);
  std::vector<ByteSpan> spans = splitter.split({part.begin + length, part.end});
  std::size_t end = part.begin + length;
  while (end > part.begin && text[end - 1] == ' ') --end;
  spans.insert(spans.begin(), {part.begin, end});
  return spans;
}

}  // namespace

std::vector<Sentence> split_sentences(const Document& document, const WordLists& lists) {
  const std::string_view text = document.text;
  const WordTables tables(lists);
  const SentenceSplitter splitter(text, lists, tables.abbreviations);
  WordReader reader(text, tables);
  std::vector<Sentence> sentences;
  std::vector<Word> words;
  std::size_t paragraph = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    const std::size_t before = sentences.size();
    for (const ByteSpan part : article_parts({at, line_end}, document.furniture)) {
      for (const ByteSpan span : split_paragraph(text, part, splitter)) {
        words.clear();
        reader.read(span, words);
        if (!words.empty()) sentences.push_back({span, paragraph, {}, words});
      }
    }
    paragraph += sentences.size() > before;
    at = line_end + 1;
  }
  return sentences;
}

std::vector<Sentence> segment(const Document& document, const WordLists& lists) {
  std::vector<Sentence> sentences = split_sentences(document, lists);
  for (Sentence& sentence : sentences) sentence.tokens = tokenize(document.text, sentence.span);
  return sentences;
}

}  // namespace truceline
