#include "truceline/text/sentence.hpp"

#include <algorithm>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

ByteSpan trimmed(std::string_view text, ByteSpan span) {
  while (span.begin < span.end && is_blank(text[span.begin])) ++span.begin;
  while (span.end > span.begin && is_blank(text[span.end - 1])) --span.end;
  return span;
}

/// Bytes of closing quotes and brackets at `at`.
std::size_t closers(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t n = 0;
  while (at + n < end) {
    const std::string_view rest = text.substr(at + n, 3);
    if (rest[0] == '"' || rest[0] == '\'' || rest[0] == ')' || rest[0] == ']')
      n += 1;
    else if (rest == "\u201d" || rest == "\u2019")
      n += 3;
    else
      break;
  }
  return n;
}

/// Finds sentence ends inside one paragraph.
class Splitter {
 public:
  Splitter(std::string_view text, const WordList& abbreviations)
      : text_(text), abbreviations_(abbreviations) {}

  std::vector<ByteSpan> split(ByteSpan paragraph) const {
    std::vector<ByteSpan> sentences;
    std::size_t begin = paragraph.begin;
    for (std::size_t at = paragraph.begin; at < paragraph.end; ++at) {
      const char c = text_[at];
      if (c != '.' && c != '!' && c != '?') continue;
      const std::size_t after = at + 1 + closers(text_, at + 1, paragraph.end);
      if (!starts_sentence(after, paragraph.end) || (c == '.' && is_abbreviation(begin, at))) continue;
      add({begin, after}, sentences);
      begin = after;
      at = after - 1;
    }
    add({begin, paragraph.end}, sentences);
    return sentences;
  }

 private:
  /// White space follows, and then something that a sentence can begin with.
  [[nodiscard]] bool starts_sentence(std::size_t at, std::size_t end) const {
    if (at >= end) return true;
    if (!is_blank(text_[at])) return false;
    while (at < end && is_blank(text_[at])) ++at;
    if (at >= end) return true;
    const char32_t c = decode_utf8(text_, at).value;
    return is_upper_code_point(c) || (c >= '0' && c <= '9') || c == '"' || c == '\'' || c == '(' ||
           c == '[' || c == 0x201C || c == 0x2018 || c == 0x2013 || c == 0x2014 || c == '-';
  }

  /// The word that ends at the period at `at` is an abbreviation or an initial.
  [[nodiscard]] bool is_abbreviation(std::size_t begin, std::size_t at) const {
    std::size_t from = at;
    while (from > begin && !is_blank(text_[from - 1]) && text_[from - 1] != '(') --from;
    std::string_view word = text_.substr(from, at - from);
    if (word.size() == 1 && is_upper_code_point(static_cast<unsigned char>(word[0]))) return true;
    if (word.empty()) return false;
    return abbreviations_.contains(fold(word));
  }

  void add(ByteSpan span, std::vector<ByteSpan>& sentences) const {
    span = trimmed(text_, span);
    if (!span.empty()) sentences.push_back(span);
  }

  std::string_view text_;
  const WordList& abbreviations_;
};

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

}  // namespace

std::vector<Sentence> segment(const Document& document, const WordLists& words) {
  const std::string_view text = document.text;
  const Splitter splitter(text, words["abbreviation"]);
  std::vector<Sentence> sentences;
  std::size_t paragraph = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    const std::size_t before = sentences.size();
    for (const ByteSpan part : article_parts({at, line_end}, document.furniture)) {
      for (const ByteSpan span : splitter.split(part)) {
        std::vector<Token> tokens = tokenize(text, span);
        if (!tokens.empty()) sentences.push_back({span, paragraph, std::move(tokens)});
      }
    }
    paragraph += sentences.size() > before;
    at = line_end + 1;
  }
  return sentences;
}

}  // namespace truceline
