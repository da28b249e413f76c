#include "lexicon/name_tokens.hpp"

#include <algorithm>
#include <utility>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

bool is_ascii_punctuation(char c) {
  return std::string_view(".,;:!?()[]&/\"'-").find(c) != std::string_view::npos;
}

/// Cuts one chunk without spaces: leading marks, the word, the possessive, trailing marks.
void add_chunk(std::string_view chunk, NameTokens& out) {
  while (!chunk.empty() && is_ascii_punctuation(chunk.front())) {
    out.emplace_back(chunk.substr(0, 1));
    chunk.remove_prefix(1);
  }
  std::size_t end = chunk.size();
  while (end > 0 && is_ascii_punctuation(chunk[end - 1]) && chunk[end - 1] != '.') --end;
  std::string_view word = chunk.substr(0, end);
  const std::size_t inner = word.find_first_of("&/(),");
  if (inner != std::string_view::npos) {
    out.emplace_back(word.substr(0, inner));
    add_chunk(word.substr(inner), out);
  } else if (word.size() > 2 && word.ends_with("'s")) {
    out.emplace_back(word.substr(0, word.size() - 2));
    out.emplace_back("'s");
  } else if (!word.empty()) {
    out.emplace_back(word);
  }
  for (const char mark : chunk.substr(end)) out.emplace_back(1, mark);
}

bool ends_with_period(const std::string& token) {
  return token.size() > 1 && token.back() == '.';
}

NameTokens without_end_periods(NameTokens tokens) {
  for (std::string& token : tokens) {
    if (ends_with_period(token)) token.pop_back();
  }
  return tokens;
}

NameTokens with_periods_apart(const NameTokens& tokens) {
  NameTokens out;
  for (const std::string& token : tokens) {
    const bool period = ends_with_period(token);
    out.push_back(period ? token.substr(0, token.size() - 1) : token);
    if (period) out.emplace_back(".");
  }
  return out;
}

NameTokens with_hyphens_as_spaces(const NameTokens& tokens) {
  NameTokens out;
  for (const std::string& token : tokens) {
    std::size_t start = 0;
    for (std::size_t hyphen = token.find('-'); hyphen != std::string::npos; hyphen = token.find('-', start)) {
      if (hyphen > start) out.push_back(token.substr(start, hyphen - start));
      start = hyphen + 1;
    }
    if (start < token.size()) out.push_back(token.substr(start));
  }
  return out;
}

void add_new(std::vector<NameTokens>& variants, NameTokens tokens) {
  if (std::find(variants.begin(), variants.end(), tokens) == variants.end())
    variants.push_back(std::move(tokens));
}

}  // namespace

NameTokens name_tokens(std::string_view name) {
  const std::string folded = fold(name);
  NameTokens out;
  std::size_t start = 0;
  while (start < folded.size()) {
    const std::size_t end = std::min(folded.find(' ', start), folded.size());
    if (end > start) add_chunk(std::string_view(folded).substr(start, end - start), out);
    start = end + 1;
  }
  return out;
}

std::vector<NameTokens> name_variants(std::string_view name) {
  const NameTokens tokens = name_tokens(name);
  std::vector<NameTokens> variants{tokens};
  if (std::any_of(tokens.begin(), tokens.end(), ends_with_period)) {
    add_new(variants, with_periods_apart(tokens));
    add_new(variants, without_end_periods(tokens));
  }
  const bool hyphens = name.find('-') != std::string_view::npos;
  for (std::size_t i = 0, count = variants.size(); hyphens && i < count; ++i) {
    add_new(variants, with_hyphens_as_spaces(variants[i]));
  }
  return variants;
}

bool written_in_capitals(std::string_view name) {
  std::size_t upper = 0;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint c = decode_utf8(name, at);
    if (is_upper_code_point(c.value)) {
      ++upper;
    } else if (is_word_code_point(c.value) && (c.value < '0' || c.value > '9')) {
      return false;
    }
    at += c.length;
  }
  return upper >= 2;
}

bool starts_capitalised(std::string_view name) {
  if (name.empty()) return false;
  const char32_t first = decode_utf8(name, 0).value;
  return is_upper_code_point(first) || (first >= '0' && first <= '9');
}

}  // namespace truceline
