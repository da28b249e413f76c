#include "truceline/lexicon/phrase_index.hpp"

namespace truceline {
namespace {

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Cuts the first word off `rest`; "" when there is none.
std::string_view take_word(std::string_view& rest) {
  std::size_t first = 0;
  while (first < rest.size() && is_space(rest[first])) ++first;
  std::size_t last = first;
  while (last < rest.size() && !is_space(rest[last])) ++last;
  const std::string_view word = rest.substr(first, last - first);
  rest.remove_prefix(last);
  return word;
}

}  // namespace

std::vector<std::string> phrase_words(std::string_view folded) {
  std::size_t count = 0;
  for (std::string_view rest = folded; !take_word(rest).empty();) ++count;
  std::vector<std::string> words;
  words.reserve(count);
  for (; count > 0; --count) words.emplace_back(take_word(folded));
  return words;
}

}  // namespace truceline
